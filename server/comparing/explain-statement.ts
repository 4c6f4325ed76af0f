import { insertionsFor } from '../answering/quoting/insertions.ts';
import type { ReadArticle, ReadSentence } from '../retrieval/read-article.ts';

/** "Das internationale Waffenembargo": a neuter noun as it stands with its article, wherever it stands. */
const NEUTER = /(?<!\p{L})(?:[Dd]as|[Dd]ieses|[Ee]in|[Kk]ein) (?:\p{Ll}+e[ns]? ){0,2}(?<noun>\p{Lu}\p{Ll}{2,})/u;
/** Where the sentence begins with it, it is its subject. */
const MASCULINE = /^\P{L}*(?:Der|Ein|Dieser) (?:\p{Ll}+er? ){0,2}(?<noun>\p{Lu}\p{Ll}{2,})/u;
const FEMININE = /^\P{L}*(?:Die|Eine|Diese) (?:\p{Ll}+e ){0,2}(?<noun>\p{Lu}\p{Ll}{2,})/u;
const OPENINGS: [RegExp, RegExp][] = [
  [/^\P{L}*Es (?!gibt|gab|sei |heißt|hieß|geht|ging|handelt|kam|kommt|(?:ist|war) \d{1,2}(?:[.:]\d\d)? Uhr)/u, NEUTER],
  [/^\P{L}*Er(?!\p{L})/u, MASCULINE],
  [/^\P{L}*Sie(?!\p{L})/u, FEMININE],
];

/**
 * What a statement speaks of without saying it, by the sentences before it: the persons behind "er" and "der Minister", and the noun behind an opening "Es", "Er" or "Sie" that is no person.
 * Undefined where nothing is open, or it cannot be told.
 */
export function explanationOf(
  sentence: ReadSentence,
  article: Pick<ReadArticle, 'sentences' | 'text' | 'annotations' | 'language'>,
): string | undefined {
  const persons = insertionsFor(sentence, article, { shown: '', ids: { articleId: '', revision: '' } }).map(({ text }) => text);
  const noun = persons.length > 0 || article.language !== 'de' ? undefined : subjectNoun(sentence, article.sentences);
  return persons.length > 0 ? persons.join(' ') : noun;
}

function subjectNoun(sentence: ReadSentence, sentences: readonly ReadSentence[]): string | undefined {
  const [, nounOf] = OPENINGS.find(([opening]) => opening.test(sentence.text)) ?? [];
  const before = sentences.findLast(({ end }) => end <= sentence.start);
  return nounOf && before && !before.headline ? nounOf.exec(before.text)?.groups?.noun : undefined;
}
