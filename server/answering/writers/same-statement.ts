import { isNegated } from '../../../ingest/language/certainty/polarity.ts';
import { findWords } from '../../../ingest/language/words.ts';
import { missingFacts } from '../../checking/missing-facts.ts';

/** Two sentences of different reports are one statement from this share of common content stems on (Jaccard) … */
const COMMON_STEMS = 0.6;

type Worded = { text: string; stems: Set<string> };

/** A sentence with the stems of its content words. */
export function worded({ text }: { text: string }): Worded {
  const content = findWords(text).filter((word) => !word.isFunctionWord);
  return { text, stems: new Set(content.map(({ stem }) => stem)) };
}

/** … and only when they give the same numbers, dates and names, and neither denies: one figure less alike is a disagreement, not a second source. */
export function isSameStatement(a: Worded, b: Worded): boolean {
  return (
    commonShare(a.stems, b.stems) >= COMMON_STEMS &&
    haveSameNumerals(a.text, b.text) &&
    isNegated(a.text) === isNegated(b.text) &&
    missingFacts(a.text, b.text).length === 0 &&
    missingFacts(b.text, a.text).length === 0
  );
}

/** Jaccard's share of common members, 0..1. */
export function commonShare(a: Set<string>, b: Set<string>): number {
  const common = a.intersection(b).size;
  return common / Math.max(1, a.size + b.size - common);
}

export function haveSameNumerals(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' '));
  return left === right;
}
