import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../ingest/corpus/embedder.ts';
import type { Passage } from '../../../ingest/corpus/passage.ts';
import { loadStaticEmbedder } from '../../../ingest/corpus/static-embedder.ts';
import { createCloseness } from '../../../server/retrieval/closeness.ts';
import { MODEL_FOLDER } from '../../ingest/corpus/test-corpus.ts';

/** A passage that does not begin its article: offsets of sentences count from the article's start. */
function passageOf(id: string, sentences: string[], start = 500): Passage {
  let at = start;
  const spans = sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length };
    at = span.end + 1;
    return span;
  });
  const text = sentences.join(' ');
  return { id, articleId: `a-${id}`, revision: 'r', start, end: start + text.length, text, language: 'de', sentences: spans };
}

describe('closeness', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadStaticEmbedder({ modelFolder: MODEL_FOLDER });
  });
  afterAll(() => embedder.close());

  const answering = passageOf('answering', [
    'Der Gemeinderat sprach über den neuen Spielplatz und die Kosten der Feuerwehr.',
    'Die Brücke über die Lorre wurde 1912 aus Stahl gebaut.',
    'Am Abend spielte die Kapelle auf dem Marktplatz.',
  ]);
  const circling = passageOf('circling', [
    'Die Brücke ist den Leuten lieb.',
    'Über die Lorre führt ein Weg zum Stahlwerk.',
    'Gebaut wird viel in der Stadt.',
  ]);
  const elsewhere = passageOf('elsewhere', ['Die Ernte war gut.', 'Der Winter kam spät.']);

  it('puts the passage whose one sentence answers before one that only circles about it', async () => {
    const closeness = await createCloseness({ embedder })('Wann wurde die Brücke über die Lorre aus Stahl gebaut?', [
      circling,
      answering,
      elsewhere,
    ]);
    expect([...closeness].sort((a, b) => b[1] - a[1]).map(([id]) => id)).toEqual(['answering', 'circling', 'elsewhere']);
  });

  it('is half the cosine of the whole passage and half that of its nearest sentence', async () => {
    const lone = passageOf('lone', ['Die Brücke wurde 1912 gebaut.']);
    const closeness = await createCloseness({ embedder })('Die Brücke wurde 1912 gebaut.', [lone]);
    expect(closeness.get('lone')).toBeCloseTo(1, 5);
  });

  it('embeds a passage once, and is the same for the next question', async () => {
    const embedded: string[] = [];
    const watched: Pick<Embedder, 'embedQuestion' | 'embedPassages'> = {
      embedQuestion: (text) => embedder.embedQuestion(text),
      embedPassages: (texts) => {
        embedded.push(...texts);
        return embedder.embedPassages(texts);
      },
    };
    const closenessOf = createCloseness({ embedder: watched });
    const first = await closenessOf('Wann wurde die Brücke gebaut?', [answering]);
    const again = await closenessOf('Wann wurde die Brücke gebaut?', [answering, circling]);
    expect(again.get('answering')).toBe(first.get('answering'));
    expect(embedded).toHaveLength(1 + 3 + 1 + 3);
  });

  it('finds nothing among no passages', async () => {
    expect(await createCloseness({ embedder })('Wer?', [])).toEqual(new Map());
  });
});
