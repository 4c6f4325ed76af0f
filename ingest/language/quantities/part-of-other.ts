import type { Span } from '../span.ts';

/** A part, or what is meant for comparison, is no figure of the whole: "14 von ihnen", "davon 20", "mehr als zuvor". */
const BEHIND = /^ (?:von (?:ihnen|denen)|davon|of (?:them|whom)|more|fewer|mehr|weniger|weitere)(?!\p{L})/iu;
const BEFORE =
  /(?<!\p{L})(?:davon|darunter|unter ihnen|unter den (?:\p{L}+ )?\p{Lu}\p{L}+|jede[rsnm]?|pro|je|weitere|including|among them|among the (?:\p{L}+ )?\p{L}+|another|per|each)(?: (?:waren|sind|befinden sich|befanden sich|were|are))? $/iu;
/** So large is what something is likened to: "eine Kleinstadt von 30.000 Menschen", "dem Verbrauch von 29.000 Einwohnern". */
const LIKENED =
  /(?<!\p{L})(?:\p{L}*(?:stadt|dorf|gemeinde|verbrauch|bedarf)e?s?|orte?s?|bevölkerung|einwohnerzahl|towns?|city|village|population|consumption) (?:von|mit|of|with) (?:\p{Ll}+ )?$/iu;

/** Whether a number of a text is only a part of another ("unter den Toten sind drei Kinder") or the size of what something is likened to. */
export function isPartOfOther(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return BEHIND.test(text.slice(end)) || BEFORE.test(before) || LIKENED.test(before);
}
