import { languageOf } from '../../ingest/language/language-of.ts';
import { asksWhatHappened } from '../retrieval/asks-what-happened.ts';
import { ASKS_FOR_NEWS } from '../retrieval/publication-days.ts';
import { recognizeDates } from './recognize-dates.ts';
import { recognizeOverview } from './recognize-overview.ts';
import type { Use } from './use.ts';

const REPORTS_DE = '(?:bericht(?:e|en)|meldungen|artikeln?|quellen|darstellungen|angaben|zeitungen|medien|versionen|aussagen)';
const REPORTS_EN = '(?:reports|articles|sources|accounts|papers|newspapers|versions)';
const ABOUT = '(?:für|for|über|ueber|zum|zur|zu|bei|beim|in|im|von|vom|der|des|about|on|of|over|regarding|as to)';

/** Questions after what reports say differently. The reports must be named as what differs: two rockets that differ are asked about as usual. */
const DISAGREEMENT = [
  new RegExp(
    String.raw`^(?:worin|wie|wo|inwiefern|inwieweit|in welchen punkten)\s+(?:unterscheiden|widersprechen)\s+sich\s+(?:die\s+|diese\s+|alle\s+)?(?:\p{L}+en\s+)?${REPORTS_DE}(?!\p{L})(?<topic>.*)$`,
    'isu',
  ),
  new RegExp(
    String.raw`^(?:unterscheiden|widersprechen)\s+sich\s+(?:die\s+|diese\s+|alle\s+)?(?:\p{L}+en\s+)?${REPORTS_DE}(?!\p{L})(?<topic>.*)$`,
    'isu',
  ),
  /^welche (?:versionen|darstellungen|widersprüche|unterschiede) gibt es(?<topic>.*)$/isu,
  /^was sagen (?:die|diese) (?:berichte|meldungen|quellen)(?<topic>.*?)[,–—-]?\s*(?:und\s+)?widersprechen sie sich.*$/isu,
  new RegExp(
    String.raw`^(?:how|where|do|in what way do)\s+(?:do\s+)?(?:the\s+|these\s+)?${REPORTS_EN}\s+(?:differ|disagree|contradict (?:each other|one another)|conflict)(?<topic>.*)$`,
    'isu',
  ),
  /^what (?:versions|contradictions|differences|conflicting accounts) are there(?<topic>.*)$/isu,
];
/** The question, with the remark that reports disagree: "…? Da gibt es wohl zwei Versionen." */
const REMARK = new RegExp(
  String.raw`^(?<topic>.{8,}?)\s*[?.,–—-]+\s*(?:(?:da|dazu|darüber|hier|es)\s+)?(?:gibt es (?:\p{L}+ ){0,2}(?:mehrere|zwei|drei|verschiedene|unterschiedliche|widersprüchliche) (?:versionen|angaben|darstellungen)|(?:die )?${REPORTS_DE} (?:scheinen sich zu widersprechen|widersprechen sich|sind sich (?:da )?(?:nicht einig|uneinig))|(?:the )?${REPORTS_EN} (?:seem to (?:disagree|differ)|disagree|differ|contradict each other)|there (?:are|seem to be) (?:two|several|different|conflicting) (?:versions|accounts))[\s.?!]*$`,
  'isu',
);
const TIMELINE = [
  /^(?:(?:bitte\s+)?(?:eine\s+|die\s+|erstelle\s+(?:bitte\s+)?(?:eine\s+)?|gib mir\s+(?:eine\s+)?|zeig(?:e)?\s+(?:mir\s+)?(?:eine\s+|die\s+)?|mach(?:e)?\s+(?:(?:mir|bitte|daraus|davon|dazu|aus)\s+){0,2}(?:eine\s+)?)?)(?:zeitleiste|chronologie|zeitlicher ablauf|chronik)(?!\p{L})(?<topic>[^?]*)[?]?$/isu,
  /^in welcher reihenfolge (?:geschah|geschahen|passierte|ereignete\w* sich|kam es zu)(?<topic>.*)$/isu,
  /^(?:please\s+)?(?:(?:make|give me|show me|create|draw up|(?:turn|make)\s+(?:this|that|it)\s+into)\s+)?(?:a\s+|the\s+)?(?:timeline|chronology)(?!\p{L})(?<topic>[^?]*)[?]?$/isu,
];

