import type { Language } from '../contract/answer.ts';
import type { Verdict } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Source } from '../contract/sources.ts';

/**
 * A result as a text that leaves the house: what every format is written from. All characters of reports in it are exact.
 * Footnotes are numbered from 1 in the order in which they are first referred to.
 */
export type ExportDocument = {
  language: Language;
  title: string;
  /** When and how it was made, what it covers: name and value. */
  facts: Fact[];
  blocks: Block[];
  footnotes: Footnote[];
  sources: DocumentSource[];
  /** How the kinds of sentences in it are told apart. */
  legend: string[];
};

export type Fact = { name: string; value: string };

/** `level` 2 is a section, 3 a part of one. */
export type Block = { type: 'heading'; level: 2 | 3; text: string } | Paragraph | Table;

export type Paragraph = { type: 'paragraph'; style: 'plain' | 'quotation' | 'list-item' | 'frame' | 'note'; inlines: Inline[] };

/** `columns`: heads. A cell is paragraphs; every row has as many as there are columns. */
export type Table = { type: 'table'; columns: string[]; rows: Paragraph[][][] };

/** `words` are the house's own, such as "weichen ab"; `footnotes` back them where they hold characters of a report. */
export type Inline = Sentence | { type: 'words'; text: string; strong?: boolean; footnotes?: number[] };

/** `opens`, `closes`: quotation marks stand there. `doubt`: what speaks against it, seen where it stands. */
export type Sentence = {
  type: 'sentence';
  kind: Claim['kind'];
  opens: boolean;
  closes: boolean;
  pieces: Piece[];
  footnotes: number[];
  doubt?: { verdict: Verdict; words: string };
};

/** `inserted`: brackets that the house has put in. `differs`: what another report gives otherwise. */
export type Piece = { text: string; mark?: 'inserted' | 'differs' };

/** `quote`: exactly `start..end` (UTF-16 code units) of that revision. `source`: number of the source. */
export type Footnote = {
  number: number;
  source: number;
  articleId: string;
  revision: string;
  start: number;
  end: number;
  quote: string;
  /** Publisher, title, date and how sure it is. */
  reference: string;
  /** Offsets and revision in words, the verdict where it is not "supported", insertions. */
  remarks: string;
};

export type DocumentSource = { number: number; source: Source; title: string; lines: string[] };
