import { type Interval, meanInterval } from '../bootstrap.ts';
import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import { type QuantityCase, RELATIONS, type Relation, type StatedQuantity } from './quantity-cases.ts';
import { placed } from './statement-cases.ts';

/** A found quantity in the words of the cases, and the form that is compared. */
export type GivenQuantity<Found> = { start: number; end: number; stated: StatedQuantity; found: Found };
/** What is judged. */
export type QuantityRules<Found> = {
  find: (text: string) => GivenQuantity<Found>[];
  relate: (a: Found, b: Found) => Relation;
};

/** A labelled quantity with the found one that meets it, or one of the two alone. `right`: range, unit, bound and vagueness. */
export type JudgedQuantity = { wanted?: StatedQuantity | undefined; given?: StatedQuantity | undefined; right: boolean };
export type JudgedPair = {
  pair: QuantityCase;
  relation: Relation;
  quantities: JudgedQuantity[];
};

/** Both sides are read on their own; compared are the found quantities that meet the labelled ones. */
export function judgeQuantities<Found>(cases: QuantityCase[], { find, relate }: QuantityRules<Found>): JudgedPair[] {
  return cases.map((pair) => {
    const a = meet(find(pair.a), { text: pair.a, wanted: pair.quantitiesA, id: pair.id });
    const b = meet(find(pair.b), { text: pair.b, wanted: pair.quantitiesB, id: pair.id });
    const [first, second] = [a.compared[pair.comparedA], b.compared[pair.comparedB]];
    return {
      pair,
      relation: first === undefined || second === undefined ? 'none' : relate(first, second),
      quantities: [...a.judged, ...b.judged],
    };
  });
}

/** `compared`: for each labelled quantity the found one that meets it; where none is labelled, all that were found. */
function meet<Found>(given: GivenQuantity<Found>[], { text, wanted, id }: { text: string; wanted: StatedQuantity[]; id: string }) {
  const spans = placed(
    text,
    wanted.map(({ written }) => written),
    id,
  );
  const met = new Set<number>();
  const compared: (Found | undefined)[] = wanted.length === 0 ? given.map(({ found }) => found) : [];
  const judged = wanted.map((label, index): JudgedQuantity => {
    const span = spans[index] ?? { start: 0, end: 0 };
    const at = given.findIndex((one, place) => !met.has(place) && one.start < span.end && span.start < one.end);
    const one = given[at];
    compared.push(one?.found);
    if (one === undefined) return { wanted: label, right: false };
    met.add(at);
    return { wanted: label, given: one.stated, right: statesSame(label, one.stated) };
  });
  const extra = given.filter((_, place) => !met.has(place)).map(({ stated }): JudgedQuantity => ({ given: stated, right: false }));
  return { judged: [...judged, ...extra], compared };
}

/** Labels give thirds to four places. */
const PLACES = 1e-4;

function statesSame(a: StatedQuantity, b: StatedQuantity): boolean {
  return sameNumber(a.low, b.low) && sameNumber(a.high, b.high) && a.unit === b.unit && a.bound === b.bound && a.vague === b.vague;
}

function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= PLACES * Math.max(1, Math.min(Math.abs(a), 10)) || Math.abs(a - b) <= 1e-9 * Math.abs(a);
}

type Share = { share: number; interval: Interval; samples: number };
/**
 * `found`: range, unit, bound and vagueness right; `spans`: anything in common. `written`, `counted`: share of the met quantities whose
 * characters, and whose counted noun with its adjectives, are as labelled. `crossCounted`: relation of counted things across languages.
 */
export type QuantityMeasures = {
  found: PrecisionRecall;
  spans: PrecisionRecall;
  written: Share;
  counted: Share;
  relation: Share;
  byRelation: Record<Relation, PrecisionRecall>;
  byLanguage: Record<'de' | 'en' | 'across', Share>;
  crossCounted: Share;
  byAbout: Record<string, Share>;
  samples: number;
};

export function measureQuantities(judged: JudgedPair[]): QuantityMeasures {
  const quantities = judged.flatMap((pair) => pair.quantities);
  const scores = (isRight: (one: JudgedQuantity) => boolean) =>
    precisionRecall(
      quantities.filter(({ wanted }) => wanted !== undefined).map(isRight),
      quantities.filter(({ given }) => given !== undefined).map(isRight),
    );
  const both = quantities.flatMap(({ wanted, given }) => (wanted !== undefined && given !== undefined ? [{ wanted, given }] : []));
  const right = (pairs: JudgedPair[]) => shareWithInterval(pairs.map(({ pair, relation }) => pair.relation === relation));
  const ofRelation = (kind: Relation) =>
    precisionRecall(
      judged.filter(({ pair }) => pair.relation === kind).map(({ relation }) => relation === kind),
      judged.filter(({ relation }) => relation === kind).map(({ pair }) => pair.relation === kind),
    );
  const isAcross = ({ pair }: JudgedPair) => pair.language.length > 2;
  return {
    found: scores(({ right }) => right),
    spans: scores(({ wanted, given }) => wanted !== undefined && given !== undefined),
    written: shareWithInterval(both.map(({ wanted, given }) => wanted.written === given.written)),
    counted: shareWithInterval(both.map(({ wanted, given }) => wanted.counted === given.counted)),
    relation: right(judged),
    byRelation: {
      equal: ofRelation('equal'),
      compatible: ofRelation('compatible'),
      different: ofRelation('different'),
      'not-comparable': ofRelation('not-comparable'),
      none: ofRelation('none'),
    },
    byLanguage: {
      de: right(judged.filter(({ pair }) => pair.language === 'de')),
      en: right(judged.filter(({ pair }) => pair.language === 'en')),
      across: right(judged.filter(isAcross)),
    },
    crossCounted: right(judged.filter((one) => isAcross(one) && countsOnBothSides(one.pair))),
    byAbout: Object.fromEntries([...Map.groupBy(judged, ({ pair }) => pair.about)].map(([about, pairs]) => [about, right(pairs)])),
    samples: judged.length,
  };
}

function countsOnBothSides({ quantitiesA, quantitiesB, comparedA, comparedB }: QuantityCase): boolean {
  return quantitiesA[comparedA]?.counted != null && quantitiesB[comparedB]?.counted != null;
}

function shareWithInterval(values: boolean[]): Share {
  return {
    share: shareOf(values),
    interval: values.length === 0 ? { low: 0, high: 1 } : meanInterval(values.map(Number)),
    samples: values.length,
  };
}

/** How often each labelled relation (row) was given as each (column), in the order of RELATIONS. */
export function confusions(judged: JudgedPair[]): number[][] {
  return RELATIONS.map((wanted) =>
    RELATIONS.map((given) => judged.filter(({ pair, relation }) => pair.relation === wanted && relation === given).length),
  );
}
