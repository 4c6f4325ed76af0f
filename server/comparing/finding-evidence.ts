import type { Span } from '../../ingest/language/span.ts';
import { type Aligned, coverageOf } from '../checking/align-words.ts';
import type { DifferenceKind } from '../contract/comparison.ts';
import type { ComparedPair, Differing } from './differing/compared-pair.ts';

/** What beside its rule speaks for a difference or against it, each 0..1. */
export type Evidence = {
  /** Share of the words beside the one value that stand beside the other, too. */
  near: number;
  /** Both say whose word it is; one does. */
  bothSaid: number;
  oneSaid: number;
  /** Differences of other kinds found in the same two: mostly one of them is what differs. */
  besideFigure: number;
  besideName: number;
  besideSource: number;
  besideSure: number;
  besideDirection: number;
};

/** Words this far from a value are beside it. */
const BESIDE = 40;
const FIGURES: ReadonlySet<DifferenceKind> = new Set(['number', 'date']);
const NAMES: ReadonlySet<DifferenceKind> = new Set(['place', 'person', 'office']);

/** Two sentences that share so much of their words differ in what is left over. */
const SAME_WORDS = 0.6;

/** Told in the same words but for what differs: what rules find then is sure. Stories told by two hands hold no such pair, so that nothing can be fitted on them. */
export function isInSameWords({ there, back }: Pick<ComparedPair, 'there' | 'back'>): boolean {
  return Math.min(coverageOf(there.aligned), coverageOf(back.aligned)) >= SAME_WORDS;
}

/** Of each difference that rules found in two statements, in their order. */
export function evidenceOf(pair: ComparedPair, found: readonly Differing[]): Evidence[] {
  const { a, b, there, back } = pair;
  const said = [a, b].filter(({ attribution }) => (attribution?.origins.length ?? 0) > 0).length;
  return found.map((one) => {
    // What happened in one place by the one and in another by the other differs in that, whatever else it differs in.
    const isByItself = one.by === 'place-located';
    const beside = (kinds: (kind: DifferenceKind) => boolean) =>
      !isByItself && found.some(({ kind }) => kind !== one.kind && kinds(kind)) ? 1 : 0;
    return {
      near: Math.max(
        nearBy(one.a, { aligned: there.aligned, words: b.read.words }, one.b),
        nearBy(one.b, { aligned: back.aligned, words: a.read.words }, one.a),
      ),
      bothSaid: said === 2 ? 1 : 0,
      oneSaid: said === 1 ? 1 : 0,
      besideFigure: beside((kind) => FIGURES.has(kind)),
      besideName: beside((kind) => NAMES.has(kind)),
      besideSource: beside((kind) => kind === 'attribution'),
      besideSure: beside((kind) => kind === 'certainty'),
      besideDirection: beside((kind) => kind === 'direction'),
    };
  });
}

/** Share of the words beside a value of the one statement that stand beside that of the other. */
function nearBy(value: Span, { aligned, words }: { aligned: readonly Aligned[]; words: readonly Span[] }, other: Span): number {
  const own = aligned.filter(({ word }) => isBeside(word, value));
  if (own.length === 0) return 0;
  const met = own.filter(({ at }) => {
    const word = words[at];
    return word !== undefined && isBeside(word, other);
  });
  return met.length / own.length;
}

function isBeside(word: Span, value: Span): boolean {
  const isInside = value.start <= word.start && word.end <= value.end;
  return !isInside && word.end >= value.start - BESIDE && word.start <= value.end + BESIDE;
}
