import type { TrainingQuestion } from './training-texts.ts';

/** Of a paragraph or a story, all that analysts ask, and of the others so many German questions with an answer, and so many without; English ones of every so manieth. */
const ANSWERED = 2;
const NEARLY = 2;
const ENGLISH_EVERY = 3;

/** Which questions the product is asked, and which are only held against near sentences, since that is cheaper. `isAsked`: of the paragraphs with that number. */
export function chooseRanked(
  questions: TrainingQuestion[],
  isAsked: (paragraph: number) => boolean,
): { ranked: TrainingQuestion[]; near: TrainingQuestion[] } {
  const ranked: TrainingQuestion[] = [];
  const near: TrainingQuestion[] = [];
  for (const [paragraph, some] of Map.groupBy(questions, ({ writtenFor }) => writtenFor[0] ?? -1)) {
    const first = (wanted: TrainingQuestion['kind'], count: number) =>
      some.filter(({ kind, source }) => kind === wanted && source !== 'analysts').slice(0, count);
    const german = [...first('question', ANSWERED), ...first('nearly', NEARLY)];
    for (const question of some) {
      const { kind, source } = question;
      const isChosen = source === 'analysts' || (kind === 'english' ? paragraph % ENGLISH_EVERY === 0 : german.includes(question));
      (isAsked(paragraph) && isChosen ? ranked : near).push(question);
    }
  }
  return { ranked, near };
}
