import { useState } from 'react';
import { hasEnded, type Ingest } from '../../server/contract/ingest.ts';
import { useIngests } from '../api/ingests.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './ingest.module.css';
import { IngestCard } from './ingest-card.tsx';

const LATEST = 2;

/** What is being taken in, and the latest that was; the rest on demand. */
export function IngestList() {
  const texts = useTexts();
  const { data, error, refetch } = useIngests();
  const [isAllShown, setIsAllShown] = useState(false);
  if (error) return <FailureBox error={error} onRetry={() => void refetch()} />;
  const ingests = data?.ingests ?? [];
  if (ingests.length === 0) return null;
  const isShown = (ingest: Ingest, at: number) => isAllShown || at < LATEST || !hasEnded(ingest);
  const shown = ingests.filter(isShown);
  const hidden = ingests.length - shown.length;
  return (
    <section className={styles.list} aria-label={texts.ingest.list}>
      {shown.map((ingest) => (
        <IngestCard key={ingest.id} ingest={ingest} />
      ))}
      {hidden > 0 && (
        <button type="button" className={styles.plain} onClick={() => setIsAllShown(true)}>
          {texts.ingest.earlier(hidden)}
        </button>
      )}
    </section>
  );
}
