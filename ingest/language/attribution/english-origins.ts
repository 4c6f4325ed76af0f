import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { englishRole, isCarrier, titles } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { mentionOf, type Origin, pronounOrigin, quotedIn, type TokenRange } from './origins.ts';

/** An English phrase between two tokens: without article; the name at its end where the words before it are offices. */
export function englishOrigin(text: string, tokens: readonly ClauseToken[], range: TokenRange): Origin | undefined {
  let { from, to } = range;
  while (from < to && (tokens[from]?.mark !== '' || isEnglishArticle(tokens[from]) || leading.test(tokens[from]?.low ?? ''))) from += 1;
  while (to > from && (tokens[to - 1]?.mark !== '' || trailing.test(tokens[to - 1]?.low ?? ''))) to -= 1;
  if (from >= to) return undefined;
  const single = tokens[from];
  if (to - from === 1 && single !== undefined && /^(?:he|she|they|it)$/.test(single.low)) return pronounOrigin(single);
  if (
    to - from === 1 &&
    /^(?:i|we|you|this|that|there|who|which|what|one|some|many|others|nobody|everyone|anyone)$/.test(single?.low ?? '')
  )
    return undefined;
  if (
    /^(?:neither|none|no|nobody)$/.test(single?.low ?? '') ||
    (to - from === 2 && tokens[from + 1]?.low === 'one' && single?.low === 'no')
  )
    return undefined;
  if (to - from > 1 && isParticipleBehindNoun(tokens, to - 1)) to -= 1;
  const relative = tokens.findIndex((token, at) => at > from && at < to && /^(?:who|which|whom)$/.test(token.low));
  if (relative > 0) to = relative;
  to = beforeParticiple(tokens, { from, to });
  const carried = englishIssuer(tokens, { from, to });
  if (carried !== undefined) return englishOrigin(text, tokens, carried);
  const name = englishName(tokens, { from, to }) ?? namedBehind(tokens, { from, to });
  const before = tokens[(name?.from ?? 0) - 1];
  const office = before?.mark === '.' ? tokens[(name?.from ?? 0) - 2] : before;
  const titled = name !== undefined && name.from > from && (titles.has(office?.text ?? '') || englishRole.test(office?.low ?? ''));
  const gender = name === undefined && /(?:[^s]s|people|men|women)$/.test(tokens[to - 1]?.text ?? '') ? 'plural' : undefined;
  return {
    ...mentionOf(text, tokens, name ?? { from, to }),
    pronoun: false,
    gender,
    isName: name !== undefined,
    ...(titled ? { titled } : {}),
  };
}

const leading = /^(?:with|and|but|or|so|also|even|only|then|later|meanwhile|that|yet|while|as|if|because|after|when)$/;

const trailing =
  /^(?:also|later|then|has|have|had|repeatedly|previously|earlier|initially|first|again|recently|himself|herself|itself|themselves|has|today|yesterday|now|still|too|only|just|never|not|did|does|would|will|could|may|on|in|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday|publicly|privately|reportedly|once|both|all|flatly|strongly|vehemently|angrily|quickly|immediately|and|was|were|is|are)$/;

function isEnglishArticle(token: ClauseToken | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:the|a|an|his|her|its|their|our|my|this|these|those|several|some|many|two|three|four|five|six|most|other|all|both)$/.test(token.low)
  );
}

/** "people briefed on the talks", "documents obtained by X". */
export function isParticipleBehindNoun(tokens: readonly ClauseToken[], at: number): boolean {
  return (
    /ed$|^(?:seen|written|drawn|shown|taken|given)$/.test(tokens[at]?.low ?? '') &&
    /^(?:on|by|in|with|at|to|for|from|as)$/.test(tokens[at + 1]?.low ?? '')
  );
}

/** "a poll published last Monday" is "poll". */
function beforeParticiple(tokens: readonly ClauseToken[], { from, to }: TokenRange): number {
  for (let at = from + 1; at < to - 1; at += 1) {
    const [token, previous] = [tokens[at], tokens[at - 1]];
    if (
      token === undefined ||
      previous === undefined ||
      !/^\p{Ll}{3,}(?:ed|ing)$/u.test(token.text) ||
      !(/^\p{Ll}+$/u.test(previous.text) || at - 1 === from)
    )
      continue;
    if (
      !/(?:ly|ed|est|al|ic)$/.test(previous.low) &&
      !/^(?:the|a|an|of|in|and|or|to|for|with|more|most|very|one|two|three)$/.test(previous.low) &&
      !/^\p{Ll}+$/u.test(tokens[to - 1]?.text ?? '')
    )
      return at;
    if (
      /^(?:on|in|by|at|last|for|to|with|from|the|a|an|his|her|people)$/.test(tokens[at + 1]?.low ?? '') &&
      !/(?:ly|ed)$/.test(previous.low) &&
      !/^(?:the|a|an|of|in|and|or|to|for|with)$/.test(previous.low)
    )
      return at;
  }
  return to;
}

