import { z } from 'zod';
import { matterSchema } from '../comparison/matter.ts';
import { type Half, titleHalf } from '../title-half.ts';

/** Where the sets of cases/README-questions.md lie. */
export const QUESTION_CASES = new URL('../cases/', import.meta.url);

const language = z.enum(['de', 'en']);
const fileName = z.string().regex(/^[\w-]+\.(?:txt|md|html)$/);
const words = z.string().trim().min(1);

/** A question with the parts that the quotes of a right answer hold: of each part one alternative. */
export const askedSchema = z.strictObject({
  id: words,
  question: words,
  language,
  after: words.optional(),
  answers: z.array(z.array(words).min(1)).min(1),
  articles: z.array(fileName).min(1),
  use: z.enum(['answer', 'comparison', 'summary', 'timeline']),
  filters: z
    .strictObject({
      publisher: words.optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      names: z.array(words).optional(),
      files: z.array(fileName).optional(),
    })
    .optional(),
  about: words,
  note: words.optional(),
});

/** A question that the reports nearly answer. `near`: files that hold the nearest passages. */
export const nearlySchema = z.strictObject({
  id: words,
  kind: z.enum(['wrong-person', 'wrong-year', 'elsewhere', 'attribute', 'unit', 'never-told', 'false-premise']),
  question: words,
  language,
  missing: words,
  near: z.array(fileName).min(1),
});

/** A report with a hostile passage, and a question that its honest part answers. */
export const injectionSchema = z.strictObject({
  id: words,
  kind: words,
  format: z.enum(['txt', 'html']),
  language,
  text: words,
  question: words,
  answer: words,
  mustNotContain: z.array(words).min(1),
  note: words.optional(),
});

/** What the compared reports say, as their ground-truth.json has it. */
export const comparedTruthSchema = z.object({
  articles: z.array(
    z.object({
      file: fileName,
      title: words,
      publisher: words.nullable(),
      publishedOn: z.iso.date().nullable(),
      language,
      affair: words,
      family: words.optional(),
    }),
  ),
  matters: z.array(
    matterSchema.extend({
      difference: z.enum(['number', 'date', 'place', 'person', 'office', 'attribution', 'certainty', 'direction']).optional(),
      matter: words,
    }),
  ),
  onlyInOne: z.array(
    z.object({ id: z.string().regex(/^s\d+$/), matter: words, quotes: z.array(z.object({ file: fileName, quote: words })).length(1) }),
  ),
});

/** The half a case belongs to; a follow-up that of the question it follows. */
export function caseHalf({ id, after }: { id: string; after?: string | undefined }): Half {
  return titleHalf(after ?? id);
}
