import type { Comparison } from '../language/comparison.ts';
import { compareDates, type DateMention, findDates } from '../language/dates/dates.ts';
import { findNames, type Name, sameName } from '../language/names/names.ts';
import { compareQuantities, findQuantities, type Quantity, relateQuantities } from '../language/quantities/quantities.ts';
import type { Mention, Span } from '../language/span.ts';
import { plainSpelling } from './plain-spelling.ts';

/**
 * A figure, date or name that is not the same in two forms of a sentence. One side is missing where it was left out, or added. `how`: where both are
 * there: they contradict each other, or one is vaguer than the other ("rund 80", "83").
 */
export type FactChange = {
  kind: 'quantity' | 'date' | 'name';
  how: 'different' | 'compatible' | 'left-out' | 'added';
  earliest?: Mention;
  member?: Mention;
};

/** `sentence`: its text, in one spelling. */
export type Facts = { sentence: string; quantities: Quantity[]; dates: DateMention[]; names: Name[] };

/** A sentence with more is a table. It bounds the comparing, which is of each with each. */
const MOST_IN_A_SENTENCE = 100;

/** Reads a whole text, since what a name or a date is may stand in another sentence. `within`: what lies in one sentence. */
export function readFacts({ text, publishedOn }: { text: string; publishedOn?: string | undefined }): { within(sentence: Span): Facts } {
  const dates = findDates(text, publishedOn === undefined ? {} : { anchor: { date: publishedOn, certainty: 'stated' } });
  const quantities = findQuantities(text);
  const names = findNames(text).filter(({ form }) => form === 'name');
  return {
    within: (sentence) => ({
      sentence: plainSpelling(text.slice(sentence.start, sentence.end)),
      quantities: inside(quantities, sentence),
      dates: inside(dates, sentence),
      names: inside(names, sentence),
    }),
  };
}

/** What differs between a sentence and what it has become. */
export function changedFacts(before: Facts, after: Facts): FactChange[] {
  const sentences = [before.sentence, after.sentence] as const;
  return [
    ...pairFacts('quantity', [before.quantities, after.quantities], { sentences, measures: [relateQuantities, compareQuantities] }),
    ...pairFacts('date', [before.dates, after.dates], { sentences, measures: [compareDates] }),
    ...pairFacts('name', [before.names, after.names], { sentences, measures: [relateNames] }),
  ];
}

type Measure<Fact> = (a: Fact, b: Fact) => Comparison;

/**
 * Passes over what the other sentence has too; of the rest, each goes with the first one it can be compared with, by the strictest measure that finds
 * one. What then stands alone was left out, or added.
 */
function pairFacts<Fact extends Mention>(
  kind: FactChange['kind'],
  [before, after]: [readonly Fact[], readonly Fact[]],
  { sentences: [sentenceBefore, sentenceAfter], measures }: { sentences: readonly [string, string]; measures: readonly Measure<Fact>[] },
): FactChange[] {
  const isEqual = (a: Fact, b: Fact) => measures.some((measure) => measure(a, b) === 'equal');
  const [own, other] = [
    new Set(before.filter((fact) => !isWritten(fact, sentenceAfter) && !after.some((one) => isEqual(fact, one)))),
    new Set(after.filter((fact) => !isWritten(fact, sentenceBefore) && !before.some((one) => isEqual(one, fact)))),
  ];
  const changes: FactChange[] = [];
  const pairUp = (measure: Measure<Fact>, how: 'compatible' | 'different') => {
    for (const fact of own) {
      const like = [...other].find((one) => measure(fact, one) === how);
      if (!like) continue;
      own.delete(fact);
      other.delete(like);
      changes.push({ kind, how, earliest: bare(fact), member: bare(like) });
    }
  };
  for (const measure of measures) for (const how of ['compatible', 'different'] as const) pairUp(measure, how);
  return [
    ...changes,
    ...Array.from(own, (fact): FactChange => ({ kind, how: 'left-out', earliest: bare(fact) })),
    ...Array.from(other, (fact): FactChange => ({ kind, how: 'added', member: bare(fact) })),
  ];
}

/** In another spelling too ("dreitaegige"), which not all rules read. */
function isWritten({ text }: Mention, sentence: string): boolean {
  const wanted = plainSpelling(text);
  for (let at = sentence.indexOf(wanted); at >= 0; at = sentence.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(sentence[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(sentence[at + wanted.length] ?? ' ')) return true;
  }
  return false;
}

/** Two persons in the same sentence, or two places, are a change; a person and a place are not. */
function relateNames(a: Name, b: Name): Comparison {
  if (a.key === b.key || sameName(a.text, b.text)) return 'equal';
  return a.kind === b.kind && a.kind !== 'unknown' ? 'different' : 'not-comparable';
}

/** The mentions are in order. */
function inside<Fact extends Mention>(facts: readonly Fact[], { start, end }: Span): Fact[] {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return facts.slice(low, low + MOST_IN_A_SENTENCE).filter((fact) => fact.end <= end);
}

function bare({ start, end, text }: Mention): Mention {
  return { start, end, text };
}
