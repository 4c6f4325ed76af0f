import type { Language } from '../contract/answer.ts';

/** "Daten" may be data, too: they are dates only where it is the reports that name them. */
const DATES_DE = '(?:daten|terminen?|zeitangaben|datumsangaben|zeitpunkten?|kalendertagen?)';
const DATES_EN = '(?:dates|calendar days)';
const SOME_DE = String.raw`(?:die\s+|diese\s+|alle\s+|beide[nr]?\s+|den\s+|diesen\s+|allen\s+|der\s+|dieser\s+|dem\s+|diesem\s+|gewählten\s+|ausgewählten\s+|zwei\s+){0,3}`;
const REPORTS_DE = `${SOME_DE}(?:berichte?n?|meldung(?:en)?|artikeln?|texte?n?|quellen?)`;
const WHO_DE = `(?:${REPORTS_DE}|(?:die\\s+)?beiden?|alle|sie)`;
const SOME_EN = String.raw`(?:the\s+|these\s+|this\s+|all\s+|both\s+|of\s+|chosen\s+|selected\s+|two\s+){0,4}`;
const REPORTS_EN = `${SOME_EN}(?:reports?|articles?|texts?|sources?)`;
const WHO_EN = `(?:${REPORTS_EN}|both|they)`;
const NAME_DE = '(?:nenn(?:en|t)|erwähn(?:en|t)|enth(?:alten|ält)|liefer(?:n|t)|mach(?:en|t)|führ(?:en|t)|geb(?:en)|gibt)';
const TOPIC_DE = String.raw`(?<topic>\s+(?:zu|zum|zur|über|für|von|vom|bei|beim|in|im)\s[^?!]*)?(?:\s+(?:an|auf))?`;
const TOPIC_EN = String.raw`(?<topic>\s+(?:about|on|for|of|regarding)\s[^?!]*)?`;
const END = String.raw`(?:,?\s+(?:bitte|please))?[\s?.!]*$`;

const ASKING: readonly { language: Language; pattern: RegExp }[] = [
  // "Welche Daten nennen die Berichte?", "Welche Termine geben beide Berichte zum Streik an?"
  { language: 'de', pattern: new RegExp(`^(?:und\\s+)?welche\\s+${DATES_DE}\\s+${NAME_DE}\\s+${WHO_DE}${TOPIC_DE}${END}`, 'iu') },
  // "Welche Zeitangaben stehen in den Berichten?", "Welche Daten werden in den Berichten genannt?"
  {
    language: 'de',
    pattern: new RegExp(
      `^(?:und\\s+)?welche\\s+${DATES_DE}\\s+(?:stehen|finden\\s+sich|gibt\\s+es|werden|sind)\\s+in\\s+${REPORTS_DE}(?:\\s+(?:genannt|erwähnt|angegeben))?${END}`,
      'iu',
    ),
  },
  // "Was sagen beide über die Daten?"
  {
    language: 'de',
    pattern: new RegExp(`^was\\s+(?:sagen|sagt|berichten|berichtet)\\s+${WHO_DE}\\s+(?:über|zu)\\s+(?:die|den)\\s+${DATES_DE}${END}`, 'iu'),
  },
  // "Which dates do the reports give?"
  {
    language: 'en',
    pattern: new RegExp(
      `^(?:and\\s+)?(?:which|what)\\s+${DATES_EN}\\s+do(?:es)?\\s+${WHO_EN}\\s+(?:give|name|mention|state|contain|report|cite)${TOPIC_EN}${END}`,
      'iu',
    ),
  },
  // "What dates are mentioned in the reports?"
  {
    language: 'en',
    pattern: new RegExp(
      `^(?:and\\s+)?(?:which|what)\\s+${DATES_EN}\\s+are\\s+(?:there\\s+|given\\s+|named\\s+|mentioned\\s+|stated\\s+)?(?:in|by)\\s+${REPORTS_EN}${END}`,
      'iu',
    ),
  },
  { language: 'en', pattern: new RegExp(`^what\\s+do(?:es)?\\s+${WHO_EN}\\s+say\\s+(?:about|on)\\s+the\\s+dates${END}`, 'iu') },
];

/**
 * A message that asks which days the reports themselves name; "Welche Daten wurden gestohlen?" and "Welche Termine nennt der Minister?" are none. `topic`: what they are to be about, with its
 * preposition. Linear: no pattern has a repeat inside a repeat over the same characters.
 */
export function recognizeDates(message: string): { language: Language; topic?: string | undefined } | undefined {
  for (const { language, pattern } of ASKING) {
    const match = pattern.exec(message);
    if (match) return { language, topic: match.groups?.topic?.replace(/\s+an$/u, '') };
  }
  return undefined;
}
