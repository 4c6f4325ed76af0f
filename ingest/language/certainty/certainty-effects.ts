import { holdsToken, type SentenceParts } from '../attribution/frame.ts';
import type { AttributedSentence } from '../attribution/sentence-attribution.ts';
import type { NestedFrame } from '../attribution/sentence-frames.ts';
import { germanPredicates, untrue } from '../clauses/certainty-words.ts';
import { lastWord } from '../clauses/clauses.ts';
import type { Certainty, Effect } from './effect.ts';
import { ownVerb } from './object-verbs.ts';
import { answeredWithNo, effectOfPredicate, predicateEffect } from './predicates.ts';
import type { Piece } from './statement-pieces.ts';

/** What a piece stands under: frames, predicates ("es stimmt nicht, dass"), nouns ("der Vorwurf, …"), its own verb with an object ("verlangt die Rückgabe"). */
export function effectOf(sentence: AttributedSentence, piece: Piece): Effect[] {
  const { parts, frames } = sentence;
  const governing = frames.filter((frame) => governs(parts, frame, piece));
  const effects = governing.flatMap((frame) => frameEffect(parts, frame));
  if (
    governing.length === 0 &&
    sentence.how !== 'cue' &&
    (sentence.origins.length > 0 || sentence.unnamed) &&
    !piece.attributive &&
    sentence.how !== 'modal'
  )
    effects.push({ certainty: 'reported', cue: sentence.cue });
  const clause = parts.clauses[piece.clause];
  if (clause === undefined || piece.attributive) return effects;
  const byPredicate = predicateEffect(parts, piece, clause);
  if (byPredicate !== undefined && !governing.some(({ class: name }) => name === 'deny')) effects.push(byPredicate);
  const answered = answeredWithNo(parts, piece, clause);
  if (answered !== undefined) effects.push(answered);
  effects.push(...ownVerb(parts, frames, piece));
  // What is known is asserted, whatever else could be read into it.
  return effects;
}

function governs(parts: SentenceParts, frame: NestedFrame, piece: Piece): boolean {
  if (piece.attributive) return false;
  if (!holdsToken(frame.content, piece.at)) return false;
  if (frame.kind === 'verb' && frame.at >= piece.from && frame.at < piece.to)
    return frame.class === 'judge' || frame.class === 'speak'
      ? false
      : frame.clause === piece.clause && frame.content.some(({ from, to }) => from <= piece.from && piece.to <= to);
  // A clause inserted into the frame's own words is said by nobody: ", der seit 2019 im Amt ist,".
  return parts.clauses[piece.clause]?.kind !== 'relative' || frame.kind !== 'verb' || holdsToken(frame.content, piece.from);
}

function frameEffect(parts: SentenceParts, frame: NestedFrame): Effect[] {
  const { cue, negated, lemma } = frame;
  const effect = (certainty: Certainty, improbable = false): Effect[] => [{ certainty, cue, ...(improbable ? { improbable } : {}) }];
  const falsely = isCalledUntrue(parts, frame);
  switch (frame.class) {
    case 'deny':
      if (!negated) return effect('denied');
      return effect(lemma === 'ausschließen' || lemma === 'rule' ? 'possible' : 'reported');
    case 'doubt':
      return negated ? effect('asserted') : effect('possible', true);
    case 'demand':
      return effect('demanded', /^(?:abraten|untersagen|verbieten)$/.test(lemma));
    case 'plan':
      if (/^(?:weigern|ablehnen|verzichten|refuse|decline)$/.test(lemma)) return effect('planned', !negated);
      return effect(/^(?:erwägen|prüfen|consider)$/.test(lemma) ? 'possible' : 'planned', negated);
    case 'announce':
      return effect('planned', negated);
    case 'believe':
      return effect('possible', negated);
    case 'ask':
      return effect('possible');
    case 'know':
      return [];
    case 'judge': {
      const made = judgedAs(parts, frame);
      if (made !== undefined) return [effectOfPredicate(made, negated, cue, '')];
      return effect(falsely ? 'denied' : negated ? 'possible' : 'reported', negated);
    }
    case 'say':
      if (/^(?:drohen|androhen|threaten)$/.test(lemma)) return effect('possible');
      return effect(falsely ? 'denied' : 'reported');
    default:
      return effect(falsely ? 'denied' : 'reported');
  }
}

/** "hält es für ausgeschlossen, dass", "hält es für möglich, dass". */
function judgedAs({ tokens, clauses }: SentenceParts, frame: NestedFrame): (typeof germanPredicates)[number][1] | undefined {
  const clause = clauses[frame.clause];
  if (clause === undefined || frame.lemma !== 'halten') return undefined;
  const last = tokens[lastWord(tokens, clause.from, clause.to)]?.low ?? '';
  return germanPredicates.find(([pattern]) => pattern.test(last))?.[1];
}

/** "bezeichnete Berichte, wonach …, als falsch". */
function isCalledUntrue({ tokens, clauses }: SentenceParts, frame: NestedFrame): boolean {
  if (frame.kind !== 'verb' || frame.class === 'tell') return false;
  return clauses.some(
    (clause, index) =>
      (index === frame.clause || (index > frame.clause && clause.kind === 'fragment' && tokens[clause.from]?.low === 'als')) &&
      tokens
        .slice(clause.from, clause.to)
        .some(
          (token, at, all) =>
            untrue.test(token.low) && (all[at - 1]?.low === 'als' || all[at - 1]?.low === 'as' || frame.class === 'judge'),
        ),
  );
}
