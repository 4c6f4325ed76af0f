import type { Ingest, IngestDetail, IngestItem } from '../../server/contract/ingest.ts';

type Written = Pick<IngestItem, 'label' | 'state'> & Partial<IngestItem>;

const itemsOf = (written: Written[]): IngestItem[] =>
  written.map((item, at) => ({
    number: at + 1,
    articles: 1,
    problems: [],
    canRetry: item.state === 'failed',
    needsFields: false,
    ...item,
  }));

function countsOf(items: IngestItem[]): Ingest['counts'] {
  const by = (passes: (item: IngestItem) => boolean) => items.filter(passes).length;
  return {
    items: items.length,
    finished: by(({ state }) => state === 'finished'),
    failed: by(({ state }) => state === 'failed'),
    added: by(({ outcome }) => outcome === 'added'),
    changed: by(({ outcome }) => outcome === 'changed'),
    unchanged: by(({ outcome }) => outcome === 'unchanged'),
    moved: by(({ outcome }) => outcome === 'moved'),
    deleted: by(({ outcome }) => outcome === 'deleted'),
    articles: by(({ state }) => state === 'finished'),
  };
}

function ingest({ items, ...given }: Pick<IngestDetail, 'id' | 'state' | 'items'> & Partial<Ingest>): IngestDetail {
  return { kind: 'files', createdAt: '2026-03-10T10:00:00.000Z', counts: countsOf(items), sequence: 7, items, ...given };
}

/** One under way, one that ended with failures and things to tell, one that was interrupted. */
export const INGESTS: IngestDetail[] = [
  ingest({
    id: 'running',
    state: 'running',
    announced: 24,
    items: itemsOf([
      { label: 'merle/001.txt', state: 'finished', outcome: 'added', articleId: 'bruecke' },
      { label: 'merle/002.txt', state: 'failed', reason: 'empty: the file has no content', articles: 0 },
      ...Array.from({ length: 10 }, (_, at): Written => ({ label: `merle/${at + 3}.txt`, state: 'waiting', articles: 0 })),
    ]),
  }),
  ingest({
    id: 'ended',
    state: 'finished',
    endedAt: '2026-03-10T10:01:00.000Z',
    items: itemsOf([
      { label: 'a/001.txt', state: 'finished', outcome: 'added', articleId: 'bruecke', sameName: 'kept-both' },
      { label: 'a/002.txt', state: 'finished', outcome: 'unchanged', articleId: 'kosten' },
      { label: 'a/003.txt', state: 'finished', outcome: 'added', articleId: 'bridge', sameContentAs: 'upload/b/003.txt' },
      { label: 'a/004.txt', state: 'finished', outcome: 'deleted', articleId: 'feind' },
      { label: '<img src=x onerror="window.hacked=1">.txt', state: 'failed', reason: 'not text but binary data', articles: 0 },
      { label: 'a/scan.pdf', state: 'failed', reason: 'a reason without a translation', articles: 0 },
    ]),
  }),
  ingest({
    id: 'interrupted',
    state: 'interrupted',
    fault: 'disk-full',
    endedAt: '2026-03-09T10:01:00.000Z',
    items: itemsOf([{ label: 'Die Mole ist offen.', state: 'waiting', articles: 0 }]),
    kind: 'text',
  }),
];

export function withoutItems({ items: _, ...rest }: IngestDetail): Ingest {
  return rest;
}
