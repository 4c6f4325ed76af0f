import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { findAttributions } from '../../ingest/language/attribution/attribution.ts';
import type { SentenceAttribution } from '../../ingest/language/attribution/sentence-attribution.ts';
import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { Quantity } from '../../ingest/language/quantities/quantities.ts';
import { once } from '../../ingest/language/remember.ts';
import type { Span } from '../../ingest/language/span.ts';
import { separatedRoots, verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords } from '../../ingest/language/words.ts';
import { isContent } from '../checking/align-words.ts';
import type { ReadText } from '../checking/read-text.ts';
import type { Language } from '../contract/answer.ts';
import { type ReadKin, readKin } from '../retrieval/kin/kin.ts';
import { contentTerms, type Term, type WordBag, wordBag } from '../retrieval/match-words.ts';
import type { ReadArticle } from '../retrieval/read-article.ts';
import { explanationOf } from './explain-statement.ts';
import { contextOf, type Report, type Statement } from './statements.ts';
import { pastDays } from './told-days.ts';

/** A statement with all that comparing it needs, read once. */
export type ReadStatement = Statement & {
  language: Language;
  /** Day of publication of its report, as far as it is known. */
  publishedOn: string | undefined;
  /** Of a report without it the days that it tells as past. */
  pastDays: readonly string[];
  /** Of the sentence, and of the sentence with the ones before and behind it. */
  vector: Float32Array;
  around: Float32Array;
  /** The content words outside names, dates and quantities: what it says, not of whom or how much. One person does many things. */
  terms: Term[];
  bag: WordBag;
  /** The content words with what is known of their kin, in order. */
  kin: ReadKin[];
  /** The names of the statement and of the neighbours it leans on. Like quantities and dates: as the whole report is read, offsets into its text. */
  names: Name[];
  quantities: Quantity[];
  dates: DateMention[];
  /** As the whole report is read; offsets count from the sentence's beginning. */
  read: ReadText;
  /** Stems of the sentences before and behind, which say what "das" is. */
  nearStems: ReadonlySet<string>;
  /** The names of the neighbours, of those it leans on first of all, and of the headline. */
  nearNames: readonly Name[];
  /** Who is said to say it, also where a sentence before says so. Offsets into the article. */
  attribution: SentenceAttribution | undefined;
  /** What became of people, by index into FATES. */
  fates: readonly number[];
  /** 0 for the first statement of its report, 1 for the last. */
  place: number;
  /** The same with what it speaks of without saying it, where that can be told: to find what is on its matter by. */
  explained?: Pick<ReadStatement, 'text' | 'vector' | 'read' | 'kin'>;
};

/** What becomes of people; `fates` of a statement counts by this order. */
export const FATES = [
  /(?<!\p{L})(?:tot(?:e[nr]?)?|todesopfer\p{L}*|st(?:a|e|i)rb(?:en|t)?|gestorben\p{L}*|getötet\p{L}*|ums leben|umgekommen|opferzahl|leichen?|dead|died|deaths?|killed|toll|fatalit(?:y|ies))(?!\p{L})/iu,
  /(?<!\p{L})(?:\p{L}*verletzt\p{L}*|verwundet\p{L}*|injur(?:ed|ies)|wounded|hurt)(?!\p{L})/iu,
  /(?<!\p{L})(?:vermisst\p{L}*|missing)(?!\p{L})/iu,
  /(?<!\p{L})(?:festgenommen\p{L}*|festnahmen?|verhaftet\p{L}*|arrest(?:s|ed)?|detained)(?!\p{L})/iu,
];

/** Reads the statements of one report for comparing. Linear in the report. Rejects only on a fault of the embedder or an abort. */
export async function readFeatures(
  report: Report,
  embedder: Pick<Embedder, 'embedPassages'>,
  signal?: AbortSignal,
): Promise<ReadStatement[]> {
  const { statements, article } = report;
  if (statements.length === 0) return [];
  const texts = statements.map(({ text }) => text);
  const explanations = statements.map((statement) => explanationOf(statement, article));
  const explained = explanations.flatMap((told, at) => (told === undefined ? [] : [{ at, told, text: `${told} ${texts[at]}` }]));
  const vectors = await embedder.embedPassages(
    [...texts, ...statements.map((_, at) => aroundOf(texts, at)), ...explained.map(({ text }) => text)],
    { signal },
  );
  const explainedAt = new Map(explained.map((one, number) => [one.at, { ...one, vector: vectors[2 * texts.length + number] }]));
  const all = readAnnotations(article);
  const past = article.reference.publishedOn === undefined ? pastDays(all.dates, article.sentences) : [];
  const reads = statements.map((statement) => readStatement(statement, article.language, all));
  const title = all.names.filter((name) => article.sentences.some((one) => one.headline && holds(one, name)));
  return statements.flatMap((statement, at): ReadStatement[] => {
    const [vector, around, read] = [vectors[at], vectors[statements.length + at], reads[at]];
    if (!vector || !around || !read) return [];
    const beside = [statements[at - 1], statements[at + 1]].filter((one) => one !== undefined);
    const leantOn = contextOf(statement, report).flatMap((position) => article.sentences[position] ?? []);
    const own = { names: within(all.names, statement), quantities: within(all.quantities, statement), dates: within(all.dates, statement) };
    return [
      {
        ...statement,
        language: article.language,
        publishedOn: article.reference.publishedOn,
        pastDays: past,
        vector,
        around,
        terms: contentTerms(without(statement, [...own.names, ...own.quantities, ...own.dates])),
        bag: wordBag(statement.text, article.language),
        kin: kinOf(read),
        names: all.names.filter((name) => [...leantOn, statement].some((one) => holds(one, name))),
        quantities: own.quantities,
        dates: own.dates,
        read,
        nearStems: new Set([reads[at - 1], reads[at + 1]].flatMap((one) => one?.words.filter(isContent).map(({ stem }) => stem) ?? [])),
        nearNames: [...all.names.filter((name) => [...leantOn, ...beside].some((one) => holds(one, name))), ...title],
        attribution: all.attributionAt(statement),
        fates: FATES.flatMap((fate, index) => (fate.test(statement.text) ? [index] : [])),
        place: statements.length < 2 ? 0 : at / (statements.length - 1),
        ...explainedBy(explainedAt.get(at), { read, language: article.language }),
      },
    ];
  });
}

