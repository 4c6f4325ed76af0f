import { readMonthName, readOrdinal } from './absolute-dates.ts';
import type { Point, Read, ReadPoint } from './date-point.ts';
import { isNumbered, plainYearAt, readYearTail } from './date-years.ts';
import { digitsAt, isCapitalAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

type Tail = Partial<Read<Pick<Point, 'year' | 'yearBy'>>>;

const MONTH_LEADERS =
  /^(?:im|in|seit|bis|ab|zum|vom|zwischen|between|since|until|till|through|during|throughout|anfang|mitte|ende|letzten|of)$/;
const SPAN_MARKS = /^(?:bis|to|until|through|–|-|\/|und|and|oder|or)$/;

/** "September 2024", "Okt. 2016", "03/2023", "Oktober vergangenen Jahres"; bare where nothing else can be meant. */
export function readMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const numeric = readNumericMonth(tokens, at);
  if (numeric !== undefined) return numeric;
  const name = readMonthName(tokens, at);
  if (name === undefined || isHyphenated(tokens, at, name.end)) return undefined;
  const { end = name.end, ...year }: Tail = readYearTail(tokens, name.end) ?? {};
  const point: Point = { named: { is: 'month', month: name.month }, ...year };
  if (year.year !== undefined || year.yearBy !== undefined)
    return isPersonBefore(tokens, at) && wordAt(tokens, at).isDoubtful ? undefined : { end, point };
  return isBareMonth(tokens, at, end) ? { end, point } : undefined;
}

function isBareMonth(tokens: TimeTokens, at: number, end: number): boolean {
  const { isDoubtful, isShort, isCapital } = wordAt(tokens, at);
  const before = lowAt(tokens, at - 1);
  if (digitsAt(tokens, at - 1) > 0 || (lowAt(tokens, at - 1) === '.' && digitsAt(tokens, at - 2) > 0)) return false;
  if (/^monats?$/.test(before)) return true;
  // "week of June", but "office of May"
  const isOfPeriod = before === 'of' && (wordAt(tokens, at - 2).unit !== undefined || wordAt(tokens, at - 2).ordinal !== undefined);
  if (MONTH_LEADERS.test(before) && (isOfPeriod || before !== 'of' || !isDoubtful)) return true;
  if (isShort) return false;
  if (!isDoubtful) return isCapital === true || /^(?:im|seit|ab|bis)$/.test(before);
  // "Mai und Juni 2024", "von Mai bis Juli", "by June".
  const next = readMonthName(tokens, end + 1);
  const isFirst = SPAN_MARKS.test(lowAt(tokens, end)) && next !== undefined;
  const isSpan = /^(?:bis|to|until|through|–|-|\/)$/.test(lowAt(tokens, end)) && !wordAt(tokens, end + 1).isShort;
  if (isFirst && (isSpan || readYearTail(tokens, next.end) !== undefined || /^(?:von|from|in|im)$/.test(before))) return true;
  if (isPersonBefore(tokens, at)) return false;
  if (SPAN_MARKS.test(before) && wordAt(tokens, at - 2).month !== undefined)
    return /^(?:bis|to|until|through|–|-|\/)$/.test(before) || !isDoubtful;
  return before === 'by' && !/ed$/.test(writtenAt(tokens, at - 2)) && !/^\p{Lu}/u.test(writtenAt(tokens, end));
}

function readNumericMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const iso = readIsoMonth(tokens, at);
  if (iso !== undefined) return iso;
  const month = digitsAt(tokens, at) <= 2 ? numeralAt(tokens, at) : undefined;
  const isDotted = lowAt(tokens, at + 1) === '.' && digitsAt(tokens, at) === 2;
  if (
    month === undefined ||
    month < 1 ||
    month > 12 ||
    !(isDotted || lowAt(tokens, at + 1) === '/') ||
    !isGlued(tokens, at + 1) ||
    !isGlued(tokens, at + 2)
  )
    return undefined;
  if ((isGlued(tokens, at) && lowAt(tokens, at - 1) !== '(') || isNumbered(tokens, at)) return undefined;
  const year = plainYearAt(tokens, at + 2);
  return year === undefined || year < 1800 ? undefined : { end: at + 3, point: { named: { is: 'month', month }, year } };
}

/** "2023-05"; "2011-12" is two years. */
function readIsoMonth(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const year = digitsAt(tokens, at) === 4 ? numeralAt(tokens, at) : undefined;
  const month = digitsAt(tokens, at + 2) === 2 ? numeralAt(tokens, at + 2) : undefined;
  if (year === undefined || month === undefined || lowAt(tokens, at + 1) !== '-' || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2))
    return undefined;
  if (isGlued(tokens, at) || (isGlued(tokens, at + 3) && !/^[.,;:)]$/.test(lowAt(tokens, at + 3)))) return undefined;
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || month === (year + 1) % 100) return undefined;
  return { end: at + 3, point: { named: { is: 'month', month }, year } };
}

