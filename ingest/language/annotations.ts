import { readAttributions } from './attribution/attribution-scope.ts';
import type { SentenceAttribution } from './attribution/sentence-attribution.ts';
import { type Statement, statementsIn } from './certainty/certainty.ts';
import { findTimes } from './dates/dates.ts';
import type { TimeMention } from './dates/time-mention.ts';
import type { Name } from './names/name.ts';
import { findNames } from './names/names.ts';
import { findQuantities } from './quantities/quantities.ts';
import type { Quantity } from './quantities/quantity.ts';
import { splitSentences } from './sentences/sentences.ts';
import type { Span } from './span.ts';

/** Raised by hand when any rule of language/ gives something else for the same text: what is kept of other versions is made anew. */
export const ANNOTATIONS_VERSION = 6;

/**
 * What the rules of language/ say of a whole text, each in order. Offsets into that text. `attributions`: one a sentence. `times`: without a day of publication,
 * so that those which count from it say what they lack.
 */
export type Annotations = {
  sentences: Span[];
  names: Name[];
  times: TimeMention[];
  quantities: Quantity[];
  attributions: SentenceAttribution[];
  statements: Statement[];
};

/** Reads a text once with all rules. Linear; never throws. */
export function annotate(text: string): Annotations {
  const sentences = splitSentences(text);
  const attributed = readAttributions(text, sentences);
  return {
    sentences,
    names: findNames(text),
    times: findTimes(text),
    quantities: findQuantities(text),
    attributions: attributed.map(({ origins, cue, how, unnamed }) => ({ origins, cue, how, unnamed })),
    statements: statementsIn(text, attributed),
  };
}
