import { useMemo } from 'react';
import type { Comparison } from '../../server/contract/comparison.ts';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { CitationScope } from '../answer/citation-scope.tsx';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './comparison.module.css';
import { ComparisonRow } from './comparison-row.tsx';

/** The statements of reports side by side: a row for each matter, a column for each report. On narrow ground rows become cards. */
export default function ComparisonView({ comparison }: { comparison: Comparison }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  const { articles, rows, frames, language } = comparison;
  const citations = useMemo(
    () => rows.flatMap(({ cells }) => cells.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations))),
    [rows],
  );
  return (
    <CitationScope citations={citations} articles={articles}>
      <div className={styles.comparison} lang={language}>
        {frames.length > 0 && <AnswerBlocks claims={frames} headingLevel="h4" />}
        {rows.length === 0 && <p lang={texts.code}>{texts.comparison.none}</p>}
        {rows.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <caption className="unseen">{texts.comparison.tableLabel}</caption>
              <thead>
                <tr lang={texts.code}>
                  <th scope="col" className={styles.matter}>
                    {texts.comparison.matter}
                  </th>
                  {articles.map((article) => (
                    <th key={article.id} scope="col">
                      <button
                        type="button"
                        className={styles.report}
                        onClick={(event) =>
                          open({ articleId: article.id, revision: article.revision }, { walk: [], trigger: event.currentTarget })
                        }
                      >
                        {article.label}
                      </button>
                      <span className={styles.source}>{writeSource(article, texts)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and a kept comparison never changes.
                  <ComparisonRow key={index} row={row} articles={articles} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </CitationScope>
  );
}
