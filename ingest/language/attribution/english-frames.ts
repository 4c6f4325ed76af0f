import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { englishFinite } from '../clauses/finite-verb.ts';
import { englishRole } from '../clauses/origin-nouns.ts';
import { type ReportingReading as EnglishReading, englishForms } from '../clauses/reporting-forms.ts';
import { englishContent } from './english-content.ts';
import { agentOf, phraseEnd, splitSpeakers, subjectOf } from './english-subject.ts';
import { canSubject, isPronounSubject, isSelf, voiceAt } from './english-voice.ts';
import { type Frame, frameOf, type SentenceParts, tokenMention } from './frame.ts';
import type { Origin } from './origins.ts';

/** Forms that are nouns at least as often: only a clause or a quotation right behind makes them verbs. */
const alsoNouns =
  /^(?:reports?|claims?|states?|notes?|charges?|calls?|orders?|questions?|shows?|finds?|hopes?|fears?|plans?|replies|reply|comments?|counters?|signals?|details?|highlights?|estimates?|forecasts?|projects?|doubts?|blames?|demands?|requests?|advances?|promises?|pledges?|vows?|threats?|guesses|worries|aims?|boasts?|complaints?|disputes?|praises?|brands?|posts?|tweets?|rules?|reads?|points?|objects?|remarks?|blogs?|jokes?|shouts?|cries|cry|whispers?|urges?|appeals?|worry|guess|cautions?|labels?|dubs?|hails?)$/;

/** The frames that verbs of saying and thinking make in an English sentence, in order. */
export function englishVerbFrames(parts: SentenceParts): Frame[] {
  const { tokens, clauses } = parts;
  const frames: Frame[] = [];
  for (const [index, clause] of clauses.entries()) {
    const before = frames.length;
    let from = clause.from;
    for (let at = clause.from; at < clause.to && frames.length < 40; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.title) continue;
      if (opensSubject(tokens, clause, at)) from = at + 1;
      const frame = frameAt(parts, { index, clause, at, from });
      if (frame === undefined) continue;
      // "…, said X, adding that": the same speaker goes on.
      const goesOn = /ing$/.test(frame.cue.text) && frames.length > 0;
      frames.push(goesOn ? { ...frame, origins: [] } : frame);
      from = at + 1;
    }
    const loose =
      frames.length === before
        ? (looseFrame(parts, index, clause) ?? speechBehind(parts, index, clause) ?? pointingFrame(parts, index, clause))
        : undefined;
    if (loose !== undefined) frames.push(loose);
  }
  return frames;
}

/** “It shook the house,” her brother remembers: any verb behind a quotation says who speaks. */
function looseFrame(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const previous = clauses[index - 1];
  if (
    previous === undefined ||
    previous.speech < 0 ||
    previous.speech === clause.speech ||
    clause.to - clause.from > 12 ||
    clause.to - clause.from < 2
  )
    return undefined;
  const last = tokens[clause.to - 1];
  const at = clause.finite >= 0 ? clause.finite : last !== undefined && /^\p{Ll}{3,}(?:s|ed)$/u.test(last.text) ? clause.to - 1 : -1;
  const token = tokens[at];
  if (token === undefined || /^(?:is|are|was|were|has|have|had|do|does|did|will|would)$/.test(token.low)) return undefined;
  const range = at === clause.from ? { from: at + 1, to: clause.to } : { from: clause.from, to: at };
  const origins = splitSpeakers(parts, range);
  if (origins.length === 0) return undefined;
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue: tokenMention(text, token),
    at,
    clause: index,
    origins,
    content: [{ from: 0, to: clause.from }],
    inverted: at === clause.from,
  });
}

/** "The minister was blunt: “…”": whoever the clause is about speaks. */
function speechBehind(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const next = clauses[index + 1];
  const opens = clause.kind === 'main' && clause.speech < 0 && clause.after === ':' && next !== undefined && next.speech >= 0;
  if (!opens || clause.finite <= clause.from) return undefined;
  const origins = splitSpeakers(parts, { from: clause.from, to: clause.finite }).filter(({ text: written }) => {
    const last = written.split(/\s+/).at(-1) ?? '';
    return /^(?:he|she|they)$/i.test(written) || /^\p{Lu}/u.test(last) || englishRole.test(last);
  });
  if (origins.length === 0) return undefined;
  const cue = tokenMention(text, tokens[clause.finite]);
  return frameOf({
    kind: 'verb',
    class: 'say',
    cue,
    at: clause.finite,
    clause: index,
    origins,
    content: [{ from: next.from, to: tokens.length }],
  });
}

