import type { z } from 'zod';
import type { Report } from './report.ts';

/** Told in plain lines what an evaluation is doing; it runs for minutes. */
export type Tell = (line: string) => void;

/** One measure of the product, run by `npm run evaluate -- <name>`. All its options take a value. */
export type Evaluation = {
  about: string;
  options: z.ZodObject;
  run(given: unknown, tell: Tell): Promise<Report>;
};

/** `run` gets the options as the schema parsed them; rejects with a ZodError when they are wrong. */
export function defineEvaluation<Options extends z.ZodObject>(definition: {
  about: string;
  options: Options;
  run(given: z.infer<Options>, tell: Tell): Promise<Report>;
}): Evaluation {
  const { about, options, run } = definition;
  return { about, options, run: async (given, tell) => run(options.parse(given), tell) };
}
