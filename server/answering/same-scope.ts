import { matchTerm, wordBag } from '../retrieval/match-words.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Evidence } from './rank-sentences.ts';
import { AROUND } from './same-affair.ts';

/** A sentence of a report; `start`: in the report's text. */
type Told = { articleId: string; revision: string; start: number; text: string };

/** "In einer Schule", "in a market": one of many places, of which the report of the whole need not tell. */
const SOMEWHERE = /(?<!\p{L})(?:(?:in|auf|vor|an|nahe) eine[rm]|(?:in|at|on|outside) an?) (?:\p{Ll}+ )?(\p{L}{4,})/giu;

/**
 * Whether two sentences of one affair can count over one place: a school's dead are not the war's dead. A sentence that names none of the asked names, and a place that the other's report does
 * not know, tells of a part of the affair, or of another.
 */
export function createSameScope({ asked: { kinds }, terms }: Evidence, readArticle: ArticleReader): (one: Told, other: Told) => boolean {
  const names = terms.filter((_, at) => kinds[at] === 'name');
  const isApart = (one: Told, { articleId, revision, start }: Told): boolean => {
    const bag = wordBag(one.text, readArticle(one.articleId, one.revision).language);
    if (names.some((name) => matchTerm(name, bag) === 1)) return false;
    const { text } = readArticle(articleId, revision);
    const around = text.slice(Math.max(0, start - AROUND), start + AROUND).toLowerCase();
    return placesIn(one, readArticle).some((place) => !around.includes(place.toLowerCase()));
  };
  return (one, other) => one.articleId === other.articleId || !(isApart(one, other) || isApart(other, one));
}

function placesIn({ articleId, revision, start, text }: Told, readArticle: ArticleReader): string[] {
  const end = start + text.length;
  const named = readArticle(articleId, revision)
    .annotations()
    .names.filter((name) => name.kind === 'place' && name.form === 'name' && name.start >= start && name.end <= end);
  return [...named.map((name) => name.text), ...unnamedPlaces(text)];
}

/** The nouns of places that a text does not name: "Schule" of "in einer Schule". */
export function unnamedPlaces(text: string): string[] {
  return [...text.matchAll(SOMEWHERE)].flatMap(([, place]) => place ?? []);
}
