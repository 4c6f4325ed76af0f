import { afterEach, describe, expect, it } from 'vitest';
import { createExtractSummary } from '../../../server/answering/writers/extract-summary.ts';
import type { Writer, WriterEvent, WriterInput } from '../../../server/answering/writers/writer.ts';
import { WriterFailedError } from '../../../server/answering/writers/writer-failed.ts';
import { summarySchema } from '../../../server/contract/summary.ts';
import { createSummarize, SUMMARY_SENTENCES } from '../../../server/summarizing/create-summarize.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const FLUT =
  'Flut im Elvertal\n\nEine Flut im Elvertal hat am Montag mehrere Höfe zerstört. Der Fluss Elver stieg nach starkem Regen über die Deiche. Der Landrat Enno Harms bat um Hilfe aus dem Oberland.';
const HUETE = 'Im Herbst tragen die Leute wieder breite Hüte aus grünem Filz. Dazu passen feste Handschuhe aus braunem Leder.';

let close = () => {};
afterEach(() => close());

async function summarizeWith(writer?: Writer, texts = [FLUT, HUETE]) {
  const small = await smallCorpus(texts.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const extractSummary = createExtractSummary({ readArticle: small.readArticle, embedder: small.corpus.embedder });
  const extractive: Writer = {
    name: 'extractive',
    async *write({ task, passages, signal }) {
      if (task.kind !== 'summary') return;
      const drafts = await extractSummary({ passages, sentences: task.sentences, question: task.question, signal });
      if (drafts.length === 0) yield { type: 'declined' };
      for (const draft of drafts) yield { type: 'draft', draft };
    },
  };
  return { ...small, summarize: createSummarize({ ...small, writer: writer ?? extractive }) };
}

/** A language model that says these things, and remembers what it was given. */
function scripted(...events: WriterEvent[]): Writer & { inputs: WriterInput[] } {
  const inputs: WriterInput[] = [];
  return {
    name: 'openai:scripted',
    inputs,
    async *write(input) {
      inputs.push(input);
      yield* events;
    },
  };
}

describe('a summary of chosen reports', () => {
  it('has every sentence checked and cited with exact characters', async () => {
    const { summarize, ids, textOf } = await summarizeWith();
    const { events, result } = await runToEnd(summarize({ articleIds: ids, length: 'normal', language: 'de' }));
    expect(summarySchema.parse(result)).toEqual(result);
    expect(result.claims.length).toBeGreaterThan(3);
    for (const { text, verdict, citations } of result.claims) {
      expect(verdict).toBe('supported');
      for (const { articleId, start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
      expect(citations[0]?.quote).toBe(text);
    }
    expect(events.filter((event) => event.type === 'claim-checked').map(({ claim }) => claim)).toEqual(result.claims);
    expect(result.coverage).toEqual({ searched: 2, relevant: 2, cited: 2, independent: 2 });
  });

  it('is as long as asked for', async () => {
    const { summarize, ids } = await summarizeWith();
    for (const length of ['short', 'normal', 'long'] as const) {
      const { result } = await runToEnd(summarize({ articleIds: ids, length, language: 'de' }));
      expect(result.claims.filter((claim) => claim.role === 'answer').length).toBeLessThanOrEqual(SUMMARY_SENTENCES[length]);
    }
  });

  it('gives the writer all passages of the chosen reports and of no other', async () => {
    const { summarize, ids } = await summarizeWith();
    const { result } = await runToEnd(summarize({ articleIds: ids.slice(1), length: 'long', language: 'de' }));
    expect(result.articles.map((article) => article.id)).toEqual(ids.slice(1));
    expect(result.claims.map((claim) => claim.text)).toEqual(HUETE.match(/[^.]+\./g)?.map((sentence) => sentence.trim()));
  });
});

describe('a summary for a question', () => {
  it('takes only what is about it', async () => {
    const { summarize, ids } = await summarizeWith();
    const { result } = await runToEnd(summarize({ question: 'Flut im Elvertal', length: 'short', language: 'de' }));
    expect(result.claims[0]?.text).toBe('Eine Flut im Elvertal hat am Montag mehrere Höfe zerstört.');
    expect(result.claims.flatMap((claim) => claim.citations.map((citation) => citation.articleId))).not.toContain(ids[1]);
  });

  it('says so when the reports hold nothing on it', async () => {
    const { summarize } = await summarizeWith();
    const { result } = await runToEnd(summarize({ question: 'Quantencomputer', length: 'short', language: 'de' }));
    expect(result.claims.map((claim) => [claim.kind, claim.text])).toEqual([
      ['frame', 'In den Berichten steht dazu nichts, was sich zusammenfassen lässt.'],
    ]);
  });
});

describe('a summary by a language model', () => {
  const block = { kind: 'paragraph', number: 0, place: 0 } as const;

  it('marks a sentence that its source does not back', async () => {
    const small = await summarizeWith();
    const [id = ''] = small.ids;
    const revision = small.corpus.archive.get(id)?.revision ?? '';
    const spans = [{ articleId: id, revision, start: 0, end: FLUT.length, exact: false }];
    const writer = scripted(
      { type: 'delta', text: 'Die Flut' },
      {
        type: 'draft',
        draft: {
          id: 'c1',
          kind: 'statement',
          role: 'answer',
          text: 'Die Flut zerstörte 900 Brücken in Spanien.',
          spans,
          unresolved: [],
          block,
        },
      },
    );
    const { events, result } = await runToEnd(
      createSummarize({ ...small, writer })({ articleIds: small.ids, length: 'short', language: 'de' }),
    );
    expect(events).toContainEqual({ type: 'answer-delta', text: 'Die Flut' });
    expect(result.claims[0]?.verdict).toBe('unsupported');
    expect(result.writer).toBe('openai:scripted');
  });

  it('rejects with the failure of the writer', async () => {
    const failure = { code: 'writer-unauthorized', message: 'The key was refused.' };
    const { summarize, ids } = await summarizeWith(scripted({ type: 'failed', failure }));
    await expect(runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }))).rejects.toMatchObject({
      name: WriterFailedError.name,
      failure,
    });
  });

  it('says that it was cut off, and how much of very long reports was read', async () => {
    const long = Array.from({ length: 700 }, (_, n) => `Der Pegel der Elver stand am Messpunkt ${n} hoch über der Marke.`).join('\n');
    const writer = scripted({ type: 'limit' });
    const { summarize, ids } = await summarizeWith(writer, [long, HUETE]);
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }));
    const given = writer.inputs[0]?.passages ?? [];
    expect(given.reduce((sum, { passage }) => sum + passage.text.length, 0)).toBeLessThanOrEqual(24_000);
    expect(new Set(given.map(({ passage }) => passage.articleId))).toEqual(new Set(ids));
    expect(result.claims.map((claim) => claim.text)).toEqual([
      'Die Zusammenfassung ist an der Längengrenze des Sprachmodells abgebrochen.',
      expect.stringMatching(/^Gelesen sind \d+ von \d+ Textstellen;/),
    ]);
  });
});

describe('a summary that is stopped', () => {
  it('rejects with the reason of the signal', async () => {
    const { summarize, ids } = await summarizeWith();
    const stop = new AbortController();
    const summarizing = summarize({ articleIds: ids, length: 'long', language: 'de', signal: stop.signal });
    await summarizing.next();
    stop.abort(new Error('enough'));
    await expect(runToEnd(summarizing)).rejects.toThrow('enough');
  });
});
