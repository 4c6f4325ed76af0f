import { z } from 'zod';

/** A calendar day, ISO 8601. */
export const daySchema = z.iso.date();

/** Which articles are searched. All given conditions hold together; values match literally. */
export const filtersSchema = z.strictObject({
  publisher: z.string().min(1).max(200).optional(),
  /** Articles of this publisher pass as well ("laut Kurier und Schlagblatt"). */
  orPublisher: z.string().min(1).max(200).optional(),
  /** Published on or after / on or before this day. Articles without a date match neither. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Of the article in lists; in searches of each passage, so that an English quotation in a German article is found. */
  language: z.enum(['de', 'en']).optional(),
  /** A person, organisation or place named in the article, in any spelling. */
  name: z.string().min(1).max(200).optional(),
  /**
   * Days that the article's text names: any from / to this day, or a span of at most a month that touches them; a longer one counts where it lies within. A day
   * without a year counts in every year.
   */
  mentionedFrom: daySchema.optional(),
  mentionedTo: daySchema.optional(),
  /** Id of a case: the articles that were put into it. */
  case: z.string().min(1).max(100).optional(),
  /** Characters that occur in the article, ignoring case. */
  text: z.string().min(1).max(200).optional(),
});
export type Filters = z.infer<typeof filtersSchema>;

export const articleIdsSchema = z.array(z.string().min(1).max(100)).min(1).max(500);
