/**
 * The evaluator's own sentence splitter, on purpose not the product's: what is measured must not cut the measure.
 * Intl.Segmenter, with its commonest German faults mended: a border behind "16.", "z. B.", "Dr." is none.
 */
const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
const NO_BORDER =
  /(?:^|[^\p{L}\p{N}])(?:\p{N}{1,2}|\p{L}|bzw|ca|chr|dr|dt|engl|ggf|hl|inkl|insb|jh|jr|lat|mio|mrd|nr|prof|sog|sr|st|tel|usw|vgl|vs)\.\s*$/iu;

/** Sentences in order, trimmed, never empty. */
export function splitForEvaluation(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (NO_BORDER.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** The first sentence of a quote; the quote itself when it is shorter than one. */
export function firstSentence(quote: string): string {
  return splitForEvaluation(quote)[0] ?? quote;
}
