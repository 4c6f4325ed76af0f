import { editOf, pick } from '../edit.ts';
import { ENGLISH_MONTHS, ENGLISH_NUMBERS, GERMAN_MONTHS, GERMAN_NUMBERS } from '../rewriting/calendar-words.ts';
import type { Plant } from './plant.ts';

const dated =
  /(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December) $/u;

/** Another number in its place. Years, days and the numbers in names are none. */
export const plantNumber: Plant = (text, { source, language, random }) => {
  const words = language === 'de' ? GERMAN_NUMBERS : ENGLISH_NUMBERS;
  const pattern = new RegExp(
    `(?<![\\p{L}\\d.,-])(?:\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d+)?)(?![\\d-])(?!\\.? (?:Jahrhundert|century|${[...GERMAN_MONTHS, ...ENGLISH_MONTHS].join('|')}))|(?<![\\p{L}-])(?:${words.slice(2).join('|')})(?= \\p{L})`,
    'giu',
  );
  return editOf(
    text,
    {
      pattern,
      write: ([written], before) => {
        const after = text.slice(before.length + written.length);
        const isYear = /^(?:1\d{3}|20[0-4]\d)$/.test(written);
        if (isYear || dated.test(before) || /^(?:st|nd|rd|th|er|ers|s)(?!\p{L})/u.test(after) || /^\.\d/.test(after)) return undefined;
        if (/^\. (?:\p{Lu}|$)/u.test(after) && language === 'de' && written.length < 3) return undefined;
        if (/(?:\p{Lu}\p{L}+|[§№/]) $/u.test(before) && !/(?:Millionen|hundert|von|sind|waren)$/.test(before.trim()) && language === 'en')
          return undefined;
        if (/\p{L}/u.test(written)) {
          const choices = words.slice(2).filter((word) => word !== written.toLowerCase() && !source.toLowerCase().includes(word));
          return pick(choices, random);
        }
        return changedFigure(written, source, random);
      },
    },
    random,
  );
};

function changedFigure(written: string, source: string, random: () => number): string | undefined {
  const digits = [...written.matchAll(/\d/g)].map((match) => match.index);
  for (let tries = 0; tries < 20; tries++) {
    const at = digits[Math.floor(random() * Math.min(2, digits.length))];
    const digit = String(1 + Math.floor(random() * 9));
    if (at === undefined || digit === written[at]) continue;
    const changed = written.slice(0, at) + digit + written.slice(at + 1);
    if (!new RegExp(`(?<![\\d.,])${changed.replace(/[.,]/g, '\\$&')}(?![\\d])`).test(source)) return changed;
  }
  return undefined;
}

