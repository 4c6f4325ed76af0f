import { z } from 'zod';
import { attributeSentences } from '../../ingest/language/attribution/attribution.ts';
import { findStatements } from '../../ingest/language/certainty/certainty.ts';
import { findTimes } from '../../ingest/language/dates/dates.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { findNames } from '../../ingest/language/names/names.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import { findWords } from '../../ingest/language/words.ts';
import { defineEvaluation } from '../evaluation.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';

const READERS: Record<string, (text: string) => unknown> = {
  languageOf,
  splitSentences,
  findWords,
  findTimes: (text) => findTimes(text),
  findQuantities,
  findNames,
  attributeSentences: (text) => attributeSentences(text, splitSentences(text)),
  findStatements: (text) => findStatements(text),
};

export const languageSpeed = defineEvaluation({
  about: 'times what reads the language of a text, in characters a CPU second',
  options: z.strictObject({
    texts: z.string().describe('<file>: plain text, one report or paragraph a line; cut into reports of --characters'),
    characters: z.coerce.number().int().min(100).max(1_000_000).default(4_000).describe('<number>: length of a report; 4,000 unless said'),
    reports: z.coerce.number().int().min(1).max(10_000).default(250).describe('<number>: how many reports; 250 unless said'),
    runs: z.coerce.number().int().min(1).max(50).default(5).describe('<number>: how often; 5 unless said, the median counts'),
  }),
  async run({ texts: path, characters, reports, runs }, tell): Promise<Report> {
    const articles = cutIntoReports(await readText(path), { characters, reports });
    if (articles.length < reports)
      throw new UnreadableDataError(`${path} holds only ${articles.length} reports of ${characters} characters`);
    const total = articles.reduce((sum, article) => sum + article.length, 0);
    tell(`Reading ${articles.length} reports, ${total} characters, ${runs} times`);
    const measures = Object.fromEntries(
      Object.entries(READERS).map(([name, read]) => {
        const speeds = Array.from({ length: runs }, () => total / secondsOf(() => articles.forEach((article) => void read(article))));
        return [name, median(speeds)];
      }),
    );
    return {
      evaluation: 'language-speed',
      measures: { characters: total, runs, charactersPerSecond: measures },
      samples: articles.length,
      tables: [
        {
          title: `${articles.length} reports of ${characters} characters; median of ${runs}`,
          head: ['', 'characters a CPU second'],
          rows: Object.entries(measures).map(([name, speed]) => [name, Math.round(speed).toLocaleString('en')]),
        },
      ],
    };
  },
});

function cutIntoReports(text: string, { characters, reports }: { characters: number; reports: number }): string[] {
  const cut: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    if (cut.length === reports) break;
    open = open === '' ? line : `${open}\n${line}`;
    if (open.length < characters) continue;
    cut.push(open);
    open = '';
  }
  return cut;
}

/** Of this process on a core: what else the machine does counts little. */
function secondsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
