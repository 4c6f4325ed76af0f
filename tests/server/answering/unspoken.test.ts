import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../server/answering/asked.ts';
import { unspokenTerms } from '../../../server/answering/unspoken.ts';
import type { DraftClaim } from '../../../server/checking/draft-claim.ts';
import type { Term } from '../../../server/retrieval/match-words.ts';

const FERRY = 'Bei dem Brand auf der Fähre in Lorvik starben neun Menschen. Kapitän Ole Brandt sprach mit seiner Anwältin.';
const MARKET = 'Die Reparatur des Kabels vor Brunsholm kostet 28 Millionen Euro.';

/** Each text is quoted whole; those behind the first are less sure. */
function unspoken(question: string, ...texts: string[]): string[] {
  const drafts = texts.map(
    (text, at): DraftClaim => ({
      id: `c${at}`,
      kind: 'quotation',
      role: 'answer',
      text,
      spans: [{ articleId: String(at), revision: 'r', start: 0, end: text.length, exact: true }],
      unresolved: [],
      block: { kind: 'quotation', number: at, place: 0 },
      lessSure: at > 0,
    }),
  );
  const readArticle = (id: string) => ({
    text: texts[Number(id)] ?? '',
    title: id === '0' ? 'Kabel' : 'Pipeline',
    language: 'de' as const,
  });
  const asked = readQuestion(question);
  const terms = unspokenTerms(
    { asked, terms: asked.terms.map(translate), expected: asked.expected, sentences: [], translated: false },
    { drafts, readArticle },
  );
  return terms.map(({ written }) => written);
}

/** As the word table has it: of an English word it is known what it is called in German. */
function translate(term: Term): Term {
  return term.folded === 'arms' ? { ...term, translated: { to: 'de', stems: ['waff'], words: ['waffen'] } } : term;
}

describe('what the quoted sentences do not speak of', () => {
  it.each([
    ['Wie viele Soldaten starben in Lorvik?', ['Soldaten']],
    ['Wie viele Tote gab es in Lorvik?', []],
    ['Wie viele Menschen wurden in Lorvik verletzt?', ['verletzt']],
    ['Wie viele Menschen kamen in Lorvik um?', []],
    ['Wie heißt der Staatsanwalt in Lorvik?', ['Staatsanwalt']],
    ['Wie heißt der Kapitän der Fähre?', []],
    ['Hat Sanderup in Lorvik geholfen?', ['Sanderup']],
  ])('%s: %j', (question, words) => {
    expect(unspoken(question, FERRY)).toEqual(words);
  });

  it('is no word that only asks', () => {
    expect(
      unspoken('wieviele Leute starben in Lorvik?', 'In Lorvik starben nur wenige Leute, kein einziges Kind, alle anderen kamen davon.'),
    ).toEqual([]);
  });

  it('is nothing that only the table of kin tells of, where the report is in another language', () => {
    expect(
      unspoken(
        'How many council members abstained in the vote on the arms embargo?',
        'Norwegen und Chile lehnten ab, und elf Ratsmitglieder, darunter Frankreich, enthielten sich der Stimme.',
      ),
    ).toEqual([]);
  });

  it('is no other noun: that the surest report has it nowhere tells little of whether it answers', () => {
    expect(unspoken('Wer bezahlt die Reparatur der Pipeline?', MARKET, FERRY)).toEqual([]);
  });
});
