import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import type { AskOptions } from '../../../server/answering/ask.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { answeredTurn } from '../../fakes/answered-turn.ts';
import { collectedAnswer, SAMPLE_FOLDER, sampleCorpus } from './sample-corpus.ts';

const questionsSchema = z.object({ questions: z.array(z.object({ id: z.string(), question: z.string() })) });
const { questions } = questionsSchema.parse(JSON.parse(readFileSync(join(SAMPLE_FOLDER, 'ground-truth.json'), 'utf8')));

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus());
});
afterAll(() => remove());

const answerTo = (question: string, options: Partial<AskOptions> = {}, asked = parts) => collectedAnswer(question, asked, options);

function citationsOf({ claims, abstention }: Answer) {
  return [...claims.flatMap((claim) => claim.citations), ...(abstention?.nearest ?? [])];
}

describe('an English question', () => {
  test('has its figure compared with what German reports give', async () => {
    const { disagreements } = await answerTo('How many people died in Lorvik?');
    expect(disagreements?.[0]?.sides.map(({ value }) => value)).toEqual(['Mindestens vier', 'Seventeen', '19']);
  });

  test('is not told that a report gives a figure which only leaves room for it ("Mindestens vier", "Seventeen")', async () => {
    const { disagreements } = await answerTo('How many people died in Lorvik?');
    const seventeen = disagreements?.[0]?.sides.find(({ value }) => value === 'Seventeen');
    expect(seventeen?.citations.map(({ quote }) => quote)).toEqual(['Seventeen']);
    expect(seventeen?.since).toBe('2025-09-18');
  });

  test('is answered from a German report, not declined for want of common words', async () => {
    const { abstention, claims } = await answerTo('How many spectators came to the charity match?');
    expect(abstention).toBeUndefined();
    expect(claims[0]?.text).toContain('18.412 Zuschauer');
  });
});

