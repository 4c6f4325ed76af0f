import { type Name, sameName } from '../../../ingest/language/names/names.ts';
import { isContent } from '../../checking/align-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { kinship } from '../../retrieval/kin/kin.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { isPerson } from './offices.ts';
import { type Party, partiesOf } from './parties.ts';

/** Something is put into somebody's hands, or brought to his ears. */
const HANDS =
  /(?<!\p{L})(?:überg(?:ibt|ab|aben|eben)|überbr(?:ingt|achte|achten|acht|ingen)|überreich(?:t|te|ten|en)|ausgehändigt|händigte[n]? .{0,80} aus|schick(?:t|te|ten|en)|geschickt|sandte[n]?|sendet|gesandt|schr(?:ieb|ieben|eibt)|geschrieben|verl(?:ieh|iehen|eiht)|schenk(?:t|te|ten|en)|geschenkt|richtete[n]? .{0,80} aus|ausgerichtet|hand(?:s|ed)|deliver(?:s|ed)|g(?:ave|ives|iven)|sen(?:t|ds)|wr(?:ote|itten|ites)|present(?:s|ed)|award(?:s|ed)|convey(?:s|ed)|pass(?:es|ed))(?!\p{L})/iu;
/** Told from the side of whoever gets it. */
const GETS =
  /(?<!\p{L})(?:erh(?:ält|ielt|ielten|alten)|bek(?:ommt|am|amen|ommen)|empf(?:ängt|ing|ingen|angen)|n(?:immt|ahm|ahmen) .{0,80} entgegen|entgegengenommen|receive[sd]?|got)(?!\p{L})/iu;
/** "Roon was handed a letter", but not "the letter was handed to Roon". */
const IS_GIVEN = /(?<!\p{L})w(?:as|ere) (?:handed|given|sent|awarded) (?:an?|the|his|her|its|their)(?!\p{L})/iu;
const TO = /(?<!\p{L})(?:an|to)(?: (?:d(?:en|ie|as)|the|seine[nm]?|ihre[nm]?|his|her))?(?: (?!und |and )[\p{L}-]+){0,3} $/u;
const FROM = /(?<!\p{L})(?:von|vom|from|by)(?: (?:d(?:er|em)|the|seine[mr]|ihre[mr]|his|her))?(?: (?!und |and )[\p{L}-]+){0,3} $/u;
const ANY_PREPOSITION =
  /(?<!\p{L})(?:gegen|mit|von|vom|auf|durch|zu|zum|zur|aus|in|im|nach|bei|über|für|vor|wegen|for|with|from|by|of|about|on|in|at|after)(?: (?:d(?:er|em|en|ie|as)|the))?(?: (?!und |and )[\p{Lu}][\p{L}-]+){0,2} $/u;
/** "Eine Botschaft des Staatschefs Roon", "Roon's letter": whose it is. */
const WHOSE = /(?<!\p{L})(?:des|eines|seines|ihres|of)(?: the)?(?: (?!und |and )[\p{L}-]+){0,3} $/u;
const POSSESSIVE = /^['’]s?(?!\p{L})/u;
const BEFORE = 60;

/** To whom a thing is handed by the same giver: two persons, of whom neither is in the other sentence. */
export function receiversDiffer(pair: ComparedPair): Differing[] {
  const { a, b } = pair;
  const [here, there] = [handingOf(a.read), handingOf(b.read)];
  if (!here || !there || isNamed(here.to, b) || isNamed(there.to, a)) return [];
  if (here.from && there.from && !isSame(here.from, there.from)) return [];
  if (!shareThing(pair, [here.to, there.to])) return [];
  return [{ kind: 'person', by: 'person-receiver', a: spanOf(here.to), b: spanOf(there.to) }];
}

/** Who gets it, and from whom, as far as they are named; undefined unless one single person gets it. */
function handingOf(read: ReadText): { to: Name; from: Name | undefined } | undefined {
  const { text } = read;
  const isGiven = IS_GIVEN.test(text);
  const [hands, gets] = [HANDS.test(text) && !isGiven, GETS.test(text) || isGiven];
  if (hands === gets) return undefined;
  const persons = read.names.filter(isPerson);
  const parties = partiesOf(read);
  const partOf = ({ start, end }: Name) => parties.find(({ word }) => start <= word.start && word.end <= end)?.part;
  const before = ({ start }: Name) => text.slice(Math.max(0, start - BEFORE), start);
  const isDoer = (name: Name) => partOf(name) === 'doer' && !TO.test(before(name));
  const isWhose = (name: Name) => WHOSE.test(before(name)) || POSSESSIVE.test(text.slice(name.end));
  const isReceiver = (name: Name) =>
    TO.test(before(name)) || (hasDoerBefore(name, parties) && !isDoer(name) && !ANY_PREPOSITION.test(before(name)) && !isWhose(name));
  const receivers = persons.filter(gets ? isDoer : isReceiver);
  const givers = persons.filter(gets ? (name) => FROM.test(before(name)) : isDoer);
  const [to] = receivers;
  return to && receivers.length === 1 ? { to, from: givers[0] } : undefined;
}

/** "Der Gesandte übergab Minister Roon …": a name without a mark is given to where somebody else does it, who stands before it. */
function hasDoerBefore({ start, offices = [] }: Name, parties: readonly Party[]): boolean {
  const from = offices[0]?.start ?? start;
  return parties.some(({ part, word }) => part === 'doer' && word.end <= from);
}

function isNamed(name: Name, { read }: ReadStatement): boolean {
  const low = read.text.toLowerCase();
  return (
    read.names.some((other) => isSame(name, other)) ||
    name.text.split(/[\s-]+/).some((word) => word.length > 3 && low.includes(word.toLowerCase()))
  );
}

function isSame(one: Name, other: Name): boolean {
  return one.key === other.key || sameName(one.text, other.text);
}

/** From here on one of two kin tells what the other does. */
const SURE_KIN = 0.8;

/** A word for what is handed is in both, or kin; names and offices of those who get it are no such word. */
function shareThing({ a, b, there }: ComparedPair, receivers: [Name, Name]): boolean {
  const isThing = ({ start, end, text }: { start: number; end: number; text: string }, { read }: ReadStatement, to: Name) =>
    /^\p{L}{4,}$/u.test(text) &&
    (read.language === 'en' || /^\p{Lu}/u.test(text)) &&
    !HANDS.test(text) &&
    !GETS.test(text) &&
    ![...read.names, to, ...(to.offices ?? [])].some((name) => name.start <= start && end <= name.end);
  const isShared = there.aligned.some(({ word, at }) => {
    const met = b.read.words[at];
    return isThing(word, a, receivers[0]) && met !== undefined && isThing(met, b, receivers[1]);
  });
  if (isShared) return true;
  const thingsOf = (statement: ReadStatement, to: Name) =>
    statement.read.words.filter(isContent).flatMap((word, at) => (isThing(word, statement, to) ? (statement.kin[at] ?? []) : []));
  const others = thingsOf(b, receivers[1]);
  return thingsOf(a, receivers[0]).some((one) => others.some((other) => kinship(one, other).same >= SURE_KIN));
}

function spanOf({ start, end }: Name): { start: number; end: number } {
  return { start, end };
}
