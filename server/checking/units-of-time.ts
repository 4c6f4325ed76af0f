import { numberWordValue } from '../../ingest/language/quantities/number-words.ts';
import { foldWord } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import type { ReadText } from './read-text.ts';

const UNITS: [string, RegExp][] = [
  ['minute', /^(?:minuten?|minuetig\w*|minutes?)$/],
  ['hour', /^(?:stunden?|stuendig\w*|hours?)$/],
  ['day', /^(?:tag(?:e[ns]?|s)?|taegig\w*|days?)$/],
  ['week', /^(?:wochen?|woechig\w*|weeks?)$/],
  ['month', /^(?:monat(?:e[ns]?|s)?|monatig\w*|months?)$/],
  ['year', /^(?:jahre?[ns]?|jaehrig\w*|years?)$/],
];
/** "Die nächsten fünf langen Jahre": words from a number to what it counts. */
const REACH = 2;

type Length = { amount: number; unit: string; text: string };

/** Lengths of time of the claim that the source gives in another unit: "two weeks ago", "vor zwei Jahren". */
export function otherUnitsOfTime(claim: ReadText, source: ReadText): Reason[] {
  const known = lengthsIn(source);
  return lengthsIn(claim).flatMap((length): Reason[] => {
    const same = known.filter(({ amount }) => amount === length.amount);
    const [other] = same;
    if (other === undefined || same.some(({ unit }) => unit === length.unit)) return [];
    return [{ code: 'number-missing', claim: length.text, source: other.text }];
  });
}

function lengthsIn({ words, text }: ReadText): Length[] {
  return words.flatMap((word, at): Length[] => {
    const amount = /^\d+$/.test(word.text) ? Number(word.text) : numberWordValue(word.text);
    const inWord = /^(\p{L}{3,}?)(minütig|stündig|tägig|wöchig|monatig|jährig)/iu.exec(word.text);
    const counted = inWord ? [inWord[2] ?? ''] : words.slice(at + 1, at + 1 + REACH).map(({ folded }) => folded);
    const value = inWord ? numberWordValue(inWord[1] ?? '') : amount;
    if (value === undefined || value < 2) return [];
    const place = counted.findIndex((one) => unitOf(foldWord(one)) !== undefined);
    const unit = unitOf(foldWord(counted[place] ?? ''));
    const end = inWord ? word.end : (words[at + 1 + place]?.end ?? word.end);
    return unit === undefined ? [] : [{ amount: value, unit, text: text.slice(word.start, end) }];
  });
}

function unitOf(folded: string): string | undefined {
  return UNITS.find(([, forms]) => forms.test(folded))?.[0];
}