describe('an answer', () => {
  test.each([
    [
      'Wann sprach Tschernjakow mit Erdenow in Orkul?',
      'Erst am 5. September hatte Tschernjakow in Orkul den tamganischen Staatschef Batur Erdenow gesprochen.',
    ],
    ['Wie lange dauerte das Gespräch mit Bagherpur?', 'Das Gespräch dauerte dem Vernehmen nach rund drei Stunden.'],
    ['Wer wird Nachfolgerin von Vandeel?', 'Nachfolgerin wird die bisherige Staatssekretärin Ebba Lindqvold.'],
    ['Wie alt ist der Chef von Norsal?', 'Vor der Villa von Chef Peer Norsal (58) standen gestern zwei Streifenwagen.'],
    ['Wie alt ist Lindqvold?', 'Lindqvold, 47, gilt als Fachfrau für Eisenbahnrecht.'],
    ['Wie alt ist Tschernjakow?', 'Der 61-Jährige war bis Mai Verteidigungsminister seines Landes.'],
  ])('%s is led by the sentence that answers it', async (question, sentence) => {
    const answer = await answerTo(question);
    expect(answer.claims[0]).toMatchObject({ text: sentence, kind: 'quotation', role: 'answer', verdict: 'supported' });
    expect(answer.ended).toBe('finished');
  });

  test('that is called by an age where nobody surely bears it is shown with the sentences that say who may be meant', async () => {
    const { claims } = await answerTo('Wie alt ist Tschernjakow?');
    const beside = claims.filter(({ role, block }) => role === 'context' && block.number === claims[0]?.block.number);
    expect(beside.map(({ text }) => text)).toContain(
      'Erst am 5. September hatte Tschernjakow in Orkul den tamganischen Staatschef Batur Erdenow gesprochen.',
    );
  });

  test('does not take two reports for one voice when they say the same with another figure', async () => {
    const texts = ['211', '340'].map((count) => ({
      key: `crates-${count}`,
      text: `Im Hafen von Tveitsund lagern nach Angaben der Wache ${count} Kisten mit Seilwinden.`,
    }));
    for await (const _ of ingestInto(parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
    const answer = await answerTo('Wie viele Kisten mit Seilwinden lagern in Tveitsund?');
    const told = answer.claims.filter((claim) => claim.text.includes('Seilwinden'));
    expect(told.map((claim) => claim.citations.length)).toEqual([1, 1]);
    expect(told.map((claim) => claim.text).join()).toMatch(/211.*340|340.*211/);
  });

  test('is led by the sentence that names whom "er" means, where that answers too', async () => {
    const texts = [
      {
        key: 'meeting',
        text: 'Laut Sundblick traf Ministerin Lindqvold in Qasr Dschali den Hafenmeister Jorun Tveit. Sie traf sich auch mit General Dawud Bagherpur.',
      },
    ];
    for await (const _ of ingestInto(parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts));
    const answer = await answerTo('Wen traf Lindqvold in Qasr Dschali?');
    expect(answer.claims.slice(0, 2).map((claim) => [claim.role, claim.text.slice(0, 13)])).toEqual([
      ['answer', 'Laut Sundblic'],
      ['answer', 'Sie traf sich'],
    ]);
  });

  test('finds a person in another romanisation than the question writes', async () => {
    const answer = await answerTo('Wann sprach Chernyakov mit Erdenow in Orkul?');
    expect(answer.claims[0]?.text).toContain('5. September');
  });

  test('cites only exact characters of the revision named, for every sample question, answered or declined', async () => {
    let cited = 0;
    for (const { question } of questions) {
      for (const { articleId, revision, start, end, quote } of citationsOf(await answerTo(question))) {
        expect(parts.corpus.archive.textOf(articleId, revision)?.text.slice(start, end)).toBe(quote);
        cited++;
      }
    }
    expect(cited).toBeGreaterThan(questions.length);
  });

  test('says that a year is not stated instead of supplying one', async () => {
    const answer = await answerTo('Wann sprach Tschernjakow mit Erdenow in Orkul?');
    expect(answer.claims.map((claim) => claim.text)).toContain('Das Jahr nennt keiner der Sätze.');
    expect(JSON.stringify(answer.claims)).not.toContain('5. September 2025');
  });

  test('counts what was searched, and what it cites', async () => {
    const answer = await answerTo('Wie stimmte Halmund über Resolution 418 ab?');
    expect(answer.coverage).toMatchObject({ searched: parts.corpus.archive.counts().articles });
    expect(answer.coverage.cited).toBe(new Set(citationsOf(answer).map((citation) => citation.articleId)).size);
    expect(answer.coverage.relevant).toBeGreaterThanOrEqual(answer.coverage.cited);
  });

  test('stays within the reports chosen', async () => {
    const [first] = parts.corpus.archive.list({ text: 'Bagherpur' }, { limit: 1 }).articles;
    const answer = await answerTo('Wer ist Bagherpur?', { articleIds: [first?.id ?? ''] });
    expect(answer.coverage.searched).toBe(1);
    expect(new Set(citationsOf(answer).map((citation) => citation.articleId))).toEqual(new Set([first?.id]));
  });

  test('reads a follow-up from the conversation and says how', async () => {
    const answer = await answerTo('Und Dorvanien?', {
      history: [answeredTurn('Wie stimmte Halmund über Resolution 418 ab?', 'Halmund stimmte für die Verlängerung.')],
    });
    expect(answer.understoodAs).toBe('Wie stimmte Dorvanien über Resolution 418 ab?');
  });

  test('quotes a statement that two syndicated reports share once, with a citation of each', async () => {
    const answer = await answerTo('Wie viele Verletzte gab es am Dienstag in Lorvik?');
    const shared = answer.claims.find((claim) => new Set(claim.citations.map((citation) => citation.articleId)).size > 1);
    expect(shared).toBeDefined();
    expect(answer.claims.filter((claim) => claim.text === shared?.text)).toHaveLength(1);
    expect(answer.coverage.independent).toBe(answer.coverage.cited - 1);
  });
});

describe('a question the reports do not answer', () => {
  test.each(['Wie hoch ist die Inflation in der Türkei?', 'What is the unemployment rate in Kaldora?', 'Was kostet eine Ku-38?'])(
    '%s is declined, with the nearest sentences',
    async (question) => {
      const answer = await answerTo(question);
      expect(answer.claims).toEqual([]);
      expect(answer.abstention?.missing).toBeTruthy();
      expect(answer.abstention?.nearest.length).toBeGreaterThan(0);
      expect(answer.ended).toBe('finished');
    },
  );

  test('never says that no price is told beside a sentence that tells it in any currency', async () => {
    const { abstention, claims } = await answerTo('Was kostet die Bahnlinie nach Bandar Sefid?');
    expect(abstention).toBeUndefined();
    expect(claims[0]?.text).toContain('6,2 Mrd. Dinar');
  });

  test('names a thing that is asked for and told nowhere', async () => {
    const { abstention } = await answerTo('Wie viele Dromedare züchtet Peer Norsal?');
    expect(abstention?.missing).toContain('„Dromedare“');
    expect((await answerTo('Wer gewann die Bürgermeisterwahl in Orkul?')).abstention?.missing).toContain('„Bürgermeisterwahl“');
  });

  test('does not name that figures are told, nor the day, among what no passage tells of', async () => {
    const { abstention } = await answerTo('Welche Zahlen nennt der Kurier am Sund am 15.9. zu Obdachlosen und Plünderern?');
    expect(abstention?.missing).toBeDefined();
    expect(abstention?.missing).not.toMatch(/Zahlen|15\.9/u);
    const told = await answerTo('Welche Zahlen nennt der Kurier am Sund am 15.9. zu Verletzten und Vermissten?');
    expect(told.claims.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining('61 Personen verletzt'), expect.stringContaining('Neun Hafenarbeiter')]),
    );
  });

  test('names what is missing in the language of the question', async () => {
    expect((await answerTo('Wie hoch ist die Inflation in der Türkei?')).abstention?.missing).toContain('Türkei');
    expect((await answerTo('What is the inflation rate in Turkey?')).abstention?.missing).toMatch(/^None of|^The /);
  });

  test('does not say that the words of the question occur where they do not, in passages of another language', async () => {
    const missing = (await answerTo('Who governs Turkey?')).abstention?.missing;
    expect(missing).toBe('The passages found hold no sentence that answers the question.');
    expect((await answerTo('What is the inflation rate in Turkey?')).abstention?.missing).toBe('The passages found tell no such rate.');
  });

  test('a question of function words only has nothing to search for', async () => {
    expect((await answerTo('Und wer war das denn?')).abstention?.code).toBe('no-searchable-words');
  });

  test('an empty corpus is said to be empty', async () => {
    const empty = await sampleCorpus({ samples: false });
    try {
      expect((await answerTo('Wer ist Bagherpur?', {}, empty.parts)).abstention).toMatchObject({ code: 'empty-corpus', nearest: [] });
    } finally {
      await empty.remove();
    }
  });
});

describe('an answer that is stopped', () => {
  test('ends as stopped and keeps what was there', async () => {
    const stop = new AbortController();
    const types: string[] = [];
    for await (const event of parts.ask({ question: 'Wie stimmte Halmund über Resolution 418 ab?', history: [], signal: stop.signal })) {
      types.push(event.type === 'answer-end' ? `${event.type} ${event.reason}` : event.type);
      if (event.type === 'question-understood') stop.abort();
    }
    expect(types).toEqual(['question-understood', 'answer-end stopped']);
  });
});
