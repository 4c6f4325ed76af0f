import { readAttributions } from '../attribution/attribution-scope.ts';
import type { AttributedSentence } from '../attribution/sentence-attribution.ts';
import { splitSentences } from '../sentences/sentences.ts';
import type { Mention, Span } from '../span.ts';
import { effectOf } from './certainty-effects.ts';
import type { Certainty, Effect } from './effect.ts';
import { modalityOf } from './modality.ts';
import { type Negation, negationOf } from './negation.ts';
import { type Piece, piecesOf } from './statement-pieces.ts';

export type { Certainty } from './effect.ts';
export type { Negation } from './negation.ts';

/** A clause and how it is put. `cue`: the words that decide, none for a plain assertion; `negation`: what negates it, with what is negated. */
export type Statement = Mention & { certainty: Certainty; negated: boolean; cue: Mention | undefined; negation: Negation | undefined };

/** Where two fit, the first holds. */
const rank: Certainty[] = ['denied', 'demanded', 'planned', 'possible', 'reported', 'asserted'];

/**
 * The clauses of a text and how certain each is put, in order; a clause cut by another gives its pieces. `sentences`: spans of the text in order, by default those of
 * `splitSentences`. Linear; never throws.
 */
export function findStatements(text: string, sentences: readonly Span[] = splitSentences(text)): Statement[] {
  return statementsIn(text, readAttributions(text, sentences));
}

/** The same of sentences whose attributions were read already: they are most of the work. */
export function statementsIn(text: string, sentences: readonly AttributedSentence[]): Statement[] {
  return sentences.flatMap((sentence) => statementsOf(text, sentence));
}

/** Whether anything in a text is negated or denied; a denial that is itself negated ("bestreitet nicht, dass …") counts for nothing. */
export function negatesOrDenies(text: string): boolean {
  return readAttributions(text, splitSentences(text)).some((sentence) =>
    piecesOf(sentence.parts, sentence.frames).some((piece) => {
      const { negated, certainty } = statementOf(text, { sentence, piece });
      return certainty === 'denied' || (negated && !introducesDenial(sentence, piece));
    }),
  );
}

function introducesDenial({ frames }: AttributedSentence, piece: Piece): boolean {
  return frames.some(
    ({ class: name, negated, at, content }) =>
      (name === 'deny' || name === 'doubt') && negated && piece.from <= at && at < piece.to && content.some(({ from }) => from >= piece.to),
  );
}

function statementsOf(text: string, sentence: AttributedSentence): Statement[] {
  return piecesOf(sentence.parts, sentence.frames).map((piece) => statementOf(text, { sentence, piece }));
}

type Context = { sentence: AttributedSentence; piece: Piece };

function statementOf(text: string, { sentence, piece }: Context): Statement {
  const { parts, frames } = sentence;
  const effects: Effect[] = [
    ...effectOf(sentence, piece),
    ...modalityOf(parts, { piece, frames, isSaid: sentence.origins.length > 0 || sentence.unnamed }),
  ];
  const found = rank.map((certainty) => effects.find((effect) => effect.certainty === certainty)).find((effect) => effect !== undefined);
  const negation = negationOf(parts, { piece, frames });
  const spent = effects.some(({ spendsNegation }) => spendsNegation === true);
  const flips = effects.some(({ improbable }) => improbable === true);
  const plain = found === undefined || (found.certainty === 'asserted' && found.cue === undefined);
  return {
    start: piece.start,
    end: piece.end,
    text: text.slice(piece.start, piece.end),
    certainty: found?.certainty ?? 'asserted',
    negated: (negation !== undefined && !spent) || flips,
    cue: plain ? undefined : found?.cue,
    negation: spent ? undefined : negation,
  };
}
