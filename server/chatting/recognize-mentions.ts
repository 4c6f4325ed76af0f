import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import type { Sought } from '../contract/mentions.ts';
import { askedNames } from '../retrieval/asked-names.ts';

const POLITE = String.raw`(?:(?:und|and|bitte|please|jetzt|now|kannst du|können sie|can you|could you)[\s,]+){0,3}`;
const GIVE_DE = String.raw`(?:(?:zeige?n?|nenne?n?|liste?n?|finde?n?|suche?n?|gib|geben|ich brauche|ich suche|ich möchte)\s+(?:sie\s+|mir\s+|uns\s+|bitte\s+){0,3})?`;
const GIVE_EN = String.raw`(?:(?:show|list|find|give|get|i need|i want)\s+(?:me\s+|us\s+)?)?`;
const PLACES_DE = '(?:alle|sämtliche|jede)\\s+(?:(?:text|fund)?stellen?|erwähnung(?:en)?|nennung(?:en)?|vorkommen)';
const PLACES_EN = '(?:all(?:\\s+(?:of\\s+)?the)?|every|each|any)\\s+(?:mentions?|occurrences?|places?|passages?|references?)';
const NAMED_DE = '(?:genannt|erwähnt)(?:\\s+(?:wird|werden|wurde|wurden))?';
const NAMED_EN = '(?:mentioned|named|referred\\s+to)';
const WHAT = '(?<sought>[^?!]{2,80}?)';
const END = '(?:\\s+(?:bitte|auf|heraus|please))?[\\s?.!]*$';

type Asking = {
  language: Language;
  pattern: RegExp;
  /** Also asked of the world: "Wo kommt Lithium vor?" is no search unless what is sought is a name, stands in quotation marks or reports are spoken of. */
  isOfWorld?: boolean;
};

const pattern = (source: string) => new RegExp(`^${POLITE}${source}${END}`, 'iu');

const ASKING: readonly Asking[] = [
  { language: 'de', pattern: pattern(`${GIVE_DE}${PLACES_DE}\\s+(?:zu[mr]?|mit|von|vom|über|für|des|der)\\s+${WHAT}`) },
  {
    language: 'de',
    pattern: pattern(
      `${GIVE_DE}${PLACES_DE},?\\s+(?:(?:an|in)\\s+de(?:nen|r)|wo)\\s+${WHAT}\\s+(?:${NAMED_DE}|vorkomm(?:t|en)|steht|stehen|auftauch(?:t|en))`,
    ),
  },
  {
    language: 'de',
    pattern: pattern(
      `(?:wo(?:\\s+überall)?|wie\\s+oft|wie\\s+häufig|an\\s+welchen\\s+stellen)\\s+(?:wird|werden|wurde|wurden)\\s+${WHAT}\\s+${NAMED_DE}`,
    ),
  },
  { language: 'de', pattern: pattern(`(?:in\\s+)?welche[nm]?\\s+berichte?n?\\s+(?:wird|werden|wurde|wurden)\\s+${WHAT}\\s+${NAMED_DE}`) },
  { language: 'de', pattern: pattern(`welche\\s+berichte\\s+(?:erwähnen|nennen)\\s+${WHAT}`), isOfWorld: true },
  {
    language: 'de',
    pattern: pattern(`(?:wo(?:\\s+überall)?|wie\\s+oft|wie\\s+häufig|an\\s+welchen\\s+stellen)\\s+komm(?:t|en)\\s+${WHAT}\\s+vor`),
    isOfWorld: true,
  },
  { language: 'en', pattern: pattern(`${GIVE_EN}${PLACES_EN}\\s+(?:of|to|about|on|for|mentioning|naming)\\s+${WHAT}`) },
  {
    language: 'en',
    pattern: pattern(
      `${GIVE_EN}${PLACES_EN}\\s+(?:where|(?:in|at)\\s+which)\\s+${WHAT}\\s+(?:(?:is|are|was|were)\\s+${NAMED_EN}|occurs?|appears?|comes?\\s+up)`,
    ),
  },
  { language: 'en', pattern: pattern(`(?:where|how\\s+often|how\\s+many\\s+times)\\s+(?:is|are|was|were)\\s+${WHAT}\\s+${NAMED_EN}`) },
  { language: 'en', pattern: pattern(`which\\s+(?:reports|articles)\\s+(?:mention|name)\\s+${WHAT}`), isOfWorld: true },
  {
    language: 'en',
    pattern: pattern(`(?:where(?:\\s+all)?|how\\s+often|how\\s+many\\s+times)\\s+do(?:es)?\\s+${WHAT}\\s+(?:occur|appear|come\\s+up)`),
    isOfWorld: true,
  },
];

