import { type Denial, findDenials } from '../../ingest/language/certainty/denials.ts';
import type { Comparison } from '../../ingest/language/comparison.ts';
import { compareDates, type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import { countedNoun } from '../../ingest/language/quantities/counted-nouns.ts';
import { CURRENCY } from '../../ingest/language/quantities/currency.ts';
import { isPartOfOther } from '../../ingest/language/quantities/part-of-other.ts';
import { compareQuantities, findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../ingest/language/quantities/same-counted.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { type MeasuredThing, measuredThing, measures } from './measured-values.ts';

/** The piece of a sentence that answers a question for a figure or a date. The span counts from the sentence's beginning. */
export type AnswerValue = Mention & ({ in: 'number'; quantity: Quantity } | { in: 'date'; date: DateMention });

/** Units that answer "wie lange", "wie weit", "wie teuer"; absent: a bare count. */
const UNITS: Partial<Record<ExpectedAnswer, RegExp>> = {
  money: CURRENCY,
  age: /^year$/,
  duration: /^(?:second|minute|hour|day|week|month|year|decade|century)$/,
  distance: /^(?:km|m|cm|mm|mile|nmi)$/,
};

/** What became of people: the dead and the injured of one blast are counted apart. */
const FATES = [
  /(?<!\p{L})(?:tot(?:e[nr]?)?|todesopfer\p{L}*|st(?:a|e|i)rb(?:en|t)?|gestorben\p{L}*|getötet\p{L}*|ums leben|das leben (?:ge)?kostet\p{L}*|kostete?n?(?!\p{L})[^.;]{0,60} das leben|umgekommen|kam(?:en)?(?!\p{L})[^,;:]*\sum(?=[,;:.!?]|$)|opferzahl|leichen?|bodies|dead|died|deaths?|killed|toll|fatalit(?:y|ies))(?!\p{L})/iu,
  /(?<!\p{L})(?:\p{L}*verletzt\p{L}*|verwundet\p{L}*|injur(?:ed|ies)|wounded|hurt)(?!\p{L})/iu,
  /(?<!\p{L})(?:vermisst\p{L}*|missing)(?!\p{L})/iu,
  /(?<!\p{L})(?:festgenommen\p{L}*|festnahmen?|verhaftet\p{L}*|arrest(?:s|ed)?|detained)(?!\p{L})/iu,
];
/** Where one thing said of a number ends and the next begins. */
const CLAUSE_END = /[,;:.!?]\s|\s(?:und|and|while|während)\s/u;

/** Between a part and its whole: "61 von 240 Seiten", "zwölf der 40 Abgeordneten". */
const OF_WHOLE = /^ (?:von|aus|der|of)(?: (?:den|insgesamt|the|its|their|ihren|seinen))? $/u;
/** "Wie viele Sitze hat der Rat?" asks for the whole; "Wie viele Sitze hat die Partei verloren?" for a part. */
const ASKS_WHOLE =
  /(?<!\p{L})(?:(?:gibt|gab) es|are there|were there|umfass\p{L}*|zähl\p{L}*|(?:hat|haben|hatten?|has|have|had)(?!.* \p{Ll}+(?:t|n|ed)\s*\?$))(?!\p{L})/u;

/** Between the parts of a sum: "214 Soldaten und 58 Zivilisten". */
const BESIDE = /^ \p{L}+(?: \p{L}+)?(?:,| und| sowie| and) $/u;

/** What a question for a figure or a date asks, read once. `whole`: how many there are of them, not to how many of them something happened; `measured`: of what an amount is asked for. */
export type AskedValue = {
  expected: ExpectedAnswer;
  counted?: string | undefined;
  fate?: RegExp | undefined;
  whole?: boolean;
  measured?: MeasuredThing | undefined;
};

/** Reads what is counted ("Wie viele Raketen …") as if the number stood there. */
export function askedValue(question: string, expected: ExpectedAnswer): AskedValue {
  const [quantity] = findQuantities(question.replace(/wie ?viele[nr]?|how many/iu, '12'));
  return {
    expected,
    counted: quantity?.counted,
    fate: FATES.find((fate) => fate.test(question)),
    whole: ASKS_WHOLE.test(question),
    measured: measuredThing(question),
  };
}

/** The one figure or date with which a sentence answers; undefined when it has none, or several that cannot be told apart. What it denies answers nothing. */
export function answerValueOf(sentence: string, asked: AskedValue): AnswerValue | undefined {
  const values = valuesIn(sentence, asked);
  const denials = values.length > 0 ? findDenials(sentence) : [];
  return only(values.filter((value) => denialOf(value, denials) === undefined));
}

/** The one value that a sentence mentions to call it untrue. `by`: who does, as written, where the sentence says. */
export function deniedValueOf(sentence: string, asked: AskedValue): { value: AnswerValue; by: string | undefined } | undefined {
  const values = valuesIn(sentence, asked);
  const denials = values.length > 0 ? findDenials(sentence) : [];
  return only(
    values.flatMap((value) => {
      const denial = denialOf(value, denials);
      return denial ? [{ value, by: denial.by?.text }] : [];
    }),
  );
}

function denialOf({ start }: Mention, denials: Denial[]): Denial | undefined {
  return denials.find((denial) => denial.start <= start && start < denial.end);
}

function valuesIn(sentence: string, asked: AskedValue): AnswerValue[] {
  if (asked.expected === 'time' || asked.expected === 'year') {
    const dates = findDates(sentence).filter(
      (date) => date.countedFrom === undefined && (date.day !== undefined || date.month !== undefined || date.year !== undefined),
    );
    return dates.map((date) => ({ ...spanOf(date), in: 'date' as const, date }));
  }
  const all = findQuantities(sentence);
  const answering = all.filter(
    (quantity, at) =>
      answers(sentence, quantity, asked) &&
      !isPartOfOther(sentence, quantity) &&
      ![all[at - 1], all[at + 1]].some((other) => other && makeSum(quantity, other, { sentence, asked })),
  );
  const quantities = asked.whole ? answering : answering.filter((quantity, at) => !isWholeOf(answering[at - 1], quantity, sentence));
  return quantities.map((quantity) => ({ ...spanOf(quantity), in: 'number' as const, quantity }));
}

function isWholeOf(part: Quantity | undefined, { start }: Quantity, sentence: string): boolean {
  return part !== undefined && OF_WHOLE.test(sentence.slice(part.end, start));
}

/** "214 Soldaten und 58 Zivilisten": of how many people is asked, neither says. */
function makeSum(one: Quantity, other: Quantity, { sentence, asked }: { sentence: string; asked: AskedValue }): boolean {
  const kinds = [one.counted, other.counted].flatMap((counted) => counted ?? []);
  if (kinds.length < 2 || one.unit !== undefined || other.unit !== undefined || !isAnyPerson(asked.counted)) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return (
    BESIDE.test(sentence.slice(first.end, second.start)) &&
    kinds.every((counted) => !isAnyPerson(counted) && !FATES.some((fate) => fate.test(counted)))
  );
}

/** Whether a counted noun says of nobody who he is: "Menschen", "people". */
export function isAnyPerson(counted: string | undefined): boolean {
  return counted !== undefined && (['de', 'en'] as const).some((language) => countedNoun(counted, language)?.isAnyPerson);
}

function answers(sentence: string, quantity: Quantity, { expected, counted, fate, measured }: AskedValue): boolean {
  if (measured) return measures(sentence, quantity, measured);
  const unit = UNITS[expected];
  if (unit) return quantity.unit !== undefined && unit.test(quantity.unit);
  if (expected !== 'count' || quantity.unit !== undefined || counted === undefined) return false;
  if (quantity.counted === undefined || !sameCounted(quantity.counted, counted)) return false;
  const said = `${quantity.counted} ${clauseAround(sentence, quantity)}`;
  // "Wie viele Zuschauer kamen?": four dead are people too.
  return fate === undefined ? !FATES.some((other) => other.test(said)) : fate.test(said);
}

/** Whether a sentence that is asked for a number of things gives one of them; true where the question does not say what is counted. */
export function countsWhatIsAsked(sentence: string, asked: AskedValue): boolean {
  if (asked.expected !== 'count' || asked.counted === undefined || asked.measured) return true;
  return findQuantities(sentence).some((quantity) => answers(sentence, quantity, asked));
}

function clauseAround(sentence: string, { start, end }: Mention): string {
  const before = sentence.slice(0, start).split(CLAUSE_END).at(-1) ?? '';
  const behind = sentence.slice(end).split(CLAUSE_END)[0] ?? '';
  return `${before}${sentence.slice(start, end)}${behind}`;
}

/** How two answers to one question relate. */
export function compareValues(a: AnswerValue, b: AnswerValue): Comparison {
  if (a.in === 'number' && b.in === 'number') return compareQuantities(a.quantity, b.quantity);
  if (a.in === 'date' && b.in === 'date') return compareDates(a.date, b.date);
  return 'not-comparable';
}

function only<Value>(values: Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function spanOf({ start, end, text }: Mention): Mention {
  return { start, end, text };
}
