import { z } from 'zod';
import { differenceKindSchema } from '../../server/contract/comparison.ts';

const quoteSchema = z.object({ file: z.string(), quote: z.string().min(1) });
export type Quote = z.infer<typeof quoteSchema>;

/** What reports say on one matter, as a ground-truth.json has it: exact quotes by file. `difference`: in what they differ. */
export const matterSchema = z.object({
  id: z.string().regex(/^m\d+$/),
  kind: z.enum(['agreement', 'difference', 'update', 'trap']),
  trap: z.enum(['rounding', 'update', 'different-event']).optional(),
  difference: differenceKindSchema.optional(),
  quotes: z.array(quoteSchema).min(2),
});
export type Matter = z.infer<typeof matterSchema>;

/** Two quotes of one set of reports that tell one matter, as both labellers read it (cases/README-questions.md). */
export const labelledPairSchema = z.object({ set: z.enum(['samples', 'blind']), quotes: z.tuple([quoteSchema, quoteSchema]) });

/** A statement that no other report of its affair makes: whatever is put beside it is wrong. */
export const aloneSchema = z.object({ quotes: z.array(quoteSchema) });

/** Two events that are easily taken for one are no matter. */
export function isOneMatter({ trap }: Matter): boolean {
  return trap !== 'different-event';
}

/** How the row of a matter must be told. A figure that only moved on is an update, a rounded one agrees. */
export function wantedRelation({ kind, trap }: Matter): 'agree' | 'differ' | 'update' {
  if (kind === 'difference') return 'differ';
  return kind === 'update' || trap === 'update' ? 'update' : 'agree';
}

/** Every two quotes of different reports. */
export function quotePairs({ quotes }: Matter): [Quote, Quote][] {
  return quotes.flatMap((one, index) =>
    quotes.slice(index + 1).flatMap((other): [Quote, Quote][] => (one.file === other.file ? [] : [[one, other]])),
  );
}
