import { findDates } from '../../../ingest/language/dates/dates.ts';
import { findNames, type Name, sameName } from '../../../ingest/language/names/names.ts';
import { findQuantities } from '../../../ingest/language/quantities/quantities.ts';
import { matchTerm } from '../../retrieval/match-words.ts';
import type { Asked } from '../asked.ts';
import { asksForCause, tellsCause } from '../causes.ts';
import { missingTerms, type RankedSentence } from '../rank-sentences.ts';
import { rejects } from './choose-lead.ts';

/**
 * How much likelier a sentence may be that lacks what is asked for and yet stand behind one that holds it (logistic units). Questions on our stories held out of the net's
 * training: of 86 for a cause 6 are led by a right sentence instead of a wrong one and 1 the other way round, of 15 for a figure in words such as "Zahl der Toten" 3 and none.
 */
const AS_LIKELY = 1.5;
/** What a follow-up itself asks about is in its answer: "Und Assad?". */
const OF_FOLLOW_UP = 3;

/** "Zahl der Opfer", "Was soll das kosten?": a figure is asked for in words that say so only with their noun. */
const ASKS_FOR_FIGURE =
  /^\P{L}*(?:(?:die|der|den|das) )?(?:(?:Höhe|Preis|Kosten|Summe|Dauer|Anteil|Menge|An)|\p{L}*(?:zahl|kosten|preis|summe|dauer|menge|forderung))(?!\p{L})|^was (?:soll(?:te)?|wird|würde|ha(?:t|tte)) [^?]* (?:kosten|gekostet)\P{L}*$/iu;

/** Whose word something is. */
const ASKS_WHO_SAYS =
  /(?<!\p{L})(?:wer (?:behauptet|sagt|sagte|meldet|meldete|berichtet|berichtete|erklärt|erklärte|schreibt|schrieb|schätzt|spricht von|nennt|nannte)|welche[snr]? (?:Zeitung|Blatt|Medium|Medien|Agentur|Nachrichtenagentur|Sender|Magazin|Portal)|who (?:says|said|claims|claimed|reports|reported)|which (?:newspaper|paper|outlet|agency|magazine|broadcaster))(?!\p{L})/iu;

/** "Was sagt die Behörde dazu?", "What did the company say?": whose words are asked for, by what they are and not by a name. */
const ASKED_BODY =
  /(?<!\p{L})(?:was (?:sagen|sagte?n?|meine?n|meinte?n?|meint|erklärt|erklärte?n?|erwider(?:t|te|n|ten)) (?:denn |eigentlich |nun )?(?:der|die|das)|was ha(?:t|ben) (?:der|die|das)(?= \p{L}+ [^?]*(?:gesagt|erklärt|erwidert|geantwortet))|what (?:does|did|do|has|have) the) (?<body>\p{L}{4,})/iu;

/** Whether a question asks whose word something is, and not only what was said. */
export function asksWhoSays(question: string): boolean {
  return ASKS_WHO_SAYS.test(question);
}

type Wanted = { holds: (sentence: RankedSentence) => boolean; margin: number };

/**
 * The sentence that leads: the first that holds what is asked for, where the best one lacks it and is hardly likelier: a cause, a figure, a date, whose word it is, or what a follow-up asks
 * about. A sentence of another matter does not come to lead by it. `lacks`: whether another lacks what the lead holds of it; `shownWith`: a sentence with the neighbours it needs.
 */
export function leadThatHolds(
  asked: Asked,
  [best, ...others]: readonly [RankedSentence, ...RankedSentence[]],
  { isOfOther, shownWith }: { isOfOther: (sentence: RankedSentence) => boolean; shownWith: (sentence: RankedSentence) => string },
): { lead: RankedSentence; lacks: (sentence: RankedSentence) => boolean } {
  for (const { holds, margin } of wantedOf(asked, shownWith)) {
    const lead = holds(best)
      ? best
      : others.find((one) => !one.headline && one.score >= best.score - margin && holds(one) && !isOfOther(one));
    if (lead) return { lead, lacks: (sentence) => !holds(sentence) };
  }
  return { lead: best, lacks: () => false };
}

function wantedOf({ question, expected, terms, kinds, names, ofMatter }: Asked, shownWith: (sentence: RankedSentence) => string): Wanted[] {
  const wanted: Wanted[] = [];
  const own = terms.filter((_, at) => !ofMatter[at] && (kinds[at] === 'name' || kinds[at] === 'noun'));
  if (ofMatter.includes(true) && own.length > 0)
    wanted.push({ holds: ({ bag }) => own.some((term) => matchTerm(term, bag) > 0), margin: OF_FOLLOW_UP });
  const { body } = ASKED_BODY.exec(question)?.groups ?? {};
  const speaking = body === undefined ? undefined : terms.find(({ written }) => written === body);
  // "Die Behörden bestätigen das nicht" on the dead is no word of theirs on the fish.
  const matters = terms.filter((term, at) => term !== speaking && (kinds[at] === 'name' || kinds[at] === 'noun'));
  const isOnMatter = ({ window }: RankedSentence) => matters.length === 0 || missingTerms(matters, window).length < matters.length;
  if (speaking) wanted.push({ holds: (sentence) => matchTerm(speaking, sentence.bag) > 0 && isOnMatter(sentence), margin: OF_FOLLOW_UP });
  if (asksWhoSays(question)) {
    const isSomebody = ({ kind, text }: Name) =>
      (kind === 'person' || kind === 'organisation') && !names.some((own) => sameName(own.text, text));
    wanted.push({
      holds: (sentence) => !rejects(sentence.text) && findNames(shownWith(sentence)).some(isSomebody),
      margin: AS_LIKELY,
    });
  }
  if (asksForCause(question)) wanted.push({ holds: ({ text }) => tellsCause(text), margin: AS_LIKELY });
  if (expected === 'thing' && ASKS_FOR_FIGURE.test(question))
    wanted.push({ holds: ({ text }) => findQuantities(text).length > 0, margin: AS_LIKELY });
  if (expected === 'time') wanted.push({ holds: ({ text }) => findDates(text).length > 0, margin: AS_LIKELY });
  return wanted;
}
