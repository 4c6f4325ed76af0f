import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import { referencesOf } from '../checking/create-check-claim.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { SourceOf } from '../checking/sourcing.ts';
import type { Abstention, Coverage, EndReason, Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference, SpanOfRevision } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import { citationsOfDisagreement, type Disagreement } from '../contract/disagreement.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import { eachReportFirst } from '../retrieval/each-report-first.ts';
import { toRankedPassage } from '../retrieval/ranked-passage.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { FoundPassage, Retrieve } from '../retrieval/retriever.ts';
import { understandQuestion } from '../retrieval/understand-question.ts';
import { answerableFeatures } from './answerable/answerable-features.ts';
import type { Ask, AskOptions } from './ask.ts';
import { decideAbstention, explain } from './decide-abstention.ts';
import { fallbackDrafts, whyFallBack } from './fall-back.ts';
import { findDisagreement } from './find-disagreement.ts';
import { askedOffice, findOffices, type OfficeGroup } from './find-offices.ts';
import { namelessFrame } from './nameless.ts';
import { officeDisagreement, officeDrafts } from './office-drafts.ts';
import { untoldEvents, untoldFrame } from './presupposed.ts';
import type { Evidence, RankSentences } from './rank-sentences.ts';
import type { AnswerTask, AnswerWriter, WriterInput } from './writers/writer.ts';

/** Passages given to the writer: about 8,000 characters, which fits the context of small local models. */
const WRITER_PASSAGES = 12;
/** Passages retrieved; those beyond the writer's serve coverage only. */
const RETRIEVED_PASSAGES = 40;

export type AskParts = {
  corpus: Pick<Corpus, 'archive'>;
  retrieve: Retrieve;
  rankSentences: RankSentences;
  writer: AnswerWriter;
  /** Quotes the reports where a language model was to write and nothing of it can stand. */
  quoting?: AnswerWriter | undefined;
  checkClaim: CheckClaim;
  sourceOf: SourceOf;
  readArticle: ArticleReader;
  /** Told of every fault that became an `answer-failed` event. */
  onFault: (fault: unknown) => void;
};

/** The recipe of an answer: understand, retrieve, weigh, abstain or write, check. */
export function createAsk(parts: AskParts): Ask {
  return async function* ask(options) {
    const progress: Progress = { coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 }, claims: [], given: [] };
    let reason: EndReason = 'finished';
    try {
      for await (const event of answer(parts, options, progress)) {
        if (event.type === 'answer-failed') reason = 'failed';
        if (event.type === 'limit') reason = 'limit';
        else yield event;
      }
    } catch (fault) {
      if (!options.signal?.aborted) {
        parts.onFault(fault);
        reason = 'failed';
        yield {
          type: 'answer-failed',
          failure: { code: 'internal-error', message: 'The answer could not be completed. The log of the server says why.' },
        };
      }
    }
    if (options.signal?.aborted) reason = 'stopped';
    yield { type: 'answer-end', reason, coverage: progress.coverage };
  };
}

/** `given`: the passages the writer has. */
type Progress = { coverage: Coverage; claims: Claim[]; given: SpanOfRevision[] };

