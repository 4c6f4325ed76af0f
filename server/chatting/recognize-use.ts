import type { Language } from '../contract/answer.ts';
import type { SummaryLength, SummaryOrder } from '../contract/summary.ts';
import { recognizeBriefing } from './recognize-briefing.ts';
import { POINTS_BACK, recognizeQuestion } from './recognize-question.ts';
import type { Use } from './use.ts';

const POLITE = String.raw`(?:(?:bitte|please|und|and|jetzt|now|kannst du|könntest du|können sie|könnten sie|can you|could you)[\s,]+)*`;
/** Words for the reports themselves: what stands behind them, if anything, is the topic. */
const REPORTS_DE = String.raw`(?:mir|uns|bitte|einmal|mal|doch|kurz|knapp|lang|ausführlich|alle|sämtliche|die|diese|den|dem|der|das|dies|alles|es|beiden|beide|zwei|drei|gewählten|ausgewählten|bericht\w*|artikel\w*|meldung\w*|text\w*|quellen|darstellung\w*|aussagen|hier|miteinander|kurzen|kurze|langen|lange|ausführliche[n]?)`;
const REPORTS_EN = `(?:me|us|please|briefly|shortly|all|the|these|this|that|both|two|three|chosen|selected|reports?|articles?|texts?|sources?|accounts?|coverage|it|everything|here|a|an|short|long|brief|detailed)`;
const ABOUT = `(?:für|for|über|zu|zum|zur|von|vom|zur frage|about|on|of|regarding)`;

const COMMANDS: { use: 'comparison' | 'summary'; language: Language; pattern: RegExp }[] = [
  // "Vergleiche …", "Vergleichen Sie …", "Kannst du … vergleichen?"
  { use: 'comparison', language: 'de', pattern: new RegExp(`^${POLITE}vergleiche?(?:n sie)?\\b(?<rest>.*)$`, 'isu') },
  {
    use: 'comparison',
    language: 'de',
    pattern: /^(?:bitte\s+|kannst du\s+|könntest du\s+|können sie\s+|könnten sie\s+)(?<rest>.*)\bvergleichen[\s?.!]*$/isu,
  },
  { use: 'comparison', language: 'de', pattern: /^(?:ein\s+)?vergleich\b(?<rest>\s+(?:der|von|zwischen|zu)\b.*)$/isu },
  { use: 'comparison', language: 'en', pattern: new RegExp(`^${POLITE}compare\\b(?<rest>.*)$`, 'isu') },
  { use: 'summary', language: 'de', pattern: new RegExp(`^${POLITE}fass(?:e|en sie)?\\b(?<rest>.*)\\bzusammen(?<after>\\b[^?]*)$`, 'isu') },
  {
    use: 'summary',
    language: 'de',
    pattern: /^(?:bitte\s+|kannst du\s+|könntest du\s+|können sie\s+|könnten sie\s+)(?<rest>.*)\bzusammenfassen[\s?.!]*$/isu,
  },
  {
    use: 'summary',
    language: 'de',
    pattern:
      /^(?:bitte\s+)?(?:(?:eine|gib mir eine|schreib(?:e)? eine|erstelle eine)\s+)?(?<size>(?:kurze|knappe|lange|ausführliche)\s+)?zusammenfassung\b(?<rest>[^?]*)$/isu,
  },
  { use: 'summary', language: 'en', pattern: new RegExp(`^${POLITE}summari[sz]e\\b(?<rest>.*)$`, 'isu') },
  {
    use: 'summary',
    language: 'en',
    pattern: /^(?:please\s+)?(?:(?:a|give me a|write a)\s+)?(?<size>(?:short|brief|long|detailed)\s+)?summary\b(?<rest>[^?]*)$/isu,
  },
];

