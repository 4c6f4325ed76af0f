import type { Mention } from '../span.ts';
import { isEnglishOffice } from './gazetteer/offices.ts';

/** Characters before and behind a name that are looked at. */
const reach = 120;
/** Ends of sentences and quotations cut off what cannot belong to the name. */
const cut = /^.*[.!?;:\n“”"(](?= |$)/su;
/** Words that say which office it is; others stand between an article and the office too, but not alone before it ("said minister X"). */
const which =
  '(?:former|ex|new|acting|deputy|first|vice|prime|foreign|defen[cs]e|interior|home|finance|justice|health|transport|trade|energy|education|economy|environment|culture|labou?r|agriculture|development|intelligence|security|national|presidential|assistant|senior|junior|outgoing|incoming|interim|permanent|attorney|state|press|chief|executive|army|navy|police|party|opposition|military|federal|regional|city|harbou?r|port)';
/** "Dorvanian", "Polish". */
const people = String.raw`\p{Lu}\p{Ll}+(?:an|ish|ese|ic|i|ch)`;
const plainWord = String.raw`(?!(?:the|an?|and|or|by|with|of|to|for|from|in|on|at|as|when|that|who|whom|which|because|after|before|was|were|is|had|has|have|whose|his|her|their) )[\p{L}-]+`;
const head = String.raw`(?<head>[\p{L}-]+)`;
const of = String.raw`(?: (?:of|for|to)(?: the)?(?: (?!and |or |in |on |at )[\p{L}\d’'-]+){1,4}?)?`;
const determiner = String.raw`(?:(?<![\p{L}])(?:the|an?|his|her|its|their|our)|[\p{L}][’']s|s[’'])`;

/** "the country's new defence minister, X": behind an article or a genitive any words may stand before the office. */
const apposedBefore = new RegExp(`(?<=${determiner} )(?<office>(?:${plainWord} ){0,4}?${head}${of}),? $`, 'iu');
/** "former foreign minister X", "Dorvanian prime minister X". */
const bareBefore = new RegExp(String.raw`(?<![\p{L}-])(?<office>(?:(?:(?:${which.toLowerCase()})|${people}) ){1,4}${head}) $`, 'u');
const bareBeforeCapital = new RegExp(String.raw`(?<![\p{L}-])(?<office>(?:${which} ){1,4}${head}) $`, 'iu');
/** ", the secretary of the security council," */
const behind = new RegExp(
  String.raw`^, (?:(?:the|an?) (?<told>(?:${plainWord} ){0,4}?${head}${of})|(?<bare>(?:(?:${which}|${people}) ){0,4}(?<bareHead>[\p{L}-]+)${of}))(?=[,.;:!?)]|$| who )`,
  'iu',
);

/** The office that an English text states right before a person's name, adjectives included: with a comma between only as an apposition. */
export function englishOfficeBefore(text: string, name: { start: number; end: number }): Mention | undefined {
  const from = Math.max(0, name.start - reach);
  const window = text.slice(from, name.start).replace(cut, (unrelated) => ' '.repeat(unrelated.length));
  // "the minister, X and Y": a list, as far as one can tell.
  if (window.endsWith(', ') && !/^(?:[,.;:!?)]|$)/u.test(text.slice(name.end, name.end + 1))) return undefined;
  const found = [apposedBefore, bareBefore, bareBeforeCapital]
    .map((pattern) => pattern.exec(window))
    .filter((match) => isHead(match?.groups?.head))
    .reduce((longest, match) => ((match?.groups?.office?.length ?? 0) > (longest?.groups?.office?.length ?? 0) ? match : longest), null);
  const office = found?.groups?.office;
  if (!found || office === undefined) return undefined;
  const start = from + found.index + found[0].indexOf(office);
  return { start, end: start + office.length, text: office };
}

/** The office in apposition behind a person's name. */
export function englishOfficeBehind(text: string, end: number): Mention | undefined {
  const match = behind.exec(text.slice(end, end + reach));
  const office = match?.groups?.told ?? match?.groups?.bare;
  if (!match || office === undefined || !isHead(match.groups?.head ?? match.groups?.bareHead)) return undefined;
  const start = end + match[0].length - office.length;
  return { start, end: start + office.length, text: office };
}

function isHead(word: string | undefined): boolean {
  return word !== undefined && isEnglishOffice(word);
}
