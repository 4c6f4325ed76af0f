import type { Mention } from './span.ts';

/** The words of a sentence that negate or deny, in order. Linear; never throws. */
export function findNegations(sentence: string): Mention[] {
  return [...sentence.matchAll(/(?<!\p{L})(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand|weder|not|never|no|denies|denied)(?!\p{L})/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** Whether a sentence negates or denies anything. */
export function isNegated(sentence: string): boolean {
  return findNegations(sentence).length > 0;
}
