/** Whether a clause tells what was or what is to come; `either`: of a plan told in the past, whose day may be over or ahead ("war für den 14. Juni angesetzt"). */
export type Sense = 'past' | 'future' | 'either';
/** `at`: its place in the clause, the date left out. */
export type SenseWord = { text: string; low: string; at: number };
/** The words of a clause before and behind the date. */
export type Clause = { before: SenseWord[]; after: SenseWord[] };
export type Cue = { sense: Sense; at: number };

/** Of the cues the last one before the date, else the first one behind it. */
export function nearestCue(cues: Cue[], { before }: Clause): Sense | undefined {
  return (cues.findLast(({ at }) => at < before.length) ?? cues[0])?.sense;
}
