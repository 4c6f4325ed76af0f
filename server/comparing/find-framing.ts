import type { Column, ComparisonRow, Framing } from '../contract/comparison.ts';
import type { Report } from './statements.ts';
import type { ToldStatement } from './told-statement.ts';
import { type FramedSentence, findWordChoices, type WordChoice } from './word-choices.ts';

/** Statements of one row that are held against each other: what the first ones call it, others repeat. */
const MOST_TOLD = 6;
/** More cannot be read through above a table. */
const MOST_SHOWN = 12;
const MOST_ABOUT = 2;

type RowTold = { relation: ComparisonRow['relation']; told: readonly ToldStatement[] };
type Word = Framing['words'][number];

/**
 * What the reports of a row call the same thing, each pair of words once, the weightiest rows first. `rows`: as shown, with the statements of each; near-copies
 * are not held against each other. Offsets into each article's text.
 */
export function findFraming(
  rows: readonly RowTold[],
  { reports, columns }: { reports: readonly Report[]; columns: readonly Column[] },
): Framing[] {
  const columnOf = new Map(columns.flatMap(({ articleIds }, at) => articleIds.map((id) => [id, at] as const)));
  const idOf = ({ report }: ToldStatement) => reports[report]?.article.reference.id ?? '';
  const known = new Set<string>();
  const found: Framing[] = [];
  for (const { relation, told } of rows) {
    if (relation === 'only-in-one') continue;
    const first = told.slice(0, MOST_TOLD);
    const sentences = first.map((statement) => framed(statement, reports));
    for (const [a, one] of first.entries()) {
      for (const [b, other] of first.entries()) {
        const [left, right] = [sentences[a], sentences[b]];
        if (b <= a || !left || !right || columnOf.get(idOf(one)) === columnOf.get(idOf(other))) continue;
        for (const choice of findWordChoices(left, right)) {
          const key = [choice.a.text.toLowerCase(), choice.b.text.toLowerCase()].sort().join(' / ');
          if (!known.has(key)) join(found, choice, { a: idOf(one), b: idOf(other) });
          known.add(key);
        }
      }
    }
    if (found.length >= MOST_SHOWN) break;
  }
  return found.slice(0, MOST_SHOWN);
}

/** A third report's word for the same thing stands beside the two that are known: "Terroristen", "Kämpfer", "Rebellen". */
function join(found: Framing[], { kind, a, b, shared }: WordChoice, of: { a: string; b: string }): void {
  const words: Word[] = [
    { articleId: of.a, ...a, kind },
    { articleId: of.b, ...b, kind },
  ];
  const same = found.find((framing) => framing.words.some((word) => words.some((other) => isSame(word, other))));
  if (same) same.words.push(...words.filter((word) => !same.words.some((other) => isSame(word, other))));
  else found.push({ about: shared.slice(0, MOST_ABOUT).join(', '), words });
}

function isSame(one: Word, other: Word): boolean {
  return one.articleId === other.articleId && one.start === other.start;
}

function framed(statement: ToldStatement, reports: readonly Report[]): FramedSentence {
  const { start, end } = statement;
  const annotations = reports[statement.report]?.article.annotations();
  const at = annotations?.sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.end) ?? -1;
  const within = (span: { start: number; end: number }) => span.start >= start && span.end <= end;
  return {
    ...statement,
    dates: annotations?.times.filter(within) ?? statement.dates,
    attribution: annotations?.attributions[at],
  };
}
