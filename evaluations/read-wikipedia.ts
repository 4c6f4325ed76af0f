import { z } from 'zod';
import { parseJsonLines } from './read-data.ts';
import { readMaybePacked } from './unpack.ts';

const articleSchema = z.object({ title: z.string(), split: z.string(), paragraphs: z.array(z.string()) });
export type WikipediaArticle = z.infer<typeof articleSchema>;

/** Articles, one JSON object {title, split, paragraphs} a line, packed by xz or not. Rejects with UnreadableDataError. */
export async function readWikipedia(path: string): Promise<WikipediaArticle[]> {
  return parseJsonLines(await readMaybePacked(path), { path, schema: articleSchema });
}
