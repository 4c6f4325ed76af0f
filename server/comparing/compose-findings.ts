import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { Language } from '../contract/answer.ts';
import type { ArticleReference, Citation } from '../contract/citation.ts';
import type { Claim, Quoted } from '../contract/claim.ts';
import type { Column, ComparisonRow, Difference } from '../contract/comparison.ts';
import { type FindingText, findingTexts, type Said } from './finding-texts.ts';
import { gravestDifference } from './weigh-row.ts';

/** More values in one sentence cannot be read; how many there are besides is said. */
const MOST_VALUES = 4;
const MOST_SENTENCES = 2;
const MOST_SOURCES = 3;
/** A longer sentence is no quotation for an overview: a shorter one of another report or row is taken. */
const LONGEST_QUOTE = 260;

/** Kinds of difference whose values can be read without their sentence. */
const QUOTED_ALONE: ReadonlySet<Difference['kind']> = new Set(['number', 'date', 'place', 'person', 'office']);

type Value = Difference['values'][number];
/** What is said in a finding and where: the sentence that is cited, and the words of it that are quoted. */
type Told = { quote: string; citation: Citation; start: number; articleId: string };

export type FindingOptions = {
  /** As they are shown, the weightiest first. */
  rows: readonly ComparisonRow[];
  columns: readonly Column[];
  articles: readonly ArticleReference[];
  language: Language;
  /** A value with the noun it counts ("14" of "14 Tote"), offsets into the article's text. */
  wholeValue: (value: Value) => { start: number; end: number };
  checkClaim: CheckClaim;
  signal?: AbortSignal | undefined;
};

/**
 * Up to three sentences in the order of the table: in what the reports differ most gravely with the values, what a later report updates, what they agree on. Sentences of the server around
 * words of the reports, each cited; one whose quotation the claim check does not find in its report is left out. Rejects on a fault or an abort.
 */
export async function composeFindings(options: FindingOptions): Promise<Claim[]> {
  const { rows, language } = options;
  const texts = findingTexts(language);
  const of = (relation: ComparisonRow['relation']) => rows.filter((row) => row.relation === relation);
  // What probably differs in something that is not sure has no values to quote.
  const named = (relation: ComparisonRow['relation']) => of(relation).filter(({ differences }) => differences.length > 0);
  const agreed = of('agree').filter(({ cells }) => shortest(cells) !== undefined);
  const found = [
    differing(named('differ')[0], { ...options, texts, rows: named('differ').length }),
    updating(named('update')[0], { ...options, texts, rows: named('update').length }),
    agreeing(agreed[0], { ...options, texts, rows: of('agree').length }),
  ];
  const claims: Claim[] = [];
  for (const finding of found) {
    const claim = finding && (await checked(finding, claims.length, options));
    if (claim) claims.push(claim);
  }
  return claims;
}

type Finding = { text: FindingText; told: Told[] };
type ComposeOptions = Pick<FindingOptions, 'columns' | 'articles' | 'language' | 'wholeValue'> & {
  texts: ReturnType<typeof findingTexts>;
  rows: number;
};

function agreeing(row: ComparisonRow | undefined, { texts, rows, ...options }: ComposeOptions): Finding | undefined {
  const quoted = row && shortest(row.cells);
  if (!row || !quoted) return undefined;
  const others = row.cells.filter(({ articleId }) => articleId !== quoted.articleId);
  const sources = sourcesOf([quoted.articleId, ...others.map(({ articleId }) => articleId)], options);
  const rest = others.flatMap((cell) => answersIn(cell).slice(0, 1));
  return { text: texts.agree({ quote: quoted.quote, ...sources }, rows), told: [quoted, ...rest].slice(0, MOST_SOURCES) };
}

function differing(row: ComparisonRow | undefined, { texts, rows, ...options }: ComposeOptions): Finding | undefined {
  const difference = row && gravestDifference(row.differences);
  if (!row || !difference) return undefined;
  const { matter } = row;
  const sides = sidesOf(valuesTold(row, difference, options));
  if (sides.length < 2) return undefined;
  const shown = sides.slice(0, QUOTED_ALONE.has(difference.kind) ? MOST_VALUES : MOST_SENTENCES);
  return {
    text: texts.differ(
      shown.map((side) => saidBy(side, options)),
      { kind: difference.kind, matter, rows, more: sides.length - shown.length },
    ),
    told: shown.flatMap((side) => side.slice(0, MOST_SOURCES)),
  };
}

function updating(row: ComparisonRow | undefined, { texts, rows, ...options }: ComposeOptions): Finding | undefined {
  const difference = row && gravestDifference(row.differences);
  if (!row || !difference || row.later === undefined) return undefined;
  const sides = sidesOf(valuesTold(row, difference, options));
  const now = sides.find((side) => side.some(({ articleId }) => articleId === row.later));
  const before = sides.filter((side) => side !== now).slice(0, MOST_VALUES - 1);
  if (!now || before.length === 0) return undefined;
  const dated = (side: Told[]): Said => {
    const said = saidBy(side, options);
    const day = dayOf(side, options);
    return day === undefined || said.sources.some((source) => source.endsWith(day)) ? said : { ...said, day };
  };
  return { text: texts.update(dated(now), before.map(dated), rows), told: [now, ...before].flatMap((side) => side.slice(0, MOST_SOURCES)) };
}

