import { headOfOffice, isRank } from '../../ingest/language/names/gazetteer/offices.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Difference } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { describedOffice } from './described-office.ts';
import { areOthers, formerOf, isPerson, statedOf } from './differing/offices.ts';
import type { ReadStatement } from './read-features.ts';

/** Reports that give one person different offices, in sentences that otherwise tell different matters. `members`: indexes of the statements, one a report. */
export type OfficeRow = { members: number[]; difference: Difference };

/** Offices of one person that are held against each other; beyond, few reports are right. */
const MOST_OFFICES = 40;

/** An office that a statement gives a person. `office`: offsets in the statement. */
type Held = { name: Name; index: number; statement: ReadStatement; office: Mention };

/**
 * Who is minister in one report and secretary in another, whatever else they say of him: alignment puts statements of one matter side by side, and this is a matter of its own. Where two
 * reports share an office, or one says more of it, they do not differ; nor where somebody was it before. Linear in the statements. Rejects on an abort.
 */
export async function officeRows(
  statements: readonly ReadStatement[],
  { table, articleIdOf, turn }: { table: WordTable; articleIdOf: (report: number) => string; turn: Turns },
): Promise<OfficeRow[]> {
  const held: Held[] = [];
  for (const [index, statement] of statements.entries()) {
    await turn();
    const described = describedOffice(statement, statements[index - 1]);
    if (described) held.push({ ...described, index, statement });
    for (const name of statement.read.names.filter(isPerson)) {
      const stated = statedOf(name, statement);
      const former = formerOf(stated, statement.language);
      for (const office of stated)
        if (!former.includes(office) && !isRank(headOfOffice(office.text))) held.push({ name, index, statement, office });
    }
  }
  const rows: OfficeRow[] = [];
  for (const some of byPerson(held)) {
    await turn();
    const members = differing(some, table);
    if (members.length < 2) continue;
    const values = members.map(({ statement: { report, start }, office }) => ({
      articleId: articleIdOf(report),
      start: start + office.start,
      end: start + office.end,
      text: office.text,
    }));
    rows.push({ members: members.map(({ index }) => index), difference: { kind: 'office', values } });
  }
  return rows;
}

/** A family name alone is that of the one who is named in full with it, where only one is. */
function byPerson(held: readonly Held[]): Held[][] {
  const whole = [...Map.groupBy(held, ({ name }) => name.key)].filter(([key]) => key.includes(' '));
  const bearers = (name: Name) => whole.filter(([, [first]]) => first !== undefined && sameName(first.name.text, name.text));
  const keyOf = ({ name }: Held) => {
    if (name.key.includes(' ')) return name.key;
    const [only, ...others] = bearers(name);
    return only && others.length === 0 ? only[0] : name.key;
  };
  return [...Map.groupBy(held, keyOf).values()];
}

/** The first office of each report, where two reports have none in common; otherwise none. */
function differing(held: Held[], table: WordTable): Held[] {
  const groups: Held[][] = [];
  for (const one of held) {
    const same = groups.find((group) => group.some((other) => !isOther(one, other, table)));
    if (same) same.push(one);
    else if (groups.length < MOST_OFFICES) groups.push([one]);
  }
  if (groups.length < 2) return [];
  const byReport = Map.groupBy(
    groups.flatMap((group, number) => group.map((one) => ({ one, number }))),
    ({ one }) => one.statement.report,
  );
  const offices = [...byReport.values()].map((some) => new Set(some.map(({ number }) => number)));
  if (!offices.some((some, at) => offices.slice(at + 1).some((others) => some.isDisjointFrom(others)))) return [];
  return [...byReport]
    .sort(([one], [other]) => one - other)
    .flatMap(([, some]) => some.map(({ one }) => one).sort((a, b) => a.index - b.index)[0] ?? []);
}

function isOther(one: Held, other: Held, table: WordTable): boolean {
  const across = one.statement.language !== other.statement.language;
  return areOthers(one.office, other.office, { a: one.statement, b: other.statement, across, table });
}
