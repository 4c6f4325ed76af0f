import type { OriginChain } from '../../../ingest/language/attribution/sentence-attribution.ts';
import { findStatements } from '../../../ingest/language/certainty/certainty.ts';
import { findNames, type Name, sameName } from '../../../ingest/language/names/names.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import { SENTENCE_WEIGHTS } from '../sentence-weights.ts';

/** A plain statement leads before a denial that is at most this much likelier (logistic units) … */
const AS_LIKELY = 1.5;
/** … when it holds this share of the question's words that the denial holds, which has "Behauptungen" for "behauptet" besides. Both set by hand. */
const SHARE_OF_DENIAL = 0.6;
/** What others said is left out when something else is at most this far below the best. */
const NEAR_BEST = 3;

/**
 * Of the net that ranks, so much goes to the wider one where it is told what leads: half of its weight. The right sentence leads 0.797 of 472 tuning questions instead of 0.780, and 0.648 of 483 on
 * dense affairs instead of 0.625. The ranking stays: whether anything answers was fitted on it.
 */
const OF_WIDER_NET = SENTENCE_WEIGHTS.matched / 2;

/** Whoever condemns, rejects or contradicts what others say, whatever the verb says of its truth. */
const REJECTED =
  /(?<!\p{L})(?:behauptung(?:en)?|vorw(?:u|ü)rfe?n?|anschuldigung(?:en)?|gerüchte?n?|meldung(?:en)?|unterstellung(?:en)?|claims?|allegations?|accusations?|rumou?rs?)(?!\p{L})[^.;]{0,160}(?<!\p{L})(?:verurteilte?n?|zurück(?:gewiesen|wies|weist)?|widersprach\p{L}*|widersprochen|bestritt\p{L}*|bestritten|dementiert\p{L}*|condemned|rejected|dismissed|denied)(?!\p{L})|(?<!\p{L})(?:verurteilte?n?|wies(?:en)?|weist|weisen|bestritt\p{L}*|bestreite[nt]|dementier\p{L}*|condemn\p{L}*|reject\p{L}*|dismiss\p{L}*|den(?:y|ies|ied))(?!\p{L})[^.;]{0,80}(?<!\p{L})(?:behauptung(?:en)?|vorw(?:u|ü)rfe?n?|anschuldigung(?:en)?|gerüchte?n?|meldung(?:en)?|unterstellung(?:en)?|claims?|allegations?|accusations?|rumou?rs?)(?!\p{L})/iu;
/** Questions that a denial answers. */
const ASKS_FOR_REACTION =
  /(?<!\p{L})(?:bestreite\p{L}*|bestritt\p{L}*|dementier\p{L}*|leugne\p{L}*|zurück|widerspr\p{L}*|reagier\p{L}*|reaktion\p{L}*|antwort\p{L}*|verurteil\p{L}*|dazu|den(?:y|ies|ied|ial)|reject\p{L}*|react\p{L}*|respon\p{L}*|condemn\p{L}*|dismiss\p{L}*)(?!\p{L})/iu;
/** "Was hat X dazu gesagt?", "What did X say?": whose words are asked for. */
const ASKS_FOR_WORDS =
  /(?<!\p{L})(?:was|what)(?!\p{L}).{0,200}(?<!\p{L})(?:gesagt|sagte|sagt|erklärte?|äußerte|geäußert|behauptete?|say|said|claim(?:ed)?|told)(?!\p{L})/iu;

/**
 * The sentences in the order in which they may lead: what somebody else is said to have said is no answer to what a person said; and where a sentence states the answer as well as
 * the best one denies it, it comes first, with whatever words bring it ("nach seinen Worten"), and the denial follows.
 */
export function inOrderOfLeading(
  { asked: { question }, sentences }: Pick<Evidence, 'asked' | 'sentences'>,
  readArticle: ArticleReader,
): RankedSentence[] {
  const said = ofAskedSpeaker(question, bestByBothNets(sentences), readArticle);
  const [lead] = said;
  if (!lead || ASKS_FOR_REACTION.test(question) || ASKS_FOR_WORDS.test(question) || !rejects(lead.text)) return said;
  const plain = said.find(
    (one) =>
      !one.headline &&
      one.score >= lead.score - AS_LIKELY &&
      one.features.expected >= lead.features.expected &&
      one.features.covered >= SHARE_OF_DENIAL * lead.features.covered &&
      !rejects(one.text),
  );
  return plain ? [plain, ...said.filter((one) => one !== plain)] : said;
}

/** The likeliest by both nets, and the others as they are ranked: among three the net that ranks finds the answer as often. */
function bestByBothNets(sentences: RankedSentence[]): RankedSentence[] {
  const [best] = sentences.toSorted((a, b) => ofBothNets(b) - ofBothNets(a));
  return best ? [best, ...sentences.filter((one) => one !== best)] : [];
}

function ofBothNets({ score, features: { matched, judged } }: RankedSentence): number {
  return score + OF_WIDER_NET * (judged - matched);
}

/** The sentence denies something, or tells that somebody rejects it. */
export function rejects(text: string): boolean {
  return REJECTED.test(text) || findStatements(text).some(({ certainty, negated }) => certainty === 'denied' && !negated);
}

function ofAskedSpeaker(question: string, sentences: RankedSentence[], readArticle: ArticleReader): RankedSentence[] {
  const [best] = sentences;
  if (!best || !ASKS_FOR_WORDS.test(question)) return sentences;
  const speakers = findNames(question).filter(({ kind }) => kind === 'person' || kind === 'unknown');
  if (speakers.length !== 1) return sentences;
  const own = sentences.filter((sentence) => !isSaidByAnother(sentence, speakers, readArticle));
  return own[0] && own[0].score >= best.score - NEAR_BEST ? own : sentences;
}

/** Only where the report names a person of its own as the speaker; a spokeswoman of the one asked for speaks for him. */
function isSaidByAnother({ found: { passage }, position }: RankedSentence, asked: readonly Name[], readArticle: ArticleReader): boolean {
  const article = readArticle(passage.articleId, passage.revision);
  const origins: OriginChain[] = article.annotations().attributions[position]?.origins ?? [];
  const nearest = origins.flatMap(({ chain }) => chain.slice(0, 1));
  return nearest.length > 0 && nearest.every(({ text }) => isAnotherPerson(text, asked));
}

function isAnotherPerson(origin: string, asked: readonly Name[]): boolean {
  const names = findNames(origin);
  return (
    names.some(({ kind }) => kind === 'person') &&
    !asked.some((one) => names.some((name) => sameName(name.text, one.text)) || origin.includes(one.family ?? one.text))
  );
}
