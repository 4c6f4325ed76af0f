import type { Turn } from '../contract/conversation.ts';
import { type ReadFiltersOptions, readFilters } from './read-filters.ts';
import { questionBefore } from './understand-question.ts';

/** The question before once more, of fewer or of other reports. `read`: what is searched; `isOfOthers`: in reports that the answer before did not cite. */
export type AskedAgain = { understoodAs: string; read: string; isOfOthers: boolean };

const LEAD = String.raw`^\P{L}*(?:(?:und|aber|jetzt|nun|bitte|and|but|now|please)\s+)*`;
/** All that "Nur laut dem Nordblatt, bitte" says besides its condition. */
const NOTHING_ELSE =
  /^(?:[\s,.:?!]*(?<!\p{L})(?:und|aber|jetzt|nun|nur|bitte|noch|mal|berichte?n?|meldung(?:en)?|artikeln?|and|but|now|only|please|reports?|articles?)(?!\p{L}))*[\s,.:?!]*$/iu;
const BEFORE_PUBLISHER = new RegExp(
  String.raw`${LEAD}(?:nur\s+|only\s+)?(?:(?:laut|gemäß|nach|in|im|bei|beim|aus|von|vom|according to|from|by)\s+)?(?:(?:der|die|das|dem|den|the)\s+)?$`,
  'iu',
);
const BEHIND_PUBLISHER = /^(?:\s+zufolge)?(?:,?\s+(?:bitte|please))?[\s?.!]*$/iu;
const OTHER_REPORTS = new RegExp(
  String.raw`${LEAD}(?:was\s+(?:sagt|sagen|steht|schreibt|schreiben|meldet|melden)\s+|what\s+(?:does|do|about)\s+)?(?:(?:in|laut|bei|according to)\s+)?(?:im|der|die|das|dem|den|the)\s+(?:andere[nrs]?|übrige[nrs]?|weitere[nrs]?|zweite[nrs]?|other)\s+(?:bericht(?:e|en)?|artikeln?|meldung(?:en)?|quellen?|zeitung(?:en)?|reports?|articles?|papers?)(?:\s+(?:dazu|darüber|say|says))*[\s?.!]*$`,
  'iu',
);
/** "Nur laut dem Nordblatt: Wer kam?" */
const NARROWED = /^(?<label>[^:?]{3,80}):\s+(?=\p{Lu})/u;

/** Reads "Nur laut dem Nordblatt", "Nur Berichte vom Mai 2026" or "Und im anderen Bericht?" after an answered question. Undefined for every other message. */
export function askAgain(question: string, history: Turn[], options: ReadFiltersOptions): AskedAgain | undefined {
  const before = questionBefore(history);
  if (before === undefined) return undefined;
  const asked = withoutCondition(before, options);
  if (OTHER_REPORTS.test(question)) return { understoodAs: `${question.trim()} (${asked})`, read: asked, isOfOthers: true };
  const condition = conditionOf(question, options);
  if (condition === undefined) return undefined;
  const understoodAs = `${condition}: ${asked}`;
  return { understoodAs, read: understoodAs, isOfOthers: false };
}

/** The words of a message that is nothing but a condition. */
function conditionOf(question: string, options: ReadFiltersOptions): string | undefined {
  const [publisher, another] = options.findPublishers(question);
  const isPublisher =
    publisher &&
    !another &&
    BEFORE_PUBLISHER.test(question.slice(0, publisher.start)) &&
    BEHIND_PUBLISHER.test(question.slice(publisher.end));
  if (isPublisher) return `Nur ${question.slice(publisher.start, publisher.end)}`;
  const { filters, rest } = readFilters(question, options);
  // Where nothing is left, `rest` is the question itself.
  if (Object.keys(filters).length === 0 || !(rest === question || NOTHING_ELSE.test(rest))) return undefined;
  const words = question.replace(new RegExp(LEAD, 'iu'), '').replace(/[\s,]*(?:bitte|please)?[\s?.!]*$/iu, '');
  return `Nur ${words.replace(/^(?:nur|only)\s+/iu, '')}`;
}

function withoutCondition(question: string, options: ReadFiltersOptions): string {
  const label = NARROWED.exec(question)?.groups?.label;
  return label !== undefined && conditionOf(label, options) !== undefined ? question.replace(NARROWED, '') : question;
}
