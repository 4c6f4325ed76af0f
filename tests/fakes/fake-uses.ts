import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Ask } from '../../server/answering/ask.ts';
import type { Compare } from '../../server/comparing/compare.ts';
import type { ArticleReference } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import type { Summarize } from '../../server/summarizing/summarize.ts';
import type { MakeTimeline } from '../../server/timeline/make-timeline.ts';

const clockTime = '2026-01-02T03:04:05.000Z';
const coverage = { searched: 2, relevant: 1, cited: 1, independent: 1 };

type Parts = { archive: Pick<Archive, 'get' | 'idsOf' | 'version'> };

/** The first sentence of an article as a checked quotation. */
function quotationOf(archive: Parts['archive'], articleId: string, id: string): { claim: Claim; articles: ArticleReference[] } {
  const article = archive.get(articleId);
  if (!article) throw new Error(`The fake was asked for the unknown article ${articleId}`);
  const end = article.text.indexOf('.') + 1;
  const quote = article.text.slice(0, end);
  return {
    claim: {
      id,
      kind: 'quotation',
      role: 'answer',
      text: quote,
      citations: [{ articleId, revision: article.revision, start: 0, end, quote, verdict: 'supported' }],
      verdict: 'supported',
      reasons: [],
      unresolved: [],
      block: { kind: 'quotation', number: 0, place: 0 },
    },
    articles: [
      { id: articleId, revision: article.revision, label: article.label, ...(article.publisher ? { publisher: article.publisher } : {}) },
    ],
  };
}

const frame = (id: string, text: string): Claim => ({
  id,
  kind: 'frame',
  role: 'note',
  text,
  citations: [],
  verdict: 'supported',
  reasons: [],
  unresolved: [],
  block: { kind: 'frame', number: 1, place: 0 },
});

/** Quotes the first sentence of the first article that may be searched; abstains when there is none. Stops between events when aborted. */
export function createFakeAsk({ archive }: Parts): Ask {
  return async function* ask({ question, history, articleIds, signal }) {
    const last = history.at(-1);
    yield { type: 'question-understood', question, understoodAs: last ? `${question} (nach: ${last.question})` : question, language: 'de' };
    yield { type: 'passages-ready', passages: [], coverage: { ...coverage, cited: 0, independent: 0 } };
    const [articleId] = articleIds ?? archive.idsOf({});
    if (articleId === undefined) {
      yield {
        type: 'answer-abstained',
        abstention: { code: 'empty-corpus', missing: 'Es sind keine Berichte da.', terms: [], nearest: [] },
        articles: [],
      };
      yield { type: 'answer-end', reason: 'finished', coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 } };
      return;
    }
    const quotation = quotationOf(archive, articleId, 'claim-1');
    yield { type: 'answer-delta', text: quotation.claim.text.slice(0, 5) };
    yield { type: 'claim-checked', ...quotation };
    await Promise.resolve();
    if (signal?.aborted) {
      yield { type: 'answer-end', reason: 'stopped', coverage };
      return;
    }
    yield { type: 'claim-checked', claim: frame('claim-2', '2 Berichte durchsucht, 1 zitiert.'), articles: [] };
    yield { type: 'answer-end', reason: 'finished', coverage };
  };
}

/** Gives one claim, then waits until it is aborted. `started` resolves when it waits, `aborted` when it was. */
export function createWaitingAsk({ archive }: Parts): { ask: Ask; started: Promise<void>; aborted: Promise<void> } {
  const started = Promise.withResolvers<void>();
  const aborted = Promise.withResolvers<void>();
  return {
    started: started.promise,
    aborted: aborted.promise,
    ask: async function* ask({ question, signal }) {
      yield { type: 'question-understood', question, understoodAs: question, language: 'de' };
      yield { type: 'claim-checked', ...quotationOf(archive, archive.idsOf({})[0] ?? '', 'claim-1') };
      started.resolve();
      await new Promise<void>((resolve) => {
        if (signal?.aborted) resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
      aborted.resolve();
      yield { type: 'answer-end', reason: 'stopped', coverage };
    },
  };
}

export function createFakeCompare({ archive, mintId }: Parts & { mintId: () => string }): Compare {
  return async function* compare({ articleIds = archive.idsOf({}).slice(0, 2), question, language }) {
    yield { type: 'progress', stage: 'comparing', done: 1, total: 1 };
    const quotations = articleIds.map((id, at) => ({ articleId: id, ...quotationOf(archive, id, `cell-${at}`) }));
    return {
      id: mintId(),
      ...(question === undefined ? {} : { question }),
      language,
      createdAt: clockTime,
      corpusVersion: archive.version(),
      articles: quotations.flatMap(({ articles }) => articles),
      columns: articleIds.map((id) => ({ articleIds: [id] })),
      findings: [],
      framing: [],
      frames: [frame('frame-1', '0 gleich, 1 nur in einem Bericht.')],
      rows: [
        {
          relation: 'agree',
          similarity: 1,
          cells: quotations.map(({ articleId, claim }) => ({ articleId, claims: [claim] })),
          differences: [],
        },
      ],
      coverage,
    };
  };
}

export function createFakeSummarize({ archive, mintId }: Parts & { mintId: () => string }): Summarize {
  return async function* summarize({
    articleIds = archive.idsOf({}),
    question,
    length,
    form = 'summary',
    order = 'chronological',
    language,
  }) {
    yield { type: 'progress', stage: 'summarizing', done: 1, total: 1 };
    const quotation = quotationOf(archive, articleIds[0] ?? '', 'claim-1');
    yield { type: 'claim-checked', ...quotation };
    return {
      id: mintId(),
      ...(question === undefined ? {} : { question }),
      length,
      form,
      order,
      language,
      writer: 'extractive',
      createdAt: clockTime,
      corpusVersion: archive.version(),
      articles: quotation.articles,
      claims: [quotation.claim],
      coverage,
    };
  };
}

export function createFakeTimeline({ archive, mintId }: Parts & { mintId: () => string }): MakeTimeline {
  return async function* makeTimeline({ articleIds = archive.idsOf({}), question, filters, language }) {
    yield { type: 'progress', stage: 'reading', done: 1, total: 1 };
    const { claim, articles } = quotationOf(archive, articleIds[0] ?? '', 'claim-1');
    const dated = { interval: { start: '2026-01-02', end: '2026-01-02' }, precision: 'day', how: 'stated', surely: 'certain' } as const;
    return {
      id: mintId(),
      ...(question === undefined ? {} : { question }),
      ...(filters && { filters }),
      language,
      createdAt: clockTime,
      corpusVersion: archive.version(),
      articles,
      frames: [],
      events: [
        {
          id: 'e1',
          ...dated,
          toldAs: 'asserted',
          negated: false,
          persons: [],
          places: [],
          tellings: [
            {
              articleId: articles[0]?.id ?? '',
              claims: [claim],
              dating: { start: 0, end: 2, text: claim.text.slice(0, 2), ...dated },
              toldAs: 'asserted',
              negated: false,
              sourcing: { origins: [], anonymous: false, independent: 1 },
              also: [],
            },
          ],
          independent: 1,
        },
      ],
      undated: [],
      persons: [],
      places: [],
      coverage,
    };
  };
}
