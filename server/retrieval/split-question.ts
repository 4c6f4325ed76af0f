import { languageOf } from '../../ingest/language/language-of.ts';
import { findWords } from '../../ingest/language/words.ts';
import { askedNames } from './asked-names.ts';
import { dangling } from './dangling-words.ts';
import { completeGap } from './fragments.ts';

/** More parts are not split: that is a list, and its answer one text. */
const MOST_PARTS = 4;
/** Places where a question might be parted; with more it is no question that anybody asks. */
const MOST_JOINTS = 12;
const QUESTION_WORDS =
  '(?:wie|wann|wo|wohin|woher|warum|weshalb|wieso|womit|wodurch|wofür|woran|worüber|worin|wozu|wer|wen|wem|wessen|was|welche[rnms]?|how|when|where|why|who|whom|whose|what|which)';
const LEAD = String.raw`(?:(?:in|an|auf|bei|mit|von|vor|nach|seit|bis|ab|aus|zu|für|gegen|über|um|durch|with|for|from|to|since|until|at|on|by)\s+)?`;
const OPENS = new RegExp(`^${LEAD}${QUESTION_WORDS}(?!\\p{L})`, 'iu');
/** "…, und war er …?", "and did she": a yes-or-no question begins with its verb. */
const FINITE =
  '(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|konnte|soll|sollen|gibt|gab|is|are|was|were|has|have|had|did|does|do|will|can)';
const JOINED = new RegExp(
  String.raw`\s*,?\s+(?:und|sowie|and)\s+(?=${LEAD}${QUESTION_WORDS}(?!\p{L}))|\s*,\s+(?:und|and)\s+(?=${FINITE}(?!\p{L}))|\s*,\s+(?=${LEAD}${QUESTION_WORDS}(?!\p{L}))`,
  'giu',
);
/** "Die Bahnlinie – was kostet sie, und wann …?" */
const TOPIC = new RegExp(String.raw`^(?<topic>[^?–—:]{3,120}?)(?:\s[–—-]|:)\s+(?=${LEAD}${QUESTION_WORDS}(?!\p{L}))`, 'iu');
/** A clause that hangs on a verb or noun before it: "…, was er sagte", "dass … und was". */
const SUBORDINATES = /(?<!\p{L})(?:dass|daß|ob|that|whether|if)(?!\p{L})/iu;
const ASKED_OF_SPEECH =
  /(?<!\p{L})(?:sag\p{L}*|gesagt|schreib\p{L}*|bericht(?:en|et|ete|eten)|meld(?:en|et|ete)|weiß|wissen|wusste\p{L}*|erklär\p{L}*|erfahren|klar|fest|say|says|said|tell|tells|told|know|knows|knew|explain\p{L}*|report(?:s|ed)?)(?!\p{L})(?:[^,]*$|\s*,\s+(?:wie|wann|wo|wohin|woher|warum|weshalb|wer|wen|wem|was|welche|how|when|where|why|who|what|which))/iu;

/**
 * The questions that one question asks, in order; the question alone where it asks one thing. A part that cannot stand alone ("und wann?", "war er …") has
 * the first one behind it in brackets; one that leaves out the verb takes it from the part before ("… und wie viele Rademann"). Only whole questions are parted: things joined by "und" inside one stay together.
 */
export function splitQuestion(understoodAs: string): string[] {
  const question = understoodAs.trim().replace(/\s+/gu, ' ');
  // What stands in brackets behind a follow-up is the matter, no second question.
  if (/\([^()]*\?\)$/u.test(question)) return [understoodAs];
  const topic = TOPIC.exec(question)?.groups?.topic;
  const asked = topic === undefined ? question : question.replace(TOPIC, '');
  const pieces = sentencesOf(asked).flatMap(partsOf);
  if (pieces.length < 2 || pieces.length > MOST_PARTS) return [understoodAs];
  const questions: string[] = [];
  for (const piece of pieces) {
    const [part, before] = [asQuestion(piece), questions.at(-1)];
    questions.push((before !== undefined && completeGap(part, before, askedNames(before))) || part);
  }
  const [first = ''] = questions;
  const matter = topic ?? first;
  return questions.map((part, index) => (topic !== undefined || (index > 0 && leans(part)) ? `${part} (${matter})` : part));
}

/** Several sentences are several questions only where each one asks. */
function sentencesOf(question: string): string[] {
  const sentences = question.split(/(?<=\?) /u);
  return sentences.every((sentence) => sentence.endsWith('?')) ? sentences : [question];
}

function partsOf(sentence: string): string[] {
  const opening = OPENS.exec(sentence)?.[0];
  const cuts = [...sentence.matchAll(JOINED)];
  if (cuts.length > MOST_JOINTS) return [sentence];
  const parts: string[] = [];
  let from = 0;
  for (const { 0: joint, index } of cuts) {
    const part = sentence.slice(from, index);
    // "Wer und wann unterschrieb …?" asks one thing twice; what hangs on "dass" or on a verb of saying is no question of its own.
    if (opening === undefined || isQuestionWordOnly(part) || SUBORDINATES.test(part) || ASKED_OF_SPEECH.test(part)) continue;
    // Without "und" a relative clause looks the same: "die Stadt, in der", "alles, was".
    if (!/(?:und|sowie|and)\s+$/iu.test(joint) && cuts.length < 2) continue;
    parts.push(part);
    from = index + joint.length;
  }
  return [...parts, sentence.slice(from)];
}

function isQuestionWordOnly(part: string): boolean {
  return findWords(part).every((word) => word.isFunctionWord);
}

function asQuestion(part: string): string {
  const bare = part.replace(/[\s,;?.!]+$/u, '').trim();
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}

/** "Wie viele wurden gefunden?": without a noun or a name. Told by capitals, so in German only. */
function namesNothing(part: string): boolean {
  return languageOf(part) === 'de' && !/\s\p{Lu}/u.test(part);
}

/** "Wann?", "Wie lange?", "War er betrunken?", "Was kostet die?": what it is about stands in the first part. */
function leans(part: string): boolean {
  return (
    isQuestionWordOnly(part) ||
    namesNothing(part) ||
    dangling(part).length > 0 ||
    /(?<!\p{L})(?:die|der|den|dem|they|them|it)(?=\s*\?)/iu.test(part)
  );
}
