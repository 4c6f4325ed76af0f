import type { Turn } from '../contract/conversation.ts';
import { resultsBefore } from './results-before.ts';
import type { Use } from './use.ts';

const OPENS = String.raw`^(?:(?:bitte|etwas|noch|viel|das|geht das|please|and|und|make it|a bit)[\s,]+){0,3}`;
const ENDS = String.raw`(?:[\s,]+(?:bitte|please|zusammengefasst))?[\s.!?]*$`;
const LONGER = new RegExp(
  `${OPENS}(?:ausführlicher|länger|genauer|detaillierter|mehr details|longer|(?:in )?more detail(?:ed|s)?)${ENDS}`,
  'iu',
);
const SHORTER = new RegExp(`${OPENS}(?:kürzer|knapper|shorter|briefer|more briefly)${ENDS}`, 'iu');

/** "Ausführlicher bitte" behind a summary or briefing asks for the same, longer. Undefined behind anything else. */
export function inOtherLength(message: string, history: readonly Turn[]): Extract<Use, { use: 'summary' }> | undefined {
  const length = LONGER.test(message) ? 'long' : SHORTER.test(message) ? 'short' : undefined;
  const [newest] = resultsBefore(history);
  if (length === undefined || newest?.use !== 'summary') return undefined;
  const { question, form, order, language } = newest.summary;
  return { use: 'summary', language, topic: question, length, form, order };
}
