import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { abstention } from '../../evaluations/answers/abstention.ts';
import { saveBaseline } from '../../evaluations/save-baseline.ts';

const MAIN = fileURLToPath(new URL('../../evaluations/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'beleg-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function evaluate(...words: string[]): Promise<{ status: number; lines: string[]; told: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], (error, stdout, stderr) => {
      const code = error?.code;
      resolve({ status: error ? (typeof code === 'number' ? code : 1) : 0, lines: stdout.trimEnd().split('\n'), told: stderr });
    });
  });
}

function squad(name: string, asked: { title: string; context: string; question: string; answer: string }[]): string {
  const path = join(folder, name);
  const data = asked.map(({ title, context, question, answer }, index) => ({
    title,
    paragraphs: [{ context, qas: [{ id: `q${index}`, question, answers: [{ text: answer, answer_start: context.indexOf(answer) }] }] }],
  }));
  writeFileSync(path, JSON.stringify({ version: '1.1', data }));
  return path;
}

const port = 'Der Hafen von Lorvik wurde im Jahr 1874 gebaut. Er liegt am Nordufer des Sunds und hat zwölf Kräne.';
const birds = 'Die Kraniche ziehen im Oktober nach Süden. Sie rasten auf den Feldern vor der Stadt und fressen liegengebliebenen Mais.';
const german = squad('de.json', [
  { title: 'Hafen', context: port, question: 'In welchem Jahr wurde der Hafen von Lorvik gebaut?', answer: '1874' },
  { title: 'Kraniche', context: birds, question: 'Wann ziehen die Kraniche nach Süden?', answer: 'im Oktober' },
]);
const english = squad('en.json', [
  { title: 'Hafen', context: 'The port of Lorvik was built in 1874.', question: 'When was the port of Lorvik built?', answer: '1874' },
  { title: 'Kraniche', context: 'The cranes fly south in October.', question: 'When do the cranes fly south?', answer: 'October' },
]);
const share = z.number().min(0).max(1);
const scores = z.object({ ndcg10: share, recall1: share, recall5: share, recall10: share, mrr10: share });
const retrievalSchema = z.object({ vectors: scores, text: scores, hybrid: scores, samples: z.number(), articles: z.number() });

describe('npm run evaluate', () => {
  it('measures retrieval on the real corpus and prints one JSON object as the last line', async () => {
    const { status, lines, told } = await evaluate('retrieval', '--questions', german, '--json');
    expect(told).toContain('Ingesting 2 articles');
    expect(status).toBe(0);
    const measures = retrievalSchema.parse(JSON.parse(lines.at(-1) ?? ''));
    expect(measures).toMatchObject({ hybrid: { recall1: 1 }, text: { recall1: 1 }, samples: 2, articles: 2 });
  });

  it('asks English questions of German paragraphs, among distractors', async () => {
    const distractors = join(folder, 'distractors.jsonl');
    writeFileSync(distractors, `${JSON.stringify({ title: 'Brot', text: 'Der Teig ruht eine Stunde lang an einem warmen Ort.' })}\n`);
    const { lines } = await evaluate('retrieval', '--questions', english, '--passages', german, '--distractors', distractors, '--json');
    const measures = retrievalSchema.parse(JSON.parse(lines.at(-1) ?? ''));
    expect(measures).toMatchObject({ hybrid: { recall5: 1 }, samples: 2, articles: 3 });
  });

  it('measures retrieval on a folder in BEIR form, with several relevant articles of one question', async () => {
    const beir = join(folder, 'beir');
    mkdirSync(join(beir, 'qrels'), { recursive: true });
    const lines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    writeFileSync(
      join(beir, 'corpus.jsonl'),
      lines([
        { _id: 'd1', title: 'Hafen', text: port },
        { _id: 'd2', title: '', text: 'Im Hafen von Lorvik brannte ein Kran.' },
        { _id: 'd3', title: 'Kraniche', text: birds },
      ]),
    );
    writeFileSync(join(beir, 'queries.jsonl'), lines([{ _id: 'q1', text: 'Was geschah im Hafen von Lorvik?' }]));
    writeFileSync(join(beir, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t2\n');
    const { status, lines: printed } = await evaluate('retrieval', '--questions', beir, '--json');
    expect(status).toBe(0);
    const measures = retrievalSchema.parse(JSON.parse(printed.at(-1) ?? ''));
    expect(measures).toMatchObject({ hybrid: { recall1: 0.5, recall5: 1, mrr10: 1 }, samples: 1, articles: 3 });
  });

  it('prints a table for people, and writes a page', async () => {
    const conllu = join(folder, 'sentences.conllu');
    writeFileSync(conllu, '# text = Der Hafen brannte am 16. September.\n\n# text = Niemand wurde verletzt.\n');
    const page = join(folder, 'page.html');
    const { status, lines, told } = await evaluate('sentences', '--conllu', conllu, '--html', page);
    expect(status).toBe(0);
    expect(lines.join('\n')).toMatch(/Beleg.*1\.0000/);
    expect(told).toContain(`Page written: ${page}`);
    const written = readFileSync(page, 'utf8');
    expect(written).toContain('<h1>Beleg: sentences</h1>');
    expect(written).toContain('npm run evaluate -- sentences --conllu sentences.conllu');
    expect(written).toContain('<td>1.0000</td>');
  });

  it('refuses wrong usage with status 2 and a clear line', async () => {
    expect(await evaluate('retrieval')).toMatchObject({ status: 2, told: expect.stringContaining('--questions: is missing') });
    expect(await evaluate('abstention')).toMatchObject({ status: 2, told: expect.stringContaining('--questions: is missing') });
    expect(await evaluate('guess')).toMatchObject({ status: 2, told: expect.stringContaining('There is no evaluation "guess"') });
    const absent = join(folder, 'absent.json');
    expect(await evaluate('answers', '--questions', absent)).toMatchObject({ status: 2, told: `Cannot read ${absent}\n` });
  });
});

describe('nearly answerable questions', () => {
  it('are our own, so that no file of questions is asked for', () => {
    expect(abstention.options.safeParse({ settings: 'nearly' }).success).toBe(true);
  });
});

describe('a baseline', () => {
  const report = { evaluation: 'sentences', measures: { f1: 0.5 }, samples: 3, tables: [] };

  it('is kept with the command, the day and the samples', async () => {
    const path = await saveBaseline(report, {
      name: 'first',
      command: 'sentences --conllu x',
      commit: 'abc1234',
      measuredAt: new Date('2026-01-02T03:04:05Z'),
      folder,
    });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      evaluation: 'sentences',
      command: 'sentences --conllu x',
      commit: 'abc1234',
      measuredAt: '2026-01-02T03:04:05.000Z',
      samples: 3,
      f1: 0.5,
    });
  });

  it('cannot leave its folder', async () => {
    await expect(saveBaseline(report, { name: '../first', command: '', commit: '', measuredAt: new Date(0), folder })).rejects.toThrow(
      'no name for a baseline',
    );
  });
});