const GERMAN_UNITS: [RegExp, string[]][] = [
  [/(?<=\d )(?:Euro|€)/gu, ['Dollar', 'Pfund', 'Franken']],
  [/(?<=\d )(?:US-Dollar|Dollar)/gu, ['Euro', 'Pfund']],
  [/(?<=[\d )])Pfund/gu, ['Euro', 'Dollar']],
  [/(?<=\d\s?)(?:Prozent|%)/gu, ['Prozentpunkte', 'Promille']],
  [/(?<=\d )(?:Kilometern?|km)(?![\p{L}²])/gu, ['Meilen', 'Meter']],
  [/(?<=\d )(?:Metern?|m)(?![\p{L}²])/gu, ['Kilometer', 'Fuß', 'Zentimeter']],
  [/(?<=\d )Meilen/gu, ['Kilometer', 'Meter']],
  [/(?<=\d )(?:Zentimetern?|cm|mm)(?!\p{L})/gu, ['Meter']],
  [/(?<=\d )(?:Quadratkilometern?|km²)/gu, ['Hektar', 'Quadratmeter']],
  [/(?<=\d )Tonnen/gu, ['Kilogramm', 'Liter']],
  [/(?<=\d )(?:Kilogramm|kg)(?!\p{L})/gu, ['Tonnen', 'Gramm']],
  [/(?<=[\d\p{L}] )Millionen/gu, ['Milliarden', 'Tausend']],
  [/(?<=[\d\p{L}] )Milliarden/gu, ['Millionen']],
  [/(?<=(?:\d|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|mehrere|einige|wenige[rn]?) )Jahren?(?!\p{L})/gu, ['Monate', 'Wochen', 'Tage']],
  [/(?<=(?:\d|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf) )Monaten?/gu, ['Jahre', 'Wochen']],
  [/(?<=(?:\d|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf) )(?:Tagen?|Wochen)(?!\p{L})/gu, ['Monate', 'Stunden']],
  [/(?<=(?:\d|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf) )Stunden/gu, ['Tage', 'Minuten']],
  [/(?<=(?:\d|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf) )Minuten/gu, ['Stunden', 'Sekunden']],
];
const ENGLISH_UNITS: [RegExp, string[]][] = [
  [/(?<=\d ?)(?:percent|per cent|%)/gu, [' percentage points', ' per mille']],
  [/\$(?=\d)/gu, ['€', '£']],
  [/£(?=\d)/gu, ['$', '€']],
  [/€(?=\d)/gu, ['$', '£']],
  [/(?<=\d )(?:euros?)(?!\p{L})/gu, ['dollars', 'pounds']],
  [/(?<=\d )(?:dollars)(?!\p{L})/gu, ['euros', 'pounds']],
  [/(?<=\d[ -])(?:miles|mi)(?!\p{L})/gu, ['kilometers', 'feet']],
  [/(?<=\d )(?:kilometers|kilometres|km)(?!\p{L})/gu, ['miles', 'meters']],
  [/(?<=\d )(?:meters|metres|m)(?![\p{L}²])/gu, ['miles', 'inches']],
  [/(?<=\d )feet/gu, ['miles', 'meters']],
  [/(?<=\d )(?:tons|tonnes)/gu, ['kilograms', 'pounds']],
  [/(?<=\d )pounds/gu, ['tons', 'dollars']],
  [/(?<=[\d\p{L}] )million(?!s)/gu, ['billion', 'thousand']],
  [/(?<=[\d\p{L}] )billion(?!s)/gu, ['million']],
  [/(?<=(?:\d|two|three|four|five|six|seven|eight|ten|twelve) )years(?! old)/gu, ['months', 'weeks', 'days']],
  [/(?<=(?:\d|two|three|four|five|six|seven|eight|ten|twelve) )months/gu, ['years', 'weeks']],
  [/(?<=(?:\d|two|three|four|five|six|seven|eight|ten|twelve) )(?:days|weeks)/gu, ['months', 'hours']],
  [/(?<=(?:\d|two|three|four|five|six|seven|eight|ten|twelve) )hours/gu, ['days', 'minutes']],
  [/(?<=(?:\d|two|three|four|five|six|seven|eight|ten|twelve) )minutes/gu, ['hours', 'seconds']],
];

/** The same number of something else. */
export const plantUnit: Plant = (text, { language, random }) => {
  const changed = (language === 'de' ? GERMAN_UNITS : ENGLISH_UNITS).flatMap(([pattern, others]) => {
    const edited = editOf(text, { pattern, write: () => pick(others, random) }, random);
    return edited === undefined ? [] : [edited.replace(/ {2}/g, ' ')];
  });
  return pick(changed, random);
};

/** Another day, month, year, century or weekday. */
export const plantDate: Plant = (text, { source, language, random }) => {
  const months = language === 'de' ? GERMAN_MONTHS : ENGLISH_MONTHS;
  const weekdays = language === 'de' ? GERMAN_WEEKDAYS : ENGLISH_WEEKDAYS;
  const other = (list: string[], written: string) =>
    pick(
      list.filter((one) => one !== written && !source.includes(one)),
      random,
    );
  return editOf(
    text,
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\d.,-])(?:1[0-9]\\d{2}|20[0-4]\\d)(?![\\d.,]?\\d)(?! \\p{Lu}\\p{L}+en\\b)|(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})|(?<!\\p{L})(?:${weekdays.join('|')})(?=\\p{L}{0,10})|\\b\\d{1,2}(?=(?:\\.|st|nd|rd|th) (?:Jahrhundert|century|${months.join('|')}))`,
        'gu',
      ),
      write: ([written], before) => {
        const after = text.slice(before.length + written.length);
        if (/^\d{4}$/.test(written)) {
          const shift = pick([-30, -20, -11, -10, -7, -3, -2, -1, 1, 2, 3, 8, 10, 12], random) ?? 1;
          const year = String(Number(written) + shift);
          return source.includes(year) || /[–-]$/.test(before) ? undefined : year;
        }
        if (months.includes(written)) {
          // "May", "March": the verb and the march are none.
          if (/^(?:May|March|August|Mai)$/.test(written) && !/(?:\d|\bin|\bof|im|\d\.) $/u.test(before) && !/^ \d/.test(after))
            return undefined;
          return other(months, written);
        }
        if (weekdays.includes(written)) return other(weekdays, written);
        const number = String(Math.max(1, Number(written) + (pick([-2, -1, 1, 2, 3], random) ?? 1)));
        if (Number(number) > 28 || number === written) return undefined;
        return language === 'en' && /^(?:st|nd|rd|th)/.test(after) && !/^1?[4-9]$|^1\d$/.test(number) ? undefined : number;
      },
    },
    random,
  );
};
const GERMAN_WEEKDAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const ENGLISH_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
