import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import type { Span } from '../../ingest/language/span.ts';
import { type PrecisionRecall, precisionRecall, shareOf } from '../precision-recall.ts';
import type { SentenceCase } from './sentence-cases.ts';

export type Splitter = (text: string) => Span[];
/** The borders of one text as people and as a splitter set them: how many characters that are no blanks stand before each. */
export type JudgedText = { text: SentenceCase; wanted: number[]; given: number[] };
/** `textsRight`: share of texts whose borders are all right. */
export type SentenceMeasures = PrecisionRecall & { textsRight: number; texts: number };

/** `Intl.Segmenter`, what a program has without rules of its own. */
export const segmenter: Splitter = (text) =>
  [...new Intl.Segmenter('de', { granularity: 'sentence' }).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));

export function judgeSentences(cases: SentenceCase[], split: Splitter = splitSentences): JudgedText[] {
  return cases.map((text) => {
    const ends = text.sentences.map((_, index) => solid(text.sentences.slice(0, index + 1).join('')));
    const given = split(text.text).map(({ end }) => solid(text.text.slice(0, end)));
    // The end of the text is no border: nobody can miss it.
    const last = solid(text.text);
    return { text, wanted: ends.filter((end) => end < last), given: given.filter((end) => end < last) };
  });
}

function solid(text: string): number {
  return text.replace(/\s/g, '').length;
}

export function measureSentences(judged: JudgedText[]): SentenceMeasures {
  return {
    ...precisionRecall(
      judged.flatMap(({ wanted, given }) => wanted.map((border) => given.includes(border))),
      judged.flatMap(({ wanted, given }) => given.map((border) => wanted.includes(border))),
    ),
    textsRight: shareOf(judged.map(isRight)),
    texts: judged.length,
  };
}

export function isRight({ wanted, given }: JudgedText): boolean {
  return wanted.length === given.length && wanted.every((border) => given.includes(border));
}
