import { coordinators } from '../clauses/clauses.ts';
import { findQuotations } from '../clauses/quotations.ts';
import { languageOf } from '../language-of.ts';
import { splitSentences } from '../sentences/sentences.ts';
import type { Mention } from '../span.ts';
import { holdersIn } from './holders.ts';
import { type NestedFrame, readFrames } from './sentence-frames.ts';
import { attributes } from './speaker-chains.ts';

export { attributeSentences } from './attribution-scope.ts';

/**
 * Who is said to have said something, where the words for it stand. `origin`: as written, the proper name where there is one, else the description without
 * its article; a pronoun where the text has one; `cue`: the words that say so ("laut", "sagte", "teilte … mit"). The span holds both.
 */
export type Attribution = Mention & { origin: string; cue: string };

/** The attributions of a text, in order, without overlap; which sentences stand under them is told by `attributeSentences`. Linear; never throws. */
export function findAttributions(text: string): Attribution[] {
  const english = languageOf(text) === 'en';
  const cursor = { quotations: findQuotations(text), at: 0 };
  const holds = holdersIn(text, english);
  const found: Attribution[] = [];
  for (const sentence of splitSentences(text)) {
    for (const frame of readFrames(text, sentence, { cursor, english, holds }).frames) {
      const origin = frame.origins[0];
      if (origin === undefined || !attributes(frame, true)) continue;
      const start = Math.min(origin.start, frame.cue.start);
      const end = Math.max(origin.end, frame.cue.end);
      if (start < (found.at(-1)?.end ?? 0) || end <= start) continue;
      found.push({ start, end, text: text.slice(start, end), origin: origin.text, cue: cueOf(frame) });
    }
  }
  return found;
}

/** "teilte am Abend mit" is "teilte … mit". */
function cueOf({ cue, kind }: NestedFrame): string {
  const words = cue.text.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return kind === 'verb' && words.length > 2 ? `${first} … ${last}` : cue.text;
}

const longestAttribution = 400;

/** Whether a sentence only says who said what was said before it ("Das berichtete das Zentrum Y und schreibt Z."). */
export function carriesAttributionOnly(sentence: string): boolean {
  const trimmed = sentence.trim();
  if (trimmed === '' || trimmed.length > longestAttribution || /[:„“”"»«]\s*\p{L}[^“”"»«]{30,}/u.test(trimmed)) return false;
  const cursor = { quotations: findQuotations(trimmed), at: 0 };
  const english = languageOf(trimmed) === 'en';
  const { parts, frames } = readFrames(trimmed, { start: 0, end: trimmed.length }, { cursor, english, holds: holdersIn(trimmed, english) });
  const pointing = frames.filter(({ pointsBack }) => pointsBack);
  if (pointing.length === 0) return false;
  // A clause of its own ("…, dass nun Schluss sei") says more than who said it; a relative clause or ", schreibt Y" does not.
  return parts.clauses.every(
    (clause, index) =>
      clause.kind === 'fragment' ||
      clause.kind === 'relative' ||
      frames.some((frame) => frame.clause === index) ||
      (clause.kind === 'main' && index > 0 && coordinators.has(parts.tokens[clause.from]?.low ?? '')),
  );
}
