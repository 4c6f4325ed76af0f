import { readLength, skipHedges } from './amounts-of-time.ts';
import type { Point, Pointing, Read, Shift } from './date-point.ts';
import type { TimeUnit } from './time-mention.ts';
import { digitsAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

const EARLIEST = 1000;
const LATEST = 2199;

/** "last year" counts from the anchor, "the following year" from the text. */
export function shiftOf(pointing: Pointing, unit: TimeUnit): Shift {
  switch (pointing) {
    case 'before-last':
      return { from: 'anchor', unit, by: -2 };
    case 'last':
      return { from: 'anchor', unit, by: -1 };
    case 'this':
      return { from: 'anchor', unit, by: 0 };
    case 'next':
      return { from: 'anchor', unit, by: 1 };
    case 'after-next':
      return { from: 'anchor', unit, by: 2 };
    case 'following':
      return { from: 'text', unit, by: 1 };
    case 'previous':
      return { from: 'text', unit, by: -1 };
    case 'same':
      return { from: 'text', unit, by: 0 };
  }
}

/** Four digits that may be a year, with nothing glued on: not "2.019", "2024-1990", "2024er". */
export function plainYearAt(tokens: TimeTokens, at: number): number | undefined {
  const year = digitsAt(tokens, at) === 4 ? numeralAt(tokens, at) : undefined;
  if (year === undefined || year < EARLIEST || year > LATEST) return undefined;
  const next = lowAt(tokens, at + 1);
  if (isGlued(tokens, at + 1)) {
    const word = wordAt(tokens, at + 1);
    if (word.isDigits || next === '%' || next === '€' || next === '$' || /^[\p{L}_]/u.test(writtenAt(tokens, at + 1))) return undefined;
    // "2022-23" may be a winter.
    const isNextYear = next === '-' && digitsAt(tokens, at + 2) === 2 && numeralAt(tokens, at + 2) === (year + 1) % 100;
    if (/^[.,:-]$/.test(next) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) > 0 && !isNextYear) return undefined;
    if (next === '-' && isGlued(tokens, at + 2) && /^\p{L}/u.test(writtenAt(tokens, at + 2))) return undefined;
  }
  return year;
}

/** The year behind a day, month, season …: "2024", ", 2024", "des Jahres 2024", "of 2024", "vergangenen Jahres", "of last year", "des Vorjahres". */
export function readYearTail(tokens: TimeTokens, at: number): Read<Pick<Point, 'year' | 'yearBy'>> | undefined {
  let index = at;
  if (lowAt(tokens, index) === ',' && digitsAt(tokens, index + 1) === 4) {
    const year = plainYearAt(tokens, index + 1);
    return year === undefined || isCounting(tokens, index + 2) ? undefined : { end: index + 2, year };
  }
  const plain = plainYearAt(tokens, index);
  if (plain !== undefined) return { end: index + 1, year: plain };
  const short = shortYearAt(tokens, index);
  if (short !== undefined) return { end: index + 2, year: short };
  if (lowAt(tokens, index) === 'vor') return readYearsBack(tokens, index);
  if (lowAt(tokens, index) === 'anno') {
    const year = plainYearAt(tokens, index + 1);
    return year === undefined ? undefined : { end: index + 2, year };
  }
  if (/^(?:des|of|im|in)$/.test(lowAt(tokens, index))) index += 1;
  const shortBehind = index > at ? shortYearAt(tokens, index) : undefined;
  if (shortBehind !== undefined) return { end: index + 2, year: shortBehind };
  if (index > at && lowAt(tokens, index) === 'the') index += 1;
  if (index > at && /^(?:of|in)$/.test(lowAt(tokens, at))) {
    const year = plainYearAt(tokens, index);
    if (year !== undefined) return { end: index + 1, year };
  }
  if (index > at && isYearUnit(tokens, index)) {
    const year = plainYearAt(tokens, index + 1);
    if (year !== undefined) return { end: index + 2, year };
    return lowAt(tokens, at) === 'des' || lowAt(tokens, at) === 'of'
      ? { end: index + 1, yearBy: { from: 'anchor', unit: 'year', by: 0 } }
      : undefined;
  }
  const { pointing, shift } = wordAt(tokens, index);
  if (pointing !== undefined && isYearUnit(tokens, index + 1)) return { end: index + 2, yearBy: shiftOf(pointing, 'year') };
  return shift?.unit === 'year' && /jahre?s$/.test(lowAt(tokens, index)) ? { end: index + 1, yearBy: shift } : undefined;
}

/** "’98" */
function shortYearAt(tokens: TimeTokens, at: number): number | undefined {
  if (lowAt(tokens, at) !== '’' || !isGlued(tokens, at + 1) || digitsAt(tokens, at + 1) !== 2) return undefined;
  if (isGlued(tokens, at + 2) && /^[\p{L}\p{N}]/u.test(writtenAt(tokens, at + 2))) return undefined;
  return fullYear(numeralAt(tokens, at + 1) ?? 0);
}

