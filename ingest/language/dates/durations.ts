import { readBarePlural, readLength } from './amounts-of-time.ts';
import type { Read } from './date-point.ts';
import type { Lack, Length } from './time-mention.ts';
import { digitsAt, isGlued, lowAt, numeralAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

export type ReadDuration = Read<{ start: number; length: Length; lacks: Lack[] }>;

const duration = (start: number, end: number, { unit, amount, amountTo }: Length): ReadDuration => ({
  start,
  end,
  length: { ...(amount === undefined ? {} : { amount }), ...(amountTo === undefined ? {} : { amountTo }), unit },
  lacks: amount === undefined ? ['amount'] : [],
});

/** "zwei Stunden", "halbes Jahr", "viertägigen", "three-day", "monatelang", "Jahren" behind "seit". Ages are none. */
export function readDuration(tokens: TimeTokens, at: number): ReadDuration | undefined {
  return readAdjective(tokens, at) ?? readCounted(tokens, at) ?? readBare(tokens, at);
}

/** Words before "ein Tag", "eine Woche" that make it a length and not a certain day. */
const BEFORE_ONE =
  /^(?:seit|nach|für|über|um|binnen|innerhalb|während|von|als|etwa|rund|fast|knapp|gut|ca|genau|nur|noch|jeweils|erst|schon|bereits|for|after|within|over|about|almost|nearly|around|than|in|by|least|dauerte|dauert|dauern)$/;
const BEFORE_PLURAL = /^(?:seit|nach|für|über|um|binnen|innerhalb|for|after|within|over|since)$/;

function readCounted(tokens: TimeTokens, at: number): ReadDuration | undefined {
  const read = readLength(tokens, at);
  if (read === undefined) return undefined;
  const { unit } = read;
  if (isAge(tokens, at, read.end)) return undefined;
  if (read.isOne && !isLengthOfOne(tokens, at, read.end)) return undefined;
  // "eine Viertelstunde": the article is no amount.
  const articleStands = wordAt(tokens, at + 1).unitTimes !== undefined && wordAt(tokens, at + 1).unitTimes !== 1 && read.isOne;
  const isHalf =
    /^(?:ein|eine|einen|einem|einer|eines|a)$/.test(lowAt(tokens, at)) && /^(?:hal[bf]|dreiviertel)/.test(lowAt(tokens, at + 1));
  if (isPaper(tokens, read.end)) return undefined;
  return duration(articleStands || isHalf ? at + 1 : at, read.end, { ...read, unit });
}

function isLengthOfOne(tokens: TimeTokens, at: number, end: number): boolean {
  const before = writtenAt(tokens, at - 1).toLowerCase();
  const low = lowAt(tokens, at);
  const unit = wordAt(tokens, end - 1);
  if (unit.unitTimes !== 1) return true;
  if (unit.unit === 'second' || unit.unit === 'quarter') return false;
  const behind = writtenAt(tokens, end);
  if (/^(?:lang|lange|hinweg|long)$/.test(behind)) return true;
  // "$3 a day", "ein Tag, an dem": a rate and a certain day.
  if (/^(?:a|an)$/.test(low))
    return /^(?:for|after|within|about|almost|nearly|around|than|over|in|of|least)$/.test(before) && behind !== 'when';
  if (unit.unit === 'day') return /^(?:einen|einem|one)$/.test(low) && BEFORE_ONE.test(before) && before !== 'von';
  if (/^eines$/.test(low)) return BEFORE_ONE.test(before);
  return BEFORE_ONE.test(before) || /^(?:eine|ein|einen|one)$/.test(low);
}

const OLD = /^(?:alt|alte|alten|alter|altes|old|jung|junge|junger|jungen)$/;

/** "16 Jahre alte", "mit 45 Jahren", "im Alter von 45 Jahren", "aged 3 months". */
function isAge(tokens: TimeTokens, at: number, end: number): boolean {
  if (OLD.test(writtenAt(tokens, end))) return true;
  const before = writtenAt(tokens, at - 1).toLowerCase();
  if (/^(?:mit|aged)$/.test(before)) return wordAt(tokens, end - 1).unit === 'year' && !/^\p{Lu}/u.test(writtenAt(tokens, end));
  // "Kinder unter fünf Jahren"
  if (/^(?:unter|ab)$/.test(before) && /^\p{Lu}/u.test(writtenAt(tokens, at - 2))) return wordAt(tokens, end - 1).unit === 'year';
  return /^(?:alter|age)$/.test(writtenAt(tokens, at - 2).toLowerCase()) && /^(?:von|of)$/.test(before);
}

/** "7 Tage Magazin", "60 Minutes": titles of papers and programmes. */
function isPaper(tokens: TimeTokens, end: number): boolean {
  return wordAt(tokens, end - 1).isCapital === true && /^(?:days|minutes|hours)$/.test(lowAt(tokens, end - 1));
}

/** "seit Jahren", "for months". */
function readBare(tokens: TimeTokens, at: number): ReadDuration | undefined {
  const bare = readBarePlural(tokens, at);
  if (bare === undefined || !BEFORE_PLURAL.test(lowAt(tokens, at - 1))) return undefined;
  return /^(?:der|des|of)$/.test(lowAt(tokens, bare.end)) && !/^(?:seit|nach)$/.test(lowAt(tokens, at - 1))
    ? undefined
    : duration(at, bare.end, bare);
}

/** "viertägigen", "14-tägige", "monatelang", "three-day", "week-long". */
function readAdjective(tokens: TimeTokens, at: number): ReadDuration | undefined {
  const { length, number, unit, isPlural } = wordAt(tokens, at);
  if (length !== undefined) {
    if (isGlued(tokens, at) && lowAt(tokens, at - 1) === '-') return undefined;
    // "tägig" alone is a part of "14-tägig".
    const isSuffix = length.amount === undefined && !/lang|^mehr/.test(lowAt(tokens, at));
    return isSuffix || isPersonsAge(tokens, at, length) ? undefined : duration(at, at + 1, length);
  }
  const amount = digitsAt(tokens, at) > 0 && !isGlued(tokens, at) ? numeralAt(tokens, at) : number;
  // "14tägig" was written without a hyphen.
  const joined = wordAt(tokens, at + 1).length;
  if (digitsAt(tokens, at) > 0 && isGlued(tokens, at + 1) && joined !== undefined && joined.amount === undefined && amount !== undefined) {
    const read = { ...joined, amount };
    return isPersonsAge(tokens, at + 1, read) ? undefined : duration(at, at + 2, read);
  }
  if (lowAt(tokens, at + 1) !== '-' || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return undefined;
  const next = wordAt(tokens, at + 2);
  if (amount !== undefined && next.length !== undefined && next.length.amount === undefined) {
    const read = { ...next.length, amount };
    return isPersonsAge(tokens, at + 2, read) ? undefined : duration(at, at + 3, read);
  }
  const isOld = lowAt(tokens, at + 3) === '-' && isGlued(tokens, at + 3);
  if (
    amount !== undefined &&
    next.unit !== undefined &&
    next.unitTimes === 1 &&
    !next.isPlural &&
    !isOld &&
    /^[a-z]/.test(writtenAt(tokens, at + 2))
  )
    return duration(at, at + 3, { unit: next.unit, amount });
  // "multi-year", "two-and-a-half-hour"
  if (lowAt(tokens, at) === 'multi' && next.unit !== undefined && !next.isPlural) return duration(at, at + 3, { unit: next.unit });
  const half = ['-', 'and', '-', 'a', '-', 'half', '-'].every((word, offset) => lowAt(tokens, at + 1 + offset) === word);
  const halved = half ? wordAt(tokens, at + 8).unit : undefined;
  if (amount !== undefined && halved !== undefined) return duration(at, at + 9, { unit: halved, amount: amount + 0.5 });
  if (unit !== undefined && writtenAt(tokens, at + 2) === 'long') return duration(at, at + 3, isPlural ? { unit } : { unit, amount: 1 });
  return undefined;
}

/** Things that last: "15-jährige Haftstrafe", "zehnjähriges Bestehen"; anything else of that many years is a person or a thing of that age. */
const LASTING_THINGS =
  /(?:ung|ungen|zeit|zeiten|frist|fristen|strafe|strafen|haft|krieg|krieges|kriegs|dauer|phase|pause|vertrag|vertrags|vertrages|programm|projekt|plan|plans|jubiläum|kampf|kampfes|dienst|streit|amt|schaft|sperre|studie|studium|bestehen|bestehens|periode|mandat|mandats|exil|suche|arbeit|arbeiten|gefängnis|prozess|verfahren|ehe|reise|tournee|karriere|abwesenheit|herrschaft|regierung|blockade|belagerung|konflikt|konflikts|moratorium|embargo|verbot|abkommen|abkommens|laufbahn|erfahrung|geschichte|tradition|rhythmus|abstand|turnus|wettstreit|volontariat|praktikum|referendariat|tion|sion|ität|heit|keit|nis|enz|krise|kurs|lehrgang|bau|abschnitt|zeitraum|stillstand|arrest|mission|kampagne|festival|schlacht|pacht|miete|boykott|aufstand|fahrt|flucht|jagd|expedition|waffenruhe|feuerpause|ringen|gespräche|verhandlungen|besuch|besuchs|aufenthalt|aufenthalts|einsatz|bann|lieferstopp|lehre|zyklus|zuchthaus|darlehen|kredit|garantie|diktatur|fehde|rezession|trockenheit|dürre|flaute|debatte|affäre|beziehung|freundschaft|partnerschaft|bürgerkrieg|bürgerkriegs)$/i;

function isPersonsAge(tokens: TimeTokens, at: number, { unit, amount }: Length): boolean {
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return false;
  const next = writtenAt(tokens, at + 1);
  // "der 45-Jährige"
  if (/^\p{Lu}/u.test(writtenAt(tokens, at)) && (isGlued(tokens, at) || !/^\p{Lu}/u.test(next))) return unit === 'year';
  // One more adjective may stand before the noun.
  const noun = /^\p{Lu}/u.test(next) ? next : writtenAt(tokens, at + 2);
  if (!/^\p{Lu}/u.test(noun)) return unit === 'year' && amount !== undefined && amount > 20;
  if (unit === 'year') return !LASTING_THINGS.test(noun);
  return /^(?:Sohn|Tochter|Kind|Kindes|Baby|Säugling|Mädchen|Junge|Jungen|Zwillinge|Enkel|Enkelin|Bruder|Schwester|Welpe|Welpen|Kalb)$/.test(
    noun,
  );
}
