import type { Span } from '../../ingest/language/span.ts';
import type { ReadArticle, ReadSentence } from '../retrieval/read-article.ts';
import { missingFacts } from './missing-facts.ts';

/** A claim of one sentence seldom rests on more than this many sentences of one passage. */
const MOST_SENTENCES = 3;

/** How near two texts are in meaning or words, 0..1. */
export type Likeness = (claim: string, sentence: string) => Promise<number>;

/**
 * From a whole passage to the sentences in it that back the claim: the likest one, and further ones as long as each
 * gives a number, date or name that was still missing. Adjacent sentences become one span. Never empty for a passage with text.
 */
export async function narrowSpan(claim: string, passage: Span, article: ReadArticle, likeness: Likeness): Promise<Span[]> {
  const inside = article.sentences.filter((sentence) => sentence.start >= passage.start && sentence.end <= passage.end);
  const first = await likest(claim, inside, likeness);
  if (!first) return [{ start: passage.start, end: passage.end }];
  const chosen = [first];
  let missing = missingFacts(claim, first.text).length;
  while (missing > 0 && chosen.length < MOST_SENTENCES) {
    const next = inside
      .filter((sentence) => !chosen.includes(sentence))
      .map((sentence) => ({ sentence, missing: missingFacts(claim, textOf([...chosen, sentence])).length }))
      .sort((a, b) => a.missing - b.missing)[0];
    if (!next || next.missing >= missing) break;
    chosen.push(next.sentence);
    missing = next.missing;
  }
  return merged(chosen, article);
}

async function likest(claim: string, sentences: ReadSentence[], likeness: Likeness): Promise<ReadSentence | undefined> {
  let best: { sentence: ReadSentence; likeness: number } | undefined;
  for (const sentence of sentences) {
    const found = await likeness(claim, sentence.text);
    if (!best || found > best.likeness) best = { sentence, likeness: found };
  }
  return best?.sentence;
}

function textOf(sentences: ReadSentence[]): string {
  return sentences.map((sentence) => sentence.text).join(' ');
}

function merged(chosen: ReadSentence[], article: ReadArticle): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of chosen.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && article.text.slice(last.end, start).trim() === '') last.end = end;
    else spans.push({ start, end });
  }
  // The likest sentence leads, wherever it stands.
  const lead = chosen[0]?.start ?? 0;
  return spans.sort((a, b) => Number(b.start <= lead && lead < b.end) - Number(a.start <= lead && lead < a.end));
}
