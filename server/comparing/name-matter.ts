import { findWords } from '../../ingest/language/words.ts';
import type { Turns } from '../retrieval/turns.ts';
import { baseForm } from './base-form.ts';
import type { ToldStatement } from './told-statement.ts';

const MOST_NOUNS = 2;
const MOST_PARTS = 3;
const SHORTEST_WORD = 5;
/** Nouns that any statement may have, whatever its matter. */
const PALE =
  /^(?:Zeit(?:en|punkt)?|Jahr(?:e[sn]?|zehnt\p{Ll}*)?|Monat\p{Ll}*|Wochen?|Tag(?:e[sn]?)?|Stunden?|Minuten?|Angaben?|Auskunft|Darstellung|Informationen?|Ansicht|Meinung|Aussagen?|Falle?|Fälle|Mittelpunkt|Ende|Anfang|Teil(?:e[ns]?)?|Rest|Grund|Frage|Art|Weise|Seiten?|Sache|Gegenteil|Gegenzug|Weitere[sn]|Rahmen|Hintergrund|Zusammenhang|Mal|Anteil|Bezug|Dienst|Fuß|Moment)$/u;

/** `end`: of the word as the statement has it. `text`: as it is shown. `weight`: who of those that as few statements have tells more. */
type Part = { key: string; text: string; at: number; end: number; weight: number };
type Shared = Part & { sharedBy: number };

/**
 * Names what statements are about in up to three of their own words: nouns and names that the reports share (of a lone one: that it has), those that most of them share and the rarest
 * among all statements first chosen, of nouns as rare the longest, in the order of the first; in their base form where that can be told. Undefined where there are none: a verb or an adjective names no matter.
 */
export async function createNameMatter(
  statements: readonly ToldStatement[],
  turn: Turns,
): Promise<(told: readonly ToldStatement[]) => string | undefined> {
  const holding = new Map<string, number>();
  for (const statement of statements) {
    await turn();
    for (const key of new Set([...nounsOf(statement), ...namesOf(statement), ...wordsOf(statement)].map((part) => part.key)))
      holding.set(key, (holding.get(key) ?? 0) + 1);
  }
  const tellingFirst = (parts: Shared[]) =>
    parts.toSorted(
      (a, b) => b.sharedBy - a.sharedBy || (holding.get(a.key) ?? 0) - (holding.get(b.key) ?? 0) || b.weight - a.weight || a.at - b.at,
    );

  return (told) => {
    const nouns = tellingFirst(sharedParts(told, nounsOf)).slice(0, MOST_NOUNS);
    const names = tellingFirst(sharedParts(told, namesOf)).slice(0, MOST_PARTS - nouns.length);
    const parts = [...nouns.toSorted((a, b) => a.at - b.at), ...names.toSorted((a, b) => a.at - b.at)];
    // English nouns cannot be told by their letters, nor German ones at the beginning: then by words that the reports share, or by what stands between an article and the end of its phrase.
    if (parts.length === 0) parts.push(...tellingFirst(sharedParts(told, isOfOne(told) ? phrasesOf : wordsOf)).slice(0, MOST_NOUNS));
    return parts.length === 0 ? undefined : joined(parts).join(', ');
  };
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
function sharedParts(told: readonly ToldStatement[], partsOf: (statement: ToldStatement) => Part[]): Shared[] {
  const [first, ...rest] = told;
  if (!first) return [];
  const others = rest.filter(({ report }) => report !== first.report);
  const own = partsOf(first).filter((part, at, all) => all.findIndex(({ key }) => key === part.key) === at);
  if (others.length === 0) return own.map((part) => ({ ...part, sharedBy: 1 }));
  const known = others.map((other) => new Set(partsOf(other).map(({ key }) => key)));
  return own
    .map((part) => ({ ...part, sharedBy: known.filter((keys) => keys.has(part.key)).length }))
    .filter(({ sharedBy }) => sharedBy > 0);
}

/** A noun beside a name belongs to it, and is worth more than the longest, which tells more than a short one: it is a compound. */
const OF_NAME = 100;
/** Capitalised words between the two: "Landeschef Holm Severin". */
const BESIDE = /^(?: \p{Lu}[\p{L}-]*)* $/u;
/** What only makes a noun of a verb or an adjective tells nothing. */
const ABSTRACT = /(?:ung|[hk]eit|schaft|tät|nis)(?:en|se[ns]?|ses|s)?$/u;

/** Nouns as German writes them; English ones cannot be told by their letters, so that names alone are taken there. */
function nounsOf({ text, start, language, names, quantities, dates }: ToldStatement): Part[] {
  if (language !== 'de') return [];
  const taken = [...names, ...quantities, ...dates];
  return findWords(text, language).flatMap((word, index): Part[] => {
    const isNoun = index > 0 && !word.isFunctionWord && /^\p{Lu}\p{Ll}{2,}/u.test(word.text) && !PALE.test(word.text);
    const at = start + word.start;
    const isTaken = taken.some((span) => span.start <= at && at < span.end);
    if (!isNoun || isTaken) return [];
    const between = (from: number, to: number) => BESIDE.test(text.slice(from - start, Math.max(from, to) - start));
    const end = start + word.end;
    const ofName = names.find((name) => name.form === 'name' && (between(end, name.start) || between(name.end, at)));
    const person = ofName?.kind === 'person' && ofName.start > at ? { start: ofName.start - start, end: ofName.end - start } : undefined;
    const weight = ofName ? OF_NAME : word.text.replace(ABSTRACT, '').length;
    return [{ key: `noun ${word.stem}`, text: baseForm(text, word, person), at, end, weight }];
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
function namesOf({ names, quantities, dates }: ToldStatement): Part[] {
  return names
    .filter((name) => name.form === 'name' && ![...quantities, ...dates].some(({ start, end }) => start < name.end && name.start < end))
    .map((name) => ({ key: `name ${name.key}`, text: name.text, at: name.start, end: name.end, weight: 0 }));
}
