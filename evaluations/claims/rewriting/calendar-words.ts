/** The words dates and numbers are written with, of the evaluation's own. */
export const GERMAN_MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
export const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const GERMAN_NUMBERS = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
export const ENGLISH_NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const GERMAN_ORDINALS =
  'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten'.split(
    ' ',
  );
const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

/** "dritten", "third"; undefined beyond 21. */
export function ordinalWord(number: number, language: 'de' | 'en'): string | undefined {
  return (language === 'de' ? GERMAN_ORDINALS : ENGLISH_ORDINALS)[number - 1];
}
