import { findDates } from '../../ingest/language/dates/dates.ts';
import { findNames, sameName } from '../../ingest/language/names/names.ts';
import { CURRENCY } from '../../ingest/language/quantities/currency.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import { askedNames } from '../retrieval/asked-names.ts';

/** What kind of thing a question asks for; `thing` for all that has no form of its own ("Was …", "Warum …", "Wie …"). */
export type ExpectedAnswer =
  | 'time'
  | 'year'
  | 'count'
  | 'money'
  | 'age'
  | 'duration'
  | 'distance'
  | 'measure'
  | 'place'
  | 'person'
  | 'thing';

const FORMS: [ExpectedAnswer, RegExp][] = [
  ['year', /\b(?:in welchem jahr|welches jahr|what year|which year)\b/],
  // "How much was paid" asks for money, "how much was measured" does not.
  ['measure', /\bhow much (?:[\w-]+ ){1,12}?(?:weigh\w*|measured|harvested|spilled|leaked|emitted|consumed|rained|snowed)\b/],
  [
    'money',
    /\b(?:(?:was |wie viel )?kost(?:en|ete|eten|et)|wie teuer|welchen preis|zu welchem preis|wie viel geld|wieviel geld|how much (?:does|did|do|money|is|was)|what does .* cost|price of)\b/,
  ],
  ['age', /\b(?:wie alt|how old)\b/],
  // Of a road it is a length, of a session a duration.
  ['measure', /\bwie lang (?:ist|sind|war|waren|soll|sollen|wird|werden)\b/],
  ['duration', /\b(?:wie lange?|seit wie vielen|how long)\b/],
  ['distance', /\b(?:wie weit|how far)\b/],
  ['count', /\b(?:wie viele|wieviele|wie vielen|wie vieler|how many)\b/],
  [
    'measure',
    /\b(?:wie (?:hoch|viel|gross|lang|lange|weit|schwer|alt|oft|tief|breit|schnell)|wieviel|how (?:much|high|large|big|long|far|old|often|deep|fast)|welche[rnms]? (?:zahl(?:en)?|summe|hoehe|anzahl|anteil|prozentsatz|menge|temperatur|geschwindigkeit)|what (?:percentage|share|number|amount|proportion))\b/,
  ],
  ['time', /\b(?:wann|seit wann|bis wann|an welchem (?:tag|datum)|in welchem monat|zu welchem zeitpunkt|when|what (?:day|date|month))\b/],
  [
    'place',
    /\b(?:wo|wohin|woher|an welchem ort|(?:in|aus|nach) welch\w+ (?:[a-z]+en )?(?:stadt|land|ort|staat|region|gegend|hafen|provinz)|welche[rnms]? (?:[a-z]+en? )?(?:stadt|land|ort|staat|region|insel|fluss|strasse|hafen|provinz|viertel|dorf|kontinent|meer|berg)|where|(?:what|which) (?:city|country|place|town|port|river|island|street|region|state|village|province))\b/,
  ],
  [
    'person',
    /\b(?:wer|wen|wem|wessen|who|whom|whose|welche[rnms]? (?:[a-z]+en? )?(?:person|mann|frau|koenig|koenigin|kaiser|kaiserin|herrscher|praesident|praesidentin|minister|ministerin|[a-z]*minister|[a-z]*ministerin|general|politiker|politikerin|autor|autorin|schriftsteller|forscher|wissenschaftler|anfuehrer|leiter|chef|sprecher|sprecherin|trainer|richter|kuenstler|komponist|schauspieler|spieler|direktor))\b/,
  ],
  ['thing', /\b(?:was|warum|weshalb|wieso|wie|welche[rnms]?|what|which|why|how)\b/],
];

/** Reads the kind of answer from the question's own words. The earliest form in the sentence decides. */
export function expectedAnswer(question: string): ExpectedAnswer {
  const plain = question.toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  let earliest: { kind: ExpectedAnswer; at: number } | undefined;
  for (const [kind, form] of FORMS) {
    const at = plain.search(form);
    // "Wie viele" opens where the general "Wie" does: the form listed first wins.
    if (at >= 0 && (!earliest || at < earliest.at)) earliest = { kind, at };
  }
  return earliest?.kind ?? 'thing';
}

