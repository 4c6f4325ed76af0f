import { z } from 'zod';
import { withSampleParts } from './create-evaluated-parts.ts';
import type { Tell } from './evaluation.ts';
import { hasWords, parseJsonLines } from './read-data.ts';
import { readMaybePacked } from './unpack.ts';

/** A report as sets of near-copies are made from: its title apart, its paragraphs in order. */
export type SourceReport = { title: string; paragraphs: string[] };

const givenSchema = z
  .object({ title: z.string(), text: z.string().optional(), paragraphs: z.array(z.string()).optional() })
  .transform(({ title, text = '', paragraphs }): SourceReport => ({ title, paragraphs: paragraphs ?? text.split(/\n+/) }));

const MOST_SAMPLES = 200;

/** One JSON object {title, text} or {title, paragraphs} a line, packed by xz or not. Rejects with UnreadableDataError. */
export async function readReports(path: string): Promise<SourceReport[]> {
  return parseJsonLines(await readMaybePacked(path), { path, schema: givenSchema }).flatMap(tidied);
}

/** Two of the sample reports are written as copies of another one; a set whose truth is known by its making must not hold both. */
const COPIES = ['Waffenembargo gegen Zarestan läuft aus', 'Drei Tage Staatstrauer nach Hafenunglück'];

/** Our own sample reports, as the ingest keeps them, without the copies among them. */
export async function readSampleReports(tell: Tell): Promise<SourceReport[]> {
  return withSampleParts(tell, async ({ corpus: { archive } }) =>
    archive
      .list({}, { limit: MOST_SAMPLES })
      .articles.filter(({ title }) => title === undefined || !COPIES.includes(title))
      .flatMap(({ id }) => archive.get(id) ?? [])
      .flatMap(({ label, title, text }) => tidied({ title: label, paragraphs: text.split(/\n+/).slice(title === undefined ? 0 : 1) })),
  );
}

/** Without headings ("== … =="), which Wikipedia's files have among the paragraphs. */
function tidied({ title, paragraphs }: SourceReport): SourceReport[] {
  const kept = paragraphs.map((one) => one.trim()).filter((one) => !one.startsWith('=') && hasWords(one));
  return kept.length > 0 ? [{ title, paragraphs: kept }] : [];
}
