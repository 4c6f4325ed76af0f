import { findDates } from '../../ingest/language/dates/dates.ts';
import { sameName } from '../../ingest/language/names/names.ts';
import { isCommonNoun } from '../../ingest/language/names/noun-shape.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Abstention, Language } from '../contract/answer.ts';
import { matchTerm, type Term } from '../retrieval/match-words.ts';
import { nominative } from '../retrieval/persons-before.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { hasUnit, lacksForm, lacksName, lacksUnit, namelessNoun, unitsOf, type YearsMissed, yearsMissed } from './lacking.ts';
import { measureAsked } from './measures-asked.ts';
import { namelessText } from './nameless.ts';
import { type Evidence, missingTerms, unmetNames } from './rank-sentences.ts';

/**
 * "Welche Zahlen nennt der Kurier am 15.9.", "Was geschah", "Was schreibt": that something is told or happened, like the day, is no matter of which a passage would
 * say something.
 */
const NO_MATTER =
  /^(?:zahlen|angaben|fakten|einzelheiten|details|informationen|figures|facts|information|(?:ge)?schr(?:eib|ieb)(?:e|t|st|en)?|(?:ge)?meld(?:e|et|en|ete|eten)|bericht(?:e|et|en|ete|eten)|(?:ge)?sag(?:e|t|en|te|ten)|(?:ge)?nann(?:t|te|ten)|nenn(?:e|t|en)|(?:ge)?heißen|heißt|hieß(?:en)?|steh(?:t|en)|stand(?:en)?|gescha(?:h|hen)|gescheh(?:en)?|geschieht|passier(?:t|te|ten|en)|ereigne(?:t|te|ten|n)|bekannt|wr(?:ite|ites|ote|itten)|report(?:s|ed)?|say|says|said|happen(?:s|ed)?)$/iu;
/** Below it only a part of a word is met ("Schaden" for "Kabelschaden"), and the word itself does not occur. */
const WORD_ITSELF = 0.9;

/** Nearest sentences shown with an abstention: what it says must be true of them. */
export const NEAREST = 3;

/** Why the evidence does not answer: the surest reason first. `formLacks`: a figure, date or amount is asked for, and none is there. */
export function explainMissing(
  evidence: Evidence,
  { language, formLacks }: { language: Language; formLacks: boolean },
): Pick<Abstention, 'code' | 'missing' | 'terms'> {
  const texts = TEXTS[language];
  const { asked, terms, sentences, expected } = evidence;
  const missing = missingTerms(
    terms,
    sentences.map((sentence) => sentence.bag),
  );
  const days = findDates(asked.question);
  const isMatter = ({ written }: Term) => !NO_MATTER.test(written) && !days.some(({ text }) => text.includes(written));
  const written = withWholeUnits(
    missing.filter(isMatter).map((term) => term.written),
    asked.question,
  );
  const shown = sentences.slice(0, NEAREST);
  // Across languages words hardly meet: that one is missing says nothing where most is in another, or in the nearest sentence.
  const foreign = sentences.filter(({ bag }) => bag.language !== asked.language);
  const isForeign = foreign.length * 2 > sentences.length;
  const mayBeTold = isForeign || foreign.some((sentence) => sentence === shown[0]);
  const names = isForeign ? [] : unmetNames(evidence);
  const answered = (text: string) => ({ code: 'not-answered' as const, missing: text, terms: written });
  const measure = measureAsked(asked.own);
  const unformed =
    (measure && texts.measure(measure.name[language])) ??
    texts.form[expected] ??
    (allOccur(terms, sentences) ? texts.together : texts.nowhere);
  const isTold = ({ features, text }: (typeof shown)[number]) => (measure ? measure.tells(text) : features.formLacking === 0);
  const form = shown.some(isTold) ? texts.other : unformed;
  if (lacksForm(evidence) && names.length === 0) return answered(form);
  if (lacksUnit(evidence) && names.length === 0)
    return answered(
      shown.some(({ text }) => hasUnit(text, unitsOf(asked))) ? texts.other : texts.unit(asked.units.map(({ written }) => written)),
    );
  const nameless = lacksName(evidence) && namelessNoun(asked.own);
  if (nameless && names.length === 0) return answered(namelessText(nameless, language));
  if (names.length > 0) return { code: 'name-not-found', missing: texts.names(names.map((term) => term.written)), terms: written };
  const years = yearsMissed(evidence);
  if (years) return answered(texts.years(years));
  const apart = namesApart(evidence);
  if (apart) return answered(texts.apart(apart));
  if (written.length > 0 && !mayBeTold) return answered(texts.words(written));
  if (formLacks) return answered(form);
  return answered(allOccur(terms, sentences) ? texts.together : texts.nowhere);
}

/** "km/h", "l/min": two words to the search, and one unit to whoever reads what is missing. */
function withWholeUnits(words: string[], question: string): string[] {
  const units = [...question.matchAll(/(?<![\p{L}\d/])\p{L}{1,4}\/\p{L}{1,4}(?![\p{L}/])/gu)]
    .map(([unit]) => unit)
    .filter((unit) => findQuantities(`20 ${unit}`)[0]?.text.endsWith(unit));
  return [...new Set(words.map((word) => units.find((unit) => unit.split('/').includes(word)) ?? word))];
}

