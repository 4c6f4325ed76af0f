import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../server/answering/asked.ts';

const matterOf = (question: string) => readQuestion(question).terms.map(({ written }) => written);

describe('the matter of a question', () => {
  it.each([
    ['Zeige alle Sätze zu Almut Reesing', ['Almut', 'Reesing']],
    ['alle Erwähnungen von Reesing', ['Reesing']],
    ['Was steht in Berichten vor April über Schleusen?', ['April', 'Schleusen']],
    // What readFilters makes of "Was schrieb das Nordblatt über Reesing?".
    ['Was schrieb man über Reesing?', ['Reesing']],
    ['Was geschah in Brennfurt?', ['Brennfurt']],
    ['Worum geht es beim Preisstreit?', ['Preisstreit']],
    ['Show me all passages about Reesing', ['Reesing']],
    ['Wie alt ist Reesing nach den Berichten?', ['Reesing']],
    ['Wie alt ist den vorliegenden Artikeln zufolge Reesing?', ['Reesing']],
    ['How old is Reesing according to both reports?', ['Reesing']],
  ])('holds no words that order what to do: %s', (question, matter) => {
    expect(matterOf(question)).toEqual(matter);
  });

  it.each([
    // What readFilters makes of "Was steht in den Berichten über Reesing?".
    ['Was steht über Almut Reesing?', true],
    ['Was steht in den Quellen über Reesing?', true],
    ['Was schrieb man über Reesing?', true],
    ['Was stand über dem Eingang von Brennfurt?', false],
  ])('is all that is said of it, or not: %s', (question, ordersAll) => {
    expect(readQuestion(question).ordersAll).toBe(ordersAll);
  });

  it('holds the same words where they are asked about', () => {
    expect(matterOf('Wie viele Stellen fallen bei Nortex weg?')).toContain('Stellen');
    expect(matterOf('Wer fälschte die Berichte über den Damm?')).toContain('Berichte');
  });
});
