import { abstention } from './abstention.ts';
import { annotation } from './annotation.ts';
import { answers } from './answers.ts';
import { attribution } from './attribution.ts';
import { certainty } from './certainty.ts';
import { compareResults } from './compare-results.ts';
import { comparison } from './comparison.ts';
import { dates } from './dates.ts';
import { distractors } from './distractors.ts';
import type { Evaluation } from './evaluation.ts';
import { families } from './families.ts';
import { fit } from './fit.ts';
import { languageSpeed } from './language-speed.ts';
import { names } from './names.ts';
import { parallel } from './parallel.ts';
import { quantities } from './quantities.ts';
import { repair } from './repair.ts';
import { retrieval } from './retrieval.ts';
import { samples } from './samples.ts';
import { samplesRetrieval } from './samples-retrieval.ts';
import { sentenceBorders } from './sentence-borders.ts';
import { speed } from './speed.ts';
import { wordPairs } from './word-pairs.ts';

/** What `npm run evaluate -- <name>` knows. */
export const EVALUATIONS: Record<string, Evaluation> = {
  retrieval,
  parallel,
  'word-pairs': wordPairs,
  speed,
  'language-speed': languageSpeed,
  sentences: sentenceBorders,
  answers,
  abstention,
  samples,
  'samples-retrieval': samplesRetrieval,
  names,
  attribution,
  certainty,
  quantities,
  comparison,
  dates,
  annotation,
  families,
  repair,
  distractors,
  report: compareResults,
  fit,
};
