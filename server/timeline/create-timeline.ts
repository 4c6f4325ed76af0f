import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { DateMention } from '../../ingest/language/dates/dates.ts';
import type { Name } from '../../ingest/language/names/names.ts';
import type { ModelWriter } from '../answering/writers/writer.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import { type AboutQuestionParts, aboutQuestion } from '../comparing/about-question.ts';
import { findAffair } from '../comparing/find-affair.ts';
import type { ModelCoverage } from '../comparing/model-reading/ask-in-parts.ts';
import { readFeatures } from '../comparing/read-features.ts';
import { readReport } from '../comparing/statements.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { Timeline, TimelineEvent } from '../contract/timeline.ts';
import type { ArticleReader, ReadArticle } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { createTurns, type Turns } from '../retrieval/turns.ts';
import { createWordTable, type WordTable } from '../retrieval/word-table.ts';
import { createArticleChoice } from './choose-articles.ts';
import { citeTellings } from './cite-tellings.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { composeEvent } from './compose-event.ts';
import { publishedOf } from './date-telling.ts';
import { type EventGroup, groupTellings } from './group-tellings.ts';
import { isWithin } from './intervals.ts';
import type { LaneKind } from './lane-names.ts';
import type { MakeTimeline, TimelineOptions } from './make-timeline.ts';
import { createNameLanes, type NameLanes } from './name-lanes.ts';
import { readAffair } from './one-affair.ts';
import { type EventReadings, readEvents } from './read-events.ts';
import { type FoundTelling, readTellings } from './read-tellings.ts';
import { createTellingLikeness } from './telling-likeness.ts';
import { timelineFrameTexts } from './timeline-frames.ts';

export type TimelineParts = {
  corpus: Pick<Corpus, 'archive' | 'embedder'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  checkClaim: CheckClaim;
  /** A language model that reads which tellings are of one event. */
  reader?: ModelWriter | undefined;
  clock: () => Date;
  mintId: () => string;
};

/** Reports read together: what is about a question is judged by words that are rare among them, and memory holds no more of whole texts than these. */
const READ_TOGETHER = 50;
/** Tellings merged, or events cited, between two steps that are told. */
const TOLD_EVERY = 25;

/**
 * Whether dates meet is decided by what they come to ("am Mittwoch", "12. März"), and only then how alike the rest is: likeness takes all tellings to be of one day.
 */
const SOME_DAY: DateMention = {
  ...{ start: 0, end: 0, text: '', kind: 'date', precision: 'day', day: 1, month: 1, year: 2000 },
  ...{ interval: { start: '2000-01-01', end: '2000-01-01' }, resolvedAgainst: 'itself', lacks: [], key: 'some day' },
};

type Progress = Extract<AnswerEvent, { type: 'progress' }>;
type Reading = {
  articles: ArticleReference[];
  told: ComparedTelling[];
  lanes: NameLanes;
  searched: number;
  read: number;
  undatedReports: number;
  leftOut: number;
  cut: number;
};

/** The recipe of a timeline: choose the reports, read what they date, merge what tells the same event, cite every telling. */
export function createTimeline(given: TimelineParts): MakeTimeline {
  const parts = { ...given, wordTable: createWordTable() };
  return async function* makeTimeline(options) {
    const corpusVersion = parts.corpus.archive.version();
    const turn = createTurns(options.signal);
    const reading = yield* readReports(parts, options, turn);
    const { reader } = parts;
    const byModel = reader && (yield* readEvents(reading.told, { model: reader, references: reading.articles, ...options }));
    const groups = yield* merge(reading.told, turn, byModel?.events);
    const composed = yield* compose(parts, { reading, groups, turn, signal: options.signal });
    const { period } = options;
    const all = period ? composed.filter((event) => isWithin(event, period)) : composed;
    const events = all.filter(({ interval }) => interval !== undefined).sort(byTime);
    const undated = all.filter(({ interval }) => interval === undefined);
    const cited = new Set(all.flatMap(({ tellings }) => tellings.flatMap(({ articleId, also }) => [articleId, ...also])));
    const families = parts.corpus.archive.families.idsOf([...cited]);
    return {
      id: parts.mintId(),
      ...(options.question === undefined ? {} : { question: options.question }),
      ...(options.filters && { filters: options.filters }),
      language: options.language,
      createdAt: parts.clock().toISOString(),
      corpusVersion,
      articles: reading.articles.filter(({ id }) => cited.has(id)),
      frames: await frames(parts, options, { reading, events, undated, model: byModel?.coverage }),
      events,
      undated,
      persons: counted(all.flatMap(({ persons }) => persons)),
      places: counted(all.flatMap(({ places }) => places)),
      coverage: {
        searched: reading.searched,
        relevant: cited.size,
        cited: cited.size,
        independent: new Set([...cited].map((id) => families.get(id) ?? id)).size,
      },
      ...(byModel?.coverage.usage && { usage: byModel.coverage.usage }),
    } satisfies Timeline;
  };
}