function kinOf({ words }: Pick<ReadText, 'words'>): ReadKin[] {
  return words.filter(isContent).map((word) => readKin({ ...word, root: verbRoot(word.folded) }));
}

function explainedBy(
  explained: { told: string; text: string; vector: Float32Array | undefined } | undefined,
  { read, language }: Pick<ReadStatement, 'read' | 'language'>,
): Pick<ReadStatement, 'explained'> {
  if (!explained?.vector) return {};
  const { told, text, vector } = explained;
  // Outside the statement: no value of it covers them.
  const words = [...findWords(told, language).map((word) => ({ ...word, start: -1, end: -1 })), ...read.words];
  const whole: ReadText = Object.create(read, { words: { value: words } });
  return { explained: { text, vector, read: whole, kin: kinOf(whole) } };
}

/** Statements as what is on one matter is told by. */
export function asExplained(statement: ReadStatement): ReadStatement {
  return { ...statement, ...statement.explained };
}

function aroundOf(texts: string[], at: number): string {
  return texts.slice(Math.max(0, at - 1), at + 2).join(' ');
}

type ReadAnnotations = Pick<ReturnType<ReadArticle['annotations']>, 'names' | 'quantities' | 'statements'> & {
  dates: DateMention[];
  attributionAt(sentence: Span): SentenceAttribution | undefined;
};

/** What is kept with the article counts no date from the day of publication: where that is known, the dates are read anew. */
function readAnnotations({ annotations, text, reference }: ReadArticle): ReadAnnotations {
  const { names, times, quantities, statements, sentences, attributions } = annotations();
  const { publishedOn } = reference;
  const byEnd = new Map(sentences.map(({ end }, at) => [end, attributions[at]]));
  return {
    names,
    quantities,
    statements,
    dates: publishedOn
      ? findDates(text, { anchor: { date: publishedOn, certainty: 'stated' } })
      : times.flatMap((time) => (time.kind === 'date' || time.kind === 'span' ? [time] : [])),
    // A dateline is cut off what we compare, not off what is kept.
    attributionAt: ({ end }) => byEnd.get(end),
  };
}

function readStatement(statement: Statement, language: Language, all: ReadAnnotations): ReadText {
  const { text } = statement;
  const local = <Found extends Span>(found: readonly Found[]) => within(found, statement).map((one) => moved(one, statement.start));
  const words = findWords(text, language);
  const names = local(all.names).map((name) => ({
    ...name,
    ...(name.offices ? { offices: name.offices.map((office) => moved(office, statement.start)) } : {}),
  }));
  const statements = local(all.statements).map((one) => ({
    ...one,
    cue: one.cue && moved(one.cue, statement.start),
    negation: one.negation && {
      ...one.negation,
      cue: moved(one.negation.cue, statement.start),
    },
  }));
  const attributions = once(() => findAttributions(text));
  return {
    text,
    language,
    words,
    names,
    dates: local(all.dates),
    quantities: local(all.quantities),
    statements,
    get attributions() {
      return attributions();
    },
    roots: new Set([
      ...words.flatMap((word) => (word.isFunctionWord ? [] : (verbRoot(word.folded) ?? []))),
      ...separatedRoots(words, text),
    ]),
  };
}

function within<Found extends Span>(found: readonly Found[], sentence: Span): Found[] {
  return found.filter((one) => holds(sentence, one));
}

/** The words of a statement without these spans: a unit or a month in common is not something said in common. */
function without({ start, end, text }: Span & { text: string }, spans: Span[]): string {
  let rest = '';
  let at = start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at - start, Math.max(at, span.start) - start);
    at = Math.max(at, span.end);
  }
  return at < end ? rest + text.slice(at - start) : rest;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moved<Found extends Span>(found: Found, by: number): Found {
  return { ...found, start: found.start - by, end: found.end - by };
}
