import { type LanguageModel, type LanguageModelUsage, streamText } from 'ai';
import { type Language, type Usage, usageSchema } from '../../contract/answer.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { ReplyTooLargeError } from './bounded-fetch.ts';
import { costOf, type Prices } from './cost-of.ts';
import { type PromptPassage, promptContext } from './prompt-context.ts';
import { createPrompt } from './prompts.ts';
import { DECLINED } from './quoted-report.ts';
import { createDraftSplitter, type DraftEvent } from './split-draft.ts';
import type { ModelWriter, WriterEvent, WriterInput } from './writer.ts';
import { classifyWriterError, createWriterFailure, type WriterFailureCode } from './writer-failures.ts';

export type LanguageModelWriterLimits = {
  /** From the request to its end, retries included. */
  totalMs: number;
  /** Longest silence of the server: before the first token, and between two tokens. */
  firstTokenMs: number;
  silenceMs: number;
  /** Longest reply that is read, in UTF-16 code units; the rest is not asked for. */
  maxCharacters: number;
  maxOutputTokens: number;
  /** Only for requests that failed before the reply began. The first retry waits 2 s, or what the server asks for. */
  maxRetries: number;
};

export type LanguageModelWriterOptions = {
  /** A model object of a provider. A name would be sent to a hosted gateway. */
  model: Exclude<LanguageModel, string>;
  name: string;
  readArticle: ArticleReader;
  limits: LanguageModelWriterLimits;
  prices?: Prices | undefined;
  createId: () => string;
  /** A new random word for each request; see createPrompt. */
  createBoundary: () => string;
  /** Left to the provider where absent: some models refuse it. */
  temperature?: number | undefined;
};

/** The input with what of its passages the model is shown. */
type Asked = Omit<WriterInput, 'passages'> & { passages: PromptPassage[] };

/** How the reading of the stream ended, and what the provider counted, where it got that far. */
type Ending = { usage?: Usage | undefined } & HowItEnded;
type HowItEnded =
  | { type: 'complete' }
  | { type: 'declined' }
  | { type: 'limit' }
  | { type: 'aborted' }
  | { type: 'failed'; code: WriterFailureCode; status?: number };

/**
 * A writer that lets a language model answer from numbered passages, without tools. Each sentence becomes a draft as soon as it is
 * complete; its spans are whole passages (`exact: false`). A sentence that the model did not finish is not made a draft. Emits at most
 * one of `declined`, `failed`, `limit`, as the last event, and `usage` before it where the provider counted. Ending the iteration early cancels the request.
 */
export function createLanguageModelWriter(options: LanguageModelWriterOptions): ModelWriter {
  return {
    name: options.name,
    isModel: true,
    async *write(input) {
      if (input.signal?.aborted) return;
      const stop = new AbortController();
      try {
        yield* writeDrafts(options, input, stop);
      } finally {
        stop.abort();
      }
    },
  };
}

async function* writeDrafts(options: LanguageModelWriterOptions, input: WriterInput, stop: AbortController): AsyncGenerator<WriterEvent> {
  const { name, createId } = options;
  const { language } = input;
  const passages = promptContext(input.passages, { evidence: input.evidence, readArticle: options.readArticle });
  if (passages.length === 0) return yield { type: 'declined' };
  const asked = { ...input, passages };
  const splitter = createDraftSplitter({ sources: passages, createId });
  let drafts = 0;
  let cited = 0;
  let declinedLater = false;
  const forUser = function* (events: DraftEvent[]): Generator<WriterEvent> {
    for (const event of events) {
      if (event.type === 'draft') {
        if (isDeclined(event.draft.text)) {
          declinedLater = true;
          continue;
        }
        drafts += 1;
        cited += event.draft.spans.length + event.draft.unresolved.length;
      }
      yield event;
    }
  };

  let ending: Ending | undefined;
  for await (const piece of readReply(options, asked, stop)) {
    if (typeof piece === 'string') yield* forUser(splitter.push(piece));
    else ending = piece;
  }
  if (!ending || ending.type === 'aborted') return;
  if (ending.type !== 'declined') yield* forUser(splitter.end({ cutOff: ending.type !== 'complete' }));
  if (ending.usage) {
    const cost = costOf(ending.usage, options.prices);
    yield { type: 'usage', usage: { ...ending.usage, ...(cost && { cost }) } };
  }
  if (ending.type === 'failed') {
    yield { type: 'failed', failure: createWriterFailure(ending.code, { name, language, status: ending.status }) };
  } else if (ending.type === 'declined' || (declinedLater && cited === 0)) yield { type: 'declined' };
  else if (drafts === 0) yield failedEmpty(name, language);
  else if (ending.type === 'limit') yield { type: 'limit' };
}

function failedEmpty(name: string, language: Language): WriterEvent {
  return { type: 'failed', failure: createWriterFailure('writer-empty', { name, language }) };
}

