import { flagBits, type NetWords } from '../../../../retrieval/nets/net-words.ts';
import type { ReadWord } from '../../../../retrieval/read-words.ts';
import type { WordVectors } from '../../../../retrieval/word-vectors.ts';
import { matchedQuestion, matchedSentence, type SentenceWords } from '../../matched-words.ts';
import type { Span, TrainingQuestion } from './training-texts.ts';

/** A sentence that is held against a question. `features`: as the ranking has them, where it was asked. */
export type TrainingCandidate = SentenceWords & {
  /** It stands in a paragraph that the question was written for. */
  isOwn: boolean;
  isRight: boolean;
  /** Offsets in it, where it is right and its words are known. */
  answer?: Span | undefined;
  features?: number[] | undefined;
};

/** `set`: why it is answered or not; `paragraph`: number of the first paragraph that it was written for. */
export type TrainingQuestionOf = {
  source: TrainingQuestion['source'];
  set: string;
  paragraph: number;
  words: readonly ReadWord[];
  candidates: TrainingCandidate[];
};

type WrittenWords = { words: number[]; flags: number[] };
type WrittenCandidate = WrittenWords & {
  /** Place in the question, place in the sentence, likeness of form; where there is none, nothing. */
  forms: number[];
  titleCosines: number[];
  titleForms: number[];
  beforeCosines: number[];
  beforeForms: number[];
  /** Place in the question, place in the sentence, 0..1 where they tell the same, below 0 where they tell another matter; where neither, nothing. */
  kin: number[];
  titleKin: number[];
  beforeKin: number[];
  own: boolean;
  right: boolean;
  /** Its words that are the answer: the first and the last. */
  span?: [number, number] | undefined;
  features?: number[] | undefined;
};
export type TrainingRecord = WrittenWords & Pick<TrainingQuestionOf, 'source' | 'set' | 'paragraph'> & { candidates: WrittenCandidate[] };

const DIGITS = 4;

/** What a sentence is to a question, by where it stands. `start`, `end`: in its paragraph. */
export function judged(
  { answers, writtenFor }: Pick<TrainingQuestion, 'answers' | 'writtenFor'>,
  { paragraph, start, end }: Span & { paragraph: number | undefined },
): Pick<TrainingCandidate, 'isOwn' | 'isRight' | 'answer'> {
  const met = answers.find(({ holds, ...answer }) => answer.paragraph === paragraph && start <= holds.start && holds.end <= end);
  const words = met?.words && { start: met.words.start - start, end: met.words.end - start };
  return { isOwn: paragraph !== undefined && writtenFor.includes(paragraph), isRight: met !== undefined, answer: words };
}

/** Writes questions and their candidates as the numbers that the product's net is given. Words are counted from 0, in order of first sight. */
export function createTrainingRecords() {
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const written = (words: NetWords): WrittenWords => ({
    words: words.read.map(({ folded }) => idOf(folded)),
    flags: words.read.map((_, at) => flagBits(words, at)),
  });
  return {
    words: (): string[] => [...ids.keys()],
    /** Undefined where the question has no word, or no candidate has. */
    record({ source, set, paragraph, words, candidates }: TrainingQuestionOf, vectors: WordVectors): TrainingRecord | undefined {
      const asked = matchedQuestion(words, vectors);
      if (!asked) return undefined;
      const held = candidates.flatMap((candidate): WrittenCandidate[] => {
        const sentence = matchedSentence(asked, candidate, vectors);
        if (!sentence) return [];
        const width = sentence.words.read.length;
        return [
          {
            ...written(sentence.words),
            forms: placed(sentence.forms, width),
            titleCosines: Array.from(sentence.titleCosines, rounded),
            titleForms: Array.from(sentence.titleForms, rounded),
            beforeCosines: Array.from(sentence.beforeCosines, rounded),
            beforeForms: Array.from(sentence.beforeForms, rounded),
            kin: placed(
              sentence.kin.map((same, at) => same - (sentence.others[at] ?? 0)),
              width,
            ),
            titleKin: Array.from(sentence.titleKin, rounded),
            beforeKin: Array.from(sentence.beforeKin, rounded),
            own: candidate.isOwn,
            right: candidate.isRight,
            span: candidate.answer && spanOf(sentence.words.read, candidate.answer),
            features: candidate.features,
          },
        ];
      });
      return held.length === 0 ? undefined : { source, set, paragraph, ...written(asked), candidates: held };
    },
  };
}

function spanOf(words: readonly ReadWord[], { start, end }: Span): [number, number] | undefined {
  const within = words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []));
  const [first, last] = [within[0], within.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

function placed(values: Float32Array, width: number): number[] {
  return [...values].flatMap((value, at) => (value === 0 ? [] : [Math.floor(at / width), at % width, rounded(value)]));
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
