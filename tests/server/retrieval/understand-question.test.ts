import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Turn } from '../../../server/contract/conversation.ts';
import { understandQuestion } from '../../../server/retrieval/understand-question.ts';
import { answeredTurn } from '../../fakes/answered-turn.ts';

const pairSchema = z.object({
  id: z.string(),
  kind: z.enum(['pronoun', 'ellipsis', 'new-topic']),
  language: z.enum(['de', 'en']),
  question: z.string(),
  answerSentence: z.string(),
  followUp: z.string(),
  terms: z.array(z.string()),
  notTerms: z.array(z.string()),
});
const pairs = z.array(pairSchema).parse(JSON.parse(readFileSync(new URL('../../fixtures/follow-ups.json', import.meta.url), 'utf8')));

/** A turn that told events. */
function happened(question: string): Turn {
  const turn = answeredTurn(question, '');
  const timeline = {
    id: 'timeline',
    language: 'de' as const,
    createdAt: turn.createdAt,
    corpusVersion: '1',
    articles: [],
    frames: [],
    events: [],
    undated: [],
    persons: [],
    places: [],
    coverage: { searched: 0, relevant: 0, cited: 0, independent: 0 },
  };
  return { ...turn, result: { use: 'timeline', timeline } };
}

describe('a follow-up question', () => {
  test.each(pairs.map((pair) => [`${pair.id} (${pair.kind}): ${pair.question} – ${pair.followUp}`, pair] as const))('%s', (_, pair) => {
    const read = understandQuestion(pair.followUp, [answeredTurn(pair.question, pair.answerSentence)]);
    for (const term of pair.terms) expect(read.understoodAs).toContain(term);
    for (const term of pair.notTerms) expect(read.understoodAs).not.toContain(term);
    expect(read.language).toBe(pair.language);
    if (pair.kind === 'new-topic') expect(read.understoodAs).toBe(pair.followUp);
  });

  test('is left as it is when nothing was said before', () => {
    expect(understandQuestion('Und wann war das?', []).understoodAs).toBe('Und wann war das?');
  });

  test('goes on from a course of events that answered a question, and not from one that was ordered', () => {
    const earlier = answeredTurn('Wer leitet die Werft in Lorvik?', 'Die Werft leitet Anna Berg.');
    expect(understandQuestion('Wann trat er zurück?', [earlier, happened('Was geschah mit Joris Vandeel?')]).understoodAs).toBe(
      'Wann trat Joris Vandeel zurück?',
    );
    expect(understandQuestion('Und in Hedvik?', [earlier, happened('Was geschah in Brunsholm?')]).understoodAs).toBe(
      'Was geschah in Hedvik?',
    );
    expect(understandQuestion('Und in Hedvik?', [earlier, happened('Zeitleiste zu Brunsholm')]).understoodAs).toBe(
      'Wer leitet die Werft in Hedvik?',
    );
  });

  test('leans on the matter in brackets, not on the brackets, when follow-ups follow each other', () => {
    const first = answeredTurn('Wer unterschrieb das Abkommen?', 'Minister Dalsberg unterschrieb das Abkommen.');
    const second = answeredTurn(understandQuestion('Und wann?', [first]).understoodAs, 'Es wurde am 3. Oktober unterschrieben.');
    expect(understandQuestion('Und wo?', [first, second] satisfies Turn[]).understoodAs).toBe('Wo? (Wer unterschrieb das Abkommen?)');
  });

  test('tells two names side by side apart by the answer', () => {
    const before = answeredTurn(
      'Wann traf Lindqvold Ferreval?',
      'Ministerin Ebba Lindqvold kam am 3. Mai mit dem Händler Tomás Ferreval zusammen.',
    );
    expect(understandQuestion('Und in Orkul?', [before]).understoodAs).toBe('Wann traf Lindqvold in Orkul?');
    expect(understandQuestion('Wen traf sie in Orkul?', [before]).understoodAs).toBe('Wen traf Lindqvold in Orkul?');
  });

  test('is not invented from an article: "das Abkommen" points to nothing', () => {
    const before = answeredTurn('Wer kam nach Lorvik?', 'Ministerin Lindqvold kam nach Lorvik.');
    const question = 'Was sieht das neue Abkommen mit Kaldora vor?';
    expect(understandQuestion(question, [before]).understoodAs).toBe(question);
  });
});

