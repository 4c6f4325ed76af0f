import { readAttributions } from '../attribution/attribution-scope.ts';
import type { SentenceParts } from '../attribution/frame.ts';
import { germanSubject, passiveAgent } from '../attribution/german-subject.ts';
import { isSpeaker, type Origin } from '../attribution/origins.ts';
import type { AttributedSentence } from '../attribution/sentence-attribution.ts';
import { subjectsOf } from '../attribution/sentence-subjects.ts';
import { isCarrier } from '../clauses/origin-nouns.ts';
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
const PASSIVE = /^(?:wird|werden|wurden?|werde)$/;
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

/** Whoever a verb of denial belongs to, else whose words the sentence reports, else whom a clause is about that denies a thing ("wies Berichte über 40 Tote zurück"). */
function denierOf({ frames, origins, parts }: AttributedSentence, denied: Span): Mention | undefined {
  const denying = frames.filter(({ class: name, negated }) => name === 'deny' && !negated).flatMap((frame) => frame.origins);
  const outside = [...denying, ...origins.flatMap(({ chain }) => chain.slice(0, 1))].filter(
    ({ start, end }) => end <= denied.start || denied.end <= start,
  );
  return [...outside, ...speakersIn(parts, denied)]
    .map(({ start, end, text }) => ({ start, end, text }))
    .find(({ text }) => !PRONOUN.test(text));
}

/** Whoever the clause whose verb is denied is about: in front of the verb or, where the thing denied stands there, behind it. */
function speakersIn(parts: SentenceParts, denied: Span): Origin[] {
  const { text, tokens, clauses, english } = parts;
  const index = clauses.findIndex(({ finite }) => {
    const verb = tokens[finite];
    return verb !== undefined && denied.start <= verb.start && verb.end <= denied.end;
  });
  const clause = clauses[index];
  if (clause === undefined) return [];
  if (english) return subjectsOf(parts).filter(isSpeaker);
  if (PASSIVE.test(tokens[clause.finite]?.low ?? '')) return passiveAgent(parts, { index, at: clause.finite });
  const subjects = (inverted: boolean) => germanSubject(parts, { index, at: clause.finite, inverted, finite: clause.finite });
  // "Berichte der Polizei wies ein Sprecher zurück": the police only issued what is denied.
  const isThing = ({ start, end }: Origin) =>
    text
      .slice(tokens[clause.from]?.start ?? start, end)
      .split(/\s+/u)
      .some(isCarrier);
  const front = subjects(false).filter((subject) => subject.pronoun || (isSpeaker(subject) && !isThing(subject)));
  return front.length > 0 ? front : subjects(true).filter((subject) => isSpeaker(subject) && !isCarrier(subject.text));
}
