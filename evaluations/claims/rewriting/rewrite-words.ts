import { applied, capitalised, type Edit, pick, type Rewrite } from '../edit.ts';
import { ENGLISH_SYNONYMS, GERMAN_SYNONYMS, readSynonyms } from './synonyms.ts';

const synonyms = { de: readSynonyms(GERMAN_SYNONYMS), en: readSynonyms(ENGLISH_SYNONYMS) };
/** Two ways round would put a multi-word phrase where it does not fit the clause. */
const patterns = Object.fromEntries(
  (['de', 'en'] as const).map((language) => [
    language,
    synonyms[language]
      .filter(({ from, to }) => !(language === 'de' && / /.test(from) !== / /.test(to) && /(?:mit|an|aus|gerufen|als)$/.test(to)))
      .map(({ from, to }) => ({ pattern: new RegExp(`(?<![\\p{L}-])${from}(?![\\p{L}-])`, 'giu'), from, to })),
  ]),
);

/** A word by one that means the same. */
export const rewriteWord: Rewrite = (text, language, random) => {
  const edits = (patterns[language] ?? []).flatMap(({ pattern, from, to }) =>
    [...text.matchAll(pattern)].flatMap((match): Edit[] => {
      const isSame = match[0] === from || (match.index === 0 && match[0] === capitalised(from));
      if (!isSame) return [];
      return [{ start: match.index, end: match.index + match[0].length, text: match.index === 0 ? capitalised(to) : to }];
    }),
  );
  const edit = pick(edits, random);
  return edit && applied(text, edit);
};

const FILLERS = {
  de: ['Zusammengefasst: ', 'Kurz gesagt: ', 'Zum Hintergrund: ', 'Festzuhalten ist: ', 'Zur Einordnung: '],
  en: ['In short: ', 'To sum up, ', 'As background: ', 'In other words, ', 'Of note: '],
};

/** Words that say nothing before it. */
export const addFiller: Rewrite = (text, language, random) =>
  /^[\p{Lu}\d]/u.test(text) && !/^[^.]{0,20}: /.test(text) ? `${pick(FILLERS[language], random) ?? ''}${text}` : undefined;
