import { useMemo, useState } from 'react';
import type { Comparison } from '../../server/contract/comparison.ts';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { CitationScope } from '../answer/citation-scope.tsx';
import { usePrinting } from '../layout/use-printing.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';
import { ComparisonHead } from './comparison-head.tsx';
import { type ColumnArticles, ComparisonRow } from './comparison-row.tsx';
import { Coverage } from './coverage.tsx';
import { Findings } from './findings.tsx';
import { OutsideToggle } from './outside-toggle.tsx';
import { RowBar } from './row-bar.tsx';
import { ALL_ROWS, filterRows } from './row-filters.ts';
import { WordChoice } from './word-choice.tsx';

/** More columns than this stand below each other within the row. */
const MOST_BESIDE = 4;
/** Rows drawn at once; the others on demand. */
const ROWS_AT_ONCE = 40;

/** The statements of reports side by side: a row for each matter, a column for each report or family. On narrow ground rows become cards. */
export default function ComparisonView({ comparison }: { comparison: Comparison }) {
  const texts = useTexts();
  const isPrinting = usePrinting();
  const [filter, setFilter] = useState(ALL_ROWS);
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const [isWhole, setIsWhole] = useState(false);
  const { articles, frames, findings, framing, language, outside } = comparison;
  const about = comparison.rows;
  const rows = useMemo(() => (isWhole && outside ? [...about, ...outside.rows] : about), [about, outside, isWhole]);
  const columns = useMemo(() => columnsOf(comparison), [comparison]);
  const citations = useMemo(
    () => [
      ...findings.flatMap((finding) => finding.citations),
      ...rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations))),
    ],
    [findings, rows],
  );
  const fitting = useMemo(() => filterRows(rows, filter, articles), [rows, filter, articles]);
  const isStacked = columns.length > MOST_BESIDE;
  const onFilter = (next: typeof filter) => {
    setFilter(next);
    setMost(ROWS_AT_ONCE);
  };
  const onToggle = () => {
    // What was asked for is drawn at once, however many rows stand before it.
    setMost(isWhole ? ROWS_AT_ONCE : about.length + ROWS_AT_ONCE);
    setFilter(ALL_ROWS);
    setIsWhole(!isWhole);
  };
  return (
    <CitationScope citations={citations} articles={articles}>
      <div className={styles.comparison} lang={language}>
        <Findings findings={findings} />
        {frames.length > 0 && <AnswerBlocks claims={frames} headingLevel="h4" />}
        <Coverage comparison={comparison} />
        <WordChoice framing={framing} articles={articles} />
        {rows.length === 0 ? (
          <p lang={texts.code}>{texts.comparison.none}</p>
        ) : (
          <>
            <RowBar rows={rows} shown={fitting.length} filter={filter} onFilter={onFilter} />
            {outside && <OutsideToggle outside={outside} isShown={isWhole} onToggle={onToggle} />}
            {fitting.length === 0 && <p lang={texts.code}>{texts.comparison.noneFits}</p>}
            {fitting.length > 0 && (
              <div className={styles.scroll}>
                <table className={styles.table} data-stacked={isStacked || undefined}>
                  <caption className="unseen">{texts.comparison.tableLabel}</caption>
                  <ComparisonHead columns={columns} isStacked={isStacked} />
                  <tbody>
                    {fitting.slice(0, isPrinting ? fitting.length : most).map((row) => {
                      const place = rows.indexOf(row);
                      return (
                        <ComparisonRow
                          key={place}
                          row={row}
                          number={place < about.length ? place + 1 : undefined}
                          columns={columns}
                          isStacked={isStacked}
                        />
                      );
                    })}
                  </tbody>
                </table>
              </div>
            )}
            {fitting.length > most && (
              <button type="button" className={styles.unfold} lang={texts.code} onClick={() => setMost(most + ROWS_AT_ONCE)}>
                {texts.comparison.more(fitting.length - most)}
              </button>
            )}
          </>
        )}
      </div>
    </CitationScope>
  );
}

/** What was kept before families were joined has a column for each article. */
function columnsOf({ columns, articles }: Comparison): ColumnArticles[] {
  if (columns.length === 0) return articles.map((article) => [article]);
  return columns.map(({ articleIds }) => articleIds.flatMap((id) => articles.find((article) => article.id === id) ?? []));
}