/** "… in den Berichten": where is looked anyway; and whoever says it asks of the reports and not of the world. */
const IN_REPORTS =
  /\s+(?:überall\s+)?in\s+(?:(?:all(?:en|e)?|den|diesen|the|these|your|deinen|ihren|gewählten|chosen)\s+){0,3}(?:berichten|artikeln|meldungen|texten|quellen|reports|articles|texts|sources)(?!\p{L})/iu;
/** "… überall": all of them are given whether or not it is said. */
const EVERYWHERE = /(?<=\s)(?:überall|everywhere|insgesamt|in total|altogether)(?=[\s?.!]|$)\s*/giu;
const QUOTED = /^["„“‚'«»]+(?<words>[^"„“”‚‘'«»]+)["“”‘'«»]+$/u;
const ARTICLE = /^(?:de[rnms]|die|das|ein(?:e[nmrs]?)?|the|an?)\s+/iu;
const FIGURE = /^(?:(?:die|der|the)\s+)?(?:(?:zahl|ziffer|number|figure)\s+)?(?<figure>\d[\d.,]*(?:\s+\p{L}+|\s?%)?)$/iu;
/** It points to something said before, or is not said at all. */
const POINTS =
  /^(?:ihn|ihm|ihr|ihnen|er|sie|es|das|dies|dem|diese[rnms]?|dazu|davon|so\s+etwas|etwas|was|wer|wen|man|jemand|niemand|he|she|it|him|her|they|them|that|this|these|those|what|who)$/iu;
/** Words that reports hardly have side by side in this order were not meant to be searched for as they stand: such a message is a question. */
const MOST_WORDS = 2;
const LONGEST = 200;

/**
 * A message that asks for every place where something is said ("Alle Stellen zu Schoigu", "Wie oft wird X erwähnt?", "every mention of X"): what is sought, as a name in
 * any spelling, a number, or words side by side. Undefined for every other message. Linear: bounded length, no repeat inside a repeat over the same characters.
 */
export function recognizeMentions(message: string): { language: Language; sought: Sought } | undefined {
  const said = message.replace(/\s+/gu, ' ').trim();
  if (said.length > LONGEST) return undefined;
  const text = said.replace(IN_REPORTS, '').replace(EVERYWHERE, '');
  const isOfReports = IN_REPORTS.test(said);
  for (const { language, pattern: asks, isOfWorld } of ASKING) {
    const words = asks.exec(text)?.groups?.sought?.trim();
    const sought = words && soughtIn(words, { isSurelySearched: !isOfWorld || isOfReports });
    if (sought) return { language, sought };
  }
  return undefined;
}

function soughtIn(words: string, { isSurelySearched }: { isSurelySearched: boolean }): Sought | undefined {
  if (POINTS.test(words)) return undefined;
  const quoted = QUOTED.exec(words)?.groups?.words?.trim();
  if (quoted) return { kind: isName(quoted) ? 'person' : 'phrase', words: quoted };
  const bare = words.replace(ARTICLE, '');
  const name = [words, bare].find(isName);
  if (name !== undefined) return { kind: 'person', words: name };
  if (!isSurelySearched) return undefined;
  const figure = FIGURE.exec(words)?.groups?.figure;
  if (figure !== undefined) return { kind: 'number', words: figure };
  const isFew = findWords(bare).length <= MOST_WORDS && /\p{L}{2}/u.test(bare) && !/[,;:()]/u.test(bare);
  return isFew ? { kind: 'phrase', words: bare } : undefined;
}

/** All of it is one name. A question's beginning stands before it, since a capitalised first word shows nothing. */
function isName(words: string): boolean {
  const names = askedNames(`Stellen zu ${words}`);
  const [name] = names;
  return names.length === 1 && name?.text === words && (name.kind !== 'unknown' || !isCommonNoun(words));
}