async function* readReports(parts: ReadingParts, options: TimelineOptions, turn: Turns): AsyncGenerator<Progress, Reading> {
  const { question, signal } = options;
  signal?.throwIfAborted();
  yield { type: 'progress', stage: 'searching', done: 0, total: 1 };
  const isSearched = question !== undefined && options.articleIds === undefined;
  const affair = isSearched ? await findAffair({ ...parts, turn }, { ...options, question }) : undefined;
  // What reports date that tell of nothing but the affair asked for is of its course, in whatever words.
  const isWhole = affair !== undefined;
  const choice = createArticleChoice(parts, { ...options, affair });
  const reading: Reading = {
    articles: [],
    told: [],
    lanes: createNameLanes(),
    searched: choice.searched,
    read: 0,
    undatedReports: 0,
    leftOut: 0,
    cut: 0,
  };
  let found = await choice.next(true);
  while (found.length > 0) {
    const before = reading.told.length;
    const total = reading.read + found.length;
    for (let at = 0; at < found.length; at += READ_TOGETHER) {
      yield { type: 'progress', stage: 'reading', done: reading.read, total };
      await readTogether(parts, reading, {
        ids: found.slice(at, at + READ_TOGETHER),
        question: isWhole ? undefined : question,
        turn,
        signal,
      });
    }
    found = await choice.next(reading.told.length > before);
  }
  return { ...reading, leftOut: choice.leftOut() };
}

type ReadingParts = TimelineParts & { wordTable: WordTable };
type Together = { ids: string[]; question: string | undefined; turn: Turns; signal: AbortSignal | undefined };

async function readTogether({ corpus, readArticle, wordTable: table }: ReadingParts, reading: Reading, together: Together): Promise<void> {
  const { archive, embedder } = corpus;
  const { ids, question, turn, signal } = together;
  const told = [];
  for (const id of ids) {
    await turn();
    const kept = archive.get(id);
    if (!kept) continue;
    const published = publishedOf(kept);
    const article = readArticle(id, kept.revision);
    const index = reading.articles.length;
    reading.articles.push(article.reference);
    const { tellings, leftOut } = readTellings(article, { index, published });
    reading.read += 1;
    reading.cut += leftOut;
    if (!published) reading.undatedReports += 1;
    reading.lanes.read(article.text, article.annotations().names);
    told.push({ article, tellings });
  }
  const about = question === undefined ? undefined : await positionsAbout(question, told, { embedder, table, turn, signal });
  for (const [at, { article, tellings }] of told.entries()) {
    await turn();
    const kept = tellings.filter(({ position, context }) => !about || [position, ...context].some((one) => about[at]?.has(one)));
    const affair = readAffair(article);
    const statements = await readFeatures({ article, statements: kept.map(({ clause }) => clause), leftOut: 0 }, embedder, signal);
    for (const [place, statement] of statements.entries()) {
      const telling = kept[place];
      if (!telling) continue;
      const before = telling.context.flatMap((position) => article.sentences[position]?.text ?? []).join(' ');
      reading.told.push({ telling, statement: { ...statement, dates: [SOME_DAY] }, affair, before });
    }
  }
}

type Told = { article: ReadArticle; tellings: FoundTelling[] };

