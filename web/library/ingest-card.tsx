import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { hasEnded, type Ingest } from '../../server/contract/ingest.ts';
import { useForgetIngest, useIngest, useSteerIngest } from '../api/ingests.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeMoment } from '../texts/source-line.ts';
import styles from './ingest.module.css';
import { IngestItems } from './ingest-items.tsx';
import { writeCounts, writeKind } from './ingest-words.ts';
import { useUploads } from './uploads.tsx';

/** One ingest: how far it is, what came of it, and what can be done about it. */
export function IngestCard({ ingest: listed }: { ingest: Ingest }) {
  const texts = useTexts();
  const { data, error, refetch } = useIngest(listed);
  const ingest = data && data.sequence >= listed.sequence ? data : listed;
  const isOver = hasEnded(ingest);
  const headingId = `ingest-${ingest.id}`;
  return (
    <article className={styles.card} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h4 id={headingId}>{writeKind(ingest, texts)}</h4>
        <p className={styles.quiet}>
          {texts.ingest.states[ingest.state]} · {writeMoment(ingest.createdAt, texts)}
        </p>
        <IngestActions ingest={ingest} />
      </header>
      {isOver ? <p>{writeCounts(ingest, texts)}</p> : <IngestProgress ingest={ingest} />}
      {/* Only beginning and end are read out; each step would drown everything else. */}
      <p role="status" className="unseen">
        {isOver ? texts.ingest.done(writeCounts(ingest, texts)) : texts.ingest.states[ingest.state]}
      </p>
      {ingest.fault && <p className={styles.problem}>{texts.ingest.faults[ingest.fault]}</p>}
      <MissingFiles ingest={ingest} />
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {data && <IngestItems ingestId={ingest.id} items={data.items} isOver={isOver} />}
    </article>
  );
}

function IngestProgress({ ingest }: { ingest: Ingest }) {
  const texts = useTexts();
  const { counts, announced } = ingest;
  const done = counts.finished + counts.failed;
  const total = Math.max(counts.items, announced ?? 0);
  const words = texts.ingest.progress(done, total);
  return (
    <>
      <p className={styles.progress}>
        {words}
        {counts.failed > 0 && <span className={styles.failed}> · {texts.ingest.counts.failed(counts.failed)}</span>}
      </p>
      <Progress.Root size="sm">
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label={words} />
      </Progress.Root>
    </>
  );
}

/** The browser was closed before everything had been sent. */
function MissingFiles({ ingest }: { ingest: Ingest }) {
  const texts = useTexts();
  const { uploads } = useUploads();
  const missing = (ingest.announced ?? 0) - ingest.counts.items;
  const isOnItsWay = uploads.some(({ ingestId, state }) => ingestId === ingest.id && state !== 'sent' && state !== 'stopped');
  if (missing <= 0 || isOnItsWay || ingest.state === 'cancelled') return null;
  return <p className={styles.problem}>{texts.ingest.missing(missing)}</p>;
}

function IngestActions({ ingest }: { ingest: Ingest }) {
  const texts = useTexts();
  const { stop } = useUploads();
  const steer = useSteerIngest(ingest.id);
  const forget = useForgetIngest(ingest.id);
  const isOver = hasEnded(ingest);
  const { items, finished, failed } = ingest.counts;
  const unread = items - finished - failed;
  return (
    <div className={styles.actions}>
      {!isOver && (
        <Button
          size="compact-sm"
          fz="0.8125rem"
          mih="var(--target)"
          variant="default"
          loading={steer.isPending}
          onClick={() => {
            stop(ingest.id);
            steer.mutate('cancel');
          }}
        >
          {texts.ingest.cancel}
        </Button>
      )}
      {isOver && unread + failed > 0 && (
        <Button
          size="compact-sm"
          fz="0.8125rem"
          mih="var(--target)"
          variant="default"
          loading={steer.isPending}
          onClick={() => steer.mutate('retry')}
        >
          {unread > 0 ? texts.ingest.resume : texts.ingest.retry(failed)}
        </Button>
      )}
      {isOver && (
        <ActionIcon
          variant="subtle"
          size="var(--target)"
          aria-label={texts.ingest.forget}
          title={texts.ingest.forget}
          onClick={() => forget.mutate()}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {steer.error && <FailureBox error={steer.error} />}
      {forget.error && <FailureBox error={forget.error} />}
    </div>
  );
}
