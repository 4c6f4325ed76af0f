import { coverage, type Term, type WordBag } from '../retrieval/match-words.ts';
import type { ReadSentence } from '../retrieval/read-article.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';
import { type AnswerSpan, answerSpans } from './answer-spans.ts';
import type { Asked, TermKind } from './asked.ts';
import { FORMAL_KINDS, holdsExpected } from './expected-answer.ts';
import type { Met } from './match-places.ts';
import type { SentenceReading } from './read-candidate.ts';

/** What speaks for a sentence. */
export type SentenceFeatures = SentenceFacts & {
  /** Logit of the net that holds its words against the question's; 0 for all where the embedder has no vectors of words. */
  matched: number;
  /** Of the wider net, which says better whether any sentence answers, and does not rank. */
  judged: number;
};

/** What is read of a sentence before the net sees it, each 0..1 unless stated. */
export type SentenceFacts = {
  /** Share of the question's weighted words in the sentence itself. */
  covered: number;
  /** The same over the sentence and its two neighbours. */
  coveredNearby: number;
  /** The same over the whole passage. */
  coveredInPassage: number;
  /** Cosine of question and sentence, −1..1. */
  similarity: number;
  /** Fused relevance of the passage. */
  relevance: number;
  /** The passage is the most relevant one. */
  inBest: number;
  /** The sentence holds the expected kind of answer (1) or lacks it (0); 0 for questions without a kind. */
  expected: number;
  /** A figure or date is asked for and missing. */
  formLacking: number;
  headline: number;
  /** The sentence asks instead of telling. */
  asks: number;
  /** As `covered`, but words near in meaning count too. */
  alike: number;
  /** Shares of the question's names, figures, nouns and other words alone; 1 where it has none. */
  names: number;
  figures: number;
  nouns: number;
  others: number;
  /** What kind of thing is asked for ("welche Stadt") is in the sentence; 0 where the question does not say. */
  sort: number;
  /** How near something that could be the answer stands to the question's words. */
  near: number;
  /** How well what could be the answer is of the kind asked for. */
  fit: number;
  /** Number of its words, logarithmic. */
  length: number;
  /** What the sentence before holds of the question that this one lacks. */
  before: number;
  /** A reason is asked for and given. */
  reason: number;
  /** Place in the passage, 0 the first. */
  place: number;
  /** Share of the question's weighted words that it or a neighbour tells, by the word itself or its kin. */
  told: number;
  /** The greatest share of a single word that neither it nor a neighbour tells. */
  untold: number;
};

export type CandidateFacts = {
  sentence: ReadSentence;
  reading: SentenceReading;
  /** The sentences before and behind. */
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  /** Those that name whom an opening pronoun means. */
  antecedents: SentenceReading[];
  passageBag: WordBag;
  found: FoundPassage;
  similarity: number;
  /** No passage is more relevant. */
  inBest: boolean;
  /** Its place among the sentences of its passage, 0..1. */
  place: number;
};

/** What the sentence before says of whom a pronoun means counts half as much as words of the sentence itself. */
const NAMED_BEFORE = 0.5;
/** Words from one another at which half of the nearness is lost. */
const HALF_DISTANCE = 6;
const REASON =
  /(?<!\p{L})(?:weil|da(?= [^.]*(?:\p{Ll}+(?:te|ten|t|en|war|ist|hat|hatte)[,.]))|denn|wegen|aufgrund|infolge|daher|deshalb|dadurch|Grund|Gründe|Ursache|führte|verursacht\p{L}*|damit|um [^,.]* zu|because|since|due to|therefore|reason|caused?|led to|in order to|so that)(?!\p{L})/u;

/** How the terms of a question are met in a sentence. */
export type Meet = (reading: SentenceReading) => Met[];

/** How they are told in it. */
export type Tell = (reading: SentenceReading) => number[];

