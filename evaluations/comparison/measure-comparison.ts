import type { Compare } from '../../server/comparing/compare.ts';
import type { ComparisonRow } from '../../server/contract/comparison.ts';
import { sameQuote } from '../same-quote.ts';
import type { Half } from '../title-half.ts';
import { isOneMatter, type Matter, type Quote, quotePairs, wantedRelation } from './matter.ts';
import { keyOf, unrelatedReports } from './unrelated.ts';

/** What became of a pair of quotes on one matter. `relationRight`: undefined where another matter wants the same two sentences otherwise. */
export type PairOutcome = {
  matter: Matter;
  quotes: [Quote, Quote];
  found: boolean;
  relationRight: boolean | undefined;
  /** The row also names what differs: the matter's kind of difference; for what agrees and for updates the relation alone. */
  kindRight: boolean | undefined;
  /** A difference of that kind shows characters within both quotes; undefined where nothing differs. */
  quotesRight: boolean | undefined;
};

export type ComparisonScores = {
  /** Pairs of quotes on one matter in two reports, and how many of them stand in one row. */
  wanted: number;
  found: number;
  recall: number;
  /** Aligned pairs of which both sentences are quoted in the truth (or one is quoted as standing alone), and how many of them are on one matter: quoted for one, or read as one by both labellers. */
  judged: number;
  right: number;
  precision: number;
  /** 1 − precision */
  false: number;
  /** The same where only what the truth quotes for one matter is right: it lists what was planted, not all that belongs together. */
  falseByTruthAlone: number;
  /** Of the found pairs those whose row has the relation that the matter asks for; with the kind of difference; with its characters in both quotes. */
  rightRelation: number;
  rightKind: number;
  rightQuotes: number;
  /** Of all wanted pairs: found, of the right kind, and with the right quotes where there are any. */
  complete: number;
};
type GroupScores = Omit<ComparisonScores, 'judged' | 'right' | 'precision' | 'false' | 'falseByTruthAlone'>;
export type HalfScores = ComparisonScores & { byMatter: Record<string, GroupScores>; byDifference: Record<string, GroupScores> };
/** What stands in one row of two reports that no matter links: `pairs` of reports, the `rows` of all of them together, and those of them that are told as `sure`. */
export type UnrelatedScores = { pairs: number; rows: number; sure: number };
/** `tuning`: matters with even ids, on which weights and thresholds were chosen; `reported`: the others; `all`: a set that was never tuned on. `sure`: the same, of the rows that are not doubtful. */
export type ComparisonEvaluation = {
  tuning: HalfScores;
  reported: HalfScores;
  all: HalfScores;
  sure: Record<'tuning' | 'reported' | 'all', HalfScores>;
  unrelated: Record<Half | 'all', UnrelatedScores>;
};
/** A row that joins sentences of two matters. */
export type FalseRow = { matters: string[]; texts: string[] };

export type EvaluateComparisonOptions = {
  compare: Compare;
  matters: Matter[];
  /** Quotes that two labellers, each by itself and blind to the truth's matters, put together as one matter. */
  labelled?: [Quote, Quote][];
  /** Quotes that stand alone in their affair. */
  alone?: Quote[];
  /** All reports of the set. */
  files: string[];
  idOf: (file: string) => string;
};

export type ComparisonJudgement = ComparisonEvaluation & { missed: PairOutcome[]; falseRows: FalseRow[] };

/**
 * Compares every two reports that share a matter and holds the rows against the truth. Rounding and updates are one matter, "different-event" is not.
 * The truth holds planted matters only: an aligned pair it does not quote is not judged, and one that it quotes for two matters counts as wrong
 * even where the two are near, unless one sentence is quoted for both of them or the labellers put the two together. A wrong relation is no false row: it is counted apart.
 * `missed` and `falseRows` are those of the tuning half, to be read while rules are written.
 */
export async function evaluateComparison(options: EvaluateComparisonOptions): Promise<ComparisonJudgement> {
  const { matters } = options;
  const rowsOf = await compareAll(options);
  const truth: Truth = { ...options, labelled: options.labelled ?? [], alone: options.alone ?? [], rowsOf };
  const surely = { ...truth, rowsOf: new Map([...rowsOf].map(([pair, rows]) => [pair, rows.filter(({ doubtful }) => !doubtful)])) };
  const half = (parity: number) => matters.filter((matter) => numberOf(matter) % 2 === parity);
  const [even, odd, all] = [judge(half(0), truth), judge(half(1), truth), judge(matters, truth)];
  return {
    tuning: even.scores,
    reported: odd.scores,
    all: all.scores,
    sure: {
      tuning: judge(half(0), surely).scores,
      reported: judge(half(1), surely).scores,
      all: judge(matters, surely).scores,
    },
    unrelated: await countUnrelated(options),
    missed: even.outcomes.filter(({ found, kindRight }) => !found || kindRight === false),
    falseRows: even.falseRows,
  };
}

