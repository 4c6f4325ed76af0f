import { isCarrier, isOrganisationNoun, isRole } from '../clauses/origin-nouns.ts';
import { languageOf } from '../language-of.ts';
import { isCommonNoun } from '../names/noun-shape.ts';
import type { Mention } from '../span.ts';

const preposition = /^(?:von|vom|in|im|an|am|auf|aus|bei|beim|mit|nach|vor|zu|zum|zur|für|durch|über|unter|um|ohne|gegen|seit|bis)$/u;
const capital = /^(?:\p{N}+-|\p{Ll}{2,5}-)?\p{Lu}/u;
/** Longest determiner with the blank behind it. UTF-16 code units. */
const LONGEST_BEFORE = 24;
/** What somebody has and gives, without saying who. */
const nobodys =
  /^(?:(?:eigene|sein|ihr)\p{L}*\s+\p{L}+|Angaben|Informationen|Worten?|Ansicht|Meinung|Auffassung|Darstellung|Auskunft|Sicht)$/u;

/** What the article before a phrase tells of its case and number. */
type Case = 'genitive' | 'masculine' | 'feminine' | 'plural' | 'dative' | 'bare';

/**
 * How one who is said to have said something is written behind "laut", which takes no article here: in the dative ("Wasserverband", "Auswärtigem Amt",
 * "Ermittlern"), and without the words about when or where in front of its noun. Names stay as they are, English ones too. Undefined where the words name nobody ("eigenen Angaben").
 */
export function holderAfterLaut(text: string, { start, end }: Mention): string | undefined {
  const written = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  if (written === '' || nobodys.test(written)) return undefined;
  if (!/[\p{L}]/u.test(written) || languageOf(text) === 'en') return written;
  const words = written.split(' ');
  const opening = preposition.test(words[0] ?? '')
    ? Math.max(
        0,
        words.findLastIndex((word) => capital.test(word)),
      )
    : 0;
  const own = words.slice(opening);
  const noun = headOf(own);
  if (noun < 0) return own.join(' ');
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, start - LONGEST_BEFORE), start))?.[1] ?? '';
  const known = caseOf(before, own, noun);
  return own.map((word, at) => (at < noun ? adjective(word, known) : at === noun ? nounIn(word, known, { text, before }) : word)).join(' ');
}

/** The last of the capital words that the phrase begins with; what comes behind is an attribute. */
function headOf(words: readonly string[]): number {
  let at = words.findIndex((word) => capital.test(word));
  while (at >= 0 && capital.test(words[at + 1] ?? '') && /^\p{Lu}\p{L}*e[nrms]?$/u.test(words[at] ?? '')) at += 1;
  return at;
}

function caseOf(before: string, words: readonly string[], noun: number): Case {
  const low = before.toLowerCase();
  const isInflected = noun > 0;
  const first = words[0] ?? '';
  if (/^(?:des|eines|dieses|seines|ihres|unseres)$/u.test(low)) return 'genitive';
  if (/^(?:dem|einem|diesem|seinem|ihrem|vom|beim|im|zum)$/u.test(low)) return 'dative';
  if (/^(?:ein|einen|sein|ihr|kein|keinen|das)$/u.test(low)) return 'masculine';
  if (low === 'der' || low === 'einer' || low === 'seiner' || low === 'ihrer' || low === 'dieser')
    return isInflected && /e$/u.test(first) ? 'masculine' : /(?:en|ern|eln)$/u.test(words[noun] ?? '') ? 'bare' : 'feminine';
  if (/^(?:die|eine|seine|ihre|diese)$/u.test(low))
    return isInflected && /e$/u.test(first) && !isPlural(words[noun] ?? '') ? 'feminine' : 'plural';
  if (/^(?:mehrere|viele|einige|zwei|drei|vier|fünf|zahlreiche|beide|alle|manche)$/u.test(low)) return 'plural';
  if (low !== '' && (preposition.test(low) || /^(?:den|diesen|seinen|ihren)$/u.test(low) || low === 'laut' || isCarrier(before)))
    return 'bare';
  if (/^(?:mein|unser|jed|kein)/u.test(low)) return 'masculine';
  // Without an article: "Gegner befürchten", "westliche Diplomaten sagten"; a row of capital words is a name.
  return capital.test(first) && isInflected ? 'bare' : 'plural';
}

/** "Kreise", "Ermittler": one of the plurals that add an -n. */
function isPlural(noun: string): boolean {
  return /(?:werke|kreise|verbände|dienste|ärzte|stäbe|räte|betriebe|vorstände|freunde|gäste|ämter|anwälte|leute)$/u.test(noun);
}

/** Behind no article adjectives take its endings. */
function adjective(word: string, known: Case): string {
  // "Heidelberger" never changes.
  if (
    !/^\p{L}+e[nrms]?$/u.test(word) ||
    known === 'bare' ||
    (/^\p{Lu}.*er$/u.test(word) && !/^(?:Erst|Zweit|Ober|Stellvertretend)/u.test(word))
  )
    return word;
  if (known === 'feminine') return word.replace(/e[nrms]?$/u, 'er');
  if (known === 'plural') return /er$/u.test(word) ? word.replace(/er$/u, 'em') : word.replace(/e[nms]?$/u, 'en');
  return word.replace(/e[nrms]?$/u, 'em');
}

function nounIn(noun: string, known: Case, { text, before }: { text: string; before: string }): string {
  if (known === 'genitive') return withoutGenitive(noun);
  // "nach Worten Dosebas": the name without -s stands elsewhere in the text.
  if (known === 'bare' && /^\p{Lu}/u.test(before) && isCarrier(before) && noun.endsWith('s') && hasWord(text, noun.slice(0, -1)))
    return noun.slice(0, -1);
  if (known !== 'plural') return noun;
  const isMany =
    isPlural(noun) ||
    (isRole(noun) &&
      isCommonNoun(noun) &&
      !isOrganisationNoun(noun) &&
      /(?<!müller|bauer|schneider|fischer|weber|richter)(?:er|el)$/u.test(noun));
  return isMany ? `${noun}n` : noun;
}

/** "Verbands", "Heeres", "Hauses", "Präsidenten": the dative without its article. */
function withoutGenitive(noun: string): string {
  if (/\p{Ll}(?:ent|ant|ist|log)en$/u.test(noun)) return noun.slice(0, -2);
  if (/[^aeiou]es$/u.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/u.test(noun) && !/(?:us|is|os|as)$/u.test(noun) ? noun.slice(0, -1) : noun;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '')) return true;
  return false;
}
