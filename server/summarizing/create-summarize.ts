import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { ModelWriter } from '../answering/writers/writer.ts';
import { type CheckClaim, referencesOf } from '../checking/create-check-claim.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { SourceOf } from '../checking/sourcing.ts';
import type { Compare } from '../comparing/compare.ts';
import { modelFrame } from '../comparing/model-reading/model-frame.ts';
import type { Claim } from '../contract/claim.ts';
import { sumUsage } from '../contract/sum-usage.ts';
import type { Summary } from '../contract/summary.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { FoundPassage, Retrieve } from '../retrieval/retriever.ts';
import { createWordTable } from '../retrieval/word-table.ts';
import { type ChosenReports, chooseReports } from './choose-reports.ts';
import { type Contradiction, type Contradictions, findContradictions } from './find-contradictions.ts';
import { listSources } from './list-sources.ts';
import { passagesAbout } from './passages-about.ts';
import { type Plan, type PlanOptions, planExtract } from './plan-extract.ts';
import { readSentences } from './read-sentences.ts';
import { createSectionWriter, type SectionWriter } from './section-writer.ts';
import type { Summarize, SummarizeEvent, SummarizeOptions } from './summarize.ts';
import { differenceText, noContradictionText, noteTexts, sectionText } from './summary-notes.ts';
import type { SummarySentence } from './summary-sentence.ts';
import { SUMMARY_SIZES, type SummarySize } from './summary-size.ts';
import { weightiestReports } from './weightiest-reports.ts';
import { type ModelEnd, writeWithModel } from './write-with-model.ts';

export type SummarizeParts = {
  corpus: Pick<Corpus, 'archive' | 'passageIndex' | 'embedder'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  /** Where there is none, the sentences of the reports are quoted. */
  model?: ModelWriter | undefined;
  compare: Compare;
  checkClaim: CheckClaim;
  sourceOf: SourceOf;
  clock: () => Date;
  mintId: () => string;
};

/** Shown as the writer of a summary that no language model wrote. */
const EXTRACTIVE = 'extractive';
const WHOLE: ModelEnd = { declined: false, cutOff: false, usage: undefined };

/** The recipe of a summary: choose the reports, read them all, find what they disagree on, write section by section, check every sentence, say what it rests on. */
export function createSummarize(given: SummarizeParts): Summarize {
  const parts = { ...given, wordTable: createWordTable() };
  return async function* summarize(options) {
    const { question, length, form = 'summary', order = 'chronological', language, signal } = options;
    signal?.throwIfAborted();
    const corpusVersion = parts.corpus.archive.version();
    yield { type: 'progress', stage: 'searching', done: 0, total: 1 };
    const chosen = await chooseReports(parts, options);
    const sentences = yield* read(parts, chosen, options);
    const size = SUMMARY_SIZES[form][length];
    const newSince = form === 'briefing' ? (options.newSince ?? newestDay(sentences)) : undefined;
    const planning = {
      form,
      order,
      size,
      newSince,
      isOfAll: question === undefined && options.articleIds === undefined,
      readArticle: parts.readArticle,
      signal,
    };
    const first = await planExtract(sentences, planning);
    const articleIds = weightiestReports(sentences, first);
    const most = size.contradictions;
    const about = chosen.areOfOneAffair ? undefined : question;
    const contradictions = yield* findContradictions(parts, { articleIds, sentences, question: about, language, most, signal });
    const plan = await planBeside(contradictions.sure, { sentences, planning, first });

    const sections = createSectionWriter(parts, { contradictions: contradictions.sure, signal });
    const room: Room = { parts, options, chosen, sections, size };
    const end = parts.model ? yield* writeByModel(parts.model, room, plan) : yield* quoteAll(room, plan);
    yield* tellContradictions(room, contradictions);
    if (form === 'briefing') yield* tellOpenQuestions(room, plan);
    signal?.throwIfAborted();
    const usage = sumUsage(contradictions.usage, end.usage);
    yield* tellNotes(room, { ...end, usage });
    const claims = sections.claims();
    return {
      id: parts.mintId(),
      ...(question === undefined ? {} : { question }),
      length,
      form,
      order,
      ...(newSince === undefined ? {} : { newSince }),
      scope: { ...(options.articleIds && { articleIds: options.articleIds }), ...(options.filters && { filters: options.filters }) },
      language,
      writer: parts.model?.name ?? EXTRACTIVE,
      createdAt: parts.clock().toISOString(),
      corpusVersion,
      articles: referencesOf(chosen.reports, parts.readArticle),
      claims,
      sections: sections.sections(),
      sources: listSources({ reports: chosen.reports, claims, readArticle: parts.readArticle }),
      coverage: coverageOf(parts, chosen, sentences, claims),
      ...(usage && { usage }),
    } satisfies Summary;
  };
}

type Room = { parts: SummarizeParts; options: SummarizeOptions; chosen: ChosenReports; sections: SectionWriter; size: SummarySize };
type Told<Result = void> = AsyncGenerator<SummarizeEvent, Result>;

async function* read(
  parts: SummarizeParts,
  { reports, areOfOneAffair }: ChosenReports,
  { question, signal }: SummarizeOptions,
): Told<SummarySentence[]> {
  const { readArticle, corpus } = parts;
  const reading = readSentences({ reports, areOfOneAffair, question, readArticle, embedder: corpus.embedder, signal });
  for (;;) {
    const next = await reading.next();
    if (next.done) return next.value;
    yield { type: 'progress', stage: 'reading', done: next.value, total: reports.length };
  }
}

