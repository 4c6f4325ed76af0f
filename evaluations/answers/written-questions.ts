import { readStoryTexts } from '../../server/answering/matching/matching-model/recipe/story-texts.ts';
import { readParagraphPlaces } from '../../server/answering/matching/matching-model/recipe/wikipedia-texts.ts';
import type { Paragraph } from '../read-squad.ts';
import { type Half, titleHalf } from '../title-half.ts';

/** Of the recipe's train.py: every so manieth paragraph or report is held out of the net's training. */
export const HELD = 10;

/** A question that was written for the net, on two reports of ours that answer it or nearly do. */
export type WrittenQuestion = {
  text: string;
  isEnglish: boolean;
  half: Half;
  /** Keys of the reports it was written for. */
  own: string[];
  /** Where a sentence answers: key of its report, offsets in that. Empty where both reports only nearly answer. */
  answers: { key: string; start: number; end: number }[];
};

/** All reports of ours that the net has questions on, and those questions that it was not trained with. Throws UnfitTrainingDataError. */
export function readHeldOut(): { reports: Paragraph[]; questions: WrittenQuestion[] } {
  const from = readParagraphPlaces().length;
  const { paragraphs, questions } = readStoryTexts(from);
  const reports = paragraphs.map(({ title, text }, at): Paragraph => ({ key: String(from + at), title, text }));
  const held = questions.filter(({ writtenFor: [first = 1] }) => first % HELD === 0);
  return {
    reports,
    questions: held.map(({ text, kind, writtenFor, answers }) => ({
      text,
      isEnglish: kind === 'english',
      half: titleHalf(String(writtenFor[0])),
      own: writtenFor.map(String),
      answers: answers.map(({ paragraph, holds }) => ({ key: String(paragraph), ...holds })),
    })),
  };
}