test('a new place is what the questions after it are about', () => {
  expect(
    talk(
      ['Wie viele Menschen starben auf Kastra?', 'Auf Kastra starben sechs Menschen.'],
      ['Und in Santa Marisol?', 'Dort starben 16 Menschen.'],
      ['Wann war das?', ''],
      ['Und auf Lind?', ''],
    ),
  ).toEqual([
    'Wie viele Menschen starben auf Kastra?',
    'Wie viele Menschen starben in Santa Marisol?',
    'Wann war das? (Wie viele Menschen starben in Santa Marisol?)',
    'Wie viele Menschen starben auf Lind?',
  ]);
});

/** Each question as it is understood after those before it. */
function talk(...turns: [question: string, answer: string][]): string[] {
  const history: Turn[] = [];
  return turns.map(([question, answer]) => {
    const { understoodAs } = understandQuestion(question, history);
    history.push(answeredTurn(understoodAs, answer));
    return understoodAs;
  });
}

describe('a pronoun', () => {
  test('is nobody of the other sex, and goes back to whom the conversation is about', () => {
    expect(
      talk(
        ['Wer ist Ignaz Perlacher?', 'Ignaz Perlacher ist Bürgermeister von Zellhofen.'],
        ['Was sagte er?', '„Unsinn“, sagte Perlacher am Montag.'],
        ['Und seine Anwältin?', 'Perlachers Anwältin Edda Rohns sprach von einer Kampagne.'],
        ['Wie heißt sein Neffe?', 'Sein Neffe heißt Simon Perlacher.'],
        ['Was sagte sie?', 'Edda Rohns sagte nichts weiter.'],
      ),
    ).toEqual([
      'Wer ist Ignaz Perlacher?',
      'Was sagte Ignaz Perlacher?',
      'Was sagte Ignaz Perlachers Anwältin?',
      'Wie heißt Ignaz Perlachers Neffe?',
      'Was sagte Edda Rohns?',
    ]);
  });

  test('"ihr" is hers where a woman is known, and theirs otherwise', () => {
    const [, ofHers] = talk(['Wie alt ist Leitgeb?', 'Die Alpinistin Leitgeb ist 34.'], ['Was sagt ihr Bruder?', 'Nichts.']);
    expect(ofHers).toBe('Was sagt Leitgebs Bruder?');
    const [, theirs] = talk(['Was fordert Kastl?', 'Sprecher Kastl fordert Geduld.'], ['Was sagt ihr Bruder?', 'Nichts.']);
    expect(theirs).toBe('Was sagt ihr Bruder?');
  });

  test('is whom the conversation is about, not who only speaks in an answer', () => {
    const turns: [string, string][] = [
      ['Wer ist Radoslav Perić?', 'Der Boxtrainer Radoslav Perić gilt als Kopf der Bande.'],
      ['Was sagt der Staatsanwalt?', 'Die Beute sei groß, sagte Staatsanwalt Fabio Lenzi.'],
    ];
    expect(talk(...turns, ['Wie viele Jahre drohen ihm?', '']).at(-1)).toBe('Wie viele Jahre drohen Radoslav Perić?');
    expect(talk(...turns, ['Was sagt sein Verteidiger?', '']).at(-1)).toBe('Was sagt Radoslav Perićs Verteidiger?');
    expect(talk(...turns, ['Was fordert er?', '']).at(-1)).toBe('Was fordert Fabio Lenzi?');
    expect(
      talk(...turns, ['Wie viele Menschen starben in Lorvik?', 'Das sagte Bürgermeister Egon Thal.'], ['Was fordert er?', '']).at(-1),
    ).toBe('Was fordert Egon Thal?');
    const history = turns.map(([question, answer]) => answeredTurn(question, answer));
    expect(understandQuestion('Wie viele Jahre drohen ihm?', history).choices).toEqual(['Wie viele Jahre drohen Fabio Lenzi?']);
  });

  test.each([
    ['Wer ist Svea Lund?', 'Svea Lund ist gesperrt.', 'Svea Lunds'],
    ['Wer ist Lund?', 'Die Biathletin Lund ist gesperrt.', 'Lunds'],
    ['Wer ist Danica Perić?', 'Perić ist geflohen.', 'Danica Perićs'],
  ])('"ihr Anwalt" is hers after "%s"', (question, answer, hers) => {
    expect(talk([question, answer], ['Was sagt ihr Anwalt?', ''], ['Was droht ihr?', ''])).toEqual([
      question,
      `Was sagt ${hers} Anwalt?`,
      `Was droht ${hers.slice(0, -1)}?`,
    ]);
  });

  test('offers one person once', () => {
    const before = answeredTurn('Wie heißt Ignaz Perlachers Neffe?', 'Perlacher nannte ihn Simon; Ignaz Perlacher schwieg.');
    const read = understandQuestion('Was sagte er?', [before]);
    expect([read.understoodAs, ...read.choices].filter((reading) => /Ignaz|Perlacher/.test(reading))).toHaveLength(1);
  });
});