async function* answer(parts: AskParts, options: AskOptions, progress: Progress): AsyncGenerator<AnswerEvent | { type: 'limit' }> {
  const { question, history, filters, wishes, articleIds, signal } = options;
  const understood = understandQuestion(question, history);
  const { language, understoodAs } = understood;
  yield { type: 'question-understood', question, understoodAs, language };

  const asked = askedOffice(understoodAs);
  // An office is told in any language; of each article the passages in that of the filter are searched.
  const { language: _, ...ofArticles } = filters ?? {};
  const filter = toArticleFilter(ofArticles, articleIds);
  const offices = asked === undefined ? [] : findOffices(asked, { archive: parts.corpus.archive, readArticle: parts.readArticle, filter });
  const searched = parts.corpus.archive.idsOf(toArticleFilter(filters, articleIds)).length;
  const retrieved = searched > 0 ? await parts.retrieve(understoodAs, { limit: RETRIEVED_PASSAGES, filters, articleIds, signal }) : [];
  const passages = wishes?.eachReport ? eachReportFirst(retrieved) : retrieved;
  const evidence = await parts.rankSentences(understoodAs, passages, signal);
  progress.coverage = { ...progress.coverage, searched, relevant: countRelevant(passages, evidence) };
  const given = passages.slice(0, WRITER_PASSAGES);
  progress.given = given.map(({ passage: { articleId, revision, start, end } }) => ({ articleId, revision, start, end }));
  yield { type: 'passages-ready', passages: given.map(toRankedPassage), coverage: progress.coverage };

  if (offices.length > 0) return yield* writeOffices(parts, offices, { language, wishes, progress, signal });
  const abstention = decideAbstention(evidence, { language, searched });
  if (abstention) return yield abstained(abstention, parts);
  const input: WriterInput<AnswerTask> = {
    task: { kind: 'answer', question: understoodAs, wishes },
    language,
    passages: given,
    evidence,
    signal,
  };
  const ahead = untoldFrame(untoldEvents(understoodAs, passages), language) ?? namelessFrame(evidence, language);
  yield* write(parts, input, { evidence, progress, ahead });
}

/** A person's offices are quoted in order, whoever writes: no model orders them by what it knows. */
async function* writeOffices(
  parts: AskParts,
  offices: OfficeGroup[],
  {
    language,
    wishes,
    progress,
    signal,
  }: { language: Language; wishes: AskOptions['wishes']; progress: Progress; signal: AbortSignal | undefined },
): AsyncGenerator<AnswerEvent> {
  const drafts = officeDrafts(offices, { language, readArticle: parts.readArticle, wishes });
  for (const draft of drafts) yield* checked(parts, draft, { progress, signal });
  const disagreement = officeDisagreement(offices, drafts);
  if (disagreement) yield* told(disagreement, parts, progress);
}

async function* checked(
  parts: AskParts,
  draft: DraftClaim,
  { progress, signal }: { progress: Progress; signal: AbortSignal | undefined },
): AsyncGenerator<AnswerEvent> {
  const { claim, articles, movedFrom } = await parts.checkClaim(draft, signal, progress.given);
  const sourcing = parts.sourceOf(claim);
  const sourced = sourcing ? { ...claim, sourcing } : claim;
  progress.claims.push(sourced);
  progress.coverage = withCited(progress, parts);
  yield { type: 'claim-checked', claim: sourced, articles };
  const [to] = sourced.citations;
  if (movedFrom && to)
    yield {
      type: 'citation-moved',
      claimId: sourced.id,
      from: movedFrom,
      to: { articleId: to.articleId, revision: to.revision, start: to.start, end: to.end },
    };
}

/** The disagreement, and the claims that say one side of it anew: disputed, unless the later report may only be the newer one. */
function* told(disagreement: Disagreement, parts: AskParts, progress: Progress): Generator<AnswerEvent> {
  const articles = referencesOf(citationsOfDisagreement(disagreement), parts.readArticle);
  yield { type: 'disagreement-found', disagreement, articles };
  // Who had another office at another time is not disputed.
  if (disagreement.later || disagreement.in === 'office') return;
  for (const [index, claim] of progress.claims.entries()) {
    const own = disagreement.sides.find(({ claimIds }) => claimIds.includes(claim.id));
    const rival = disagreement.sides.find((side) => side !== own && side.citations.length > 0);
    if (!own || !rival || claim.verdict !== 'supported') continue;
    const reason = { code: 'disagreement' as const, claim: own.value, source: rival.value };
    const disputed = { ...claim, verdict: 'disputed' as const, reasons: [...claim.reasons, reason] };
    progress.claims[index] = disputed;
    yield { type: 'claim-checked', claim: disputed, articles: referencesOf(claim.citations, parts.readArticle) };
  }
}

