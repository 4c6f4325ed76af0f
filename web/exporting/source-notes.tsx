import type { Source } from '../../server/contract/sources.ts';
import { type ResultAddress, useSources } from '../api/results.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './exporting.module.css';

const TOLD = ['removed', 'newer', 'gone'] as const;
/** Titles that are named; of more the number is told. */
const MOST_NAMED = 5;

/** Says what has become of the reports since: a kept result stays as it was made. Nothing where all stand as they did. */
export function SourceNotes({ address }: { address: ResultAddress }) {
  const texts = useTexts();
  const { data } = useSources(address);
  const told = TOLD.flatMap((state) => {
    const sources = (data ?? []).filter((source) => source.state === state);
    return sources.length > 0 ? [{ state, sources }] : [];
  });
  if (told.length === 0) return null;
  return (
    <ul className={styles.notes} lang={texts.code} data-source-notes>
      {told.map(({ state, sources }) => (
        <li key={state}>
          {texts.exporting.states[state](sources.length)} {namesOf(sources)}
        </li>
      ))}
    </ul>
  );
}

function namesOf(sources: readonly Source[]): string {
  const names = sources.slice(0, MOST_NAMED).map(({ label }) => label);
  return `${names.join(' · ')}${sources.length > names.length ? ' …' : ''}`;
}
