import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IngestItem } from '../../server/contract/ingest.ts';
import { useRestoreArticles } from '../api/articles.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { Reason } from '../texts/reason.tsx';
import { FieldsDialog } from './fields-dialog.tsx';
import styles from './ingest.module.css';
import { notesOf } from './ingest-words.ts';

/** Longer lists are drawn in part: nobody reads on, and the page stays quick. */
const SHOWN_AT_FIRST = 200;

/** What failed and why, what is worth knowing of the rest, and on demand every file. */
export function IngestItems({ ingestId, items, isOver }: { ingestId: string; items: readonly IngestItem[]; isOver: boolean }) {
  const texts = useTexts();
  const [mapped, setMapped] = useState<IngestItem>();
  const unmapped = items.filter(({ needsFields }) => needsFields);
  const failed = items.filter(({ state }) => state === 'failed');
  const [only] = items;
  const noted = items.filter((item) => item.state === 'finished' && notesOf(item, texts).length > 0);
  return (
    <div className={styles.lists}>
      {only && items.length === 1 && only.state !== 'failed' && <ItemName item={only} />}
      {failed.length > 0 && (
        <Group heading={texts.ingest.failures(failed.length)} items={failed} isOpen>
          {(item) => (
            <>
              <span className={styles.name}>{item.label}</span>
              <Reason text={item.reason ?? ''} />
              {item.problems.map((problem) => (
                <Reason key={problem} text={problem} />
              ))}
              {isOver && item.needsFields && (
                <Button size="compact-sm" fz="0.8125rem" mih="var(--target)" variant="default" onClick={() => setMapped(item)}>
                  {texts.fields.map}
                </Button>
              )}
            </>
          )}
        </Group>
      )}
      {noted.length > 0 && (
        <Group heading={texts.ingest.notes(noted.length)} items={noted}>
          {(item) => (
            <>
              <ItemName item={item} />
              {notesOf(item, texts).map((note) => (
                <Reason key={note} text={note} />
              ))}
              {item.outcome === 'deleted' && item.articleId && <BringBack id={item.articleId} />}
            </>
          )}
        </Group>
      )}
      {items.length > 1 && (
        <Group heading={texts.ingest.all(items.length)} items={items}>
          {(item) => (
            <>
              <ItemName item={item} />
              <span className={styles.quiet}>
                {item.state === 'finished' && item.outcome
                  ? texts.ingest.outcomes[item.outcome]
                  : item.state !== 'finished' && texts.ingest.itemStates[item.state]}
                {item.articles > 1 && ` ${texts.ingest.articles(item.articles)}`}
              </span>
            </>
          )}
        </Group>
      )}
      {mapped && (
        <FieldsDialog
          ingestId={ingestId}
          item={mapped}
          others={unmapped.filter(({ number }) => number !== mapped.number)}
          onClose={() => setMapped(undefined)}
        />
      )}
    </div>
  );
}

type GroupProps = { heading: string; items: readonly IngestItem[]; isOpen?: boolean; children: (item: IngestItem) => ReactNode };

function Group({ heading, items, isOpen = false, children }: GroupProps) {
  const texts = useTexts();
  const [hasOpened, setHasOpened] = useState(isOpen);
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => event.currentTarget.open && setHasOpened(true)}>
      <summary>{heading}</summary>
      {hasOpened && (
        <>
          <ul>
            {items.slice(0, SHOWN_AT_FIRST).map((item) => (
              <li key={item.number}>{children(item)}</li>
            ))}
          </ul>
          {items.length > SHOWN_AT_FIRST && <p className={styles.quiet}>{texts.ingest.firstOnly(SHOWN_AT_FIRST)}</p>}
        </>
      )}
    </details>
  );
}

/** Opens the report, where the file became one. */
function ItemName({ item }: { item: IngestItem }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  const { articleId, label } = item;
  if (!articleId || item.outcome === 'deleted') return <span className={styles.name}>{label}</span>;
  return (
    <button
      type="button"
      className={styles.plain}
      aria-label={texts.ingest.openReport(label)}
      onClick={(event) => open({ articleId }, { walk: [], trigger: event.currentTarget })}
    >
      {label}
    </button>
  );
}

function BringBack({ id }: { id: string }) {
  const texts = useTexts();
  const restore = useRestoreArticles();
  if (restore.isSuccess) return <span className={styles.quiet}>{texts.library.restored}</span>;
  return (
    <Button
      size="compact-sm"
      fz="0.8125rem"
      mih="var(--target)"
      variant="default"
      loading={restore.isPending}
      onClick={() => restore.mutate([id])}
    >
      {texts.ingest.bringBack}
    </Button>
  );
}
