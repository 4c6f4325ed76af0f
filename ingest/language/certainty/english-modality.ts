import type { SentenceParts } from '../attribution/frame.ts';
import type { Effect } from './effect.ts';
import { type Context, mention } from './modality-context.ts';

/** "may", "could", "is set to", "should", …: what a modal at a token says of its clause. */
export function englishModal(parts: SentenceParts, { piece, isSaid, frames }: Context, at: number): Effect | undefined {
  const { tokens } = parts;
  const token = tokens[at];
  if (token === undefined || (/^\p{Lu}/u.test(token.text) && at !== piece.from)) return undefined;
  const [low, next, after] = [token.low, tokens[at + 1]?.low ?? '', tokens[at + 2]?.low ?? ''];
  const cue = mention(parts, at);
  const governed = isSaid || frames.some((frame) => frame.content.some(({ from, to }) => from <= at && at < to));
  const past = /^(?:not|n['’]t)$/.test(next) || /n['’]t$/.test(low);
  if (/^(?:may|might)$/.test(low) && at > piece.from) return { certainty: 'possible', cue };
  if (/^could/.test(low))
    return (past && !/^(?:be|have)$/.test(after)) ||
      /^(?:nobody|never|neither)$/.test(tokens[at - 1]?.low ?? '') ||
      (tokens[at - 1]?.low === 'one' && tokens[at - 2]?.low === 'no')
      ? undefined
      : { certainty: 'possible', cue };
  if (/^would/.test(low)) return governed ? undefined : { certainty: 'possible', cue };
  if (/^(?:should|must)/.test(low) && at > piece.from && !(low === 'must' && next === 'have')) return { certainty: 'demanded', cue };
  if (
    /^(?:seems?|seemed|appears?|appeared|threatens?|threatened)$/.test(low) &&
    (next === 'to' || next === 'that' || next === 'as' || next === 'likely')
  )
    return { certainty: 'possible', cue };
  if (low === 'expected' && next === 'to' && /^(?:is|are|was|were|widely|not)$/.test(tokens[at - 1]?.low ?? ''))
    return { certainty: 'possible', cue };
  if (/^(?:believed|thought|feared|presumed)$/.test(low) && /^(?:is|are|was|were|widely)$/.test(tokens[at - 1]?.low ?? '') && next === 'to')
    return { certainty: 'possible', cue };
  if (
    /^(?:said|reported|rumoured|rumored|alleged|accused)$/.test(low) &&
    /^(?:is|are|was|were)$/.test(tokens[at - 1]?.low ?? '') &&
    /^(?:to|of)$/.test(next)
  )
    return { certainty: 'reported', cue };
  if (
    /^(?:set|due|scheduled|slated|planned|poised|about|going|supposed|meant)$/.test(low) &&
    next === 'to' &&
    /^(?:is|are|was|were|'s|’s|be|been|now|currently|also)$/.test(tokens[at - 1]?.low ?? '')
  )
    return { certainty: 'planned', cue };
  if (/^(?:is|are)$/.test(low) && next === 'to' && /^\p{Ll}+$/u.test(after) && !/^(?:the|a|an)$/.test(after))
    return { certainty: 'planned', cue };
  if (/^(?:scheduled|slated|planned)$/.test(low) && /^(?:for|in|on)$/.test(next) && /^(?:is|are|was|were)$/.test(tokens[at - 1]?.low ?? ''))
    return { certainty: 'planned', cue };
  if (
    /^(?:wants?|wanted|intends?|intended|plans?|planned|aims?|aimed|vows?|vowed|pledged|promised)$/.test(low) &&
    next === 'to' &&
    at > piece.from
  )
    return { certainty: 'planned', cue };
  if (/^(?:needs?|has|have|ought)$/.test(low) && next === 'to' && governed) return { certainty: 'demanded', cue };
  return undefined;
}
