import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import type { Half } from '../title-half.ts';

export const OWN_PAIRS = fileURLToPath(new URL('../cases/name-pairs.jsonl', import.meta.url));
export const OWN_TEXTS = fileURLToPath(new URL('../cases/names-in-text.jsonl', import.meta.url));

/** Two written names and whether they name the same one; the contexts, where given, decide. */
export type NamePair = {
  id: string;
  a: string;
  b: string;
  same: boolean;
  kind: string;
  why?: string | undefined;
  contextA?: string | undefined;
  contextB?: string | undefined;
};
const pairSchema = z.object({
  id: z.string().min(1),
  a: z.string().min(1),
  b: z.string().min(1),
  same: z.boolean(),
  kind: z.string().default('name'),
  why: z.string().optional(),
  contextA: z.string().optional(),
  contextB: z.string().optional(),
});

export const LABELLED_KINDS = ['person', 'organisation', 'place'] as const;
export type LabelledKind = (typeof LABELLED_KINDS)[number];
export type LabelledName = { start: number; end: number; kind: LabelledKind };
/** `labelsAdjectives`: "griechische" and the "EU" of "EU-Land" are labelled too. */
export type NamedText = { id: string; text: string; names: LabelledName[]; labelsAdjectives: boolean };
const ownTextSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  names: z.array(z.object({ written: z.string().min(1), nth: z.int().positive().default(1), kind: z.enum(LABELLED_KINDS) })),
});
const entityTextSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), start: z.int(), end: z.int() })),
});

/** A token of a name in Latin and in Cyrillic letters, and how often the two were seen together. */
export type TokenPair = { latin: string; cyrillic: string; count: number };

/** Pairs of one half, by the number in their ids. Rejects with UnreadableDataError. */
export async function readNamePairs(path: string, half: Half | 'all'): Promise<NamePair[]> {
  return parseJsonLines(await readText(path), { path, schema: pairSchema }).filter(({ id }) => half === 'all' || numberHalf(id) === half);
}

/** Lines of Latin, Cyrillic, count (1 where it is missing), of one half by a hash of the Latin token. Rejects with UnreadableDataError. */
export async function readTokenPairs(path: string, half: Half | 'all'): Promise<TokenPair[]> {
  const lines = (await readText(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, index) => {
    const [latin = '', cyrillic = '', count = '1'] = line.split('\t').map((cell) => cell.trim());
    if (latin === '' || cyrillic === '' || !/^\d+$/.test(count))
      throw new UnreadableDataError(`${path}:${index + 1} is not as expected: Latin, Cyrillic and count, parted by tabs`);
    return half === 'all' || tokenHalf(latin) === half ? [{ latin, cyrillic, count: Number(count) }] : [];
  });
}

/**
 * Texts with their names: ours ({names}: even and odd by the number in the id) or those of a corpus ({entities} with offsets and types PERSON…,
 * ORGANIZATION…, LOCATION…: even and odd by line, the first being 1). Rejects with UnreadableDataError.
 */
export async function readNamedTexts(path: string, half: Half | 'all'): Promise<NamedText[]> {
  const rows = parseJsonLines(await readText(path), { path, schema: z.union([ownTextSchema, entityTextSchema]) });
  return rows.flatMap((row, index) => {
    const isOwn = 'names' in row;
    if (half !== 'all' && (isOwn ? numberHalf(row.id) : parity(index + 1)) !== half) return [];
    const names = isOwn ? row.names.map((name) => placed(row.text, name, row.id)) : row.entities.flatMap((one) => labelled(row.text, one));
    return [{ id: row.id, text: row.text, names: names.sort((a, b) => a.start - b.start), labelsAdjectives: !isOwn }];
  });
}

function placed(text: string, { written, nth, kind }: { written: string; nth: number; kind: LabelledKind }, id: string): LabelledName {
  let start = -1;
  for (let found = 0; found < nth; found += 1) {
    start = text.indexOf(written, start + 1);
    if (start < 0) throw new UnreadableDataError(`${id}: "${written}" does not stand ${nth} times in its text`);
  }
  return { start, end: start + written.length, kind };
}

const CORPUS_KINDS: [RegExp, LabelledKind][] = [
  [/^PER/, 'person'],
  [/^ORG(?!.*POSITION)/, 'organisation'],
  [/^LOC/, 'place'],
];
/** Marks at the borders of a label ("SEB.", "(ots)", "EU-") are none of the name, but for the bracket of "Frankfurt (Oder)". */
function labelled(text: string, { type, start, end }: { type: string; start: number; end: number }): LabelledName[] {
  const kind = CORPUS_KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (kind === undefined) return [];
  const written = text.slice(start, end);
  const before = /^[^\p{L}\p{N}]*/u.exec(written)?.[0].length ?? 0;
  if (before === written.length) return [];
  const marks = written.slice(before).includes('(') ? /[^\p{L}\p{N})]*$/u : /[^\p{L}\p{N}]*$/u;
  return [{ start: start + before, end: end - (marks.exec(written)?.[0].length ?? 0), kind }];
}

function numberHalf(id: string): Half {
  return parity(Number(/\d+/.exec(id)?.[0] ?? 0));
}

function parity(number: number): Half {
  return number % 2 === 0 ? 'even' : 'odd';
}

function tokenHalf(token: string): Half {
  return parity(createHash('sha256').update(token).digest()[0] ?? 0);
}
