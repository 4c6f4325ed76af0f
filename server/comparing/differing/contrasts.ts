import type { Span } from '../../../ingest/language/span.ts';
import type { Word } from '../../../ingest/language/words.ts';
import { type Aligned, isContent } from '../../checking/align-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { kinship, readKin } from '../../retrieval/kin/kin.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { DENIES } from './denials.ts';

/** "Nicht die Mutter, sondern …", "weder betrunken noch", "kein Schlaganfall", "not the wind": what is said not to be it stands behind. */
const NEGATION = /(?<!\p{L})(?:nicht|kein(?:e[nmrs]?)?|keinerlei|weder|not|no|neither)(?!\p{L})/giu;
/** "Nicht mehr", "nicht nur", "noch nicht": that is another matter, or not all of it. */
const NOT_OF_IT =
  /^ (?:mehr|nur|zuletzt|ausschließen|auszuschließen|ausgeschlossen|bekannt|klar|geklärt|genannt|andere\p{L}*|weitere\p{L}*|only|other|yet|rule[ds]? out|clear|known)(?!\p{L})/iu;
const NOT_YET = /(?<!\p{L})(?:noch|bislang|bisher|ob|wenn|falls|schloss|schließt|schließe|whether|if)(?: \p{L}+){0,2} $/iu;
/** What says no by another word than a negation: then the other does not affirm it either. */
const NOT_AFFIRMED =
  /(?<!\p{L})(?:nicht|kein\p{L}*|nie(?:mals|mand\p{L}*)?|ohne|weder|verbiete[nt]|verb[oa]t(?:en)?|untersag\p{L}*|vermeide\p{L}*|vermied\p{L}*|verhinder\p{L}*|versch[oi]e?b\p{L}*|abgesagt|ausgesetzt|abgesetzt|abgelehnt|abgeschafft|gestoppt|beende\p{L}*|ausstehend\p{L}*|verweiger\p{L}*|sperr\p{L}*|gesperrt|fehl(?:t|en|te|ten)|verzicht\p{L}*|erst|nur|un(?:annehmbar|möglich|zulässig|nötig)|not|no|never|nobody|without|ban(?:s|ned)?|forbid\p{L}*|prohibit\p{L}*|avoid\p{L}*|prevent\p{L}*|postponed|cancell?ed|halted|ended|lacks?|refus\p{L}*|only|n['’]t)(?!\p{L})/iu;
/** "An der Hecke lag es nicht", "Vergeltung sei das nicht", "ein Blitzschlag sei auszuschließen": it stands before. */
const BEFORE =
  /(?:^|, |„)(?<told>[^,.;:„“"]{3,80}?) (?:ist|sei|war|seien|waren|liege|lag|habe|hat|sind)(?: (?:es|das|dies|sie|er|man))?(?: \p{L}+)? (?:nicht|auszuschließen|ausgeschlossen)(?: (?:gelegen|gewesen|schuld|die ursache|der grund|der auslöser))?(?=[,.;:“"]|$)/giu;
const COMPARED = /(?<!\p{L})(?:höher|größer|mehr als|andere|weitere|higher|greater|more than|other)(?:e[nmrs]?)?(?!\p{L})/iu;
/** Behind the negation as far as what is negated goes. */
const LONGEST = 48;
const SURE_KIN = 0.9;

/** What the one says it was not, in so many words, and the other says it was. */
export function contrastsDiffer({ a, b, there, back }: ComparedPair): Differing[] {
  const found = against([a.read, b.read], there.aligned) ?? turned(against([b.read, a.read], back.aligned));
  return found ? [{ kind: 'certainty', by: 'sure-contrast', ...found }] : [];
}

type Found = { a: Span; b: Span };

function turned(found: Found | undefined): Found | undefined {
  return found && { a: found.b, b: found.a };
}

/** Told in the first, and not so by the second. */
function against([told, denied]: [ReadText, ReadText], aligned: readonly Aligned[]): Found | undefined {
  if (NOT_AFFIRMED.test(told.text) || DENIES.test(told.text)) return undefined;
  for (const { span, whole } of negatedIn(denied))
    for (const word of wordsIn(denied, span)) {
      const met = told.words.find((other) => isContent(other) && areOne([other, word], { aligned, words: denied.words, told }));
      if (met) return { a: { start: met.start, end: met.end }, b: whole };
    }
  return undefined;
}

function areOne(
  [one, other]: [Word, Word],
  { aligned, words, told }: { aligned: readonly Aligned[]; words: readonly Word[]; told: ReadText },
): boolean {
  if (one.stem === other.stem) return true;
  if (aligned.some(({ word, at, strength }) => word.start === one.start && strength >= SURE_KIN && words[at]?.start === other.start))
    return true;
  return told.language === 'de' && kinship(readKin(one), readKin(other)).same >= SURE_KIN;
}

/** What is negated, and with its negation. */
function negatedIn({ text }: ReadText): { span: Span; whole: Span }[] {
  const behind = [...text.matchAll(NEGATION)].flatMap(({ 0: negation, index }) => {
    const end = index + negation.length;
    const rest = text.slice(end, end + LONGEST);
    if (NOT_OF_IT.test(rest) || NOT_YET.test(text.slice(0, index))) return [];
    const told = /^ (?:(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}-]+|\p{Ll}+(?=[ ,]))/u.exec(rest)?.[0];
    // "Kein Politiker mit höherem Rang": others there are.
    if (told === undefined || COMPARED.test(rest)) return [];
    return [{ span: { start: end, end: end + told.length }, whole: { start: index, end: end + told.length } }];
  });
  const before = [...text.matchAll(BEFORE)].flatMap(({ 0: all, index, groups }) => {
    const told = groups?.told ?? '';
    const start = index + all.indexOf(told);
    return [{ span: { start, end: start + told.length }, whole: { start, end: index + all.length } }];
  });
  return [...behind, ...before];
}

/** Nouns, and what is said of somebody; figures and days are held against each other by themselves. */
function wordsIn({ words, language, quantities, dates }: ReadText, { start, end }: Span): Word[] {
  const isValue = (word: Word) => [...quantities, ...dates].some((value) => value.start <= word.start && word.end <= value.end);
  const within = words.filter((word) => start <= word.start && word.end <= end && isContent(word) && !isValue(word));
  const nouns = within.filter(({ text }) => /^\p{Lu}/u.test(text));
  return language === 'de' && nouns.length > 0 ? nouns : within.slice(-1);
}
