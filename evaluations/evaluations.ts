import { abstention } from './abstention.ts';
import { answers } from './answers.ts';
import { comparison } from './comparison.ts';
import type { Evaluation } from './evaluation.ts';
import { fit } from './fit.ts';
import { retrieval } from './retrieval.ts';
import { samples } from './samples.ts';
import { sentenceBorders } from './sentence-borders.ts';

/** What `npm run evaluate -- <name>` knows. */
export const EVALUATIONS: Record<string, Evaluation> = {
  retrieval,
  sentences: sentenceBorders,
  answers,
  abstention,
  samples,
  comparison,
  fit,
};
