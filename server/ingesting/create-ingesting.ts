import { setTimeout as sleep } from 'node:timers/promises';
import type { ItemOrder } from '../../ingest/child-messages.ts';
import type { FieldMapping, FieldsPreview } from '../contract/fields.ts';
import { hasEnded, type Ingest, type IngestDetail, type IngestEvent } from '../contract/ingest.ts';
import { createChanges } from './changes.ts';
import { faultOf } from './fault-of.ts';
import type { IngestProcess } from './ingest-process.ts';
import type { IngestStore, NewIngest, NewItem, WaitingItem } from './ingest-store.ts';
import type { Spool } from './spool.ts';

/** Items given to the process at once: many, since each run ends with an upkeep of the index. */
const ITEMS_IN_RUN = 500;
/** Of single items in a row: then it is not the items that the process dies of. */
const MOST_DEATHS = 3;
/** A process that has nothing to do is kept so long: the next part of a large folder comes soon, and opening the corpus takes a while. */
const IDLE_MS = 15_000;
/** For the batch at hand, when the server ends. */
const CLOSING_MS = 3_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** How long the bytes of what failed are kept for another try. What is read is in the archive, and its bytes go at once. */
const KEEP_FAILED_MS = 7 * DAY_MS;
const KEEP_ENDED_MS = 30 * DAY_MS;

export type Ingesting = {
  spool: Spool;
  create(ingest: Omit<NewIngest, 'createdAt'>, items: NewItem[]): Ingest;
  /** Undefined for an unknown id. */
  add(id: string, items: NewItem[]): Ingest | undefined;
  list(): Ingest[];
  get(id: string): Ingest | undefined;
  detail(id: string): IngestDetail | undefined;
  /** What is in stays in; the rest waits for a retry. False where nothing was to be ended. */
  cancel(id: string): boolean;
  /** Failed items whose bytes are kept and those never reached are read (again). How many. */
  retry(id: string): number;
  /** The columns of a failed file whose bytes are kept, or why they cannot be told; undefined where there is no such file. */
  fieldsOf(id: string, number: number): Promise<FieldsPreview | { reason: string } | undefined>;
  /** Reads failed files again, by these fields. How many. */
  mapFields(id: string, numbers: number[], fields: FieldMapping): number;
  /** Forgets an ingest that has ended; its reports stay. */
  remove(id: string): Promise<void>;
  /** What changed after `sequence`, then what changes, until the ingest has ended, `signal` aborts, or this is closed. `null`: nothing for `pulseMs`. */
  events(id: string, options: { after: number; signal: AbortSignal; pulseMs: number }): AsyncGenerator<IngestEvent | null, void>;
  close(): Promise<void>;
};

export type IngestingParts = {
  store: IngestStore;
  spool: Spool;
  openProcess: () => IngestProcess;
  /** Looks into a table or JSON file; `name`: how it was called. */
  previewFields: (file: string, name: string) => Promise<({ kind: 'preview' } & FieldsPreview) | { kind: 'rejected'; reason: string }>;
  clock: () => Date;
  onFault: (fault: unknown) => void;
  idleMs?: number;
};

