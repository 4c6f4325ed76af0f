import { Popover } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { Citation } from '../../server/contract/citation.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './citation.module.css';
import { CitationCard } from './citation-card.tsx';
import { useCitationScope } from './citation-scope.tsx';

const OPEN_AFTER_MS = 150;
// Long enough to move the pointer from the chip into the card.
const CLOSE_AFTER_MS = 200;

/**
 * The numbered chip behind a sentence. Hover or focus shows the quote; a click opens the report at that place.
 * `backsNothing`: a passage that is shown for itself, so that there is no verdict to tell.
 */
export function CitationChip({ citation, backsNothing = false }: { citation: Citation; backsNothing?: boolean }) {
  const texts = useTexts();
  const { find, walk } = useCitationScope();
  const { open } = useReaderAddress();
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cardId = useId();
  const numbered = find(citation);
  if (!numbered) return null;

  const isDoubtful = !backsNothing && citation.verdict !== 'supported';
  const verdict = texts.verdicts[citation.verdict];
  const name = texts.citation.chip(numbered.number, numbered.article?.label ?? citation.articleId);
  const showSoon = (show: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(show), show ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  return (
    <Popover
      opened={shown}
      onChange={setShown}
      width={340}
      position="bottom"
      shadow="sm"
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.chip}
          data-verdict={backsNothing ? undefined : citation.verdict}
          data-citation={numbered.number}
          aria-label={isDoubtful ? `${name}, ${verdict}` : name}
          aria-describedby={shown ? cardId : undefined}
          onMouseEnter={() => showSoon(true)}
          onMouseLeave={() => showSoon(false)}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && showSoon(true)}
          onBlur={hide}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !shown) return;
            event.stopPropagation();
            hide();
          }}
          onClick={(event) => {
            hide();
            const { articleId, revision, start, end } = citation;
            open({ articleId, revision, start, end }, { walk: walk(citation), trigger: event.currentTarget });
          }}
        >
          <span className={styles.number}>
            {numbered.number}
            {isDoubtful && ` ${verdict.charAt(0)}`}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        id={cardId}
        role="tooltip"
        className={styles.dropdown}
        onMouseEnter={() => showSoon(true)}
        onMouseLeave={() => showSoon(false)}
      >
        <CitationCard citation={citation} article={numbered.article} backsNothing={backsNothing} />
      </Popover.Dropdown>
    </Popover>
  );
}