/** "So said the mayor.", "That is what the mayor says.": back to the sentence before. */
function pointingFrame(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens } = parts;
  if (index > 0) return undefined;
  const [first, second, third] = [tokens[clause.from], tokens[clause.from + 1], tokens[clause.from + 2]];
  const cue = tokenMention(text, first, second);
  const pointing = (origins: Origin[]) =>
    origins.length === 0
      ? undefined
      : frameOf({ kind: 'verb', class: 'say', cue, at: clause.from + 1, clause: index, origins, pointsBack: true });
  if (first?.low === 'so' && /^(?:said|says|say)$/.test(second?.low ?? ''))
    return pointing(splitSpeakers(parts, { from: clause.from + 2, to: phraseEnd(tokens, clause.from + 2, clause.to) }));
  if (!/^(?:that|this)$/.test(first?.low ?? '') || !/^(?:is|was)$/.test(second?.low ?? '') || third?.low !== 'what') return undefined;
  const verb = tokens.findIndex(
    (token, at) =>
      at > clause.from + 3 &&
      at < clause.to &&
      /^(?:say|says|said|claim|claims|claimed|think|thinks|believe|believes|told)$/.test(token.low),
  );
  return verb < 0 ? undefined : pointing(splitSpeakers(parts, { from: clause.from + 3, to: verb }));
}

/** Behind "that", "while", "but" and the like somebody else may speak; behind "and" where a verb came before it. */
function opensSubject(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  const low = tokens[at]?.low ?? '';
  if (at <= clause.from) return false;
  if (/^(?:that|whether|because|although|while|when|after|before|who|which|if|but)$/.test(low))
    return low !== 'before' && low !== 'after' ? true : englishFinite(tokens, at + 1, clause.to) >= 0;
  return (
    low === 'and' &&
    clause.finite >= 0 &&
    clause.finite < at &&
    !/^\p{Ll}+ed$/u.test(tokens[at + 1]?.low ?? '') &&
    !englishForms.has(tokens[at + 1]?.low ?? '')
  );
}

type Place = { index: number; clause: Clause; at: number; from: number };

function frameAt(parts: SentenceParts, { index, clause, at, from }: Place): Frame | undefined {
  const { text, tokens } = parts;
  const token = tokens[at];
  if (token === undefined || token.mark !== '' || !/^\p{Ll}/u.test(token.text)) return undefined;
  const readings = englishForms.get(token.low);
  if (readings === undefined) return undefined;
  const voice = voiceAt(tokens, { at, from: clause.from, form: readings });
  if (voice === undefined) return undefined;
  const reading = readings.find(({ form }) => form === voice.form) ?? readings[0];
  if (reading === undefined) return undefined;
  const isClass = pickClass(parts, { index, at, readings: readings.filter(({ form }) => form === reading.form) }) ?? reading;
  const negated =
    voice.negated ||
    /^(?:nobody|none|neither)$/.test(tokens[voice.from - 1]?.low ?? '') ||
    (tokens[voice.from - 1]?.low === 'one' && tokens[voice.from - 2]?.low === 'no') ||
    /^(?:no|neither|few)$/.test(tokens[clause.from]?.low ?? '');
  const content = englishContent(parts, { index, at, reading: isClass, passive: voice.passive });
  if (content === undefined) return undefined;
  if (alsoNouns.test(token.low) && !voice.sure && (!content.certain || !canSubject(tokens, { from: voice.from, verb: at }, clause)))
    return undefined;
  if (!voice.passive && isSelf(tokens, voice.from - 1)) return undefined;
  const origins = voice.passive
    ? agentOf(parts, clause, at)
    : subjectOf(parts, { index, at, from, verbFrom: voice.from, inverted: content.inverted });
  if (voice.passive && reading.lemma === 'quote') return undefined;
  const isIt = voice.passive && origins.length === 0;
  if (isIt && !/^(?:it|there)$/.test(tokens[clause.from]?.low ?? '') && !content.pointsBack && !content.hearsay) return undefined;
  if (!voice.passive && origins.length === 0 && isPronounSubject(tokens, voice.from - 1)) return undefined;
  if (isClass.class === 'show' && origins.some((origin) => origin.pronoun)) return undefined;
  const { inverted, pointsBack } = content;
  return frameOf({
    kind: isIt ? 'hearsay' : 'verb',
    class: isClass.class,
    lemma: isClass.lemma,
    cue: tokenMention(text, tokens[voice.from] === tokens[at] ? token : token),
    at,
    clause: index,
    origins,
    content: content.content,
    inverted,
    pointsBack,
    negated,
  });
}

/** The first of the classes that finds its content: "reject" with a clause, "question whether". */
function pickClass(
  parts: SentenceParts,
  { index, at, readings }: { index: number; at: number; readings: readonly EnglishReading[] },
): EnglishReading | undefined {
  return readings.find((reading) => englishContent(parts, { index, at, reading, passive: false }) !== undefined);
}
