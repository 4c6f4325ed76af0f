import type { DateMention, DateParts } from './date-mention.ts';
import { anyOf, between, gap, monthNumbers, seasonNumbers, smallGap, weekdayNumbers } from './date-words.ts';
import type { Span } from './span.ts';

type Reading = Omit<DateMention, 'text'>;
export type DatePattern = { expression: RegExp; read: (match: RegExpExecArray, text: string) => Reading[] };

const monthWords = [...monthNumbers.keys()];
const isShort = (word: string): boolean => word.length < 5 && !['März', 'Mai', 'Juni', 'Juli', 'June', 'July', 'May'].includes(word);
const writtenOut = anyOf(monthWords.filter((word) => !isShort(word)));
const short = anyOf(monthWords.filter(isShort));
/** A month as a named group: only the short forms take a stop. */
const monthAs = (name: string): string => `(?<${name}>${writtenOut}|(?:${short})(?!\\p{L}))(?:(?<=${short})\\.)?`;
const weekday = `(?:${anyOf(weekdayNumbers.keys())})`;
const weekdayBefore = `(?:(?<weekday>${weekday}),?${gap}(?:de[nmr]${gap})?)?`;
const ordinal = '(?:\\.|st|nd|rd|th)?';
const year = '(?<year>1\\d{3}|20\\d{2})(?![\\d.,]\\d)';
const yearAfter = `(?:,?${gap}(?:des Jahres${gap}|of${gap})?${year})?`;
const until = `(?:${gap}(?:bis|to|until|through)${gap}(?:(?:zum|einschließlich|the|dem|den)${gap})?|${smallGap}[–—-]${smallGap})`;
const germanMonthLeaders = /(?:[Ii]m|[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Zz]um|Anfang|Mitte|Ende|[Vv]or|[Nn]ach) $/;

const parts = (given: { year?: string | undefined; month?: number | undefined; day?: string | undefined }): DateParts => ({
  ...(given.year === undefined ? {} : { year: Number(given.year) }),
  ...(given.month === undefined ? {} : { month: given.month }),
  ...(given.day === undefined ? {} : { day: Number(given.day) }),
});

const span = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
const monthOf = (word: string | undefined): number | undefined => (word === undefined ? undefined : monthNumbers.get(word));
const yearLack = (known: DateParts): DateMention['lacks'] => (known.year === undefined ? ['year'] : []);