async function* write(
  parts: AskParts,
  input: WriterInput<AnswerTask>,
  { evidence, progress, ahead }: { evidence: Evidence; progress: Progress; ahead: DraftClaim | undefined },
): AsyncGenerator<AnswerEvent | { type: 'limit' }> {
  const given = { progress, signal: input.signal };
  let declined = false;
  let failed = false;
  for await (const event of parts.writer.write(input)) {
    switch (event.type) {
      case 'delta':
        yield { type: 'answer-delta', text: event.text };
        break;
      case 'draft':
        if (ahead && progress.claims.length === 0) yield* checked(parts, ahead, given);
        yield* checked(parts, ahead ? behind(ahead, event.draft) : event.draft, given);
        break;
      case 'usage':
        yield { type: 'tokens-used', usage: event.usage };
        break;
      case 'declined':
        declined = true;
        break;
      case 'failed':
        failed = true;
        yield { type: 'answer-failed', failure: event.failure };
        break;
      case 'limit':
        yield { type: 'limit' };
        break;
    }
  }
  const fellBack = failed || input.signal?.aborted ? false : yield* fallBack(parts, input, { declined, evidence, progress, ahead });
  if (declined && !fellBack) yield abstained(explain(evidence, answerableFeatures(evidence), input.language), parts);
  if (progress.claims.length === 0) return;
  // A figure of what most likely does not answer disputes nothing.
  const claims = progress.claims.filter(({ aside }) => !aside);
  const disagreement = findDisagreement(input.task.question, { evidence, claims, readArticle: parts.readArticle });
  if (disagreement) yield* told(disagreement, parts, progress);
}

/** Quotes the reports in the place of a language model's words where they cannot stand. Returns whether anything was quoted. */
async function* fallBack(
  parts: AskParts,
  input: WriterInput<AnswerTask>,
  { declined, evidence, progress, ahead }: { declined: boolean; evidence: Evidence; progress: Progress; ahead: DraftClaim | undefined },
): AsyncGenerator<AnswerEvent, boolean> {
  const { quoting, readArticle } = parts;
  if (!quoting) return false;
  const { claims } = progress;
  const reason = whyFallBack({ declined, claims, evidence, passages: input.passages, readArticle });
  const drafts = reason ? await fallbackDrafts(reason, { quoting, input, claims }) : [];
  const isFirst = ahead !== undefined && progress.claims.length === 0;
  if (isFirst && drafts.length > 0) yield* checked(parts, ahead, { progress, signal: input.signal });
  for (const draft of drafts) yield* checked(parts, isFirst ? behind(ahead, draft) : draft, { progress, signal: input.signal });
  return drafts.length > 0;
}

/** In a block of its own behind what is said first. */
function behind(first: DraftClaim, draft: DraftClaim): DraftClaim {
  return { ...draft, block: { ...draft.block, number: first.block.number + 1 + draft.block.number } };
}

/** What is kept closed is not counted as cited. */
function withCited({ coverage, claims: all }: Progress, { corpus: { archive } }: AskParts): Coverage {
  const claims = all.filter(({ aside }) => !aside);
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.articleId))).size;
  return { ...coverage, cited, independent: countIndependent(claims, archive.families), relevant: Math.max(coverage.relevant, cited) };
}

function abstained(abstention: Abstention, { readArticle }: AskParts): AnswerEvent {
  const articles: ArticleReference[] = referencesOf(abstention.nearest, readArticle);
  return { type: 'answer-abstained', abstention, articles };
}

/** Articles with a sentence that, with its neighbours, holds at least half of the question's weighted words. */
function countRelevant(passages: FoundPassage[], { sentences }: Evidence): number {
  const relevant = sentences
    .filter((sentence) => sentence.features.coveredNearby >= 0.5)
    .map((sentence) => sentence.found.passage.articleId);
  return passages.length === 0 ? 0 : new Set(relevant).size;
}
