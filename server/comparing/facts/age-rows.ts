import { type Name, nameKey, sameName } from '../../../ingest/language/names/names.ts';
import type { Span } from '../../../ingest/language/span.ts';
import type { Difference } from '../../contract/comparison.ts';
import type { Turns } from '../../retrieval/turns.ts';
import { isPerson } from '../differing/offices.ts';
import type { ReadStatement } from '../read-features.ts';

/** Two reports by which one person is of two ages. `members`: indexes of the statements. */
export type AgeRow = { members: [number, number]; difference: Difference };

/** `person`: by name; `span`: the figure. */
type Age = { person: string; years: number; index: number; span: Span };

const YEARS_OLD = /(?<!\p{L})(?<years>\d{2,3})-(?:[Jj]ährige[rnms]?|year-old)(?!\p{L})/gu;
const BEHIND_NAME = /^(?: \((?<bracket>\d{2,3})\)|, (?<comma>\d{2,3})(?: Jahre alt)?,)/u;
/** "Der 61-Jährige", "The 61-year-old general": whom the report is about. */
const OPENS = /^(?:Der|Die|The) $/u;
/** Between an age and the name that it belongs to: "der 61-jährige Minister Alo Brandt", "the 61-year-old defence minister Alo Brandt". */
const TO_NAME = /^(?:(?: (?:\p{Lu}[\p{L}-]+|\p{Ll}+(?:e|en|er)))*|(?: \p{Ll}+){1,2}) $/u;
/** A report is about the person whom it names so often, and so many times as often as any other. */
const LEAST_NAMED = 3;
const TIMES_AS_OFTEN = 1.5;
const [YOUNGEST, OLDEST] = [14, 105];
/** Half a year on, somebody may well be a year older. */
const MOST_DAYS = 120;
const DAY = 86_400_000;

/** Ages of one person that differ between two reports of about one time: of whoever is named with it, or whom a report is about all along. Rejects on an abort. */
export async function ageRows(
  statements: readonly ReadStatement[],
  { turn, articleIdOf }: { turn: Turns; articleIdOf: (report: number) => string },
): Promise<AgeRow[]> {
  const ages: Age[] = [];
  for (const [, told] of Map.groupBy(
    statements.map((statement, index) => ({ statement, index })),
    ({ statement }) => statement.report,
  )) {
    await turn();
    const subject = personOfReport(told.map(({ statement }) => statement));
    const found = told.flatMap(({ statement, index }) => agesIn(statement, subject).map((age) => ({ ...age, index })));
    // Two ages for one person within a report: one of them is not his.
    ages.push(...found.filter((one) => found.every((other) => other.years === one.years || !isSamePerson(one, other))));
  }
  const rows: AgeRow[] = [];
  for (const [at, one] of ages.entries()) {
    const other = ages.slice(at + 1).find((next) => isRival(one, next, statements));
    if (!other || rows.some(({ members }) => members.includes(one.index) || members.includes(other.index))) continue;
    const values = [one, other].flatMap(({ index, span }) => {
      const statement = statements[index];
      if (!statement) return [];
      const [start, end] = [statement.start + span.start, statement.start + span.end];
      return [{ articleId: articleIdOf(statement.report), start, end, text: statement.text.slice(span.start, span.end) }];
    });
    rows.push({ members: [one.index, other.index], difference: { kind: 'number', values } });
  }
  return rows;
}

function agesIn({ text, read }: ReadStatement, subject: string | undefined): Omit<Age, 'index'>[] {
  const persons = read.names.filter(isPerson);
  const behind = persons.flatMap((person): Omit<Age, 'index'>[] => {
    const { bracket, comma } = BEHIND_NAME.exec(text.slice(person.end))?.groups ?? {};
    const figure = bracket ?? comma;
    if (figure === undefined) return [];
    const start = text.indexOf(figure, person.end);
    return [{ person: person.text, years: Number(figure), span: { start, end: start + figure.length } }];
  });
  const before = [...text.matchAll(YEARS_OLD)].flatMap(({ 0: all, index, groups }): Omit<Age, 'index'>[] => {
    const figure = groups?.years ?? '';
    const named = persons.find(({ start }) => start >= index + all.length && TO_NAME.test(text.slice(index + all.length, start)));
    const person = named?.text ?? (OPENS.test(text.slice(0, index)) ? subject : undefined);
    return person === undefined ? [] : [{ person, years: Number(figure), span: { start: index, end: index + figure.length } }];
  });
  return [...behind, ...before].filter(({ years }) => years >= YOUNGEST && years <= OLDEST);
}

/** The one person of whom a report tells all along. */
function personOfReport(statements: readonly ReadStatement[]): string | undefined {
  const named = Map.groupBy(
    statements.flatMap(({ read }) => read.names.filter((name) => isPerson(name) && name.kind === 'person')),
    familyOf,
  );
  const [first, second] = [...named.values()].sort((one, other) => other.length - one.length);
  if (!first || first.length < LEAST_NAMED || first.length < TIMES_AS_OFTEN * (second?.length ?? 0)) return undefined;
  return first.reduce((longest, one) => (one.text.length > longest.text.length ? one : longest)).text;
}

function familyOf({ text }: Name): string {
  return nameKey(text.split(/\s+/u).at(-1) ?? text);
}

function isSamePerson(one: Omit<Age, 'index'>, other: Omit<Age, 'index'>): boolean {
  return one.person === other.person || sameName(one.person, other.person);
}

function isRival(one: Age, other: Age, statements: readonly ReadStatement[]): boolean {
  const [a, b] = [statements[one.index], statements[other.index]];
  if (!a || !b || a.report === b.report || one.years === other.years || !isSamePerson(one, other)) return false;
  return (
    a.publishedOn === undefined ||
    b.publishedOn === undefined ||
    Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) <= MOST_DAYS * DAY
  );
}
