import { Button } from '@mantine/core';
import { useDebouncedValue, useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { type Filters, filtersSchema } from '../../server/contract/filters.ts';
import { useArticlePages, useDeleteArticle, useRestoreArticle } from '../api/articles.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { Page } from '../layout/page.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import styles from './library.module.css';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryTable } from './library-table.tsx';

const TYPING_PAUSE_MS = 250;

/** `/library`: all reports, filtered, mended, removed and brought back. */
export default function LibraryPage() {
  const texts = useTexts();
  const [filters, setFilters] = useState<Filters>({});
  const [typed] = useDebouncedValue(filters, TYPING_PAUSE_MS);
  const valid = filtersSchema.safeParse(typed);
  const pages = useArticlePages(valid.data ?? {});
  const [edited, setEdited] = useState<ArticleSummary | null>(null);
  const [removed, setRemoved] = useState<ArticleSummary | null>(null);
  const remove = useDeleteArticle();
  const restore = useRestoreArticle();
  const { drop } = useReportSelection();
  useDocumentTitle(`${texts.library.heading} · ${texts.app.name}`);
  const articles = pages.data?.pages.flatMap((page) => page.articles) ?? [];

  const onRemove = (article: ArticleSummary) =>
    remove.mutate(article, {
      onSuccess: () => {
        drop(article.id);
        setRemoved(article);
      },
    });
  return (
    <Page title={texts.library.heading} wide>
      <LibraryFilters filters={filters} onFilters={setFilters} />
      <div role="status" className={styles.status}>
        {removed ? (
          <>
            <span>{texts.library.removed(removed.label)}</span>
            <Button
              size="compact-md"
              mih="var(--target)"
              variant="default"
              loading={restore.isPending}
              onClick={() => restore.mutate(removed.id, { onSuccess: () => setRemoved(null) })}
            >
              {texts.library.undo}
            </Button>
          </>
        ) : (
          pages.data && <span>{texts.library.shown(articles.length)}</span>
        )}
      </div>
      {pages.error && <FailureBox error={pages.error} onRetry={() => void pages.refetch()} />}
      {remove.error && <FailureBox error={remove.error} />}
      {restore.error && <FailureBox error={restore.error} />}
      {pages.isPending && <p>{texts.app.loading}</p>}
      {pages.data && articles.length === 0 && <p>{texts.reports.noneMatch}</p>}
      {articles.length > 0 && <LibraryTable articles={articles} onEdit={setEdited} onRemove={onRemove} />}
      {pages.hasNextPage && (
        <Button variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {texts.library.more}
        </Button>
      )}
      {edited && <CorrectionDialog article={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
