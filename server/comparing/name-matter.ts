import { isOffice, isRank } from '../../ingest/language/names/gazetteer/offices.ts';
import { type Name, sameName } from '../../ingest/language/names/names.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords } from '../../ingest/language/words.ts';
import { kinship, type ReadKin, readKin } from '../retrieval/kin/kin.ts';
import type { Turns } from '../retrieval/turns.ts';
import { baseForm } from './base-form.ts';
import type { ToldStatement } from './told-statement.ts';

const MOST_NOUNS = 2;
const MOST_PARTS = 3;
const SHORTEST_WORD = 5;
/** Nouns that any statement may have, whatever its matter. */
const PALE =
  /^(?:Zeit(?:en|punkt)?|Jahr(?:e[sn]?|zehnt\p{Ll}*)?|Monat\p{Ll}*|Wochen?|Tag(?:e[sn]?)?|Stunden?|Minuten?|Angaben?|Auskunft|Darstellung|Informationen?|Ansicht|Meinung|Aussagen?|Fall(?:e[sn]?|s)?|Fällen?|Mittelpunkt|Ende|Anfang|Teil(?:e[ns]?)?|Rest|Grund|Frage|Art|Weise|Seiten?|Sache|Gegenteil|Gegenzug|Weitere[sn]|Rahmen|Hintergrund|Zusammenhang|Mal|Anteil|Bezug|Dienst|Fuß|Moment|Mensch(?:en)?|Person(?:en)?|Leuten?|Jährige[nrs]?|Leben|Vernehmen|Land(?:es)?|Unbekannt|Einzelheiten)$/u;

/** `end`: of the word as the statement has it. `text`: as it is shown. `weight`: who of those that as few statements have tells more. */
type Part = { key: string; text: string; at: number; end: number; weight: number };
type Shared = Part & { sharedBy: number };
type Noun = Part & { folded: { folded: string; stem: string } };

/** What becomes of people, in the order of FATES, where no noun says so: "61 Personen verletzt". */
const FATE_NOUNS = {
  de: ['Todesopfer', 'Verletzte', 'Vermisste', 'Festnahmen'],
  en: ['deaths', 'injured', 'missing', 'arrests'],
} as const;
/** Letters in which forms of a noun begin alike, and in which they may differ in length. */
const SAME_BEGINNING = 2;
const LONGEST_ENDING = 3;
/** From here on two nouns tell the same. */
const LEAST_KIN = 0.7;

/**
 * Names what statements are about in up to three of their own words: nouns and names that the reports share, those that most of them share and the rarest among all statements first chosen; where they
 * share no noun, one that another tells in other words ("Abkommen", "Vertrag"), or what became of people. Of a lone statement: those that tell most, compounds before short ones, as what is rare in it is often by the way.
 * In the order of the first, nouns before names; in their base form where that can be told. Undefined where there are none: a verb or an adjective names no matter.
 */
export async function createNameMatter(
  statements: readonly ToldStatement[],
  turn: Turns,
): Promise<(told: readonly ToldStatement[]) => string | undefined> {
  const holding = new Map<string, number>();
  const shortest = new Map<string, string>();
  for (const statement of statements) {
    await turn();
    const nouns = nounsOf(statement);
    for (const key of new Set([...nouns, ...namesOf(statement), ...wordsOf(statement)].map((part) => part.key)))
      holding.set(key, (holding.get(key) ?? 0) + 1);
    for (const { key, text } of nouns) if (text.length < (shortest.get(key)?.length ?? Number.POSITIVE_INFINITY)) shortest.set(key, text);
  }
  const rarity = (a: Part, b: Part) => (holding.get(a.key) ?? 0) - (holding.get(b.key) ?? 0);
  const tellingFirst = (parts: Shared[], isLone: boolean) =>
    parts.toSorted(
      (a, b) =>
        b.sharedBy - a.sharedBy || (isLone ? b.weight - a.weight || rarity(a, b) : rarity(a, b) || b.weight - a.weight) || a.at - b.at,
    );
  // Of the forms of a noun that the reports have the shortest is nearest to its base.
  const inBaseForm = (part: Part) => {
    const form = shortest.get(part.key);
    return form !== undefined && areForms(form, part.text) ? { ...part, text: form } : part;
  };

  return (given) => {
    const told = germanFirst(given);
    const isLone = isOfOne(told);
    const shared = sharedParts(told, nounsOf);
    const fate = shared.length > 0 ? [] : sharedFate(told);
    const sharedNames = sharedParts(told, namesOf, areOneName);
    // Beside a name that both tell another person is mostly somebody else: "Führer" and "Leiter".
    const isSomebodyElse = ({ weight, end }: Part) =>
      [OF_NOBODY, OF_NAME].includes(weight) && !sharedNames.some(({ at }) => at === end + 1);
    const kin = () => kinParts(told).filter((part) => sharedNames.length === 0 || !isSomebodyElse(part));
    const own = shared.length > 0 ? shared : fate.length > 0 ? fate : kin();
    const nouns = tellingFirst(own, isLone).slice(0, MOST_NOUNS).map(inBaseForm);
    const names = tellingFirst(sharedNames, isLone).slice(0, MOST_PARTS - nouns.length);
    const parts = [...nouns.toSorted((a, b) => a.at - b.at), ...names.toSorted((a, b) => a.at - b.at)];
    // English nouns cannot be told by their letters, nor German ones at the beginning: then by words that the reports share, or by what stands between an article and the end of its phrase.
    if (parts.length === 0) parts.push(...tellingFirst(sharedParts(told, isLone ? phrasesOf : wordsOf), isLone).slice(0, MOST_NOUNS));
    return parts.length === 0 ? undefined : joined(parts).join(', ');
  };
}

