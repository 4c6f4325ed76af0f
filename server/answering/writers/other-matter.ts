import { findNames } from '../../../ingest/language/names/names.ts';
import { nameOtherNumbers } from '../../../ingest/language/names/numbered-names.ts';
import { matchTerm, type WordBag, wordBag } from '../../retrieval/match-words.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import type { Asked } from '../asked.ts';
import type { Evidence, RankedSentence } from '../rank-sentences.ts';
import { AROUND, createSameAffair } from '../same-affair.ts';

/**
 * A report of the same matter has this share of the question's weighted words that the lead's report has. Of the sentences of other reports quoted behind a lead (even half of
 * xquad.de, and questions on our stories held out of the net's training) 67 of 238 go that answer nothing, and 5 of 50 that answer.
 */
const LEAST_SHARED = 0.5;
/** A lead whose own report has less than this share of them is perhaps itself of another matter, and no measure. */
const LEAST_OF_LEAD = 0.3;

/** What its report tells around a sentence: all the words of most reports, those of a part of a book. */
export type BagAround = (sentence: RankedSentence) => WordBag;

export function createBagAround(readArticle: ArticleReader): BagAround {
  const bags = new Map<string, WordBag>();
  return ({ found: { passage } }) => {
    const known = bags.get(passage.id);
    if (known) return known;
    const { text, title = '', language } = readArticle(passage.articleId, passage.revision);
    const bag = wordBag(`${title}\n${text.slice(Math.max(0, passage.start - AROUND), passage.end + AROUND)}`, language);
    bags.set(passage.id, bag);
    return bag;
  };
}

/**
 * Whether a sentence of another report is of another matter than the lead: by its names the report tells of another affair, and it has too little of what the question asks about
 * and the lead's report has. Either alone says less, since reports call things otherwise. Never of the lead's own report, nor where the sentence has more of the question's names,
 * or is in another language, whose words meet less.
 */
export function createIsOfOther(
  evidence: Pick<Evidence, 'asked' | 'terms'>,
  lead: RankedSentence,
  { bagAround, readArticle }: { bagAround: BagAround; readArticle: ArticleReader },
): (sentence: RankedSentence) => boolean {
  const isSameAffair = createSameAffair(evidence, readArticle);
  const ofLead = evidence.terms.filter((term) => matchTerm(term, bagAround(lead)) > 0);
  const weightOf = (some: typeof ofLead) => some.reduce((sum, { weight }) => sum + weight, 0);
  const isOfMatter = weightOf(ofLead) >= LEAST_OF_LEAD * weightOf(evidence.terms);
  return (sentence) => {
    if (!isOfMatter || isSameAffair(lead, sentence) || sentence.bag.language !== lead.bag.language) return false;
    if (sentence.features.names > lead.features.names) return false;
    const shared = ofLead.filter((term) => matchTerm(term, bagAround(sentence)) > 0);
    return weightOf(shared) < LEAST_SHARED * weightOf(ofLead);
  };
}

/** Whether a sentence is on another thing of a kind that is told apart by numbers than the lead and its neighbours: "Resolution 421", where they are on "Resolution 418" and the question does not name the other. */
export function createIsOfOtherNumber(
  { names }: Asked,
  { found: { passage }, position }: RankedSentence,
  readArticle: ArticleReader,
): (sentence: RankedSentence) => boolean {
  const { sentences } = readArticle(passage.articleId, passage.revision);
  const told = sentences.slice(Math.max(0, position - 1), position + 2).flatMap(({ text }) => findNames(text));
  return ({ text }) => nameOtherNumbers([...told, ...names], findNames(text));
}
