import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { plainText } from '../../server/chatting/plain-text.ts';
import { createReadUse } from '../../server/chatting/read-use.ts';
import { createRespond } from '../../server/chatting/respond.ts';
import { createTellMentions } from '../../server/chatting/tell-mentions.ts';
import type { Result } from '../../server/contract/conversation.ts';
import type { Parts } from '../../server/create-parts.ts';
import { toArticleFilter } from '../../server/retrieval/create-retriever.ts';
import type { askedSchema } from './question-cases.ts';

export type AskedQuestion = z.infer<typeof askedSchema>;

/** What the analyst reads: the answer with its verdicts and what the reports disagree on. `hash` of these words tells whether a reader has seen them. */
export type ReadAnswer = { question: AskedQuestion; result: Result; text: string; hash: string };

/** Asks each question as the screen does, a follow-up in the conversation of the question it follows. */
export async function askQuestions(questions: AskedQuestion[], parts: Parts): Promise<ReadAnswer[]> {
  const { corpus, ...rest } = parts;
  const respond = createRespond({
    ...rest,
    readUse: createReadUse(rest),
    tellMentions: createTellMentions(corpus),
    isKnownArticle: (id) => corpus.archive.idsOf({ articleIds: [id] }).length > 0,
    idsOf: (filters) => corpus.archive.idsOf(toArticleFilter(filters)),
    corpusVersion: () => '',
    onFault: (fault) => {
      throw fault;
    },
  });
  const answers: ReadAnswer[] = [];
  for (const question of questions) {
    const conversationId = question.after ?? question.id;
    for await (const event of respond({ message: question.question, conversationId })) {
      if (event.type !== 'result') continue;
      const text = plainText(event.result);
      answers.push({ question, result: event.result, text, hash: hashOf(text) });
    }
  }
  return answers;
}

/** Which of two reports that say the same is numbered first is chance, and no other answer. */
function hashOf(text: string): string {
  const lines = text.split('\n');
  const isSource = (line: string) => /^\[\d+\] /.test(line);
  const words = [
    ...lines.filter((line) => !isSource(line)),
    ...lines
      .filter(isSource)
      .map((line) => line.replace(/^\[\d+\] /, ''))
      .sort(),
  ];
  const unnumbered = words.map((line) => line.replace(/ \[\d+\]/g, '')).join('\n');
  return createHash('sha256').update(unnumbered).digest('hex').slice(0, 12);
}
