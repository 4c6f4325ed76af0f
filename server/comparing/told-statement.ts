import type { DateMention } from '../../ingest/language/dates/dates.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { ReadStatement } from './read-features.ts';
import type { Statement } from './statements.ts';

/** What a statement tells, as a row shows it: what it names, counts and dates itself, with offsets into the article's text. */
export type ToldStatement = Statement &
  Pick<ReadStatement, 'language' | 'kin' | 'fates'> & {
    names: readonly Name[];
    quantities: readonly Quantity[];
    dates: readonly DateMention[];
  };

export function toldOf(statement: ReadStatement): ToldStatement {
  const { start, end } = statement;
  return { ...statement, names: statement.names.filter((name) => name.start >= start && name.end <= end) };
}
