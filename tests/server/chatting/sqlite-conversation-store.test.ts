import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyAnswer } from '../../../server/answering/collect-answer.ts';
import { createSqliteConversationStore } from '../../../server/chatting/sqlite-conversation-store.ts';
import type { Result } from '../../../server/contract/conversation.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-conversations-'));
  file = path.join(folder, 'conversations.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
const answerTo = (question: string): Result => ({
  use: 'answer',
  answer: emptyAnswer({ id: 'a', question, scope: {}, filters: {}, writer: 'extractive', corpusVersion: '1', createdAt: at(0) }),
});

const made = {
  language: 'de' as const,
  corpusVersion: '1',
  articles: ['Eins', 'Zwei', 'Drei'].map((label) => ({ id: label, revision: 'r', label })),
  coverage: { searched: 3, relevant: 3, cited: 3, independent: 3 },
};
const comparisonOf = (id: string, createdAt: string): Result => ({
  use: 'comparison',
  comparison: { ...made, id, createdAt, question: 'Was geschah?', columns: [], findings: [], frames: [], rows: [], framing: [] },
});
const summaryOf = (id: string, createdAt: string): Result => ({
  use: 'summary',
  summary: { ...made, id, createdAt, length: 'short', form: 'briefing', order: 'chronological', writer: 'extractive', claims: [] },
});

describe('the conversation store', () => {
  it('lists the conversation that was used last first', () => {
    const { conversations, close } = createSqliteConversationStore({ file });
    conversations.startTurn('a', { id: '1', question: 'Eins?', createdAt: at(1) });
    conversations.startTurn('b', { id: '2', question: 'Zwei?', createdAt: at(2) });
    conversations.startTurn('a', { id: '3', question: 'Drei?', createdAt: at(3) });
    expect(conversations.list()).toEqual([
      { id: 'a', title: 'Eins?', createdAt: at(1), updatedAt: at(3), turns: 2 },
      { id: 'b', title: 'Zwei?', createdAt: at(2), updatedAt: at(2), turns: 1 },
    ]);
    close();
  });

  it('titles a conversation with its first question, shortened between words, on one line', () => {
    const { conversations, close } = createSqliteConversationStore({ file });
    conversations.startTurn('a', { id: '1', question: `Wer\n\nwar ${'lange '.repeat(30)}dort?`, createdAt: at(1) });
    const title = conversations.list()[0]?.title ?? '';
    expect(title).toMatch(/^Wer war lange .*lange…$/);
    expect(title.length).toBeLessThanOrEqual(80);
    close();
  });

  it('cuts no character in half', () => {
    const { conversations, close } = createSqliteConversationStore({ file });
    conversations.startTurn('a', { id: '1', question: '🛳'.repeat(100), createdAt: at(1) });
    expect(conversations.list()[0]?.title).toMatch(/^(?:🛳)+…$/u);
    close();
  });

  it('keeps results over a restart, and questions with quotes and half surrogates', () => {
    const first = createSqliteConversationStore({ file });
    const question = `O'Brien"; DROP TABLE turns; -- \ud83d`;
    first.conversations.startTurn('a', { id: '1', question, createdAt: at(1) });
    first.conversations.finishTurn('1', answerTo('x'));
    first.close();
    const second = createSqliteConversationStore({ file });
    expect(second.conversations.get('a')?.turns).toMatchObject([{ id: '1', question: question.toWellFormed(), result: answerTo('x') }]);
    second.close();
  });

  it('lists results of every kind, newest first, by what they are called', () => {
    const { conversations, results, close } = createSqliteConversationStore({ file });
    conversations.startTurn('a', { id: '1', question: 'Wer sank?', createdAt: at(1) });
    conversations.finishTurn('1', answerTo('Wer sank?'));
    results.keep(comparisonOf('v', at(2)));
    results.keep(summaryOf('s', at(3)));
    expect(results.list()).toEqual([
      { kind: 'summaries', id: 's', createdAt: at(3), form: 'briefing', labels: ['Eins', 'Zwei'], reports: 3 },
      { kind: 'comparisons', id: 'v', createdAt: at(2), question: 'Was geschah?', labels: ['Eins', 'Zwei'], reports: 3 },
      { kind: 'answers', id: 'a', createdAt: at(0), question: 'Wer sank?', labels: [], reports: 0 },
    ]);
    conversations.remove('a');
    expect(results.list().map(({ kind }) => kind)).toEqual(['summaries', 'comparisons']);
    close();
  });

  it('lists what an earlier version kept', () => {
    const earlier = createSqliteConversationStore({ file });
    earlier.results.keep(comparisonOf('v', at(2)));
    earlier.close();
    const database = new DatabaseSync(file);
    database.exec('ALTER TABLE results DROP COLUMN listed; PRAGMA user_version = 3;');
    database.close();
    const { results, close } = createSqliteConversationStore({ file });
    expect(results.list()).toMatchObject([
      { kind: 'comparisons', id: 'v', question: 'Was geschah?', labels: ['Eins', 'Zwei'], reports: 3 },
    ]);
    close();
  });

  it('refuses to keep what is no result', () => {
    const { conversations, close } = createSqliteConversationStore({ file });
    conversations.startTurn('a', { id: '1', question: 'Wer?', createdAt: at(1) });
    const broken = { ...answerTo('x'), answer: { id: 7 } };
    // @ts-expect-error the type refuses it too
    expect(() => conversations.finishTurn('1', broken)).toThrow();
    expect(conversations.get('a')?.turns[0]?.result).toBeUndefined();
    close();
  });

  it('is open to a second process at the same time', () => {
    const one = createSqliteConversationStore({ file });
    const other = createSqliteConversationStore({ file });
    one.conversations.startTurn('a', { id: '1', question: 'Wer?', createdAt: at(1) });
    other.conversations.startTurn('a', { id: '2', question: 'Wo?', createdAt: at(2) });
    expect(one.conversations.turnsOf('a').map(({ id }) => id)).toEqual(['1', '2']);
    one.close();
    other.close();
  });

  it.each(['no database at all', ''.padEnd(5000, 'x')])('names a file that is damaged', (content) => {
    writeFileSync(file, content);
    expect(() => createSqliteConversationStore({ file })).toThrow(`The conversations in ${file} cannot be read`);
  });

  it('refuses a file of a later version and leaves it as it is', () => {
    createSqliteConversationStore({ file }).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => createSqliteConversationStore({ file })).toThrow('cannot be read');
  });
});
