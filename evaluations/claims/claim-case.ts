/** What is wrong with a claim, in the words of the house; `citation` cites a sentence that says something else. `place`, `relation`, `added`: of the hand-written claims only. */
export const FAULTS = [
  'number',
  'unit',
  'date',
  'name',
  'negation',
  'modality',
  'attribution',
  'office',
  'direction',
  'opposite',
  'place',
  'relation',
  'added',
  'citation',
] as const;
export type Fault = (typeof FAULTS)[number];

/**
 * A claim held against the text it cites. `fault` undefined: it says the same. `group`: what its half is cut by; `how`: what was done to it; `context`: the
 * passage around what is cited.
 */
export type ClaimCase = { group: string; source: string; claim: string; fault: Fault | undefined; how: string[]; context: string };

/** A sentence, and the others of its paragraph. */
export type SourceSentence = { group: string; text: string; others: string[]; paragraph: string };

/** Whether a claim was flagged, and why. */
export type JudgedClaim = ClaimCase & { flagged: boolean; reasons: string[] };