const NONE: UnrelatedScores = { pairs: 0, rows: 0, sure: 0 };

/** The matters and quotes of a truth say nothing of what else is put together: two reports that have nothing to do with each other do. */
async function countUnrelated({ compare, matters, files, idOf }: EvaluateComparisonOptions): Promise<ComparisonEvaluation['unrelated']> {
  const counts = { even: { ...NONE }, odd: { ...NONE }, all: { ...NONE } };
  for (const { keys, half } of unrelatedReports(files, matters)) {
    const rows = await alignedRows(compare, keys.map(idOf));
    for (const count of [counts[half], counts.all]) {
      count.pairs += 1;
      count.rows += rows.length;
      count.sure += rows.filter(({ doubtful }) => !doubtful).length;
    }
  }
  return counts;
}

type Truth = {
  matters: Matter[];
  labelled: [Quote, Quote][];
  alone: Quote[];
  idOf: (file: string) => string;
  /** Aligned rows of two reports. */
  rowsOf: ReadonlyMap<string, ComparisonRow[]>;
};

async function compareAll({ compare, matters, idOf }: EvaluateComparisonOptions): Promise<Map<string, ComparisonRow[]>> {
  const rows = new Map<string, ComparisonRow[]>();
  for (const pair of new Set(matters.flatMap(quotePairs).map(keyOfQuotes)))
    rows.set(pair, await alignedRows(compare, pair.split('|').map(idOf)));
  return rows;
}

/** Rows that stand in both reports. */
export async function alignedRows(compare: Compare, articleIds: string[]): Promise<ComparisonRow[]> {
  const comparing = compare({ articleIds, language: 'de' });
  for (;;) {
    const next = await comparing.next();
    if (next.done) return next.value.rows.filter((row) => row.cells.length > 1);
  }
}

function judge(half: Matter[], truth: Truth): { scores: HalfScores; outcomes: PairOutcome[]; falseRows: FalseRow[] } {
  const outcomes = half.filter(isOneMatter).flatMap((matter) => quotePairs(matter).map((quotes) => outcomeOf(matter, quotes, truth)));
  const rows = [...new Set(half.flatMap(quotePairs).map(keyOfQuotes))].flatMap((key) => judgeRows(key, truth));
  const right = rows.filter((row) => row.right).length;
  const byTruth = rows.filter((row) => row.isQuotedForOne).length;
  const groups = (name: (matter: Matter) => string | undefined) =>
    Object.fromEntries(
      [...Map.groupBy(outcomes, ({ matter }) => name(matter))].flatMap(([key, group]) =>
        key === undefined ? [] : [[key, scoresOf(group)]],
      ),
    );
  return {
    outcomes,
    falseRows: rows.filter((row) => !row.right),
    scores: {
      ...scoresOf(outcomes),
      judged: rows.length,
      right,
      precision: share(right, rows.length),
      false: rows.length === 0 ? 0 : 1 - right / rows.length,
      falseByTruthAlone: rows.length === 0 ? 0 : 1 - byTruth / rows.length,
      byMatter: groups(({ kind, trap }) => trap ?? kind),
      byDifference: groups(({ kind, difference }) => (kind === 'difference' ? difference : undefined)),
    },
  };
}

