import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UnreadableDataError } from '../../../evaluations/read-data.ts';
import { readRetrievalSet } from '../../../evaluations/retrieval/read-retrieval-set.ts';
import { titleHalf } from '../../../evaluations/title-half.ts';

const root = mkdtempSync(join(tmpdir(), 'beleg-beir-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Files of a set, by their path in it; undefined leaves one of the usual files out. */
function beir(name: string, files: Record<string, string | undefined> = {}): string {
  const usual = {
    'corpus.jsonl':
      '{"_id": "d1", "title": "Hafen", "text": "Er wurde 1874 gebaut."}\n{"_id": "d2", "title": "", "text": "Die Fähre fährt täglich."}\n' +
      '{"_id": 3, "text": "Hafen und Fähre gehören der Stadt.", "metadata": {}}\n{"_id": "d4", "title": "", "text": ""}\n',
    'queries.jsonl':
      '{"_id": "q1", "text": "Wem gehört der Hafen?"}\n{"_id": "q2", "text": "Wann fährt die Fähre?"}\n{"_id": "q3", "text": "Ungefragt?"}\n',
    'qrels/test.tsv': 'query-id\tcorpus-id\tscore\nq1\t3\t2\nq1\td1\t1\nq1\td2\t0\nq2\td2\t1\n',
  };
  const folder = join(root, name);
  for (const [path, content] of Object.entries({ ...usual, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const all = (questions: string, passages?: string) => readRetrievalSet({ questions, passages, half: 'all' });

describe('a folder in BEIR form', () => {
  it('gives articles with their titles and questions with several graded articles', async () => {
    const { articles, questions } = await all(beir('plain'));
    expect(articles.map(({ key, text }) => [key, text])).toEqual([
      ['d1', 'Hafen\nEr wurde 1874 gebaut.'],
      ['d2', 'Die Fähre fährt täglich.'],
      ['3', 'Hafen und Fähre gehören der Stadt.'],
    ]);
    expect(questions.map(({ id, text, relevant }) => [id, text, Object.fromEntries(relevant)])).toEqual([
      ['q1', 'Wem gehört der Hafen?', { 3: 2, d1: 1 }],
      ['q2', 'Wann fährt die Fähre?', { d2: 1 }],
    ]);
  });

  it('needs no head line, and takes the one split there is', async () => {
    const folder = beir('dev', { 'qrels/test.tsv': undefined, 'qrels/dev.tsv': 'q2\td2\t1\r\n' });
    expect((await all(folder)).questions.map(({ id }) => id)).toEqual(['q2']);
  });

  it('measures the test split where there are several', async () => {
    const folder = beir('splits', { 'qrels/train.tsv': 'q3\td1\t1\n' });
    expect((await all(folder)).questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
  });

  it('asks the questions of one language of the articles of another', async () => {
    const english = beir('english', { 'corpus.jsonl': ['d1', 'd2', '3'].map((id) => `{"_id": "${id}", "text": "port"}\n`).join('') });
    const { articles, questions } = await all(english, beir('german'));
    expect(articles[0]?.text).toContain('1874');
    expect(questions).toHaveLength(2);
  });

  it('is cut into halves by the ids of the questions', async () => {
    const folder = beir('halves');
    const halves = { even: 0, odd: 0 };
    for (const id of ['q1', 'q2']) halves[titleHalf(id)] += 1;
    for (const half of ['even', 'odd'] as const) {
      const read = readRetrievalSet({ questions: folder, half });
      if (halves[half] === 0) await expect(read).rejects.toThrow(`no questions in its ${half} half`);
      else expect((await read).questions).toHaveLength(halves[half]);
    }
  });

  it.each([
    [
      'without judgements',
      { 'qrels/test.tsv': undefined },
      'is not in BEIR form: it must hold corpus.jsonl, queries.jsonl and qrels/test.tsv',
    ],
    ['without a corpus', { 'corpus.jsonl': undefined }, /Cannot read .*corpus\.jsonl/],
    ['without queries', { 'queries.jsonl': undefined }, /Cannot read .*queries\.jsonl/],
    ['with an empty corpus', { 'corpus.jsonl': '\n' }, 'corpus.jsonl is empty'],
    ['with a document without an id', { 'corpus.jsonl': '{"text": "Hafen"}\n' }, /corpus\.jsonl:1 is not as expected/],
    ['with two documents of one id', { 'corpus.jsonl': '{"_id": "d", "text": "a"}\n{"_id": "d", "text": "b"}\n' }, 'has the id d twice'],
    ['with blanks for tabs', { 'qrels/test.tsv': 'q1 d1 1\nq1 d2 1\n' }, 'test.tsv:2 is not "query-id, corpus-id, score"'],
    ['that judges an unknown query', { 'qrels/test.tsv': 'q9\td1\t1\n' }, 'test.tsv:1 judges the query q9, which queries.jsonl has not'],
    [
      'that judges an unknown document',
      { 'qrels/test.tsv': 'q1\td9\t1\n' },
      'test.tsv:1 judges the document d9, which corpus.jsonl has not',
    ],
    ['in which nothing is relevant', { 'qrels/test.tsv': 'q1\td1\t0\n' }, 'judges no document as relevant'],
    [
      'with several splits, none of them test',
      { 'qrels/test.tsv': undefined, 'qrels/a.tsv': 'q1\td1\t1\n', 'qrels/b.tsv': 'q1\td1\t1\n' },
      'must hold test.tsv, or one .tsv file; it holds a.tsv, b.tsv',
    ],
  ])('%s is refused', async (name, files, reason) => {
    const reading = all(beir(name.replaceAll(' ', '-'), files));
    await expect(reading).rejects.toThrow(reason);
    await expect(reading).rejects.toThrow(UnreadableDataError);
  });
});

describe('a set of either form', () => {
  const squad = join(root, 'squad.json');
  const answers = [{ text: '1874', answer_start: 13 }];
  const qas = [{ id: 's1', question: 'Wann wurde der Hafen gebaut?', answers }];
  writeFileSync(squad, JSON.stringify({ data: [{ title: 'Hafen', paragraphs: [{ context: 'Er wurde im Jahr 1874 gebaut.', qas }] }] }));

  it('in SQuAD form has one article for each question', async () => {
    const { articles, questions } = await all(squad);
    expect(questions).toEqual([{ id: 's1', title: 'Hafen', text: qas[0]?.question, relevant: new Map([[articles[0]?.key, 1]]) }]);
  });

  it('is refused where there is nothing, or where question and articles differ in form', async () => {
    await expect(all(join(root, 'nowhere'))).rejects.toThrow(/Cannot read .*nowhere/);
    await expect(all(squad, beir('mixed'))).rejects.toThrow('must be of one form');
  });
});