/** Two digits: 00–49 are of this century, 50–99 of the last. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** "im Mai vor zwei Jahren" */
function readYearsBack(tokens: TimeTokens, at: number): Read<Pick<Point, 'yearBy'>> | undefined {
  const length = readLength(tokens, skipHedges(tokens, at + 1));
  if (length?.unit !== 'year' || length.amount === undefined || !Number.isInteger(length.amount)) return undefined;
  return { end: length.end, yearBy: { from: 'anchor', unit: 'year', by: -length.amount } };
}

function isYearUnit(tokens: TimeTokens, at: number): boolean {
  const { unit, unitTimes, isPlural } = wordAt(tokens, at);
  return unit === 'year' && unitTimes === 1 && !isPlural;
}

/** What stands behind a number that counts things ("2012 Menschen", "2,010 people"): a list, since a noun behind a year is as common. */
const COUNTED =
  /^(?:mensch|soldat|rakete|drohne|person|einwohner|tote|verletzte|opfer|mitarbeiter|beschäftigte|arbeiter|flüchtling|exemplar|stück|stelle|häuser|wohnung|familie|zuschauer|besucher|teilnehmer|kämpfer|fälle|demonstrant|meter|kilometer|tonne|euro|dollar|rubel|franken|kronen|pfund|prozent|liter|gramm|kilogramm|grad|watt|megawatt|stunden|minuten|tagen?$|wochen|monate|jahren?$|seiten|million|milliarde|tausend|hektar|quadrat|kubik|polizist|schüler|student|kinder|frauen|männer|mitglieder|bauern|gäste|gefangene|geisel|fahrzeuge?|autos|betten|stimmen|unterschriften|anträge|punkte|volt|people|soldiers|missiles|drones|troops|deaths|dead|wounded|homes|jobs|metre|miles|tons?$|tonnes|percent|per$|billion|years$|days$|hours$|pages|times$|workers|students|children|women|men$|members|houses|cars|votes|protesters|residents|troops|acres|feet|copies|km$|kg$|mw$|gw$|kw$|km²$|mm$|cm$)/;

/** Whether things are counted from this token on, one adjective allowed. */
export function isCounting(tokens: TimeTokens, at: number): boolean {
  for (const index of [at, at + 1]) {
    const written = writtenAt(tokens, index);
    if (/^[%€$°]$/.test(written)) return index === at;
    if (COUNTED.test(written.toLowerCase()) && written.length < 40) return true;
    if (!/^\p{Ll}{3,}(?:e|en|er)$/u.test(written)) return false;
  }
  return false;
}

const YEAR_LEADERS =
  /^(?:jahr|jahre|jahres|um|gegen|in|im|seit|von|bis|ab|vor|nach|ende|anfang|mitte|anno|since|by|until|till|from|of|year|als|zwischen|between|und|and|to|after|before|during|late|early|mid)$/;
