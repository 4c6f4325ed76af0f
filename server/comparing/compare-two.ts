import type { WordTable } from '../retrieval/word-table.ts';
import { attributionsDiffer } from './differing/attributions.ts';
import { certaintiesDiffer } from './differing/certainties.ts';
import { type ComparedPair, comparedPair, type Differing, type Rule } from './differing/compared-pair.ts';
import { directionsDiffer } from './differing/directions.ts';
import { countsAreOpen, figuresDiffer } from './differing/figures.ts';
import { handingsDiffer } from './differing/handings.ts';
import { howOftenDiffer } from './differing/how-often.ts';
import { namesDiffer } from './differing/named.ts';
import { noneDiffers } from './differing/none.ts';
import { officesDiffer } from './differing/offices.ts';
import { tellOfOthers } from './differing/other-matters.ts';
import { otherPlaceDiffers } from './differing/other-place.ts';
import { receiversDiffer } from './differing/receivers.ts';
import { isDoubted, reversalOf } from './differing/reversals.ts';
import { tellStatesApart } from './differing/states.ts';
import { isDoneSince, undoneDiffer } from './differing/undone.ts';
import { tellsLaterState, type UpdateCues, updateCues } from './differing/updates.ts';
import { withVotes } from './differing/votes.ts';
import { isWantedInOne } from './differing/wanted.ts';
import { evidenceOf, isInSameWords } from './finding-evidence.ts';
import { anyOf, LEAST_SURE, surenessOf, updateLikelihood } from './finding-weights.ts';
import type { ReadStatement } from './read-features.ts';

/**
 * `likelihood`: that the two differ at all. `possible`: in what they do if it is one thing. `isReversed`: the later tells
 * what has become of what the earlier tells. `areApart`: they may not agree.
 */
export type Compared = {
  likelihood: number;
  announced: Differing[];
  possible: Differing[];
  isUpdate: boolean;
  isReversed: boolean;
  areApart: boolean;
};
/** Two statements that differ are an update where this is likely. */
const LEAST_UPDATE = 0.5;

/** All that two statements on one matter say otherwise, and how surely. */
export function compareTwo(a: ReadStatement, b: ReadStatement, table: WordTable): Compared {
  const pair = comparedPair(a, b, table);
  const all = differingOf(pair, table);
  const evidence = evidenceOf(pair, all);
  const isSure = isInSameWords(pair);
  const weighed = all.flatMap((differing, at) => {
    const own = evidence[at];
    return own ? [{ differing, sureness: isSure ? 1 : surenessOf(differing.by, own) }] : [];
  });
  const firm = weighed.filter(({ differing }) => differing.standing === undefined);
  const sureOf = (some: typeof weighed) =>
    some.filter(({ differing, sureness }) => sureness >= LEAST_SURE[differing.kind]).map(({ differing }) => differing);
  const announced = sureOf(firm);
  const cues = updateCues(a, b, all);
  const reversal = reversalOf(a, b);
  const isLaterState = cues !== undefined && tellsLaterState(cues) && updateLikelihood(cues) >= LEAST_UPDATE;
  return {
    likelihood: announced.length > 0 ? 1 : anyOf(firm.map(({ sureness }) => sureness)),
    announced,
    possible: sureOf(weighed.filter(({ differing }) => differing.standing === 'unsure')),
    areApart: firm.length < weighed.length || reversal !== undefined || mayNotAgree(pair),
    isUpdate:
      isLaterAct(pair, announced) ??
      (isLaterState || (cues !== undefined && announced.length > 0 && announced.every(({ by }) => isOfLaterReport(by, cues)))),
    isReversed: isLaterState && reversal !== undefined && (laterOf(a, b) === b) === (reversal === 'second'),
  };
}

/** What was planned first and is done later, by the same verb, is a later state; and so it is where of some there are none any more, or of none some. */
function isOfLaterReport(by: Rule, { planned }: UpdateCues): boolean {
  return by === 'number-none' || (by === 'sure-planned' && planned > 0);
}

function isOnly(announced: readonly Differing[], by: Rule): boolean {
  return announced.length > 0 && announced.every((differing) => differing.by === by);
}

/** "Noch nicht" and later done is a later state, and "nicht", whenever it is told, none; undefined where that is not all that differs. */
function isLaterAct({ a, b }: ComparedPair, announced: readonly Differing[]): boolean | undefined {
  if (isOnly(announced, 'sure-undone')) return false;
  if (!isOnly(announced, 'sure-not-yet')) return undefined;
  if (a.publishedOn === undefined || b.publishedOn === undefined || a.publishedOn === b.publishedOn) return false;
  const later = laterOf(a, b);
  return isDoneSince(later === a ? b : a, later);
}

function laterOf(a: ReadStatement, b: ReadStatement): ReadStatement {
  return (a.publishedOn ?? '') > (b.publishedOn ?? '') ? a : b;
}

/** Whether the two may well not say the same, though no rule finds in what they differ. */
function mayNotAgree(pair: ComparedPair): boolean {
  const { a, b } = pair;
  return tellStatesApart(a, b) || isWantedInOne(a, b) || isDoubted(a, b) || tellOfOthers(pair) || countsAreOpen(pair);
}

/** All that rules find in two statements, sure or not. */
export function differingOf(pair: ComparedPair, table: WordTable): Differing[] {
  const none = noneDiffers(pair);
  const found = withVotes(pair, [
    ...otherPlaceDiffers(pair),
    ...none,
    ...figuresDiffer(pair),
    ...howOftenDiffer(pair),
    ...receiversDiffer(pair),
    ...namesDiffer(pair),
    ...officesDiffer(pair, table),
    ...attributionsDiffer(pair),
    // "Niemand" is the figure, and denies nothing.
    ...(none.length > 0 ? [] : [...undoneDiffer(pair), ...certaintiesDiffer(pair)]),
    ...handingsDiffer(pair),
    ...directionsDiffer(pair),
  ]);
  // The same kind twice of one pair is one thing seen by two rules, except for figures, of which a sentence has many.
  return found.filter(({ kind }, at) => kind === 'number' || kind === 'date' || found.findIndex((other) => other.kind === kind) === at);
}
