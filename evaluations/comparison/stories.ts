import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { GivenText } from '../../ingest/create-ingest.ts';
import { differenceKindSchema } from '../../server/contract/comparison.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import type { Half } from '../title-half.ts';

/** Written by hand for fitting: evaluations/cases/stories/README.md. */
export const OWN_STORIES = fileURLToPath(new URL('../cases/stories', import.meta.url));

/** Two reports that look alike and tell of two events: evaluations/cases/siblings/README.md. */
export const OWN_SIBLINGS = fileURLToPath(new URL('../cases/siblings', import.meta.url));

/** One event told by two papers at length: evaluations/cases/affairs/README.md. */
export const OWN_AFFAIRS = fileURLToPath(new URL('../cases/affairs', import.meta.url));

/** The second paper tells it a day later. Saturday and Sunday: the weekdays that stories name mean the same day in both. */
const DAYS = { a: '2026-03-14', b: '2026-03-15' };
/** Siblings are told months apart. */
export const SIBLING_DAYS = { a: '2025-09-20', b: '2026-03-14' };

const storySchema = z.object({
  topic: z.string().min(1),
  /** Sentences of either paper, in order. */
  a: z.array(z.string().min(1)).min(2),
  b: z.array(z.string().min(1)).min(2),
  /** All pairs on one matter, by index; what is not listed is no pair. */
  pairs: z.array(
    z
      .object({
        a: z.int().min(0),
        b: z.int().min(0),
        relation: z.enum(['agree', 'differ', 'update']),
        /** `other`: in none of these (a cause, a thing). */
        kind: differenceKindSchema.or(z.literal('other')).optional(),
      })
      .refine(({ relation, kind }) => (relation === 'agree') === (kind === undefined), 'what differs is named, and only that'),
  ),
});
export type Story = z.infer<typeof storySchema> & { id: number };

const SENTENCE = /^(?<paper>[AB])(?<number>\d+) (?<text>\S.*)$/u;
const PAIR = /^= A(?<a>\d+) B(?<b>\d+) (?<relation>\w+)(?: (?<kind>\w+))?$/u;

/** The stories of a folder, file by file; `id`: their number among them. Rejects with UnreadableDataError. */
export async function readStories(folder: string): Promise<Story[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((name) => readText(join(folder, name))));
  return texts.flatMap((text, at) => parseStories(text, files[at] ?? folder)).map((story, id) => ({ ...story, id }));
}

/** Throws UnreadableDataError, which names the file and the story. */
export function parseStories(text: string, file: string): Omit<Story, 'id'>[] {
  return text
    .split(/^#S /mu)
    .slice(1)
    .map((part) => {
      const [topic = '', ...lines] = part.split('\n').map((line) => line.trim());
      const told: { a: string[]; b: string[]; pairs: unknown[] } = { a: [], b: [], pairs: [] };
      for (const line of lines.filter((one) => one !== '')) {
        const { paper, number, text: sentence } = SENTENCE.exec(line)?.groups ?? {};
        const pair = PAIR.exec(line)?.groups;
        const list = paper === 'A' ? told.a : told.b;
        if (sentence !== undefined && Number(number) === list.length + 1) list.push(sentence);
        else if (pair) told.pairs.push({ ...pair, a: Number(pair.a) - 1, b: Number(pair.b) - 1 });
        else throw new UnreadableDataError(`${file}, ${topic}: "${line}" is neither its next sentence nor a pair`);
      }
      const parsed = storySchema.safeParse({ topic, ...told });
      if (!parsed.success) throw new UnreadableDataError(`${file}, ${topic} is not as expected: ${z.prettifyError(parsed.error)}`);
      const strange = parsed.data.pairs.find(({ a, b }) => a >= told.a.length || b >= told.b.length);
      if (strange) throw new UnreadableDataError(`${file}, ${topic}: there is no pair A${strange.a + 1} B${strange.b + 1}`);
      return parsed.data;
    });
}

/** Even: to fit on. Odd: set aside, to choose on what is fitted and to report. */
export function storyHalf({ id }: Pick<Story, 'id'>): Half {
  return id % 2 === 0 ? 'even' : 'odd';
}

/** Of the even ones so many are held out of the training of the net that reads pairs: what it counts is fitted on them. */
const HELD_EVERY = 20;

export function isHeldOut(id: number): boolean {
  return id % HELD_EVERY === 0;
}

/** Both papers as two reports, by `${id}-a` and `${id}-b`. */
export function reportsOf({ id, a, b }: Story, days = DAYS): GivenText[] {
  return [
    { key: `${id}-a`, text: a.join(' '), publishedOn: days.a },
    { key: `${id}-b`, text: b.join(' '), publishedOn: days.b },
  ];
}
