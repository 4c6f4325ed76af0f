import type { DraftClaim } from '../../checking/draft-claim.ts';
import type { Failure, Language, Usage } from '../../contract/answer.ts';
import type { Wishes } from '../../contract/wishes.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';
import type { Evidence } from '../rank-sentences.ts';

export type { CitedSpan, DraftClaim } from '../../checking/draft-claim.ts';

export type WriterEvent =
  /** Text of a sentence that is still being written. */
  | { type: 'delta'; text: string }
  | { type: 'draft'; draft: DraftClaim }
  /** What the request cost in tokens, where the provider counts them. */
  | { type: 'usage'; usage: Usage }
  /** The writer found that the passages do not answer the question. */
  | { type: 'declined' }
  | { type: 'failed'; failure: Failure }
  /** The writer's length limit was reached; what came before stands. */
  | { type: 'limit' };

export type AnswerTask = { kind: 'answer'; question: string; wishes?: Wishes | undefined };
type SummaryTask = { kind: 'summary'; question?: string | undefined; sentences: number };

export type WriterInput<Task = AnswerTask | SummaryTask> = {
  /** What is to be done with the passages. */
  task: Task;
  language: Language;
  passages: FoundPassage[];
  /** The ranked sentences of the passages, where the caller has them: what the decision to answer was based on. */
  evidence?: Evidence | undefined;
  signal?: AbortSignal | undefined;
};

/** What turns passages into an answer. Never rejects: a failure is the event `failed`; after an abort it just ends. */
export interface AnswerWriter {
  /** Shown to the user, e.g. "extractive" or "openai:gpt-5". */
  readonly name: string;
  write(input: WriterInput<AnswerTask>): AsyncGenerator<WriterEvent>;
}

/** A task with rules of its own. Whoever makes the prompt fences what it quotes of reports (`quotedForPrompt`). */
export type ModelRequest = { instructions: string; prompt: string; language: Language; signal?: AbortSignal | undefined };
/** `text`: what came, whole unless `isCutOff`. `failure`: nothing of it can be used. */
export type ModelReply = { usage?: Usage | undefined } & ({ text: string; isCutOff: boolean } | { failure: Failure });

/** A language model, which writes summaries too; those that quote the reports are made in summarizing/. */
export interface ModelWriter {
  readonly name: string;
  readonly isModel: true;
  write(input: WriterInput): AsyncGenerator<WriterEvent>;
  /** The whole reply, unchecked: for what is no prose. Rejects only on an abort. */
  reply(request: ModelRequest): Promise<ModelReply>;
}

export type Writer = (AnswerWriter & { readonly isModel: false }) | ModelWriter;
