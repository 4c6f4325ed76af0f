import type { Failure, Language } from '../../contract/answer.ts';
import type { Block, Claim } from '../../contract/claim.ts';
import type { FoundPassage } from '../../retrieval/retriever.ts';

/**
 * Characters a draft rests on. `exact: false` names a whole passage ("[3]" of a language model):
 * the check then narrows it to the sentences that back the claim.
 */
export type CitedSpan = { articleId: string; revision: string; start: number; end: number; exact: boolean };

/** A claim before it is checked. `unresolved`: markers that name no passage, as written. */
export type DraftClaim = Pick<Claim, 'id' | 'kind' | 'role' | 'text'> & { spans: CitedSpan[]; unresolved: string[]; block: Block };

export type WriterEvent =
  /** Text of a sentence that is still being written. */
  | { type: 'delta'; text: string }
  | { type: 'draft'; draft: DraftClaim }
  /** The writer found that the passages do not answer the question. */
  | { type: 'declined' }
  | { type: 'failed'; failure: Failure }
  /** The writer's length limit was reached; what came before stands. */
  | { type: 'limit' };

export type WriterInput = {
  /** What is to be done with the passages. */
  task: { kind: 'answer'; question: string } | { kind: 'summary'; question?: string | undefined; sentences: number };
  language: Language;
  passages: FoundPassage[];
  signal?: AbortSignal | undefined;
};

/** What turns passages into an answer. Never rejects: a failure is the event `failed`; after an abort it just ends. */
export interface Writer {
  /** Shown to the user, e.g. "extractive" or "openai:gpt-5". */
  readonly name: string;
  write(input: WriterInput): AsyncGenerator<WriterEvent>;
}
