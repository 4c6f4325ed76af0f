import type { Mention } from '../span.ts';
import { englishOfficeBefore, englishOfficeBehind } from './english-offices.ts';
import { addresses, isOffice, isRank, isRelation } from './gazetteer/offices.ts';

/** Characters before and behind a name that are looked at. */
const reach = 200;
/** A sentence's end, a quotation mark or a bracket cuts off what cannot belong to the name. */
const cut = /^.*[.!?;:\n„“"»«(](?= |$)/su;
const capitalWord = /(?<![\p{L}-])\p{Lu}[\p{L}-]+/gu;
/** "das", "dies" stand for themselves: "Das sagte Minister X". */
const determiner = /(?<!\p{L})(?:d(?:er|ie|en|em|es)|dies\p{L}+|jene\p{L}*|(?:ein|sein|ihr|unser|kein|jed)\p{L}*|the|an?) $/iu;
/** "ehemaligen russischen " */
const adjectives =
  /(?:(?<![\p{L}-])(?!d[aeiem][srmne] |dies|ein|sein|ihre?[nmrs]? |unser|kein|jede)\p{Ll}[\p{L}-]*(?:e|er|en|em|es) ){1,3}$/u;
/** An office with what belongs to it: "Sekretär des russischen Sicherheitsrats", "head of the board". */
const wholeOffice =
  /^[\p{L}-]+(?: (?:des|der|von|vom|für|im|in|beim|of|for)(?: (?:the|der|die|das|den|dem))?(?: (?!und |and )[\p{L}\d.-]+){1,5})?$/u;
/** What joins an office to another one before it. */
const joint = /(?<how>,| und| and)(?<determiner> (?:der|des|dem|den|die|the))? $/u;
/** "Clemens Fuest, Präsident des Ifo-Instituts," */
const officeBehind =
  /^, ((?:der|die|ein|eine|the|a) )?((?:\p{Ll}+(?:e|er|en) )?\p{Lu}?[\p{L}-]+(?: (?:des|der|von|vom|für|im|in|of|for)(?: (?:the|der|die|das|den|dem))?(?: [\p{L}\d.-]+){1,6})?)(?=[,.;:!?)]|$)/u;

/** Offices and ranks that a text states of the person whose name (with its title) is given, in order; those behind the name count where none stands before it. */
export function officesOf(text: string, name: { start: number; end: number }, isEnglish: boolean): Mention[] {
  const english = isEnglish ? (englishOfficeBefore(text, name) ?? englishOfficeBehind(text, name.end)) : undefined;
  if (english) return [english];
  const before = officesBefore(text, name.start);
  return before.length > 0 ? before : officeAfter(text, name.end);
}

function officesBefore(text: string, end: number): Mention[] {
  const from = Math.max(0, end - reach);
  const window = text.slice(from, end).replace(cut, (unrelated) => ' '.repeat(unrelated.length));
  const offices: Mention[] = [];
  let rest = window.replace(/,? $/u, '');
  if (rest === window) return [];
  for (let at = officeAtEnd(rest); at !== undefined; at = officeAtEnd(rest)) {
    offices.unshift({ start: from + at, end: from + rest.length, text: rest.slice(at) });
    const joined = joint.exec(rest.slice(0, at));
    // "Außenminister und Vizekanzler X", "Vorsitzender der …, General X"; but "der Präsident, Kanzler X" and "der Präsident und der Kanzler X" are two people.
    const isRanked = isRank(/\p{Lu}[\p{L}-]+/u.exec(rest.slice(at))?.[0] ?? '');
    if (joined === null || !(isRanked || (joined.groups?.how !== ',' && joined.groups?.determiner === undefined))) break;
    rest = rest.slice(0, joined.index);
  }
  return offices;
}

/** Where the office begins that the text ends with, its adjectives included. */
function officeAtEnd(text: string): number | undefined {
  for (const { 0: head, index } of text.matchAll(capitalWord)) {
    if (addresses.has(head) || !isOffice(head) || isRelation(head) || !wholeOffice.test(text.slice(index))) continue;
    return index - adjectivesAtEnd(text.slice(0, index));
  }
  return undefined;
}

/** How long the adjectives are that a text ends with; "sagte Innenminister" has none: without an article before it, a word in -te is a verb. */
function adjectivesAtEnd(text: string): number {
  const found = adjectives.exec(text)?.[0] ?? '';
  const verb = /^\p{Ll}+te (?<rest>.*)$/su.exec(found);
  if (verb === null || determiner.test(text.slice(0, text.length - found.length))) return found.length;
  return verb.groups?.rest?.length ?? 0;
}

function officeAfter(text: string, end: number): Mention[] {
  const match = officeBehind.exec(text.slice(end, end + reach));
  const found = match?.[2];
  if (
    match === null ||
    found === undefined ||
    !found
      .split(' ')
      .slice(0, 2)
      .some((word) => isOffice(word) && !isRelation(word))
  )
    return [];
  const start = end + match[0].length - found.length;
  return [{ start, end: start + found.length, text: found }];
}
