import type { Language } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { languageOf } from '../language/language-of.ts';
import { splitSentences } from '../language/sentences/sentences.ts';
import type { Span } from '../language/span.ts';
import { coverSentences } from './cover-sentences.ts';

/** Raised whenever the same text is split in another way, also by a change of `splitSentences`. */
export const SPLITTER_VERSION = 2;
/** Characters from which on a passage tells its own language: a shorter one may be a name and a number. */
const enoughToTell = 120;

/** Characters. About a paragraph of a news report: long enough to say who and when, short enough that one topic makes its vector. */
export const targetLength = 700;
export const longestPassage = 1200;
/** Below this a passage says too little to be found by; it takes in the next paragraph even where that goes beyond the target. */
const shortPassage = 200;
const longestHeadline = 160;

/** A slice of the text on sentence borders, before an article's id is known. `language`: absent where it is too short to tell. */
export type PassageSpan = Span & { sentences: Span[]; language?: Language };

/**
 * Passages of an article, in order, without overlap. Each character that is not white space lies in exactly one sentence of one passage.
 * `id`: `${articleId}.${revision}.${n}`, so that the same text gives the same passages. Linear in the text's length; never throws.
 */
export function splitIntoPassages(article: ArticleText): Passage[] {
  return passagesFrom(splitIntoSpans(article.text), article);
}

/** `language`: of the article; by default that of its text. */
type ArticleText = { id: string; revision: string; text: string; language?: Language };

/** The same from spans that `splitIntoSpans` gave for this text. */
export function passagesFrom(spans: PassageSpan[], { id, revision, text, language = languageOf(text) }: ArticleText): Passage[] {
  return spans.map(({ start, end, sentences, language: own = language }, index) => ({
    id: `${id}.${revision}.${index}`,
    articleId: id,
    revision,
    start,
    end,
    text: text.slice(start, end),
    language: own,
    sentences,
  }));
}

/** The same without ids. */
export function splitIntoSpans(text: string): PassageSpan[] {
  const spans: PassageSpan[] = [];
  let passage: Span[] = [];
  const flush = () => {
    const span = spanOf(passage);
    if (span) spans.push({ ...span, sentences: passage });
    passage = [];
  };
  const lengthWith = (sentences: Span[]) => {
    const first = passage[0] ?? sentences[0];
    const last = sentences.at(-1) ?? passage.at(-1);
    return first && last ? last.end - first.start : 0;
  };

  for (const block of blocksOf(text)) {
    const limit = lengthWith([]) < shortPassage ? longestPassage : targetLength;
    if (lengthWith(block) <= limit) {
      passage.push(...block);
      continue;
    }
    flush();
    if (lengthWith(block) <= longestPassage) {
      passage.push(...block);
      continue;
    }
    for (const sentence of block) {
      if (lengthWith([sentence]) > targetLength) flush();
      passage.push(sentence);
    }
  }
  flush();
  return joinShortTail(spans).map((span) => withLanguage(text, span));
}

/** An English quotation of some length in a German report is a passage in English. */
function withLanguage(text: string, span: PassageSpan): PassageSpan {
  return span.end - span.start < enoughToTell ? span : { ...span, language: languageOf(text.slice(span.start, span.end)) };
}

/** A last passage that says too little goes with the one before it. */
function joinShortTail(spans: PassageSpan[]): PassageSpan[] {
  const [before, last] = spans.slice(-2);
  if (!before || !last || last.end - last.start >= shortPassage || last.end - before.start > longestPassage) return spans;
  return [...spans.slice(0, -2), { start: before.start, end: last.end, sentences: [...before.sentences, ...last.sentences] }];
}

/** Paragraphs, each with the headlines right above it. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  let last: Span | undefined;
  for (const sentence of coverSentences(text, splitSentences(text))) {
    const newParagraph = last !== undefined && text.slice(last.end, sentence.start).includes('\n');
    if (newParagraph && !isHeadlineOnly(text, block)) {
      blocks.push(block);
      block = [];
    }
    block.push(sentence);
    last = sentence;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Up to two short lines without a stop: they belong to what follows. */
function isHeadlineOnly(text: string, block: Span[]): boolean {
  return (
    block.length <= 2 &&
    block.every(({ start, end }) => end - start <= longestHeadline && !/[.!?…:;,]["“”»«)]?$/.test(text.slice(start, end)))
  );
}

function spanOf(sentences: Span[]): Span | undefined {
  const first = sentences.at(0);
  const last = sentences.at(-1);
  return first && last && { start: first.start, end: last.end };
}