/** Whether each word of the question stands in a sentence, in some form of its own. */
function allOccur(terms: Term[], sentences: Evidence['sentences']): boolean {
  return terms.every((term) => sentences.some(({ bag }) => matchTerm(term, bag) >= WORD_ITSELF));
}

/** Two names of the question that the passages have, but in no sentence with its neighbours both. */
function namesApart({ asked, terms, sentences }: Evidence): [string, string] | undefined {
  type Window = Evidence['sentences'][number]['window'];
  const isIn = (window: Window) => (term: Term) => window.some((bag) => matchTerm(term, bag) === 1);
  const named = asked.names.flatMap((name) => {
    const words = findWords(name.text).map(({ stem }) => stem);
    const own = terms.filter(({ stem }) => words.includes(stem));
    // A name of which a part occurs nowhere is not told apart from the other: it is missing. Nor is "Verteidiger" of "Jens K.s Verteidiger" a name.
    const occurs = own.length > 0 && !isCommonNoun(name.text) && sentences.some(({ window }) => own.every(isIn(window)));
    return occurs ? [{ name, at: sentences.filter(({ window }) => own.some(isIn(window))) }] : [];
  });
  for (const [at, one] of named.entries()) {
    for (const other of named.slice(at + 1)) {
      if (sameName(one.name.text, other.name.text) || one.at.some((sentence) => other.at.includes(sentence))) continue;
      return [nominative(one.name, asked.question), nominative(other.name, asked.question)];
    }
  }
  return undefined;
}

const quoted = (words: string[], open: string, close: string) => words.map((word) => `${open}${word}${close}`).join(', ');

type Forms = Partial<Record<ExpectedAnswer, string>>;

const TEXTS = {
  de: {
    names: (words: string[]) => `Keine der gefundenen Stellen nennt ${quoted(words, '„', '“')}.`,
    words: (words: string[]) => `Keine der gefundenen Stellen sagt etwas über ${quoted(words, '„', '“')}.`,
    apart: ([one, other]: [string, string]) => `„${one}“ kommt vor, aber nicht zusammen mit „${other}“.`,
    years: ({ asked, first, last }: YearsMissed) =>
      `Von ${asked} sprechen die gefundenen Stellen nicht, nur von ${first === last ? first : `Jahren zwischen ${first} und ${last}`}.`,
    other: 'Die nächstliegenden Stellen enthalten solche Angaben, aber vielleicht zu etwas anderem.',
    unit: (words: string[]) => `Die gefundenen Stellen nennen keine Zahl in ${quoted([...new Set(words)], '„', '“')}.`,
    measure: (name: string) => `Die gefundenen Stellen nennen ${name}.`,
    nowhere: 'Kein Satz der gefundenen Stellen beantwortet die Frage.',
    together: 'Die Wörter der Frage kommen vor, aber kein Satz beantwortet sie im Zusammenhang.',
    form: {
      money: 'Die gefundenen Stellen nennen keinen Preis oder Betrag.',
      age: 'Die gefundenen Stellen nennen kein Alter.',
      distance: 'Die gefundenen Stellen nennen keine Entfernung.',
      duration: 'Die gefundenen Stellen nennen keine Dauer.',
      count: 'Die gefundenen Stellen nennen keine Anzahl.',
      measure: 'Die gefundenen Stellen nennen keine Zahl dazu.',
      time: 'Die gefundenen Stellen nennen keinen Zeitpunkt.',
      year: 'Die gefundenen Stellen nennen kein Jahr.',
    } as Forms,
  },
  en: {
    names: (words: string[]) => `None of the passages found names ${quoted(words, '“', '”')}.`,
    words: (words: string[]) => `None of the passages found says anything about ${quoted(words, '“', '”')}.`,
    apart: ([one, other]: [string, string]) => `“${one}” occurs, but not together with “${other}”.`,
    years: ({ asked, first, last }: YearsMissed) =>
      `The passages found do not tell of ${asked}, only of ${first === last ? first : `years between ${first} and ${last}`}.`,
    other: 'The nearest passages hold such figures, but perhaps about something else.',
    unit: (words: string[]) => `The passages found name no figure in ${quoted([...new Set(words)], '“', '”')}.`,
    measure: (name: string) => `The passages found tell ${name}.`,
    nowhere: 'The passages found hold no sentence that answers the question.',
    together: 'The words of the question occur, but no sentence answers it as a whole.',
    form: {
      money: 'The passages found name no price or amount.',
      age: 'The passages found name no age.',
      distance: 'The passages found name no distance.',
      duration: 'The passages found name no duration.',
      count: 'The passages found name no number of them.',
      measure: 'The passages found name no figure for it.',
      time: 'The passages found name no date.',
      year: 'The passages found name no year.',
    } as Forms,
  },
} as const;