/** "the mayor, Li Wen,": the name stands in an apposition. */
function namedBehind(tokens: readonly ClauseToken[], { from, to }: TokenRange): TokenRange | undefined {
  if (tokens[to]?.mark !== ',' || !englishRole.test(tokens[to - 1]?.low ?? '') || to - from > 8) return undefined;
  let end = to + 1;
  while (isCapital(tokens[end]) || (/^(?:de|la|van|von|der|al|bin|del)$/.test(tokens[end]?.low ?? '') && isCapital(tokens[end + 1])))
    end += 1;
  const closing = tokens[end];
  return end - to > 2 && (closing === undefined || closing.mark !== '') ? { from: to + 1, to: end } : undefined;
}

/** "a statement by the army", "a report from Reuters", "figures of the bank". */
function englishIssuer(tokens: readonly ClauseToken[], { from, to }: TokenRange): TokenRange | undefined {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (/^(?:by|from|of|in)$/.test(tokens[at]?.low ?? '') && isCarrier(tokens[at - 1]?.text ?? '') && at - from <= 3)
      return { from: at + 1, to };
    if (isCapital(tokens[at]) && !isCapital(tokens[at - 1]) && tokens[at - 1]?.low !== 'the' && at - from > 2) return undefined;
  }
  return undefined;
}

/** The row of capitalised words at the end of a phrase, or before "of the …"; undefined where the last noun is a small one ("Kremlin official"). */
function englishName(tokens: readonly ClauseToken[], { from, to }: TokenRange): TokenRange | undefined {
  let end = to;
  for (let at = from + 1; at < to; at += 1) {
    const low = tokens[at]?.low ?? '';
    const inName =
      /^(?:of|for|and|de|la|van|von|der|al|bin|del|the|&)$/.test(low) &&
      isCapital(tokens[at - 1]) &&
      (isCapital(tokens[at + 1]) || (tokens[at + 1]?.low === 'the' && isCapital(tokens[at + 2])));
    if (/^(?:in|of|from|for|on|at|who|which|with|to|near|by|about|over)$/.test(low) && !inName) {
      end = at;
      break;
    }
  }
  if (!isCapital(tokens[end - 1])) return undefined;
  let start = end - 1;
  while (start > from) {
    const previous = tokens[start - 1];
    if (previous === undefined) break;
    const joins =
      /^(?:of|for|and|de|la|van|von|der|al|bin|del|the|&)$/.test(previous.low) &&
      previous.mark === '' &&
      start - 2 >= from &&
      (isCapital(tokens[start - 2]) || /^(?:of|for|de|van|von)$/.test(tokens[start - 2]?.low ?? ''));
    const initial = previous.mark === '.' && (tokens[start - 2]?.text.length ?? 9) <= 4;
    if (!isCapital(previous) && !joins && !initial) break;
    start -= 1;
  }
  const quoted = quotedIn(tokens, { from: start, to: end });
  if (quoted !== undefined) return quoted;
  let named = behindOffices(tokens, start, end);
  while (
    named < end - 1 &&
    (tokens[named]?.mark === '.' ||
      titles.has(tokens[named]?.text ?? '') ||
      (named === start && /’s$|'s$/.test(tokens[named]?.text ?? '') && titles.has(tokens[named + 1]?.text ?? '')))
  )
    named += 1;
  if (
    tokens[end - 1] !== undefined &&
    (/[’']s$/.test(tokens[end - 1]?.text ?? '') || englishRole.test(tokens[end - 1]?.text ?? '')) &&
    end - named < 2 &&
    end < to
  )
    return undefined;
  return { from: named, to: end };
}

/** "Macedonian President Gjorge Ivanov": the name begins behind the last office. "General Motors" has none. */
function behindOffices(tokens: readonly ClauseToken[], from: number, to: number): number {
  for (let at = to - 2; at >= from; at -= 1) {
    const word = tokens[at]?.text ?? '';
    if (
      !/^(?:President|Minister|Secretary|Chancellor|Premier|Governor|Senator|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Captain|General|Colonel|Admiral|Judge|Justice|Mayor|Chairman|Chairwoman|Director|Commissioner|Ambassador|Congressman|Congresswoman|Inspector|Detective|Officer|Sergeant|Lieutenant|Bishop|Archbishop|Cardinal|Professor|Prof|Dr|Mr|Mrs|Ms|Sir|Lawyer|Spokesman|Spokeswoman|Spokesperson|Prosecutor|Attorney|Analyst|Economist|Activist|Coach|Pope|Ayatollah|Sheikh)$/.test(
        word,
      )
    )
      continue;
    const next = tokens[tokens[at + 1]?.mark === '.' ? at + 2 : at + 1];
    if (next === undefined || /^(?:Motors|Electric|Assembly|Mills|Department|Council|Staff|Hospital|Court|Office|of|for)$/.test(next.text))
      continue;
    return tokens[at + 1]?.mark === '.' ? at + 2 : at + 1;
  }
  return from;
}
