import { headOfOffice, isCalling, isOffice, isRank } from '../../../ingest/language/names/gazetteer/offices.ts';
import { type Name, sameName } from '../../../ingest/language/names/names.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import { findWords, type Word } from '../../../ingest/language/words.ts';
import { officeIdAt } from '../../checking/concepts.ts';
import type { Language } from '../../contract/answer.ts';
import type { WordTable } from '../../retrieval/word-table.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { areOtherHeads } from './heads.ts';
import { officesBehind } from './offices-behind.ts';

/** No longer, not yet, or in another's place: words and first parts of words before an office. */
const FORMER =
  /^(?:ex|former|formerly|retired|ehemalig\p{L}*|frueher\p{L}*|einstig\p{L}*|damalig\p{L}*|bisherig\p{L}*|pensioniert\p{L}*|emeritiert\p{L}*|then)$/u;
const COMING = /^(?:designiert\p{L}*|kuenftig\p{L}*|elect|incoming|designated)$/u;
const DEPUTY = /^(?:vize\p{L}*|vice|stellvertretend\p{L}*|stv|deputy|acting|kommissarisch\p{L}*|amtierend\p{L}*)$/u;

/**
 * The same person under another office. Offices count as each report states them in the sentence; which of several belongs to whom is read with the names. What somebody has been is no rival of
 * what he is; but whoever has by the one an office that by the other he had before another one, has another.
 */
export function officesDiffer({ a, b, across }: ComparedPair, table: WordTable): Differing[] {
  for (const one of a.read.names) {
    const other = b.read.names.find((name) => isPerson(one) && isPerson(name) && (name.key === one.key || sameName(one.text, name.text)));
    if (!other) continue;
    const held = { a, b, across, table };
    const stated = withoutRanks(statedOf(one, a), statedOf(other, b));
    const former: [Mention[], Mention[]] = [formerOf(stated[0], a.language), formerOf(stated[1], b.language)];
    const [here, there] = rivalOffices(stated, former);
    const replaced = replacedBy(here, { former: former[1], now: there }, held);
    const turned = replacedBy(there, { former: former[0], now: here }, { ...held, a: b, b: a });
    if (replaced) return [{ kind: 'office', by: 'office-now', a: spanOf(replaced[0]), b: spanOf(replaced[1]) }];
    if (turned) return [{ kind: 'office', by: 'office-now', a: spanOf(turned[1]), b: spanOf(turned[0]) }];
    const clash = here.flatMap((office) => there.map((against) => [office, against] as const)).find(([x, y]) => areOthers(x, y, held));
    // With two offices each, any that is shared says that the person has both.
    const shared = here.some((office) => there.some((against) => !areOthers(office, against, held)));
    if (!clash || shared) continue;
    const states = [readOffice(clash[0].text, a.language).state, readOffice(clash[1].text, b.language).state];
    return [{ kind: 'office', by: states[0] === states[1] ? 'office-other' : 'office-state', a: spanOf(clash[0]), b: spanOf(clash[1]) }];
  }
  return [];
}

/** Before the name, and behind it where it says that it is so now or was before. Offsets in the statement. */
export function statedOf(name: Name, statement: ReadStatement): Mention[] {
  return [...officesOf(name, statement), ...officesBehind(statement.read.text, name.end)];
}

/** A rank stands beside an office: it is held only against a rank. */
function withoutRanks(own: Mention[], others: Mention[]): [Mention[], Mention[]] {
  const isOffice = ({ text }: Mention) => !isRank(headOfOffice(text));
  return [...own, ...others].some(isOffice) ? [own.filter(isOffice), others.filter(isOffice)] : [own, others];
}

/** Those of which it is said that they are held no more. */
export function formerOf(offices: readonly Mention[], language: Language): Mention[] {
  return offices.filter(({ text }) => readOffice(text, language).state === 'former');
}

/** What somebody is by both; what he was is held only against what he was. */
function rivalOffices([own, others]: [Mention[], Mention[]], [former, otherFormer]: [Mention[], Mention[]]): [Mention[], Mention[]] {
  const [is, otherIs] = [own.filter((one) => !former.includes(one)), others.filter((one) => !otherFormer.includes(one))];
  return is.length + otherIs.length > 0 ? [is, otherIs] : [former, otherFormer];
}

/** The office that is held by the one, and what holds by the other whoever held it before. */
function replacedBy(
  offices: readonly Mention[],
  { former, now }: { former: readonly Mention[]; now: readonly Mention[] },
  held: Held,
): [Mention, Mention] | undefined {
  const present = now.filter((office) => !former.includes(office));
  const isSame = (one: Mention, other: Mention) => {
    const [here, there] = [readOffice(one.text, held.a.language), readOffice(other.text, held.b.language)];
    if (here.id !== undefined && here.id === there.id) return true;
    return here.head !== undefined && there.head !== undefined && here.head.stem === there.head.stem;
  };
  const office = offices.find(
    (one) =>
      readOffice(one.text, held.a.language).state === '' &&
      former.some((was) => isSame(one, was)) &&
      !present.some((is) => isSame(one, is)),
  );
  const [instead] = present;
  return office && instead ? [office, instead] : undefined;
}

export function isPerson({ kind, form, offices }: Name): boolean {
  return form === 'name' && (kind === 'person' || (offices?.length ?? 0) > 0);
}

