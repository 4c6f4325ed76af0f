import { editOf, pick, type Rewrite } from '../edit.ts';
import { ENGLISH_MONTHS, GERMAN_MONTHS, ordinalWord } from './calendar-words.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');
const germanDay = new RegExp(
  `(?<=\\b[aA]m |\\b[vV]om |\\b[zZ]um |\\b[dD]em |\\b[bB]is |\\b[dD]en )(\\d{1,2})\\. (${GERMAN_MONTHS.join('|')})( \\d{4})?`,
  'gu',
);
const englishDay = new RegExp(`(${ENGLISH_MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?(?:, (\\d{4}))?(?!\\d)`, 'gu');
const englishDayFirst = new RegExp(`(?<!\\d)(\\d{1,2}) (${ENGLISH_MONTHS.join('|')})(?: (\\d{4}))?`, 'gu');

/** "3. Mai 2019": "dritten Mai 2019", "03.05.2019". */
export const rewriteDay: Rewrite = (text, language, random) => {
  if (language === 'de')
    return editOf(
      text,
      {
        pattern: germanDay,
        write: ([, day = '', month = '', year = '']) => {
          const word = ordinalWord(Number(day), 'de');
          const figures = `${twoDigits(Number(day))}.${twoDigits(GERMAN_MONTHS.indexOf(month) + 1)}.`;
          return pick([...(word ? [`${word} ${month}${year}`] : []), ...(year ? [figures + year.trim()] : [])], random);
        },
      },
      random,
    );
  const dayLast = editOf(
    text,
    { pattern: englishDay, write: ([, month, day, year]) => `${day} ${month}${year ? ` ${year}` : ''}` },
    random,
  );
  return (
    dayLast ??
    editOf(text, { pattern: englishDayFirst, write: ([, day, month, year]) => `${month} ${day}${year ? `, ${year}` : ''}` }, random)
  );
};

/** "im Jahr 1994": "1994"; "16. Jahrhundert": "sechzehnten Jahrhundert". */
export const rewriteYear: Rewrite = (text, language, random) =>
  language === 'de'
    ? editOf(
        text,
        {
          pattern: /\b[Ii]m Jahre? (\d{4})(?! v)|^(\d{4})(?= (?:wurde|war|begann|kam|gab|hatte|starb|erschien|ging)[en]?\b)/gu,
          write: ([, behind, first]) => behind ?? `im Jahr ${first}`,
        },
        random,
      )
    : editOf(
        text,
        { pattern: /\b([Ii]n) (1\d{3}|20[0-4]\d)(?=[ ,.])/gu, write: ([, before, year]) => `${before} the year ${year}` },
        random,
      );

export const rewriteCentury: Rewrite = (text, language, random) =>
  language === 'de'
    ? editOf(
        text,
        {
          pattern: /(?<=(?:im|dem|des|zum|vom) )(\d{1,2})\. (?=Jahrhundert)/gu,
          write: ([, number]) => {
            const word = ordinalWord(Number(number), 'de');
            return word && `${word} `;
          },
        },
        random,
      )
    : editOf(
        text,
        { pattern: /\b(\d{1,2})(?:st|nd|rd|th)(?= century)/gu, write: ([, number]) => ordinalWord(Number(number), 'en') },
        random,
      );
