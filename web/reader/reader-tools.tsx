import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTexts } from '../texts/language.tsx';
import styles from './reader.module.css';
import type { Span } from './reader-address.tsx';

const VIEWS = ['text', 'original', 'beside'] as const;
export type ReaderView = (typeof VIEWS)[number];
type Props = {
  view: ReaderView;
  onView: (view: ReaderView) => void;
  walk: readonly Span[];
  /** Which of the walk is shown; -1 for none of them. */
  stand: number;
  onGo: (span: Span) => void;
};

/** Walks through the answer's citations in this article, and switches between text and original. */
export function ReaderTools({ view, onView, walk, stand, onGo }: Props) {
  const texts = useTexts();
  const previous = walk[stand - 1];
  const next = walk[stand + 1];
  return (
    <div className={styles.tools}>
      {stand !== -1 && walk.length > 1 && (
        <div className={styles.walk}>
          <ActionIcon
            variant="default"
            size="var(--target)"
            aria-label={texts.reader.previous}
            disabled={!previous}
            onClick={() => previous && onGo(previous)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <span>{texts.reader.position(stand + 1, walk.length)}</span>
          <ActionIcon
            variant="default"
            size="var(--target)"
            aria-label={texts.reader.next}
            disabled={!next}
            onClick={() => next && onGo(next)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
      )}
      <SegmentedControl
        className={styles.view}
        size="xs"
        aria-label={texts.reader.view}
        value={view}
        onChange={(value) => onView(VIEWS.find((known) => known === value) ?? 'text')}
        data={VIEWS.map((value) => ({ value, label: texts.reader[value] }))}
      />
    </div>
  );
}
