import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { QUESTION_LIMIT } from '../../server/contract/answer.ts';
import type { Filters } from '../../server/contract/filters.ts';
import type { Sought } from '../../server/contract/mentions.ts';
import type { Understanding } from '../../server/contract/understanding.ts';
import type { Wishes } from '../../server/contract/wishes.ts';
import type { AnswerView } from '../answer/answer-view.ts';
import { FilterChips } from '../filters/filter-chips.tsx';
import filterStyles from '../filters/filters.module.css';
import { mentionsAddress } from '../mentions/mentions-address.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './understood.module.css';
import { WishChips } from './wish-chips.tsx';

/** How an answer can be asked for differently. Absent where nothing can be asked just now. */
export type AskDifferently = {
  /** As a new question. */
  ask: (question: string) => void;
  /** The same once more, in the place of this answer; only of the newest one. */
  again?: ((how: { filters?: Filters; wishes?: Wishes | undefined; articleIds?: string[]; asQuestion?: boolean }) => void) | undefined;
};

type Props = {
  question: string | undefined;
  understoodAs: string | undefined;
  filters: Filters;
  understanding: Understanding | undefined;
  /** What became of it was no plain answer. */
  isOtherUse?: boolean;
  onAsk: AskDifferently | undefined;
};

/** How the question was read: completed from the conversation, its conditions, other readings. All of it can be changed. */
export function Understood({ question, understoodAs, filters, understanding, isOtherUse = false, onAsk }: Props) {
  const texts = useTexts();
  const wasReworded = understoodAs !== undefined && question !== undefined && understoodAs !== question && !isOtherUse;
  const read = understanding?.read;
  const holds = { ...(read && !read.leftNothing ? read.filters : {}), ...filters };
  const articles = read && !read.leftNothing ? (read.articles ?? []) : [];
  const again = onAsk?.again;
  const wishes = understanding?.wishes;
  const isWished = wishes !== undefined && Object.keys(wishes).length > 0;
  const changed =
    again &&
    ((change: { filters?: Filters; wishes?: Wishes }) =>
      again({ filters: holds, wishes, ...(articles.length > 0 && { articleIds: articles.map(({ id }) => id) }), ...change }));
  return (
    <div className={styles.understood} lang={texts.code}>
      {wasReworded && <Reworded key={understoodAs} understoodAs={understoodAs} onAsk={onAsk?.ask} />}
      {read?.leftNothing && <p role="status">{texts.filters.leftNothing}</p>}
      {(Object.keys(holds).length > 0 || articles.length > 0 || read?.leftNothing || isWished) && (
        <div className={filterStyles.chips}>
          {read?.leftNothing ? (
            <FilterChips filters={read.filters} />
          ) : (
            <FilterChips filters={holds} onRemove={changed && ((filters) => changed({ filters }))} />
          )}
          {wishes && <WishChips wishes={wishes} onRemove={changed && ((rest) => changed({ wishes: rest }))} />}
          {articles.map(({ id, label }) => (
            <span key={id} className={filterStyles.told}>
              {texts.filters.report(label)}
            </span>
          ))}
          {articles.length > 0 && again && (
            <Button variant="subtle" size="compact-sm" mih="var(--target)" onClick={() => again({ filters: holds, wishes })}>
              {texts.filters.allReports}
            </Button>
          )}
        </div>
      )}
      {read && !read.leftNothing && read.undated !== undefined && <p>{texts.filters.undated(read.undated)}</p>}
      {understanding?.choices && onAsk && (
        <p>
          {texts.filters.choices}{' '}
          {understanding.choices.map((choice) => (
            <button key={choice} type="button" className={styles.choice} onClick={() => onAsk.ask(choice)}>
              {texts.quote(choice)}
            </button>
          ))}
        </p>
      )}
      {understanding?.about && <p>{texts.filters.aboutResult}</p>}
      {(isOtherUse || understanding?.about || understanding?.mentions) && again && (
        <button type="button" className={styles.choice} onClick={() => again({ asQuestion: true })}>
          {texts.filters.asQuestion}
        </button>
      )}
    </div>
  );
}

function Reworded({ understoodAs, onAsk }: { understoodAs: string; onAsk: ((question: string) => void) | undefined }) {
  const texts = useTexts();
  const [edited, setEdited] = useState<string>();
  if (edited === undefined || !onAsk)
    return (
      <p className={styles.line}>
        <span>{texts.answer.understoodAs(understoodAs)}</span>
        {onAsk && (
          <button
            type="button"
            className={styles.edit}
            aria-label={texts.filters.edit}
            title={texts.filters.edit}
            onClick={() => setEdited(understoodAs)}
          >
            <IconPencil size={16} aria-hidden />
          </button>
        )}
      </p>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (edited.trim() === '') return;
        onAsk(edited.trim());
        setEdited(undefined);
      }}
    >
      <Textarea
        className={styles.field}
        aria-label={texts.filters.edit}
        autosize
        maxRows={5}
        maxLength={QUESTION_LIMIT}
        value={edited}
        data-autofocus
        autoFocus
        onChange={(event) => setEdited(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" mih="var(--target)" disabled={edited.trim() === ''}>
        {texts.composer.send}
      </Button>
      <Button variant="subtle" size="sm" mih="var(--target)" onClick={() => setEdited(undefined)}>
        {texts.app.cancel}
      </Button>
    </form>
  );
}

/** From what was sought, or the names of a question, to every place where they stand. */
export function AllPlaces({ view: { understanding, filters = {} } }: { view: Pick<AnswerView, 'understanding' | 'filters'> }) {
  const texts = useTexts();
  const { mentions, names = [], read } = understanding ?? {};
  const conditions = mentions ? { ...(read && !read.leftNothing ? read.filters : {}), ...filters } : {};
  const sought: Sought[] = mentions ? [mentions] : names.map((words) => ({ kind: 'person', words }));
  if (sought.length === 0) return null;
  return (
    <p className={styles.places}>
      {texts.mentions.allPlaces}{' '}
      {sought.map((one) => (
        <Link key={one.words} to={mentionsAddress(one, conditions)}>
          {one.words}
        </Link>
      ))}
    </p>
  );
}
