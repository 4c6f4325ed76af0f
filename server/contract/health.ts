import { z } from 'zod';

export const healthSchema = z.object({
  status: z.literal('ok'),
  articles: z.int(),
  passages: z.int(),
  embedder: z.string(),
  writer: z.string(),
});