/** A title or a first name stands before it: "Professor Herbst", "Theresa May", "Dr. Winter". */
export function isPersonBefore(tokens: TimeTokens, at: number): boolean {
  const index = lowAt(tokens, at - 1) === '.' && /^(?:Dr|Prof|Hr|Fr|Mr|Mrs|Ms|St)$/.test(writtenAt(tokens, at - 2)) ? at - 2 : at - 1;
  if (!isCapitalAt(tokens, index)) return false;
  const { low, isCapital: _isCapital, ...facets } = wordAt(tokens, index);
  return low === '' && Object.keys(facets).length === 0;
}

/** Part of another word: "Mai-Unruhen", "Berlin-Mai". */
function isHyphenated(tokens: TimeTokens, at: number, end: number): boolean {
  if (lowAt(tokens, end) === '-' && isGlued(tokens, end) && isGlued(tokens, end + 1) && digitsAt(tokens, end + 1) === 0)
    return wordAt(tokens, end + 1).month === undefined;
  return (
    isGlued(tokens, at) &&
    lowAt(tokens, at - 1) === '-' &&
    wordAt(tokens, at - 2).month === undefined &&
    !/^mid$/.test(lowAt(tokens, at - 2))
  );
}

const SEASON_LEADERS = /^(?:im|in|seit|bis|ab|vom|zum|since|until|by|during|through|throughout|over)$/;

/** "Herbst 1989", "Winter 2022/23", "winter of 2010/11", "Spätsommer 2015"; bare behind "im", "in the" and the like. */
export function readSeason(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const { season, edge, low, isCapital } = wordAt(tokens, at);
  if (season === undefined || isHyphenated(tokens, at, at + 1) || isPersonBefore(tokens, at)) return undefined;
  // "in Winter Park"
  if (isCapital && lowAt(tokens, at - 1) === 'in' && /^\p{Lu}/u.test(writtenAt(tokens, at + 1))) return undefined;
  // "Fall" is a German case, "winter" no German word.
  if ((low === 'fall' && isCapital) || (!isCapital && /^(?:frühling|frühjahr|sommer|herbst)/.test(low))) return undefined;
  let { end = at + 1, ...year }: Tail = readYearTail(tokens, at + 1) ?? {};
  if (
    year.year !== undefined &&
    /^[/–-]$/.test(lowAt(tokens, end)) &&
    isGlued(tokens, end) &&
    isGlued(tokens, end + 1) &&
    /^(?:2|4)$/.test(String(digitsAt(tokens, end + 1)))
  )
    end += 2;
  const before = lowAt(tokens, at - 1);
  const isLed =
    SEASON_LEADERS.test(before) ||
    (/^(?:dem|den|der|the)$/.test(before) &&
      /^(?:in|seit|nach|vor|bis|über|ab|since|until|by|during|over|through|zu)$/.test(lowAt(tokens, at - 2)));
  if (year.year === undefined && year.yearBy === undefined && (!isLed || (low === 'spring' && before === 'to'))) return undefined;
  if (low === 'fall' && year.year === undefined && before !== 'the') return undefined;
  return { end, point: { named: { is: 'season', season }, ...year, ...(edge === undefined ? {} : { part: edge }) } };
}

/** "dritten Quartal 2023", "1. Halbjahr", "Q3/2023", "first half of 2024", "zweite Septemberhälfte 2021", "zweiten Jahreshälfte". */
export function readQuarter(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const lettered = readLetteredQuarter(tokens, at);
  if (lettered !== undefined) return lettered;
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined || ordinal.ordinal > 4) return undefined;
  const { low, unit, halfOf, month } = wordAt(tokens, ordinal.end);
  const number = ordinal.ordinal;
  const { end = ordinal.end + 1, ...year }: Tail = readYearTail(tokens, ordinal.end + 1) ?? {};
  const isDated = year.year !== undefined || year.yearBy !== undefined;
  if (unit === 'quarter') {
    if (low === 'quarter' && !isDated && !/^(?:the|in)$/.test(lowAt(tokens, at - 1))) return undefined;
    return { end, point: { named: { is: 'quarter', number }, ...year } };
  }
  if (number > 2) return undefined;
  if (/^halbjahr/.test(low) || (halfOf === 'year' && month === undefined))
    return { end, point: { named: { is: 'half-year', number }, ...year } };
  if (halfOf === 'month' && month !== undefined)
    return { end, point: { named: { is: 'month', month }, ...year, part: number === 1 ? 'first-half' : 'second-half' } };
  if (/^(?:hälfte|half)$/.test(low) && isDated) return { end, point: { named: { is: 'half-year', number }, ...year } };
  return undefined;
}

function readLetteredQuarter(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const letter = writtenAt(tokens, at);
  const number = digitsAt(tokens, at + 1) === 1 && isGlued(tokens, at + 1) ? numeralAt(tokens, at + 1) : undefined;
  if (number === undefined || number < 1 || !/^[QH]$/.test(letter) || number > (letter === 'Q' ? 4 : 2)) return undefined;
  const index = /^[/-]$/.test(lowAt(tokens, at + 2)) ? at + 3 : at + 2;
  const { end = at + 2, ...year }: Tail = readYearTail(tokens, index) ?? {};
  if (end === at + 2 && letter === 'H') return undefined;
  return { end, point: { named: { is: letter === 'Q' ? 'quarter' : 'half-year', number }, ...year } };
}

