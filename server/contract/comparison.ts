import { z } from 'zod';
import { coverageSchema, failureSchema, languageSchema, questionSchema, usageSchema } from './answer.ts';
import { articleReferenceSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { articleIdsSchema, filtersSchema } from './filters.ts';

/** Characters of an article that show something: `text` is what stands there. Offsets: UTF-16 code units. */
const shownSchema = z.object({ articleId: z.string(), start: z.int(), end: z.int(), text: z.string() });

/** In what two statements on one matter can differ. `person`: another one in the same part; `office`: the same one under another office. */
export const differenceKindSchema = z.enum(['number', 'date', 'place', 'person', 'office', 'attribution', 'certainty', 'direction']);
export type DifferenceKind = z.infer<typeof differenceKindSchema>;

/** What differs between two cells of a row, with the characters that show it (offsets into each article's text). */
export const differenceSchema = z.object({
  kind: differenceKindSchema,
  values: z.array(shownSchema).min(2),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Values that are written differently and agree. */
export const agreementSchema = z.object({ why: z.enum(['rounding', 'writing', 'precision']), values: z.array(shownSchema).min(2) });
export type Agreement = z.infer<typeof agreementSchema>;

/**
 * One matter across the reports. `relation`: `agree`, `differ` (in what: `differences`), `update` (the reports differ, and the later one gives the newer state),
 * `only-in-one` (report or family). A cell holds the sentences of one report as quotation claims; in a report without a cell no matching statement was found, which does not mean that it has none.
 */
export const comparisonRowSchema = z.object({
  relation: z.enum(['agree', 'differ', 'update', 'only-in-one']),
  /** A few words of the texts that name the matter; absent where they give none, and in what was kept before. */
  matter: z.string().optional(),
  /** Of an update: the report with the newest state. */
  later: z.string().optional(),
  /** How alike the aligned sentences are, each by the one it is most alike, 0..1; 1 for a row with one cell. */
  similarity: z.number(),
  /** The statements are alike, and it is not sure that they are on one matter, or that they agree or differ as `relation` says. Such rows stand behind the others, and count for nothing that is found. */
  doubtful: z.boolean().optional(),
  cells: z.array(z.object({ articleId: z.string(), claims: z.array(claimSchema) })),
  differences: z.array(differenceSchema),
  /** Values that are written differently and agree: "rund 200" and "198" (rounding), "5 Mio." and "5.000.000" (writing), "im Mai" and "am 4. Mai" (precision). */
  agreements: z.array(agreementSchema).optional(),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

/** The verbs or nouns that reports use for the same thing, one or more a report. `about`: the words beside them that the reports share. */
export const framingSchema = z.object({
  about: z.string(),
  words: z.array(shownSchema.extend({ kind: z.enum(['noun', 'verb']) })).min(2),
});
export type Framing = z.infer<typeof framingSchema>;

/** A report, or a family of near-copies: one column, since they are one source. In the order of publication; without a date last. */
export const columnSchema = z.object({ articleIds: z.array(z.string()).min(1) });
export type Column = z.infer<typeof columnSchema>;

/** `compared`: reports side by side; absent in what was kept before it was counted. */
const comparisonCoverageSchema = coverageSchema.extend({ compared: z.int().nonnegative().optional() });

/**
 * How far a language model has read. `requests`: parts that were put to it; `unread`: those without a reply that could be read, `partly`: with one that was cut off, or not all in the form
 * asked for; `missed`: pairs of reports that were not put to it, or not in all of their parts; `failure`: why, where one failed.
 */
export const readBySchema = z.object({
  name: z.string(),
  requests: z.int().nonnegative(),
  unread: z.int().nonnegative(),
  partly: z.int().nonnegative(),
  missed: z.int().nonnegative(),
  failure: failureSchema.optional(),
});
export type ReadBy = z.infer<typeof readBySchema>;

export const comparisonSchema = z.object({
  id: z.string(),
  question: z.string().optional(),
  language: languageSchema,
  createdAt: z.iso.datetime(),
  corpusVersion: z.string(),
  articles: z.array(articleReferenceSchema),
  /** Empty in what was kept before: then each article is one. */
  columns: z.array(columnSchema).default([]),
  /** What the reports agree on, differ in most gravely, and what changed: up to three sentences, each cited and checked. */
  findings: z.array(claimSchema).default([]),
  /** What the server counted: rows that agree, differ, stand alone; sentences left out, if any. */
  frames: z.array(claimSchema),
  rows: z.array(comparisonRowSchema),
  /**
   * Of a comparison by a question: what these reports say besides, in rows of its own, which continue the table on demand. `statements`: how many there are that
   * stand in no row about the question; where they are very many, the rows hold the first of them. Documents, tables and the text in the chat leave them out.
   */
  outside: z.object({ rows: z.array(comparisonRowSchema), statements: z.int().positive() }).optional(),
  framing: z.array(framingSchema).default([]),
  /** Reports that speak of it and are not compared, since there are more than can be. */
  notCompared: z.array(articleReferenceSchema).optional(),
  coverage: comparisonCoverageSchema,
  /** Absent where no language model read it. */
  readBy: readBySchema.optional(),
  /** Tokens that a language model read and wrote for it. */
  usage: usageSchema.optional(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Reports that can be chosen for one comparison. More than twelve stack within the rows. */
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 500;

/** Reports chosen (two or more), found by a question, or all that pass the filters (`{}`: all there are). */
export const comparisonRequestSchema = z
  .strictObject({
    articleIds: articleIdsSchema.min(FEWEST_COMPARED).max(MOST_COMPARED).optional(),
    question: questionSchema.optional(),
    filters: filtersSchema.optional(),
    language: languageSchema.optional(),
  })
  .refine((request) => request.articleIds ?? request.question ?? request.filters, {
    message: 'Give articleIds (two or more), a question, or filters ({}: all reports)',
  })
  .refine((request) => !(request.articleIds && request.filters), {
    message: 'articleIds are compared as chosen: give no filters with them',
  });
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>;