/** Nouns are told by their letters in German only. */
function germanFirst(told: readonly ToldStatement[]): ToldStatement[] {
  const [first] = told;
  const base = isOfOne(told) ? first : (told.find(({ language }) => language === 'de') ?? first);
  return base ? [base, ...told.filter((one) => one !== base)] : [];
}

/** Nouns of the first statement that one of another report tells in other words, or in another language. */
function kinParts(told: readonly ToldStatement[]): Shared[] {
  const [first, ...rest] = told;
  const others = rest.filter(({ report }) => report !== first?.report).map(({ kin }) => kin);
  if (!first) return [];
  return nounsOf(first).flatMap((part): Shared[] => {
    const own = kinOf(part.folded);
    const sharedBy = others.filter((kin) => kin.some((word) => kinship(own, word).same >= LEAST_KIN)).length;
    return sharedBy > 0 ? [{ ...part, sharedBy }] : [];
  });
}

function kinOf(word: Noun['folded']): ReadKin {
  return readKin({ ...word, root: verbRoot(word.folded), isFunctionWord: false });
}

/** What all of them tell that became of people: it stands before the names. */
function sharedFate(told: readonly ToldStatement[]): Shared[] {
  const [first, ...rest] = told;
  const others = rest.filter(({ report }) => report !== first?.report);
  const fate = first?.fates.find((one) => others.length > 0 && others.every(({ fates }) => fates.includes(one)));
  const text = first && fate !== undefined ? FATE_NOUNS[first.language][fate] : undefined;
  return text === undefined ? [] : [{ key: `noun ${text}`, text, at: -1, end: -1, weight: 0, sharedBy: others.length }];
}

/** "Zoll" and "Zöllen" are; "Fähre" and "Gefahr" only have one stem. */
function areForms(short: string, long: string): boolean {
  const [one, other] = [short, long].map((word) => word.slice(0, SAME_BEGINNING).toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, ''));
  return one === other && long.length - short.length <= LONGEST_ENDING;
}

function isOfOne(told: readonly ToldStatement[]): boolean {
  return told.every(({ report }) => report === told[0]?.report);
}

/** A name and what stands right beside it in the sentence are one: "Bürgermeister Holm Severin", "Offene Hand". */
function joined(parts: readonly Part[]): string[] {
  const behind = ({ key, end }: Part) =>
    parts.find((other) => other.at === end + 1 && [key, other.key].some((one) => !one.startsWith('noun')));
  const whole = (part: Part): string => {
    const next = behind(part);
    return next ? `${part.text} ${whole(next)}` : part.text;
  };
  return parts.filter((part) => !parts.some((other) => behind(other) === part)).map(whole);
}

/** Parts of the first statement that one of another report has too, with how many do; of statements of one report those of the first. */
function sharedParts(
  told: readonly ToldStatement[],
  partsOf: (statement: ToldStatement) => Part[],
  areOne: (one: Part, other: Part) => boolean = (one, other) => one.key === other.key,
): Shared[] {
  const [first, ...rest] = told;
  if (!first) return [];
  const others = rest.filter(({ report }) => report !== first.report);
  const own = partsOf(first).filter((part, at, all) => all.findIndex(({ key }) => key === part.key) === at);
  if (others.length === 0) return own.map((part) => ({ ...part, sharedBy: 1 }));
  const known = others.map(partsOf);
  return own
    .map((part) => ({ ...part, sharedBy: known.filter((parts) => parts.some((other) => areOne(part, other))).length }))
    .filter(({ sharedBy }) => sharedBy > 0);
}