/** Pieces of the reply's text, then how it ended. Never rejects. The beginning is held until it cannot be the declining word. */
async function* readReply(options: LanguageModelWriterOptions, input: Asked, stop: AbortController): AsyncGenerator<string | Ending> {
  let head: string | undefined = '';
  let characters = 0;
  for await (const part of readStream(options, input, stop)) {
    if (typeof part !== 'string') {
      if (head !== undefined && part.type !== 'aborted' && isDeclined(head)) yield { type: 'declined', usage: part.usage };
      else {
        if (head) yield head;
        yield part;
      }
      return;
    }
    const text = part.slice(0, options.limits.maxCharacters - characters);
    characters += text.length;
    if (head === undefined) yield text;
    else {
      head += text;
      if (!mayDecline(head)) {
        yield head;
        head = undefined;
      }
    }
    if (text.length < part.length) {
      if (head) yield head;
      yield { type: 'limit' };
      return;
    }
  }
}

/** The model's text parts as they come, then exactly one ending. */
async function* readStream(options: LanguageModelWriterOptions, input: Asked, stop: AbortController): AsyncGenerator<string | Ending> {
  const { model, limits, temperature } = options;
  let timedOut = false;
  let started = false;
  const expire = () => {
    timedOut = true;
    stop.abort();
  };
  const total = setTimeout(expire, limits.totalMs);
  let silence = setTimeout(expire, limits.firstTokenMs);
  const onAbort = () => stop.abort();
  input.signal?.addEventListener('abort', onAbort, { once: true });
  const stopped = new Promise<'stopped'>((resolve) => stop.signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
  const whenStopped = (): Ending => (timedOut ? { type: 'failed', code: 'writer-timeout' } : { type: 'aborted' });
  try {
    const { stream } = streamText({
      model,
      ...createPrompt({ ...input, boundary: options.createBoundary() }),
      maxOutputTokens: limits.maxOutputTokens,
      maxRetries: limits.maxRetries,
      abortSignal: stop.signal,
      ...(temperature === undefined ? {} : { temperature }),
      // The default prints the whole error, and with it the prompt. Errors are read from the stream below.
      onError: () => undefined,
    });
    const parts = stream[Symbol.asyncIterator]();
    while (true) {
      const next = parts.next();
      next.catch(() => undefined);
      const result = await Promise.race([next, stopped]);
      if (result === 'stopped') return yield whenStopped();
      if (result.done) return yield { type: 'failed', code: 'writer-broken-stream' };
      const part = result.value;
      switch (part.type) {
        case 'text-delta':
        case 'reasoning-delta':
          started = true;
          clearTimeout(silence);
          if (part.type === 'text-delta') yield part.text;
          silence = setTimeout(expire, limits.silenceMs);
          break;
        case 'error':
          return yield isTooLarge(part.error) ? { type: 'limit' } : { type: 'failed', ...classifyWriterError(part.error, { started }) };
        case 'abort':
          return yield whenStopped();
        case 'finish':
          return yield { ...endingOf(part.finishReason, part.rawFinishReason), usage: usageOf(part.totalUsage) };
        default:
          break;
      }
    }
  } catch (error) {
    if (stop.signal.aborted) yield whenStopped();
    else yield isTooLarge(error) ? { type: 'limit' } : { type: 'failed', ...classifyWriterError(error, { started }) };
  } finally {
    clearTimeout(total);
    clearTimeout(silence);
    input.signal?.removeEventListener('abort', onAbort);
  }
}

function endingOf(finishReason: string, rawFinishReason: string | undefined): HowItEnded {
  if (finishReason === 'stop') return { type: 'complete' };
  if (finishReason === 'length') return { type: 'limit' };
  if (finishReason === 'tool-calls') return { type: 'failed', code: 'writer-tool-call' };
  if (finishReason === 'content-filter') return { type: 'failed', code: 'writer-content-filter' };
  // Servers have reasons of their own ("eos"); without any reason the stream was cut off.
  if (finishReason === 'other' && rawFinishReason !== undefined) return { type: 'complete' };
  return { type: 'failed', code: 'writer-broken-stream' };
}

/** Undefined where the provider counted nothing. */
function usageOf({ inputTokens, outputTokens, outputTokenDetails: { reasoningTokens } }: LanguageModelUsage): Usage | undefined {
  const counted = Object.entries({ input: inputTokens, output: outputTokens, reasoning: reasoningTokens });
  const known = counted.filter(([name, tokens]) => Number.isSafeInteger(tokens) && (name !== 'reasoning' || tokens !== 0));
  return known.length === 0 ? undefined : usageSchema.parse(Object.fromEntries(known));
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ReplyTooLargeError || (error instanceof Error && error.cause !== undefined && isTooLarge(error.cause));
}

const decoration = /^[\s*_`"'„“(#>-]+/u;

function isDeclined(text: string): boolean {
  const word = text.replace(decoration, '');
  return word.startsWith(DECLINED) && !/^\w/u.test(word.slice(DECLINED.length));
}

/** The text so far is a beginning of the declining word, or that word with anything behind it. */
function mayDecline(text: string): boolean {
  const word = text.replace(decoration, '');
  return DECLINED.startsWith(word) || isDeclined(text);
}
