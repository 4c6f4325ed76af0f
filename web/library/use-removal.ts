import { useState } from 'react';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { useDeleteArticles, useRestoreArticles } from '../api/articles.ts';
import { useReportSelection } from '../selection/selection.tsx';

/** Removes reports and brings the last removed back. */
export function useRemoval() {
  const [removed, setRemoved] = useState<readonly ArticleSummary[]>([]);
  const deletion = useDeleteArticles();
  const restoration = useRestoreArticles();
  const { drop } = useReportSelection();
  return {
    removed,
    isPending: deletion.isPending || restoration.isPending,
    error: deletion.error ?? restoration.error,
    remove(articles: readonly ArticleSummary[]) {
      deletion.mutate(articles, {
        onSuccess: (ids) => {
          drop(articles.map(({ id }) => id));
          setRemoved(articles.filter(({ id }) => ids.includes(id)));
        },
      });
    },
    undo() {
      restoration.mutate(
        removed.map(({ id }) => id),
        { onSuccess: () => setRemoved([]) },
      );
    },
  };
}
