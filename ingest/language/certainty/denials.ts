import { readAttributions } from '../attribution/attribution-scope.ts';
import type { AttributedSentence } from '../attribution/sentence-attribution.ts';
import { splitSentences } from '../sentences/sentences.ts';
import type { Mention, Span } from '../span.ts';
import { type Statement, statementsIn } from './certainty.ts';

/** What a text says only to call it untrue. `by`: who does, as written, where the sentence's words tell. */
export type Denial = Span & { by: Mention | undefined };

/** Called untrue by a word behind the verb; neither verb denies by itself. The object stands before the German verb, behind the English one. */
const GERMAN_UNTRUE =
  /(?<!\p{L})(?:nann?te?n?|nennt|nennen|bezeichne\p{L}*)(?!\p{L})[^.;]{1,160}?(?<!\p{L})(?:falsch|unwahr|erfunden)(?!\p{L})/iu;
const ENGLISH_UNTRUE =
  /(?<!\p{L})(?:dismiss\p{L}*|reject\p{L}*|call(?:s|ed)|describ(?:es|ed))(?!\p{L})[^.;]{1,160}?(?<!\p{L})(?:false|untrue|wrong|fabricated)(?!\p{L})/iu;
const PRONOUN = /^(?:er|sie|es|man|he|she|it|they)$/i;

/** What the text denies, in order: whole clauses, or what a negation stands right before ("nicht 40, sondern 12"). Linear; never throws. */
export function findDenials(text: string): Denial[] {
  return readAttributions(text, splitSentences(text)).flatMap((sentence) =>
    statementsIn(text, [sentence]).flatMap((statement) => {
      const denied = deniedIn(text, statement);
      return denied ? [{ ...denied, by: denierOf(sentence, denied) }] : [];
    }),
  );
}

function deniedIn(text: string, { start, end, certainty, negated, negation }: Statement): Span | undefined {
  if (certainty === 'denied') return negated ? undefined : { start, end };
  if (negated && negation) {
    const behind = /^\s+\S+/.exec(text.slice(negation.cue.end, end));
    return behind ? { start: negation.cue.end, end: negation.cue.end + behind[0].length } : undefined;
  }
  const clause = text.slice(start, end);
  const [german, english] = [GERMAN_UNTRUE.exec(clause), ENGLISH_UNTRUE.exec(clause)];
  if (german) return { start, end: start + german.index + german[0].length };
  return english ? { start: start + english.index, end: start + english.index + english[0].length } : undefined;
}

/** Whoever a verb of denial belongs to, else whose words the sentence reports. */
function denierOf({ frames, origins }: AttributedSentence, denied: Span): Mention | undefined {
  const denying = frames.filter(({ class: name, negated }) => name === 'deny' && !negated).flatMap((frame) => frame.origins);
  return [...denying, ...origins.flatMap(({ chain }) => chain.slice(0, 1))]
    .map(({ start, end, text }) => ({ start, end, text }))
    .find((by) => !PRONOUN.test(by.text) && (by.end <= denied.start || denied.end <= by.start));
}
