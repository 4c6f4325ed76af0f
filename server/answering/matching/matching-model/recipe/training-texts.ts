/** Offsets into the paragraph, UTF-16 code units. */
export type Span = { start: number; end: number };
/** What a sentence of that paragraph must hold to be right; `words`: those of it that are the answer, where they are known. */
export type TrainingAnswer = { paragraph: number; holds: Span; words?: Span | undefined };
/** `writtenFor`: the paragraphs that its writer read, by number. Without `answers`, they nearly answer it. */
export type TrainingQuestion = {
  /** `analysts`: on stories, worded as analysts ask. */
  source: 'wikipedia' | 'stories' | 'analysts' | 'dense';
  kind: 'question' | 'english' | 'nearly' | 'swapped';
  text: string;
  writtenFor: number[];
  answers: TrainingAnswer[];
};
/** A paragraph of Wikipedia, or a report of our own. */
export type TrainingParagraph = { title: string; text: string; sentences: Span[] };
export type TrainingTexts = { paragraphs: TrainingParagraph[]; questions: TrainingQuestion[] };
