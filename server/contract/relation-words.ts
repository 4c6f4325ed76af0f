import type { Language } from './answer.ts';
import type { Agreement, ComparisonRow, DifferenceKind } from './comparison.ts';

/** How the reports of a row stand to each other, in what they differ, and how what is written differently agrees, in words. */
export const RELATION_WORDS: Record<Language, Record<ComparisonRow['relation'], string>> = {
  de: { agree: 'keine Abweichung', differ: 'weichen ab', update: 'neuer Stand', 'only-in-one': 'nur in einer Quelle gefunden' },
  en: { agree: 'no difference', differ: 'differ', update: 'newer state', 'only-in-one': 'found in one source only' },
};

export const DIFFERENCE_WORDS: Record<Language, Record<DifferenceKind, string>> = {
  de: {
    number: 'Zahl',
    date: 'Datum',
    place: 'Ort',
    person: 'Person',
    office: 'Amt',
    attribution: 'Wer es sagt',
    certainty: 'Gewissheit',
    direction: 'Wer handelt',
  },
  en: {
    number: 'Number',
    date: 'Date',
    place: 'Place',
    person: 'Person',
    office: 'Office',
    attribution: 'Who says so',
    certainty: 'Certainty',
    direction: 'Who acts',
  },
};

export const AGREEMENT_WORDS: Record<Language, Record<Agreement['why'], string>> = {
  de: { rounding: 'gerundet', writing: 'anders geschrieben', precision: 'verschieden genau' },
  en: { rounding: 'rounded', writing: 'written otherwise', precision: 'more and less precise' },
};

/** Of a row whose statements are alike and perhaps not on one matter. */
export const DOUBTFUL_WORDS: Record<Language, string> = {
  de: 'Ähnlich, vielleicht nicht dieselbe Sache',
  en: 'Similar, perhaps not the same matter',
};

/** Of a row whose reports probably differ, though no difference is sure enough to be named. */
export const UNNAMED_WORDS: Record<Language, string> = {
  de: 'Vermutlich verschieden, worin ist nicht sicher',
  en: 'Probably different, in what is not sure',
};
