import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { Pair } from './pair.ts';

/** Share of the words that claim and source have in common, of which a sentence of the source holds so many where the claim tells it. */
const LEAST_TOLD = 0.3;

/** Whether what stands at a place of the source is in a sentence that the claim tells: others may be anybody's word, denied or not sure. */
export function toldParts({ source, aligned }: Pair): (part: Span) => boolean {
  const told = aligned.flatMap(({ at }) => source.words[at] ?? []);
  const sentences = splitSentences(source.text).filter(
    (sentence) => told.filter((word) => isInside(word, sentence)).length >= LEAST_TOLD * told.length,
  );
  return (part) => sentences.length === 0 || sentences.some((sentence) => isInside({ start: part.start, end: part.start }, sentence));
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
