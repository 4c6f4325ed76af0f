import type { Ingest } from '../contract/ingest.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { Ingesting } from '../ingesting/create-ingesting.ts';

/** Throws a Refusal (404) for an id that is none. */
export function knownIngest(ingesting: Pick<Ingesting, 'get'>, id: string): Ingest {
  const ingest = ingesting.get(id);
  if (!ingest) throw unknownIngest(id);
  return ingest;
}

export function unknownIngest(id: string): Refusal {
  return new Refusal('not-found', `There is no ingest with the id ${id}. GET /api/ingests lists them.`, { ingestId: id });
}
