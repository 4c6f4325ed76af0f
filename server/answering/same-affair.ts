import { knownName } from '../../ingest/language/names/gazetteer/gazetteer.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { matchTerm, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { affairNames, shareNames } from './affair-names.ts';
import type { Evidence, RankedSentence } from './rank-sentences.ts';

/** Letters before and behind a passage that tell of its affair: all of most reports, a part of a book. */
export const AROUND = 4_000;

/** What a report tells around a passage: its names, each once, and its words. */
type Surroundings = { names: Name[]; bag: WordBag };

/**
 * Whether the reports of two sentences tell of one affair: both have a name that the question asks about, or their own names are in good part the same. A
 * country or a town that all the world knows is the place of many affairs, and alone it shows nothing.
 */
export function createSameAffair(
  { asked: { kinds }, terms }: Pick<Evidence, 'asked' | 'terms'>,
  readArticle: ArticleReader,
): (a: RankedSentence, b: RankedSentence) => boolean {
  const asked = terms.filter(({ written }, at) => kinds[at] === 'name' && !isCommonNoun(written));
  const known = new Map<string, Surroundings>();
  const around = ({ found: { passage } }: RankedSentence): Surroundings => {
    const read = known.get(passage.id) ?? readAround(passage, readArticle);
    known.set(passage.id, read);
    return read;
  };
  return (a, b) => {
    if (a.found.passage.articleId === b.found.passage.articleId) return true;
    const [one, other] = [around(a), around(b)];
    const inBoth = asked.filter((term) => isNamed(term, one) && isNamed(term, other));
    // What the question asks about and the one names, the other has too, or it tells of something else.
    if (inBoth.length === 0 && asked.some((term) => isNamed(term, one))) return false;
    return inBoth.some(({ written }) => knownName(written) === undefined) || shareNames(one.names, other.names);
  };
}

function readAround({ articleId, revision, start, end }: RankedSentence['found']['passage'], readArticle: ArticleReader): Surroundings {
  const { text, title = '', language, annotations } = readArticle(articleId, revision);
  const [from, to] = [start - AROUND, end + AROUND];
  const names = affairNames(annotations().names.filter((name) => name.end >= from && name.start <= to));
  return { names, bag: wordBag(`${title}\n${text.slice(Math.max(0, from), to)}`, language) };
}

function isNamed(term: Term, { bag }: Surroundings): boolean {
  return matchTerm(term, bag) === 1;
}
