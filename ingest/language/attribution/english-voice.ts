import { untrue } from '../clauses/certainty-words.ts';
import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { englishRole } from '../clauses/origin-nouns.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import type { ReportingReading as EnglishReading } from '../clauses/reporting-forms.ts';
import { englishForms } from '../clauses/reporting-forms.ts';
import { isParticipleBehindNoun } from './english-origins.ts';

/** Before a form that is also a plural noun stands a name, an office or a pronoun: "Mayorga claims", not "branded rape claims". */
export function canSubject(tokens: readonly ClauseToken[], { from: at, verb }: { from: number; verb: number }, clause: Clause): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined || at === clause.from) return clause.before === ',';
  if (/[’']s$/.test(previous.low)) return false;
  // "unconfirmed reports say"
  if (
    englishForms.get(tokens[verb + 1]?.low ?? '')?.some(({ form }) => form === 'finite' || form === 'both') &&
    !/ed$/.test(tokens[verb]?.low ?? '')
  )
    return false;
  const determined = /^(?:the|a|an|his|her|its|their|this)$/.test(tokens[at - 2]?.low ?? '') && !/(?:s|ed|ing)$/.test(previous.low);
  if (determined) return true;
  if (/s$/.test(tokens[verb]?.low ?? ''))
    return (
      isCapital(previous) ||
      /^(?:he|she|it|who|which)$/.test(previous.low) ||
      (englishRole.test(previous.low) && !/(?:s|media|police|people|press|staff)$/.test(previous.low))
    );
  return true;
}

/** "I promise", "that said", "there reported". */
export function isSelf(tokens: readonly ClauseToken[], at: number): boolean {
  const low = tokens[at]?.low ?? '';
  return /^(?:i|we|you|this|there|what)$/.test(low) || (low === 'one' && tokens[at - 1]?.low !== 'no');
}

type Voice = { form: EnglishReading['form']; passive: boolean; negated: boolean; from: number; sure: boolean };

/** Looks back over adverbs and auxiliaries: active, perfect or passive; undefined where the form is no finite verb. */
export function voiceAt(
  tokens: readonly ClauseToken[],
  { at, from, form }: { at: number; from: number; form: readonly EnglishReading[] },
): Voice | undefined {
  let start = at;
  let negated = false;
  let be = false;
  let have = false;
  let auxiliary = false;
  for (let back = at - 1; back >= Math.max(from, at - 6); back -= 1) {
    const low = tokens[back]?.low ?? '';
    if (/^(?:not|never)$/.test(low)) negated = true;
    else if (/^(?:is|are|was|were|been|being|be)$/.test(low)) be = true;
    else if (/^(?:has|have|had|having)$/.test(low)) have = true;
    else if (/^(?:did|does|do|will|would|can|could|may|might|must|should|to)$/.test(low)) auxiliary = true;
    else if (/n['’]t$/.test(low)) {
      negated = true;
      if (/^(?:is|was|were|are)/.test(low)) be = true;
      else if (/^ha/.test(low)) have = true;
      else auxiliary = true;
    } else if (
      !/^(?:also|later|first|repeatedly|previously|earlier|again|recently|already|initially|subsequently|publicly|reportedly|once|now|then|always|only|just|\p{Ll}+ly|so|far|widely|long)$/u.test(
        low,
      )
    )
      break;
    start = back;
  }
  const has = (wanted: EnglishReading['form']) => form.some((reading) => reading.form === wanted);
  if (tokens[start - 1]?.low === 'to' && start === at) return undefined;
  if (auxiliary)
    return has('both') && tokens.slice(start, at).every((token) => token.low !== 'to')
      ? { form: 'both', passive: false, negated, from: start, sure: true }
      : undefined;
  if (be && (has('participle') || has('finite')))
    return { form: has('participle') ? 'participle' : 'finite', passive: true, negated, from: start, sure: true };
  if (have && (has('participle') || has('finite')))
    return { form: has('participle') ? 'participle' : 'finite', passive: false, negated, from: start, sure: true };
  if (be || have) return has('gerund') ? { form: 'gerund', passive: false, negated, from: start, sure: true } : undefined;
  if (has('gerund'))
    return at === from ||
      tokens[at - 1]?.mark !== '' ||
      (tokens[at + 1]?.low === 'that' && !/^(?:is|are|was|were|of|by|for)$/.test(tokens[at - 1]?.low ?? ''))
      ? { form: 'gerund', passive: false, negated, from: at, sure: false }
      : undefined;
  const previous = tokens[at - 1];
  if (has('finite')) {
    // "reported by X" behind a noun is a passive without its auxiliary.
    if (
      has('participle') &&
      tokens[at + 1]?.low === 'as' &&
      form.some(({ class: name }) => name === 'judge') &&
      !untrue.test(tokens[at + 2]?.low ?? '')
    )
      return undefined;
    if (has('participle') && tokens[at + 1]?.low === 'by') return { form: 'participle', passive: true, negated, from: at, sure: true };
    if (
      previous !== undefined &&
      at > from &&
      /^(?:the|a|an|his|her|its|their|of|in|by|with|for|to|this|these|some|any|no|our|from|on|as)$/.test(previous.low)
    )
      return undefined;
    return { form: 'finite', passive: false, negated, from: start, sure: /ed$|said|told|wrote|thought/.test(tokens[at]?.low ?? '') };
  }
  if (has('both')) {
    const low = previous?.low ?? '';
    const listed = isCapital(previous) && tokens.slice(Math.max(from, at - 5), at).some((token) => token.low === 'and');
    const unmistakable =
      at > from &&
      /^(?:say|think|believe|argue|insist|maintain|contend|allege|expect)$/.test(tokens[at]?.low ?? '') &&
      !/^(?:to|the|a|an|of|would|not|let|help|and|or)$/.test(low);
    const plural =
      unmistakable ||
      /^(?:they|we|i|you|people|police|media|critics|who|women|men|children)$/.test(low) ||
      (/[^’']s$/.test(low) && !/^(?:is|was|has|this|its|as|us|ss)$/.test(low)) ||
      listed ||
      hasParticipleBehindPlural(tokens, from, at) ||
      previous?.mark === ',';
    return plural ? { form: 'both', passive: false, negated, from: start, sure: false } : undefined;
  }
  return undefined;
}

/** "Documents obtained by Le Monde show": the plural stands before the participle. */
function hasParticipleBehindPlural(tokens: readonly ClauseToken[], from: number, at: number): boolean {
  for (let back = at - 2; back > Math.max(from, at - 8); back -= 1)
    if (isParticipleBehindNoun(tokens, back)) return /s$/.test(tokens[back - 1]?.low ?? '');
  return false;
}

/** Whether the word before a verb is a pronoun that names nobody. */
export function isPronounSubject(tokens: readonly ClauseToken[], at: number): boolean {
  return /^(?:that|this|there|which|i|we|you|what)$/.test(tokens[at]?.low ?? '');
}
