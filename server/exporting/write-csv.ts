import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Comparison } from '../contract/comparison.ts';
import type { Timeline } from '../contract/timeline.ts';
import { csvRow, UTF8_MARK } from './csv-cells.ts';
import { oneLine } from './safe-text.ts';

const CITED = ['publishedOn', 'publisher', 'title', 'articleId', 'revision', 'start', 'end', 'quote', 'kind', 'verdict'];

/** A row for each citation of each cell, and one for each report that says nothing: sorting and filtering lose nothing. */
export function writeComparisonCsv({ rows, articles }: Comparison): string {
  const lines = rows.flatMap((row, index) => {
    const differences = row.differences.map(({ kind, values }) => `${kind}: ${values.map(({ text }) => text).join(' ↔ ')}`).join('; ');
    const head = [index + 1, oneLine(row.matter ?? ''), row.relation, differences, row.later ?? ''];
    return articles.flatMap((article) => {
      const claims = row.cells.filter(({ articleId }) => articleId === article.id).flatMap((cell) => cell.claims);
      return claims.length === 0
        ? [csvRow([...head, ...silentCells(article)])]
        : citedRows(claims, articles).map((cells) => csvRow([...head, ...cells]));
    });
  });
  return `${UTF8_MARK}${csvHead(['row', 'matter', 'relation', 'differences', 'later', ...CITED])}${lines.join('')}`;
}

/** A row for each citation of each telling; events without a date stand last, `from` and `to` empty. */
export function writeTimelineCsv({ events, undated, articles }: Timeline): string {
  const lines = [...events, ...undated].flatMap((event, index) =>
    event.tellings.flatMap(({ claims, dating, toldAs, negated, sourcing }) =>
      citedRows(claims, articles).map((cells) =>
        csvRow([
          index + 1,
          event.interval?.start ?? '',
          event.interval?.end ?? '',
          event.surely,
          event.how,
          dating.text,
          dating.interval?.start ?? '',
          dating.interval?.end ?? '',
          negated ? `${toldAs}, negated` : toldAs,
          sourcing.origins.join(' ← '),
          ...cells,
        ]),
      ),
    ),
  );
  const columns = ['event', 'from', 'to', 'surely', 'how', 'dateText', 'toldFrom', 'toldTo', 'toldAs', 'origin', ...CITED];
  return `${UTF8_MARK}${csvHead(columns)}${lines.join('')}`;
}

function csvHead(columns: readonly string[]): string {
  return `${columns.join(';')}\r\n`;
}

function citedRows(claims: readonly Claim[], articles: readonly ArticleReference[]): (string | number)[][] {
  return claims.flatMap(({ kind, citations }) =>
    citations.map(({ articleId, revision, start, end, quote, verdict }) => {
      const article = articles.find(({ id }) => id === articleId);
      return [...reportCells(article, articleId, revision), start, end, quote, kind, verdict];
    }),
  );
}

function silentCells(article: ArticleReference): (string | number)[] {
  return [...reportCells(article, article.id, article.revision), '', '', '', '', ''];
}

function reportCells(article: ArticleReference | undefined, articleId: string, revision: string): string[] {
  return [article?.publishedOn ?? '', oneLine(article?.publisher ?? ''), oneLine(article?.label ?? ''), articleId, revision];
}