/** Whether there is such a day; the 29th of February passes where no year is given. */
function isDay({ year, month, day }: DateParts): boolean {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function dayReading(place: Span, known: DateParts, weekdayWord?: string): Reading[] {
  if (!isDay(known)) return [];
  const weekdayNumber = weekdayWord === undefined ? undefined : weekdayNumbers.get(weekdayWord);
  return [
    { ...place, precision: 'day', ...known, ...(weekdayNumber === undefined ? {} : { weekday: weekdayNumber }), lacks: yearLack(known) },
  ];
}

function spanReading(place: Span, from: DateParts, to: DateParts): Reading[] {
  return isDay(from) && isDay(to) ? [{ ...place, precision: 'span', ...from, to, lacks: yearLack(to) }] : [];
}

const fullYear = (written: string): string =>
  written.length === 2 ? String(Number(written) < 70 ? 2000 + Number(written) : 1900 + Number(written)) : written;

export const datePatterns: DatePattern[] = [
  {
    // 2024-09-16
    expression: between('(?<year>1\\d{3}|20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?:T[\\d:.]{2,12}Z?)?'),
    read: (match) =>
      dayReading(span(match), parts({ year: match.groups?.year, month: Number(match.groups?.month), day: match.groups?.day })),
  },
  {
    // 18.10.2020, 18. 10. 20, "am 18.10."
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?<day>\\d{1,2})\\.${smallGap}(?<month>\\d{1,2})\\.(?:${smallGap}(?<year>\\d{4}|\\d{2})(?![\\p{L}\\p{N}]|[.,]\\d))?`,
      'gu',
    ),
    read: (match, text) => {
      const written = match.groups?.year;
      const next = text[match.index + match[0].length] ?? ' ';
      if (
        written === undefined &&
        (/\p{N}/u.test(next) || !/(?:am|vom|bis|zum|seit|ab|de[nmr]|,) $/.test(text.slice(Math.max(0, match.index - 6), match.index)))
      )
        return [];
      const known = parts({
        year: written === undefined ? undefined : fullYear(written),
        month: Number(match.groups?.month),
        day: match.groups?.day,
      });
      return dayReading(span(match), known);
    },
  },
  {
    // 9/16/2024: only where the order of day and month is certain, else the year alone
    expression: between('(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4})'),
    read: (match) => {
      const [first, second] = [Number(match.groups?.first), Number(match.groups?.second)];
      const known = parts({ year: match.groups?.year });
      if (first === second || second > 12) return dayReading(span(match), { ...known, month: first, day: second });
      if (first > 12) return dayReading(span(match), { ...known, month: second, day: first });
      return [{ ...span(match), precision: 'year', ...known, lacks: [] }];
    },
  },
  {
    // 3. bis 5. Mai 2024, 28. April – 2. Mai
    expression: between(
      `(?<day>\\d{1,2})${ordinal}(?:${smallGap}${monthAs('month')}(?:${gap}(?<year>\\d{4}))?)?${until}(?<toDay>\\d{1,2})${ordinal}(?:${gap}of)?${smallGap}${monthAs('toMonth')}(?:,?${gap}(?<toYear>1\\d{3}|20\\d{2}))?`,
    ),
    read: (match) => {
      const to = parts({ year: match.groups?.toYear, month: monthOf(match.groups?.toMonth), day: match.groups?.toDay });
      const from = parts({
        year: match.groups?.year ?? match.groups?.toYear,
        month: monthOf(match.groups?.month) ?? to.month,
        day: match.groups?.day,
      });
      return spanReading(span(match), from, to);
    },
  },
  {
    // zwischen dem 3. und 5. Mai; otherwise "am 3. und 5. Mai" are two days
    expression: between(
      `(?<day>\\d{1,2})${ordinal}(?:${gap}(?:und|and|oder|or)${gap}(?:dem${gap}|am${gap})?)(?<toDay>\\d{1,2})${ordinal}${gap}${monthAs('toMonth')}(?:${gap}(?<toYear>1\\d{3}|20\\d{2}))?`,
    ),
    read: (match, text) => {
      const to = parts({ year: match.groups?.toYear, month: monthOf(match.groups?.toMonth), day: match.groups?.toDay });
      const from = parts({ year: match.groups?.toYear, month: to.month, day: match.groups?.day });
      if (/(?:[Zz]wischen|[Bb]etween) (?:de[mn] )?$/.test(text.slice(Math.max(0, match.index - 14), match.index)))
        return spanReading(span(match), from, to);
      return dayReading({ start: match.index, end: match.index + (match[0].search(/\D/) + (match[0].includes('.') ? 1 : 0)) }, from);
    },
  },
  {
    // Freitag, 13. September 2024; 16 September; 16th of September
    expression: between(`${weekdayBefore}(?<day>\\d{1,2})${ordinal}(?:${gap}of)?${smallGap}${monthAs('month')}${yearAfter}`),
    read: (match) =>
      dayReading(
        span(match),
        parts({ year: match.groups?.year, month: monthOf(match.groups?.month), day: match.groups?.day }),
        match.groups?.weekday,
      ),
  },
  {
    // September 16, 2024; Sept. 3–5; but "im September 16 Menschen"
    expression: between(
      `${weekdayBefore}${monthAs('month')}${gap}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:${until}(?<toDay>\\d{1,2}))?(?![.:/]?\\d)(?:,?${gap}${year})?`,
    ),
    read: (match, text) => {
      if (germanMonthLeaders.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
      const known = parts({ year: match.groups?.year, month: monthOf(match.groups?.month), day: match.groups?.day });
      const toDay = match.groups?.toDay;
      if (toDay !== undefined) return spanReading(span(match), known, { ...known, day: Number(toDay) });
      return dayReading(span(match), known, match.groups?.weekday);
    },
  },
  {
    // Ende Oktober, im September 2024, early May
    expression: between(
      `(?<part>(?:Anfang|Mitte|Ende|[Ee]arly|[Ll]ate|[Mm]id|[Tt]he end of|[Tt]he beginning of)[ -])?(?:(?<lead>[Ii]m|[Ii]n|[Ss]eit|[Aa]b|[Bb]is|[Bb]is in den|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]or|[Vv]om|[Vv]on|[Zz]um)(?<relative>${gap}(?:vergangenen|letzten|kommenden|nächsten|diesem|last|next|this))?${gap})?${monthAs('month')}(?:${gap}(?:des Jahres${gap}|of${gap})?${year})?`,
    ),
    read: (match) => {
      const { part, lead, relative, month: word } = match.groups ?? {};
      const known = parts({ year: match.groups?.year, month: monthOf(word) });
      if (part === undefined && lead === undefined && known.year === undefined) return [];
      const start = match.index + (lead === undefined ? 0 : match[0].indexOf(lead) + lead.length + 1);
      const place = { start: part === undefined ? start : match.index, end: match.index + match[0].length };
      return [
        { ...place, precision: 'month', ...known, lacks: known.year !== undefined ? [] : relative !== undefined ? ['anchor'] : ['year'] },
      ];
    },
  },
  {
    // im Herbst 2024, Winter 2023/24, spring of 2024
    expression: between(
      `(?<lead>(?:[Ii]m|[Ss]eit|[Bb]is zum|[Aa]nfang|[Ii]n|[Tt]his|[Ll]ast|[Nn]ext|by)${gap}(?:(?:vergangenen|letzten|kommenden|nächsten|diesem|the)${gap})?)?(?<season>${anyOf(seasonNumbers.keys())})(?:(?:${gap}of)?${gap}(?<year>1\\d{3}|20\\d{2})(?:/\\d{2,4})?)?`,
    ),
    read: (match) => {
      const known = parts({ year: match.groups?.year });
      const lead = match.groups?.lead;
      if (lead === undefined && known.year === undefined) return [];
      return [
        {
          start: match.index + (lead?.length ?? 0),
          end: match.index + match[0].length,
          precision: 'season',
          ...known,
          lacks: yearLack(known),
        },
      ];
    },
  },
  {
    // 1. Halbjahr 2024, drittes Quartal
    expression: between(
      `(?<which>[1-4]\\.|erste[nsrm]?|zweite[nsrm]?|dritte[nsrm]?|vierte[nsrm]?)${gap}(?<what>Halbjahr|Jahreshälfte|Quartal)(?:s|es)?(?:${gap}${year})?`,
    ),
    read: (match) => {
      const which = Number(match.groups?.which?.[0]) || 1 + ['e', 'z', 'd', 'v'].indexOf(match.groups?.which?.[0] ?? '');
      const months = match.groups?.what === 'Quartal' ? 3 : 6;
      if (which * months > 12) return [];
      const known = parts({ year: match.groups?.year });
      return [
        {
          ...span(match),
          precision: 'span',
          ...known,
          month: (which - 1) * months + 1,
          to: { ...known, month: which * months },
          lacks: yearLack(known),
        },
      ];
    },
  },
  {
    // 2015 bis 2020, 2015–2020, 2023/24, 1990er
    expression: between(
      '(?<year>1[5-9]\\d{2}|20\\d{2})(?: bis | und | to | and |[–-]| [–-] |/)(?<toYear>1[5-9]\\d{2}|20\\d{2}|(?<=/)\\d{2})(?![.,]\\d)',
    ),
    read: (match, text) => {
      const from = Number(match.groups?.year);
      const written = match.groups?.toYear ?? '';
      const to = written.length === 2 ? from - (from % 100) + Number(written) : Number(written);
      const isList =
        / (?:und|and) /.test(match[0]) && !/(?:[Zz]wischen|[Bb]etween) $/.test(text.slice(Math.max(0, match.index - 10), match.index));
      if (isList || to <= from || (written.length === 2 && to !== from + 1)) return [];
      return [{ ...span(match), precision: 'span', year: from, to: { year: to }, lacks: [] }];
    },
  },
  {
    expression: between('(?<year>1[5-9]\\d0|20\\d0)(?:er|s)(?:[ -]Jahre[n]?)?'),
    read: (match) => [
      { ...span(match), precision: 'span', year: Number(match.groups?.year), to: { year: Number(match.groups?.year) + 9 }, lacks: [] },
    ],
  },
];
