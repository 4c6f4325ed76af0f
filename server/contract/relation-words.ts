import type { Language } from './answer.ts';

/** How the reports of a row stand to each other, and in what they differ, in words. */
export const RELATION_WORDS: Record<Language, Record<string, string>> = {
  de: {
    agree: 'stimmen überein',
    differ: 'weichen ab',
    update: 'neuerer Stand, kein Widerspruch',
    'only-in-one': 'nur in einem Bericht',
  },
  en: { agree: 'agree', differ: 'differ', update: 'newer state, no contradiction', 'only-in-one': 'only in one report' },
};

export const DIFFERENCE_WORDS: Record<Language, Record<string, string>> = {
  de: {
    number: 'Zahl',
    date: 'Datum',
    place: 'Ort',
    person: 'Person',
    office: 'Amt',
    attribution: 'wer es sagt',
    certainty: 'wie sicher es ist',
    direction: 'wer was mit wem tut',
  },
  en: {
    number: 'number',
    date: 'date',
    place: 'place',
    person: 'person',
    office: 'office',
    attribution: 'who says so',
    certainty: 'how certain it is',
    direction: 'who does what to whom',
  },
};