/** Kinds whose absence shows that a sentence does not answer: without a figure there is no "how many". */
export const FORMAL_KINDS: ReadonlySet<ExpectedAnswer> = new Set([
  'time',
  'year',
  'count',
  'money',
  'age',
  'duration',
  'distance',
  'measure',
]);

const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
const LENGTH_UNIT = /^(?:km|m|cm|mm|mile|nmi)$/;
/** "viertägig", "dreistündige": a length of time in an adjective. */
const LASTING = /(?:tägig|stündig|wöchig|monatig|jährig|minütig)/;
/** "der 61-Jährige", "Lindqvold, 47, gilt", "is 61 years old". */
const AGED = /\d{1,3}-jährig|\d{1,3} Jahre? alt|\d{1,3} years old|\d{1,3}-year-old|\p{L}, \d{1,3}, |Jahrgang \d{4}|geboren|born/iu;

/** Whether the sentence holds something of the expected kind that the question does not name itself. `thing`: always. */
export function holdsExpected(kind: ExpectedAnswer, sentence: string, question: string): boolean {
  switch (kind) {
    case 'time':
      // "two days earlier" dates one thing by another and answers no "when" by itself.
      return findDates(sentence).some((date) => date.countedFrom === undefined);
    case 'year':
      return findDates(sentence).some((date) => date.year !== undefined);
    case 'count':
    case 'measure':
      return findQuantities(sentence).length > 0;
    case 'money':
      return hasUnit(sentence, CURRENCY);
    case 'age':
      return AGED.test(sentence) || hasAgeInBrackets(sentence);
    case 'duration':
      return hasUnit(sentence, TIME_UNIT) || LASTING.test(sentence) || findDates(sentence).some((date) => date.to !== undefined);
    case 'distance':
      return hasUnit(sentence, LENGTH_UNIT);
    case 'place':
    case 'person': {
      const asked = askedNames(question);
      return findNames(sentence).some(
        (name) =>
          (kind === 'person' ? name.kind !== 'place' : name.kind !== 'person') && !asked.some((other) => sameName(other.text, name.text)),
      );
    }
    case 'thing':
      return true;
  }
}

/** "Peer Norsal (58)": behind a person's name; "Verletzte (12)" are counted. */
function hasAgeInBrackets(sentence: string): boolean {
  return (
    /\([1-9]\d\)/u.test(sentence) &&
    findNames(sentence).some(({ kind, end }) => kind === 'person' && /^ \([1-9]\d\)/u.test(sentence.slice(end)))
  );
}

function hasUnit(sentence: string, unit: RegExp): boolean {
  return findQuantities(sentence).some((quantity) => quantity.unit !== undefined && unit.test(quantity.unit));
}

/** Counted nouns that reports replace by others: "Wie viele Menschen starben?" is answered by "elf Tote". */
const COUNTED_LOOSELY = /^(?:Mensch|Person|Leute|Prozent|Mal|Tage?|Jahre?|Stunden?|Länder|Staaten|Stimmen)/u;
const FOCUS = [
  /(?<!\p{L})[Ww]ie viele (?:\p{Ll}+ )?(\p{Lu}\p{L}+)/u,
  /(?<!\p{L})[Ww]ie (?:hoch|groß|lang|stark|teuer) (?:ist|war|waren|sind) (?:der|die|das) (?:\p{Ll}+ )?(\p{Lu}\p{L}+)/u,
];

/** The noun a German question asks about by name ("Wie hoch ist die Inflation …"): a sentence far from it does not answer. */
export function focusNoun(question: string): string | undefined {
  for (const form of FOCUS) {
    const noun = form.exec(question)?.[1];
    if (noun) return COUNTED_LOOSELY.test(noun) ? undefined : noun;
  }
  return undefined;
}
