import type { Language } from './answer.ts';
import type { ArticleReference } from './citation.ts';
import type { Result } from './conversation.ts';

/** A kind of result, as it is named: a briefing is a form of a summary. */
export type NamedKind = Result['use'] | 'briefing';
export type Named = { kind: NamedKind; language: Language; question?: string | undefined; articles: readonly ArticleReference[] };

const KINDS: Record<Language, Record<NamedKind, string>> = {
  de: { answer: 'Antwort', comparison: 'Vergleich', summary: 'Zusammenfassung', briefing: 'Briefing', timeline: 'Zeitleiste' },
  en: { answer: 'Answer', comparison: 'Comparison', summary: 'Summary', briefing: 'Briefing', timeline: 'Timeline' },
};
/** Characters of a title that a name still takes. */
const LONGEST = 80;
/** What titles share at their beginning names them where it is so long: "Der" does not. */
const SHORTEST_SHARED = 12;

/** "Vergleich: Rote Tauben": what it is and what it is of: what was asked for, else what the titles of its reports begin with in common, else the title of the first one, and that there are others. */
export function resultName(result: Named): string {
  const about = aboutOf(result);
  return about === undefined ? KINDS[result.language][result.kind] : `${KINDS[result.language][result.kind]}: ${about}`;
}

/** With the number of its reports: "Vergleich: Rote Tauben – 3 Berichte". An answer is of its question alone. */
export function resultTitle(result: Named): string {
  const { kind, language, articles } = result;
  if (kind === 'answer' || articles.length === 0) return resultName(result);
  const noun = language === 'de' ? ['Bericht', 'Berichte'] : ['report', 'reports'];
  return `${resultName(result)} – ${articles.length.toLocaleString(language)} ${articles.length === 1 ? noun[0] : noun[1]}`;
}

export function namedOf(result: Result): Named {
  switch (result.use) {
    case 'answer':
      return { kind: 'answer', ...result.answer };
    case 'comparison':
      return { kind: 'comparison', ...result.comparison };
    case 'summary':
      return { kind: result.summary.form === 'briefing' ? 'briefing' : 'summary', ...result.summary };
    case 'timeline':
      return { kind: 'timeline', ...result.timeline };
  }
}

function aboutOf({ question, articles, language }: Named): string | undefined {
  if (question !== undefined) return question.replace(/\s+/gu, ' ').trim();
  const titles = articles.map(({ label }) => label.replace(/\s+/gu, ' ').trim());
  const shared = titles.length > 1 ? beginningOf(titles) : '';
  const isShared = shared.length >= SHORTEST_SHARED;
  const about = isShared ? shared : titles[0];
  if (about === undefined) return undefined;
  const short = about.length > LONGEST ? `${about.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : about;
  return isShared || titles.length === 1 ? short : `${short} ${language === 'de' ? 'u. a.' : 'and others'}`;
}

/** The words that all titles begin with. */
function beginningOf([first = '', ...others]: readonly string[]): string {
  const words = first.split(' ');
  const lists = others.map((title) => title.split(' '));
  const bare = (word: string | undefined) => word?.replace(/[:,;.–-]+$/u, '');
  const end = words.findIndex((word, at) => lists.some((list) => bare(list[at]) !== bare(word)));
  return words
    .slice(0, end === -1 ? words.length : end)
    .join(' ')
    .replace(/[\s:,;.–-]+$/u, '');
}