test.each([
  ['Was wird Wolfram K. vorgeworfen?', 'Und seine Frau?', 'Was wird Wolfram K.s Frau vorgeworfen?'],
  ['Was sagte Ministerin Ebba Lindqvold zum Streik?', 'Und der Polizeisprecher?', 'Was sagte der Polizeisprecher zum Streik?'],
  ['Was sagte Perlacher zur Lage?', 'Und die Steuer?', 'Die Steuer? (Was sagte Perlacher zur Lage?)'],
  ['Was sagte Perlacher zur Lage?', 'Und das Wetter?', 'Das Wetter? (Was sagte Perlacher zur Lage?)'],
  ['Was sagte Perlacher zur Lage?', 'Und die Opfer?', 'Die Opfer? (Was sagte Perlacher zur Lage?)'],
  ['Was sagte Perlacher zur Lage?', 'Und das Feuer?', 'Das Feuer? (Was sagte Perlacher zur Lage?)'],
  ['Was sagte Perlacher zur Lage?', 'Und der Vater?', 'Was sagte der Vater zur Lage?'],
  ['Was sagte Perlacher zur Lage?', 'Und der Fahrer?', 'Was sagte der Fahrer zur Lage?'],
  ['Was sagte Perlacher zur Lage?', 'Und die Anwältin?', 'Was sagte die Anwältin zur Lage?'],
  ['Was sagte Thomas Müller?', 'Wann trat er zurück?', 'Wann trat Thomas Müller zurück?'],
  ['Wie hoch ist der Schaden?', 'Und in Santa Marisol?', 'Wie hoch ist der Schaden in Santa Marisol?'],
  ['Wer schrieb den Bericht?', 'Und in Lorvik?', 'In Lorvik? (Wer schrieb den Bericht?)'],
  ['Wer wartet auf Orlow?', 'Und in Lorvik?', 'In Lorvik? (Wer wartet auf Orlow?)'],
  ['Was sagte Agnès Delmas?', 'Und ihr Bonus?', 'Agnès Delmas’ Bonus? (Was sagte Agnès Delmas?)'],
  ['Was sagte Agnès Delmas?', 'Und ihr Sprecher?', 'Was sagte Agnès Delmas’ Sprecher?'],
  ['Wie viele Menschen starben in Lorvik?', 'Nein, ich meinte in Brunsholm', 'Wie viele Menschen starben in Brunsholm?'],
  ['Was sagte Perlacher zur Lage?', 'Ich meinte nicht Perlacher, sondern Orlow', 'Was sagte Orlow zur Lage?'],
  ['Wo ist Perlacher jetzt?', 'Nein, ich meinte zum Geld', 'Zum Geld? (Wo ist Perlacher jetzt?)'],
  ['Wo ist Perlacher jetzt?', 'Nein, ich wollte wissen, wann er kam', 'Wann Perlacher kam'],
  ['Who was hurt in Lorvik?', 'No, I meant in Brunsholm', 'Who was hurt in Brunsholm?'],
  ['Wie viele Tote nannte Minister Orlow?', 'Und die Ursache?', 'Die Ursache? (Wie viele Tote nannte Minister Orlow?)'],
])('after "%s", "%s" asks "%s"', (question, followUp, understood) => {
  expect(understandQuestion(followUp, [answeredTurn(question, 'Dazu wurde nichts gesagt.')]).understoodAs).toBe(understood);
});