/**
 * Reads a question that asks for more than an answer: what reports say differently (comparison), what is new or what there is on the whole (summary), what happened somewhere, in which order things happened or which
 * days are named (timeline). Undefined for every other one. Linear: no pattern has a repeat inside a repeat over the same characters.
 */
export function recognizeQuestion(message: string): Extract<Use, { use: 'comparison' | 'summary' | 'timeline' }> | undefined {
  const question = message.replace(/\s+/gu, ' ');
  const language = languageOf(question);
  for (const pattern of DISAGREEMENT) {
    const match = pattern.exec(question);
    if (match) return { use: 'comparison', language, topic: topicOf(match.groups?.topic) };
  }
  const remarked = REMARK.exec(question)?.groups?.topic;
  if (remarked !== undefined) return { use: 'comparison', language, topic: topicOf(remarked) };
  for (const pattern of TIMELINE) {
    const match = pattern.exec(question);
    if (match) return { use: 'timeline', language, topic: withoutReports(topicOf(match.groups?.topic)) };
  }
  const dated = recognizeDates(question);
  if (dated) return { use: 'timeline', language: dated.language, topic: withoutReports(topicOf(dated.topic)) };
  const happened = asksWhatHappened(question);
  if (happened) return { use: 'timeline', ...happened, orAnswer: true };
  const overview = recognizeOverview(question);
  if (overview) {
    const topic = withoutReports(topicOf(overview.topic));
    return { use: 'summary', ...overview, topic, ...(topic === undefined && { all: true }) };
  }
  if (NEWS.test(question)) {
    const news = ASKS_FOR_NEWS.exec(question);
    const topic = news ? topicOf(question.slice(0, news.index) + question.slice(news.index + news[0].length)) : undefined;
    return { use: 'summary', language, topic, length: 'normal' };
  }
  return undefined;
}

/** News "since" a day, or news about something, asked for at the beginning. */
const NEWS = new RegExp(
  String.raw`^(?:und\s+|and\s+)?(?=${ASKS_FOR_NEWS.source.replace('(?<!\\p{L})', '')}).*(?<!\p{L})(?:seit|since|über|ueber|zu|zum|zur|about|on|regarding)(?!\p{L})`,
  'isu',
);

/** "Zeitleiste aller Berichte" names reports and no topic. */
function withoutReports(topic: string | undefined): string | undefined {
  return topic !== undefined && ONLY_REPORTS.test(topic) ? undefined : topic;
}

const ONLY_REPORTS =
  /^(?:(?:all(?:e[nr]?)?|de[rn]|die|diese[rn]?|dieses|of|the|these|this|gewählten|ausgewählten|chosen|selected)\s+){0,3}(?:berichte?[ns]?|artikeln?|meldung(?:en)?|quellen|reports?|articles?|sources)$/iu;

/** "Zeitleiste dazu": of what was spoken of, and about no word of it. */
export const POINTS_BACK =
  /^(?:dazu|hierzu|davon|hiervon|darüber|daraus|dafür|(?:(?:of|on|about|for)\s+)?(?:that|this|it)|das|dies)(?:\s+(?:bitte|please))?$/iu;

function topicOf(words: string | undefined): string | undefined {
  const topic = (words ?? '')
    .replace(/(?:,?\s+(?:bitte|please))?[\s.,?!–—-]+$/u, '')
    .replace(/,?\s+(?:bitte|please)$/iu, '')
    .trim()
    .replace(new RegExp(`^${ABOUT}(?:$|\\s+(?=\\P{Z}))`, 'iu'), '')
    .trim();
  return topic === '' || POINTS_BACK.test(topic) ? undefined : topic;
}
