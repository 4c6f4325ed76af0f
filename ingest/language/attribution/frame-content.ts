import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators } from '../clauses/clauses.ts';
import { germanForms } from '../clauses/reporting-forms.ts';
import { behind, contentAfter, contentBefore, type Found, type Place } from './clause-content.ts';
import { judgement, prepositionalContent } from './clauseless-content.ts';
import type { SentenceParts } from './frame.ts';
import { isRunOn } from './german-verb-reading.ts';
import { pointsBack } from './pointing-back.ts';

/**
 * What a German verb of saying introduces; undefined where it has no content of its own and so reports nothing ("lobte seine Elf").
 * `end`: the last clause that the verb's own clause fills.
 */
export function contentOf(parts: SentenceParts, place: Place): Found | undefined {
  const { tokens, clauses } = parts;
  const clause = clauses[place.index];
  if (clause === undefined) return undefined;
  const { reading, at } = place;
  const inner = innerContent(tokens, clause, at);
  if (inner !== undefined) return behind(inner, tokens.length);
  const between = clauses.slice(place.index + 1, place.end).filter(({ kind }) => /^(?:content|question|infinitive|main)$/.test(kind));
  if (between.length > 0) return { content: between.map(({ from, to }) => ({ from, to })), inverted: false, pointsBack: false };
  if (reading.class === 'judge') return judgement(parts, place);
  const isAside = place.index > 0 && tokens[clause.from]?.low === 'so' && at === clause.from + 1;
  const after = isAside || hasLaterVerb(tokens, clause, at) ? undefined : contentAfter(parts, place);
  if (after !== undefined) return after;
  const before = contentBefore(parts, place);
  if (before !== undefined) return before;
  if (pointsBack(parts, place)) return { content: [], inverted: false, pointsBack: true };
  return prepositionalContent(parts, place);
}

/** "fand ihn und sah, dass": what follows belongs to the second verb. */
function hasLaterVerb(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  for (let look = at + 2; look < Math.min(clause.to, at + 40); look += 1) {
    if (!coordinators.has(tokens[look - 1]?.low ?? '')) continue;
    const behind = [tokens[look], tokens[look + 1], tokens[look + 2]];
    if (
      behind.some(
        (token) =>
          token !== undefined &&
          token.mark === '' &&
          /^\p{Ll}/u.test(token.text) &&
          germanForms.get(token.low)?.some(({ form }) => form === 'finite'),
      )
    )
      return true;
  }
  return false;
}

/** "sagte dass …": the comma is missing. */
function innerContent(tokens: readonly ClauseToken[], clause: Clause, at: number): number | undefined {
  for (let look = at + 1; look < Math.min(clause.to - 1, at + 14); look += 1)
    if (/^(?:dass|daß)$/.test(tokens[look]?.low ?? '')) return look;
  // "sagte das Land habe …"
  if (isRunOn(tokens, at, clause)) return at + 1;
  return undefined;
}
