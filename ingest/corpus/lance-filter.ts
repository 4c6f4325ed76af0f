/** A filter on article ids. LanceDB binds no parameters; within quotes only the quote itself has a meaning. */
export function oneOf(articleIds: string[]): string {
  return `article_id IN (${articleIds.map((id) => `'${id.replaceAll("'", "''")}'`).join(', ')})`;
}
