import { CURRENCY } from '../../ingest/language/quantities/currency.ts';
import { CLAUSE_END, isMeasuredNoun } from '../../ingest/language/quantities/measured-clause.ts';
import { compareQuantities, findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { findWords } from '../../ingest/language/words.ts';

/** What a question wants measured: the noun for it, as it is stemmed in either language, and the unit, where it says one. `question`: its words. */
export type MeasuredThing = { stems: string[]; unit: Quantity | undefined; question: string };

/** Units in which a figure of a report measures a thing: money, shares, volume, weight, area, energy. */
export const MEASURES = new RegExp(
  `${CURRENCY.source}|^(?:percent|permille|l|hl|ml|m3|cm3|km3|ft3|gal|bbl|t|kg|g|ha|m2|km2|kW|MW|GW|kWh|MWh|GWh|TWh)$`,
);
const ARTICLE = String.raw`(?:(?:der|die|das|den|dem|ein|eine|the|an?)\s+)?`;
const ADJECTIVES = String.raw`(?:\p{Ll}+(?:e|en|er|es|em)\s+){0,2}`;
/** "Wie hoch ist der Schaden …", "Wie groß war die Fläche", "How large was the loan". */
const NOUN = [
  new RegExp(
    String.raw`(?<!\p{L})[Ww]ie\s+(?:hoch|groß|gross|schwer|stark)\s+(?:ist|sind|war|waren|wird|werden|fiel|fielen|liegt|lag)\s+${ARTICLE}${ADJECTIVES}(?<noun>\p{Lu}\p{L}+)`,
    'u',
  ),
  /(?<!\p{L})[Hh]ow\s+(?:high|large|big|much|heavy)\s+(?:is|are|was|were)\s+the\s+(?<noun>\p{L}+)(?=\s+(?:of|in|at|for|from|after|that|which|on)(?!\p{L})|[\s?]*$)/u,
];
const HOW_MUCH = /(?<!\p{L})(?:wie\s*viel(?:e[nr]?)?|how (?:much|many))(?!\p{L})/iu;
/** Behind the unit: "Liter Öl", "Tonnen des Weizens", "tonnes of grain", "Prozent der Stimmen". */
const OF_WHAT = new RegExp(String.raw`^\s+(?:(?:von|of)\s+)?(?:(?:der|des|dem|the)\s+)?${ADJECTIVES}(?<noun>\p{L}+)`, 'u');

/** "Was kostet …", "Wie teuer …": told by "kostet" and "Kosten"; a value, a price paid or a loan is another thing. */
const COSTS =
  /(?<!\p{L})(?:(?:was|wie\s*viel)\s+(?:\p{L}+\s+)?kost(?:et|en|ete|eten)|wie\s+teuer|how much (?:does|do|did|will|would)\s[^?]*\scost|what (?:does|do|did|will|would)\s[^?]*\scost)(?!\p{L})/iu;
const COST_WORDS = ['kosten', 'kostet', 'kostete', 'gekostet', 'cost', 'costs'];

/** What is to be measured; undefined where the question names no such thing. */
export function measuredThing(question: string): MeasuredThing | undefined {
  for (const form of NOUN) {
    const noun = form.exec(question)?.groups?.noun;
    if (noun !== undefined) return thingOf(noun, { unit: undefined, question });
  }
  if (COSTS.test(question)) return thingOf(COST_WORDS.join(' '), { unit: undefined, question });
  const asked = question.replace(HOW_MUCH, '12');
  const [unit] = asked === question ? [] : findQuantities(asked);
  if (unit?.unit === undefined || !MEASURES.test(unit.unit)) return undefined;
  const noun = OF_WHAT.exec(asked.slice(unit.end))?.groups?.noun;
  return noun === undefined ? undefined : thingOf(noun, { unit, question });
}

function thingOf(noun: string, facts: Omit<MeasuredThing, 'stems'>): MeasuredThing | undefined {
  const words = (['de', 'en'] as const).flatMap((language) => findWords(noun, language));
  return words.some(({ isFunctionWord }) => isFunctionWord) ? undefined : { stems: words.map(({ stem }) => stem), ...facts };
}

/** The amount of another state: before, planned, to come, of a period that is not asked for. */
const OTHER_STATE =
  /(?<!\p{L})(?:vorjahr\p{L}*|vormonat\p{L}*|(?:vergangene[nrsm]?|vorige[nrsm]?|letzte[nrsm]?|kommende[nrsm]?|nächste[nrsm]?|folgende[nrsm]?) (?:jahr\p{L}*|monat\p{L}*|quartal\p{L}*|woche)|(?:last|previous|next|coming) (?:year|month|quarter|week)|quartal\p{L}*|halbjahr\p{L}*|quarter|zuvor|bisher\p{L}*|bislang|damals|früher\p{L}*|ursprünglich\p{L}*|zunächst|anfangs|einst|geplant\p{L}*|künftig\p{L}*|statt|anstatt|originally|initially|previously|earlier|formerly|planned|instead|(?:im|in) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december))(?!\p{L})/giu;
/** A part, what comes on top, or what one of several bears. */
const PART =
  /(?<!\p{L})(?:davon|darunter|anteil\p{L}*|beteilig\p{L}*|übernimmt|übernehmen|trägt|tragen|zahlt|zahlen|zuschuss\p{L}*|zuschüsse\p{L}*|förder\p{L}*|zusätzlich\p{L}*|weitere[nrsm]?|rest(?:liche[nrsm]?)?|hälfte|allein|zusammen|teil|of which|including|shares?|contribut\p{L}*|pays?|subsid\p{L}*|additional|further|another|alone|together|part)(?!\p{L})/giu;
const RATE =
  /(?<!\p{L})(?:pro|je|per|jährlich\p{L}*|monatlich\p{L}*|täglich\p{L}*|jede[nrsm]?|annual\p{L}*|monthly|daily|a (?:year|month|day))(?!\p{L})/giu;
/** By how much, and not how much: "um 5 Prozent", "2 Millionen mehr". */
const CHANGE_BEFORE = /(?<!\p{L})(?:um|by)\s+(?:\p{L}+\s+){0,2}$/iu;
const CHANGE_BEHIND = /^\s+(?:mehr|weniger|höher|niedriger|teurer|billiger|more|less|higher|lower|über|unter|above|below)(?!\p{L})/iu;
/** Whether a quantity of a sentence plainly measures the thing: its own clause names just that thing, as a whole, of no other time and not by comparison. */
export function measures(sentence: string, quantity: Quantity, thing: MeasuredThing): boolean {
  if (quantity.unit === undefined || !MEASURES.test(quantity.unit)) return false;
  if (thing.unit && compareQuantities(quantity, thing.unit) === 'not-comparable') return false;
  const [before, behind] = [sentence.slice(0, quantity.start), sentence.slice(quantity.end)];
  if (CHANGE_BEFORE.test(before) || CHANGE_BEHIND.test(behind)) return false;
  const clause = `${before.split(CLAUSE_END).at(-1) ?? ''} ${behind.split(CLAUSE_END)[0] ?? ''}`;
  const isOther = (pattern: RegExp, text: string) => (text.match(pattern) ?? []).some((word) => !hasWord(thing.question, word));
  if (isOther(OTHER_STATE, sentence) || isOther(PART, clause) || isOther(RATE, clause)) return false;
  const words = findWords(clause);
  return (
    words.some(({ stem }) => thing.stems.includes(stem)) &&
    !words.some(({ text, stem }) => !thing.stems.includes(stem) && /^\p{L}{4,}$/u.test(text) && isMeasuredNoun(text))
  );
}

function hasWord(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}
