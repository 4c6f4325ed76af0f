import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { collectAnswer, emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import { createParts, type Parts } from '../../../server/create-parts.ts';
import { readSettings } from '../../../server/settings.ts';
import { type FakeOpenAiServer, startFakeOpenAiServer } from '../../fakes/openai-server.ts';

const TEXTS = [
  'Die Fähre Helga fährt ab Montag wieder zwischen Tveitsund und Lorvik. Die Reederei setzt dafür zwei Schichten ein.',
  'Die Werft von Tveitsund entlässt im Herbst 40 Arbeiter. Der Betriebsrat will dagegen klagen.',
];
const QUESTION = 'Ab wann fährt die Fähre Helga wieder?';

let folder: string;
let server: FakeOpenAiServer;
let parts: Parts;
let reply = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beleg-fall-back-'));
  server = await startFakeOpenAiServer(() => ({ kind: 'stream', content: [reply] }));
  const settings = readSettings({ DATA_DIR: folder, SAMPLE_ARTICLES: 'off', WRITER: 'local:stubborn', WRITER_URL: server.url });
  parts = await createParts(settings, { logger: pino({ level: 'silent' }) });
  const texts = TEXTS.map((text, nth) => ({ key: `${nth}`, text }));
  for await (const _ of ingestInto(parts.corpus, parts).ingestTexts(texts));
});
afterAll(async () => {
  await parts.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function answerTo(question: string, written: string): Promise<Answer> {
  reply = written;
  let answer = emptyAnswer({ id: 'a', question, scope: {}, filters: {}, writer: 'local:stubborn', corpusVersion: '', createdAt: '' });
  for await (const event of parts.ask({ question, history: [] })) answer = collectAnswer(answer, event);
  return answer;
}

const quotedIn = ({ claims }: Answer) => claims.filter(({ kind }) => kind === 'quotation').map(({ text }) => text);
const framesIn = ({ claims }: Answer) => claims.filter(({ kind }) => kind === 'frame').map(({ text }) => text);

describe('a language model that does not answer although the reports do', () => {
  test('has its refusal told, and the sentences of the reports stand in its place', async () => {
    const answer = await answerTo(QUESTION, 'NICHT_BELEGT');
    expect(answer.abstention).toBeUndefined();
    expect(framesIn(answer)).toEqual([
      'Das Sprachmodell fand in den Stellen keine Antwort. Was die Berichte dazu sagen, steht deshalb wörtlich hier:',
    ]);
    expect(quotedIn(answer)[0]).toBe('Die Fähre Helga fährt ab Montag wieder zwischen Tveitsund und Lorvik.');
    expect(answer.claims.find(({ kind }) => kind === 'quotation')?.citations).toHaveLength(1);
    expect(answer.ended).toBe('finished');
  });

  test('has what it wrote without any source marked, and the sentences of the reports behind it', async () => {
    const answer = await answerTo(QUESTION, 'Dazu darf ich nichts sagen. Bitte wenden Sie sich an die Reederei.');
    expect(answer.claims.filter(({ kind }) => kind === 'statement').map(({ verdict }) => verdict)).toEqual(['unsupported', 'unsupported']);
    expect(framesIn(answer)).toEqual([
      'Nichts von dem, was das Sprachmodell schrieb, ist belegt. Was die Berichte dazu sagen, steht deshalb wörtlich hier:',
    ]);
    expect(quotedIn(answer)[0]).toContain('ab Montag');
    const numberOf = (kind: string) => answer.claims.filter((claim) => claim.kind === kind).map(({ block }) => block.number);
    expect(Math.min(...numberOf('frame'))).toBeGreaterThan(Math.max(...numberOf('statement')));
    expect(Math.min(...numberOf('quotation'))).toBeGreaterThan(Math.max(...numberOf('frame')));
  });

  test('is told so in English', async () => {
    const answer = await answerTo('When does the ferry Helga sail again between Tveitsund and Lorvik?', 'NICHT_BELEGT');
    expect(framesIn(answer)[0]).toBe(
      'The language model found no answer in the passages. What the reports say on it therefore stands here word for word:',
    );
  });
});

describe('a language model that answers', () => {
  test('is left alone as soon as one of its sentences is backed', async () => {
    const answer = await answerTo(QUESTION, 'Die Fähre Helga fährt ab Montag wieder [1]. Das ist schön.');
    expect(framesIn(answer)).toEqual([]);
    expect(quotedIn(answer)).toEqual([]);
  });
});

describe('a refusal where the reports hardly answer', () => {
  test('is an abstention still', async () => {
    const answer = await answerTo('Wogegen will der Betriebsrat der Reederei auf der Fähre Helga klagen?', 'NICHT_BELEGT');
    expect(answer.abstention).toBeDefined();
    expect(answer.claims).toEqual([]);
  });
});

describe('a question that takes for granted what no report tells', () => {
  const question = 'Ab wann fährt die Fähre Helga nach dem Erdbeben wieder?';
  const frame = 'Keine der gefundenen Stellen spricht von „Erdbeben“. Was folgt, handelt wohl von etwas anderem.';

  test('is told so before what the language model writes', async () => {
    const { claims } = await answerTo(question, 'Die Fähre Helga fährt ab Montag wieder [1].');
    expect(claims.map(({ kind, block }) => [kind, block.number])).toEqual([
      ['frame', 0],
      ['statement', 1],
    ]);
    expect(claims[0]?.text).toBe(frame);
  });

  test('is told so before what is quoted in its place', async () => {
    const answer = await answerTo(question, 'NICHT_BELEGT');
    expect(framesIn(answer)).toEqual([frame, expect.stringContaining('Das Sprachmodell fand')]);
    const numbers = answer.claims.map(({ block }) => block.number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers.slice(0, 3)).size).toBe(3);
  });
});
