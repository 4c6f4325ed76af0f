import type { Archive } from '../../ingest/corpus/archive.ts';
import { Refusal } from '../guarding/refusal.ts';

/** Throws a Refusal (404) that names every id that is unknown or deleted. */
export function requireArticles(archive: Pick<Archive, 'idsOf'>, articleIds: string[] | undefined): void {
  if (!articleIds) return;
  const known = new Set(archive.idsOf({ articleIds }));
  const unknown = articleIds.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Refusal('not-found', `There is no report with the id ${unknown[0]}. GET /api/articles lists them.`, { articleIds: unknown });
}
