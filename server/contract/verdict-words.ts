import type { Language } from './answer.ts';
import type { Reason, Verdict } from './citation.ts';
import type { Claim } from './claim.ts';
import type { Opening } from './reading-order.ts';

/** Verdicts and their reasons in words, the same on the screen and in every file that leaves the house. A sign goes with each verdict: never colour alone. */
export const VERDICT_WORDS: Record<Language, Record<Verdict, string>> = {
  de: {
    supported: '✓ belegt',
    'partly-supported': '◐ teilweise belegt',
    unsupported: '✗ nicht belegt',
    disputed: '⚠ umstritten',
  },
  en: {
    supported: '✓ supported',
    'partly-supported': '◐ partly supported',
    unsupported: '✗ not supported',
    disputed: '⚠ disputed',
  },
};

export const REASON_WORDS: Record<Language, Record<Reason['code'], (claim?: string, source?: string) => string>> = {
  de: {
    'quote-differs': (claim) => (claim ? `Die Worte „${claim}“ stehen so nicht in der Quelle` : 'Der Wortlaut weicht von der Quelle ab'),
    'no-citation': () => 'Zu diesem Satz ist keine Quelle genannt',
    'unresolved-citation': (claim) => (claim ? `${claim} nennt keine Quelle` : 'Ein Verweis nennt keine Quelle'),
    'number-missing': (claim, source) =>
      (claim ? `Die Zahl ${claim} steht nicht in der Quelle` : 'Eine Zahl steht nicht in der Quelle') +
      (source ? `, dort steht: ${source}` : ''),
    'date-missing': (claim, source) =>
      (claim ? `Das Datum ${claim} steht nicht in der Quelle` : 'Ein Datum steht nicht in der Quelle') +
      (source ? `, dort steht: ${source}` : ''),
    'name-missing': (claim, source) =>
      (claim ? `Der Name ${claim} steht nicht in der Quelle` : 'Ein Name steht nicht in der Quelle') +
      (source ? `, dort steht: ${source}` : ''),
    'office-differs': (claim, source) =>
      (claim ? `Das Amt „${claim}“ nennt die Quelle nicht` : 'Ein Amt nennt die Quelle nicht') + (source ? `, dort steht: ${source}` : ''),
    'negation-differs': (claim, source) =>
      claim
        ? `Der Satz verneint („${claim}“), was die Quelle nicht verneint`
        : source
          ? `Die Quelle verneint („${source}“), der Satz nicht`
          : 'Der Satz verneint, was die Quelle sagt, oder umgekehrt',
    opposite: (claim, source) =>
      claim && source ? `Die Antwort sagt „${claim}“, die Quelle „${source}“` : 'Die Quelle sagt das Gegenteil',
    'certainty-differs': (_claim, source) =>
      source ? `Die Quelle sagt es nur mit Vorbehalt („${source}“)` : 'Die Quelle sagt es nur mit Vorbehalt',
    'attribution-dropped': (_claim, source) =>
      source ? `Die Quelle gibt es als Aussage anderer wieder („${source}“)` : 'Die Quelle gibt es als Aussage anderer wieder',
    'citation-moved': () => 'Die Quellenangabe wurde auf den Satz verschoben, der dies sagt',
    'direction-differs': (claim, source) =>
      claim && source ? `Wer was mit wem tut, ist vertauscht: hier „${claim}“, dort „${source}“` : 'Wer was mit wem tut, ist vertauscht',
    'low-overlap': () => 'Der Satz hat mit der Stelle zu wenige Wörter gemeinsam',
    'no-statement': () => 'Ein einzelnes Wort sagt nichts aus, was sich belegen ließe; es steht nur an der Stelle',
    disagreement: (claim, source) =>
      claim && source ? `Ein anderer Bericht sagt „${source}“ statt „${claim}“` : 'Ein anderer Bericht sagt etwas anderes',
  },
  en: {
    'quote-differs': (claim) => (claim ? `The words “${claim}” do not stand so in the source` : 'The wording differs from the source'),
    'no-citation': () => 'No source is named for this sentence',
    'unresolved-citation': (claim) => (claim ? `${claim} names no source` : 'A marker names no source'),
    'number-missing': (claim, source) =>
      (claim ? `The number ${claim} is not in the source` : 'A number is not in the source') + (source ? `, which says: ${source}` : ''),
    'date-missing': (claim, source) =>
      (claim ? `The date ${claim} is not in the source` : 'A date is not in the source') + (source ? `, which says: ${source}` : ''),
    'name-missing': (claim, source) =>
      (claim ? `The name ${claim} is not in the source` : 'A name is not in the source') + (source ? `, which says: ${source}` : ''),
    'office-differs': (claim, source) =>
      (claim ? `The source does not give the office “${claim}”` : 'The source does not give an office named here') +
      (source ? `; it says: ${source}` : ''),
    'negation-differs': (claim, source) =>
      claim
        ? `The sentence negates (“${claim}”) what the source does not`
        : source
          ? `The source negates (“${source}”), the sentence does not`
          : 'The sentence negates what the source says, or the other way round',
    opposite: (claim, source) => (claim && source ? `The answer says “${claim}”, the source “${source}”` : 'The source says the opposite'),
    'certainty-differs': (_claim, source) =>
      source ? `The source says so with reservation only (“${source}”)` : 'The source says so with reservation only',
    'attribution-dropped': (_claim, source) =>
      source ? `The source gives it as the words of others (“${source}”)` : 'The source gives it as the words of others',
    'citation-moved': () => 'The citation was moved to the sentence that says so',
    'direction-differs': (claim, source) =>
      claim && source ? `Who does it to whom is turned round: here “${claim}”, there “${source}”` : 'Who does it to whom is turned round',
    'low-overlap': () => 'The sentence shares too few words with the passage',
    'no-statement': () => 'A single word states nothing that could be backed; it merely stands in the passage',
    disagreement: (claim, source) =>
      claim && source ? `Another report says “${source}” instead of “${claim}”` : 'Another report says otherwise',
  },
};

