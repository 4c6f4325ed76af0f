import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { parseJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import type { Half } from '../title-half.ts';

export const OWN_DATE_CASES = fileURLToPath(new URL('../cases/dates.jsonl', import.meta.url));

const labelSchema = z.object({
  written: z.string().min(1),
  nth: z.int().nonnegative().default(0),
  kind: z.enum(['date', 'span', 'duration', 'frequency']),
  start: z.string().optional(),
  end: z.string().optional(),
  precision: z.string().optional(),
  part: z.string().optional(),
  resolvedAgainst: z.enum(['itself', 'anchor', 'text', 'nothing']).optional(),
  lacks: z.array(z.string()).default([]),
  amount: z.number().optional(),
  amountTo: z.number().optional(),
  unit: z.string().optional(),
  times: z.number().optional(),
  weekday: z.string().optional(),
});

/** What a text says of a time, as cases/README.md has it; offsets into the text. */
export type DateLabel = Omit<z.infer<typeof labelSchema>, 'nth' | 'written'> & { at: number; to: number };

/** A text with every time expression in it. `anchor`: the day of publication. */
export type DateCase = {
  id: string;
  about: string;
  text: string;
  anchor?: { date: string; certainty: 'stated' | 'file' } | undefined;
  labels: DateLabel[];
};

const caseSchema = z.object({
  id: z.string().min(1),
  about: z.string().default('text'),
  text: z.string(),
  anchor: z.iso.date().optional(),
  anchorCertainty: z.enum(['stated', 'file']).default('stated'),
  dates: z.array(labelSchema),
});

/** Cases of one half, by the parity of the number in their ids. Rejects with UnreadableDataError. */
export async function readDateCases(path: string, half: Half | 'all'): Promise<DateCase[]> {
  const rows = parseJsonLines(await readText(path), { path, schema: caseSchema });
  return rows
    .filter(({ id }) => half === 'all' || numberHalf(id) === half)
    .map(({ id, about, text, anchor, anchorCertainty, dates }) => ({
      id,
      about,
      text,
      ...(anchor === undefined ? {} : { anchor: { date: anchor, certainty: anchorCertainty } }),
      labels: dates.map(({ written, nth, ...label }) => ({ ...label, ...placed(text, { written, nth, id }) })),
    }));
}

function placed(text: string, { written, nth, id }: { written: string; nth: number; id: string }): { at: number; to: number } {
  let at = -1;
  for (let found = 0; found <= nth; found += 1) {
    at = text.indexOf(written, at + 1);
    if (at < 0) throw new UnreadableDataError(`${id}: "${written}" does not stand ${nth + 1} times in its text`);
  }
  return { at, to: at + written.length };
}

function numberHalf(id: string): Half {
  return Number(/\d+/.exec(id)?.[0] ?? 0) % 2 === 0 ? 'even' : 'odd';
}
