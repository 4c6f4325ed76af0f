import type { Ratio } from './in-turn.ts';

/** What it is, then median, lowest and highest. */
export function ratioRow(what: string, { median, lowest, highest }: Ratio): string[] {
  return [what, ...[median, lowest, highest].map((ratio) => ratio.toFixed(ratio < 0.2 ? 3 : 2))];
}
