import type { KeptAnswer } from '../contract/answer.ts';
import type { Comparison } from '../contract/comparison.ts';
import type { Conversation, ConversationSummary, Result, Turn } from '../contract/conversation.ts';
import type { KeptResult } from '../contract/kept-results.ts';
import type { Summary } from '../contract/summary.ts';
import type { Timeline } from '../contract/timeline.ts';

/** Kept conversations. Synchronous, since SQLite is; what was acknowledged survives a crash. */
export interface ConversationStore {
  /** Newest first. */
  list(): ConversationSummary[];
  get(id: string): Conversation | undefined;
  /** Turns oldest first; empty for an unknown conversation. */
  turnsOf(id: string): Turn[];
  /** Adds a turn without a result. An unknown conversation is begun, with the question as its title; it belongs to the case that `begin` names. */
  startTurn(conversationId: string, turn: Omit<Turn, 'result'>, begin?: { caseId?: string | undefined }): void;
  /** Does nothing when the conversation was deleted meanwhile. */
  finishTurn(turnId: string, result: Result): void;
  removeTurn(turnId: string): void;
  /** False for an unknown id. */
  remove(id: string): boolean;
}

/** Results, made once and opened again by id. An answer is kept with the turn it belongs to, and goes with its conversation. */
export interface ResultStore {
  keep(result: Result): void;
  answer(id: string): KeptAnswer | undefined;
  comparison(id: string): Comparison | undefined;
  summary(id: string): Summary | undefined;
  timeline(id: string): Timeline | undefined;
  /** The newest 500 of all kinds, newest first. */
  list(): KeptResult[];
}