const ALL = /^\s*(?:bitte\s+|mir\s+|me\s+|please\s+)?(?:alle[ns]?|sämtliche[n]?|all|every)(?=\s|$)/iu;
const SHORT = /(?:^|\s)(?:kurz|kurze[nrs]?|knapp|knappe[nrs]?|briefly|short|brief)(?=[\s,.!?]|$)/iu;
const LONG = /(?:^|\s)(?:lang|lange[nrs]?|ausführlich|ausführliche[nrs]?|long|detailed|in detail)(?=[\s,.!?]|$)/iu;

/**
 * Reads a message as a command to compare or to summarise, as a question after disagreement, news or a timeline, else as a question to be answered:
 * "Wie vergleicht X …?" and "Wer fasste … zusammen?" ask what reports say.
 */
export function recognizeUse(message: string): Exclude<Use, { use: 'about-result' | 'mentions' | 'nothing-before' }> {
  const text = message.trim();
  const briefing = recognizeBriefing(text);
  if (briefing) {
    const { rest = '', ...use } = briefing;
    return { ...use, topic: topicOf(rest.replace(NEWS_SINCE, ''), use.language), length: lengthOf(` ${text}`) };
  }
  for (const { use, language, pattern } of COMMANDS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const words = ` ${groups.size ?? ''} ${groups.rest ?? ''} ${groups.after ?? ''}`.replaceAll(/\s+/g, ' ');
    const topic = topicOf(words, language);
    if (use === 'comparison') return { use, language, topic, ...(topic === undefined && ALL.test(words) && { all: true }) };
    const order = orderOf(words);
    const aboutWhat = order ? topicOf(words.replace(ORDER_WORDS, ' '), language) : topic;
    return { use, language, topic: aboutWhat, length: lengthOf(words), ...(order && { order }) };
  }
  return recognizeQuestion(text) ?? { use: 'answer' };
}

/** "Briefing zu Lorvik, Neues seit dem 18. September": what is new is a condition of the briefing and not its topic. */
const NEWS_SINCE = /(?:^|[\s,:;–-]+)(?:mit\s+|was ist\s+|and\s+|und\s+)?(?:neue[sm]?|neu|new|news)(?=\s*$|\s*[.,])/iu;

/** How the sentences shall stand, said anywhere: no report is about "nach Themen". */
const ORDER_WORDS =
  /,?\s+(?:(?:und\s+)?(?:(?<matter>nach (?:themen|sachverhalten|sachgebieten)|thematisch(?: geordnet)?|(?:ordered )?by (?:topic|matter|subject))|chronologisch(?: geordnet)?|in zeitlicher reihenfolge|chronologically|in chronological order))(?=[\s,.!?]|$)/iu;

function orderOf(words: string): SummaryOrder | undefined {
  const match = ORDER_WORDS.exec(words);
  if (!match) return undefined;
  return match.groups?.matter === undefined ? 'chronological' : 'by-matter';
}

/** A length word counts before the topic ("fasse kurz …") or as the last word ("…, kurz"); inside a topic it is the topic's. */
function lengthOf(words: string): SummaryLength {
  const [before = ''] = words.split(new RegExp(`\\s${ABOUT}\\s`, 'iu'));
  const last = / \S+$/u.exec(words.replace(/[\s.!?]+$/u, ''))?.[0] ?? '';
  const places = `${before} ${last}`;
  if (SHORT.test(places)) return 'short';
  return LONG.test(places) ? 'long' : 'normal';
}

function topicOf(words: string, language: Language): string | undefined {
  const fillers = new RegExp(`^(?:\\s*${language === 'de' ? REPORTS_DE : REPORTS_EN}(?=[\\s,.!?:]|$))*`, 'iu');
  const topic = words
    .replace(/[\s.!?]+$/u, '')
    .replace(/,?\s+(?:kurz|knapp|lang|ausführlich|briefly|in short|in detail)$/iu, '')
    .replace(/^[\s,:]+/u, '')
    .replace(fillers, '')
    .replace(/^[\s,:]+/u, '')
    .replace(new RegExp(`^\\s*${ABOUT}(?:\\s+|$)`, 'iu'), '')
    .trim();
  return topic === '' || POINTS_BACK.test(topic) ? undefined : topic;
}
