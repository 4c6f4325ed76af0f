import type { ArticleReference } from '../contract/citation.ts';
import type { Comparison, ComparisonRow } from '../contract/comparison.ts';
import { quoted } from '../contract/quoted.ts';
import { DOUBTFUL_WORDS, UNNAMED_WORDS } from '../contract/relation-words.ts';
import { type Notes, referenceInWords } from './create-notes.ts';
import type { Block, Paragraph, Table } from './document.ts';
import { oneLine } from './safe-text.ts';
import { blocksOfClaims, paragraph, sentencesOf, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

/** More columns than this do not fit a page: reports then stand below each other within their row. */
const MOST_COLUMNS = 4;

/** A report, or near-copies of one that count as one source. */
type Column = readonly ArticleReference[];

/** The findings, what was counted, then a row for each matter: how the reports stand to each other, and the words of each; last the words they choose. */
export function comparisonBlocks(comparison: Comparison, notes: Notes): Block[] {
  const { findings, frames, rows, language, notCompared = [] } = comparison;
  const texts = EXPORT_WORDS[language];
  const blocks: Block[] = [];
  if (findings.length > 0)
    blocks.push({ type: 'heading', level: 2, text: texts.findings }, ...blocksOfClaims(findings, { notes, language }));
  blocks.push(...blocksOfClaims(frames, { notes, language }), { type: 'heading', level: 2, text: texts.table });
  const columns = columnsOf(comparison);
  if (rows.length === 0) blocks.push(paragraph('plain', words(texts.noRows)));
  else blocks.push(columns.length > MOST_COLUMNS ? stacked(comparison, columns, notes) : sideBySide(comparison, columns, notes));
  blocks.push(...framingBlocks(comparison));
  if (notCompared.length > 0) {
    blocks.push({ type: 'heading', level: 2, text: texts.notCompared(notCompared.length) });
    blocks.push(...notCompared.map((article) => paragraph('list-item', words(referenceInWords(article, language)))));
  }
  return blocks;
}

/** What was kept before families were joined has a column for each article. */
function columnsOf({ columns, articles }: Comparison): Column[] {
  if (columns.length === 0) return articles.map((article) => [article]);
  return columns.map(({ articleIds }) => articleIds.flatMap((id) => articles.find((article) => article.id === id) ?? []));
}

function sideBySide(comparison: Comparison, columns: readonly Column[], notes: Notes): Table {
  const { rows, language } = comparison;
  const texts = EXPORT_WORDS[language];
  return {
    type: 'table',
    columns: [texts.matter, ...columns.map((column) => headOf(column, comparison))],
    rows: rows.map((row, index) => [
      matterOf(row, index, comparison),
      ...columns.map((column) => {
        const said = saidBy(row, column, comparison, notes);
        return said.length > 0 ? said : [paragraph('note', words(texts.silent))];
      }),
    ]),
  };
}

/** Reports without a cell are counted, not listed. */
function stacked(comparison: Comparison, columns: readonly Column[], notes: Notes): Table {
  const { rows, language } = comparison;
  const texts = EXPORT_WORDS[language];
  return {
    type: 'table',
    columns: [texts.matter, texts.statement],
    rows: rows.map((row, index) => {
      const told = columns.map((column) => ({ column, said: saidBy(row, column, comparison, notes) }));
      const silent = told.filter(({ said }) => said.length === 0).reduce((sum, { column }) => sum + column.length, 0);
      return [
        matterOf(row, index, comparison),
        [
          ...told
            .filter(({ said }) => said.length > 0)
            .flatMap(({ column, said }) => [paragraph('plain', words(headOf(column, comparison), { strong: true })), ...said]),
          ...(silent > 0 ? [paragraph('note', words(texts.silentOthers(silent)))] : []),
        ],
      ];
    }),
  };
}

function headOf([first, ...copies]: Column, { language }: Comparison): string {
  if (!first) return '';
  const head = referenceInWords(first, language);
  return copies.length === 0 ? head : `${head} (${EXPORT_WORDS[language].copies(copies.map(shortName).join(', '))})`;
}

/** "1. Raketenlieferung: weichen ab", and in what they differ or agree, in the reports' own words. */
function matterOf(row: ComparisonRow, index: number, comparison: Comparison): Paragraph[] {
  const { articles, language } = comparison;
  const texts = EXPORT_WORDS[language];
  const later = row.later === undefined ? undefined : articles.find(({ id }) => id === row.later);
  const matter = row.matter === undefined ? '' : `${oneLine(row.matter)}: `;
  return [
    paragraph(
      'plain',
      words(`${index + 1}. ${matter}${row.doubtful ? DOUBTFUL_WORDS[language] : texts.relations[row.relation]}`, { strong: true }),
    ),
    ...(row.relation === 'differ' && row.differences.length === 0 ? [paragraph('note', words(UNNAMED_WORDS[language]))] : []),
    ...row.differences.map(({ kind, values }) => sidesOf(texts.differing[kind], values, '↔', comparison)),
    ...(row.agreements ?? []).map(({ why, values }) => sidesOf(texts.agreeing[why], values, '=', comparison)),
    ...(later ? [paragraph('note', words(texts.later(shortName(later))))] : []),
  ];
}

function sidesOf(
  name: string,
  values: readonly { articleId: string; text: string }[],
  sign: string,
  { articles, language }: Comparison,
): Paragraph {
  const sides = values.map(
    ({ articleId, text }) => `${quoted(text, language)} (${shortName(articles.find(({ id }) => id === articleId))})`,
  );
  return paragraph('note', words(`${name}: ${sides.join(` ${sign} `)}`));
}

/** Of near-copies that say it word for word the first is quoted, and the others are named. */
function saidBy(row: ComparisonRow, column: Column, { language, articles }: Comparison, notes: Notes): Paragraph[] {
  const cells = row.cells.filter(({ articleId, claims }) => claims.length > 0 && column.some(({ id }) => id === articleId));
  const wordsOf = ({ claims }: ComparisonRow['cells'][number]) => claims.map(({ text }) => text).join(' ');
  return [...Map.groupBy(cells, wordsOf).values()].flatMap(([first, ...same]): Paragraph[] => {
    if (!first) return [];
    const { articleId, claims } = first;
    const names = same.map((cell) => shortName(articles.find(({ id }) => id === cell.articleId)));
    return [
      paragraph('plain', ...sentencesOf(claims, { notes, language }, { articleId, differences: row.differences })),
      ...(names.length > 0 ? [paragraph('note', words(EXPORT_WORDS[language].copied(names.join(', '))))] : []),
    ];
  });
}

/** What the reports call the same thing. */
function framingBlocks({ framing, articles, language }: Comparison): Block[] {
  if (framing.length === 0) return [];
  const texts = EXPORT_WORDS[language];
  return [
    { type: 'heading', level: 2, text: texts.framing },
    ...framing.map(({ about, words: chosen }) => {
      const sides = chosen.map(
        ({ articleId, text }) => `${quoted(text, language)} (${shortName(articles.find(({ id }) => id === articleId))})`,
      );
      return paragraph('list-item', words(`${about === '' ? '' : texts.framingAbout(oneLine(about))}${sides.join(' / ')}`));
    }),
  ];
}

const SHORT_NAME = 60;

function shortName(article: ArticleReference | undefined): string {
  return article ? oneLine(article.publisher ?? article.label, SHORT_NAME) : '?';
}