export function sentenceFeatures(
  asked: Asked,
  weighted: Term[],
  facts: CandidateFacts,
  { meet, tell }: { meet: Meet; tell: Tell },
): SentenceFacts {
  const { reading, before, after, antecedents, passageBag, found, sentence } = facts;
  const { text, bag } = reading;
  const own = [bag, ...antecedents.map((one) => one.bag)];
  const met = meet(reading);
  const spans = answerSpans(asked, reading);
  const holds = holdsExpected(asked.expected, text, asked.question);
  const named = antecedents.map(meet);
  const strengths = met.map(({ strength }, at) => Math.max(strength, ...named.map((one) => NAMED_BEFORE * (one[at]?.strength ?? 0))));
  const withBefore = strengthsWith(strengths, before, meet);
  const alike = share(weighted, strengths);
  const kind = (wanted: TermKind) => share(weighted, strengths, (at) => asked.kinds[at] === wanted, 1);
  const around = [before, after, ...antecedents].flatMap((one) => (one ? [tell(one)] : []));
  const told = tell(reading).map((own, at) => Math.max(own, ...around.map((one) => one[at] ?? 0)));
  return {
    covered: coverage(weighted, ...own),
    coveredNearby: coverage(weighted, bag, ...[before, after].flatMap((one) => one?.bag ?? [])),
    coveredInPassage: coverage(weighted, passageBag),
    similarity: facts.similarity,
    relevance: found.relevance,
    inBest: facts.inBest ? 1 : 0,
    expected: asked.expected !== 'thing' && holds ? 1 : 0,
    formLacking: FORMAL_KINDS.has(asked.expected) && !holds ? 1 : 0,
    headline: sentence.headline ? 1 : 0,
    asks: /\?["“”»«')\]]*$/.test(text) ? 1 : 0,
    alike,
    names: kind('name'),
    figures: kind('figure'),
    nouns: kind('noun'),
    others: kind('other'),
    sort: asked.sort === undefined ? 0 : (strengths[asked.sort] ?? 0),
    near: nearness(spans, weighted, reading, met),
    fit: Math.max(0, ...spans.map(({ fit }) => fit)),
    length: Math.log(1 + reading.words.length) / 4,
    before: share(weighted, withBefore) - alike,
    reason: asked.asksWhy && REASON.test(text) ? 1 : 0,
    place: facts.place,
    told: share(weighted, told),
    untold: Math.max(
      0,
      ...weighted.map((_, one) =>
        share(
          weighted,
          told.map((strength, at) => (at === one ? 1 - strength : 0)),
        ),
      ),
    ),
  };
}

function share(terms: Term[], strengths: number[], isCounted: (at: number) => boolean = () => true, ofNone = 0): number {
  let [held, all] = [0, 0];
  for (const [at, { weight }] of terms.entries()) {
    if (!isCounted(at)) continue;
    held += weight * (strengths[at] ?? 0);
    all += weight;
  }
  return all === 0 ? ofNone : held / all;
}

function strengthsWith(own: number[], neighbour: SentenceReading | undefined, meet: Meet): number[] {
  if (!neighbour) return own;
  const met = meet(neighbour);
  return own.map((strength, at) => Math.max(strength, met[at]?.strength ?? 0));
}

/** The question's words around the best span that could answer, each less the farther it stands. */
function nearness(spans: AnswerSpan[], weighted: Term[], reading: SentenceReading, met: Met[]): number {
  let best = 0;
  for (const span of spans) {
    const at = firstBehind(reading, span.start);
    const strengths = met.map(({ strength, at: place }) =>
      place < 0 || place === at ? 0 : strength * 0.5 ** (Math.abs(place - at) / HALF_DISTANCE),
    );
    best = Math.max(best, span.fit * share(weighted, strengths));
  }
  return best;
}

/** Index of the first word that ends behind an offset: found by halves, since a sentence that lost its stops can be long. */
function firstBehind({ words }: SentenceReading, offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
