import type { ArticleSummary } from '../../server/contract/article.ts';
import type { ConversationSummary } from '../../server/contract/conversation.ts';
import type { Texts } from '../texts/de.ts';
import { writeOrigin } from '../texts/source-line.ts';

export type PaletteEntry = { key: string; group: 'actions' | 'conversations' | 'reports'; label: string; detail?: string; to: string };

/** Of each group, so that the list stays one that is looked through. */
const MOST_OF_A_GROUP = 6;

type Known = { texts: Texts; conversations: readonly ConversationSummary[]; reports: readonly ArticleSummary[] };

/** What has every word of the search in it, wherever in a word: actions, then conversations, then reports. Without words, the actions and the newest. */
export function paletteEntries(search: string, { texts, conversations, reports }: Known): PaletteEntry[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const actions: PaletteEntry[] = [
    { key: 'new', group: 'actions', label: texts.conversations.new, to: '/' },
    { key: 'mentions', group: 'actions', label: texts.mentions.heading, to: '/mentions' },
    { key: 'timeline', group: 'actions', label: texts.timeline.area, to: '/timelines' },
    { key: 'library', group: 'actions', label: texts.ingest.heading, to: '/library' },
  ];
  return [
    actions.filter(({ label }) => fits(label)),
    conversations
      .filter(({ title }) => fits(title))
      .map(({ id, title }): PaletteEntry => ({ key: `c-${id}`, group: 'conversations', label: title, to: `/c/${encodeURIComponent(id)}` })),
    reports
      .filter((report) => fits(`${report.label} ${report.publisher ?? ''} ${report.publishedOn ?? ''}`))
      .map(
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
