import { describe, expect, it } from 'vitest';
import { answerSpans } from '../../../server/answering/answer-spans.ts';
import { readQuestion } from '../../../server/answering/asked.ts';
import { meetTerms } from '../../../server/answering/match-places.ts';
import { readCandidate } from '../../../server/answering/read-candidate.ts';
import { createVectorsOf } from '../../../server/retrieval/word-vectors.ts';

const reading = (text: string) => readCandidate({ start: 0, end: text.length, text, headline: false }, 'de');
const bestOf = (question: string, text: string) => {
  const [best] = answerSpans(readQuestion(question), reading(text)).sort((a, b) => b.fit - a.fit);
  return best && { text: text.slice(best.start, best.end), fit: best.fit };
};

describe('what in a sentence could answer', () => {
  it('is a person, and not the one asked about, where the question asks who', () => {
    expect(bestOf('Wer empfing Assad?', 'In Damaskus empfing der Gesandte Sergej Lawrow auch Assad.')?.text).toContain('Lawrow');
  });

  it('is a figure that counts what the question counts rather than another', () => {
    const text = 'Neun Schiffe brachten 40 Raketen.';
    expect(bestOf('Wie viele Raketen kamen an?', text)).toEqual({ text: '40', fit: 1 });
    expect(bestOf('Wie viele Schiffe kamen an?', text)?.text).toBe('Neun');
  });

  it('is a date of its own rather than one counted from another', () => {
    expect(bestOf('Wann legte die Fähre ab?', 'Die Fähre legte am 3. Mai 2024 ab.')).toEqual({ text: '3. Mai 2024', fit: 1 });
    expect(bestOf('Wann legte die Fähre ab?', 'Die Fähre legte ab.')).toBeUndefined();
  });
});

describe('meeting the words of a question', () => {
  it('tells by which word of the sentence each is met', () => {
    const met = meetTerms(readQuestion('Wer lieferte Raketen?'), reading('Die Lieferung der Raketen begann.'), new Map());
    expect(met.map(({ at }) => at)).toEqual([1, 3]);
    expect(met[1]?.strength).toBe(1);
  });

  it('knows words near in meaning by their vectors, which only a static embedder gives', async () => {
    const toVector = (text: string) => new Float32Array(/^(?:siegte|gewann)$/.test(text) ? [1, 0] : [0, 1]);
    const embedPassages = async (texts: string[]) => texts.map(toVector);
    const words = ['siegte', 'gewann', 'hafen'];
    const vectors = await createVectorsOf({ embedder: { embedPassages, isStatic: true } })(words);
    const met = meetTerms(readQuestion('Wer siegte dort?'), reading('Sie gewann im Hafen.'), vectors);
    expect(met[0]).toMatchObject({ at: 1 });
    expect(met[0]?.strength).toBeGreaterThan(0.7);
    expect(await createVectorsOf({ embedder: { embedPassages, isStatic: false } })(words)).toEqual(new Map());
  });
});
