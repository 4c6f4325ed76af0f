import { remember } from '../remember.ts';
import { nameMakingEnds, nouns } from './gazetteer/common-nouns.ts';

/** Endings of German nouns; the words before them are open. */
const nounEnding =
  /(?:ung|heit|keit|schaft|tion|sion|tät|ismus|nis|nisse|ling|chen|lein|tum|tümer|ment|(?:er|id|ig|ist|qu|rr|nd|lg)enz|anz|logie|grafie|graphie|kräfte|häuser|ämter|märkte|plätze|räte|mächte|gespräch|behörde|ministerium|nehmer|geber|träger|abkommen|versammlung|industrie|kosten|mangel|weise|quote|welle|serie|macher|schutz|teil|teile|freiheit|stelle|reihe|zahl|grund|gründe|schluss|schlüsse|fall|fälle|schlag|schläge|gang|gänge|zug|züge|satz|sätze|lauf|läufe|kauf|käufe|bau|bauten|druck|zeit|zeiten|kraft|macht|werk|werke|haus|amt|zeug|raum|markt|recht|gesetz|vertrag|rat|gebiet|jahr|waffe|krieg|partei|minister|präsident|chef|sprecher|führer|leiter|arbeit|mitglied|dienst|wesen|verkehr|hilfe|preis|besuch|treffen|bericht|agentur|kommission|politik|wirtschaft|mittel|material|gerät|stück|ware|liste|frage|lage|folge|rate|steuer|gruppe)(?:s|es|n|en|nen)?$/;
/** "Geheimniskrämerei", "Großbäckerei". */
const tradeEnding = /\p{L}{4}(?:er|el)ei(?:en)?$/u;
/** Verbs as nouns ("das Warten") and people by what they do ("Reisende", "Betroffene"). */
const verbalEnding = /(?:ieren|igen|ende[nrs]?|enden|ierte[nrs]?|ene[nrs]?|te[nr]|elte[nr]?|isierung|innen|erinnen|ler|lern|erin)$/;
const shortestPart = 4;
const longestWord = 50;

/** Whether a capitalised German word is an ordinary noun as far as list, compounds and endings can tell. */
export const isCommonNoun = remember((word) => {
  if (word.length > longestWord) return true;
  const low = word.slice(word.lastIndexOf('-') + 1).toLowerCase();
  if (low.length < 2) return false;
  if (isListed(low)) return true;
  if (low.length > 6 && nounEnding.test(low)) return true;
  if (low.length > 9 && tradeEnding.test(low)) return true;
  if (low.length > 7 && verbalEnding.test(low)) return true;
  // The last part of a compound; what stands before it must be long enough to be one.
  for (let at = 3; at <= low.length - shortestPart; at += 1) {
    const part = low.slice(at);
    if (!nameMakingEnds.has(part) && !nameMakingEnds.has(part.replace(/(?:es|s)$/, '')) && isListed(part)) return true;
  }
  return false;
});

const plain = (word: string): string => word.replace('äu', 'au').replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');

/** The word itself or a form of it: plural and case endings, umlaut. */
export function isListed(low: string): boolean {
  if (nouns.has(low)) return true;
  for (const ending of ['s', 'n', 'e', 'en', 'es', 'er', 'ern', 'in', 'innen', 'nen', 'r', 'ns']) {
    if (!low.endsWith(ending)) continue;
    const stem = low.slice(0, -ending.length);
    if (stem.length < 2) continue;
    if (nouns.has(stem) || (ending !== 's' && nouns.has(plain(stem)))) return true;
  }
  // "Gymnasien", "Zentren", "Curricula".
  if (
    low.endsWith('en') &&
    [`${low.slice(0, -2)}um`, `${low.slice(0, -2)}us`, `${low.slice(0, -2)}a`].some((singular) => nouns.has(singular))
  )
    return true;
  if (low.endsWith('a') && nouns.has(`${low.slice(0, -1)}um`)) return true;
  const base = plain(low);
  return base !== low && nouns.has(base);
}

/** Letter groups that German words of its own do not have. */
const foreignShape =
  /(?:sh|kh|zh|gh|dh|oy|uy|yy|ij|iy|yj|ck[aeiou]i|[aeiou]j[aeiou]|q(?!u)|^[jJyYxX]i|ow$|ew$|[oe]v$|sk[iy]j?$|[sz]ky$|enko$|schwili$|shvili$|dze$|dse$|ić|ić$|yan$|ian$|[šžčćłøåñçğıřěőűāīūśżźęąńťďėăâî]|wić$|wicz$|poulos$|akis$|idis$|[aeiou]ou[aeiou]|^Mc\p{Lu}|^O['’]\p{Lu}|ez$|ii$|nski$|wski$|iuk$|czyk$|oğlu$|[bdfgklmnprtz]o$|[bdfgklmnprtvz]i$)/iu;

export function hasForeignShape(word: string): boolean {
  return word.length > 3 && (foreignShape.test(word) || /[^a-zäöüß’'‑-]/i.test(word)) && !isCommonNoun(word);
}

/** Adjectives, participles and adverbs, as far as their endings tell: at the beginning of a sentence they have a capital too. */
const describing =
  /(?:(?:isch|lich|ig|bar|sam|haft|los|voll|iert|end|ell|iv|är|ös|ant|ent|nd|gt|kt|cht|ft|lt|rt|st|mt|pt|tzt|ßt)(?:e[nmrs]?)?|weise|wärts|seits|mals|falls|dings|stens|^ge\p{L}+(?:t|en)|^(?:be|er|ver|zer|ent|an|auf|aus|ein|ab|vor|zu)\p{L}+(?:t|en|te|ten))$/iu;

/** Whether a word at the beginning of a sentence looks like something else than a noun or a name. */
export function looksDescribing(word: string): boolean {
  return describing.test(word);
}
