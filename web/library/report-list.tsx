import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { useArticleList } from '../api/articles.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { FailureBox } from '../layout/failure-box.tsx';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useReportSelection } from '../selection/selection.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './report-list.module.css';

const passes = ({ label, publisher }: ArticleSummary, filter: string) =>
  `${label} ${publisher ?? ''}`.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase());

/** The reports of the left column: tick to choose, click to read. */
export function ReportList({ onLeave }: { onLeave: (() => void) | undefined }) {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const { data, error, refetch } = useArticleList(chosen?.id);
  const [filter, setFilter] = useState('');
  const articles = data?.articles ?? [];
  const shown = articles.filter((article) => passes(article, filter));
  return (
    <section className={styles.reports} aria-labelledby="reports-heading">
      <div className={styles.head}>
        <h2 id="reports-heading">{texts.reports.heading(articles.length)}</h2>
        <Link to="/library" onClick={onLeave}>
          {texts.reports.all}
        </Link>
      </div>
      <TextInput
        className={styles.filter}
        aria-label={texts.reports.filter}
        placeholder={texts.reports.filterHint}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      {error && <FailureBox error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && <p className={styles.quiet}>{articles.length === 0 ? texts.reports.none : texts.reports.noneMatch}</p>}
      <ul className={styles.items}>
        {shown.map((article) => (
          <ReportItem key={article.id} article={article} onLeave={onLeave} />
        ))}
      </ul>
      {data?.next && <p className={styles.quiet}>{texts.reports.firstOnly(articles.length)}</p>}
    </section>
  );
}

function ReportItem({ article, onLeave }: { article: ArticleSummary; onLeave: (() => void) | undefined }) {
  const texts = useTexts();
  const { place, open } = useReaderAddress();
  const { ids, toggle } = useReportSelection();
  return (
    <li className={styles.item} data-open={place?.articleId === article.id || undefined}>
      <Checkbox
        className={styles.box}
        size="xs"
        aria-label={texts.reports.choose(article.label)}
        checked={ids.includes(article.id)}
        onChange={() => toggle(article.id)}
      />
      <button
        type="button"
        onClick={(event) => {
          open({ articleId: article.id }, { walk: [], trigger: event.currentTarget });
          onLeave?.();
        }}
      >
        <span className={styles.label} lang={article.language}>
          {article.label}
        </span>
        <span className={styles.source}>{writeSource(article, texts, 'short')}</span>
      </button>
    </li>
  );
}
