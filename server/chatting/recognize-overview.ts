import type { Language } from '../contract/answer.ts';
import type { SummaryLength } from '../contract/summary.ts';
import type { Wishes } from '../contract/wishes.ts';
import { readWishes } from '../retrieval/read-wishes.ts';

const REPORTS_DE = '(?:den|diesen|die|diese|allen?|meinen?)\\s+(?:berichten?|meldungen|artikeln?|texten?|quellen|nachrichten)';
const REPORTS_EN = '(?:the|these|all|my|all\\s+the)\\s+(?:reports|articles|texts|sources|news)';
const ABOUT_DE = '(?:\\s+(?:über|ueber|zu|zum|zur|von|vom|in|im|bei|beim|rund\\s+um)\\s+(?<topic>\\S.*))?';
const ABOUT_EN = '(?:\\s+(?:of|on|about|in|at|with|regarding)\\s+(?<topic>\\S.*))?';
const POLITE = '(?:(?:bitte|please|kannst\\s+du|könntest\\s+du|können\\s+sie|could\\s+you|can\\s+you)\\s+){0,2}';
const ASKING: readonly { language: Language; pattern: RegExp }[] = [
  // "Worum geht es in den Berichten?", "Was steht alles in den Berichten?", "Wovon handeln die Berichte?"
  {
    language: 'de',
    pattern: new RegExp(
      `^(?:worum|um\\s+was)\\s+(?:geht|dreht|handelt)\\s+(?:es|sich\\s+es|es\\s+sich)(?:\\s+(?:hier|denn|eigentlich|insgesamt|alles))?(?:\\s+in\\s+${REPORTS_DE})?$`,
      'iu',
    ),
  },
  {
    language: 'de',
    pattern: new RegExp(`^was\\s+(?:steht|findet\\s+sich)\\s+(?:(?:so|alles|denn|eigentlich)\\s+){0,2}in\\s+${REPORTS_DE}$`, 'iu'),
  },
  { language: 'de', pattern: new RegExp(`^wovon\\s+(?:handeln|berichten|sprechen|erzählen)\\s+${REPORTS_DE}$`, 'iu') },
  { language: 'en', pattern: new RegExp(`^what\\s+are\\s+${REPORTS_EN}\\s+about$`, 'iu') },
  { language: 'en', pattern: new RegExp(`^what(?:'s|’s|\\s+is)\\s+in\\s+${REPORTS_EN}$`, 'iu') },
  // "Was sind die wichtigsten Themen?", "Nenne die wichtigsten Punkte zu Lorvik", "What are the key facts?"
  {
    language: 'de',
    pattern: new RegExp(
      `^${POLITE}(?:(?:was|welches?)\\s+(?:sind|waren)|nenne?(?:\\s+mir)?|zeige?(?:\\s+mir)?|gib\\s+mir)\\s+die\\s+(?:wichtigsten|zentralen|wesentlichen)\\s+(?:themen|punkte|ereignisse|nachrichten|meldungen|inhalte|fakten|entwicklungen)${ABOUT_DE}$`,
      'iu',
    ),
  },
  { language: 'de', pattern: new RegExp(`^was\\s+ist\\s+das\\s+(?:wichtigste|wesentliche)(?:\\s+in\\s+kürze)?${ABOUT_DE}$`, 'iu') },
  {
    language: 'de',
    pattern: new RegExp(`^welche\\s+themen\\s+(?:gibt\\s+es|kommen\\s+vor|behandeln\\s+${REPORTS_DE})(?:\\s+in\\s+${REPORTS_DE})?$`, 'iu'),
  },
  {
    language: 'en',
    pattern: new RegExp(
      `^what\\s+are\\s+the\\s+(?:main|most\\s+important|key)\\s+(?:topics|points|events|facts|stories|news|takeaways|developments)${ABOUT_EN}$`,
      'iu',
    ),
  },
  // "Gib mir einen kurzen Überblick über Lorvik", "Übersicht", "Give me an overview of the embargo"
  {
    language: 'de',
    pattern: new RegExp(
      `^${POLITE}(?:(?:gib|geben\\s+sie|verschaffe?|erstelle?|schreibe?|ich\\s+brauche|ich\\s+möchte|ich\\s+hätte\\s+gerne?)\\s+(?:(?:mir|uns|bitte)\\s+){0,2})?(?:einen?\\s+|den\\s+|die\\s+)?(?:(?<short>kurze[nr]?|knappe[nr]?|schnelle[nr]?|grobe[nr]?)\\s+)?(?:überblick|ueberblick|übersicht)${ABOUT_DE}$`,
      'iu',
    ),
  },
  {
    language: 'en',
    pattern: new RegExp(
      `^${POLITE}(?:(?:give|write|show|i\\s+need|i\\s+want)\\s+(?:(?:me|us)\\s+)?)?(?:an?\\s+|the\\s+)?(?:(?<short>short|brief|quick)\\s+)?overview${ABOUT_EN}$`,
      'iu',
    ),
  },
  // "Erzähl mir von Lorvik", "Wie ist die Lage in Lorvik?", "Tell me about Lorvik"
  {
    language: 'de',
    pattern: new RegExp(
      `^${POLITE}erzähle?n?\\s+(?:sie\\s+)?(?:mir|uns)\\s+(?:(?:bitte|etwas|alles|mehr|was)\\s+){0,2}(?:von|vom|über|ueber)\\s+(?<topic>\\S.*)$`,
      'iu',
    ),
  },
  {
    language: 'de',
    pattern: new RegExp(
      `^(?:wie|was)\\s+ist\\s+(?:die|der)\\s+(?:aktuelle\\s+|derzeitige\\s+|jetzige\\s+)?(?:lage|situation|stand(?:\\s+der\\s+dinge)?)${ABOUT_DE}$`,
      'iu',
    ),
  },
  {
    language: 'en',
    pattern: new RegExp(`^${POLITE}tell\\s+(?:me|us)\\s+(?:(?:something|more|everything|all)\\s+)?about\\s+(?<topic>\\S.*)$`, 'iu'),
  },
  {
    language: 'en',
    pattern: new RegExp(`^what(?:'s|’s|\\s+is)\\s+the\\s+(?:current\\s+)?(?:situation|state\\s+of\\s+affairs)${ABOUT_EN}$`, 'iu'),
  },
];
/** "Erzähl mir, warum …" and "… und wer schuld war" ask for something particular. */
const MORE_ASKED = /[,;?]|(?<!\p{L})(?:wer|was|wie|warum|wieso|wann|wo|welche\p{L}*|who|what|how|why|when|where|which)(?!\p{L})/iu;
const MOST_WORDS = 10;

export type Overview = { language: Language; topic: string | undefined; length: SummaryLength };

/** Reads what one asks first of a folder of reports: what they are about, or what there is on something, on the whole. Undefined for every other message. Linear: repeats are bounded. */
export function recognizeOverview(message: string): Overview | undefined {
  const { wishes, rest = '' } = readWishes(message);
  const asked = rest
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[ ?.!]+$/u, '')
    .replace(/[\s,]+(?:bitte|please)$/iu, '');
  for (const { language, pattern } of ASKING) {
    const match = pattern.exec(asked);
    if (!match) continue;
    const { topic, short } = match.groups ?? {};
    if (topic !== undefined && (MORE_ASKED.test(topic) || topic.split(' ').length > MOST_WORDS)) return undefined;
    return { language, topic, length: short === undefined ? lengthOf(wishes) : 'short' };
  }
  return undefined;
}

/** "in drei Sätzen" is short, and in ten long: a summary has three, seven or fourteen. */
function lengthOf({ length }: Wishes): SummaryLength {
  if (typeof length !== 'number') return length ?? 'normal';
  return length <= 4 ? 'short' : length <= 9 ? 'normal' : 'long';
}