/** What is disputed is quoted among the contradictions, once; unless nothing else is there to be told. */
async function planBeside(
  contradictions: readonly Contradiction[],
  { sentences, planning, first }: { sentences: SummarySentence[]; planning: PlanOptions; first: Plan },
): Promise<Plan> {
  if (contradictions.length === 0) return first;
  const plan = await planExtract(sentences, { ...planning, told: contradictions.flatMap((one) => one.sentences) });
  return plan.text.length > 0 ? plan : first;
}

/** The text of a summary, or situation and news of a briefing, in the reports' own sentences. */
async function* quoteAll({ options: { form, language }, sections, size }: Room, { text, news, hasOlder }: Plan): Told<ModelEnd> {
  const isBriefing = form === 'briefing';
  sections.begin(isBriefing ? 'situation' : 'text');
  for (const block of text) yield* sections.quote(block);
  if (isBriefing && text.length === 0) yield* sections.frame(sectionText(language, 'noSituation'));
  yield { type: 'progress', stage: 'summarizing', done: size.text, total: size.text };
  if (!isBriefing) return WHOLE;
  sections.begin('new');
  for (const block of news) yield* sections.quote(block);
  if (news.length === 0) yield* sections.frame(sectionText(language, hasOlder ? 'noNews' : 'noOlder'));
  return WHOLE;
}

/** The same in a language model's words. */
async function* writeByModel(model: ModelWriter, room: Room, { known, newer, hasOlder }: Plan): Told<ModelEnd> {
  const { parts, options, chosen, sections, size } = room;
  const { form, question, language, signal } = options;
  const labelOf = (articleId: string) => parts.corpus.archive.get(articleId)?.label ?? articleId;
  const { passageIndex } = parts.corpus;
  const write = async function* (from: readonly SummarySentence[], most: number): Told<ModelEnd> {
    sections.closeBlocks();
    const passages = await passagesAbout(from, { reports: chosen.reports, passageIndex, labelOf });
    const writing = writeWithModel({ ...parts, writer: model }, { passages, question, sentences: most, language, signal });
    let written = 0;
    for (;;) {
      const next = await writing.next();
      if (next.done) return next.value;
      const event = next.value;
      if (event.type === 'delta') yield { type: 'answer-delta', text: event.text };
      else if (event.type === 'read') yield { type: 'progress', stage: 'reading', ...reportsRead(passages, event.done) };
      else {
        yield* sections.add(event.checked);
        yield { type: 'progress', stage: 'summarizing', done: Math.min(++written, most), total: most };
      }
    }
  };
  sections.begin(form === 'briefing' ? 'situation' : 'text');
  const situation = yield* write(known, size.text);
  if (form !== 'briefing') return situation;
  sections.begin('new');
  if (newer.length === 0) {
    yield* sections.frame(sectionText(language, hasOlder ? 'noNews' : 'noOlder'));
    return situation;
  }
  const news = yield* write(newer, size.news);
  return {
    declined: situation.declined && news.declined,
    cutOff: situation.cutOff || news.cutOff,
    usage: sumUsage(situation.usage, news.usage),
  };
}

/** Each with what differs, and every side in its own words. Where none is sure, a briefing says in what the reports may differ and how little was held against each other. */
async function* tellContradictions(
  { options: { form, language }, sections }: Room,
  { sure, possible, reports, matters, readBy }: Contradictions,
): Told {
  const told = form === 'briefing' ? possible : [];
  if (form !== 'briefing' && sure.length === 0) return;
  sections.begin('contradictions');
  if (sure.length === 0 && reports < 2) yield* sections.frame(sectionText(language, 'oneReport'));
  else if (sure.length === 0) yield* sections.frame(noContradictionText(language, { reports, matters, possible: told.length }));
  for (const one of sure) yield* tell(one, true);
  for (const one of told) yield* tell(one, false);
  // What no reader has seen is not free of contradictions.
  if (readBy && readBy.unread + readBy.partly + readBy.missed > 0) yield* sections.frame(modelFrame(readBy, 'matters', language));

  async function* tell({ differences, sentences }: Contradiction, isSure: boolean): Told {
    yield* sections.frame(differenceText(language, differences, { isSure }));
    for (const side of Map.groupBy(sentences, ({ articleId }) => articleId).values()) yield* sections.quote(side);
  }
}

async function* tellOpenQuestions({ options: { language }, sections }: Room, { open }: Plan): Told {
  sections.begin('open-questions');
  for (const block of open) yield* sections.quote(block);
  if (open.length === 0) yield* sections.frame(sectionText(language, 'noOpenQuestions'));
}

async function* tellNotes({ options: { question, language }, sections }: Room, { cutOff, usage }: ModelEnd): Told {
  sections.end();
  const declined = !sections.claims().some(({ kind, role }) => kind !== 'frame' && role === 'answer');
  for (const text of noteTexts(language, { declined, cutOff, hasQuestion: question !== undefined })) yield* sections.frame(text);
  if (usage) yield { type: 'tokens-used', usage };
}

/** Passages stand report by report: of a report whose last one is not read yet it is not said that it was read. */
function reportsRead(passages: readonly FoundPassage[], done: number): { done: number; total: number } {
  const ids = passages.map(({ passage }) => passage.articleId);
  const unread = new Set(ids.slice(done));
  return { done: new Set(ids.slice(0, done)).difference(unread).size, total: new Set(ids).size };
}

function newestDay(sentences: readonly SummarySentence[]): string | undefined {
  return sentences
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .sort()
    .at(-1);
}

function coverageOf(
  { corpus: { archive } }: SummarizeParts,
  { searched }: ChosenReports,
  sentences: readonly SummarySentence[],
  claims: Claim[],
): Summary['coverage'] {
  const relevant = new Set(sentences.map(({ articleId }) => articleId)).size;
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).size;
  return { searched, relevant: Math.max(relevant, cited), cited, independent: countIndependent(claims, archive.families) };
}