/** "KW 7/2022", "12. Kalenderwoche 2024", "calendar week 7". */
export function readWeek(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const ordinal = lowAt(tokens, at + 1) === '.' ? readOrdinal(tokens, at) : undefined;
  let index = ordinal?.end ?? at;
  if (
    !/^(?:kw|kalenderwoche)$/.test(lowAt(tokens, index)) &&
    !(lowAt(tokens, index) === 'week' && writtenAt(tokens, index - 1) === 'calendar')
  )
    return undefined;
  index += 1;
  const number = ordinal?.ordinal ?? (digitsAt(tokens, index) <= 2 ? numeralAt(tokens, index) : undefined);
  if (number === undefined || number < 1 || number > 53) return undefined;
  if (ordinal === undefined) index += 1;
  const slashed = lowAt(tokens, index) === '/' ? plainYearAt(tokens, index + 1) : undefined;
  if (slashed !== undefined) return { end: index + 2, point: { named: { is: 'week', number }, year: slashed } };
  const { end = index, ...year }: Tail = readYearTail(tokens, index) ?? {};
  return { end, point: { named: { is: 'week', number }, ...year } };
}

const POSSESSIVE = /^(?:his|her|their|my|our|your|its|seinen|ihren|meinen|unseren|deinen)$/i;

/** "1970er-Jahren", "1990s", "80er", "Neunzigerjahre", "the nineties". */
export function readDecade(tokens: TimeTokens, at: number): ReadPoint | undefined {
  // "in his early 30s", "in seinen Achtzigern": an age.
  if (POSSESSIVE.test(writtenAt(tokens, at - 1)) || POSSESSIVE.test(writtenAt(tokens, at - 2))) return undefined;
  const { decade, low } = wordAt(tokens, at);
  const before = lowAt(tokens, at - 1);
  // "den goldenen Zwanzigern": one adjective may stand between.
  const leader = before === '' && /^\p{Ll}{4,}$/u.test(writtenAt(tokens, at - 1)) ? lowAt(tokens, at - 2) : before;
  const isLed = /^(?:den|der|die|the|’|späten|frühen|early|late|mid|-|ende|anfang|mitte|mittleren)$/.test(leader);
  if (decade !== undefined) {
    const next = lowAt(tokens, at + 1) === '-' && isGlued(tokens, at + 1) ? at + 2 : at + 1;
    if (/^jahren?$/.test(lowAt(tokens, next)) && !/jahren?$/.test(low))
      return { end: next + 1, point: { named: { is: 'decade', decade } } };
    return isLed || /jahren?$/.test(low) ? { end: at + 1, point: { named: { is: 'decade', decade } } } : undefined;
  }
  const width = digitsAt(tokens, at);
  const number = numeralAt(tokens, at);
  if (number === undefined || number % 10 !== 0 || (width !== 4 && width !== 2) || (width === 4 && (number < 1000 || number > 2190)))
    return undefined;
  let end = at + 1;
  if (lowAt(tokens, end) === '’' && isGlued(tokens, end)) end += 1;
  const ending = lowAt(tokens, end);
  if (!isGlued(tokens, end) || !/^(?:er|ern|ers|s)$/.test(ending)) return undefined;
  end += 1;
  const next = lowAt(tokens, end) === '-' && isGlued(tokens, end) ? end + 1 : end;
  const hasYears = /^jahren?$/.test(lowAt(tokens, next));
  if (width === 2 && !hasYears && !isLed) return undefined;
  // "the 1800s" are a century, "the 1810s" ten years.
  if (ending === 's' && width === 4 && number % 100 === 0 && number <= 1900)
    return { end, point: { named: { is: 'century', century: number / 100 + 1 } } };
  const first = width === 4 ? number : number < 20 ? 2000 + number : 1900 + number;
  return { end: hasYears ? next + 1 : end, point: { named: { is: 'decade', decade: first } } };
}

/** "19. Jahrhundert", "14th century", "neunzehnten Jahrhunderts", "18. Jh.". */
export function readCentury(tokens: TimeTokens, at: number): ReadPoint | undefined {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === undefined || ordinal.ordinal > 25) return undefined;
  const { unit, unitTimes, isPlural, low } = wordAt(tokens, ordinal.end);
  const isShort = low === 'jh';
  if (!isShort && (unit !== 'century' || unitTimes !== 1 || isPlural || wordAt(tokens, ordinal.end).edge !== undefined)) return undefined;
  const end = isShort && lowAt(tokens, ordinal.end + 1) === '.' ? ordinal.end + 2 : ordinal.end + 1;
  if (/^(?:v|bc|bce)$/.test(lowAt(tokens, end)) || writtenAt(tokens, end) === 'v') return undefined;
  return { end, point: { named: { is: 'century', century: ordinal.ordinal } } };
}
