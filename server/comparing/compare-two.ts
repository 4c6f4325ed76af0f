import type { WordTable } from '../retrieval/word-table.ts';
import { attributionsDiffer } from './differing/attributions.ts';
import { ballotsDiffer } from './differing/ballots.ts';
import { certaintiesDiffer, leavesOpen } from './differing/certainties.ts';
import { type ComparedPair, comparedPair, type Differing, type Rule } from './differing/compared-pair.ts';
import { contrastsDiffer } from './differing/contrasts.ts';
import { directionsDiffer } from './differing/directions.ts';
import { establishedDiffers, isEstablished } from './differing/established.ts';
import { countsAreOpen, figuresDiffer } from './differing/figures.ts';
import { handingsDiffer } from './differing/handings.ts';
import { howOftenDiffer } from './differing/how-often.ts';
import { namesDiffer } from './differing/named.ts';
import { noneDiffers } from './differing/none.ts';
import { officesDiffer } from './differing/offices.ts';
import { tellOfOtherFigures, tellOfOthers } from './differing/other-matters.ts';
import { otherPlaceDiffers } from './differing/other-place.ts';
import { receiversDiffer } from './differing/receivers.ts';
import { isDoubted, reversalOf } from './differing/reversals.ts';
import { tellStatesApart } from './differing/states.ts';
import { isDoneSince, undoneDiffer } from './differing/undone.ts';
import { tellsLaterState, type UpdateCues, updateCues } from './differing/updates.ts';
import { withVotes } from './differing/votes.ts';
import { isWantedInOne } from './differing/wanted.ts';
import { evidenceOf, isInSameWords } from './finding-evidence.ts';
import { anyOf, LEAST_DIFFERING, LEAST_SURE, surenessOf, updateLikelihood } from './finding-weights.ts';
import type { ReadStatement } from './read-features.ts';
import { laterReport } from './told-days.ts';

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
  // Figures of two things: then the verbs tell of two things as well.
  const areOfTwo = all.some(({ standing }) => standing === 'of-two');
  const firm = weighed.filter(({ differing }) => differing.standing === undefined);
  const sureOf = (some: typeof weighed) =>
    some.filter(({ differing, sureness }) => sureness >= LEAST_SURE[differing.kind]).map(({ differing }) => differing);
  const announced = sureOf(firm);
  const cues = updateCues(a, b, all);
  const reversal = reversalOf(a, b);
  const isLaterState = cues !== undefined && tellsLaterState(cues) && updateLikelihood(cues) >= LEAST_UPDATE;
  return {
    likelihood:
      announced.length > 0 ? 1 : Math.max(anyOf(firm.map(({ sureness }) => sureness)), !areOfTwo && tellApart(pair) ? LEAST_DIFFERING : 0),
    announced,
    possible: sureOf(weighed.filter(({ differing }) => differing.standing === 'unsure')),
    areApart: firm.length < weighed.length || reversal !== undefined || mayNotAgree(pair),
    isUpdate:
      isLaterAct(pair, announced) ??
      isSettled(pair, announced) ??
      (isLaterState || (cues !== undefined && announced.length > 0 && announced.every(({ by }) => isOfLaterReport(by, cues)))),
    isReversed: isLaterState && reversal !== undefined && reversal === laterReport(a, b),
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
  const later = laterReport(a, b);
  if (later === undefined) return false;
  return later === 'first' ? isDoneSince(b, a) : isDoneSince(a, b);
}

/** What the earlier leaves open or supposes the later knows: a later state, and none where it is the later that does not know; undefined where that is not all that differs. */
function isSettled({ a, b }: ComparedPair, announced: readonly Differing[]): boolean | undefined {
  if (!isOnly(announced, 'sure-open') && !isOnly(announced, 'sure-established')) return undefined;
  const which = laterReport(a, b);
  if (which === undefined) return false;
  const [earlier, later] = which === 'first' ? [b, a] : [a, b];
  return isOnly(announced, 'sure-open') ? leavesOpen(earlier.text) : isEstablished(later.read);
}

/** Whether the two differ somehow, though no rule finds in what: of the pairs of the even stories of which this is all that is found 63 of 76 do. */
function tellApart(pair: ComparedPair): boolean {
  const { a, b } = pair;
  return tellStatesApart(a, b) || isDoubted(a, b) || tellOfOthers(pair);
}

/** Whether the two may well not say the same: of the pairs of the even stories of which this is all that is found 12 of 31 differ. */
function mayNotAgree(pair: ComparedPair): boolean {
  return isWantedInOne(pair.a, pair.b) || countsAreOpen(pair) || tellOfOtherFigures(pair);
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
    ...(none.length > 0 ? [] : [...undoneDiffer(pair), ...contrastsDiffer(pair), ...establishedDiffers(pair), ...certaintiesDiffer(pair)]),
    ...handingsDiffer(pair),
    ...ballotsDiffer(pair),
    ...directionsDiffer(pair),
  ]);
  // The same kind twice of one pair is one thing seen by two rules, except for figures, of which a sentence has many.
  return found.filter(({ kind }, at) => kind === 'number' || kind === 'date' || found.findIndex((other) => other.kind === kind) === at);
}
