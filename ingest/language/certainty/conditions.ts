import type { SentenceParts } from '../attribution/frame.ts';
import type { Piece } from './statement-pieces.ts';

/** "Wenn …", "Sollte der Regen …", "if". */
export function isCondition({ tokens, clauses }: SentenceParts, piece: Piece): boolean {
  const low = tokens[piece.from]?.low ?? '';
  if (/^(?:falls|sofern|unless|lest|if|whether)$/.test(low)) return true;
  if (low === 'sei' && tokens[piece.from + 1]?.low === 'es') return false;
  if (low === 'wenn') return tokens[piece.from - 1]?.low !== 'als';
  if (low === 'except' || low === 'provided') return tokens[piece.from + 1]?.low === 'that' || tokens[piece.from + 1]?.low === 'if';
  const inverted =
    clauses[piece.clause]?.after === ',' && clauses[piece.clause + 1]?.kind === 'main' && clauses[piece.clause]?.before === '';
  if (/^(?:should|were|had)$/.test(low) && piece.from === clauses[piece.clause]?.from && inverted) return true;
  // "Regnet es, fällt das Fest aus": the verb first, and another clause with its verb first behind it.
  const [clause, next] = [clauses[piece.clause], clauses[piece.clause + 1]];
  return (
    clause?.kind === 'main' &&
    clause.finite === clause.from &&
    clause.after === ',' &&
    next?.kind === 'main' &&
    next.finite === next.from &&
    clause.before === '' &&
    /^\p{Lu}/u.test(tokens[clause.from]?.text ?? '')
  );
}

/** Whether the sentence, or the quotation, that a piece belongs to ends with a mark. */
export function endsWith({ tokens, clauses }: SentenceParts, piece: Piece, mark: string): boolean {
  const clause = clauses[piece.clause];
  for (let index = piece.clause; index < Math.min(clauses.length, piece.clause + 8); index += 1) {
    const next = clauses[index];
    if (next === undefined || next.speech !== clause?.speech) return false;
    if (next.after === mark || tokens[next.to]?.mark === mark) return true;
    if (next.after === '.' || next.after === '!' || next.after === ';') return false;
  }
  return false;
}

/** "Gebt die Geiseln frei!", "Release the hostages!": a call that opens with its verb and has no subject. */
export function isImperative(parts: SentenceParts, piece: Piece): boolean {
  const { tokens, clauses, english } = parts;
  const clause = clauses[piece.clause];
  if (clause === undefined || !endsWith(parts, piece, '!') || piece.from !== clause.from || !/^(?::|)$/.test(clause.before)) return false;
  const [first, second] = [tokens[piece.from], tokens[piece.from + 1]];
  if (first === undefined) return false;
  if (!english && (first.low === 'bitte' || second?.text === 'Sie')) return true;
  if (english)
    return (
      /^\p{Lu}\p{Ll}+$/u.test(first.text) &&
      !/^(?:The|A|An|It|He|She|We|I|You|They|This|That|What|How|No|Yes|There|Our|My)$/.test(first.text) &&
      second !== undefined &&
      second.mark === ''
    );
  return (
    /^(?:\p{Lu}?\p{Ll}+(?:t|en|e))$/u.test(first.text) &&
    !/^(?:ist|war|hat|habe|bin|wird|wurde|sind|haben|werden|kann|die|der|das|eine?|keine?|meine?|unsere?|heute|jetzt|nicht|alle|nie|sie|wie)$/.test(
      first.low,
    ) &&
    clause.finite === clause.from &&
    !/^(?:er|sie|es|man|wir|ich)$/.test(second?.low ?? '')
  );
}
