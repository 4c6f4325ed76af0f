import type { SentenceParts } from '../attribution/frame.ts';
import { isSubjunctiveClause } from '../attribution/subjunctive.ts';
import { isAttributive } from '../clauses/attributive.ts';
import { improbable, possibleAdverbs, reportedAdverbs } from '../clauses/certainty-words.ts';
import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { firstWord } from '../clauses/clauses.ts';
import { endsWith, isCondition, isImperative } from './conditions.ts';
import type { Effect } from './effect.ts';
import { englishModal } from './english-modality.ts';
import { germanModal } from './german-modality.ts';
import { type Context, mention } from './modality-context.ts';
import type { Piece } from './statement-pieces.ts';

/** What the words of a clause itself say of how certain it is: modals, adverbs, mood, conditions, questions, imperatives. */
export function modalityOf(parts: SentenceParts, context: Context): Effect[] {
  const { piece } = context;
  const { tokens, clauses, english } = parts;
  if (piece.attributive)
    return [
      {
        certainty: /^(?:angeblich|vorgeblich|alleged|purported|supposed|reported)/.test(tokens[piece.from]?.low ?? '')
          ? 'reported'
          : 'possible',
        cue: mention(parts, piece.from),
      },
    ];
  const clause = clauses[piece.clause];
  const effects: Effect[] = [];
  for (let at = piece.from; at < piece.to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.mark !== '' || token.title || isAttributive(tokens, at)) continue;
    const effect = adverbAt(parts, piece, at) ?? (english ? englishModal(parts, context, at) : germanModal(parts, context, at));
    if (effect !== undefined) effects.push(effect);
  }
  if (clause?.kind === 'question' && /^(?:ob|whether|if)$/.test(tokens[firstWord(tokens, piece.from, piece.to)]?.low ?? ''))
    effects.push({ certainty: 'possible', cue: mention(parts, piece.from) });
  if (isCondition(parts, piece)) effects.push({ certainty: 'possible', cue: mention(parts, piece.from) });
  if (endsWith(parts, piece, '?')) effects.push({ certainty: 'possible', cue: mention(parts, piece.from) });
  if (isImperative(parts, piece)) effects.push({ certainty: 'demanded', cue: mention(parts, piece.from) });
  if (
    !english &&
    clause !== undefined &&
    isSubjunctiveClause(parts, { ...clause, finite: piece.finite, from: piece.from, to: piece.to }) &&
    piece.finite >= 0
  )
    effects.push({ certainty: 'reported', cue: mention(parts, piece.finite) });
  return effects;
}

function adverbAt(parts: SentenceParts, piece: Piece, at: number): Effect | undefined {
  const { tokens } = parts;
  const low = tokens[at]?.low ?? '';
  const cue = mention(parts, at);
  const [previous, token] = [tokens[at - 1], tokens[at]];
  // "Herr Wahrscheinlich": a capital inside a sentence makes a name of it.
  if (token !== undefined && /^\p{Lu}/u.test(token.text) && at > piece.from && previous?.mark === '') return undefined;
  if (improbable.has(low)) return { certainty: 'possible', cue, improbable: !/^(?:nicht|not|kaum)$/.test(previous?.low ?? '') };
  if (/^(?:wahrscheinlich|likely)$/.test(low) && /^(?:wenig|kaum|nicht|not|less)$/.test(previous?.low ?? ''))
    return { certainty: 'possible', cue, improbable: true };
  if (possibleAdverbs.has(low)) return low === 'wohl' && isPartOfPhrase(tokens, at) ? undefined : { certainty: 'possible', cue };
  if (reportedAdverbs.has(low) || (low === 'vernehmen' && tokens[at + 1]?.low === 'nach')) return { certainty: 'reported', cue };
  if (/^(?:anschein|umständen)$/.test(low) && /^(?:allem|unter)$/.test(tokens[at - 1]?.low ?? '')) return { certainty: 'possible', cue };
  if (low === 'zufolge' || piece.from > at) return undefined;
  return undefined;
}

/** "sehr wohl", "wohl aber", "zum Wohl". */
function isPartOfPhrase(tokens: readonly ClauseToken[], at: number): boolean {
  return (
    /^(?:sehr|so|sowohl|gleich|fühlt|fühlte|fühlen|rundum|pudel)$/.test(tokens[at - 1]?.low ?? '') ||
    /^(?:aber|fühlen|wissend|bekannt)$/.test(tokens[at + 1]?.low ?? '') ||
    tokens[at]?.text === 'Wohl'
  );
}
