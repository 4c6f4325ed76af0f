import { compareDates } from '../../../ingest/language/dates/dates.ts';
import { compareQuantities } from '../../../ingest/language/quantities/quantities.ts';
import type { Span } from '../../../ingest/language/span.ts';
import type { DifferenceKind } from '../../contract/comparison.ts';
import { spanOf } from '../differing/compared-pair.ts';
import type { ReadStatement } from '../read-features.ts';
import type { SaidPair } from './parse-pairs.ts';

/** In what a language model says that two statements differ; offsets from their beginnings. */
export type ReadDifference = { kind: DifferenceKind; a: Span; b: Span };

/**
 * The difference that a language model names, where the statements bear it out: its words stand in them, are not the same, and a number or date is one there that does not say the same.
 * Undefined otherwise: then that the two differ is its word alone.
 */
export function checkedDifference(said: SaidPair, a: ReadStatement, b: ReadStatement): ReadDifference | undefined {
  const { kind, wordsA, wordsB } = said;
  const [one, other] = [standing(wordsA, a.text), standing(wordsB, b.text)];
  if (kind === undefined || !one || !other) return undefined;
  const difference = { kind, a: one, b: other };
  if (plain(a.text, one) === plain(b.text, other)) return undefined;
  if (kind === 'number') return differAs(a.read.quantities, b.read.quantities, difference, compareQuantities) ? difference : undefined;
  if (kind === 'date') return differAs(a.read.dates, b.read.dates, difference, compareDates) ? difference : undefined;
  return difference;
}

/**
 * Something of that kind is read there, and once what says the same on both sides is set aside ("12 Tote und 30 Verletzte"), one differs from another: "acht" and "zwölf", but also "acht" and
 * "kein einziger"; not "rund 200" and "198", nor what cannot be compared.
 */
function differAs<Kind extends Span>(
  ofA: readonly Kind[],
  ofB: readonly Kind[],
  { a, b }: ReadDifference,
  compare: (one: Kind, other: Kind) => string,
): boolean {
  const [here, there] = [ofA.filter((one) => overlap(one, a)), ofB.filter((one) => overlap(one, b))];
  if (here.length === 0 || there.length === 0) return here.length > 0 || there.length > 0;
  const isTold = (one: Kind, others: readonly Kind[]) => others.some((other) => SAME.includes(compare(one, other)));
  const [leftHere, leftThere] = [here.filter((one) => !isTold(one, there)), there.filter((one) => !isTold(one, here))];
  return leftHere.some((one) => leftThere.some((other) => compare(one, other) === 'different'));
}

const SAME = ['equal', 'compatible'];

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Where the words stand, as they are written or in another case or with other blanks. */
function standing(words: string | undefined, text: string): Span | undefined {
  const piece = words?.trim();
  if (!piece) return undefined;
  return spanOf(piece, text) ?? spanOf(text.slice(...bounds(text.toLowerCase().indexOf(piece.toLowerCase()), piece.length)), text);
}

function bounds(at: number, length: number): [number, number] {
  return at < 0 ? [0, 0] : [at, at + length];
}

function plain(text: string, { start, end }: Span): string {
  return text.slice(start, end).toLowerCase().replace(/\s+/gu, ' ').trim();
}
