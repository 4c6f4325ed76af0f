import { knownName } from '../../ingest/language/names/gazetteer/gazetteer.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import { findWords } from '../../ingest/language/words.ts';
import { affairNames, shareNames } from '../answering/affair-names.ts';
import type { ReadArticle } from '../retrieval/read-article.ts';

/** What shows of which affair a report tells: its names but those of countries, and its words. */
export type Affair = { names: readonly Name[]; words: ReadonlySet<string> };
type OfAffair = { telling: { article: number }; affair: Affair };

/** Linear in the report. */
export function readAffair({ text, title = '', language, annotations }: ReadArticle): Affair {
  const words = new Set(findWords(`${title}\n${text}`, language).flatMap(({ isFunctionWord, folded }) => (isFunctionWord ? [] : [folded])));
  return { names: affairNames(annotations().names), words };
}

/**
 * Whether the reports of two tellings tell of one affair: they share many names, or one writes a name of the other's that not all the world knows. A
 * report without names could be of any. Each pair of reports is read once.
 */
export function createOneAffair(): (a: OfAffair, b: OfAffair) => boolean {
  const known = new Map<string, boolean>();
  return ({ telling: a, affair: one }, { telling: b, affair: other }) => {
    const key = a.article < b.article ? `${a.article} ${b.article}` : `${b.article} ${a.article}`;
    const isOne = known.get(key) ?? areOne(one, other);
    known.set(key, isOne);
    return isOne;
  };
}

function areOne(a: Affair, b: Affair): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true;
  return shareNames(a.names, b.names) || writesNameOf(a, b) || writesNameOf(b, a);
}

function writesNameOf({ words }: Affair, { names }: Affair): boolean {
  return names.some(({ text }) => {
    const own = findWords(text);
    return own.length > 0 && knownName(text) === undefined && own.every(({ folded }) => words.has(folded));
  });
}