/** Before what answers much less surely than the sentences above it (`less-sure`), before a lead that is not sure to answer (`nearest`), and before what most likely does not (`aside`). */
const OPENING_WORDS: Record<Language, Record<'less-sure' | 'nearest', string> & { aside: (sentences: number) => string }> = {
  de: {
    'less-sure': 'Weniger sicher ist, ob auch dies zur Frage gehört:',
    nearest: 'Ob dies die Frage beantwortet, ist nicht sicher; am nächsten kommt:',
    aside: (sentences) =>
      sentences === 1
        ? 'Eine weitere Fundstelle, wahrscheinlich nicht zur Frage'
        : `${sentences} weitere Fundstellen, wahrscheinlich nicht zur Frage`,
  },
  en: {
    'less-sure': 'Whether this belongs to the question too is less certain:',
    nearest: 'Whether this answers the question is not certain; it comes nearest:',
    aside: (sentences) =>
      sentences === 1 ? 'One more passage, probably beside the question' : `${sentences} more passages, probably beside the question`,
  },
};

export function openingWords(opening: Opening, language: Language): string {
  const words = OPENING_WORDS[language];
  return opening.standing === 'aside' ? words.aside(opening.sentences) : words[opening.standing];
}

const NAMES_NO_SOURCE: Record<Language, (marker: string) => string> = {
  de: (marker) => `${marker} nennt keine Quelle`,
  en: (marker) => `${marker} names no source`,
};

/** Everything that speaks against a claim, each thing once: its own reasons, else its citations' reasons, and its dangling markers. */
export function reasonsInWords(claim: Pick<Claim, 'reasons' | 'citations' | 'unresolved'>, language: Language): string[] {
  const fromCitations = claim.citations.flatMap(({ reason }) => (reason ? [reason] : []));
  const reasons = claim.reasons.length > 0 ? claim.reasons : fromCitations;
  return [
    ...new Set([
      ...reasons.map(({ code, claim: said, source }) => REASON_WORDS[language][code](said, source)),
      ...claim.unresolved.map(NAMES_NO_SOURCE[language]),
    ]),
  ];
}
