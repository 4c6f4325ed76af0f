import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import { type CertaintyCase, placed } from './statement-cases.ts';

/** A found statement: where it stands, and what is judged of it. */
export type FoundStatement = { start: number; end: number; certainty: string; negated: boolean };
export type FindStatements = (text: string) => FoundStatement[];

type Judgement = { certainty: string; negated: boolean };
export type JudgedStatement = {
  id: string;
  kind: string;
  span: string;
  wanted: Judgement;
  given: Judgement | undefined;
  cue: string | undefined;
};

/**
 * `statements`: certainty and negation both right, the headline (a label that no found statement meets lowers recall only); `certainty`: certainty alone,
 * whole and by class; `negated`: the negated statements.
 */
export type CertaintyMeasures = {
  statements: PrecisionRecall;
  certainty: PrecisionRecall;
  negated: PrecisionRecall;
  byCertainty: Record<string, PrecisionRecall>;
  casesRight: number;
  labels: number;
  cases: number;
};

/** Each label is held against the found statement that overlaps it best. */
export function judgeCertainty(cases: CertaintyCase[], find: FindStatements): JudgedStatement[] {
  return cases.flatMap(({ id, kind, text, statements }) => {
    const found = find(text);
    return statements.map(({ span, certainty, negated, cue }) => {
      const [label] = placed(text, [span], id);
      const best = label && bestOf(found, label);
      return {
        id,
        kind,
        span,
        cue: cue ?? undefined,
        wanted: { certainty, negated },
        given: best && { certainty: best.certainty, negated: best.negated },
      };
    });
  });
}

/** By the share of common characters among those of either (Jaccard); the first of equals. */
function bestOf(found: FoundStatement[], label: { start: number; end: number }): FoundStatement | undefined {
  let best: { statement: FoundStatement; share: number } | undefined;
  for (const statement of found) {
    const common = Math.min(statement.end, label.end) - Math.max(statement.start, label.start);
    const share = common / (Math.max(statement.end, label.end) - Math.min(statement.start, label.start));
    if (common > 0 && share > (best?.share ?? 0)) best = { statement, share };
  }
  return best?.statement;
}

export function measureCertainty(judged: JudgedStatement[]): CertaintyMeasures {
  const given = judged.filter((one) => one.given !== undefined);
  const agree = (isRight: (one: JudgedStatement) => boolean) => precisionRecall(judged.map(isRight), given.map(isRight));
  const sameCertainty = ({ wanted, given }: JudgedStatement) => wanted.certainty === given?.certainty;
  const ofClass = (holds: (judgement: Judgement) => boolean) => {
    const inBoth = ({ wanted, given }: JudgedStatement) => holds(wanted) && given !== undefined && holds(given);
    return precisionRecall(
      judged.filter(({ wanted }) => holds(wanted)).map(inBoth),
      judged.filter((one) => one.given && holds(one.given)).map(inBoth),
    );
  };
  const classes = [...new Set(judged.map(({ wanted }) => wanted.certainty))].sort();
  const byCase = Map.groupBy(judged, ({ id }) => id);
  return {
    statements: agree(isRight),
    certainty: agree(sameCertainty),
    negated: ofClass(({ negated }) => negated),
    byCertainty: Object.fromEntries(classes.map((name) => [name, ofClass(({ certainty }) => certainty === name)])),
    casesRight: shareOf([...byCase.values()].map((labels) => labels.every(isRight))),
    labels: judged.length,
    cases: byCase.size,
  };
}

export function isRight({ wanted, given }: JudgedStatement): boolean {
  return wanted.certainty === given?.certainty && wanted.negated === given.negated;
}
