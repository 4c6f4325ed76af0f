import { findNames, nameKey, sameName } from '../../ingest/language/names/names.ts';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import { createRandom } from '../random.ts';
import { LABELLED_KINDS, type LabelledKind, type NamedText, type NamePair, type TokenPair } from './name-cases.ts';

export type JudgedPair = { pair: NamePair; saidSame: boolean; keysEqual: boolean };
export type PairMeasures = PrecisionRecall & { keys: PrecisionRecall; byKind: Record<string, PrecisionRecall>; samples: number };

/** `sameName` with the contexts, and beside it bare equality of keys, which is what a filter by name looks up. */
export function judgePairs(pairs: NamePair[]): JudgedPair[] {
  return pairs.map((pair) => ({
    pair,
    saidSame: sameName(pair.a, pair.b, { a: pair.contextA, b: pair.contextB }),
    keysEqual: nameKey(pair.a) === nameKey(pair.b),
  }));
}

export function measurePairs(judged: JudgedPair[]): PairMeasures {
  const scores = (rows: JudgedPair[], said: (row: JudgedPair) => boolean) =>
    precisionRecall(
      rows.filter((row) => row.pair.same).map(said),
      rows.filter(said).map((row) => row.pair.same),
    );
  const bySame = (row: JudgedPair) => row.saidSame;
  const kinds = Map.groupBy(judged, ({ pair }) => pair.kind);
  return {
    ...scores(judged, bySame),
    keys: scores(judged, (row) => row.keysEqual),
    byKind: Object.fromEntries([...kinds].map(([kind, rows]) => [kind, scores(rows, bySame)])),
    samples: judged.length,
  };
}

type TokenScores = { recall: number; recallByCount: number; falseMatches: number; precision: number };
/** `falseMatches`: share of as many pairs drawn at random that are no pairs; `nearFalseMatches`: of pairs of neighbours in the alphabet. */
export type TokenMeasures = {
  same: TokenScores & { nearFalseMatches: number };
  keys: TokenScores & { nearFalseMatches: number };
  samples: number;
};

/** Cyrillic against Latin tokens. `pairs` must not be empty; the draw is the same at every call. */
export function measureTokens(pairs: TokenPair[]): TokenMeasures {
  const known = Map.groupBy(pairs, ({ latin }) => latin);
  const isPair = (latin: string, cyrillic: string) => known.get(latin)?.some((pair) => pair.cyrillic === cyrillic) === true;
  const random = createRandom(7);
  const strangers = pairs.flatMap(({ latin }) => {
    const other = pairs[Math.floor(random() * pairs.length)]?.cyrillic ?? '';
    return isPair(latin, other) ? [] : [{ latin, cyrillic: other }];
  });
  const sorted = pairs.toSorted((a, b) => (a.latin < b.latin ? -1 : 1));
  const neighbours = sorted.flatMap(({ latin }, index) => {
    const other = sorted[index + 1]?.cyrillic ?? '';
    return other === '' ||
      isPair(latin, other) ||
      known.get(latin)?.some((pair) => pair.cyrillic.slice(0, 3) === other.slice(0, 3)) !== true
      ? []
      : [{ latin, cyrillic: other }];
  });
  const measure = (match: (latin: string, cyrillic: string) => boolean) => {
    const hits = pairs.map(({ latin, cyrillic }) => match(latin, cyrillic));
    const count = pairs.reduce((sum, pair) => sum + pair.count, 0);
    const found = hits.filter(Boolean).length;
    const wrong = strangers.filter(({ latin, cyrillic }) => match(latin, cyrillic)).length;
    return {
      recall: found / pairs.length,
      recallByCount: pairs.reduce((sum, pair, index) => sum + (hits[index] ? pair.count : 0), 0) / count,
      falseMatches: wrong / Math.max(1, strangers.length),
      precision: found + wrong === 0 ? 1 : found / (found + wrong),
      nearFalseMatches: neighbours.filter(({ latin, cyrillic }) => match(latin, cyrillic)).length / Math.max(1, neighbours.length),
    };
  };
  return {
    same: measure((latin, cyrillic) => sameName(latin, cyrillic)),
    keys: measure((latin, cyrillic) => nameKey(latin) === nameKey(cyrillic)),
    samples: pairs.length,
  };
}

