import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useArticleList, useArticlesWithWords } from '../api/articles.ts';
import { useConversations } from '../api/conversations.ts';
import { useKeptResults } from '../api/results.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './palette.module.css';
import { type PaletteEntry, paletteEntries } from './palette-entries.ts';

/** Ctrl+K or ⌘K, from everywhere: goes to a report, a conversation, a result or an area by a few letters of its name, to a report also by words of its text. */
export function Palette() {
  const texts = useTexts();
  const [isOpen, { open, close, toggle }] = useDisclosure();
  // Also while a field is being written in.
  useHotkeys([['mod+K', toggle]], []);
  return (
    <>
      <Button
        className={styles.open}
        variant="subtle"
        size="compact-sm"
        mih={40}
        leftSection={<IconSearch size={16} aria-hidden />}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        {texts.palette.open} <kbd className={styles.keys}>{/mac/iu.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      {isOpen && (
        <Modal.Root opened onClose={close} size="lg" yOffset="10dvh" padding={0}>
          <Modal.Overlay />
          <Modal.Content aria-label={texts.palette.open}>
            <Modal.Body>
              <Search onDone={close} />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}

/** Texts are searched once so many letters are typed and the typing pauses. */
const FEWEST_LETTERS = 3;
const PAUSE_MS = 200;
const MOST_WITH_WORDS = 6;

function Search({ onDone }: { onDone: () => void }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const listId = useId();
  const { chosen } = useChosenCase();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const [kept, listed, results] = [useConversations(), useArticleList(chosen?.id), useKeptResults()];
  const [words] = useDebouncedValue(search.trim(), PAUSE_MS);
  const found = useArticlesWithWords(words.length < FEWEST_LETTERS ? '' : words, { caseId: chosen?.id, limit: MOST_WITH_WORDS });
  const withWords = words === search.trim() && words.length >= FEWEST_LETTERS ? (found.data?.articles ?? []) : [];
  const entries = paletteEntries(search, {
    texts,
    conversations: kept.data?.conversations ?? [],
    results: results.data ?? [],
    reports: listed.data?.articles ?? [],
    withWords,
  });
  const sources = [kept, listed, results, found];
  const failed = sources.find(({ error }) => error);
  const isReading = words !== search.trim() || sources.some(({ isLoading }) => isLoading);
  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onDone();
    navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setAt((at + step + entries.length) % entries.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      go(entries[at]);
    }
  };
  return (
    <div className={styles.palette} lang={texts.code}>
      <TextInput
        data-autofocus
        size="md"
        aria-label={texts.palette.label}
        placeholder={texts.palette.label}
        value={search}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={entries[at] && `${listId}-${at}`}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={texts.palette.open} className={styles.list}>
        {entries.map((entry, index) => (
          <button
            key={entry.key}
            id={`${listId}-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.entry}
            onMouseMove={() => setAt(index)}
            onClick={() => go(entry)}
          >
            <span className={styles.label}>{entry.label}</span>
            <span className={styles.detail}>{entry.detail ?? texts.palette.groups[entry.group]}</span>
          </button>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {entries.length === 0 && !isReading && !failed && texts.palette.none}
      </p>
      {failed && <FailureBox error={failed.error} onRetry={() => void failed.refetch()} />}
    </div>
  );
}
