import type { Paragraph } from '../read-squad.ts';

/** A question and what is to be found for it. `title`: what its half goes by. `relevant`: article key → gain above 0. */
export type AskedQuestion = { id: string; title: string; text: string; relevant: ReadonlyMap<string, number> };
export type RetrievalSet = { articles: Paragraph[]; questions: AskedQuestion[] };
