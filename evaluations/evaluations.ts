import { abstention } from './answers/abstention.ts';
import { answerableRows } from './answers/answerable-rows.ts';
import { answers } from './answers/answers.ts';
import { fitFurther } from './answers/fit-further.ts';
import { injections } from './answers/injections.ts';
import { ownQuestions } from './answers/own-questions.ts';
import { questions } from './answers/questions.ts';
import { samples } from './answers/samples.ts';
import { families } from './articles/families.ts';
import { repair } from './articles/repair.ts';
import { claims } from './claims/claims.ts';
import { modelClaims } from './claims/model-claims.ts';
import { compareResults } from './compare-results.ts';
import { aboutRows } from './comparison/about-rows.ts';
import { chosenReports } from './comparison/chosen-reports.ts';
import { comparison } from './comparison/comparison.ts';
import { fitComparison } from './comparison/fit-comparison.ts';
import { fitDifferences } from './comparison/fit-differences.ts';
import { longAffairs } from './comparison/long-affairs.ts';
import { relations } from './comparison/relations.ts';
import { siblings } from './comparison/siblings.ts';
import { statements } from './comparison/statements.ts';
import type { Evaluation } from './evaluation.ts';
import { fit } from './fit.ts';
import { framing } from './framing/framing.ts';
import { annotation } from './language/annotation.ts';
import { attribution } from './language/attribution.ts';
import { certainty } from './language/certainty.ts';
import { dates } from './language/dates.ts';
import { languageSpeed } from './language/language-speed.ts';
import { names } from './language/names.ts';
import { quantities } from './language/quantities.ts';
import { sentenceBorders } from './language/sentence-borders.ts';
import { ablation } from './retrieval/ablation.ts';
import { distractors } from './retrieval/distractors.ts';
import { parallel } from './retrieval/parallel.ts';
import { retrieval } from './retrieval/retrieval.ts';
import { samplesRetrieval } from './retrieval/samples-retrieval.ts';
import { wordPairs } from './retrieval/word-pairs.ts';
import { mentions } from './speed/mentions.ts';
import { speed } from './speed/speed.ts';
import { summaries } from './summaries/summaries.ts';
import { summaryScale } from './summaries/summary-scale.ts';
import { timeline } from './timeline/timeline.ts';
import { timelineScale } from './timeline/timeline-scale.ts';

/** What `npm run evaluate -- <name>` knows. */
export const EVALUATIONS: Record<string, Evaluation> = {
  retrieval,
  ablation,
  parallel,
  'word-pairs': wordPairs,
  speed,
  'language-speed': languageSpeed,
  sentences: sentenceBorders,
  answers,
  abstention,
  'answerable-rows': answerableRows,
  injections,
  samples,
  questions,
  'own-questions': ownQuestions,
  mentions,
  'samples-retrieval': samplesRetrieval,
  names,
  attribution,
  certainty,
  quantities,
  claims,
  'model-claims': modelClaims,
  comparison,
  'about-rows': aboutRows,
  'chosen-reports': chosenReports,
  relations,
  siblings,
  'long-affairs': longAffairs,
  summaries,
  'summary-scale': summaryScale,
  timeline,
  'timeline-scale': timelineScale,
  statements,
  framing,
  dates,
  annotation,
  families,
  repair,
  distractors,
  report: compareResults,
  fit,
  'fit-comparison': fitComparison,
  'fit-differences': fitDifferences,
  'fit-further': fitFurther,
};
