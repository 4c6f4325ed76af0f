import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import {
  hasEnded,
  type Ingest,
  type IngestDetail,
  type IngestItem,
  ingestDetailSchema,
  ingestItemSchema,
  ingestSchema,
  ingestsResponseSchema,
  type PastedText,
} from '../../server/contract/ingest.ts';
import { forgetArticles } from './articles.ts';
import { request, requestNothing } from './request.ts';

const INGESTS = ['ingests'] as const;
const keyOf = (id: string) => ['ingest', id] as const;
const pathOf = (id: string) => `/api/ingests/${encodeURIComponent(id)}`;

/** Events of a second are shown together: a thousand files make no thousand drawings. */
const SHOWN_EVERY_MS = 250;
/** How often the lists of reports follow while an ingest is under way. */
const LISTS_EVERY_MS = 3_000;
/** How soon an ingest is seen that another window or a script began. */
const OTHERS_EVERY_MS = 10_000;

export function useIngests() {
  return useQuery({
    queryKey: INGESTS,
    queryFn: ({ signal }) => request(ingestsResponseSchema, '/api/ingests', { signal }),
    refetchInterval: OTHERS_EVERY_MS,
  });
}

/** One ingest with its items, followed by its events until it has ended. `listed`: as the list has it. */
export function useIngest(listed: Ingest) {
  const { id } = listed;
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => request(ingestDetailSchema, pathOf(id), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data, refetch } = query;
  // Another window or a script has taken it up again.
  const isBehind = data !== undefined && hasEnded(data) && data.sequence < listed.sequence;
  useEffect(() => {
    if (isBehind) void refetch();
  }, [isBehind, refetch]);
  // It was over before anybody listened: the lists do not know yet.
  useEffect(() => {
    if (!data || data.sequence <= listed.sequence) return;
    const { items: _, ...ingest } = data;
    putIngest(queryClient, ingest);
    if (hasEnded(ingest)) void forgetArticles(queryClient);
  }, [data, listed.sequence, queryClient]);
  const isUnderWay = data !== undefined && !hasEnded(data);
  useEffect(() => (isUnderWay ? follow(queryClient, id) : undefined), [queryClient, id, isUnderWay]);
  return query;
}

/** Listens to an ingest and puts what it hears into the cache. The browser connects again by itself and names what it heard last. */
function follow(queryClient: QueryClient, id: string): () => void {
  const after = queryClient.getQueryData<IngestDetail>(keyOf(id))?.sequence ?? 0;
  const source = new EventSource(`${pathOf(id)}/events?after=${after}`);
  let heard: { items: Map<number, IngestItem>; ingest?: Ingest } = { items: new Map() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listsAt = 0;

  const show = () => {
    timer = undefined;
    const { items, ingest } = heard;
    heard = { items: new Map() };
    put(queryClient, id, { items, ingest });
    const isOver = ingest !== undefined && hasEnded(ingest);
    if (isOver) source.close();
    if (isOver || Date.now() - listsAt > LISTS_EVERY_MS) {
      listsAt = Date.now();
      void forgetArticles(queryClient);
    }
  };
  const soon = () => {
    timer ??= setTimeout(show, SHOWN_EVERY_MS);
  };
  const listen = <Schema extends z.ZodType>(name: string, schema: Schema, take: (told: z.infer<Schema>) => void) =>
    source.addEventListener(name, ({ data }) => {
      const told = schema.safeParse(JSON.parse(String(data)));
      if (told.success) take(told.data);
      soon();
    });
  listen('item', ingestItemSchema, (item) => void heard.items.set(item.number, item));
  listen('ingest', ingestSchema, (ingest) => {
    heard.ingest = ingest;
  });
  source.addEventListener('error', () => {
    // Refused, not broken off: what became of it is asked for once.
    if (source.readyState === EventSource.CLOSED) void queryClient.invalidateQueries({ queryKey: keyOf(id) });
  });
  return () => {
    source.close();
    clearTimeout(timer);
  };
}

function put(queryClient: QueryClient, id: string, { items, ingest }: { items: Map<number, IngestItem>; ingest?: Ingest | undefined }) {
  queryClient.setQueryData<IngestDetail>(keyOf(id), (known) => {
    if (!known) return undefined;
    const numbers = new Set(known.items.map(({ number }) => number));
    const more = [...items.values()].filter(({ number }) => !numbers.has(number));
    return { ...known, ...ingest, items: [...known.items.map((item) => items.get(item.number) ?? item), ...more] };
  });
  if (ingest) putIngest(queryClient, ingest);
}

type IngestList = z.infer<typeof ingestsResponseSchema>;

/** Into the list: in its place, or first when it is new. One that had ended and goes on is followed again. */
export function putIngest(queryClient: QueryClient, ingest: Ingest): void {
  queryClient.setQueryData<IngestList>(INGESTS, (known) => {
    if (!known) return undefined;
    const isKnown = known.ingests.some(({ id }) => id === ingest.id);
    const ingests = isKnown ? known.ingests.map((one) => (one.id === ingest.id ? ingest : one)) : [ingest, ...known.ingests];
    return { ...known, ingests };
  });
  const detail = queryClient.getQueryData<IngestDetail>(keyOf(ingest.id));
  if (detail && hasEnded(detail) && !hasEnded(ingest)) void queryClient.invalidateQueries({ queryKey: keyOf(ingest.id) });
}

export type FilesToSend = { files: { path: string; file: File }[]; fields: Record<string, string> };

/** Begins an ingest with files, or adds them to one. */
export function sendFiles(id: string | undefined, { files, fields }: FilesToSend, signal: AbortSignal): Promise<Ingest> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const { path, file } of files) form.append('files', file, path);
  return request(ingestSchema, id === undefined ? '/api/ingests' : `${pathOf(id)}/files`, { method: 'POST', form, signal });
}

/** A pasted text, or addresses. */
export function useStartIngest() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: PastedText | { addresses: string[] }) => request(ingestSchema, '/api/ingests', { method: 'POST', body }),
    onSuccess: (ingest) => putIngest(queryClient, ingest),
  });
}

/** `cancel` leaves in what is in; `retry` reads again what failed or was not reached. */
export function useSteerIngest(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (how: 'cancel' | 'retry') => request(ingestSchema, `${pathOf(id)}/${how}`, { method: 'POST' }),
    onSuccess: (ingest) => putIngest(queryClient, ingest),
  });
}

export function useForgetIngest(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => requestNothing(pathOf(id), { method: 'DELETE' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: INGESTS }),
  });
}
