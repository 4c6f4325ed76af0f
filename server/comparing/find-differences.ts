import { compareDates, type DateMention } from '../../ingest/language/dates/dates.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Difference } from '../contract/comparison.ts';
import { measureSame } from './same-measure.ts';

/** What one report says in a row; offsets into its text. */
export type Telling = { articleId: string; quantities: Quantity[]; dates: DateMention[] };

type Value<Kind extends Mention> = { telling: number; mention: Kind };
type Conflict<Kind extends Mention> = [Value<Kind>, Value<Kind>];

/**
 * Numbers and dates that statements on one matter give differently, with offsets into each article's text. A number has a rival only
 * where it counts or measures the same thing and finds no match in the other statement; rounding and missing years agree.
 */
export function findDifferences(tellings: Telling[]): Difference[] {
  const numbers = conflicts(tellings, (telling) => telling.quantities, { agree: quantitiesAgree, rival: quantitiesRival });
  const dates = conflicts(tellings, (telling) => telling.dates, { agree: datesAgree, rival: datesRival });
  return [
    ...joined(numbers).map((values) => toDifference('number', values, tellings)),
    ...joined(dates).map((values) => toDifference('date', values, tellings)),
  ];
}

type Relations<Kind> = { agree: (a: Kind, b: Kind) => boolean; rival: (a: Kind, b: Kind) => boolean };

function conflicts<Kind extends Mention>(
  tellings: Telling[],
  mentionsOf: (telling: Telling) => Kind[],
  { agree, rival }: Relations<Kind>,
): Conflict<Kind>[] {
  return tellings.flatMap((first, a) =>
    tellings.slice(a + 1).flatMap((second, next): Conflict<Kind>[] => {
      const b = a + 1 + next;
      const [left, right] = [mentionsOf(first), mentionsOf(second)];
      const openLeft = left.filter((one) => !right.some((other) => agree(one, other)));
      const openRight = right.filter((other) => !left.some((one) => agree(one, other)));
      return openLeft.flatMap((one): Conflict<Kind>[] => {
        const rivals = openRight.filter((other) => rival(one, other));
        const [other] = rivals;
        // With several candidates it is not known which number answers which.
        if (!other || rivals.length > 1 || openLeft.filter((another) => rival(another, other)).length > 1) return [];
        return [
          [
            { telling: a, mention: one },
            { telling: b, mention: other },
          ],
        ];
      });
    }),
  );
}

/** Conflicts that share a value are one difference: 350, 198 and 120 missiles. One value a report, in the order of the reports. */
function joined<Kind extends Mention>(pairs: Conflict<Kind>[]): Value<Kind>[][] {
  const groups: Value<Kind>[][] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) =>
      group.some((value) => pair.some((own) => own.telling === value.telling && own.mention === value.mention)),
    );
    const merged = [...touching.flat(), ...pair].filter(
      (value, index, all) => all.findIndex((other) => other.telling === value.telling) === index,
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged.sort((a, b) => a.telling - b.telling));
  }
  return groups;
}

function toDifference(kind: Difference['kind'], values: Value<Mention>[], tellings: Telling[]): Difference {
  return {
    kind,
    values: values.flatMap(({ telling, mention }) => {
      const source = tellings[telling];
      if (!source) return [];
      return [{ articleId: source.articleId, start: mention.start, end: mention.end, text: mention.text }];
    }),
  };
}

function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  const order = compareQuantities(a, b);
  return order === 'equal' || order === 'compatible';
}

function quantitiesRival(a: Quantity, b: Quantity): boolean {
  return measureSame(a, b) && compareQuantities(a, b) === 'different';
}

function datesAgree(a: DateMention, b: DateMention): boolean {
  const order = compareDates(a, b);
  return order === 'equal' || order === 'compatible';
}

/** "Gestern" means another day in each report. */
function datesRival(a: DateMention, b: DateMention): boolean {
  return a.countedFrom === undefined && b.countedFrom === undefined && compareDates(a, b) === 'different';
}