/** Runs ingests one after another in a process of its own, and keeps what became of each file. What was under way when the last server ended is `interrupted`. */
export function createIngesting(parts: IngestingParts): Ingesting {
  const { store, spool, openProcess, previewFields, clock, onFault, idleMs = IDLE_MS } = parts;
  const changes = createChanges();
  const ago = (milliseconds: number) => new Date(clock().getTime() - milliseconds).toISOString();
  let process: IngestProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let current: { id: string; stop: AbortController } | undefined;
  let isClosed = false;

  store.interruptAll(clock().toISOString());
  let tidying = removeStrays().then(forgetOld).catch(onFault);

  function wake(): void {
    if (working || isClosed) return;
    clearTimeout(idle);
    working = work()
      .catch(onFault)
      .finally(() => {
        working = undefined;
        if (isClosed) return;
        idle = setTimeout(() => void letGo(), idleMs).unref();
        // Something may have come between the last look and here.
        if (store.nextWaiting() !== undefined) wake();
      });
  }

  async function work(): Promise<void> {
    for (let id = store.nextWaiting(); id !== undefined && !isClosed; id = store.nextWaiting()) {
      const stop = new AbortController();
      current = { id, stop };
      setState(id, 'running');
      try {
        await readAll(id, stop.signal);
      } catch (fault) {
        onFault(fault);
        end(id, 'interrupted', 'internal');
      }
      current = undefined;
    }
  }

  async function readAll(id: string, signal: AbortSignal): Promise<void> {
    /** Parts of a run that the process died in, halved until the item it dies of stands alone. */
    const halves: WaitingItem[][] = [];
    let deaths = 0;
    for (;;) {
      const items = (halves.shift() ?? store.waitingItems(id, ITEMS_IN_RUN)).filter(({ number }) => store.isWaiting(id, number));
      if (items.length === 0 && halves.length > 0) continue;
      if (items.length === 0) return end(id, 'finished');
      if (signal.aborted) return end(id, isClosed ? 'interrupted' : 'cancelled', isClosed ? 'server-ended' : undefined);
      process ??= openProcess();
      const ended = await process.run(
        items.map((item) => orderOf(id, item)),
        {
          given: { ...store.given(id), fields: items[0]?.fields },
          signal,
          onArticle: ({ number, outcome, ...told }) => {
            store.record(id, number, { ...told, outcome: outcome === 'rejected' ? undefined : outcome });
            changes.tell(id);
          },
        },
      );
      await spool.remove(id, store.takeReadFiles(id));
      const left = items.filter(({ number }) => store.isWaiting(id, number));
      if (ended.how === 'failed') {
        onFault(Object.assign(new Error(ended.error.message), { name: ended.error.name }));
        await letGo();
        return end(id, 'interrupted', faultOf(ended.error));
      }
      if (ended.how === 'finished') {
        for (const { number } of left) fail(id, number, 'nothing came of it; try it again');
        deaths = 0;
      }
      if (ended.how !== 'died' || isClosed) continue;
      await letGo();
      const [single] = left;
      if (left.length > 1) halves.unshift(left.slice(0, left.length / 2), left.slice(left.length / 2));
      else if (single) {
        deaths += 1;
        if (deaths === MOST_DEATHS) return end(id, 'interrupted', 'internal');
        fail(id, single.number, 'the reading process ended while it was read');
      }
    }
  }

  function orderOf(id: string, { number, kind, key, label, file }: WaitingItem): ItemOrder {
    if (kind === 'address') return { kind, number, key };
    const at = spool.pathOf(id, file ?? '');
    return kind === 'text' ? { kind, number, key, file: at } : { kind, number, key, file: at, name: label };
  }

  function fail(id: string, number: number, reason: string): void {
    store.record(id, number, { reason, problems: [] });
    changes.tell(id);
  }

  function setState(id: string, ...state: [Ingest['state'], Parameters<IngestStore['setState']>[2]?]): void {
    store.setState(id, ...state);
    changes.tell(id);
  }

  function end(id: string, state: Ingest['state'], fault?: Ingest['fault']): void {
    setState(id, state, { endedAt: clock().toISOString(), fault });
  }

  async function letGo(): Promise<void> {
    const leaving = process;
    process = undefined;
    await leaving?.close();
  }

  /** What lies in the spool without an ingest: of uploads that broke off when a server ended. Looked for before the first upload can come. */
  async function removeStrays(): Promise<void> {
    for (const id of await spool.ingests()) if (!store.get(id)) await spool.remove(id);
  }

  async function forgetOld(): Promise<void> {
    for (const id of store.dropFilesOf(ago(KEEP_FAILED_MS))) await spool.remove(id);
    store.removeEnded(ago(KEEP_ENDED_MS));
  }

  const endable = (id: string) => {
    const ingest = store.get(id);
    return ingest !== undefined && !hasEnded(ingest);
  };

  function again(id: string, waitAgain: () => number): number {
    if (endable(id)) return 0;
    const waiting = waitAgain();
    changes.tell(id);
    wake();
    return waiting;
  }

  return {
    spool,
    create(ingest, items) {
      const createdAt = clock().toISOString();
      store.create({ ...ingest, createdAt }, items);
      tidying = tidying.then(forgetOld).catch(onFault);
      wake();
      return known(store.get(ingest.id));
    },
    add(id, items) {
      if (!store.get(id)) return undefined;
      store.add(id, items);
      changes.tell(id);
      wake();
      return store.get(id);
    },
    list: () => store.list(),
    get: (id) => store.get(id),
    detail(id) {
      const ingest = store.get(id);
      return ingest && { ...ingest, items: store.items(id) };
    },
    cancel(id) {
      if (!endable(id)) return false;
      if (current?.id === id) current.stop.abort();
      else end(id, 'cancelled');
      return true;
    },
    retry: (id) => again(id, () => store.retry(id)),
    async fieldsOf(id, number) {
      const found = store.fileOf(id, number);
      if (!found) return undefined;
      const { kind, ...told } = await previewFields(spool.pathOf(id, found.file), found.label);
      return told;
    },
    mapFields: (id, numbers, fields) => again(id, () => store.mapFields(id, numbers, fields)),
    async remove(id) {
      store.remove(id);
      changes.tell(id);
      await spool.remove(id);
    },
    async *events(id, { after, signal, pulseMs }) {
      let told = after;
      while (!isClosed && !signal.aborted) {
        // Asked for before looking, so that no change falls between.
        const changed = changes.next(id, { signal, pulseMs });
        const seen = store.changesSince(id, told);
        if (!seen) return;
        const { ingest, items } = seen;
        for (const item of items) yield { type: 'item', item };
        if (ingest.sequence > told) yield { type: 'ingest', ingest };
        told = ingest.sequence;
        if (hasEnded(ingest)) return;
        if ((await changed) === 'pulse') yield null;
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(idle);
      changes.close();
      current?.stop.abort();
      await Promise.race([working, sleep(CLOSING_MS, undefined, { ref: false })]);
      await letGo();
      await working;
      await tidying;
      store.close();
    },
  };
}

function known(ingest: Ingest | undefined): Ingest {
  if (!ingest) throw new Error('The ingest that was just kept is gone.');
  return ingest;
}