function outcomeOf(matter: Matter, quotes: [Quote, Quote], truth: Truth): PairOutcome {
  const { matters, rowsOf, idOf } = truth;
  const rows = (rowsOf.get(keyOfQuotes(quotes)) ?? []).filter((one) => quotes.every((quote) => holds(one, quote, idOf)));
  const [row] = rows;
  const outcome: PairOutcome = {
    matter,
    quotes,
    found: row !== undefined,
    relationRight: undefined,
    kindRight: undefined,
    quotesRight: undefined,
  };
  if (row === undefined) return outcome;
  const wanted = wantedRelation(matter);
  // One pair of sentences may agree in one thing and differ in another: its row differs, and that is right.
  const isClaimed = matters.some(
    (other) =>
      other !== matter &&
      isOneMatter(other) &&
      wantedRelation(other) !== wanted &&
      quotePairs(other).some((pair) =>
        pair.every((quote) => quotes.some((own) => own.file === quote.file && sameQuote(own.quote, quote.quote))),
      ),
  );
  if (isClaimed && wanted === 'agree') return outcome;
  // Near-copies agree as one source, which the table tells as "only in one".
  const relationRight = (row.relation === 'only-in-one' ? 'agree' : row.relation) === wanted;
  const named = rows.flatMap((one) => one.differences).filter(({ kind }) => matter.difference === undefined || kind === matter.difference);
  const shown = named.some(({ values }) =>
    quotes.every(({ file, quote }) => values.some(({ articleId, text }) => articleId === idOf(file) && plain(quote).includes(plain(text)))),
  );
  return {
    ...outcome,
    relationRight: isClaimed ? undefined : relationRight,
    kindRight: wanted === 'differ' ? named.length > 0 && (isClaimed || relationRight) : relationRight,
    quotesRight: wanted === 'agree' ? undefined : shown,
  };
}

function judgeRows(
  key: string,
  { matters, labelled, alone, rowsOf, idOf }: Truth,
): (FalseRow & { right: boolean; isQuotedForOne: boolean })[] {
  const [one = '', other = ''] = key.split('|');
  const ofBoth = labelled.filter((quotes) => keyOfQuotes(quotes) === key);
  return (rowsOf.get(key) ?? []).flatMap((row) => {
    const quotedIn = (file: string) =>
      matters.filter((matter) => matter.quotes.some((quote) => quote.file === file && holds(row, quote, idOf)));
    const [left, right] = [quotedIn(one), quotedIn(other)];
    const isAlone = alone.some((quote) => (quote.file === one || quote.file === other) && holds(row, quote, idOf));
    if (!isAlone && (left.length === 0 || right.length === 0)) return [];
    const shared = left.filter((matter) => isOneMatter(matter) && right.includes(matter));
    if (shared.length === 0 && !isAlone && left.some((one) => right.some((another) => haveCommonQuote(one, another)))) return [];
    const isQuotedForOne = shared.length > 0;
    return [
      {
        isQuotedForOne,
        right: isQuotedForOne || ofBoth.some((quotes) => quotes.every((quote) => holds(row, quote, idOf))),
        matters: [...new Set([...left, ...right])].map(({ id }) => id),
        texts: row.cells.map(({ claims }) =>
          claims
            .filter(({ role }) => role === 'answer')
            .map(({ text }) => text)
            .join(' '),
        ),
      },
    ];
  });
}

/**
 * One sentence is quoted for both: what stands beside it in the one is on its matter, and so is what stands beside it in the other. The sample reports' truth lists the toll of
 * Monday beside that of Tuesday, and Tuesday's beside Thursday's, but not Monday's beside Thursday's: such a pair is unlisted, and not false.
 */
function haveCommonQuote(one: Matter, other: Matter): boolean {
  if (!isOneMatter(one) || !isOneMatter(other)) return false;
  return one.quotes.some(({ quote }) => other.quotes.some((another) => sameQuote(quote, another.quote)));
}

function scoresOf(outcomes: PairOutcome[]): GroupScores {
  const found = outcomes.filter((one) => one.found);
  const shareTrue = (values: (boolean | undefined)[]) => {
    const told = values.filter((value) => value !== undefined);
    return share(told.filter(Boolean).length, told.length);
  };
  return {
    wanted: outcomes.length,
    found: found.length,
    recall: share(found.length, outcomes.length),
    rightRelation: shareTrue(found.map((one) => one.relationRight)),
    rightKind: shareTrue(found.map((one) => one.kindRight)),
    rightQuotes: shareTrue(found.map((one) => one.quotesRight)),
    complete: share(found.filter((one) => one.kindRight !== false && one.quotesRight !== false).length, outcomes.length),
  };
}

function keyOfQuotes(quotes: [Quote, Quote]): string {
  return keyOf(quotes.map(({ file }) => file));
}

function holds({ cells }: ComparisonRow, { file, quote }: Quote, idOf: (file: string) => string): boolean {
  const own = cells
    .filter((cell) => cell.articleId === idOf(file))
    .flatMap((cell) => cell.claims.filter((claim) => claim.role === 'answer'));
  return own.some((claim) => sameQuote(claim.text, quote));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function numberOf({ id }: Matter): number {
  return Number(id.slice(1));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
