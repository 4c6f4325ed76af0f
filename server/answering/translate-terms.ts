import type { Language } from '../contract/answer.ts';
import type { Term } from '../retrieval/match-words.ts';
import type { WordTable } from '../retrieval/word-table.ts';

/** Translations of one word that are looked for, and the least sure of them: one of 0.05 is right two times in three. */
const MOST_TRANSLATIONS = 8;
const LEAST_SCORE = 0.05;

/** The terms with the words that translate them. Names and figures are the same in both languages. */
export function withTranslations(terms: Term[], { from, table }: { from: Language; table: WordTable }): Term[] {
  return terms.map((term) => {
    if (term.key !== undefined || /^\p{N}/u.test(term.written)) return term;
    const translations = table
      .translationsOf(term.folded, from)
      .filter(({ score }) => score >= LEAST_SCORE)
      .slice(0, MOST_TRANSLATIONS);
    if (translations.length === 0) return term;
    const [stems, words] = [translations.map(({ stem }) => stem), translations.map(({ word }) => word)];
    return { ...term, translated: { to: from === 'de' ? 'en' : 'de', stems, words } };
  });
}
