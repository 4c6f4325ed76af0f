import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { englishFinite } from '../clauses/finite-verb.ts';
import type { Place } from './english-place.ts';
import type { TokenRange } from './frame.ts';

/** "rejected claims that …", "denied reports that …", "expressed fear that": the clause hangs on a noun. */
export function thatBehindNoun(tokens: readonly ClauseToken[], { from, to }: TokenRange, reading: Place['reading']): number | undefined {
  for (let at = from; at < Math.min(to - 1, from + 8); at += 1) {
    if (tokens[at]?.low !== 'that') continue;
    const noun = tokens[at - 1]?.low ?? '';
    if (
      /^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|assertions?|idea|notion|charges?|fact|possibility|view|belief|warnings?|concerns?|fears?|speculation)$/.test(
        noun,
      )
    )
      return at;
    if (
      /^(?:say|tell|announce|add|believe|fear|warn|insist|confirm)$/.test(reading.lemma) &&
      at - from <= 4 &&
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|statement|interview|\d+)$/.test(noun)
    )
      return at;
    return undefined;
  }
  return undefined;
}

const infinitiveVerbs =
  /^(?:claim|vow|pledge|promise|threaten|swear|urge|ask|order|advise|call|demand|tell|expect|instruct|command|beg|implore|request|warn|propose|remind|offer)$/;

/** "vowed to pay", "urged X to go": the infinitive is what is said. */
export function takesInfinitive({ lemma }: Place['reading'], tokens: readonly ClauseToken[], { from, to }: TokenRange): boolean {
  if (!infinitiveVerbs.test(lemma)) return false;
  if (lemma === 'call' && !/^(?:on|for)$/.test(tokens[from]?.low ?? '')) return false;
  if (lemma === 'tell' && tokens[from]?.low !== 'to')
    return tokens.slice(from, Math.min(to, from + 5)).some((token, place) => token.low === 'to' && isVerbLike(tokens[from + place + 1]));
  for (let at = from; at < Math.min(to - 1, from + 12); at += 1) if (tokens[at]?.low === 'to' && isVerbLike(tokens[at + 1])) return true;
  return false;
}

/** A small word behind "to" that is no article, number or noun phrase: an infinitive as far as form tells. */
function isVerbLike(token: ClauseToken | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Ll}{2,}$/u.test(token.text) &&
    !/^(?:the|a|an|his|her|its|their|this|that|these|those|some|all|any|each|one|two|three|about|more|less|it|him|them|us)$/.test(
      token.low,
    ) &&
    !/(?:ing|s|ed)$/.test(token.low.replace(/ss$/, ''))
  );
}

/** "denied paying", "accused X of hiding". */
export function takesGerund({ lemma, class: name }: Place['reading'], tokens: readonly ClauseToken[], from: number): boolean {
  const direct =
    /ing$/.test(tokens[from]?.low ?? '') &&
    !/^(?:anything|everything|nothing|something|king|building|morning|evening|meeting|hearing|during)$/.test(tokens[from]?.low ?? '');
  if (/^(?:deny|admit|suggest|recommend|acknowledge|propose|confess)$/.test(lemma) && direct) return true;
  if (name !== 'charge' && lemma !== 'suspect') return false;
  for (let at = from; at < from + 8; at += 1) if (tokens[at]?.low === 'of' && /ing$/.test(tokens[at + 1]?.low ?? '')) return true;
  return false;
}

/** "as", where an object stands before it. */
export function asWord(rest: readonly ClauseToken[]): string {
  return rest.find((token, index) => index > 0 && token.low === 'as')?.low ?? '';
}

/** "called the claims baseless". */
export function endsWithJudgement(rest: readonly ClauseToken[], lemma: string): boolean {
  const last = rest.at(-1);
  if (last === undefined || rest.length < 2 || !/^(?:call|label|brand|dub)$/.test(lemma)) return false;
  if (/^(?:for|on|off|in|out|up|by|back)$/.test(rest[0]?.low ?? '')) return false;
  return (
    /^\p{Ll}+(?:less|able|ible|ous|ful|ive|ic|al|ant|ent|unfounded|false|absurd|wrong|untrue|fake|unfair|illegal|unacceptable|ing|ed)$/u.test(
      last.low,
    ) || rest.some((token, index) => index > 1 && /^(?:a|an)$/.test(token.low))
  );
}

const zeroThat =
  /^(?:say|add|think|believe|fear|hope|suspect|claim|argue|insist|warn|admit|deny|confirm|announce|report|tell|inform|assure|reply|expect|predict|reckon|concede|acknowledge|allege|estimate|note|assume|guess|swear|vow|promise|suggest|show|find|conclude|remark|recall|declare|maintain|explain|reveal|worry|write|stress|agree|doubt)$/;

/** "said the fire was out": a clause without "that". */
export function isZeroThat(tokens: readonly ClauseToken[], { from, to }: TokenRange, { lemma, class: name }: Place['reading']): boolean {
  if (!zeroThat.test(lemma)) return false;
  const finite = englishFinite(tokens, from, to);
  if (finite < from || (finite === from && !/['’]/.test(tokens[from]?.low ?? ''))) return false;
  for (let at = from; at < finite; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (/^(?:who|which|that|whose|where|to)$/.test(low) && !(low === 'to' && lemma === 'say')) return false;
    if (tokens[at]?.mark !== '') return false;
  }
  const first = tokens[from]?.low ?? '';
  if (/^(?:him|her|it|them|my|your)sel(?:f|ves)$/.test(first)) return false;
  if (/^(?:of|about|for|from|with|by|against|into|over)$/.test(first)) return false;
  return name !== 'tell' || from < finite;
}
