import { type Day, dayNumber, easterSunday, type Period, weekdayOf } from './calendar.ts';
import type { DayPart } from './time-mention.ts';

/** Days of one date, days counted from Easter Sunday, and those of a rule of their own. `days`: how many it lasts. */
export type Holiday = { key: string; days: number; part?: DayPart } & (
  | { month: number; day: number }
  | { easter: number }
  | { rule: (year: number) => Day }
);

const fixed = (key: string, month: number, day: number, days = 1): Holiday => ({ key, days, month, day });
const easter = (key: string, offset: number, days = 1): Holiday => ({ key, days, easter: offset });
/** The last given weekday on or before a day of the year. */
const onOrBefore = (month: number, day: number, weekday: number) => (year: number) => {
  const latest = dayNumber(year, month, day);
  return latest - ((weekdayOf(latest) - weekday + 7) % 7);
};
const moving = (key: string, rule: (year: number) => Day): Holiday => ({ key, days: 1, rule });

/** Lower-case words of a holiday's name, as a text has them one after the other. Public holidays that differ between countries are left out. */
const NAMES: [string, Holiday][] = [
  ['neujahr|neujahrstag|new year’s day|new years day|new year', fixed('new-year', 1, 1)],
  ['dreikönigstag|heilige drei könige|heiligen drei könige|epiphany', fixed('epiphany', 1, 6)],
  ['valentinstag|valentine’s day', fixed('valentine', 2, 14)],
  ['rosenmontag', easter('carnival-monday', -48)],
  ['faschingsdienstag|fastnachtsdienstag|veilchendienstag|shrove tuesday|mardi gras', easter('shrove-tuesday', -47)],
  ['aschermittwoch|ash wednesday', easter('ash-wednesday', -46)],
  ['palmsonntag|palm sunday', easter('palm-sunday', -7)],
  ['gründonnerstag|maundy thursday', easter('maundy-thursday', -3)],
  ['karfreitag|good friday', easter('good-friday', -2)],
  ['karsamstag|ostersamstag|holy saturday', easter('holy-saturday', -1)],
  ['ostersonntag|easter sunday|easter', easter('easter-sunday', 0)],
  ['ostern', easter('easter', 0, 2)],
  ['ostermontag|easter monday', easter('easter-monday', 1)],
  ['himmelfahrt|christi himmelfahrt|himmelfahrtstag|vatertag|ascension day', easter('ascension', 39)],
  ['pfingsten', easter('whitsun', 49, 2)],
  ['pfingstsonntag|pentecost|whit sunday', easter('whit-sunday', 49)],
  ['pfingstmontag|whit monday', easter('whit-monday', 50)],
  ['fronleichnam|corpus christi', easter('corpus-christi', 60)],
  ['muttertag', moving('mothers-day', onOrBefore(5, 14, 7))],
  ['tag der arbeit|maifeiertag|may day', fixed('may-day', 5, 1)],
  ['mariä himmelfahrt', fixed('assumption', 8, 15)],
  ['tag der deutschen einheit', fixed('german-unity', 10, 3)],
  ['reformationstag|halloween', fixed('halloween', 10, 31)],
  ['allerheiligen|all saints’ day', fixed('all-saints', 11, 1)],
  ['allerseelen|all souls’ day', fixed('all-souls', 11, 2)],
  ['martinstag', fixed('martinmas', 11, 11)],
  ['thanksgiving', moving('thanksgiving', onOrBefore(11, 28, 4))],
  ['labor day', moving('labor-day', onOrBefore(9, 7, 1))],
  ['memorial day', moving('memorial-day', onOrBefore(5, 31, 1))],
  ['bastille day', fixed('bastille', 7, 14)],
  ['remembrance day|veterans day|armistice day', fixed('martinmas', 11, 11)],
  ['weiberfastnacht|altweiberfastnacht', easter('carnival-thursday', -52)],
  ['erntedank|erntedankfest', moving('harvest', onOrBefore(10, 7, 7))],
  ['walpurgisnacht', { ...fixed('walpurgis', 4, 30), part: 'night' }],
  ['buß- und bettag', moving('repentance', onOrBefore(11, 22, 3))],
  ['volkstrauertag', moving('mourning', (year) => onOrBefore(12, 24, 7)(year) - 35)],
  ['totensonntag|ewigkeitssonntag', moving('totensonntag', (year) => onOrBefore(12, 24, 7)(year) - 28)],
  ['ersten advent|erster advent|1. advent', moving('advent-1', (year) => onOrBefore(12, 24, 7)(year) - 21)],
  ['zweiten advent|zweiter advent|2. advent', moving('advent-2', (year) => onOrBefore(12, 24, 7)(year) - 14)],
  ['dritten advent|dritter advent|3. advent', moving('advent-3', (year) => onOrBefore(12, 24, 7)(year) - 7)],
  ['vierten advent|vierter advent|4. advent', moving('advent-4', onOrBefore(12, 24, 7))],
  ['nikolaustag|nikolausabend', fixed('nicholas', 12, 6)],
  ['heiligabend|heiligen abend|heiliger abend|heilige abend|weihnachtsabend|christmas eve', fixed('christmas-eve', 12, 24)],
  ['weihnachten', fixed('christmas', 12, 24, 3)],
  [
    'christmas day|christmas|ersten weihnachtstag|erster weihnachtstag|ersten weihnachtsfeiertag|erster weihnachtsfeiertag|1. weihnachtstag|1. weihnachtsfeiertag|weihnachtstag',
    fixed('christmas-day', 12, 25),
  ],
  [
    'boxing day|zweiten weihnachtstag|zweiter weihnachtstag|zweiten weihnachtsfeiertag|zweiter weihnachtsfeiertag|2. weihnachtstag|2. weihnachtsfeiertag|stephanstag',
    fixed('boxing-day', 12, 26),
  ],
  ['silvesternacht', { ...fixed('new-years-eve', 12, 31), part: 'night' }],
  ['silvesterabend', { ...fixed('new-years-eve', 12, 31), part: 'evening' }],
  ['silvester|silvestertag|new year’s eve|new years eve', fixed('new-years-eve', 12, 31)],
];

/** Every name as its words and marks, longest first under its first word. */
export const holidayNames: ReadonlyMap<string, { words: string[]; holiday: Holiday }[]> = Map.groupBy(
  NAMES.flatMap(([names, holiday]) => names.split('|').map((name) => ({ words: name.match(/\p{L}+|\d+|[^\s]/gu) ?? [], holiday }))).sort(
    (a, b) => b.words.length - a.words.length,
  ),
  ({ words }) => words[0] ?? '',
);

export function holidayOf(holiday: Holiday, year: number): Period {
  const start =
    'easter' in holiday
      ? easterSunday(year) + holiday.easter
      : 'rule' in holiday
        ? holiday.rule(year)
        : dayNumber(year, holiday.month, holiday.day);
  return { start, end: start + holiday.days - 1 };
}
