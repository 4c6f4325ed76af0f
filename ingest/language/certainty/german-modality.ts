import type { SentenceParts } from '../attribution/frame.ts';
import { hasPerfectInfinitive } from '../attribution/hearsay.ts';
import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { lastWord } from '../clauses/clauses.ts';
import { secondSubjunctives } from '../clauses/german-verbs.ts';
import type { Effect } from './effect.ts';
import { type Context, mention } from './modality-context.ts';
import { isNegationAt } from './negation-words.ts';
import type { Piece } from './statement-pieces.ts';

/** "könnte", "soll", "will", "müsse", …: what a modal at a token says of its clause. */
export function germanModal(parts: SentenceParts, { piece, isSaid, frames }: Context, at: number): Effect | undefined {
  const { tokens, clauses } = parts;
  const clause = clauses[piece.clause];
  const low = tokens[at]?.low ?? '';
  const cue = mention(parts, at);
  if (clause === undefined || (/^\p{Lu}/u.test(tokens[at]?.text ?? '') && at !== clause.from)) return undefined;
  const governed =
    isSaid || frames.some((frame) => frame.clause !== piece.clause && frame.content.some(({ from, to }) => from <= at && at < to));
  switch (low) {
    case 'könnte':
    case 'könnten':
    case 'dürfte':
    case 'dürften':
    case 'scheint':
    case 'scheinen':
    case 'schien':
    case 'schienen':
    case 'scheine':
    case 'droht':
    case 'drohen':
    case 'drohte':
    case 'drohten':
    case 'drohe':
      return low.startsWith('schien') || low.startsWith('schein')
        ? /^(?:zu|als|sich|es|sie|er|sei)$/.test(
            nextWords(tokens, at, piece.to).find((word) => word === 'zu') ?? tokens[clause.to]?.low ?? '',
          ) || clause.after === ','
          ? { certainty: 'possible', cue }
          : undefined
        : { certainty: 'possible', cue };
    case 'mag':
    case 'mögen':
      return /^(?:sein|haben|werden)$/.test(tokens[lastWord(tokens, piece.from, piece.to)]?.low ?? '')
        ? { certainty: 'possible', cue }
        : undefined;
    case 'müssten':
    case 'müsste':
      // "Fiele die Brücke aus, müssten die Pendler umsteigen": what follows, not what is asked for.
      return { certainty: at === piece.from && at > 0 ? 'possible' : 'demanded', cue };
    case 'müsse':
    case 'solle':
    case 'möge':
      return { certainty: 'demanded', cue };
    case 'muss':
    case 'müssen':
      return governed && at === piece.finite ? { certainty: 'demanded', cue } : undefined;
    case 'dürfe':
    case 'dürfen':
    case 'darf':
      return hasNegation(tokens, piece) && (low === 'dürfe' || governed) ? { certainty: 'demanded', cue } : undefined;
    case 'soll':
    case 'sollen':
      if (at !== piece.finite && low === 'sollen') return undefined;
      return hasPerfectInfinitive(tokens, clause, { from: at, clauses, index: piece.clause })
        ? { certainty: 'reported', cue }
        : { certainty: 'planned', cue };
    case 'sollte':
    case 'sollten':
      if (at === piece.from && clause.kind === 'main') return { certainty: 'possible', cue };
      return {
        certainty:
          governed || /^(?:man|wir|jeder|niemand|sie)$/.test(tokens[at - 1]?.low ?? '') || /^(?:man|wir)$/.test(tokens[at + 1]?.low ?? '')
            ? 'demanded'
            : 'planned',
        cue,
      };
    case 'will':
    case 'wollen':
    case 'wolle':
    case 'wollte':
    case 'wollten':
    case 'möchte':
    case 'möchten':
      if (at !== piece.finite) return undefined;
      // "wollte sich nicht äußern": he did not.
      if (/^wollten?$/.test(low) && hasNegation(tokens, piece)) return undefined;
      return hasPerfectInfinitive(tokens, clause, { from: at, clauses, index: piece.clause })
        ? { certainty: 'reported', cue }
        : { certainty: 'planned', cue };
    case 'würde':
    case 'würden':
      return governed ? { certainty: 'reported', cue } : { certainty: 'possible', cue };
    case 'vorgesehen':
    case 'geplant':
    case 'beabsichtigt':
    case 'angepeilt':
    case 'angesetzt':
      return tokens[at - 1]?.low !== 'wie' && /^(?:ist|sind|war|waren|sei|seien|wird|werden)$/.test(tokens[piece.finite]?.low ?? '')
        ? { certainty: 'planned', cue }
        : undefined;
    default:
      // "hätte gereicht": what would have been.
      return secondSubjunctives.has(low) &&
        !governed &&
        at === piece.finite &&
        /^(?:wäre|wären|hätte|hätten|käme|kämen|ginge|bliebe|gäbe|gäben)$/.test(low)
        ? { certainty: 'possible', cue }
        : undefined;
  }
}

function nextWords(tokens: readonly ClauseToken[], at: number, to: number): string[] {
  return tokens.slice(at + 1, to).map((token) => token.low);
}

function hasNegation(tokens: readonly ClauseToken[], piece: Piece): boolean {
  for (let at = piece.from; at < piece.to; at += 1) if (isNegationAt(tokens, at)) return true;
  return false;
}
