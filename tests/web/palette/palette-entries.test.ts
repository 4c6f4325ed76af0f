import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../../server/contract/article.ts';
import type { KeptResult } from '../../../server/contract/kept-results.ts';
import { paletteEntries } from '../../../web/palette/palette-entries.ts';
import { de } from '../../../web/texts/de.ts';

const kept: KeptResult = {
  kind: 'comparisons',
  id: 'v 1',
  createdAt: '2031-05-06T10:00:00.000Z',
  question: 'Was sagen die Berichte über die Flut?',
  labels: ['Flut im Elvertal'],
  reports: 1,
};
const report = (id: string, label: string): ArticleSummary => ({
  id,
  revision: 'r',
  label,
  language: 'de',
  labelFromText: false,
  characters: 10,
  passages: 1,
  edits: 0,
});
const nothing = { texts: de, conversations: [], results: [], reports: [], withWords: [] };

describe('what the palette lists', () => {
  it('are kept results too, by words of their question, kind and day, each at its own address', () => {
    const [entry, ...others] = paletteEntries('flut vergleich', { ...nothing, results: [kept] });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ group: 'results', label: kept.question, detail: 'Vergleich, 6.5.2031', to: '/comparisons/v%201' });
    expect(paletteEntries('flut antwort', { ...nothing, results: [kept] })).toEqual([]);
  });

  it('names a result without a question by its reports, and a briefing as one', () => {
    const briefing: KeptResult = {
      ...kept,
      kind: 'summaries',
      question: undefined,
      form: 'briefing',
      labels: ['Flut', 'Hüte'],
      reports: 5,
    };
    expect(paletteEntries('hüte briefing', { ...nothing, results: [briefing] })).toMatchObject([
      { label: 'Flut · Hüte und 3 weitere Berichte', detail: 'Briefing, 6.5.2031' },
    ]);
  });

  it('are reports by their name first, then those whose text has the words, each once', () => {
    const [flood, hats] = [report('a', 'Flut im Elvertal'), report('b', 'Breite Hüte')];
    const entries = paletteEntries('flut', { ...nothing, reports: [hats, flood], withWords: [hats, flood] });
    expect(entries.map(({ key }) => key)).toEqual(['r-a', 'r-b']);
  });
});
