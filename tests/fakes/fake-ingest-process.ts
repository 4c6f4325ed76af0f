import { readFile } from 'node:fs/promises';
import type { ItemOrder } from '../../ingest/child-messages.ts';
import type { IngestProcess, RunEnd } from '../../server/ingesting/ingest-process.ts';
import type { Given } from '../../server/ingesting/ingest-store.ts';

export type FakeProcesses = {
  open: () => IngestProcess;
  /** How many were opened, and the items of each run. */
  opened: number;
  runs: ItemOrder[][];
  /** What each run was given for all its items. */
  given: Given[];
  /** What is rejected until it is mended: a part of its words → the reason. */
  reasons: Map<string, string>;
  /** Each item waits for it. */
  gate: Promise<void>;
  /** What is broken can be read now. */
  isMended: boolean;
};

/**
 * Reads items as their words say: "several" holds eight entries of which one cannot be read, "broken" is rejected, "deadly" ends the process, "full" fails the run, the others are added. No corpus, no model, no
 * process.
 */
export function createFakeProcesses(): FakeProcesses {
  const fake: FakeProcesses = { open, opened: 0, runs: [], given: [], reasons: new Map(), gate: Promise.resolve(), isMended: false };
  function open(): IngestProcess {
    fake.opened += 1;
    let isAlive = true;
    const { promise: closed, resolve: markClosed } = Promise.withResolvers<void>();
    return {
      async run(items, { given, signal, onArticle }): Promise<RunEnd> {
        fake.runs.push(items);
        fake.given.push(given);
        for (const item of items) {
          await Promise.race([fake.gate, closed]);
          if (!isAlive) return { how: 'died' };
          if (signal.aborted) return { how: 'stopped' };
          const content = item.kind === 'address' ? item.key : await readFile(item.file, 'utf8');
          if (content.includes('deadly')) return { how: 'died' };
          if (content.includes('full'))
            return { how: 'failed', error: { name: 'Error', message: 'database or disk is full in /secret/place' } };
          const { number } = item;
          if (content.startsWith('entries:')) {
            // "entries: +a -b": entry a is read, b is not.
            for (const [sign, ...entry] of content.slice('entries:'.length).trim().split(' '))
              if (sign === '+')
                onArticle({
                  type: 'article',
                  number,
                  entry: entry.join(''),
                  outcome: 'added',
                  articleId: entry.join(''),
                  problems: ['a guess'],
                });
              else onArticle({ type: 'article', number, entry: entry.join(''), outcome: 'rejected', reason: 'empty', problems: [] });
            continue;
          }
          if (content.includes('several')) {
            for (const entry of ['a', 'b']) onArticle({ type: 'article', number, outcome: 'added', articleId: entry, problems: [] });
            onArticle({ type: 'article', number, outcome: 'rejected', entry: 'c', reason: 'an entry without a text', problems: [] });
            onArticle({ type: 'article', number, outcome: 'unchanged', articles: 5, problems: [] });
            continue;
          }
          const reason = content.includes('broken')
            ? 'not text but binary data'
            : [...fake.reasons].find(([words]) => content.includes(words))?.[1];
          if (reason !== undefined && !fake.isMended)
            onArticle({ type: 'article', number: item.number, outcome: 'rejected', reason, problems: [] });
          else onArticle({ type: 'article', number: item.number, outcome: 'added', articleId: `of ${item.key}`, problems: [] });
        }
        return { how: 'finished' };
      },
      async close() {
        isAlive = false;
        markClosed();
      },
    };
  }
  return fake;
}
