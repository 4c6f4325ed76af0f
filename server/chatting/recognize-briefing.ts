import type { Language } from '../contract/answer.ts';

const POLITE = String.raw`(?:(?:bitte|please|und|and|jetzt|now|kannst du|könntest du|können sie|könnten sie|can you|could you)[\s,]+){0,4}`;
const BRIEFINGS: { language: Language; pattern: RegExp }[] = [
  // "Erstelle ein Briefing zu …", "Gib mir ein kurzes Lagebild", "Lagebericht Lorvik", "Ich brauche ein Briefing über …"
  {
    language: 'de',
    pattern: new RegExp(
      `^${POLITE}(?:(?:erstelle?n?|schreibe?n?|mache?n?|gib|geben|zeige?n?|verfasse?n?|ich brauche|ich möchte)\\s+(?:sie\\s+|mir\\s+|uns\\s+|bitte\\s+|daraus\\s+|dazu\\s+|davon\\s+){0,3})?(?:ein(?:en|e|es)?\\s+|das\\s+|den\\s+)?(?:(?:kurze[sn]?|knappe[sn]?|lange[sn]?|ausführliche[sn]?)\\s+)?(?:briefing|lagebild|lagebericht|lagemeldung)(?!\\p{L})(?<rest>[^?]{0,2000})[?]?$`,
      'isu',
    ),
  },
  {
    language: 'en',
    pattern: new RegExp(
      `^${POLITE}(?:(?:write|make|give|create|prepare|draw up|i need|i want)\\s+(?:me\\s+|us\\s+)?)?(?:an?\\s+|the\\s+)?(?:(?:short|brief|long|detailed)\\s+)?(?:briefing|situation report|sitrep)(?!\\p{L})(?<rest>[^?]{0,2000})[?]?$`,
      'isu',
    ),
  },
];

/** Nothing, a mark, a preposition or a name: "Das Briefing fand wann statt?" orders none. */
const TOPIC_BEGINS =
  /^\s*(?:$|[.,:;!–-]|(?:zu[mr]?|dazu|hierzu|davon|darüber|daraus|über|ueber|seit|mit|von|vom|für|nach|in|im|aus|der|on|about|of|for|regarding|since|with|to)(?!\p{L})|\p{Lu})/u;

export type Briefing = { use: 'summary'; form: 'briefing'; language: Language; rest?: string | undefined };

/** A message that orders a briefing; `rest`: what stands behind the word. A bare "Briefing" is German, "briefing on …" English. Linear: repeats are bounded. */
export function recognizeBriefing(text: string): Briefing | undefined {
  const isEnglish =
    /(?<!\p{L})(?:on|about|of|the|an?|please|write|give|create|prepare|need)(?!\p{L})/iu.test(text) &&
    !/(?<!\p{L})(?:zu[mr]?|über|ein|eine[ns]?|bitte)(?!\p{L})/iu.test(text);
  for (const { language, pattern } of isEnglish ? BRIEFINGS.toReversed() : BRIEFINGS) {
    const match = pattern.exec(text);
    if (match && TOPIC_BEGINS.test(match.groups?.rest ?? ''))
      return { use: 'summary', form: 'briefing', language, rest: match.groups?.rest };
  }
  return undefined;
}
