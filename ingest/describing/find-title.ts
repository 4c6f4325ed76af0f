import { readSourceLine } from '../language/find-source-line.ts';
import { splitSentences } from '../language/sentences/sentences.ts';
import { readByline } from './find-byline.ts';

const longestTitle = 160;
/** "Berlin (dpa) – …", "SARNOGRAD, 12. September. …": the report begins here, without a headline. */
const dateline = /^\p{Lu}[\p{L} .-]{1,40}\([\p{L}/]{2,14}\)\s?[–—:-]|^\p{Lu}{3}[\p{Lu} /-]{0,40}(?:, \d{1,2}\. ?\p{L}{3,9})?\s[–—-]\s/u;
/** "Wie die Agentur … berichtet", "Laut … sagte": the beginning of a sentence that a line break cut. */
const leadClause =
  /^(?:wie (?:der|die|das|es)\s.{0,120}\b(?:berichte[nt]?|berichtete[n]?|meldet[en]*|mitteilte[n]?|schreib(?:t|en)|heißt)\b|nach angaben\b|according to\b)/iu;
const byline = /^(?:von|by)\s+\p{Lu}[\p{L}.-]+(?:\s+\p{Lu}[\p{L}.-]+){0,3}$/iu;

/**
 * The headline of a plain text: its first line, when that is one line of words without a final stop, at most 160 characters long, and something
 * other than its continuation follows. Undefined where the report begins at once.
 */
export function findTitle(text: string): string | undefined {
  const [line, rest] = cutLine(text);
  const next = /\S[^\n]*/.exec(rest)?.[0];
  if (next === undefined || line === '' || line.length > longestTitle) return undefined;
  if (!/\p{L}/u.test(line) || /[.,;:…–—-]["“”»«)]?$/.test(line)) return undefined;
  if (splitSentences(line).length !== 1) return undefined;
  if (dateline.test(line) || leadClause.test(line) || byline.test(line) || readByline(line) !== undefined || readSourceLine(line))
    return undefined;
  if (
    /^\p{Ll}/u.test(next) ||
    /(?:^| )(?:und|oder|sowie|dass|der|die|das|dem|den|des|eine|einen|einem|einer|im|für|and|or|the|a|an|of)$/iu.test(line)
  )
    return undefined;
  return line;
}

function cutLine(text: string): [string, string] {
  const feed = text.indexOf('\n');
  return feed < 0 ? [text.trim(), ''] : [text.slice(0, feed).trim(), text.slice(feed + 1)];
}
