import { describe, expect, it } from 'vitest';
import type { Ask, AskOptions } from '../../../server/answering/ask.ts';
import { createAskInParts } from '../../../server/answering/ask-in-parts.ts';
import { collectAnswer, emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { AnswerEvent } from '../../../server/contract/answer-events.ts';
import type { Claim } from '../../../server/contract/claim.ts';
import { groupIntoBlocks } from '../../../server/contract/reading-order.ts';
import type { QuestionRead } from '../../../server/retrieval/read-question.ts';
import { answeredTurn } from '../../fakes/answered-turn.ts';

const coverage = { searched: 3, relevant: 1, cited: 1, independent: 1 };

/** Quotes a sentence for every question but those with "nie", and writes down what it was asked. */
function askWriting(asked: AskOptions[]): Ask {
  return async function* (options) {
    asked.push(options);
    yield { type: 'question-understood', question: options.question, understoodAs: options.question, language: 'de' };
    yield { type: 'passages-ready', passages: [], coverage: { ...coverage, cited: 0, independent: 0 } };
    const turn = answeredTurn(
      options.question,
      options.question.includes('zugleich') ? 'Am 3. Mai kam Halmund zugleich.' : `Satz zu ${options.question}`,
    );
    const further = options.question.includes('Leute') ? 'Es waren zugleich 40 Leute.' : 'Ein weiterer Satz.';
    if (options.question.includes('nie')) {
      yield {
        type: 'answer-abstained',
        abstention: { code: 'not-answered', missing: 'Nichts dazu.', terms: ['nie'], nearest: [] },
        articles: [],
      };
      yield { type: 'answer-end', reason: 'finished', coverage: { ...coverage, cited: 0, independent: 0 } };
      return;
    }
    yield { type: 'tokens-used', usage: { input: 100, output: 7, cost: { amount: 0.5, currency: 'EUR' } } };
    const claims = turn.result?.use === 'answer' ? turn.result.answer.claims : [];
    for (const claim of claims) {
      const own = claim.citations.map((citation) => ({ ...citation, start: claim.text.length, end: 2 * claim.text.length }));
      const copied = [...own, ...own.map((citation) => ({ ...citation, articleId: `copy-of-${citation.articleId}` }))];
      const citations = options.question.includes('wortgleich') ? copied : own;
      if (options.question.includes('umgekehrt')) citations.reverse();
      yield { type: 'claim-checked', claim: { ...claim, citations }, articles: [] };
      const isCounted = options.question.includes('Leute');
      if (!options.question.includes('auch') && !isCounted) continue;
      const second: Claim = {
        ...claim,
        id: 'c2',
        text: further,
        block: { ...claim.block, number: claim.block.number + 1 },
        citations: citations.map((one) => ({ ...one, start: 900, end: 990 })),
        ...(isCounted ? {} : { lessSure: true }),
      };
      yield { type: 'claim-checked', claim: second, articles: [] };
      const side = (value: string, id: string) => ({ value, citations, claimIds: [id] });
      const sides = [side('acht', 'c1'), side('neun', 'c2')];
      yield { type: 'disagreement-found', disagreement: { id: 'd1', in: 'number', later: false, sides }, articles: [] };
    }
    yield { type: 'answer-end', reason: 'finished', coverage };
  };
}

async function answered(read: Partial<QuestionRead> & { parts: string[] }) {
  const asked: AskOptions[] = [];
  const ask = createAskInParts({
    ask: askWriting(asked),
    readQuestion: ({ question }) => ({ understoodAs: question, language: 'de', ...read }),
    countIndependent: () => 1,
    onFault: () => {},
  });
  const events: AnswerEvent[] = [];
  for await (const event of ask({ question: 'Wer kam und wer ging?', history: [] })) events.push(event);
  const facts = { id: 'a', question: '', scope: {}, filters: {}, writer: 'w', corpusVersion: '1', createdAt: '' };
  return { asked, events, answer: events.reduce(collectAnswer, emptyAnswer(facts)) };
}

describe('asking in parts', () => {
  it('counts the tokens of all parts, and what they cost', async () => {
    const { answer } = await answered({ parts: ['Wer kam?', 'Wer ging?', 'Wer blieb?'] });
    expect(answer.usage).toEqual({ input: 300, output: 21, cost: { amount: 1.5, currency: 'EUR' } });
  });

  it('asks each part in its turn, under its own heading, with ids and blocks of its own', async () => {
    const { asked, answer, events } = await answered({ parts: ['Wer kam?', 'Wer ging? (Wer kam?)'], filters: { publisher: 'Bote' } });
    expect(asked.map(({ question, filters }) => [question, filters])).toEqual([
      ['Wer kam?', { publisher: 'Bote' }],
      ['Wer ging? (Wer kam?)', { publisher: 'Bote' }],
    ]);
    expect(answer.claims.map(({ id, block }) => [id, block.kind, block.number])).toEqual([
      ['p1-heading', 'heading', 0],
      ['p1-c1', 'quotation', 1],
      ['p2-heading', 'heading', 2],
      ['p2-c1', 'quotation', 3],
    ]);
    expect(answer.claims[2]?.text).toBe('Wer ging?');
    expect(answer.coverage).toEqual({ searched: 3, relevant: 1, cited: 1, independent: 1 });
    expect(events.filter(({ type }) => type === 'question-understood')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'answer-end')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('answer-end');
  });

  it('quotes a sentence that answers two parts once, under both their questions', async () => {
    const { answer } = await answered({ parts: ['Wer kam zugleich?', 'Wann war das zugleich? (Wer kam zugleich?)', 'Wer ging?'] });
    expect(answer.claims.map(({ id, text }) => [id, text])).toEqual([
      ['p1-heading', 'Wer kam zugleich? Wann war das zugleich?'],
      ['p1-c1', 'Am 3. Mai kam Halmund zugleich.'],
      ['p3-heading', 'Wer ging?'],
      ['p3-c1', 'Satz zu Wer ging?'],
    ]);
  });

  it('knows a sentence that several reports have in the same words, whichever is cited first', async () => {
    const { answer } = await answered({ parts: ['Wer kam zugleich, wortgleich?', 'Wann war das zugleich, wortgleich, umgekehrt?'] });
    expect(answer.claims.filter(({ kind }) => kind === 'quotation').map(({ id }) => id)).toEqual(['p1-c1']);
  });

  it('says that what follows is less sure only where something follows that no earlier part has', async () => {
    const { answer } = await answered({ parts: ['Wer kam auch?', 'Wer ging auch?'] });
    expect(groupIntoBlocks(answer.claims).map(({ claims, opens }) => [claims.map(({ text }) => text), opens?.standing])).toEqual([
      [['Wer kam auch?'], undefined],
      [['Satz zu Wer kam auch?'], undefined],
      [['Ein weiterer Satz.'], 'less-sure'],
      [['Wer ging auch?'], undefined],
      [['Satz zu Wer ging auch?'], undefined],
    ]);
  });

  it('tells no disagreement of which a sentence is left out for its part', async () => {
    const shown = await answered({ parts: ['Wer kam?', 'Wer ging auch?'] });
    expect(shown.answer.disagreements).toMatchObject([{ sides: [{ claimIds: ['p2-c1'] }, { claimIds: ['p2-c2'] }] }]);
    const left = await answered({ parts: ['Wer kam zugleich?', 'Wer ging zugleich auch?'] });
    expect(left.answer.disagreements).toEqual([]);
  });

  it('says which part has no answer', async () => {
    const { answer } = await answered({ parts: ['Wer kam?', 'Wer kam nie?'] });
    expect(answer.claims.map(({ id }) => id)).toEqual(['p1-heading', 'p1-c1']);
    expect(answer.abstention).toMatchObject({ part: 'Wer kam nie?', missing: 'Nichts dazu.' });
  });

  it('says for which part nothing was found but the sentence of another part, which does not tell it', async () => {
    const uncounted = await answered({ parts: ['Wer kam zugleich?', 'Wie viele waren es zugleich? (Wer kam zugleich?)'] });
    expect(uncounted.answer.claims.map(({ text }) => text)).toEqual([
      'Wer kam zugleich?',
      'Am 3. Mai kam Halmund zugleich.',
      'Für „Wie viele waren es zugleich?“ fand sich kein eigener Satz, der sicher antwortet.',
    ]);
    expect(uncounted.answer.abstention).toBeUndefined();
  });

  it('gives a part the further sentence that tells it, where the first one is quoted for another part and does not', async () => {
    const counted = await answered({ parts: ['Wer kam zugleich?', 'Wie viele Leute waren zugleich da? (Wer kam zugleich?)'] });
    expect(counted.answer.claims.map(({ text }) => text)).toEqual([
      'Wer kam zugleich?',
      'Am 3. Mai kam Halmund zugleich.',
      'Wie viele Leute waren zugleich da?',
      'Es waren zugleich 40 Leute.',
    ]);
  });

  it('declines the whole question where no part has an answer', async () => {
    const { answer } = await answered({ parts: ['Wer ging nie?', 'Wer kam nie?'] });
    expect(answer.claims).toEqual([]);
    expect(answer.abstention).not.toHaveProperty('part');
  });

  it('asks one question as it is, and says what was read', async () => {
    const understanding = { read: { filters: { language: 'en' as const }, leftNothing: false } };
    const { asked, answer } = await answered({ parts: ['Wer kam?'], understoodAs: 'Wer kam in englischen Berichten?', understanding });
    expect(asked.map(({ question }) => question)).toEqual(['Wer kam?']);
    expect(answer).toMatchObject({ understoodAs: 'Wer kam in englischen Berichten?', understanding });
  });

  it('ends with a failure where the question cannot be read', async () => {
    const faults: unknown[] = [];
    const ask = createAskInParts({
      ask: askWriting([]),
      readQuestion: () => {
        throw new Error('locked');
      },
      countIndependent: () => 0,
      onFault: (fault) => faults.push(fault),
    });
    const events: AnswerEvent[] = [];
    for await (const event of ask({ question: 'Wer?', history: [] })) events.push(event);
    expect(events.map(({ type }) => type)).toEqual(['answer-failed', 'answer-end']);
    expect(faults).toHaveLength(1);
  });
});
