import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type Filters, filtersSchema } from '../../server/contract/filters.ts';
import { type MentionsResponse, SOUGHT_KINDS, type Sought as SoughtWords } from '../../server/contract/mentions.ts';
import { mentionsFile, type Sought, useMentions } from '../api/mentions.ts';
import { FilterFields } from '../filters/filter-fields.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './mentions.module.css';
import { mentionsAddress } from './mentions-address.ts';
import { MentionsList } from './mentions-list.tsx';

/** Places that are fetched unasked; beyond it each page is asked for. */
const FETCHED_UNASKED = 1_000;
const TYPING_PAUSE_MS = 300;

/** `/mentions/:kind/:words`: every place where a person, words or a number occur. Conditions to begin with stand in the query. */
export default function MentionsPage() {
  const texts = useTexts();
  const { kind, words = '' } = useParams();
  const [conditions] = useSearchParams();
  const [filters, setFilters] = useState<Filters>(() => filtersSchema.safeParse(Object.fromEntries(conditions)).data ?? {});
  const [typed] = useDebouncedValue(filters, TYPING_PAUSE_MS);
  const sought: Sought = { kind: kindOf(kind), words, filters: filtersSchema.safeParse(typed).data ?? {} };
  useDocumentTitle(`${words || texts.mentions.heading} · ${texts.app.name}`);
  return (
    <Page title={texts.mentions.heading} wide>
      <SoughtForm key={`${kind} ${words}`} sought={sought} />
      <FilterFields filters={filters} onFilters={setFilters} />
      {words !== '' && <Found sought={sought} />}
      {words === '' && <p className={styles.hint}>{texts.mentions.hint}</p>}
    </Page>
  );
}

const kindOf = (kind: string | undefined): SoughtWords['kind'] => SOUGHT_KINDS.find((one) => one === kind) ?? 'person';

function SoughtForm({ sought }: { sought: Sought }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const [kind, setKind] = useState(sought.kind);
  const [words, setWords] = useState(sought.words);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') navigate(mentionsAddress({ kind, words: words.trim() }));
      }}
    >
      <SegmentedControl
        size="md"
        aria-label={texts.mentions.kind}
        value={kind}
        onChange={(value) => setKind(kindOf(value))}
        data={SOUGHT_KINDS.map((value) => ({ value, label: texts.mentions.kinds[value] }))}
      />
      <TextInput
        size="md"
        className={styles.field}
        aria-label={texts.mentions.words}
        placeholder={texts.mentions.placeholders[kind]}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" size="md" disabled={words.trim() === ''}>
        {texts.mentions.find}
      </Button>
    </form>
  );
}

function Found({ sought }: { sought: Sought }) {
  const texts = useTexts();
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useMentions(sought);
  const pages = data?.pages ?? [];
  const { places, reports, read, of } = countOf(pages);
  const goesOn = hasNextPage && !error && places < FETCHED_UNASKED;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  const isComplete = data !== undefined && !hasNextPage;
  return (
    <>
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {(data || !error) && (
        <div className={styles.status}>
          <p aria-live="polite">{isComplete ? texts.mentions.all(places, reports, of) : texts.mentions.soFar(places, reports, read, of)}</p>
          {isComplete && places > 0 && (
            <p className={styles.files}>
              <a href={mentionsFile(sought, 'csv')} download>
                CSV
              </a>
              <a href={mentionsFile(sought, 'json')} download>
                JSON
              </a>
            </p>
          )}
        </div>
      )}
      <MentionsList reports={pages.flatMap((page) => page.reports)} />
      {hasNextPage && !goesOn && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetching}>
          {texts.mentions.more}
        </Button>
      )}
    </>
  );
}

function countOf(pages: readonly MentionsResponse[]) {
  const reports = pages.flatMap((page) => page.reports);
  return {
    places: reports.reduce((sum, { mentions }) => sum + mentions.length, 0),
    reports: new Set(reports.map(({ article }) => article.id)).size,
    read: pages.reduce((sum, page) => sum + page.read, 0),
    of: pages.at(-1)?.of ?? 0,
  };
}
