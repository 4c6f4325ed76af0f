import { foldWord } from '../../ingest/language/words.ts';
import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import { type AttributionCase, placed } from './statement-cases.ts';

/** What is said of one sentence: chains of origins as written, nearest first; `unnamed`: hearsay without an origin. */
export type SaidOf = { chains: string[][]; unnamed: boolean };
/** Per sentence, in order. */
export type Attribute = (text: string, sentences: { start: number; end: number }[]) => SaidOf[];

export type JudgedSentence = { id: string; kind: string; text: string; wanted: SaidOf; given: SaidOf; right: boolean };

/**
 * `chains`: whole chains, hearsay without an origin counting as one, the headline; `origins`: each member of a chain by itself;
 * `scope`: whether a sentence stands under any attribution; `unnamed`: hearsay without an origin. Shares of sentences and cases with nothing wrong.
 */
export type AttributionMeasures = {
  chains: PrecisionRecall;
  origins: PrecisionRecall;
  scope: PrecisionRecall;
  unnamed: PrecisionRecall;
  sentencesRight: number;
  casesRight: number;
  sentences: number;
  cases: number;
};

export function judgeAttribution(cases: AttributionCase[], attribute: Attribute): JudgedSentence[] {
  return cases.flatMap(({ id, kind, text, sentences }) => {
    const spans = placed(
      text,
      sentences.map((sentence) => sentence.text),
      id,
    );
    const said = attribute(text, spans);
    return sentences.map((sentence, index) => {
      const wanted = { chains: sentence.origins, unnamed: sentence.unnamed };
      const given = said[index] ?? { chains: [], unnamed: false };
      const right =
        wanted.unnamed === given.unnamed &&
        wanted.chains.length === given.chains.length &&
        matched(wanted.chains, given.chains, sameChain).every(Boolean);
      return { id, kind, text: sentence.text, wanted, given, right };
    });
  });
}

export function measureAttribution(judged: JudgedSentence[]): AttributionMeasures {
  const units = (said: SaidOf) => (said.unnamed ? [...said.chains, [UNNAMED]] : said.chains);
  const scores = <Unit>(unitsOf: (said: SaidOf) => Unit[], same: (a: Unit, b: Unit) => boolean) =>
    precisionRecall(
      judged.flatMap(({ wanted, given }) => matched(unitsOf(wanted), unitsOf(given), same)),
      judged.flatMap(({ wanted, given }) => matched(unitsOf(given), unitsOf(wanted), same)),
    );
  const whether = (holds: (said: SaidOf) => boolean) => scores((said) => (holds(said) ? [true] : []), Object.is);
  const byCase = Map.groupBy(judged, ({ id }) => id);
  return {
    chains: scores(units, sameChain),
    origins: scores((said) => [...new Set(said.chains.flat())], sameOrigin),
    scope: whether((said) => units(said).length > 0),
    unnamed: whether((said) => said.unnamed),
    sentencesRight: shareOf(judged.map(({ right }) => right)),
    casesRight: shareOf([...byCase.values()].map((sentences) => sentences.every(({ right }) => right))),
    sentences: judged.length,
    cases: byCase.size,
  };
}

/** Stands for an origin that nobody names; no text holds it. */
const UNNAMED = '\u0000';

/** For each of `units` whether one of `others` is the same, each of them taken once. */
function matched<Unit>(units: readonly Unit[], others: readonly Unit[], same: (a: Unit, b: Unit) => boolean): boolean[] {
  const taken = new Set<number>();
  return units.map((unit) => {
    const index = others.findIndex((other, at) => !taken.has(at) && same(unit, other));
    if (index >= 0) taken.add(index);
    return index >= 0;
  });
}

function sameChain(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((origin, index) => sameOrigin(origin, b[index] ?? ''));
}

/** Equal after case endings are dropped, or the words of one among the words of the other. */
export function sameOrigin(a: string, b: string): boolean {
  if (a === UNNAMED || b === UNNAMED) return a === b;
  const [left, right] = [a, b].map(bareWords);
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return false;
  return left.isSubsetOf(right) || right.isSubsetOf(left);
}

function bareWords(written: string): Set<string> {
  const words = written.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => foldWord(word).replace(/(?<=...)(?:e[nmrs]?|ern|n|s)$/, '')));
}
