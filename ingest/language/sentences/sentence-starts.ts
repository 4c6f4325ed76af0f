import { missingStopOpeners, oneWordSentences, sentenceOpeners } from './abbreviations.ts';

/** A dateline is no longer than this: "Frankfurt am Main, 12. September." */
const longestDateline = 50;
const city = "\\p{Lu}[\\p{L}’'-]{1,24}";
/** "Gera.", "Bad Belzig.", "Frankfurt am Main.", "KIEW/MOSKAU.", "SARNOGRAD, 12. September." */
const dateline = new RegExp(
  `(?<place>${city}(?:(?:[ /]| am | an der | im | de )${city}){0,2})(?<date>, (?:den )?\\d{1,2}\\. ?(?:\\p{Lu}\\p{L}{2,9}|\\d{1,2}\\.)(?: \\d{4})?)?\\.?(?<end>\\. )(?=\\p{Lu})`,
  'uy',
);
const nounEnding = /(?:ung|heit|keit|schaft|tion|ität|ismus|nis|tum|ment|ing|ness|ity)$/;

/**
 * Where the dateline at a line's beginning ends, if there is one: it belongs to the first sentence, even with a stop of its own. Without one, `start`.
 * A single word is taken for a place unless it opens sentences, is one by itself ("Danke.") or ends like other nouns.
 */
export function datelineEnd(text: string, start: number, lineEnd: number): number {
  dateline.lastIndex = start;
  const match = /\p{Lu}/u.test(text[start] ?? '') ? dateline.exec(text) : null;
  const { place = '', date } = match?.groups ?? {};
  if (match === null || match[0].length > longestDateline || start + match[0].length >= lineEnd) return start;
  const isPlace =
    date !== undefined || (!sentenceOpeners.has(place) && !oneWordSentences.has(place.toLowerCase()) && !nounEnding.test(place));
  const next = /^\p{L}+/u.exec(text.slice(start + match[0].length, start + match[0].length + 24))?.[0] ?? '';
  return isPlace && sentenceOpeners.has(next) ? start + match[0].length : start;
}

/**
 * Where a sentence begins whose forerunner lost its stop: "alles ein wenig teuer Wir sind zufrieden". German writes these words with a capital
 * at a sentence's beginning only; the word before is a small one that can end a sentence, or the next makes it sure ("Lutz und Heike Ich habe").
 */
export const missingStop = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}-])(?!${notBefore()})\\p{Ll}{3,30} )(?:${[...missingStopOpeners].join('|')})(?= [\\p{Ll}\\d])|(?<=(?<![\\p{L}\\p{N}-])(?!${notBefore()})\\p{Ll}{3,30} )(?:Eine|Einen|Diese|Dieser|Dieses|Im|Am|Seit|Nach|Bei|Mit|Für|Zum|Zur|Beim|In)(?= \\p{Lu}\\p{Ll})|(?<=[\\p{Ll})] )(?:Ich|Wir) (?:würde[n]?|habe[n]?|hatte[n]?|bin|sind|war|waren|kann|können|muss|müssen|werde[n]?)(?= \\p{L})|(?<=\\p{Ll}\\) )(?:War|Ist|Hat|Waren|Sind) (?=\\p{Ll})`,
  'gu',
);

/** Words that stand before a title or a noun made of such a word: "im Hier", "der Film heißt Seit gestern", "zum Trotz". */
function notBefore(): string {
  const words =
    'das|dem|des|der|die|den|ein|eine|einem|einen|einer|eines|mein|dein|sein|kein|zum|zur|beim|vom|ins|aus|bei|mit|von|für|auf|wie|als|und|oder|bis|nach|über|unter|ohne|durch|gegen|heißt|hieß|heißen|namens|genannt|lautet|lautete|titelte|titels|mal|zwischen|wurde|wird|nicht|sowie|per|via';
  return `(?:${words}) `;
}
