import { languageOf } from '../../ingest/language/language-of.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import { findQuantities } from '../../ingest/language/quantities/quantities.ts';
import type { Span } from '../../ingest/language/span.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import { contentTerms, type Term } from '../retrieval/match-words.ts';
import { askingWords } from './asking-words.ts';
import { type ExpectedAnswer, expectedAnswer } from './expected-answer.ts';

/** What a term of a question is: a figure, part of a name, a noun, or a verb or adjective. English nouns look like verbs. */
export type TermKind = 'figure' | 'name' | 'noun' | 'other';

/** A question as the ranking reads it. */
export type Asked = {
  question: string;
  /** What it asks itself: without the matter that is put behind a follow-up in brackets, where it has an asking word of its own ("Und die andere? (Welche Reichweite hat …?)" has none). */
  own: string;
  language: Language;
  expected: ExpectedAnswer;
  names: Name[];
  /** Unweighted, in the question's order. */
  terms: Term[];
  kinds: TermKind[];
  /** Per term: it stands in the matter only that is put behind a follow-up in brackets ("Und wann? (Wer kam nach Lorvik?)"). */
  ofMatter: boolean[];
  /** Index of the term that names what kind of thing is asked for: "Stadt" in "welche Stadt", "Raketen" in "wie viele Raketen". */
  sort: number | undefined;
  asksWhy: boolean;
  /** It orders whatever the reports say of its matter: "Zeige alle Sätze zu …". */
  ordersAll: boolean;
  /** Units it wants a figure in, or names one in; normal and as written: EUR, "Euro". Lengths of time are none: "in welchem Jahr". */
  units: { unit: string; written: string }[];
  /** It names a figure in one of them: "Fuhr der Zug 200 km/h?". */
  namesMeasure: boolean;
};

const SORT =
  /(?<!\p{L})(?:[Ww]elche[rnms]?|[Ww]ie ?viele?[rn]?|[Ww]as für (?:eine?[rnms]? )?|[Ww]hich|[Ww]hat|[Hh]ow many|[Hh]ow much)\s+(?:[\p{Ll}-]+(?:en|e|er|es|em)\s+){0,2}(\p{L}[\p{L}-]+)/u;
const WHY =
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|wodurch|aus welche[mn] gr[uü]nde?n?|was (?:ist|war|sind|waren) (?:der|die) (?:gr[uü]nde?|ursachen?|anlass)|why|what (?:caused?|led)|for what reason)(?!\p{L})/iu;

const MATTER = / \([^()]{8,}\?\)$/u;
const ASKING =
  /(?<!\p{L})(?:we[rnm]|wessen|was|wie|wieviele?|wo|wohin|woher|wann|warum|wieso|weshalb|welche\p{L}*|who|whom|whose|what|when|where|why|how|which)(?!\p{L})/iu;

export function readQuestion(question: string): Asked {
  const { spans, ordersAll } = askingWords(question);
  const isAsking = ({ start, end }: Span) => spans.some((span) => span.start <= start && end <= span.end);
  const names = askedNames(question).filter((name) => !isAsking(name));
  const matterTerms = new Set(findWords(question).flatMap((word) => (isAsking(word) ? [] : word.stem)));
  const terms = contentTerms(question).filter(({ stem }) => spans.length === 0 || matterTerms.has(stem));
  const places = new Map(findWords(question).map((word) => [word.stem, word]));
  const kinds = terms.map((term): TermKind => {
    const word = places.get(term.stem);
    if (/^\p{N}/u.test(term.written)) return 'figure';
    if (word && names.some((name) => name.start <= word.start && word.end <= name.end)) return 'name';
    return /^\p{Lu}/u.test(term.written) ? 'noun' : 'other';
  });
  const matter = MATTER.exec(question);
  const before = matter ? question.slice(0, matter.index) : question;
  const own = matter ? new Set(contentTerms(before).map(({ stem }) => stem)) : undefined;
  const sort = SORT.exec(question)?.[1];
  const at = sort === undefined ? -1 : terms.findIndex(({ written }) => written === sort);
  const measures = findQuantities(question).flatMap(({ unit, text }) =>
    unit === undefined || TIME_UNIT.test(unit) ? [] : [{ unit, written: writtenUnit(text), text }],
  );
  // "200 km/h" is no figure in kilometres.
  const unmeasured = terms.filter(({ written }) => !measures.some(({ text }) => text.includes(written)));
  return {
    question,
    own: ASKING.test(before) ? before : question,
    language: languageOf(question),
    expected: expectedAnswer(question),
    names,
    terms,
    kinds,
    ofMatter: terms.map(({ stem }) => own !== undefined && !own.has(stem)),
    sort: at < 0 ? undefined : at,
    asksWhy: WHY.test(question),
    ordersAll,
    units: [...measures, ...unmeasured.flatMap(({ written }) => unitOf(written) ?? [])].map(({ unit, written }) => ({ unit, written })),
    namesMeasure: measures.length > 0,
  };
}

const TIME_UNIT = /^(?:second|minute|hour|day|week|month|year|decade|century|times)$/;

/** Read as the unit of a figure, as the reports' figures are. */
function unitOf(written: string): { unit: string; written: string } | undefined {
  const unit = findQuantities(`20 ${written}`)[0]?.unit;
  return unit === undefined || TIME_UNIT.test(unit) ? undefined : { unit, written };
}

/** "km/h" of "200 km/h", "Euro" of "3 Millionen Euro", "$" of "$5". */
function writtenUnit(figure: string): string {
  return (figure.split(/\s/).at(-1) ?? figure).replace(/[\d.,]+/g, '');
}
