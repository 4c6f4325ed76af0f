import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import type { Language } from '../contract/answer.ts';

/** What a question of this form is answered with: a figure in one of these units, or other words that say as much. */
type Measure = { name: Record<Language, string>; asks: RegExp; units: RegExp; words?: RegExp };

const LENGTHS = /^(?:km|cm|mm|m|nmi|mile|ft|in|fathom|yd|light-year)$/;
const LENGTHS_OR_TIMES = /^(?:km|cm|mm|m|nmi|mile|ft|in|yd|second|minute|hour|day|week|month|year|decade|century)$/;

const MEASURES: readonly Measure[] = [
  {
    name: { de: 'keine Geschwindigkeit', en: 'no speed' },
    asks: /(?<!\p{L})(?:wie schnell (?:ist|sind|war|waren|fährt|fahren|fuhr|fuhren|fliegt|fliegen|flog|flogen|rast|raste)|(?:höchst)?geschwindigkeit|how fast (?:is|are|was|were|does|do|did|can)|top speed)(?!\p{L})/iu,
    units: /^(?:km\/h|m\/s|mph|kn)$/,
    words: /schallgeschwindigkeit|speed of sound|(?<!\p{L})mach \d|tempo \d/iu,
  },
  {
    name: { de: 'keine solche Leistung oder Menge', en: 'no such power or amount' },
    asks: /(?<!\p{L})(?:wie ?viel (?:strom|energie|leistung)|welche leistung|how much (?:electricity|power|energy) (?:is|are|was|were|do|does|did|will|can|could|has|have))(?!\p{L})/iu,
    units: /^(?:[TGMk]?Wh?|PS|percent)$/,
    words: /haushalt|households|homes/iu,
  },
  {
    name: { de: 'keine solche Länge', en: 'no such length' },
    asks: /(?<!\p{L})(?:(?:welche|was für eine) reichweite|wie (?:breit|tief)|how (?:wide|deep|tall)|what (?:is|was) the range)(?!\p{L})/iu,
    units: LENGTHS,
  },
  {
    name: { de: 'keine Länge oder Dauer', en: 'no length or duration' },
    asks: /(?<!\p{L})(?:wie lang (?:ist|sind|war|waren|soll|sollen|wird|werden)|welche länge)(?!\p{L})/iu,
    units: LENGTHS_OR_TIMES,
    words: /(?:tägig|stündig|wöchig|monatig|jährig|minütig)/u,
  },
  {
    name: { de: 'keine Temperatur', en: 'no temperature' },
    asks: /(?<!\p{L})(?:wie (?:heiß|kalt)|welche temperatur|what temperature|how (?:hot|cold))(?!\p{L})/iu,
    units: /^(?:celsius|fahrenheit|kelvin|degree)$/,
  },
  {
    name: { de: 'kein Gewicht', en: 'no weight' },
    asks: /(?<!\p{L})(?:wie schwer (?:ist|sind|war|waren) (?:der|die|das|ein|eine)|welches gewicht|how heavy|how much (?:does|do|did) .{2,60} weigh)(?!\p{L})/iu,
    units: /^(?:kiloton|kg|mg|g|t|stone|zentner|lb|oz|pound)$/,
  },
  {
    name: { de: 'keine Stärke', en: 'no magnitude' },
    asks: /(?<!\p{L})(?:magnitude|wie stark war das (?:erd)?beben)(?!\p{L})/iu,
    units: /^$/,
    words: /magnitude|(?:stärke|richterskala)/iu,
  },
  {
    name: { de: 'keine solche Quote', en: 'no such rate' },
    asks: /^(?:(?:und )?(?:wie hoch (?:ist|sind|war|waren|liegt|lag)|welche) (?:\p{L}+ ){0,3}?(?:(?:arbeitslosen|inflations|teuerungs|impf|erwerbs|zustimmungs|auslastungs)(?:rate|quote)|inflation|wahlbeteiligung)|(?:what (?:is|was)|how high (?:is|was)) (?:\p{L}+['’]?s? ){0,3}?(?:(?:unemployment|jobless|inflation|vaccination|approval|occupancy|employment) rate|inflation|(?:voter )?turnout))(?!\p{L})/iu,
    units: /^percent$/,
    words:
      /prozentpunkt|percentage point|(?<!\p{L})(?:jede[rs]?|every|one in) (?:zweite|dritte|vierte|fünfte|zehnte|second|third|two|three|four|five|ten)/iu,
  },
];

/** "Wie schnell waren die Sanitäter zur Stelle?" asks for minutes. */
const ASKS_HOW_SOON =
  /(?<!\p{L})(?:wie schnell|how (?:fast|quickly)).*(?<!\p{L})(?:zur stelle|vor ort|da|dort|am (?:unfall|unglücks|tat)ort|on the spot|on the scene|there|arrive|respond|reagier\p{L}*|gelöscht|entschieden|behoben)(?!\p{L})/iu;

/** `name`: as it is said to be missing ("keine Geschwindigkeit"). */
export type MeasureAsked = { name: Record<Language, string>; tells: (sentence: string) => boolean };

/** The kind of measure that a question asks for by its words ("Welche Reichweite …"), and whether a sentence tells one; undefined where it asks for none of these. */
export function measureAsked(question: string): MeasureAsked | undefined {
  const measure = ASKS_HOW_SOON.test(question) ? undefined : MEASURES.find(({ asks }) => asks.test(question));
  if (!measure) return undefined;
  const { name, units, words } = measure;
  const isOne = ({ unit }: { unit?: string | undefined }) => unit !== undefined && units.test(unit);
  return { name, tells: (sentence) => words?.test(sentence) === true || findQuantities(sentence).some(isOne) };
}
