import { z } from 'zod';
import { coverageSchema, languageSchema, questionSchema, usageSchema } from './answer.ts';
import { articleReferenceSchema } from './citation.ts';
import { claimSchema, sourcingSchema } from './claim.ts';
import { articleIdsSchema, filtersSchema } from './filters.ts';

/** First and last moment, both within: YYYY-MM-DD, or YYYY-MM-DDTHH:MM for a time of the clock. They sort as texts. No time zone is known. */
export const timelineIntervalSchema = z.object({ start: z.string(), end: z.string() });
export type TimelineInterval = z.infer<typeof timelineIntervalSchema>;

/**
 * How the date of a telling was found. `stated`: whole at its place. `text`: completed from another date of the report ("tags darauf", a year named one
 * sentence before). `publication-year`: day or month are written, the year is the one that fits the day of publication. `publication`: counted from the day of
 * publication ("gestern", "am Dienstag"). `estimated`: counted from it by an amount the text leaves open ("vor wenigen Tagen"). `none`: no date was found.
 */
export const datedHowSchema = z.enum(['stated', 'text', 'publication-year', 'publication', 'estimated', 'none']);
export type DatedHow = z.infer<typeof datedHowSchema>;

/**
 * `certain`: the report itself gives the whole date. `likely`: it rests on a day of publication that was stated, or on another date of the text.
 * `uncertain`: it rests on a day of publication that is itself likely only, or is estimated, or nothing is known.
 */
export const datedSurelySchema = z.enum(['certain', 'likely', 'uncertain']);

/**
 * Why there is no interval. `year`: no year is named and the report has no date. `publication`: counted from a day of publication that is not known.
 * `reference`: counted from another event without a date. `amount`: it is left open how far. `day`: a time of day only.
 */
export const undatedWhySchema = z.enum(['year', 'publication', 'reference', 'amount', 'day']);
export type UndatedWhy = z.infer<typeof undatedWhySchema>;

export const datePrecisionSchema = z.enum([
  'minute',
  'hour',
  'part-of-day',
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half-year',
  'year',
  'decade',
  'century',
]);

/**
 * When an event was, by one report. `start`, `end`, `text`: the characters that say so, offsets into the revision's text. `interval` is absent where none was
 * found: `why` says why. `bound`: the text names only the beginning ("seit März") or the end ("bis Ende 2026") of what lasts.
 * `publishedOn`: the day of publication, where the date rests on it.
 */
export const datingSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  interval: timelineIntervalSchema.optional(),
  precision: datePrecisionSchema,
  bound: z.enum(['since', 'until']).optional(),
  how: datedHowSchema,
  surely: datedSurelySchema,
  why: undatedWhySchema.optional(),
  publishedOn: z.string().optional(),
});
export type Dating = z.infer<typeof datingSchema>;

/** How a report puts it: as happened, as the word of another, as denied, possible, planned or demanded. `negated`: it says that it did not happen. */
export const toldAsSchema = z.enum(['asserted', 'reported', 'denied', 'possible', 'planned', 'demanded']);
export type ToldAs = z.infer<typeof toldAsSchema>;

/**
 * One report's words on an event. `claims`: quotations of it in reading order: the sentence that tells it (role `answer`) and the neighbours without which it misleads, such as the
 * one that says whose word it is (role `context`). `sourcing`: whose word it is; `origins` empty and not `anonymous`: the report's own.
 * `also`: near-copies of the report that tell it in the same words.
 */
export const tellingSchema = z.object({
  articleId: z.string(),
  claims: z.array(claimSchema).min(1),
  dating: datingSchema,
  toldAs: toldAsSchema,
  negated: z.boolean(),
  sourcing: sourcingSchema,
  also: z.array(z.string()),
});
export type Telling = z.infer<typeof tellingSchema>;

/** Tellings of one event that agree on its date: indices into `tellings`. */
export const dateSideSchema = z.object({ interval: timelineIntervalSchema, tellings: z.array(z.int().nonnegative()).min(1) });

/**
 * One event. `interval`: what its dated tellings agree on, narrowest; in a conflict that of the side most independent reports tell; absent for an undated one.
 * `how`, `surely`: of the surest telling of that interval. `conflict`: the sides, where reports date it differently, that of `interval` first.
 * `toldAs`: as the surest telling puts it (asserted before reported …); `reported` also where all who tell it name another for it.
 * `persons`, `places`: names in its sentences, as the timeline writes them in `persons` and `places`. `independent`: tellings after near-copies and the same origin count once.
 */
export const timelineEventSchema = z.object({
  id: z.string(),
  interval: timelineIntervalSchema.optional(),
  precision: datePrecisionSchema,
  bound: z.enum(['since', 'until']).optional(),
  how: datedHowSchema,
  surely: datedSurelySchema,
  why: undatedWhySchema.optional(),
  toldAs: toldAsSchema,
  negated: z.boolean(),
  persons: z.array(z.string()),
  places: z.array(z.string()),
  tellings: z.array(tellingSchema).min(1),
  conflict: z.array(dateSideSchema).min(2).optional(),
  independent: z.int().positive(),
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

const namedSchema = z.object({ name: z.string(), events: z.int().positive() });

export const timelineSchema = z.object({
  id: z.string(),
  question: z.string().optional(),
  filters: filtersSchema.optional(),
  language: languageSchema,
  createdAt: z.iso.datetime(),
  corpusVersion: z.string(),
  articles: z.array(articleReferenceSchema),
  /** What the server counted: events, conflicts, undated ones, what was left out. */
  frames: z.array(claimSchema),
  /** In the order of their beginnings; of those that begin together the more precise first. */
  events: z.array(timelineEventSchema),
  /** Events with words of time that could not be placed; `why` says why. */
  undated: z.array(timelineEventSchema),
  /** Persons and places with the number of their events, most first. */
  persons: z.array(namedSchema),
  places: z.array(namedSchema),
  coverage: coverageSchema,
  /** What a language model read and wrote for it; absent where there was none. */
  usage: usageSchema.optional(),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** Reports chosen, found by a question, or all that pass the filters (those of a case: `caseId`). */
export const timelineRequestSchema = z
  .strictObject({
    articleIds: articleIdsSchema.optional(),
    question: questionSchema.optional(),
    filters: filtersSchema.optional(),
    caseId: z.string().min(1).max(100).optional(),
    language: languageSchema.optional(),
  })
  .refine((request) => request.articleIds ?? request.question ?? request.caseId ?? request.filters, {
    message: 'Give articleIds, a question, filters or a caseId',
  });
export type TimelineRequest = z.infer<typeof timelineRequestSchema>;
