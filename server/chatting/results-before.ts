import type { Result, Turn } from '../contract/conversation.ts';
import { namedOf, resultName } from '../contract/result-name.ts';
import { type ResultQuestion, recognizeResultQuestion } from './recognize-result-question.ts';
import { askedResultOf, type PartKind, type SpokenOf, spokenOf } from './result-parts.ts';

/** The results of a conversation that can be spoken of, the newest first: what was told about a result is none of its own, and a refusal leaves nothing. */
export function resultsBefore(history: readonly Turn[]): Result[] {
  return history.flatMap(({ result }) => (result && isOfItsOwn(result) && !isRefusal(result) ? [result] : [])).reverse();
}

/** The newest turn found nothing, or there is none with a result. */
export function endsInRefusal(history: readonly Turn[]): boolean {
  const newest = history.findLast(({ result }) => result)?.result;
  return newest !== undefined && isRefusal(newest);
}

/** The question about a result that a message asks: of the one spoken of, or of one farther up in the conversation that has what it names ("Zeile 3"). */
export function readResultQuestion(message: string, history: readonly Turn[]): { question: ResultQuestion; spoken: SpokenOf } | undefined {
  const newest = spokenOf(history);
  const meant = resultsMeant(message, history).filter(({ result }) => result.id !== newest?.result.id);
  const isNewestFirst = newest !== undefined && (newest.result.use !== 'answer' || meant[0]?.result.kind === 'sentence');
  const inOrder = isNewestFirst ? [newest, ...meant] : [...meant, ...(newest ? [newest] : [])];
  for (const spoken of inOrder) {
    const question = recognizeResultQuestion(message, spoken);
    if (question && (spoken === newest || namesWhatItAsks(question))) return { question, spoken };
  }
  return undefined;
}

/** "Laut wem?" and what leads on are about the newest result alone. */
function namesWhatItAsks(question: ResultQuestion): boolean {
  return question.ask !== 'go-on' && (question.ask !== 'source' || question.part !== undefined);
}

/** The results that a message may be about which names such a part ("Zeile 3"), those likeliest meant first; none for a message that names none. */
function resultsMeant(message: string, history: readonly Turn[]): SpokenOf[] {
  const kinds = KINDS.find(({ pattern }) => pattern.test(message))?.kinds;
  if (!kinds) return [];
  const results = resultsBefore(history).map((result) => ({ asked: askedResultOf(result), name: resultName(namedOf(result)) }));
  return kinds.flatMap((kind) => {
    const found = results.find(({ asked }) => asked.kind === kind && (kind !== 'sentence' || asked.use !== 'answer'));
    return found ? [{ result: found.asked, name: found.name }] : [];
  });
}

/** Which parts a word may mean, first what it means as a rule: a row is one of a table. */
const KINDS: readonly { pattern: RegExp; kinds: readonly PartKind[] }[] = [
  { pattern: /(?<!\p{L})(?:zeilen?|rows?)(?!\p{L})/iu, kinds: ['row', 'event', 'sentence'] },
  { pattern: /(?<!\p{L})(?:ereignis(?:ses|se)?|eintrag(?:e?s)?|events?|entry)(?!\p{L})/iu, kinds: ['event'] },
  { pattern: /(?<!\p{L})(?:s[aä]tz(?:es?|en)?|sentences?)(?!\p{L})/iu, kinds: ['sentence'] },
  // "Warum steht dort der 18. August?" may be asked of any table.
  { pattern: /^(?:und\s+|and\s+)?(?:warum|wieso|weshalb|why)\s+(?:steht|stehen|does\s+it\s+say)\s/iu, kinds: ['event', 'row', 'sentence'] },
  { pattern: /^(?:und\s+|and\s+)?(?:was\s+(?:ist|gibt\s+es)|what(?:'s|’s|\s+is))\s+(?:neues?|new)[\s?.!]*$/iu, kinds: ['sentence'] },
  { pattern: /(?:abweich|weichen|widersprech|unterscheid|differ|contradict)/iu, kinds: ['row'] },
];

function isOfItsOwn(result: Result): boolean {
  return result.use !== 'answer' || !result.answer.understanding?.about;
}

function isRefusal(result: Result): boolean {
  return result.use === 'answer' && isOfItsOwn(result) && result.answer.claims.every(({ kind }) => kind === 'frame');
}
