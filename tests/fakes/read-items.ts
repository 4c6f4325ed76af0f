import { type ReadHints, readArticles } from '../../ingest/reading/read-articles.ts';
import type { ReadArticle, ReadItem } from '../../ingest/reading/read-outcome.ts';
import { repair } from '../../ingest/repairing/repair.ts';

/** All articles of a file; its name stands for its hints. */
export async function readItems(content: string | Uint8Array, hints: string | ReadHints): Promise<ReadItem[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const items: ReadItem[] = [];
  for await (const item of readArticles(bytes, typeof hints === 'string' ? { path: hints } : hints)) items.push(item);
  return items;
}

/** The article of a file that holds one; fails the test with the reason when it was rejected. */
export async function readOne(content: string | Uint8Array, hints: string | ReadHints): Promise<ReadArticle> {
  const items = await readItems(content, hints);
  const [item] = items;
  if (items.length !== 1 || !item) throw new Error(`${items.length} articles, not one`);
  if (item.outcome.kind === 'rejected') throw new Error(item.outcome.reason);
  return item.outcome;
}

/** Why a file was rejected as a whole. */
export async function reasonFor(content: string | Uint8Array, hints: string | ReadHints): Promise<string> {
  const items = await readItems(content, hints);
  const outcome = items[0]?.outcome;
  if (items.length !== 1 || outcome?.kind !== 'rejected') throw new Error(`not rejected: ${JSON.stringify(items).slice(0, 500)}`);
  return outcome.reason;
}

/** What is left after repair. */
export function textOf({ original, marks }: ReadArticle): string {
  return repair(original, marks).text;
}
