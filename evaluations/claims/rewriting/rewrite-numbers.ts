import { editOf, type Rewrite } from '../edit.ts';
import { ENGLISH_NUMBERS, GERMAN_MONTHS, GERMAN_NUMBERS } from './calendar-words.ts';

const lowerWords = { de: GERMAN_NUMBERS.slice(2), en: ENGLISH_NUMBERS.slice(2) };
const months = new Set(GERMAN_MONTHS);

/** "zwölf Schiffe": "12 Schiffe". */
export const rewriteNumberWord: Rewrite = (text, language, random) =>
  editOf(
    text,
    {
      pattern: new RegExp(`(?<![\\p{L}\\d-])(${lowerWords[language].join('|')})(?= \\p{L})(?! (?:of|or|oder|der)\\b)`, 'giu'),
      write: ([, word = '']) => String((language === 'de' ? GERMAN_NUMBERS : ENGLISH_NUMBERS).indexOf(word.toLowerCase())),
    },
    random,
  );

/** "11 Raketen": "elf Raketen". */
export const rewriteSmallFigure: Rewrite = (text, language, random) =>
  editOf(
    text,
    {
      pattern: /(?<=\p{Ll} )(\d{1,2})(?= (\p{L}{3,}))/gu,
      write: ([, figure, next = ''], before) => {
        if (language === 'de' && (months.has(next) || !/^\p{Lu}/u.test(next))) return undefined;
        if (/(?:Jahr|Kapitel|Seite|Nummer|Artikel|Platz|von|bis|zu|und|oder|to|and|or|between|chapter|page)e?n? $/u.test(before))
          return undefined;
        const word = (language === 'de' ? GERMAN_NUMBERS : ENGLISH_NUMBERS)[Number(figure)];
        return Number(figure) > 1 ? word : undefined;
      },
    },
    random,
  );

/** "1.200.000": "1,2 Millionen"; "12.500": "12500". */
export const rewriteLargeFigure: Rewrite = (text, language, random) =>
  editOf(
    text,
    {
      pattern: language === 'de' ? /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,]*\d)/gu : /(?<![\d.,$£€])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)/gu,
      write: ([written]) => {
        const value = Number(written.replace(/[.,]/g, ''));
        if (value < 1_000_000) return String(value);
        const millions = value / 1_000_000;
        if (!Number.isInteger(millions * 100)) return undefined;
        return language === 'de' ? `${String(millions).replace('.', ',')} Millionen` : `${millions} million`;
      },
    },
    random,
  );

const GERMAN_UNITS: Record<string, string> = {
  '%': 'Prozent',
  km: 'Kilometer',
  kg: 'Kilogramm',
  'km²': 'Quadratkilometer',
  'Mrd.': 'Milliarden',
  'Mio.': 'Millionen',
  '€': 'Euro',
  '°C': 'Grad Celsius',
  Prozent: '%',
  Kilometer: 'km',
  Kilogramm: 'kg',
  Quadratkilometer: 'km²',
  m: 'Meter',
  cm: 'Zentimeter',
  mm: 'Millimeter',
};
const ENGLISH_UNITS: Record<string, string> = {
  '%': 'percent',
  percent: '%',
  km: 'kilometers',
  kilometers: 'km',
  kg: 'kilograms',
  kilograms: 'kg',
  miles: 'mi',
  mi: 'miles',
  feet: 'ft',
  ft: 'feet',
  m: 'meters',
  cm: 'centimeters',
  mm: 'millimeters',
};

/** "25 %": "25 Prozent". */
export const rewriteUnit: Rewrite = (text, language, random) =>
  editOf(
    text,
    {
      pattern:
        language === 'de'
          ? /(?<=\d)\s?(%|km²|km|kg|Mrd\.|Mio\.|€|°C|m|cm|mm|Prozent|Kilometer|Kilogramm|Quadratkilometer)(?![\p{L}²-])/gu
          : /(?<=\d)\s?(%|percent|km|kilometers|kg|kilograms|miles|mi|feet|ft|m|cm|mm)(?![\p{L}²-])/gu,
      write: ([, unit = '']) => ` ${(language === 'de' ? GERMAN_UNITS : ENGLISH_UNITS)[unit] ?? unit}`,
    },
    random,
  );

/** "25 Prozent der": "ein Viertel der". */
export const rewriteShare: Rewrite = (text, language, random) =>
  language === 'de'
    ? editOf(
        text,
        {
          pattern:
            /(?<=\p{Ll} )(25|50|75)\s?(?:%|Prozent)(?= de[rs])|(?<=\b)(?:ein|einem) Viertel(?= de[rs])|(?<=\b)die Hälfte(?= de[rs])|\b[Ee]twa (?=\d)/gu,
          write: ([written, figure]) => {
            if (figure) return { 25: 'ein Viertel', 50: 'die Hälfte', 75: 'drei Viertel' }[Number(figure)];
            if (/twa /.test(written)) return 'rund ';
            return /Hälfte/.test(written) ? '50 Prozent' : '25 Prozent';
          },
        },
        random,
      )
    : editOf(
        text,
        {
          pattern:
            /\ba quarter(?= of)|\b25 ?(?:%|percent)(?= of)|\b50 ?(?:%|percent)(?= of)|\babout (?=\d)|\bapproximately (?=\d)|\bmore than (?=\d)|\bover (?=\d)/giu,
          write: ([written]) => {
            const low = written.toLowerCase();
            if (low === 'a quarter') return '25 percent';
            if (low.startsWith('25')) return 'a quarter';
            if (low.startsWith('50')) return 'half';
            return low.startsWith('more') ? 'over ' : low === 'over ' ? 'more than ' : low.startsWith('about') ? 'roughly ' : 'around ';
          },
        },
        random,
      );

/** "mehr als 200": "über 200". */
export const rewriteBound: Rewrite = (text, language, random) =>
  language === 'de'
    ? editOf(
        text,
        {
          pattern: /\b(?:[Mm]ehr als|[Üü]ber|[Mm]indestens|[Ww]eniger als|[Uu]nter|[Uu]ngefähr|[Rr]und) (?=\d)/gu,
          write: ([written]) =>
            ({
              'mehr als ': 'über ',
              'über ': 'mehr als ',
              'mindestens ': 'wenigstens ',
              'weniger als ': 'unter ',
              'ungefähr ': 'etwa ',
              'rund ': 'ungefähr ',
            })[written.toLowerCase()],
        },
        random,
      )
    : undefined;
