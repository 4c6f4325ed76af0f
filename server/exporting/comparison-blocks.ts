import type { ArticleReference } from '../contract/citation.ts';
import type { Comparison, ComparisonRow } from '../contract/comparison.ts';
import { type Notes, referenceInWords } from './create-notes.ts';
import type { Block, Paragraph, Table } from './document.ts';
import { oneLine } from './safe-text.ts';
import { blocksOfClaims, paragraph, sentencesOf, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

/** More columns than this do not fit a page: reports then stand below each other within their row. */
const MOST_COLUMNS = 4;

/** What was counted, then a row for each matter: how the reports stand to each other, and the words of each. */
export function comparisonBlocks(comparison: Comparison, notes: Notes): Block[] {
  const { frames, rows, language } = comparison;
  const texts = EXPORT_WORDS[language];
  const blocks = blocksOfClaims(frames, { notes, language });
  blocks.push({ type: 'heading', level: 2, text: texts.table });
  if (rows.length === 0) return [...blocks, paragraph('plain', words(texts.noRows))];
  return [...blocks, comparison.articles.length > MOST_COLUMNS ? stacked(comparison, notes) : sideBySide(comparison, notes)];
}

function sideBySide(comparison: Comparison, notes: Notes): Table {
  const { articles, rows, language } = comparison;
  const texts = EXPORT_WORDS[language];
  return {
    type: 'table',
    columns: [texts.matter, ...articles.map((article) => referenceInWords(article, language))],
    rows: rows.map((row, index) => [
      matterOf(row, index, comparison),
      ...articles.map(({ id }) => {
        const said = saidBy(row, id, comparison, notes);
        return said.length > 0 ? said : [paragraph('note', words(texts.silent))];
      }),
    ]),
  };
}

/** Those who say nothing are counted, not listed. */
function stacked(comparison: Comparison, notes: Notes): Table {
  const { articles, rows, language } = comparison;
  const texts = EXPORT_WORDS[language];
  return {
    type: 'table',
    columns: [texts.matter, texts.statement],
    rows: rows.map((row, index) => {
      const speaking = articles.filter(({ id }) => row.cells.some(({ articleId, claims }) => articleId === id && claims.length > 0));
      const silent = articles.length - speaking.length;
      return [
        matterOf(row, index, comparison),
        [
          ...speaking.flatMap((article) => [
            paragraph('plain', words(referenceInWords(article, language), { strong: true })),
            ...saidBy(row, article.id, comparison, notes),
          ]),
          ...(silent > 0 ? [paragraph('note', words(texts.silentOthers(silent)))] : []),
        ],
      ];
    }),
  };
}

/** "1. stimmen überein", and in what they differ, in the reports' own words. */
function matterOf(row: ComparisonRow, index: number, { articles, language }: Comparison): Paragraph[] {
  const texts = EXPORT_WORDS[language];
  const [open, close] = texts.quote;
  const labelOf = (articleId: string) => shortName(articles.find(({ id }) => id === articleId));
  return [
    paragraph('plain', words(`${index + 1}. ${texts.relations[row.relation] ?? row.relation}`, { strong: true })),
    ...row.differences.map(({ kind, values }) =>
      paragraph(
        'note',
        words(
          `${texts.differing[kind] ?? kind}: ${values.map(({ articleId, text }) => `${open}${text}${close} (${labelOf(articleId)})`).join(' ↔ ')}`,
        ),
      ),
    ),
  ];
}

function saidBy(row: ComparisonRow, articleId: string, { language }: Comparison, notes: Notes): Paragraph[] {
  const claims = row.cells.filter((cell) => cell.articleId === articleId).flatMap((cell) => cell.claims);
  if (claims.length === 0) return [];
  return [paragraph('plain', ...sentencesOf(claims, { notes, language }, { articleId, differences: row.differences }))];
}

const SHORT_NAME = 60;

function shortName(article: ArticleReference | undefined): string {
  return article ? oneLine(article.publisher ?? article.label, SHORT_NAME) : '?';
}
