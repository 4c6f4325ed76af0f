import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { countAttributions } from '../../../evaluations/summaries/hidden-attributions.ts';
import { nuggetCoverage } from '../../../evaluations/summaries/nugget.ts';
import { readNuggets } from '../../../evaluations/summaries/read-nuggets.ts';
import { sampleTopics } from '../../../evaluations/summaries/sample-topics.ts';
import { fill, SUMMARY_PEERS } from '../../../evaluations/summaries/summary-peers.ts';
import type { Claim } from '../../../server/contract/claim.ts';
import { type Summary, summarySchema } from '../../../server/contract/summary.ts';

describe('nugget coverage', () => {
  const nuggets = [
    { weight: 3, texts: ['Der Deich brach am Montag bei Elmshaven'] },
    { weight: 1, texts: ['Die Fähre fiel aus', 'Fähren fuhren nicht'] },
  ];

  it('is the share of the weight that some sentence tells, in any of its wordings', () => {
    expect(nuggetCoverage(['Der Deich brach am Montag bei Elmshaven, teilte die Wache mit.'], nuggets)).toBe(0.75);
    expect(nuggetCoverage(['Viele Fähren fuhren nicht.'], nuggets)).toBe(0.25);
    expect(nuggetCoverage(['Am Montag schien die Sonne.'], nuggets)).toBe(0);
  });
});

describe('nuggets in the form of DBS', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are put back into their contexts, each sentence once and whole, in order', async () => {
    folder = await mkdtemp(join(tmpdir(), 'beleg-nuggets-'));
    const line = (given: object) => JSON.stringify({ topic_id: '6', doc_id: '1', user_id: '1', redundant_cluster: '1', ...given });
    const lines = [
      line({
        position_start: '200',
        text: 'Der Fluss stieg',
        context: 'nd kalt. Es regnete lange. … um zwei Meter. Die Leute gi',
        redundant_cluster: '2',
      }),
      line({ position_start: '0', text: 'Am Morgen … war es still', context: ' lag Nebel, und überall …. Niemand sprach.' }),
      line({ position_start: '0', text: 'Am Morgen … war es still', context: ' lag Nebel, und überall …. Niemand sprach.', user_id: '2' }),
    ];
    await writeFile(join(folder, 'n.jsonl'), lines.join('\n'));
    const [topic] = await readNuggets(join(folder, 'n.jsonl'));
    expect(topic?.half).toBe('odd');
    expect(topic?.documents.map(({ text }) => text)).toEqual([
      'Am Morgen lag Nebel, und überall war es still.\nNiemand sprach.\nEs regnete lange.\nDer Fluss stieg um zwei Meter.',
    ]);
    expect(topic?.nuggets.map(({ weight }) => weight).toSorted()).toEqual([1, 2]);
  });
});

describe('topics of the sample reports', () => {
  it('are each report, and two that tell one matter; mixed numbers are of neither half', () => {
    const quotes = (...files: string[]) => files.map((file) => ({ file, quote: `Satz aus ${file}.` }));
    const topics = sampleTopics(
      ['01-a', '02-b', '03-c'],
      [
        { id: 'm1', kind: 'agreement', quotes: quotes('01-a', '02-b') },
        { id: 'm2', kind: 'agreement', quotes: quotes('01-a', '03-c') },
      ],
    );
    expect(topics.map(({ files, half, nuggets }) => [files.join('+'), half, nuggets.map(({ weight }) => weight)])).toEqual([
      ['01-a', 'odd', [1, 1]],
      ['02-b', 'even', [1]],
      ['03-c', 'odd', [1]],
      ['01-a+02-b', undefined, [2, 1]],
      ['01-a+03-c', 'odd', [1, 2]],
    ]);
  });
});

describe('the peers', () => {
  const sentences = [
    'Die Flut kam am Morgen.',
    'Die Flut kam am Morgen früh.',
    'Ein Hund bellte im Hof.',
    'Am Morgen kam die Flut in den Hof.',
  ].map((text, position) => ({ report: 0, position, text }));

  it('order all sentences, and fill the characters given without repeating', () => {
    for (const order of Object.values(SUMMARY_PEERS)) expect(order(sentences)).toHaveLength(4);
    expect(fill(SUMMARY_PEERS.lead(sentences), 50).map(({ position }) => position)).toEqual([0, 2]);
  });
});

describe('the count of hidden attributions', () => {
  const label = { file: 'a.md', sentence: 'Wichtiger sei das Wasser.', how: 'before' as const, by: ['Harms'] };
  const claim = (id: string, text: string, number: number, more: Partial<Claim> = {}): Claim => ({
    id,
    kind: 'quotation',
    role: 'answer',
    text,
    citations: [{ articleId: 'a', revision: 'r', start: 0, end: text.length, quote: text, verdict: 'supported' }],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation', number, place: 0 },
    ...more,
  });
  const summary = (claims: Claim[]): Summary =>
    summarySchema.parse({
      id: 's',
      length: 'short',
      language: 'de',
      writer: 'extractive',
      createdAt: '2026-01-01T00:00:00Z',
      corpusVersion: '1',
      articles: [],
      claims,
      coverage: { searched: 1, relevant: 1, cited: 1, independent: 1 },
    });
  const missing = (claims: Claim[]) => countAttributions(summary(claims), [label], () => 'a.md').missing.length;

  it('finds a labelled sentence in whose block nobody is named', () => {
    expect(missing([claim('1', label.sentence, 0)])).toBe(1);
    expect(missing([claim('1', 'Harms sprach.', 0), claim('2', label.sentence, 1)])).toBe(1);
  });

  it('is content with a name put in, or with the sentence before in its block', () => {
    const from = { articleId: 'a', revision: 'r', start: 0, end: 1 };
    expect(missing([claim('1', label.sentence, 0, { insertions: [{ at: 24, text: 'laut Harms', from }] })])).toBe(0);
    expect(missing([claim('1', 'Harms sprach.', 0), claim('2', label.sentence, 0)])).toBe(0);
  });
});
