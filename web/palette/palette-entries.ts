import type { ArticleSummary } from '../../server/contract/article.ts';
import type { ConversationSummary } from '../../server/contract/conversation.ts';
import type { KeptResult } from '../../server/contract/kept-results.ts';
import { pageOf } from '../exporting/result-address.ts';
import type { Texts } from '../texts/de.ts';
import { writeOrigin } from '../texts/source-line.ts';

export type PaletteEntry = {
  key: string;
  group: 'actions' | 'conversations' | 'results' | 'reports';
  label: string;
  detail?: string;
  to: string;
};

/** Of each group, so that the list stays one that is looked through. */
const MOST_OF_A_GROUP = 6;

type Known = {
  texts: Texts;
  conversations: readonly ConversationSummary[];
  results: readonly KeptResult[];
  reports: readonly ArticleSummary[];
  /** Reports whose text has the words of the search, whatever they are called. */
  withWords: readonly ArticleSummary[];
};

/** What has every word of the search in it, wherever in a word: actions, then conversations, results and reports, those last whose text alone has them. Without words, the actions and the newest. */
export function paletteEntries(search: string, { texts, conversations, results, reports, withWords }: Known): PaletteEntry[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const actions: PaletteEntry[] = [
    { key: 'new', group: 'actions', label: texts.conversations.new, to: '/' },
    { key: 'mentions', group: 'actions', label: texts.mentions.heading, to: '/mentions' },
    { key: 'timeline', group: 'actions', label: texts.timeline.area, to: '/timelines' },
    { key: 'library', group: 'actions', label: texts.ingest.heading, to: '/library' },
  ];
  const named = reports.filter((report) => fits(`${report.label} ${report.publisher ?? ''} ${report.publishedOn ?? ''}`));
  const known = new Set(named.map(({ id }) => id));
  return [
    actions.filter(({ label }) => fits(label)),
    conversations
      .filter(({ title }) => fits(title))
      .map(({ id, title }): PaletteEntry => ({ key: `c-${id}`, group: 'conversations', label: title, to: `/c/${encodeURIComponent(id)}` })),
    results.map((result) => resultEntry(result, texts)).filter(({ label, detail }) => fits(`${label} ${detail}`)),
    [...named, ...withWords.filter(({ id }) => !known.has(id))].map(
      (report): PaletteEntry => ({
        key: `r-${report.id}`,
        group: 'reports',
        label: report.label,
        detail: writeOrigin(report, texts),
        to: `?${new URLSearchParams({ article: report.id, revision: report.revision })}`,
      }),
    ),
  ].flatMap((entries) => entries.slice(0, MOST_OF_A_GROUP));
}

/** A result goes by its question, else by its reports. */
function resultEntry(result: KeptResult, texts: Texts): PaletteEntry {
  const { kind, id, question, labels, reports, createdAt, form } = result;
  const more = reports - labels.length;
  const day = new Date(createdAt).toLocaleDateString(texts.code);
  return {
    key: `${kind}-${id}`,
    group: 'results',
    label: question ?? [labels.join(' · '), ...(more > 0 ? [texts.palette.moreReports(more)] : [])].join(' '),
    detail: `${form === 'briefing' ? texts.summary.forms.briefing : texts.palette.results[kind]}, ${day}`,
    to: pageOf({ kind, id }),
  };
}
