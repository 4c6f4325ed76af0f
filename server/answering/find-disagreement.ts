import type { Citation } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Disagreement, DisagreementSide } from '../contract/disagreement.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { type AnswerValue, answerValueOf, askedValue, compareValues } from './answer-values.ts';
import { type Evidence, missingTerms, type RankedSentence } from './rank-sentences.ts';

/** A sentence may answer when it is at most this far below the best (logistic units) … */
const SCORE_MARGIN = 8;
/** … and is about what is asked. A number that counts the asked things is told by its noun: the passage must hold this share of the best one's weighted words … */
const SHARE_IN_PASSAGE = 0.5;
/** … but many a sentence has some date or some length of time: it must hold this share itself, and the asked names with its neighbours. */
const SHARE_IN_SENTENCE = 0.8;
/** In the other language hardly a noun can be told not to mean what is counted, so the sentence itself must hold as much of the question. */
const SHARE_IN_FOREIGN = 0.5;
/** More than this many different answers are no disagreement but a question too wide. */
const MOST_SIDES = 6;

/** A figure that is said to move ("ist auf elf gestiegen", "now known") is one of several in a row. */
const CHANGES =
  /(?<!\p{L})(?:(?:ge|an)?st(?:ieg|eig)\p{L}*|erhöht\p{L}*|gesunken|sank|sinkt|korrigiert\p{L}*|inzwischen|mittlerweile|rose|risen|rises|rising|climb\p{L}*|now known|revised)(?!\p{L})/iu;
/** A bound this far from a figure leaves room for it and does not say it: "mindestens vier" is no source for "siebzehn". */
const NEAR_BOUND = 0.1;
/** Sorts behind every day. */
const LAST = '9';

type Told = { sentence: RankedSentence; value: AnswerValue };

/**
 * Different figures or dates with which reports answer a question that asks for one; undefined where those that give one agree. Values that can be the same
 * (rounded, hedged, less precise) are one side.
 */
export function findDisagreement(
  question: string,
  { evidence, claims, readArticle }: { evidence: Evidence; claims: Claim[]; readArticle: ArticleReader },
): Disagreement | undefined {
  const values = valuesOf(question, evidence);
  const isLoose = (one: Told) => values.some((other) => isFarBound(one, other));
  const firm = sidesOf(values.filter((one) => !isLoose(one)));
  if (firm.length < 2) return undefined;
  // What moves passed through its bounds, too; beside figures of one state they are no answer of their own.
  const sides = firm.some(changes) ? [...firm, ...sidesOf(values.filter(isLoose))] : firm;
  if (sides.length > MOST_SIDES) return undefined;
  const told = sides.map((side) => toSide(side, { claims, readArticle }));
  const days = told.map(({ since }) => since);
  const isDated = days.every((day) => day !== undefined) && new Set(days).size === days.length;
  const later = isDated || sides.some(changes);
  const ordered = later
    ? told.toSorted((a, b) => (a.since ?? LAST).localeCompare(b.since ?? LAST))
    : told.toSorted((a, b) => b.citations.length - a.citations.length);
  return { id: 'd1', in: sides[0]?.[0]?.value.in ?? 'number', later, sides: ordered };
}

function changes(side: readonly Told[]): boolean {
  return side.some(({ sentence }) => CHANGES.test(sentence.text));
}

/** Whether the one is a mere bound, far from the figure of the other. */
function isFarBound({ value: one }: Told, { value: other }: Told): boolean {
  if (one.in !== 'number' || other.in !== 'number' || one.quantity.bound === 'exact' || other.quantity.bound !== 'exact') return false;
  const apart = Math.abs(one.quantity.value - other.quantity.value);
  return compareValues(one, other) !== 'different' && apart > NEAR_BOUND * Math.abs(other.quantity.value);
}

/** What the sentences that answer give, each article once. */
function valuesOf(question: string, { asked: { kinds, language }, sentences, expected, terms }: Evidence): Told[] {
  const asked = askedValue(question, expected);
  const best = sentences[0];
  if (!best) return [];
  const most = (share: (sentence: RankedSentence) => number) => Math.max(...sentences.map(share));
  const inPassage = SHARE_IN_PASSAGE * most(({ features }) => features.coveredInPassage);
  const inSentence = SHARE_IN_SENTENCE * most(({ features }) => features.covered);
  const inForeign = SHARE_IN_FOREIGN * most(({ features }) => features.covered);
  const names = terms.filter((_, at) => kinds[at] === 'name');
  const told: Told[] = [];
  for (const sentence of sentences) {
    if (sentence.score < best.score - SCORE_MARGIN) break;
    const value = sentence.headline ? undefined : answerValueOf(sentence.text, asked);
    if (
      !value ||
      sentence.features.coveredInPassage < inPassage ||
      (sentence.bag.language !== language && sentence.features.covered < inForeign) ||
      (asked.counted === undefined && (sentence.features.covered < inSentence || missingTerms(names, sentence.window).length > 0))
    )
      continue;
    if (told.some((other) => other.sentence.found.passage.articleId === sentence.found.passage.articleId)) continue;
    told.push({ sentence, value });
  }
  return told;
}

/** Those that can mean the same, together: each with the first side all of whose values it agrees with. */
function sidesOf(told: Told[]): Told[][] {
  const sides: Told[][] = [];
  for (const one of told) {
    const same = sides.find((side) => side.every((other) => compareValues(other.value, one.value) !== 'different'));
    if (same) same.push(one);
    else sides.push([one]);
  }
  return sides;
}

function toSide(told: Told[], { claims, readArticle }: { claims: Claim[]; readArticle: ArticleReader }): DisagreementSide {
  const citations = told.map(({ sentence, value }): Citation => {
    const { articleId, revision } = sentence.found.passage;
    const span = { start: sentence.start + value.start, end: sentence.start + value.end };
    return { articleId, revision, ...span, quote: readArticle(articleId, revision).text.slice(span.start, span.end), verdict: 'supported' };
  });
  const days = citations.flatMap(({ articleId, revision }) => readArticle(articleId, revision).reference.publishedOn ?? []);
  const [since] = days.sort();
  return {
    value: citations[0]?.quote ?? '',
    citations,
    claimIds: claims.filter((claim) => claim.citations.some((citation) => told.some((one) => holds(citation, one)))).map(({ id }) => id),
    ...(since === undefined ? {} : { since }),
  };
}

function holds(citation: Citation, { sentence, value }: Told): boolean {
  const start = sentence.start + value.start;
  return citation.articleId === sentence.found.passage.articleId && citation.start <= start && start < citation.end;
}
