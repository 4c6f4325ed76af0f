import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Annotations } from '../language/annotations.ts';

const offset = z.int().nonnegative();
const optional = z.exactOptional;
const spanSchema = z.object({ start: offset, end: offset });
const mentionSchema = spanSchema.extend({ text: z.string() });

const nameSchema = mentionSchema.extend({
  kind: z.enum(['person', 'organisation', 'place', 'weapon', 'treaty', 'unknown']),
  key: z.string(),
  form: z.enum(['name', 'adjective', 'part']),
  governmentOf: optional(z.string()),
  given: optional(z.array(z.string())),
  family: optional(z.string()),
  title: optional(z.string()),
  offices: optional(z.array(mentionSchema)),
  longForm: optional(z.string()),
});

/** JSON has no infinity, which a number of some hundred digits is. */
const amountSchema = z.number().or(z.null().transform(() => Number.POSITIVE_INFINITY));
const calendarUnits = ['day', 'week', 'month', 'season', 'quarter', 'half-year', 'year', 'decade', 'century'] as const;
const unitSchema = z.enum(['second', 'minute', 'hour', ...calendarUnits]);
const lengthFields = { amount: optional(amountSchema), amountTo: optional(amountSchema), unit: unitSchema };
const lacksSchema = z.array(z.enum(['year', 'anchor', 'reference', 'day', 'amount']));
const datePartsSchema = z.object({ year: optional(z.number()), month: optional(z.number()), day: optional(z.number()) });
const intervalSchema = z.object({ start: z.string(), end: z.string() });

const dateSchema = mentionSchema.extend({
  ...datePartsSchema.shape,
  kind: z.enum(['date', 'span']),
  precision: z.enum(['minute', 'hour', 'part-of-day', ...calendarUnits]),
  part: optional(
    z.enum(['beginning', 'middle', 'end', 'first-half', 'second-half', 'morning', 'forenoon', 'noon', 'afternoon', 'evening', 'night']),
  ),
  weekday: optional(z.number()),
  clock: optional(z.string()),
  to: optional(datePartsSchema),
  interval: optional(intervalSchema),
  resolvedAgainst: z.enum(['itself', 'anchor', 'text', 'nothing']),
  certainty: optional(z.enum(['stated', 'file'])),
  lacks: lacksSchema,
  countedFrom: optional(z.enum(['anchor', 'text'])),
  yearless: optional(intervalSchema),
  key: z.string(),
  ...lengthFields,
  unit: optional(unitSchema),
});
const durationSchema = mentionSchema.extend({ kind: z.literal('duration'), lacks: lacksSchema, ...lengthFields });
const frequencySchema = mentionSchema.extend({
  kind: z.literal('frequency'),
  times: optional(amountSchema),
  weekday: optional(z.number()),
  lacks: lacksSchema,
  ...lengthFields,
});

const quantitySchema = mentionSchema.extend({
  value: amountSchema,
  upper: optional(amountSchema),
  unit: optional(z.string()),
  bound: z.enum(['exact', 'at-least', 'at-most', 'more-than', 'less-than']),
  vague: z.boolean(),
  step: amountSchema,
  counted: optional(z.string()),
  countedPhrase: optional(z.string()),
});

/** JSON leaves out what is undefined; the types of language/ name it. */
const attributionSchema = z
  .object({
    origins: z.array(z.object({ chain: z.array(mentionSchema) })),
    cue: mentionSchema.optional(),
    how: z.enum(['cue', 'direct-speech', 'subjunctive', 'modal', 'pointing-back']).optional(),
    unnamed: z.boolean(),
  })
  .transform(({ cue, how, ...attribution }) => ({ ...attribution, cue, how }));
const statementSchema = mentionSchema
  .extend({
    certainty: z.enum(['asserted', 'reported', 'denied', 'possible', 'planned', 'demanded']),
    negated: z.boolean(),
    cue: mentionSchema.optional(),
    negation: z.object({ cue: mentionSchema, scope: spanSchema }).optional(),
  })
  .transform(({ cue, negation, ...statement }) => ({ ...statement, cue, negation }));

const annotationsSchema = z.object({
  sentences: z.array(spanSchema),
  names: z.array(nameSchema),
  times: z.array(z.union([dateSchema, durationSchema, frequencySchema])),
  quantities: z.array(quantitySchema),
  attributions: z.array(attributionSchema),
  statements: z.array(statementSchema),
});

/** Annotations of `text` as they are kept: compressed JSON, in which a mention stands without its words, since those are a slice of the text. */
export function packAnnotations(annotations: Annotations, text: string): Uint8Array {
  const json = JSON.stringify(annotations, function (this: unknown, name: string, value: unknown) {
    return name === 'text' && wordsAt(this, text) === value ? undefined : value;
  });
  return deflateRawSync(json);
}

/** What `packAnnotations` was given. Throws for bytes that are something else. */
export function unpackAnnotations(bytes: Uint8Array, text: string): Annotations {
  const found: unknown = JSON.parse(inflateRawSync(bytes).toString(), (_, value: unknown) => {
    const words = wordsAt(value, text);
    return words === undefined || typeof value !== 'object' ? value : { text: words, ...value };
  });
  return annotationsSchema.parse(found);
}

/** The words that a span stands for; undefined for what is none. */
function wordsAt(value: unknown, text: string): string | undefined {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return undefined;
  return typeof value.start === 'number' && typeof value.end === 'number' ? text.slice(value.start, value.end) : undefined;
}
