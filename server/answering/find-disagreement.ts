import type { Citation } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Disagreement, DisagreementSide } from '../contract/disagreement.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { compareValues } from './answer-values.ts';
import type { Evidence } from './rank-sentences.ts';
import { type ToldValue, toldValues } from './told-values.ts';

/** More than this many different answers are no disagreement but a question too wide. */
const MOST_SIDES = 6;

/** A figure that is said to move ("ist auf elf gestiegen", "now known") is one of several in a row. */
const CHANGES =
  /(?<!\p{L})(?:(?:ge|an)?st(?:ieg|eig)\p{L}*|erhöht\p{L}*|gesunken|sank|sinkt|korrigiert\p{L}*|inzwischen|mittlerweile|noch immer|immer noch|nur noch|rose|risen|rises|rising|climb\p{L}*|now known|revised)(?!\p{L})/iu;
/** A bound this far from a figure leaves room for it and does not say it: "mindestens vier" is no source for "siebzehn". */
const NEAR_BOUND = 0.1;
/** Sorts behind every day. */
const LAST = '9';

/**
 * Different figures or dates with which reports answer a question that asks for one, or which they deny; undefined where those that give one agree. Values that can be the same
 * (rounded, hedged, less precise) are one side.
 */
export function findDisagreement(
  question: string,
  { evidence, claims, readArticle }: { evidence: Evidence; claims: Claim[]; readArticle: ArticleReader },
): Disagreement | undefined {
  const values = toldValues(question, { evidence, claims, readArticle });
  const isLoose = (one: ToldValue) => values.some((other) => isFarBound(one, other));
  const firm = sidesOf(values.filter((one) => !isLoose(one)));
  if (firm.length < 2) return undefined;
  // What moves passed through its bounds, too; beside figures of one state they are no answer of their own.
  const sides = firm.some(changes) ? [...firm, ...sidesOf(values.filter(isLoose))] : firm;
  if (sides.length > MOST_SIDES) return undefined;
  const told = sides.flatMap((side) => {
    const shown = toSide(side, { claims, readArticle });
    return isShown(shown) ? [{ ...shown, moves: changes(side) }] : [];
  });
  // A figure that is only denied is no answer: beside it there must be one that is told.
  if (told.length < 2 || !told.some(({ citations }) => citations.length > 0)) return undefined;
  const ordered = told.toSorted((a, b) => (a.since ?? LAST).localeCompare(b.since ?? LAST) || b.citations.length - a.citations.length);
  return { id: 'd1', in: values[0]?.value.in ?? 'number', later: isLater(ordered), sides: ordered.map(({ moves: _, ...side }) => side) };
}

/** Whether a figure is said to move, in a report that may be the last, or between others of other days: what was published later need not be a later state. */
function isLater(sides: readonly { since?: string; moves: boolean }[]): boolean {
  const days = sides.flatMap(({ since }) => since ?? []);
  const isDated = days.length === sides.length && new Set(days).size === days.length;
  return sides.some(({ since, moves }) => moves && (isDated || since === undefined || days.every((day) => day <= since)));
}

/** A sentence that the answer does not quote was not held to answer, unless a report of the affair takes the trouble to deny it. */
function isShown({ claimIds, denials }: DisagreementSide): boolean {
  return claimIds.length > 0 || denials !== undefined;
}

function isTold({ denied }: ToldValue): boolean {
  return denied === undefined;
}

function changes(side: readonly ToldValue[]): boolean {
  return side.some(({ text }) => CHANGES.test(text));
}

/** Whether the one is a mere bound, far from the figure of the other. */
function isFarBound({ value: one }: ToldValue, { value: other }: ToldValue): boolean {
  if (one.in !== 'number' || other.in !== 'number' || one.quantity.bound === 'exact' || other.quantity.bound !== 'exact') return false;
  const apart = Math.abs(one.quantity.value - other.quantity.value);
  return compareValues(one, other) !== 'different' && apart > NEAR_BOUND * Math.abs(other.quantity.value);
}

/** Those that can mean the same, together: each with the first side all of whose values it agrees with. */
function sidesOf(told: ToldValue[]): ToldValue[][] {
  const sides: ToldValue[][] = [];
  for (const one of told) {
    const same = sides.find((side) => side.every((other) => compareValues(other.value, one.value) !== 'different'));
    if (same) same.push(one);
    else sides.push([one]);
  }
  return sides;
}

function toSide(side: ToldValue[], { claims, readArticle }: { claims: Claim[]; readArticle: ArticleReader }): DisagreementSide {
  const citationOf = ({ articleId, revision, start, value }: ToldValue): Citation => {
    const span = { start: start + value.start, end: start + value.end };
    return { articleId, revision, ...span, quote: readArticle(articleId, revision).text.slice(span.start, span.end), verdict: 'supported' };
  };
  const told = side.filter(isTold);
  const citations = told.map(citationOf);
  const denials = side.flatMap((one) =>
    one.denied ? [{ citation: citationOf(one), ...(one.denied.by === undefined ? {} : { by: one.denied.by }) }] : [],
  );
  const shown = citations.length > 0 ? citations : denials.map(({ citation }) => citation);
  const [since] = shown.flatMap(({ articleId, revision }) => readArticle(articleId, revision).reference.publishedOn ?? []).sort();
  return {
    value: shown[0]?.quote ?? '',
    citations,
    ...(denials.length > 0 ? { denials } : {}),
    claimIds: claims.filter((claim) => claim.citations.some((citation) => told.some((one) => holds(citation, one)))).map(({ id }) => id),
    ...(since === undefined ? {} : { since }),
  };
}

function holds(citation: Citation, { articleId, start, value }: ToldValue): boolean {
  const at = start + value.start;
  return citation.articleId === articleId && citation.start <= at && at < citation.end;
}