/** A noun beside a name belongs to it, and is worth more than the longest, which tells more than a short one: it is a compound. */
const OF_NAME = 100;
/** "Der Kommandant": who, it does not say. */
const OF_NOBODY = 1;
/** Capitalised words between the two: "Landeschef Holm Severin". */
const BESIDE = /^(?: \p{Lu}[\p{L}-]*)* $/u;
/** What only makes a noun of a verb or an adjective tells nothing. */
const ABSTRACT = /(?:ung|[hk]eit|schaft|tät|nis)(?:en|se[ns]?|ses|s)?$/u;

/** Nouns as German writes them; English ones cannot be told by their letters, so that names alone are taken there. */
function nounsOf({ text, start, language, names, quantities, dates }: ToldStatement): Noun[] {
  if (language !== 'de') return [];
  const taken = [...names, ...quantities, ...dates];
  return findWords(text, language).flatMap((word, index): Noun[] => {
    const isNoun = index > 0 && !word.isFunctionWord && /^\p{Lu}\p{Ll}{2,}/u.test(word.text) && !PALE.test(word.text);
    const at = start + word.start;
    const isTaken = taken.some((span) => span.start <= at && at < span.end);
    if (!isNoun || isTaken) return [];
    const between = (from: number, to: number) => BESIDE.test(text.slice(from - start, Math.max(from, to) - start));
    const end = start + word.end;
    const ofName = names.find((name) => name.form === 'name' && (between(end, name.start) || between(name.end, at)));
    const person = ofName?.kind === 'person' && ofName.start > at ? { start: ofName.start - start, end: ofName.end - start } : undefined;
    const base = baseForm(text, word, person);
    const weight = ofName ? OF_NAME : isOffice(base) || isRank(base) ? OF_NOBODY : word.text.replace(ABSTRACT, '').length;
    return [{ key: `noun ${word.stem}`, text: base, at, end, weight, folded: word }];
  });
}

function wordsOf({ text, start, language, quantities, dates }: ToldStatement): Part[] {
  const isTelling = language === 'de' ? (word: string) => /^\p{Lu}\p{Ll}/u.test(word) && !PALE.test(word) : () => true;
  return findWords(text, language)
    .filter((word) => !word.isFunctionWord && word.text.length >= SHORTEST_WORD && isTelling(word.text))
    .map((word) => ({ key: `word ${word.stem}`, text: word.text, at: start + word.start, end: start + word.end, weight: 0 }))
    .filter(({ at }) => ![...quantities, ...dates].some((span) => span.start <= at && at < span.end));
}

/** "in the collisions, …", "the fence had …": one word between an article and a comma, a preposition or an auxiliary is a noun. */
const PHRASE =
  /(?<!\p{L})(?:the|an?|this|its|their|his|her) (\p{Ll}{4,})(?=[.,;:]|$| (?:of|in|on|at|by|for|from|with|to|and|was|were|is|are|has|had|have|will|would|could|should|said)(?!\p{L}))/giu;

function phrasesOf({ text, start, language }: ToldStatement): Part[] {
  if (language === 'de') return [];
  return [...text.matchAll(PHRASE)].map((match) => {
    const [whole, word = ''] = match;
    const end = start + match.index + whole.length;
    return { key: `word ${word}`, text: word, at: end - word.length, end, weight: 0 };
  });
}

/** "Two other people" is no name. */
function namesOf({ text, start, names, quantities, dates }: ToldStatement): Part[] {
  return names
    .filter((name) => name.form === 'name' && ![...quantities, ...dates].some(({ start, end }) => start < name.end && name.start < end))
    .map((name) => ({ key: `name ${name.key}`, text: nameOf(name, text, start), at: name.start, end: name.end, weight: 0 }));
}

/** "Signe Aldrup" and "Aldrup" are. */
function areOneName(one: Part, other: Part): boolean {
  return one.key === other.key || sameName(one.text, other.text);
}

/** "des Sicherheitsrats": an organisation of one word is inflected like a noun. */
function nameOf(name: Name, text: string, start: number): string {
  const isNoun = name.kind === 'organisation' && !name.text.includes(' ');
  return isNoun ? baseForm(text, { text: name.text, start: name.start - start }) : name.text;
}