/** With what stands before them and belongs to them. Offsets in the statement. */
export function officesOf({ offices = [] }: Name, { read }: Pick<ReadStatement, 'read'>): Mention[] {
  return offices.map((office) => {
    // "Ex-Präsident", "der damalige Minister": what stands before the office belongs to it.
    const before =
      /(?:\p{L}+-|(?<!\p{L})(?!(?:d[ei]|einer?)[emnrs]? )\p{Ll}+(?:e|er|en|em) )$/u.exec(
        read.text.slice(Math.max(0, office.start - 30), office.start),
      )?.[0] ?? '';
    const start = office.start - before.length;
    return { start, end: office.end, text: read.text.slice(start, office.end) };
  });
}

type Held = { a: Pick<ReadStatement, 'language'>; b: Pick<ReadStatement, 'language'>; across: boolean; table: WordTable };

/** Letters by which an office is the same word in both languages. */
const ALIKE = 6;

/** Who heads something, in a word that does not say by what title: "Ressortchef", "Chefin der Gewerkschaft" may be called minister or chairwoman as well. */
const HEADS =
  /(?:chef|leiter|vorsitzende|boss|oberhaupt|vorsteher|fuehrer|head|chief|chair|chairman|chairwoman|leader)(?:in|innen|s|n|r)?$/u;

/** Who heads one of these is no minister, ambassador or mayor. */
const HEAD_OF_BODY =
  /(?<!\p{L})(?:(?:generalstab|armee|heer|marine|luftwaffen|polizei|geheimdienst|notenbank|zentralbank|feuerwehr)e?s?chef\p{L}*|(?:army|navy|air force|police|intelligence|spy|central bank|fire) chief)(?!\p{L})/iu;
const OF_GOVERNMENT =
  /(?:minister|kanzler|botschafter|premier|bürgermeister|ambassador|mayor|chancellor)(?:in|s|n|innen|präsident\p{L}*)?(?!\p{L})/iu;

function isOfBody(one: string, other: string): boolean {
  return HEAD_OF_BODY.test(one) && OF_GOVERNMENT.test(other);
}

/** Not the same office, as far as can be told. `across`: the two are told in different languages. */
export function areOthers(one: Mention, other: Mention, { a, b, across, table }: Held): boolean {
  const [here, there] = [readOffice(one.text, a.language), readOffice(other.text, b.language)];
  if ([here, there].some(({ head }) => head !== undefined && isCalling(head.text))) return false;
  if (isOfBody(one.text, other.text) || isOfBody(other.text, one.text)) return true;
  if (here.head && there.head && areOtherHeads(here.head.text, there.head.text)) return true;
  if ([here, there].some(({ head }) => head !== undefined && HEADS.test(head.folded))) return false;
  // Who is said to have been it is not said to be something else.
  if (here.state !== there.state && ![here, there].some(({ state }) => state === 'former')) return true;
  if (here.id !== undefined && there.id !== undefined) return here.id !== there.id;
  if (here.head === undefined || there.head === undefined) return false;
  if (across && (isBareOf(here, there) || isBareOf(there, here))) return false;
  if (!across) return !isKindOf(here.head, there.head) && !isKindOf(there.head, here.head);
  return isTranslated(here, there, a.language, table) === false && isTranslated(there, here, b.language, table) === false;
}

type ReadOffice = { words: Word[]; head: Word | undefined; id: number | undefined; state: string };

function readOffice(text: string, language: Language): ReadOffice {
  const words = findWords(text, language);
  const at = words.findIndex((word) => isOffice(word.text) || officeIdAt(words, words.indexOf(word)) !== undefined);
  const ids = words.map((_, index) => officeIdAt(words, index)).filter((id) => id !== undefined);
  const state =
    words.flatMap(({ folded }) =>
      FORMER.test(folded) ? 'former' : COMING.test(folded) ? 'coming' : DEPUTY.test(folded) ? 'deputy' : [],
    )[0] ?? '';
  return { words, head: words[at] ?? words[0], id: ids.at(-1), state };
}

/** "Minister" is a kind of "Verteidigungsminister"; "Chef" and "Chefin" are one. */
function isKindOf({ folded, stem }: Word, other: Word): boolean {
  return other.folded.endsWith(folded) || other.stem === stem || folded.startsWith(other.stem);
}

/** "Minister" beside "Interior minister": less is told, in a word that both languages write alike. */
function isBareOf({ words, head }: ReadOffice, other: ReadOffice): boolean {
  const beginning = head?.folded.slice(0, ALIKE);
  return (
    words.filter((word) => !word.isFunctionWord).length === 1 && other.words.some(({ folded }) => folded.slice(0, ALIKE) === beginning)
  );
}

/** Whether what stands before "minister" in one language is what stands there in the other; undefined where that cannot be told. */
function isTranslated(one: ReadOffice, other: ReadOffice, language: Language, table: WordTable): boolean | undefined {
  const written = other.words.map(({ folded }) => folded).join(' ');
  const telling = language === 'en' ? one.words.filter((word) => !word.isFunctionWord && !isOffice(word.text)) : one.head ? [one.head] : [];
  if (language === 'de') return written.length === 0 ? undefined : false;
  if (telling.length === 0) return undefined;
  return telling.some(
    ({ folded }) =>
      written.includes(folded.slice(0, 5)) ||
      table.translationsOf(folded, 'en').some(({ word }) => written.includes(word.slice(0, Math.max(4, word.length - 2)))),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
