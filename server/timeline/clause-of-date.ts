import type { Statement as Clause } from '../../ingest/language/certainty/certainty.ts';
import { isParticiple, isStrongPast, isWeakPast } from '../../ingest/language/dates/tense-words.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { Statement } from '../comparing/statements.ts';

/** The clause that holds the date, else the last before it in the sentence. */
export function pieceAt(pieces: Clause[], { start }: Span): Clause | undefined {
  return pieces.find((piece) => piece.start <= start && start < piece.end) ?? pieces.findLast((piece) => piece.start <= start) ?? pieces[0];
}

const MOST_SUBJECT_WORDS = 4;

/** "The embargo, in force since 2020, will now expire on 17 October": what an insertion parts from its subject is read with it, or nothing would say what expires. */
export function withSubject(sentence: Statement, { piece, opening }: { piece: Clause; opening: Clause | undefined }): Statement {
  const isBare =
    opening !== undefined &&
    opening !== piece &&
    opening.start === sentence.start &&
    opening.text.split(/\s+/u).length <= MOST_SUBJECT_WORDS;
  const start = isBare && /^\p{Ll}/u.test(piece.text) ? sentence.start : piece.start;
  return { ...sentence, start, end: piece.end, text: sentence.text.slice(start - sentence.start, piece.end - sentence.start) };
}

/** "Die Firma, die erst im März ihre Lizenz erhalten hatte, übernahm den Auftrag": the date belongs to what is said of the subject, not to what it does. */
export function describesSubject(piece: Clause, pieces: readonly Clause[]): boolean {
  const [opening, second, third] = pieces;
  if (opening === undefined || second !== piece || third === undefined || !RELATIVE.test(piece.text)) return false;
  return isFiniteVerb(/^\p{Ll}+(?!\p{L})/u.exec(third.text)?.[0] ?? '');
}

const RELATIVE = /^(?:\p{Ll}{2,6}\s+)?(?:der|die|das|dem|den|denen|deren|dessen|welche[rmns]?)\s/u;
const AUXILIARY = /^(?:ist|sind|hat|haben|wird|werden|soll|sollen|will|wollen|kann|können|muss|müssen|darf|dürfen|bleibt|bleiben)$/;

/** A verb that can stand second in a main clause. Of the others in the present too little tells. */
function isFiniteVerb(word: string): boolean {
  return AUXILIARY.test(word) || isStrongPast(word) || isWeakPast(word);
}

/** A sentence up to the end of one of its clauses. */
export function upToEndOf({ end }: Clause, sentence: Statement): Statement {
  return { ...sentence, end, text: sentence.text.slice(0, end - sentence.start) };
}

/** "Der Ausstand begann um 4 Uhr und soll 72 Stunden dauern": how the second verb of a clause is put says nothing of a date before it. */
export function asFarAsItHolds(text: string, date: Span, piece: Clause): Clause {
  const { cue } = piece;
  if (!cue || cue.start < date.end) return piece;
  const between = text.slice(date.end, cue.start);
  const isSecondVerb =
    /(?<!\p{L})(?:und|sowie|aber|doch|and|but)\s+$/u.test(between) || isParticiple(CLOSED_BEFORE.exec(between)?.[1] ?? '');
  return isSecondVerb ? { ...piece, certainty: 'asserted', cue: undefined } : piece;
}

/** "hatte das Werk im Sommer besucht und Löhne zugesagt": the last word before the "und" that a second participle with its object follows. */
const CLOSED_BEFORE = /(?<!\p{L})(\p{Ll}+)\s+(?:und|sowie|and)\s+[^,;]*$/u;