const COUNT_LEADERS =
  /^(?:rund|etwa|circa|ca|knapp|fast|über|mindestens|höchstens|gut|nahezu|insgesamt|zirka|ungefähr|unter|zu|din|iso|en|iec|rfc|plz|hrb|az|version|gate|resolution|resolutionen|nr|nummer|artikel|paragraph|§|#|punkt|zimmer|raum|flug|flight|linie|route|modell|postfach|about|around|some|nearly|almost|over|than|least|most|no|number|room|article|section|line)$/;
/** "im Vergleich zu 2014" */
const COMPARISONS = /^(?:vergleich|verglichen|gegensatz|unterschied|relation|parallelen?|rückkehr|gegenüber)$/;
/** Programmes that carry the year they aim at, books and products. */
const TITLES =
  /^(?:agenda|vision|horizont|horizon|strategie|strategy|windows|office|plan|programm|masterplan|roman|buch|orwells|novel|boeing|airbus|studio|projekt|project)$/i;

/** Things that carry a number: "Startnummer 2012", "Zimmer 1812". */
const NUMBERED_THINGS =
  /(?:nummern?|code|kanal|typ|zimmer|raum|saal|gleis|akte|konto|telefon|telefax|durchwahl|hotline|postfach|zug|bmw|suite|highway|unit|bus|train|channel|model|page)$/;

/** Whether four digits standing alone are a year. Early ones and round ones before a noun need a word that says so. */
export function readYear(tokens: TimeTokens, at: number): Read<{ point: Point }> | undefined {
  const before = writtenAt(tokens, at - 1);
  const low = before.toLowerCase();
  if (/^(?:jahre?s?|year)$/.test(low) && digitsAt(tokens, at) === 3) {
    const year = numeralAt(tokens, at);
    return year === undefined || isGlued(tokens, at + 1) ? undefined : { end: at + 1, point: { named: { is: 'year' }, year } };
  }
  const year = plainYearAt(tokens, at);
  if (year === undefined || !isYear(tokens, at, year)) return undefined;
  const next = lowAt(tokens, at + 1);
  if (/^(?:v|bc|bce)$/.test(next) && /^(?:\.|)$/.test(lowAt(tokens, at + 2))) return undefined;
  const isOf = /^(?:von|of|vom|aus)$/.test(low) && lowAt(tokens, at + 1) !== 'an';
  const isAttributive =
    isOf || (/^(?:jahre?s?|year)$/.test(low) && /^(?:dem|vom)$/.test(lowAt(tokens, at - 2)) && /^(?:aus|von)$/.test(lowAt(tokens, at - 3)));
  const isLasting = /^(?:seit|since|bis|until|till)$/.test(low);
  return {
    end: at + 1,
    point: { named: { is: 'year' }, year, ...(isAttributive ? { attributive: true } : {}), ...(isLasting ? { lasting: true } : {}) },
  };
}

/** Behind "Nr.", "Resolution", "Konto": a number of its own kind. */
export function isNumbered(tokens: TimeTokens, at: number): boolean {
  const index = lowAt(tokens, at - 1) === '.' && isGlued(tokens, at - 1) ? at - 2 : at - 1;
  return /^(?:nr|az|resolution|resolutionen|nummer|konto|tempo|beschluss|verordnung|richtlinie|heft|drucksache|vorlage|antrag|aktenzeichen|artikel|seite|kapitel|bestellnummer|no)$/.test(
    writtenAt(tokens, index).toLowerCase(),
  );
}

function isYear(tokens: TimeTokens, at: number, year: number): boolean {
  const before = writtenAt(tokens, at - 1);
  const low = before.toLowerCase();
  if (isCounting(tokens, at + 1)) return false;
  // "zwischen 1500 und 2000 Euro"
  if (/^(?:und|bis|oder|to|and|or|–|-)$/.test(lowAt(tokens, at + 1)) && digitsAt(tokens, at + 2) > 0 && isCounting(tokens, at + 3))
    return false;
  if (/^(?:jahre?s?|year)$/.test(low)) return true;
  if (isGlued(tokens, at) && !/^[(/„"»–’-]$/.test(lowAt(tokens, at - 1))) return false;
  if (isGlued(tokens, at) && /^[/–-]$/.test(lowAt(tokens, at - 1))) return lowAt(tokens, at - 2) === 'mid';
  if (/^["„»“‚'«]$/.test(before) && /^["“«‘']$/.test(writtenAt(tokens, at + 1))) return false;
  if (low === 'als' && /^(?:mehr|weniger)$/i.test(writtenAt(tokens, at - 2))) return false;
  if (low === 'zu' && COMPARISONS.test(writtenAt(tokens, at - 2).toLowerCase())) return true;
  if (COUNT_LEADERS.test(low) && !(low === 'über' || low === 'around')) return false;
  if (TITLES.test(low) || NUMBERED_THINGS.test(low) || isNumbered(tokens, at)) return false;
  // A register's or an account's number: "2019/1158", "2015 0345".
  const isNumberBehind =
    digitsAt(tokens, at + 1) > 2 ||
    (lowAt(tokens, at + 1) === '/' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && digitsAt(tokens, at + 2) > 0);
  if (isNumberBehind) return false;
  // A number of a flight or a telephone: "LH 2012", "0361 2024".
  if (digitsAt(tokens, at - 1) > 0 && !isGlued(tokens, at)) return false;
  if (/^\p{Lu}{1,2}$/u.test(before) && !/^(?:EM|WM|IN|IM|AB)$/.test(before)) return false;
  // Clubs: "TSV 1860". A novel: "Orwell’s 1984".
  if (/^(?:TSV|TSG|SV|FC|VfB|VfL|SC|SSV|FSV|TuS|MTV|BSC|HSV|Peugeot)$/.test(before)) return false;
  if (before === 's' && writtenAt(tokens, at - 3) === 'Orwell') return false;
  if (YEAR_LEADERS.test(low)) return true;
  const next = writtenAt(tokens, at + 1);
  const opens = at === 0 || /^[\n.!?:;„"»]$/.test(lowAt(tokens, at - 1));
  // "1999 Schafe blockierten": behind a year that opens the sentence stands the verb.
  if (opens && /^\p{Lu}\p{Ll}+(?:e|en|er)$/u.test(next) && wordAt(tokens, at + 1).month === undefined) return false;
  if (year < 1700 || year > 2099) return opens && year >= 1100 && year < 1700 && /^\p{Ll}{3,}$/u.test(next);
  return year % 100 !== 0 || year === 2000 || !/^\p{L}/u.test(next);
}
