import type { Span } from '../language/span.ts';

/** What may be damage but is not mended, since the words are the report's. Offsets into the repaired text. */
export type Doubt = Span & { rule: 'doubled-word' };

const prepositions = new Set(
  'in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für durch über unter um gegen seit bis on at to for from by with of'.split(
    ' ',
  ),
);
const articles = new Set(
  'der die das den dem des ein eine einen einem einer eines und oder aber dass wie als the a an and or but that'.split(' '),
);
const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
const known = [...prepositions, ...articles];
/** "im Aus" is a noun, "Ins" a place. */
const second = [...new Set(known.map(capital))].filter((word) => !/^(?:Aus|Ins)$/.test(word));
/** Beside a quotation mark, a bracket or a hyphen a capital belongs to a title or a compound. */
const pair = new RegExp(
  `(?<![\\p{L}\\p{N}„“"»«(-])(${[...known, ...second].join('|')})[ \\u00a0](${second.join('|')})(?![\\p{L}\\p{N}-])`,
  'gu',
);

/**
 * A function word doubled where scraping cut a link: "In Im Gegenzug", "die der Der Rat", "the The". The second begins with a capital inside a sentence, which tells
 * it from "die die Stadt kennen"; pronouns are left out, since "dass sie Sie" is German. Titles ("in Bei Anruf Mord") are marked wrongly. Linear.
 */
export function findDoubts(text: string): Doubt[] {
  const doubts: Doubt[] = [];
  const scanner = new RegExp(pair);
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    const [written, one = '', other = ''] = match;
    const [before, after] = [one.toLowerCase(), other.toLowerCase()];
    const isSame = before === after;
    if (isSame || (prepositions.has(before) && prepositions.has(after))) {
      doubts.push({ start: match.index, end: match.index + written.length, rule: 'doubled-word' });
    }
    // The second word may be the first of the next pair.
    scanner.lastIndex = match.index + one.length + 1;
  }
  return doubts;
}
