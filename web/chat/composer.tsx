import { Button, Textarea } from '@mantine/core';
import { IconFilter, IconPlayerStop, IconSend2, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { QUESTION_LIMIT } from '../../server/contract/answer.ts';
import type { Filters } from '../../server/contract/filters.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FilterChips } from '../filters/filter-chips.tsx';
import { FilterFields } from '../filters/filter-fields.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './composer.module.css';

type Props = {
  isBusy: boolean;
  filters: Filters;
  /** A day half typed, for one, is no condition yet. */
  areFiltersValid: boolean;
  onFilters: (filters: Filters) => void;
  onAsk: (question: string) => void;
  onStop: () => void;
};

/** The field for a question, and what it will be asked of. */
export function Composer({ isBusy, filters, areFiltersValid, onFilters, onAsk, onStop }: Props) {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const { ids, clear } = useReportSelection();
  const [question, setQuestion] = useState('');
  const [showsFilters, setShowsFilters] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = question.trim().length > QUESTION_LIMIT;
  const canAsk = question.trim() !== '' && !isTooLong && !isBusy;

  const ask = () => {
    if (!canAsk) return;
    onAsk(question.trim());
    setQuestion('');
    // The conditions go on to hold, as chips; the answer needs the room.
    setShowsFilters(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      {chosen && <p className={styles.case}>{texts.cases.within(chosen.name)}</p>}
      {showsFilters && <FilterFields filters={filters} onFilters={onFilters} />}
      {!areFiltersValid && <p role="status">{texts.composer.invalidFilters}</p>}
      <div className={styles.bounds}>
        <button type="button" className={styles.toggle} aria-expanded={showsFilters} onClick={() => setShowsFilters(!showsFilters)}>
          <IconFilter size={16} aria-hidden />
          {texts.composer.filters}
        </button>
        {ids.length > 0 && (
          <button
            type="button"
            className={styles.scope}
            onClick={clear}
            aria-label={`${texts.composer.scope(ids.length)}. ${texts.composer.removeScope}`}
          >
            {texts.composer.scope(ids.length)}
            <IconX size={14} aria-hidden />
          </button>
        )}
        {!showsFilters && <FilterChips filters={filters} onRemove={onFilters} />}
      </div>
      <div className={styles.row}>
        <Textarea
          ref={field}
          className={styles.field}
          aria-label={texts.composer.label}
          aria-describedby="composer-keys"
          placeholder={texts.composer.placeholder}
          autosize
          minRows={1}
          maxRows={8}
          size="md"
          value={question}
          error={isTooLong && texts.composer.tooLong(QUESTION_LIMIT)}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {isBusy ? (
          <Button size="md" variant="default" onClick={onStop} leftSection={<IconPlayerStop size={18} aria-hidden />}>
            {texts.composer.stop}
          </Button>
        ) : (
          <Button size="md" type="submit" disabled={!canAsk} leftSection={<IconSend2 size={18} aria-hidden />}>
            {texts.composer.send}
          </Button>
        )}
      </div>
      <p id="composer-keys" className={styles.keys}>
        {texts.composer.keys}
      </p>
    </form>
  );
}
