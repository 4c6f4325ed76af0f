import type { Mention } from '../span.ts';
import { addresses, isOffice } from './gazetteer/offices.ts';
import type { Name } from './name.ts';
import { namePartsOf } from './same/name-parts.ts';

const reach = 140;
/** An office with what belongs to it, up to a comma or the name: "der Sekretär des russischen Sicherheitsrats, ". */
const officeBefore =
  /(?<![\p{L}-])((?:(?!d[aeiem][srmne] |dies|ein|sein|ihre?|unser|kein|jede)\p{Ll}+(?:e|er|en|em|es) )?\p{Lu}[\p{L}-]+(?: (?:des|der|von|vom|für|im|in|beim|of|for)(?: (?:the|der|die|das|den|dem))?(?: [\p{L}\d.-]+){1,5})?)(?:,? )$/u;
const titleBefore =
  /((?:(?:Prof|Dr|Dipl|Ing|h|c|med|phil|jur|Mr|Mrs|Ms|Hr|Fr)\.? |(?:Herrn?|Frau|Sir|Lord|Lady|Scheich|Ayatollah|Prinz|Prinzessin|Graf|Baron|Kronprinz) )+)$/u;
/** "Clemens Fuest, Präsident des Ifo-Instituts," */
const officeBehind =
  /^, ((?:der|die|ein|eine|the|a) )?((?:\p{Ll}+(?:e|er|en) )?\p{Lu}?[\p{L}-]+(?: (?:des|der|von|vom|für|im|in|of|for)(?: (?:the|der|die|das|den|dem))?(?: [\p{L}\d.-]+){1,6})?)(?=[,.;:!?)]|$)/u;

/** A person's name with its parts, the title before it, and the office as the text states it. */
export function withPersonDetails(text: string, name: Name): Name {
  const parts = namePartsOf(name.text);
  const from = Math.max(0, name.start - reach);
  const title = titleBefore.exec(text.slice(from, name.start))?.[1] ?? '';
  const office = officeBeforeName(text, name.start - title.length, from) ?? officeBehindName(text, name.end);
  return {
    ...name,
    ...(parts.given.length === 0 ? {} : { given: parts.given }),
    ...(parts.family === '' ? {} : { family: parts.family }),
    ...(title === '' ? {} : { title: title.trim() }),
    ...(office === undefined ? {} : { office }),
  };
}

function officeBeforeName(text: string, end: number, from: number): Mention | undefined {
  const before = text.slice(from, end).replace(/^.*[.!?;:\n„“"»«(](?= |$)/su, (cut) => ' '.repeat(cut.length));
  const found = officeBefore.exec(before)?.[1];
  if (found === undefined) return undefined;
  const words = found.split(' ');
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word));
  const head = words[at] ?? '';
  if (addresses.has(head) || !isOffice(head)) return undefined;
  const start = from + before.lastIndexOf(found);
  return { start, end: start + found.length, text: text.slice(start, start + found.length) };
}

function officeBehindName(text: string, end: number): Mention | undefined {
  const match = officeBehind.exec(text.slice(end, end + reach));
  const found = match?.[2];
  if (match === null || found === undefined || !found.split(' ').slice(0, 2).some(isOffice)) return undefined;
  const start = end + match[0].length - found.length;
  return { start, end: start + found.length, text: text.slice(start, start + found.length) };
}
