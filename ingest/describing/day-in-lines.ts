import { type DateMention, findDates } from '../language/dates/dates.ts';
import { readSourceLine } from '../language/find-source-line.ts';
import { readByline } from './find-byline.ts';

const firstLines = 5;
const lastLines = 3;
const longestLine = 90;
/** What a page puts before the date it was published or stood on. */
const dateLabel =
  /^(?:(?:zuletzt|erstmals|erst|first|last) ?)?(?:veröffentlicht|erschienen|stand|datum|erstellt|published|posted|date|publiziert|(?:letzte )?aktualisierung|aktualisiert|updated|(?:artikel|bericht|beitrag|meldung|ausgabe) vom)(?: am| on)?:? ?/iu;
/** Besides the date, a line of dates holds little else: a weekday, the time, "Uhr", a mark. */
const mostOtherLetters = 12;
/** "Wahl am 3. September", "gültig bis 3.9.": a date of something. At the beginning of a line it may still be the line's own ("Vom 3. September"). */
const ofSomething =
  /\p{L}\S* (?:am|an|ab|bis|seit|vom|zum|zur|im|in|on|until|till|from|since|by)(?: zum| zur| dem| den)?\s*$|(?:geboren|geb\.|born|†|\*)\s*$/iu;
const besideDate = /\b(?:Uhr|um|am|den|the|at|MESZ|MEZ|CET|CEST)\b|\bSeite \d+|\bLesezeit:? (?:ca\. )?\d+ Min(?:uten?|\b\.?)/gu;

/** The day of publication that a line near the beginning or at the end of a text tells: the line of its source, a line with a date and little else, or a byline. `from`: where the title ends. */
export function dayInLines(text: string, from: number): string | undefined {
  const linesOf = (part: string) => part.split('\n').filter((line) => line.trim() !== '');
  const head = linesOf(text.slice(from, from + 2000)).slice(0, firstLines);
  const tail = linesOf(text.slice(from).slice(-600)).slice(-lastLines);
  for (const line of [...head, ...tail]) {
    const day = dayInLine(line.trim());
    if (day !== undefined) return day;
  }
  return undefined;
}

function dayInLine(written: string): string | undefined {
  if (written.length > longestLine) return undefined;
  const sourced = readSourceLine(written);
  if (sourced) return wholeDay(sourced.date);
  const labelled = dateLabel.test(written);
  const rest = readByline(written)?.behind ?? written.replace(dateLabel, '');
  const [date, ...more] = findDates(rest).filter(({ kind, countedFrom }) => kind === 'date' && countedFrom === undefined);
  if (date === undefined || (more.length > 0 && !labelled)) return undefined;
  const before = rest.slice(0, date.start);
  if (!labelled && ofSomething.test(before)) return undefined;
  const others = (before + rest.slice(date.end)).replace(besideDate, '').match(/\p{L}/gu)?.length ?? 0;
  return others <= (labelled ? mostOtherLetters * 2 : mostOtherLetters) ? wholeDay(date) : undefined;
}

/** The day of a date that is whole: day, month and year as written. */
export function wholeDay({ year, month, day }: DateMention): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}

/** Whether YYYY-MM-DD is a day of the calendar. */
export function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