/** The shortest sentence of a row, if it is short enough to be quoted. */
function shortest(cells: ComparisonRow['cells']): Told | undefined {
  return cells
    .flatMap(answersIn)
    .filter(({ quote }) => quote.length <= LONGEST_QUOTE)
    .sort((one, other) => one.quote.length - other.quote.length)[0];
}

function answersIn({ articleId, claims }: ComparisonRow['cells'][number]): Told[] {
  return claims.flatMap(({ role, text, citations: [citation] }) =>
    role === 'answer' && citation ? [{ quote: text, citation, start: citation.start, articleId }] : [],
  );
}

/** The differing values, each in the sentence that holds it. */
function valuesTold({ cells }: ComparisonRow, { kind, values }: Difference, { wholeValue }: Pick<FindingOptions, 'wholeValue'>): Told[] {
  return values.flatMap((value): Told[] => {
    const sentence = cells
      .filter(({ articleId }) => articleId === value.articleId)
      .flatMap(answersIn)
      .find(({ citation }) => citation.start <= value.start && value.end <= citation.end);
    if (!sentence) return [];
    // What shows how certain something is, or who says so, says nothing by itself.
    if (!QUOTED_ALONE.has(kind)) return [sentence];
    const { start, end } = wholeValue(value);
    const { citation, articleId } = sentence;
    return [{ quote: citation.quote.slice(start - citation.start, end - citation.start), citation, start, articleId }];
  });
}

/** Those who give the same, together, in the order of the first. */
function sidesOf(told: Told[]): Told[][] {
  const sides = new Map<string, Told[]>();
  for (const one of told) {
    const key = one.quote.toLowerCase().replaceAll(/\s+/gu, ' ');
    sides.set(key, [...(sides.get(key) ?? []), one]);
  }
  return [...sides.values()];
}

function saidBy(side: Told[], options: Pick<FindingOptions, 'columns' | 'articles' | 'language'>): Said {
  return {
    quote: side[0]?.quote ?? '',
    ...sourcesOf(
      side.map(({ articleId }) => articleId),
      options,
    ),
  };
}

/** Names of the sources, a family once: by publisher, with the day where several sources have the same one; by title where there is none. */
function sourcesOf(
  articleIds: string[],
  { columns, articles, language }: Pick<FindingOptions, 'columns' | 'articles' | 'language'>,
): Pick<Said, 'sources' | 'more'> {
  const columnOf = new Map(columns.flatMap((column) => column.articleIds.map((id) => [id, column] as const)));
  const once = articleIds.filter(
    (id, at) => articleIds.findIndex((other) => other === id || columnOf.get(other) === columnOf.get(id)) === at,
  );
  const names = once.flatMap((id) => {
    const article = articles.find((other) => other.id === id);
    if (!article) return [];
    const { publisher, label, publishedOn } = article;
    const others = articles.filter((other) => other.publisher === publisher && columnOf.get(other.id) !== columnOf.get(id));
    if (publisher === undefined || others.some((other) => other.publishedOn === publishedOn)) return [label];
    return [others.length > 0 && publishedOn !== undefined ? `${publisher}, ${writeDay(publishedOn, language)}` : publisher];
  });
  return { sources: names.slice(0, MOST_SOURCES), more: Math.max(0, names.length - MOST_SOURCES) };
}

function dayOf(side: Told[], { articles, language }: Pick<FindingOptions, 'articles' | 'language'>): string | undefined {
  const day = articles.find(({ id }) => id === side[0]?.articleId)?.publishedOn;
  return day === undefined ? undefined : writeDay(day, language);
}

function writeDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

const MARKS = { de: ['„', '“'], en: ['“', '”'] } as const;

/** The finding as a claim, if the claim check finds every quotation in its report word for word. */
async function checked(
  { text, told }: Finding,
  place: number,
  { language, checkClaim, signal }: FindingOptions,
): Promise<Claim | undefined> {
  for (const { quote, citation, start } of told) {
    const { articleId, revision } = citation;
    const draft = {
      id: 'quotation',
      kind: 'quotation' as const,
      role: 'answer' as const,
      text: quote,
      spans: [{ articleId, revision, start, end: start + quote.length, exact: true }],
      unresolved: [],
      block: { kind: 'frame' as const, number: 0, place },
    };
    if ((await checkClaim(draft, signal)).claim.verdict !== 'supported') return undefined;
  }
  const [opens, closes] = MARKS[language];
  const quoted: Quoted[] = [];
  let written = '';
  for (const piece of text) {
    if (typeof piece === 'string') {
      written += piece;
      continue;
    }
    const start = written.length + opens.length;
    quoted.push({ start, end: start + piece.quote.length, citation: told.findIndex(({ quote }) => quote === piece.quote) });
    written += `${opens}${piece.quote}${closes}`;
  }
  return {
    id: `finding-${place + 1}`,
    kind: 'frame',
    role: 'note',
    text: written,
    citations: told.map(({ citation }) => citation),
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    quoted,
    block: { kind: 'frame', number: 0, place },
  };
}