/** For each report the positions of its sentences that are about the question. Reports without a date need not be read for it. */
async function positionsAbout(
  question: string,
  told: Told[],
  { embedder, turn, ...parts }: Omit<AboutQuestionParts, 'embedder'> & { embedder: Corpus['embedder'] },
): Promise<Set<number>[]> {
  const read = [];
  for (const { article, tellings } of told) {
    await turn();
    read.push(tellings.length === 0 ? [] : await readFeatures(readReport(article, 0), embedder, parts.signal));
  }
  const about = await aboutQuestion(question, read, { embedder, turn, ...parts });
  return read.map((statements, at) => new Set(statements.flatMap(({ position }, place) => (about[at]?.[place] ? [position] : []))));
}

async function* merge(told: ComparedTelling[], turn: Turns, events: EventReadings | undefined): AsyncGenerator<Progress, EventGroup[]> {
  const likeness = createTellingLikeness(told.map(({ statement }) => statement));
  const grouping = groupTellings(told, likeness, events);
  for (;;) {
    await turn();
    const step = grouping.next();
    if (step.done) return step.value;
    if (step.value % TOLD_EVERY === 0) yield { type: 'progress', stage: 'comparing', done: step.value, total: told.length };
  }
}

type Composing = { reading: Reading; groups: EventGroup[]; turn: Turns; signal: AbortSignal | undefined };

async function* compose(parts: TimelineParts, { reading, groups, turn, signal }: Composing): AsyncGenerator<Progress, TimelineEvent[]> {
  const { families } = parts.corpus.archive;
  const familyOf = families.idsOf(reading.articles.map(({ id }) => id));
  const events: TimelineEvent[] = [];
  for (const [at, { sides }] of groups.entries()) {
    await turn();
    if (at % TOLD_EVERY === 0) yield { type: 'progress', stage: 'comparing', done: reading.told.length, total: reading.told.length };
    const cited = [];
    for (const side of sides) cited.push(await citeTellings(parts, { side, articles: reading.articles, familyOf, event: at, signal }));
    const named = (kind: LaneKind) => [...new Set(sides.flat().flatMap((told) => reading.lanes.of(namesTold(told, kind), kind)))];
    events.push(composeEvent(cited, { id: `e${at + 1}`, persons: named('person'), places: named('place'), families }));
  }
  return events;
}

/** The names in the words of a telling, and of the sentence before, which it leans on, the one that it can only mean. */
function namesTold({ telling, statement }: ComparedTelling, kind: LaneKind): Name[] {
  const isOwn = ({ start, end }: Name) => start >= statement.start && end <= statement.end;
  const beside = telling.context.length === 1 ? statement.names.filter((name) => name.kind === kind && !isOwn(name)) : [];
  return [...(new Set(beside.map(({ key }) => key)).size === 1 ? beside : []), ...statement.names.filter(isOwn)];
}

function byTime({ interval: a }: TimelineEvent, { interval: b }: TimelineEvent): number {
  const [one, other] = [a ?? { start: '', end: '' }, b ?? { start: '', end: '' }];
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end < other.end ? -1 : one.end > other.end ? 1 : 0;
}

function counted(names: string[]): { name: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, events]) => ({ name, events })).sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1));
}

type Composed = { reading: Reading; events: TimelineEvent[]; undated: TimelineEvent[]; model: ModelCoverage | undefined };

async function frames(
  { checkClaim }: TimelineParts,
  { language, question, period, signal }: TimelineOptions,
  { reading, events, undated, model }: Composed,
): Promise<Claim[]> {
  const texts = timelineFrameTexts(language, {
    read: reading.read,
    telling: new Set([...events, ...undated].flatMap(({ tellings }) => tellings.map(({ articleId }) => articleId))).size,
    events: events.length,
    conflicts: events.filter(({ conflict }) => conflict).length,
    undated: undated.length,
    planned: events.filter(({ toldAs }) => toldAs === 'planned' || toldAs === 'demanded' || toldAs === 'possible').length,
    undatedReports: reading.undatedReports,
    leftOut: reading.leftOut,
    cut: reading.cut,
    hasQuestion: question !== undefined,
    period,
    model,
  });
  const claims: Claim[] = [];
  for (const [place, text] of texts.entries()) {
    const block = { kind: 'frame' as const, number: 0, place };
    const draft = { id: `f${place + 1}`, kind: 'frame' as const, role: 'note' as const, text, spans: [], unresolved: [], block };
    claims.push((await checkClaim(draft, signal)).claim);
  }
  return claims;
}
