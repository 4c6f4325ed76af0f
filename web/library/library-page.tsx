import { Button } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { type Filters, filtersSchema } from '../../server/contract/filters.ts';
import { useArticlePages } from '../api/articles.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { AddReports } from './add-reports.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { IngestList } from './ingest-list.tsx';
import styles from './library.module.css';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryTable } from './library-table.tsx';
import { Removal } from './removal.tsx';
import { useRemoval } from './use-removal.ts';

const TYPING_PAUSE_MS = 250;

/** `/library`: how reports come in, and all of them: filtered, mended, removed and brought back. */
export default function LibraryPage() {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const [filters, setFilters] = useState<Filters>({});
  const [typed] = useDebouncedValue(filters, TYPING_PAUSE_MS);
  const valid = filtersSchema.safeParse(typed);
  const pages = useArticlePages({ ...valid.data, case: chosen?.id });
  const [edited, setEdited] = useState<ArticleSummary | null>(null);
  const removal = useRemoval();
  useDocumentTitle(`${texts.library.heading} · ${texts.app.name}`);
  const articles = pages.data?.pages.flatMap((page) => page.articles) ?? [];
  return (
    <Page title={texts.library.heading} wide>
      <AddReports />
      <IngestList />
      <section className={styles.reports} aria-labelledby="all-heading">
        <h3 id="all-heading">{texts.library.reports}</h3>
        <Link to="/timelines">{texts.timeline.start}</Link>
        <LibraryFilters filters={filters} onFilters={setFilters} />
        <Removal removal={removal} shown={articles} isLoaded={pages.data !== undefined} />
        {pages.error && <FailureBox error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isPending && <p>{texts.app.loading}</p>}
        {pages.data && articles.length === 0 && (
          <p>
            {chosen?.articles === 0 ? texts.cases.empty : Object.values(typed).some(Boolean) ? texts.reports.noneMatch : texts.reports.none}
          </p>
        )}
        {articles.length > 0 && <LibraryTable articles={articles} onEdit={setEdited} onRemove={(article) => removal.remove([article])} />}
        {pages.hasNextPage && (
          <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {texts.library.more}
          </Button>
        )}
      </section>
      {edited && <CorrectionDialog article={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
