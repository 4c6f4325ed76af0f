import { z } from 'zod';

/** What a fresh process is told to time. The options of the embedder are as `loadEmbedder` takes them. */
export const speedTaskSchema = z.object({
  embedder: z.object({
    model: z.string(),
    threads: z.int().positive(),
    cacheFolder: z.string(),
    hub: z.string(),
    prefixes: z.object({ query: z.string().optional(), passage: z.string().optional() }).optional(),
  }),
  passages: z.array(z.string()).min(1),
  questions: z.array(z.string()).min(1),
  /** How long to embed passages, from the first again when all are done; and at most to embed questions, each once. One batch at least. */
  seconds: z.number().positive(),
});
export type SpeedTask = z.infer<typeof speedTaskSchema>;

/** What it found. Milliseconds and MiB. */
export const speedRunSchema = z.object({
  name: z.string(),
  dimension: z.int(),
  /** From the start of the process: Node, its modules, the model, the first question's vector. */
  coldStart: z.number(),
  questions: z.array(z.number()).min(1),
  passages: z.int().positive(),
  wall: z.number(),
  /** Of all its threads. */
  cpu: z.number(),
  /** The most it ever held: after the questions, and after the passages too. */
  memoryServing: z.number(),
  memory: z.number(),
});
export type SpeedRun = z.infer<typeof speedRunSchema>;
