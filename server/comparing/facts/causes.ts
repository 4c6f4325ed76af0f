import type { Word } from '../../../ingest/language/words.ts';
import { isContent } from '../../checking/align-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { kinship, readKin } from '../../retrieval/kin/kin.ts';

/** What caused something, or that nobody knows it. */
const TELLS_CAUSE =
  /(?<!\p{L})(?:verursach(?:t|te|en|ten)|ausgelöst|auslös(?:t|te|en|ten)|löst(?:e|en)? [^.;]{3,60} aus|hervorgerufen|(?:führ(?:t|te|en|ten)|geh(?:t|e|en)|ging(?:en)?) (?:[^.;]{3,90} )?auf [^.;]{3,90} zurück|zurückzuführen|zurückgeführt|(?:\p{L}*ursachen?|auslöser|gründe?|schuld) (?:\p{L}+ ){0,4}(?:war|waren|ist|sind|sei|seien|gilt|gelten|nannte|nennt|nennen|vermute[tn])|(?:als|zur) (?:\p{Ll}+ ){0,2}\p{L}*(?:ursache|auslöser)|(?:macht|machte|machen|machten) [^.;]{3,90} verantwortlich|wie es zu [^.;]{3,60} kam|caused?|causes|triggered|sparked|blame[ds]?|the cause)(?!\p{L})/iu;
/** Two words of which one tells what the other does. */
const SURE_KIN = 0.6;
const SHORTEST = 5;

/** Whether a statement names what caused something; narrower than what answers "why" (answering/causes.ts), where any "weil" does. */
export function namesCause({ text }: ReadText): boolean {
  return TELLS_CAUSE.test(text);
}

/** "Ursache war eine Weiche": of what, the report has said before. */
const OF_IT =
  /(?<!\p{L})(?:\p{L}*ursache|schuld)(?: \p{L}+){0,2} (?:war|waren|ist|sind|sei|seien|gilt|gelten)(?!\p{L})|(?<!\p{L})als (?:\p{Ll}+ ){0,2}ursache(?! (?:für|des|der|von))(?!\p{L})/iu;

/** Whether a statement tells a cause and not of what. */
export function leavesEventOpen({ text }: ReadText): boolean {
  return OF_IT.test(text);
}

/** Whether two statements that tell a cause name one thing that was caused or causes it: "Sterben", "Fischsterben"; "Detonation", "Explosion". */
export function shareEvent(a: ReadText, b: ReadText): boolean {
  const [here, there] = [nounsOf(a), nounsOf(b)];
  return here.some((one) => there.some((other) => areOne(one, other)));
}

function areOne(one: Word, other: Word): boolean {
  if (one.stem === other.stem) return true;
  const [short, long] = [one.folded, other.folded].sort((x, y) => x.length - y.length);
  if (short !== undefined && long !== undefined && short.length >= SHORTEST && long.endsWith(short)) return true;
  return Math.max(kinship(readKin(one), readKin(other)).same, kinship(readKin(other), readKin(one)).same) >= SURE_KIN;
}

/** Nouns that are no names, figures or days. */
function nounsOf({ words, language, names, dates, quantities, attributions }: ReadText): Word[] {
  const values = [...names, ...dates, ...quantities, ...attributions];
  return words.filter(
    (word) =>
      isContent(word) &&
      (language === 'en' || /^\p{Lu}/u.test(word.text)) &&
      !TELLS_CAUSE.test(word.text) &&
      !/^(?:ursache|auslöser|grund|schuld|cause)/iu.test(word.text) &&
      !values.some((one) => one.start <= word.start && word.end <= one.end),
  );
}
