import { splitSentences } from '../ingest/language/sentences/sentences.ts';
import type { Span } from '../ingest/language/span.ts';
import { segmenter } from './language/measure-sentences.ts';
import type { SentencePeer } from './language/sentence-peers.ts';

export type BorderScores = { f1: number; precision: number; recall: number };

/** Scores of the splitter's sentence borders, of `Intl.Segmenter` on the same text as `baseline`, and of other splitters. `sentences`: how many were joined. */
export type SentenceEvaluation = BorderScores & { sentences: number; baseline: BorderScores; peers: Record<string, BorderScores> };

/**
 * Sentence borders on a CoNLL-U file: its `# text` lines joined in file order by one blank, borders where one sentence ends,
 * the end of the text left out because nobody can miss it.
 */
export function evaluateSentences(conlluText: string, peers: readonly SentencePeer[] = []): SentenceEvaluation {
  const sentences = textsOf(conlluText);
  const joined = sentences.join(' ');
  const gold = new Set<number>();
  let end = -1;
  for (const sentence of sentences) {
    end += sentence.length + 1;
    gold.add(end);
  }
  gold.delete(joined.length);
  return {
    ...score(gold, bordersOf(splitSentences(joined), joined.length)),
    sentences: sentences.length,
    baseline: score(gold, bordersOf(segmenter(joined), joined.length)),
    peers: Object.fromEntries(peers.map(({ name, split }) => [name, score(gold, bordersOf(split(joined), joined.length))])),
  };
}

/** The `# text` lines of a CoNLL-U file, in order. */
export function textsOf(conlluText: string): string[] {
  return [...conlluText.matchAll(/^# text = (.*)$/gm)].map((line) => (line[1] ?? '').trim()).filter((sentence) => sentence !== '');
}

function bordersOf(spans: Span[], textLength: number): Set<number> {
  return new Set(spans.map((span) => span.end).filter((end) => end < textLength));
}

function score(gold: ReadonlySet<number>, found: ReadonlySet<number>): BorderScores {
  const right = [...found].filter((border) => gold.has(border)).length;
  const precision = found.size === 0 ? 0 : right / found.size;
  const recall = gold.size === 0 ? 0 : right / gold.size;
  return { f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall };
}
