import { type LanguageModel, type LanguageModelUsage, streamText } from 'ai';
import { type Usage, usageSchema } from '../../contract/answer.ts';
import { ReplyTooLargeError } from './bounded-fetch.ts';
import type { ModelRequest } from './writer.ts';
import { classifyWriterError, type WriterFailureCode } from './writer-failures.ts';

export type ModelLimits = {
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

export type ModelConnection = {
  /** A model object of a provider. A name would be sent to a hosted gateway. */
  model: Exclude<LanguageModel, string>;
  limits: ModelLimits;
  /** Left to the provider where absent: some models refuse it. */
  temperature?: number | undefined;
};

/** What is sent. */
export type Sent = Pick<ModelRequest, 'instructions' | 'prompt' | 'signal'>;

/** How the reading of the stream ended, and what the provider counted, where it got that far. */
export type Ending = { usage?: Usage | undefined } & HowItEnded;
type HowItEnded =
  | { type: 'complete' }
  | { type: 'declined' }
  | { type: 'limit' }
  | { type: 'aborted' }
  | { type: 'failed'; code: WriterFailureCode; status?: number };

/** The model's text parts as they come, then exactly one ending. */
export async function* readStream(
  options: ModelConnection,
  { signal, ...sent }: Sent,
  stop: AbortController,
): AsyncGenerator<string | Ending> {
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
  signal?.addEventListener('abort', onAbort, { once: true });
  const stopped = new Promise<'stopped'>((resolve) => stop.signal.addEventListener('abort', () => resolve('stopped'), { once: true }));
  const whenStopped = (): Ending => (timedOut ? { type: 'failed', code: 'writer-timeout' } : { type: 'aborted' });
  try {
    const { stream } = streamText({
      model,
      instructions: sent.instructions,
      prompt: sent.prompt,
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
    signal?.removeEventListener('abort', onAbort);
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
