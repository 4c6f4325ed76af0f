import type { DatePattern } from './date-patterns.ts';
import { anyOf, between, gap, weekdayNumbers } from './date-words.ts';

const weekday = anyOf(weekdayNumbers.keys());
const pointing =
  '(?:[Vv]ergangene|[Ll]etzte|[Vv]orige|[Vv]orherige|[Kk]ommende|[Nn]ächste|[Dd]iese|[Ff]olgende|[Ll]aufende|[Gg]leiche|[Ss]elbe)[nrsm]?|[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious|[Ff]ollowing|[Cc]oming';
const stretch =
  'Tage?n?|Tages|Woche|Wochen|Wochenendes?|Monate?n?|Monats|Jahre?n?|Jahres|Nacht|Abend|Morgen|Sommer|Winter|Herbst|Frühjahr|Stunden|days?|weeks?|weekend|months?|years?|night|morning|evening|summer|winter|autumn|spring';
const count =
  '\\d{1,4}|ein(?:e[mnr]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|wenigen|einigen|mehreren|vielen|gut|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|some';
const unit =
  'Sekunden|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Quartalen|Jahre?n?|Jahrzehnten?|Jahrhunderten|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries';

const relative = (source: string): DatePattern => ({
  expression: between(source),
  read: (match) => [{ start: match.index, end: match.index + match[0].length, precision: 'relative', lacks: ['anchor'] }],
});

const yearLeaders =
  /(?:^|[^\p{L}])(?:[Jj]ahre?s?|[Ii]n|[Ss]eit|[Vv]on|[Bb]is|[Aa]b|[Vv]or|[Nn]ach|[Ee]nde|[Aa]nfang|[Mm]itte|[Aa]nno|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Oo]f|[Yy]ear|[Aa]ls) $/u;
const countLeaders =
  /(?:^|[^\p{L}])(?:rund|etwa|circa|ca\.|knapp|fast|über|mindestens|höchstens|gut|nahezu|insgesamt|als|bis zu|zirka|ungefähr|Resolution|Nr\.|Nummer|Artikel|Paragraph|§|Punkt|about|around|some|nearly|almost|over|than|least|most|to|No\.|number) $/iu;
const countedBehind =
  /^ (?:(?:[a-zäöüß]+(?:en|e|er) )?(?:Menschen|Soldat|Rakete|Drohne|Personen|Einwohner|Tote|Verletzte|Opfer|Mitarbeiter|Flüchtling|Exemplar|Stück|Stellen|Häuser|Familien|Zuschauer|Besucher|Teilnehmer|Kämpfer|Fälle|Demonstranten|Meter|Kilometer|Tonnen|Euro|Dollar|Rubel|Franken|Prozent|Liter|Gramm|Grad|Watt|Stunden|Minuten|Tage\b|Wochen|Monate|Jahre\b|Seiten|Millionen|Milliarden)|(?:people|soldiers|missiles|drones|troops|deaths|dead|wounded|homes|jobs|kilomet|met(?:er|re)s|miles|tons|tonnes|euros|dollars|percent|per cent|million|billion|years|days|hours|pages|times)|(?:m|km|kg|t|km²|€|\$|%|MW|GW)(?![\p{L}\p{N}]))|^ ?[%€$°]/u;

/** Whether a bare four-digit number is a year: nothing counted behind it, no counting word before it; round or early ones need a word that says so. */
function isYear(year: number, before: string, behind: string): boolean {
  if (countedBehind.test(behind)) return false;
  if (/[Jj]ahre?s? $/.test(before)) return true;
  if (countLeaders.test(before) && !/ vor $/.test(before)) return false;
  if (/[$€£§#/–-]$/.test(before)) return false;
  if (yearLeaders.test(before)) return true;
  if (year < 1700 || year > 2099) return false;
  return year % 100 !== 0 || !/^ \p{L}/u.test(behind) || year === 2000;
}

/** Years standing alone, weekdays, and what is told from the day of writing: they give way to fuller readings that cover them. */
export const looseDatePatterns: DatePattern[] = [
  {
    expression: /(?<![\p{L}\p{N}.,:_-])(?:1\d{3}|20\d{2})(?![\p{L}\p{N}_]|[.,:]\d|-\p{L})/gu,
    read: (match, text) => {
      const end = match.index + match[0].length;
      const year = Number(match[0]);
      if (!isYear(year, text.slice(Math.max(0, match.index - 14), match.index), text.slice(end, end + 40))) return [];
      return [{ start: match.index, end, precision: 'year', year, lacks: [] }];
    },
  },
  {
    expression: between(
      `(?:(?:${pointing})${gap})?(?<weekday>${weekday})(?:s|(?:vor|nach)?(?:morgen|mittag|abend|nacht)s?)?(?:${gap}(?:vor)${gap}(?:${count})${gap}(?:${unit}))?`,
    ),
    read: (match) => {
      const number = weekdayNumbers.get(match.groups?.weekday ?? '');
      if (number === undefined) return [];
      return [{ start: match.index, end: match.index + match[0].length, precision: 'weekday', weekday: number, lacks: ['anchor'] }];
    },
  },
  relative('[Vv]orgestern|[Gg]estern|[Hh]eute|[Üü]bermorgen|morgen(?= \\p{Ll})|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight'),
  relative(`(?:(?:Anfang|Mitte|Ende|[Ee]arly|[Ll]ate) )?(?:${pointing})${gap}(?:(?:${count})${gap})?(?:${stretch})`),
  relative(`[Vv]or${gap}(?:(?:rund|etwa|fast|knapp|mehr als|über|genau)${gap})?(?:${count})${gap}(?:${unit})`),
  relative(`(?:${count})${gap}(?:${unit})${gap}(?:zuvor|später|danach|vorher|darauf|ago|earlier|later|before)`),
  relative(
    '[Tt]ags (?:darauf|zuvor)|(?:[Aa]m )?(?:Vortag|Folgetag|Vorabend|Vorjahr)(?:e?s)?|[Jj]ahre später|[Tt]he (?:day before|day after)|[Rr]ecently|[Kk]ürzlich|[Nn]eulich',
  ),
];
