import { z } from 'zod';
import { languageSchema } from './article.ts';

export const sentenceSchema = z.object({ start: z.int().nonnegative(), end: z.int().positive() });

/**
 * A stored, retrievable slice of an article on sentence borders: `text === article.text.slice(start, end)`.
 * `language`: its own, where it is long enough to tell, else the article's. `sentences`: offsets into the article's text (not the passage's), in order, inside `start..end`.
 */
export const passageSchema = z
  .object({
    id: z.string().min(1),
    articleId: z.string().min(1),
    revision: z.string().min(1),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    text: z.string().min(1),
    language: languageSchema,
    sentences: z.array(sentenceSchema).min(1),
  })
  .refine((passage) => passage.text.length === passage.end - passage.start, { message: 'text must be as long as its span' });
export type Passage = z.infer<typeof passageSchema>;

/** A passage with its embedding, of the embedder's dimension. */
export type EmbeddedPassage = Passage & { vector: Float32Array };
