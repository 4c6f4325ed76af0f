import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../ingest/language/annotations.ts';
import { splitIntoPassages } from '../../../../ingest/splitting/split-into-passages.ts';
import { createExtractSummary } from '../../../../server/answering/writers/extract-summary.ts';
import type { ReadArticle } from '../../../../server/retrieval/read-article.ts';
import { readSentences } from '../../../../server/retrieval/read-article.ts';
import { fakeEmbedder } from '../../../fakes/fake-embedder.ts';

const REPORTS: Record<string, { text: string; publishedOn?: string }> = {
  late: {
    text: 'Nach der Flut\n\nDie Flut im Elvertal hat 40 Höfe zerstört, wie der Landrat mitteilte. Der Landrat Enno Harms will die Höfe im Elvertal wieder aufbauen lassen. Er nannte dafür eine Summe von drei Millionen Kronen. Wer zahlt das?\nLesen Sie auch: Alles zur Flut im Elvertal und zu den Höfen.',
    publishedOn: '2031-05-09',
  },
  early: {
    text: 'Flut im Elvertal\n\nEine Flut im Elvertal hat am Montag mehrere Höfe zerstört. Der Fluss Elver stieg nach starkem Regen über die Deiche. Die Flut im Elvertal hat 40 Höfe zerstört, wie der Landrat mitteilte. Der Bäcker Ubbo Lüken buk in der Nacht Brot für die Helfer.',
    publishedOn: '2031-05-06',
  },
};

const readArticle = (id: string, revision: string): ReadArticle => {
  const report = REPORTS[id];
  if (!report) throw new Error(`no ${id}`);
  return {
    reference: { id, revision, label: id, ...(report.publishedOn ? { publishedOn: report.publishedOn } : {}) },
    language: 'de',
    text: report.text,
    sentences: readSentences(report.text),
    annotations: () => annotate(report.text),
  };
};
const extractSummary = createExtractSummary({ readArticle, embedder: fakeEmbedder() });
const passages = ['late', 'early'].flatMap((id) =>
  splitIntoPassages({ id, revision: 'r1', text: REPORTS[id]?.text ?? '' }).map((passage) => ({ passage, label: id, relevance: 1 })),
);

describe('an extracted summary', () => {
  it('quotes exact characters, and no more answer sentences than asked for', async () => {
    for (const sentences of [1, 3, 5]) {
      const drafts = await extractSummary({ passages, sentences });
      expect(drafts.filter((draft) => draft.role === 'answer').length).toBeLessThanOrEqual(sentences);
      for (const { text, spans } of drafts) {
        const first = spans[0];
        expect(REPORTS[first?.articleId ?? '']?.text.slice(first?.start, first?.end)).toBe(text);
      }
    }
  });

  it('never holds a headline, a question or a call to read more', async () => {
    const texts = (await extractSummary({ passages, sentences: 20 })).map((draft) => draft.text);
    expect(texts).not.toContain('Nach der Flut');
    expect(texts).not.toContain('Wer zahlt das?');
    expect(texts.some((text) => text.startsWith('Lesen Sie auch'))).toBe(false);
    expect(texts).toContain('Der Bäcker Ubbo Lüken buk in der Nacht Brot für die Helfer.');
  });

  it('shows a statement that two reports make in the same words once, with both citations', async () => {
    const drafts = await extractSummary({ passages, sentences: 20 });
    const same = drafts.filter((draft) => draft.text === 'Die Flut im Elvertal hat 40 Höfe zerstört, wie der Landrat mitteilte.');
    expect(same).toHaveLength(1);
    expect(same[0]?.spans.map((span) => span.articleId).toSorted()).toEqual(['early', 'late']);
  });

  it('brings the sentence before for one that begins with a pronoun', async () => {
    const drafts = await extractSummary({ passages, sentences: 20 });
    const at = drafts.findIndex((draft) => draft.text.startsWith('Er nannte'));
    expect(drafts[at - 1]?.text).toBe('Der Landrat Enno Harms will die Höfe im Elvertal wieder aufbauen lassen.');
    expect(drafts[at - 1]?.block.number).toBe(drafts[at]?.block.number);
  });

  it('marks what it brings only as context', async () => {
    const drafts = await extractSummary({ passages, sentences: 1, question: 'Welche Summe nannte er?' });
    expect(drafts.map((draft) => [draft.role, draft.text])).toEqual([
      ['context', 'Der Landrat Enno Harms will die Höfe im Elvertal wieder aufbauen lassen.'],
      ['answer', 'Er nannte dafür eine Summe von drei Millionen Kronen.'],
    ]);
  });

  it('tells the older report first, each in its own block and in the order of its text', async () => {
    const drafts = await extractSummary({ passages, sentences: 20 });
    expect(drafts[0]?.spans[0]?.articleId).toBe('early');
    const places = drafts.map((draft) => draft.block.number * 1_000_000 + (draft.spans[0]?.start ?? 0));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('takes from every report before it takes a second time from one', async () => {
    const drafts = await extractSummary({ passages, sentences: 2 });
    expect(new Set(drafts.flatMap((draft) => draft.spans.map((span) => span.articleId)))).toEqual(new Set(['early', 'late']));
  });

  it('is empty when nothing is about the question', async () => {
    expect(await extractSummary({ passages, sentences: 3, question: 'Quantencomputer' })).toEqual([]);
  });

  it('is the same every time', async () => {
    expect(await extractSummary({ passages, sentences: 4 })).toEqual(await extractSummary({ passages, sentences: 4 }));
  });

  it('reads any number of sentences and still takes from every report', async () => {
    const many = ['late', 'early'].flatMap((id) =>
      Array.from({ length: 400 }, (_, n) => ({ id, line: `Absatz ${n} von ${id}: Die Elver führte am Pegel ${n} viel Wasser.` })),
    );
    const texts = Map.groupBy(many, ({ id }) => id);
    const long = createExtractSummary({
      readArticle: (id, revision) => {
        const text = (texts.get(id) ?? []).map(({ line }) => line).join('\n');
        return {
          reference: { id, revision, label: id },
          language: 'de',
          text,
          sentences: readSentences(text),
          annotations: () => annotate(text),
        };
      },
      embedder: fakeEmbedder(),
    });
    const longPassages = [...texts.keys()].flatMap((id) =>
      splitIntoPassages({ id, revision: 'r1', text: (texts.get(id) ?? []).map(({ line }) => line).join('\n') }).map((passage) => ({
        passage,
        label: id,
        relevance: 1,
      })),
    );
    const drafts = await long({ passages: longPassages, sentences: 2 });
    expect(new Set(drafts.flatMap((draft) => draft.spans.map((span) => span.articleId))).size).toBe(2);
  });
});
