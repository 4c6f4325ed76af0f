import type { SearchOptions } from './passage-index.ts';

/** What bounds a search; undefined where nothing does. */
export function boundsOf({ articleIds, language }: Pick<SearchOptions, 'articleIds' | 'language'>): string | undefined {
  const bounds = [...(articleIds ? [oneOf(articleIds)] : []), ...(language ? [`language = '${language}'`] : [])];
  return bounds.length === 0 ? undefined : bounds.join(' AND ');
}

/** A filter on article ids. LanceDB binds no parameters; within quotes only the quote itself has a meaning. */
export function oneOf(articleIds: string[]): string {
  return `article_id IN (${articleIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`;
}
