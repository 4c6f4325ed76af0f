import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../ingest/corpus/passage.ts';
import { collapseCopies } from '../../../server/retrieval/collapse-copies.ts';
import { createCoverWords } from '../../../server/retrieval/covered-words.ts';
import { diversify } from '../../../server/retrieval/diversify.ts';
import { createExplain } from '../../../server/retrieval/explain-passage.ts';

function passage(id: string, text = 'Ein Satz.', articleId = id): Passage {
  return { id, articleId, revision: 'r', start: 0, end: text.length, text, language: 'de', sentences: [{ start: 0, end: text.length }] };
}
const found = (one: Passage, relevance: number) => ({ passage: one, relevance });

describe('near-copies', () => {
  const agency = 'Die Werft in Brunsholm entlässt 120 Arbeiter, wie der Betriebsrat am Montag mitteilte.';
  const families = (members: string[]) => ({ idsOf: () => new Map(members.map((id) => [id, 'family'])) });

  it('stand behind the best of them, which brings them along', () => {
    const all = [
      found(passage('paper', agency), 0.9),
      found(passage('other'), 0.8),
      found(passage('agency', agency.replace('am Montag', 'am Montagabend')), 0.7),
    ];
    const collapsed = collapseCopies(all, families(['paper', 'agency']));
    expect(collapsed.map((one) => [one.passage.id, one.copies.map((copy) => copy.passage.id)])).toEqual([
      ['paper', ['agency']],
      ['other', []],
    ]);
  });

  it('keep what only one of them says, and what another report says in the same words', () => {
    const all = [
      found(passage('paper', agency), 0.9),
      found(passage('more', 'Der Rat von Orkul tagte bis in die Nacht.', 'agency'), 0.8),
      found(passage('stranger', agency), 0.7),
    ];
    expect(collapseCopies(all, families(['paper', 'agency']))).toHaveLength(3);
  });
});

describe('several reports', () => {
  it('come up before the next best of one, where they are nearly as good', () => {
    const all = [
      found(passage('a1', 'x', 'a'), 0.9),
      found(passage('a2', 'x', 'a'), 0.8),
      found(passage('b1', 'x', 'b'), 0.78),
      found(passage('c1', 'x', 'c'), 0.2),
    ];
    const chosen = diversify(all, 3);
    expect(chosen.map((one) => one.passage.id)).toEqual(['a1', 'b1', 'a2']);
    const relevance = chosen.map((one) => one.relevance);
    expect(relevance).toEqual(relevance.toSorted((a, b) => b - a));
  });

  it('leave the order alone where each has one passage, and are as many as there are', () => {
    const all = [found(passage('a'), 0.9), found(passage('b'), 0.9), found(passage('c'), 0)];
    expect(diversify(all, 10)).toEqual(all);
    expect(diversify(all, 1)).toEqual(all.slice(0, 1));
    expect(diversify([], 5)).toEqual([]);
  });
});

describe('the words that a passage has', () => {
  const cover = (question: string, texts: string[]) => {
    const passages = texts.map((text, at) => passage(`${question}-${at}`, text));
    const words = createCoverWords()(question, passages, () => 'de');
    return { words, passages, covered: passages.map((one) => words.covered(one)) };
  };

  it.each([
    ['Wer verhängte das Embargo?', 'Orkul beschloss ein Waffenembargo.'],
    ['Was weiß man über Raketenlieferungen?', 'Die Raketen wurden im Mai geliefert.'],
    ['Wen traf Shoigu?', 'Schoigu kam am Dienstag an.'],
    ['Wen traf Шойгу?', 'Schoigu kam am Dienstag an.'],
  ])('%s meets "%s" in another form or spelling', (question, text) => {
    const { covered } = cover(question, [text, 'Nach dem Regen trat der Fluss über die Ufer.']);
    expect(covered[0]).toBeGreaterThan(covered[1] ?? 1);
  });

  it('say why it was found: its places in both rankings, its words, and a name as it writes it', () => {
    const { words, passages } = cover('Wen traf Shoigu im Hafen?', ['Schoigu sprach im Hafen mit Arbeitern.', 'Es regnete.']);
    const [first, second] = passages;
    if (!first || !second) throw new Error('two passages');
    const hits = {
      vectorHits: [
        { passage: second, similarity: 0.5 },
        { passage: first, similarity: 0.4 },
      ],
      textHits: [{ passage: first, score: 3 }],
      isAcross: false,
      spellings: [],
    };
    const explain = createExplain(hits, words.matched);
    expect(explain({ passage: first, relevance: 1, similarity: 0.4, score: 3 })).toEqual({
      meaning: { rank: 2, similarity: 0.4 },
      text: { rank: 1, score: 3 },
      words: ['Hafen'],
      names: [{ asked: 'Shoigu', written: 'Schoigu' }],
    });
    expect(explain({ passage: second, relevance: 0, similarity: 0.5 })).toEqual({
      meaning: { rank: 1, similarity: 0.5 },
      words: [],
      names: [],
    });
  });
});
