import { z } from 'zod';
import { hasWords, readJsonLines } from '../read-data.ts';
import type { Paragraph } from '../read-squad.ts';

/** `split`: which part of its set it is of, where that is known: a model may have been trained on some. */
const distractorSchema = z.object({ title: z.string().optional(), text: z.string().min(1), split: z.string().optional() });

/** Where a distractor's file does not say its split. */
const UNKNOWN_SPLIT = 'unknown';

export type Distractors = { paragraphs: Paragraph[] /** How many of each split. */; bySplit: Record<string, number> };

/**
 * Articles that answer nothing, one JSON object {title?, text, split?} a line. One without a word is left out: it cannot be an article.
 * Rejects with UnreadableDataError.
 */
export async function readDistractors(path: string): Promise<Distractors> {
  const lines = await readJsonLines(path, distractorSchema);
  const bySplit: Record<string, number> = {};
  const paragraphs = lines.flatMap(({ title = '', text, split = UNKNOWN_SPLIT }, index) => {
    if (!hasWords(text)) return [];
    bySplit[split] = (bySplit[split] ?? 0) + 1;
    return [{ key: `distractor-${index + 1}`, title, text }];
  });
  return { paragraphs, bySplit };
}
