import { carriesAttributionOnly, findAttributions } from '../../../ingest/language/attribution/attribution.ts';
import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';
import type { ReadSentence } from '../../retrieval/read-article.ts';
import { leansOnBefore } from './leaning-words.ts';
import { namesSomebody } from './somebody.ts';

/** How far back the sentence that names whom "er" or indirect speech belongs to is looked for. */
const FARTHEST_BACK = 3;

/** A quotation that runs over more sentences than this lost its end mark. */
const LONGEST_QUOTATION = 12;

/** Konjunktiv I of the verbs that mark indirect speech, where the form differs from the indicative. */
const INDIRECT_SPEECH =
  /(?<!\p{L})(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|stehe|gehe|komme|bleibe|wisse|liege|sehe|lasse|nehme|halte|führe|trage|brauche|mache|messe)(?!\p{L})/u;
/** First-person or bare Konjunktiv look-alikes ("ich habe") are no indirect speech. */
/** Pronouns of a person at the beginning of a sentence. */
const PERSONAL = /^(?:Er|Sie|Ihm|Ihn|Sein|Seine|Seinen|Seinem|Ihre?|He|She|His|Her)(?!\p{L})/u;
const MALE = /^(?:Er|Ihm|Ihn|Seine?[nm]?|He|His)(?!\p{L})/u;
const FIRST_PERSON = /(?<!\p{L})(?:ich|wir)(?!\p{L})/iu;

/**
 * Neighbours without which a verbatim sentence misleads: the sentence an opening pronoun or a word like "dabei" points to, the one that says
 * whose indirect speech or open quotation this is, and a following one that only says who reported it or who denies it.
 * Returns positions, in reading order, without the sentence's own. `pronounIsNamed`: an opening pronoun is explained by an insertion; `isAttributed`: one says
 * whose word the sentence is.
 */
export function neededContext(
  sentences: ReadSentence[],
  position: number,
  { pronounIsNamed = false, isAttributed = false } = {},
): number[] {
  const needed = new Set<number>();
  let at = position;
  while (position - at < FARTHEST_BACK && leansBack(sentences, at, at === position ? { pronounIsNamed, isAttributed } : {})) {
    const before = previousStatement(sentences, at);
    if (before === undefined) break;
    needed.add(before);
    at = before;
  }
  if (!pronounIsNamed) for (const between of toNamedPerson(sentences, position)) needed.add(between);
  const after = sentences[position + 1];
  if (after && ((!isAttributed && carriesAttributionOnly(after.text)) || takesBack(after.text))) needed.add(position + 1);
  return [...needed].sort((a, b) => a - b);
}

/** Longer sentences tell more than that something is denied. */
const LONGEST_DENIAL = 160;
const DENIES =
  /(?<!\p{L})(?:bestreite[tn]|bestritt(?:en)?|dementier\p{L}+|(?:wies|weist|wiesen|weisen)(?=[^,;]* zurück[.\s,])|zurückgewiesen|widerspr(?:icht|ach|echen|achen)|leugne\p{L}+|geleugnet|nicht (?:überprüfen|bestätigen|verifizieren|kommentiert)|gibt es Zweifel|Bestätigung (?:dafür|hierfür)|denie[sd]|denying|rejected|rejects|dismissed|disputes?d?|could not be (?:independently )?(?:verified|confirmed))(?!\p{L})/u;
const POINTS_BACK =
  /(?<!\p{L})(?:(?:das|dem|dies(?:e[snmr]?)?)(?=[ .,])(?! (?:in|am|im) )|solche[snmr]?|[Dd]aran|dafür|hierfür|it|this|that|these|such|the (?:reports?|claims?|allegations?|figures?|accusations?|charges?))(?!\p{L})/iu;
/** "das" before a noun is an article. */
const ARTICLE = /(?<!\p{L})(?:[Dd]as|[Dd]em) (?=\p{Lu}|\p{Ll}+e[nmrs]? \p{Lu})/gu;

/** "Die Regierung bestreitet das.", "Diese Angaben konnte niemand überprüfen.": a sentence that takes back the one before it, and without which that one misleads. */
function takesBack(text: string): boolean {
  return text.length <= LONGEST_DENIAL && DENIES.test(text) && POINTS_BACK.test(text.replace(ARTICLE, ''));
}

/** "Er …" after a sentence without any name: back to the one that names whom it means, with those between. */
function toNamedPerson(sentences: ReadSentence[], position: number): number[] {
  const text = sentences[position]?.text ?? '';
  if (!PERSONAL.test(text)) return [];
  const isMale = MALE.test(text);
  const path: number[] = [];
  let at = previousStatement(sentences, position);
  while (at !== undefined && path.length < FARTHEST_BACK) {
    path.push(at);
    if (namesSomebody(sentences[at]?.text ?? '', { isMale })) return path;
    at = previousStatement(sentences, at);
  }
  return [];
}

function leansBack(sentences: ReadSentence[], position: number, { pronounIsNamed = false, isAttributed = false }): boolean {
  const sentence = sentences[position];
  if (!sentence) return false;
  const { text } = sentence;
  if (opensWithPronoun(text) && !pronounIsNamed) return true;
  if (leansOnBefore(text)) return true;
  if (isAttributed) return false;
  const attributed = findAttributions(text).length > 0;
  if (attributed) return false;
  return opensInsideQuotation(sentences, position) || (INDIRECT_SPEECH.test(text) && !FIRST_PERSON.test(text));
}

/** A sentence that is quoted speech from its first character on does not say who speaks. */
function opensInsideQuotation(sentences: ReadSentence[], position: number): boolean {
  const text = sentences[position]?.text ?? '';
  if (/^[„»“"]/.test(text)) return true;
  const before = sentences
    .slice(Math.max(0, position - LONGEST_QUOTATION), position)
    .map((sentence) => sentence.text)
    .join(' ');
  const opened = before.lastIndexOf('„');
  return opened >= 0 && !/[“”"]/.test(before.slice(opened));
}

function previousStatement(sentences: ReadSentence[], position: number): number | undefined {
  for (let before = position - 1; before >= 0; before--) if (!sentences[before]?.headline) return before;
  return undefined;
}
