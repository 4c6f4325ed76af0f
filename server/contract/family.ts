import { z } from 'zod';
import { daySchema } from './filters.ts';

/** `text` stands at `start..end` of the text it is of. */
const quoteSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() });
const pairSchema = z.object({ earliest: quoteSchema, member: quoteSchema });

/**
 * What a near-copy has made of the earliest one. `kept`: sentences that are the same, `reworded`: the same one in other words or with other figures, `moved`: at another
 * place, `added` and `dropped`: without a like in the other. `facts`: figures, dates and names that differ; one side is missing where it was left out or added.
 */
export const memberChangesSchema = z.object({
  kept: z.int().nonnegative(),
  reworded: z.array(pairSchema),
  moved: z.array(pairSchema),
  added: z.array(quoteSchema),
  dropped: z.array(quoteSchema),
  facts: z.array(
    z.object({
      kind: z.enum(['quantity', 'date', 'name']),
      how: z.enum(['different', 'compatible', 'left-out', 'added']),
      earliest: quoteSchema.optional(),
      member: quoteSchema.optional(),
    }),
  ),
});
export type MemberChanges = z.infer<typeof memberChangesSchema>;

export const familyMemberSchema = z.object({
  articleId: z.string(),
  revision: z.string(),
  label: z.string(),
  publisher: z.string().optional(),
  publishedOn: daySchema.optional(),
  /** Against the first member; absent of that one, and of those beyond the number compared at once. */
  changes: memberChangesSchema.optional(),
});
export type FamilyMember = z.infer<typeof familyMemberSchema>;

/**
 * A report and its near-copies, earliest first. `earliestBy`: by the day of publication where it is known of any (`undated` says of how many it is not), else by
 * when it was taken in.
 */
export const familySchema = z.object({
  id: z.string(),
  earliestBy: z.enum(['published', 'ingested']),
  undated: z.int().nonnegative(),
  members: z.array(familyMemberSchema),
});

/** `start..end` of the report stands in another one that is no near-copy of it. */
const sharedParagraphSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  other: z.object({
    articleId: z.string(),
    revision: z.string(),
    label: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
});

/** `family`: null for a report without near-copies. `shared`: paragraphs that it has in common with reports outside of it. */
export const familyResponseSchema = z.object({ family: familySchema.nullable(), shared: z.array(sharedParagraphSchema) });
export type FamilyResponse = z.infer<typeof familyResponseSchema>;
