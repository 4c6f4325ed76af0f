import { describe, expect, test } from 'vitest';
import { readWishes } from '../../../server/retrieval/read-wishes.ts';

describe('what a question wishes of its answer', () => {
  test.each([
    ['Kurz: Wer kam nach Lorvik?', { length: 'short' }, 'Wer kam nach Lorvik?'],
    ['Kurz und knapp, wer kam nach Lorvik?', { length: 'short' }, 'Wer kam nach Lorvik?'],
    ['Wer kam nach Lorvik? Bitte kurz.', { length: 'short' }, 'Wer kam nach Lorvik?'],
    ['Wer kam nach Lorvik? Antworte in drei Sätzen.', { length: 3 }, 'Wer kam nach Lorvik?'],
    ['Sag mir in einem Satz, wer nach Lorvik kam.', { length: 1 }, 'Wer nach Lorvik kam.'],
    ['Was geschah in Lorvik in höchstens 4 Sätzen?', { length: 4 }, 'Was geschah in Lorvik?'],
    ['Was geschah in Lorvik, in einem Satz?', { length: 1 }, 'Was geschah in Lorvik?'],
    ['Was geschah in Lorvik (kurz)?', { length: 'short' }, 'Was geschah in Lorvik?'],
    ['Erkläre ausführlich, warum die Fähre sank.', { length: 'long' }, 'Warum die Fähre sank.'],
    ['Können Sie mir kurz sagen, wer nach Lorvik kam?', { length: 'short' }, 'Können Sie mir sagen, wer nach Lorvik kam?'],
    ['Was geschah in Lorvik chronologisch?', { order: 'oldest-first' }, 'Was geschah in Lorvik?'],
    ['Was geschah in Lorvik, nach Datum geordnet?', { order: 'oldest-first' }, 'Was geschah in Lorvik?'],
    ['Nenne in zeitlicher Reihenfolge die Treffen von Dalsberg.', { order: 'oldest-first' }, 'Nenne die Treffen von Dalsberg.'],
    ['Was geschah in Lorvik? Das Neueste zuerst.', { order: 'newest-first' }, 'Was geschah in Lorvik?'],
    ['Was geschah in Lorvik, das Wichtigste zuerst?', { order: 'importance' }, 'Was geschah in Lorvik?'],
    ['Was geschah in Lorvik? Kurz und chronologisch, bitte.', { length: 'short', order: 'oldest-first' }, 'Was geschah in Lorvik?'],
    ['In drei Sätzen, das Wichtigste zuerst: Was geschah?', { length: 3, order: 'importance' }, 'Was geschah?'],
    ['Briefly, who came to Lorvik?', { length: 'short' }, 'Who came to Lorvik?'],
    ['In one sentence: who came to Lorvik?', { length: 1 }, 'Who came to Lorvik?'],
    ['Who came to Lorvik? Answer in two sentences, please.', { length: 2 }, 'Who came to Lorvik?'],
    ['Explain briefly why the ferry sank.', { length: 'short' }, 'Why the ferry sank.'],
    ['Briefly explain why the ferry sank.', { length: 'short' }, 'Explain why the ferry sank.'],
    ['Explain why the ferry sank in detail.', { length: 'long' }, 'Explain why the ferry sank.'],
    ['What happened in Lorvik in chronological order?', { order: 'oldest-first' }, 'What happened in Lorvik?'],
    ['What happened in Lorvik, newest first?', { order: 'newest-first' }, 'What happened in Lorvik?'],
    ['What happened in Lorvik? Most important first.', { order: 'importance' }, 'What happened in Lorvik?'],
  ])('%s', (question, wishes, rest) => {
    expect(readWishes(question)).toEqual({ wishes, rest });
  });

  test.each([
    'Was geschah kurz vor dem Besuch?',
    'Wer gewann das Finale in drei Sätzen?',
    'Wie kurz war das Treffen?',
    'Wer berichtete ausführlich über die Fähre?',
    'War die Rede kurz?',
    'Wer sprach nur kurz mit Dalsberg?',
    'Kurz nach dem Unglück kam wer?',
    'Kurz vor Mitternacht, wer war auf der Fähre?',
    'Was sagte er kurz darauf?',
    'Welche chronologische Liste veröffentlichte die Kommission?',
    'Who briefly ruled Zarestan?',
    'Who described the plan in detail?',
    'Who was quoted in one sentence of the verdict?',
    'What must be delivered by date of contract?',
  ])('asks of the reports, and wishes nothing: %s', (question) => {
    expect(readWishes(question)).toEqual({ wishes: {}, rest: question });
  });

  test.each(['Kurz bitte.', 'Und in einem Satz?', 'Das Ganze bitte chronologisch.', 'Ausführlicher, bitte!', 'In two sentences, please.'])(
    'says nothing else: %s',
    (question) => {
      expect(readWishes(question).rest).toBeUndefined();
    },
  );

  test('reads a question of any length in linear time and never throws', () => {
    for (const one of ['kurz, '.repeat(600), 'in einem '.repeat(400), ' '.repeat(4_000), 'Antworte bitte '.repeat(250)])
      expect(() => readWishes(one)).not.toThrow();
  });
});
