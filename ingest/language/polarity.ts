import type { Mention } from './span.ts';

/** Case matters: the German "Not" is a noun, the English "not" a negation. */
const negation =
  /(?<![\p{L}\p{N}])(?:[Nn]icht(?! nur(?!\p{L}))|[Nn]ichts|[Kk]ein(?:e[mnrs]?)?|[Kk]einerlei|[Kk]eineswegs|[Kk]einesfalls|[Nn]ie|[Nn]iemals|[Nn]iemand(?:e[mn])?|[Nn]irgends|[Nn]irgendwo|[Ww]eder|[Oo]hne|[Mm]itnichten|[Bb]estreite[nt]|[Bb]estritt(?:en)?|[Dd]ementier(?:t|te|en|ten)|[Ll]eugne(?:t|te|n|ten)|[Vv]ernein(?:t|te|en|ten)|zurückgewiesen|not(?! only(?!\p{L}))|[Nn]ever|[Nn]o(?! \d)(?!\. ?\d)|[Nn]one|[Nn]obody|[Nn]othing|[Nn]either|[Nn]or|[Ww]ithout|cannot|[Dd]en(?:y|ies|ied|ying)|[Rr]efute[sd]?|\p{L}{2,8}n['’]t)(?![\p{L}\p{N}])/gu;

/** The words of a text that negate or deny ("nicht", "kein", "bestreitet", "denied"), in order. "Nicht nur" is none. Linear; never throws. */
export function findNegations(text: string): Mention[] {
  return [...text.matchAll(negation)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

/** Whether a sentence negates or denies anything. */
export function isNegated(sentence: string): boolean {
  return sentence.search(negation) >= 0;
}
