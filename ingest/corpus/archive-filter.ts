import type { ArticleFilter } from './archive.ts';
import { fold } from './folding.ts';
import { mentionedCondition } from './mentioned-days.ts';

/** A condition on `current_articles` and what is bound to it. No value is ever part of the SQL. */
export type Condition = { sql: string; values: string[] };

/** All given conditions hold together; deleted articles never pass. `articleIds` given and empty lets nothing pass. */
export function filterCondition(filter: ArticleFilter): Condition {
  const conditions: Condition[] = [{ sql: 'deleted_at IS NULL', values: [] }];
  const add = (sql: string, ...values: string[]) => conditions.push({ sql, values });

  if (filter.articleIds !== undefined) add('id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.articleIds));
  // "Nur ABNA" means the agency's texts too, whoever put them out.
  const publishers = JSON.stringify([filter.publisher, filter.orPublisher].filter((one) => one !== undefined));
  if (publishers !== '[]')
    add(
      `(publisher IN (SELECT value FROM json_each(?)) OR
        EXISTS (SELECT 1 FROM json_each(details, '$.agencies') WHERE value IN (SELECT value FROM json_each(?))))`,
      publishers,
      publishers,
    );
  if (filter.from !== undefined) add('published_on >= ?', filter.from);
  if (filter.to !== undefined) add('published_on <= ?', filter.to);
  if (filter.language !== undefined) add('language = ?', filter.language);
  if (filter.nameKey !== undefined) add('id IN (SELECT article_id FROM names WHERE name_key = ?)', filter.nameKey);
  if (filter.caseId !== undefined) add('id IN (SELECT article_id FROM case_articles WHERE case_id = ?)', filter.caseId);
  if (filter.mentionedFrom !== undefined || filter.mentionedTo !== undefined) conditions.push(mentionedCondition(filter));
  if (filter.text !== undefined) {
    const folded = fold(filter.text);
    add("(instr(folded_text, ?) > 0 OR instr(fold(COALESCE(title, '')), ?) > 0)", folded, folded);
  }
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), values: conditions.flatMap(({ values }) => values) };
}
