import type { Language, Usage } from '../../contract/answer.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { costOf, type Prices } from './cost-of.ts';
import { type Ending, type ModelConnection, readStream, type Sent } from './model-stream.ts';
import { promptContext } from './prompt-context.ts';
import { createPrompt } from './prompts.ts';
import { DECLINED } from './quoted-report.ts';
import { createDraftSplitter, type DraftEvent } from './split-draft.ts';
import type { ModelReply, ModelRequest, ModelWriter, WriterEvent, WriterInput } from './writer.ts';
import { createWriterFailure, type WriterFailureCode } from './writer-failures.ts';

export type LanguageModelWriterOptions = ModelConnection & {
  name: string;
  readArticle: ArticleReader;
  prices?: Prices | undefined;
  createId: () => string;
  /** A new random word for each request; see createPrompt. */
  createBoundary: () => string;
};

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
    async reply(request) {
      request.signal?.throwIfAborted();
      const stop = new AbortController();
      try {
        return await readWhole(options, request, stop);
      } finally {
        stop.abort();
      }
    },
  };
}

async function readWhole(options: LanguageModelWriterOptions, request: ModelRequest, stop: AbortController): Promise<ModelReply> {
  const { name, limits, prices } = options;
  let text = '';
  let ending: Ending | undefined;
  for await (const part of readStream(options, request, stop)) {
    if (typeof part !== 'string') ending = part;
    else text += part;
    if (text.length > limits.maxCharacters) {
      ending = { type: 'limit' };
      break;
    }
  }
  request.signal?.throwIfAborted();
  const usage = ending?.usage && priced(ending.usage, prices);
  const failed = (code: WriterFailureCode, status?: number): ModelReply => ({
    failure: createWriterFailure(code, { name, language: request.language, status }),
    usage,
  });
  if (ending?.type === 'failed') return failed(ending.code, ending.status);
  if (text.trim() === '') return failed('writer-empty');
  return { text: text.slice(0, limits.maxCharacters), isCutOff: ending?.type !== 'complete', usage };
}

function priced(usage: Usage, prices: Prices | undefined): Usage {
  const cost = costOf(usage, prices);
  return { ...usage, ...(cost && { cost }) };
}

async function* writeDrafts(options: LanguageModelWriterOptions, input: WriterInput, stop: AbortController): AsyncGenerator<WriterEvent> {
  const { name, createId } = options;
  const { language } = input;
  const passages = promptContext(input.passages, { evidence: input.evidence, readArticle: options.readArticle });
  if (passages.length === 0) return yield { type: 'declined' };
  const sent = { ...createPrompt({ ...input, passages, boundary: options.createBoundary() }), signal: input.signal };
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
  for await (const piece of readReply(options, sent, stop)) {
    if (typeof piece === 'string') yield* forUser(splitter.push(piece));
    else ending = piece;
  }
  if (!ending || ending.type === 'aborted') return;
  if (ending.type !== 'declined') yield* forUser(splitter.end({ cutOff: ending.type !== 'complete' }));
  if (ending.usage) yield { type: 'usage', usage: priced(ending.usage, options.prices) };
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
async function* readReply(options: LanguageModelWriterOptions, sent: Sent, stop: AbortController): AsyncGenerator<string | Ending> {
  let head: string | undefined = '';
  let characters = 0;
  for await (const part of readStream(options, sent, stop)) {
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
