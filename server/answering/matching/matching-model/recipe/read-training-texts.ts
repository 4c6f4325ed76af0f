import { readStoryTexts } from './story-texts.ts';
import type { TrainingTexts } from './training-texts.ts';
import { readWikipediaTexts } from './wikipedia-texts.ts';

/**
 * Paragraphs of Wikipedia, behind them the reports of our own stories, and the questions on both. `folder`: of the training data. `stories`: the number of the first
 * report. Throws UnfitTrainingDataError.
 */
export function readTrainingTexts(folder: string): TrainingTexts & { stories: number } {
  const wikipedia = readWikipediaTexts(folder);
  const from = wikipedia.paragraphs.length;
  const told = readStoryTexts(from);
  return {
    paragraphs: [...wikipedia.paragraphs, ...told.paragraphs],
    questions: [...wikipedia.questions, ...told.questions],
    stories: from,
  };
}
