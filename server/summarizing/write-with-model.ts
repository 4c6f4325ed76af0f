import type { ModelWriter } from '../answering/writers/writer.ts';
import { WriterFailedError } from '../answering/writers/writer-failed.ts';
import type { CheckClaim, CheckedClaim } from '../checking/create-check-claim.ts';
import type { Language, Usage } from '../contract/answer.ts';
import type { Citation } from '../contract/citation.ts';
import { sumUsage } from '../contract/sum-usage.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';

/** Characters of passages in one request: what a prompt shows whole beside its rules and a reply of 4,096 tokens, in a context of 8,192. */
const PART_CHARACTERS = 8_500;
/** Sentences that are picked of one part, so that the whole has something to choose from. */
const PICKED_OF_PART = 6;
/** Picked sentences shrink from round to round; should a model pick everything, it is given the first ones in the end. */
const MOST_ROUNDS = 4;

export type ModelTask = {
  passages: FoundPassage[];
  question?: string | undefined;
  sentences: number;
  language: Language;
  signal?: AbortSignal | undefined;
};
export type ModelParts = { writer: ModelWriter; checkClaim: CheckClaim; readArticle: ArticleReader };

export type ModelEvent =
  /** Of all passages so many have been read. */
  { type: 'read'; done: number; total: number } | { type: 'delta'; text: string } | { type: 'checked'; checked: CheckedClaim };
/** `declined`: the model found nothing to write. */
export type ModelEnd = { declined: boolean; cutOff: boolean; usage: Usage | undefined };

/**
 * Lets a language model summarise any number of passages: where they do not fit into one request, it first summarises them part by part, and what it cites there
 * (the reports' own sentences, never its words) is what it is given for the next round, until all fits. Every passage is read once. Throws WriterFailedError.
 */
export async function* writeWithModel(parts: ModelParts, task: ModelTask): AsyncGenerator<ModelEvent, ModelEnd> {
  const total = task.passages.length;
  const end: ModelEnd = { declined: false, cutOff: false, usage: undefined };
  let passages = task.passages;
  for (let round = 0; ; round++) {
    const requests = splitToParts(passages);
    const [only] = requests;
    if (!only) return { ...end, declined: true };
    if (requests.length === 1 || round === MOST_ROUNDS) {
      yield* writeWhole(parts, { ...task, passages: only }, end);
      if (round === 0) yield { type: 'read', done: total, total };
      return end;
    }
    const picked: FoundPassage[] = [];
    let done = 0;
    for (const request of requests) {
      picked.push(...(yield* pick(parts, { ...task, passages: request }, end)));
      done += request.length;
      if (round === 0) yield { type: 'read', done, total };
      task.signal?.throwIfAborted();
    }
    passages = picked;
  }
}

/** The summary itself: what the model writes is shown as it comes and checked. */
async function* writeWhole({ writer, checkClaim }: ModelParts, task: ModelTask, end: ModelEnd): AsyncGenerator<ModelEvent> {
  const { passages, question, sentences, language, signal } = task;
  for await (const event of writer.write({ task: { kind: 'summary', question, sentences }, language, passages, signal })) {
    if (event.type === 'delta') yield { type: 'delta', text: event.text };
    else if (event.type === 'draft') yield { type: 'checked', checked: await checkClaim(event.draft, signal) };
    else noteEnd(event, end);
  }
}

/** The sentences of the reports that the model cites for one part, as passages for the next round. */
async function* pick(
  { writer, checkClaim, readArticle }: ModelParts,
  task: ModelTask,
  end: ModelEnd,
): AsyncGenerator<ModelEvent, FoundPassage[]> {
  const { passages, question, language, signal } = task;
  const citations: Citation[] = [];
  const ofPart = { declined: false, cutOff: false, usage: end.usage };
  for await (const event of writer.write({ task: { kind: 'summary', question, sentences: PICKED_OF_PART }, language, passages, signal })) {
    if (event.type === 'draft') citations.push(...(await checkClaim(event.draft, signal)).claim.citations);
    else if (event.type !== 'delta') noteEnd(event, ofPart);
  }
  end.usage = ofPart.usage;
  const labels = new Map(passages.map(({ passage, label }) => [passage.articleId, label]));
  return toPassages(citations, labels, readArticle);
}

function noteEnd(
  event: { type: 'usage'; usage: Usage } | { type: 'declined' | 'limit' } | { type: 'failed'; failure: WriterFailedError['failure'] },
  end: ModelEnd,
): void {
  if (event.type === 'usage') end.usage = sumUsage(end.usage, event.usage);
  else if (event.type === 'failed') throw new WriterFailedError(event.failure);
  else if (event.type === 'limit') end.cutOff = true;
  else end.declined = true;
}

/** Neighbours in one report are one passage; each cited sentence once, in the order of the reports. */
function toPassages(citations: Citation[], labels: ReadonlyMap<string, string>, readArticle: ArticleReader): FoundPassage[] {
  const byArticle = Map.groupBy(citations, ({ articleId, revision }) => `${articleId}@${revision}`);
  return [...byArticle.values()].flatMap((ofArticle): FoundPassage[] => {
    const [first] = ofArticle;
    if (!first) return [];
    const { articleId, revision } = first;
    const { text, language } = readArticle(articleId, revision);
    const merged: { start: number; end: number }[] = [];
    for (const { start, end } of ofArticle.toSorted((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
      else merged.push({ start, end });
    }
    return merged.map(({ start, end }) => ({
      passage: {
        id: `${articleId}:${start}`,
        articleId,
        revision,
        start,
        end,
        text: text.slice(start, end),
        language,
        sentences: [{ start, end }],
      },
      label: labels.get(articleId) ?? articleId,
      relevance: 1,
    }));
  });
}

function splitToParts(passages: readonly FoundPassage[]): FoundPassage[][] {
  const parts: FoundPassage[][] = [];
  let left = 0;
  for (const found of passages) {
    const length = found.passage.text.length;
    const part = parts.at(-1);
    if (!part || length > left) {
      parts.push([found]);
      left = PART_CHARACTERS - length;
    } else {
      part.push(found);
      left -= length;
    }
  }
  return parts;
}