export type JudgedName = {
  id: string;
  written: string;
  kind: LabelledKind | 'unknown';
  verdict: 'right' | 'kind' | 'border' | 'missed' | 'extra';
};
/** `exact`: borders as labelled; `typed`: the kind too; `overlap`: anything in common. */
export type TextMeasures = {
  exact: PrecisionRecall;
  typed: PrecisionRecall;
  overlap: PrecisionRecall;
  byKind: Record<LabelledKind, PrecisionRecall>;
  samples: number;
};

/** Every labelled name once, and every found name that meets none. Adjectives and parts of words count where they are labelled. */
export function judgeTexts(texts: NamedText[]): { judged: JudgedName[]; measures: TextMeasures } {
  const judged: JudgedName[] = [];
  const rows: Pairing[] = texts.flatMap((text) => pairingsOf(text, judged));
  const gold = rows.filter((row) => row.gold !== undefined);
  const found = rows.filter((row) => row.found !== undefined);
  const scores = (isRight: (row: Pairing) => boolean, of: (row: Pairing) => boolean = () => true) =>
    precisionRecall(
      gold.filter((row) => of({ gold: row.gold, exact: row.exact })).map(isRight),
      found.filter((row) => of({ found: row.found, exact: row.exact })).map(isRight),
    );
  const isExact = (row: Pairing) => row.exact;
  const isTyped = (row: Pairing) => row.exact && row.gold === row.found;
  return {
    judged,
    measures: {
      exact: scores(isExact),
      typed: scores(isTyped),
      overlap: scores((row) => row.gold !== undefined && row.found !== undefined),
      byKind: {
        person: scores(isTyped, (row) => (row.gold ?? row.found) === 'person'),
        organisation: scores(isTyped, (row) => (row.gold ?? row.found) === 'organisation'),
        place: scores(isTyped, (row) => (row.gold ?? row.found) === 'place'),
      },
      samples: gold.length,
    },
  };
}

/** A labelled name with the found one that meets it, or one of the two alone. */
type Pairing = { gold?: LabelledKind | undefined; found?: LabelledKind | 'unknown' | undefined; exact: boolean };

function pairingsOf({ id, text, names, labelsAdjectives }: NamedText, judged: JudgedName[]): Pairing[] {
  const found = findNames(text).flatMap((name) => {
    const isPart = name.form !== 'name' || /^\p{Ll}/u.test(name.text) || /^-\p{L}/u.test(text.slice(name.end, name.end + 2));
    const kind = kindOf(name.kind);
    return kind === undefined || (isPart && !labelsAdjectives) ? [] : [{ ...name, kind, isPart }];
  });
  const met = new Set<number>();
  const rows: Pairing[] = names.map((gold) => {
    const index = found.findIndex((name, at) => !met.has(at) && name.start < gold.end && gold.start < name.end);
    const name = found[index];
    const tell = (verdict: JudgedName['verdict']) =>
      judged.push({
        id,
        written: name && verdict === 'border' ? `${text.slice(gold.start, gold.end)} | ${name.text}` : text.slice(gold.start, gold.end),
        kind: gold.kind,
        verdict,
      });
    if (name === undefined) {
      tell('missed');
      return { gold: gold.kind, exact: false };
    }
    met.add(index);
    const exact = name.start === gold.start && name.end === gold.end;
    tell(exact ? (name.kind === gold.kind ? 'right' : 'kind') : 'border');
    return { gold: gold.kind, found: name.kind, exact };
  });
  const extra = found.filter((_, at) => !met.has(at));
  for (const name of extra) judged.push({ id, written: name.text, kind: name.kind, verdict: 'extra' });
  return [...rows, ...extra.map((name) => ({ found: name.kind, exact: false }))];
}

function kindOf(kind: string): LabelledKind | 'unknown' | undefined {
  if (kind === 'unknown') return 'unknown';
  return LABELLED_KINDS.find((labelledKind) => labelledKind === kind);
}
