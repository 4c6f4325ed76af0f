import { useLocalStorage } from '@mantine/hooks';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Case } from '../../server/contract/case.ts';
import { useCases } from '../api/cases.ts';

/** The case that is worked in: what is listed and asked keeps to its reports. Undefined: all reports. */
type ChosenCase = { chosen: Case | undefined; choose: (id: string | undefined) => void };

const ChosenCaseContext = createContext<ChosenCase | null>(null);

/** Remembered by the browser. A case that is gone is no longer chosen. */
export function ChosenCaseProvider({ children }: { children: ReactNode }) {
  const [id, setId, forget] = useLocalStorage<string>({ key: 'beleg-case', getInitialValueInEffect: false });
  const cases = useCases();
  const chosen = cases.data?.cases.find((one) => one.id === id);
  const value = useMemo(
    (): ChosenCase => ({ chosen, choose: (next) => (next === undefined ? forget() : setId(next)) }),
    [chosen, forget, setId],
  );
  return <ChosenCaseContext value={value}>{children}</ChosenCaseContext>;
}

export function useChosenCase(): ChosenCase {
  const value = useContext(ChosenCaseContext);
  if (!value) throw new Error('useChosenCase is called outside of ChosenCaseProvider');
  return value;
}
