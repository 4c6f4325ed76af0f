import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** The reports that were ticked, in the order of ticking. They bound what is asked, and are what is compared or summarised. */
type Selection = {
  ids: readonly string[];
  toggle: (id: string) => void;
  add: (ids: readonly string[]) => void;
  drop: (ids: readonly string[]) => void;
  clear: () => void;
};

const SelectionContext = createContext<Selection | null>(null);

export function SelectionProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const selection = useMemo(
    (): Selection => ({
      ids,
      toggle: (id) => setIds((known) => (known.includes(id) ? known.filter((other) => other !== id) : [...known, id])),
      add: (more) => setIds((known) => [...new Set([...known, ...more])]),
      drop: (gone) => setIds((known) => known.filter((id) => !gone.includes(id))),
      clear: () => setIds([]),
    }),
    [ids],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

export function useReportSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('useReportSelection is called outside of SelectionProvider');
  return selection;
}
