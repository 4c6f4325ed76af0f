import { headOfOffice, isRank } from '../../ingest/language/names/gazetteer/offices.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Difference } from '../contract/comparison.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { areOthers, isPerson, officesOf } from './differing/offices.ts';
import type { ReadStatement } from './read-features.ts';

/** Reports that give one person different offices, in sentences that otherwise tell different matters. `members`: indexes of the statements, one a report. */
export type OfficeRow = { members: number[]; difference: Difference };

/** Offices of one person that are held against each other; beyond, few reports are right. */
const MOST_OFFICES = 40;

/** An office that a statement gives a person. `office`: offsets in the statement. */
type Held = { index: number; statement: ReadStatement; office: Mention };

/**
 * Who is minister in one report and secretary in another, whatever else they say of him: alignment puts statements of one matter side by side, and this is a matter of its own. Where two
 * reports share an office, or one says more of it, they do not differ. Linear in the statements.
 */
export function officeRows(
  statements: readonly ReadStatement[],
  { table, articleIdOf }: { table: WordTable; articleIdOf: (report: number) => string },
): OfficeRow[] {
  const held = statements.flatMap((statement, index) =>
    statement.read.names.filter(isPerson).flatMap((name) =>
      officesOf(name, statement)
        .filter(({ text }) => !isRank(headOfOffice(text)))
        .map((office) => ({ key: name.key, held: { index, statement, office } })),
    ),
  );
  return [...Map.groupBy(held, ({ key }) => key).values()].flatMap((some) => {
    const members = differing(
      some.map((one) => one.held),
      table,
    );
    if (members.length < 2) return [];
    const values = members.map(({ statement: { report, start }, office }) => ({
      articleId: articleIdOf(report),
      start: start + office.start,
      end: start + office.end,
      text: office.text,
    }));
    return [{ members: members.map(({ index }) => index), difference: { kind: 'office', values } }];
  });
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
