import { sameName } from '../../ingest/language/names/names.ts';
import { CURRENCY } from '../../ingest/language/quantities/currency.ts';
import { sameCounted } from '../../ingest/language/quantities/same-counted.ts';
import type { Span } from '../../ingest/language/span.ts';
import type { ReadWord } from '../retrieval/read-words.ts';
import type { Asked } from './asked.ts';
import type { SentenceReading } from './read-candidate.ts';

/** What in a sentence could be the answer. `fit`: how well it is of the kind asked for, 0..1. */
export type AnswerSpan = Span & { fit: number };

const PERSON_FIT = { person: 1, unknown: 0.6, organisation: 0.5, place: 0.3, weapon: 0, treaty: 0 } as const;
const PLACE_FIT = { place: 1, unknown: 0.6, organisation: 0.4, person: 0.1, weapon: 0, treaty: 0 } as const;
const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
const LENGTH_UNIT = /^(?:km|m|cm|mm|mile|nmi)$/;

/** The spans that could answer, none of which the question holds itself. */
export function answerSpans(asked: Asked, reading: SentenceReading): AnswerSpan[] {
  const news = newWords(asked, reading);
  switch (asked.expected) {
    case 'time':
      return reading.dates.map(({ start, end, countedFrom }) => ({ start, end, fit: countedFrom === undefined ? 1 : 0.4 }));
    case 'year':
      return reading.dates.map(({ start, end, year }) => ({ start, end, fit: year === undefined ? 0.2 : 1 }));
    case 'count':
    case 'measure':
      return reading.quantities.map(({ start, end, counted }) => ({ start, end, fit: countsTheSame(asked, counted) }));
    case 'money':
      return withUnit(reading, CURRENCY);
    case 'duration':
      return withUnit(reading, TIME_UNIT);
    case 'distance':
      return withUnit(reading, LENGTH_UNIT);
    case 'age':
      return withUnit(reading, /^year$/);
    case 'person':
    case 'place': {
      const fits = asked.expected === 'person' ? PERSON_FIT : PLACE_FIT;
      const names = reading.names
        .filter((name) => name.form === 'name' && !asked.names.some((other) => sameName(other.text, name.text)))
        .map(({ start, end, kind }) => ({ start, end, fit: fits[kind] }));
      return [...names, ...news.filter(isNoun).map(({ start, end }) => ({ start, end, fit: 0.3 }))];
    }
    case 'thing':
      return news.map((word) => ({ start: word.start, end: word.end, fit: isNoun(word) ? 1 : /^\p{N}/u.test(word.text) ? 0.8 : 0.4 }));
  }
}

/** Content words of the sentence that no term of the question is. */
export function newWords({ terms }: Asked, { words }: SentenceReading): ReadWord[] {
  return words.filter(
    (word) => !word.isFunctionWord && !terms.some((term) => term.stem === word.stem || (term.key !== undefined && term.key === word.key)),
  );
}

function isNoun({ text }: ReadWord): boolean {
  return /^\p{Lu}/u.test(text);
}

function withUnit({ quantities }: SentenceReading, unit: RegExp): AnswerSpan[] {
  return quantities.map((quantity) => ({
    start: quantity.start,
    end: quantity.end,
    fit: quantity.unit !== undefined && unit.test(quantity.unit) ? 1 : 0.1,
  }));
}

/** 1 where the figure counts what the question counts, by half less where it counts something else. */
function countsTheSame({ terms, sort }: Asked, counted: string | undefined): number {
  const noun = sort === undefined ? undefined : terms[sort]?.written;
  if (noun === undefined) return 1;
  if (counted === undefined) return 0.6;
  return sameCounted(noun, counted) ? 1 : 0.4;
}
