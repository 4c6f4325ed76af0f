import { createHash } from 'node:crypto';

/** Even: to tune on. Odd: to report on. */
export type Half = 'even' | 'odd';

/** The half a title belongs to: parity of a hash, so that it does not depend on the file's order. Another seed cuts otherwise. */
export function titleHalf(title: string, seed = 0): Half {
  const hash = createHash('sha256').update(`${seed}:${title}`).digest();
  return (hash[0] ?? 0) % 2 === 0 ? 'even' : 'odd';
}

/**
 * Cuts the titles that are left out of a corpus. Not the seed that cuts tuning from reporting titles: with that one, every answerable
 * question would be of one half, every unanswerable one of the other.
 */
export const LEAVE_OUT_SEED = 1;
