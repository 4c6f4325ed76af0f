import { createContext, type ReactNode, type RefObject, useCallback, useContext, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';

/** Where the reader stands. The address bar names it, so that a citation can be opened again. */
export type ReaderPlace = {
  articleId: string;
  revision?: string | undefined;
  start?: number | undefined;
  end?: number | undefined;
  /** With its near-copies unfolded. */
  family?: boolean | undefined;
};
export type Span = { start: number; end: number };

const offsetSchema = z.coerce.number().int().nonnegative();
const stateSchema = z.object({ walk: z.array(z.object({ start: z.number(), end: z.number() })) });

function readPlace(search: string): ReaderPlace | null {
  const query = new URLSearchParams(search);
  const articleId = query.get('article');
  if (!articleId) return null;
  const start = offsetSchema.safeParse(query.get('start') ?? undefined);
  const end = offsetSchema.safeParse(query.get('end') ?? undefined);
  return { articleId, revision: query.get('revision') ?? undefined, start: start.data, end: end.data, family: query.has('family') };
}

function writePlace({ articleId, revision, start, end, family }: ReaderPlace): string {
  const query = new URLSearchParams({ article: articleId });
  if (revision) query.set('revision', revision);
  if (start !== undefined) query.set('start', String(start));
  if (end !== undefined) query.set('end', String(end));
  if (family) query.set('family', '1');
  return query.toString();
}

type Trigger = RefObject<HTMLElement | null>;
const TriggerContext = createContext<Trigger | null>(null);

/** Remembers which control opened the reader, so that closing it gives the focus back. */
export function ReaderFocus({ children }: { children: ReactNode }) {
  const trigger = useRef<HTMLElement | null>(null);
  return <TriggerContext value={trigger}>{children}</TriggerContext>;
}

/** Opens, moves and closes the reader by changing the address. `walk`: the citations of one answer within this article. */
export function useReaderAddress() {
  const trigger = useContext(TriggerContext);
  const location = useLocation();
  const navigate = useNavigate();
  const place = useMemo(() => readPlace(location.search), [location.search]);
  const walk = useMemo(() => stateSchema.safeParse(location.state).data?.walk ?? [], [location.state]);

  const open = useCallback(
    (target: ReaderPlace, from?: { walk: Span[]; trigger?: HTMLElement }) => {
      if (from?.trigger && trigger) trigger.current = from.trigger;
      navigate({ search: writePlace(target) }, { state: { walk: from?.walk ?? walk } });
    },
    [navigate, trigger, walk],
  );
  const close = useCallback(() => {
    navigate({ search: '' });
    // After the reader is gone from the page, and with it a drawer's hold on the focus.
    requestAnimationFrame(() => {
      const control = trigger?.current;
      (control?.isConnected ? control : document.getElementById('content'))?.focus();
    });
  }, [navigate, trigger]);
  return { place, walk, open, close };
}
