import type { ArticleReference } from '../contract/citation.ts';
import type { Claim, Sourcing } from '../contract/claim.ts';
import type { Comparison } from '../contract/comparison.ts';
import { withInsertions } from '../contract/insertions.ts';
import { DIFFERENCE_WORDS, DOUBTFUL_WORDS, RELATION_WORDS } from '../contract/relation-words.ts';
import type { Source } from '../contract/sources.ts';
import type { Timeline, TimelineEvent, TimelineInterval } from '../contract/timeline.ts';
import { csvRow, UTF8_MARK } from './csv-cells.ts';
import { LONGEST_ADDRESS, oneLine } from './safe-text.ts';

const REPORT = [
  'publishedOn',
  'publishedHow',
  'publisher',
  'title',
  'address',
  'retrievedAt',
  'bytesHash',
  'state',
  'articleId',
  'revision',
];
/** `shown`: the quote with the names that are put into it in brackets; `role`: `context` stands there for another sentence to be read rightly. */
const CITED = [...REPORT, 'start', 'end', 'quote', 'shown', 'role', 'kind', 'verdict'];

/** Whom the report names for the sentence, from the nearest to the furthest; `anonymous`: the furthest is not named. */
const WHOSE_WORD = ['origin', 'anonymous'];

const NOTHING_CITED = CITED.slice(REPORT.length).map(() => '');

type Cells = (string | number)[];
/** The cells of a report: what is known of it, where it comes from and how it stands by now. `bytesHash` is of the newest file: see `state`. */
type ReportCells = (articleId: string, revision: string) => Cells;

/**
 * A row for each citation of each cell, and one for each report without a cell: sorting and filtering lose nothing. `relation`: agree, differ, update, only-in-one, or similar
 * where it is not sure that they tell the same matter; `relationInWords`: the same in the language of the comparison.
 */
export function writeComparisonCsv({ rows, articles, language }: Comparison, sources: readonly Source[]): string {
  const reportCells = createReportCells(articles, sources);
  const lines = rows.flatMap((row, index) => {
    const differences = row.differences.map(
      ({ kind, values }) => `${DIFFERENCE_WORDS[language][kind]}: ${values.map(({ text }) => text).join(' ↔ ')}`,
    );
    const inWords = row.doubtful ? DOUBTFUL_WORDS[language] : RELATION_WORDS[language][row.relation];
    const relation = row.doubtful ? 'similar' : row.relation;
    const head = [index + 1, oneLine(row.matter ?? ''), relation, inWords, differences.join('; '), row.later ?? ''];
    const told = Map.groupBy(row.cells, ({ articleId }) => articleId);
    return articles.flatMap(({ id, revision }) => {
      const claims = told.get(id)?.flatMap((cell) => cell.claims) ?? [];
      return claims.length === 0
        ? [csvRow([...head, ...reportCells(id, revision), ...NOTHING_CITED, ...whoseWord(undefined)])]
        : claims.flatMap((claim) =>
            citedRows([claim], reportCells).map((cells) => csvRow([...head, ...cells, ...whoseWord(claim.sourcing)])),
          );
    });
  });
  return `${UTF8_MARK}${csvHead(['row', 'matter', 'relation', 'relationInWords', 'differences', 'later', ...CITED, ...WHOSE_WORD])}${lines.join('')}`;
}

/**
 * A row for each citation of each telling; events without a date stand last, `from` and `to` empty. What is only said to last since or until a date has the other end
 * empty; `bound` says so, and `precision` how exact the words are ("2031": year).
 */
export function writeTimelineCsv({ events, undated, articles }: Timeline, sources: readonly Source[]): string {
  const reportCells = createReportCells(articles, sources);
  const lines = [...events, ...undated].flatMap((event, index) =>
    event.tellings.flatMap(({ claims, dating, toldAs, negated, sourcing, also }) =>
      citedRows(claims, reportCells).map((cells) =>
        csvRow([
          index + 1,
          ...endsOf(event),
          event.precision,
          event.bound ?? '',
          event.surely,
          event.how,
          event.conflict?.map(({ interval }) => writeInterval(interval)).join(' ↔ ') ?? '',
          event.persons.map((name) => oneLine(name)).join(', '),
          event.places.map((name) => oneLine(name)).join(', '),
          event.independent,
          dating.text,
          ...endsOf(dating),
          dating.precision,
          dating.bound ?? '',
          negated ? `${toldAs}, negated` : toldAs,
          sourcing.origins.join(' ← '),
          also.join(', '),
          ...cells,
        ]),
      ),
    ),
  );
  const ofEvent = ['event', 'from', 'to', 'precision', 'bound', 'surely', 'how', 'conflict', 'persons', 'places', 'independent'];
  const columns = [...ofEvent, 'dateText', 'toldFrom', 'toldTo', 'toldPrecision', 'toldBound', 'toldAs', 'origin', 'also', ...CITED];
  return `${UTF8_MARK}${csvHead(columns)}${lines.join('')}`;
}

/** First and last moment, empty for an end that the text leaves open. */
function endsOf({ interval, bound }: Pick<TimelineEvent, 'interval' | 'bound'>): [string, string] {
  if (!interval) return ['', ''];
  return [bound === 'until' ? '' : interval.start, bound === 'since' ? '' : interval.end];
}

function csvHead(columns: readonly string[]): string {
  return `${columns.join(';')}\r\n`;
}

function citedRows(claims: readonly Claim[], reportCells: ReportCells): Cells[] {
  return claims.flatMap(({ kind, role, text, insertions, citations }) =>
    citations.map(({ articleId, revision, start, end, quote, verdict }) => {
      return [...reportCells(articleId, revision), start, end, quote, withInsertions(text, insertions), role, kind, verdict];
    }),
  );
}

function whoseWord(sourcing: Sourcing | undefined): Cells {
  return [sourcing?.origins.map((origin) => oneLine(origin)).join(' ← ') ?? '', sourcing?.anonymous ? 'yes' : ''];
}

function createReportCells(articles: readonly ArticleReference[], sources: readonly Source[]): ReportCells {
  const references = new Map(articles.map((article) => [article.id, article]));
  const known = new Map(sources.map((source) => [source.id, source]));
  return (articleId, revision) => {
    const source = known.get(articleId);
    const report = references.get(articleId) ?? source;
    const { url, key, retrievedAt, bytesHash } = source?.provenance ?? {};
    return [
      report?.publishedOn ?? '',
      source?.publishedHow ?? '',
      oneLine(report?.publisher ?? ''),
      oneLine(report?.label ?? ''),
      oneLine(url ?? key ?? '', LONGEST_ADDRESS),
      retrievedAt ?? '',
      bytesHash ?? '',
      source?.state ?? '',
      articleId,
      revision,
    ];
  };
}

function writeInterval({ start, end }: TimelineInterval): string {
  return start === end ? start : `${start}–${end}`;
}
