import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { collectAnswer, emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { sampleCorpus } from './sample-corpus.ts';

const SENTENCES = [
  'Der Hafenmeister zählte am 13. September elf Kisten, z. B. aus Orkul.',
  'Ministerin Lindqvold sagte: „Wir prüfen das.“',
  'Er traf sich dort auch mit General Bagherpur.',
  'Laut Kurier am Sund kostet die Ku-38 rund 3,5 Mio. Kronen',
  'Die Brücke über die Merle – 200 m lang – bleibt gesperrt!',
  'Zoe\u0301 Müller fuhr nach Straße 7 😀 und zurück.',
  'Was ist bekannt?',
  'The council met in Port Allmand on 4 September 2025.',
  'Жители порта ждали до утра.',
];
const DEBRIS = [
  '< p>',
  '< /p>',
  '<br />',
  '&amp;',
  '&quot;',
  '&nbsp;',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '  ',
  '\r\n',
  '\nJetzt zuschauen\n',
  '\n342/\n',
  '\n\n\n',
  '\t',
  '\u202e',
  '\ufeff',
  '\ud83d',
  'In Im ',
];
const messyText = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.array(fc.constantFrom(...DEBRIS), { maxLength: 3 })), { minLength: 2, maxLength: 14 })
  .map((pieces) => pieces.map(([sentence, debris]) => `${sentence}${debris.join('')}`).join(' '));
const texts = fc.sample(messyText, { numRuns: 60, seed: 20_260_105 });
const QUESTIONS = [
  'Wie viele Kisten zählte der Hafenmeister?',
  'Wen traf Lindqvold?',
  'Was kostet eine Ku-38?',
  'Wie lang ist die Brücke?',
  'Wohin fuhr Zoé Müller?',
  'When did the council meet?',
  'Was taten die жители?',
  'Was ist 😀 bekannt?',
];

let parts: Parts;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus({ samples: false }));
  const ingest = ingestInto(parts.corpus, { clock: () => new Date(0) });
  for await (const event of ingest.ingestTexts(texts.map((text, index) => ({ key: `messy-${index}`, text })))) {
    if (event.type === 'article-finished') expect(event.outcome).toBe('added');
  }
});
afterAll(() => remove());

test.each(QUESTIONS)('over generated messy articles every citation of "%s" is exact characters of its revision', async (question) => {
  let answer = emptyAnswer({ id: 'a', question, scope: {}, filters: {}, writer: 'extractive', corpusVersion: '', createdAt: '' });
  for await (const event of parts.ask({ question, history: [] })) answer = collectAnswer(answer, event);
  expect(answer.ended).toBe('finished');
  const citations = [...answer.claims.flatMap((claim) => claim.citations), ...(answer.abstention?.nearest ?? [])];
  expect(citations.length).toBeGreaterThan(0);
  for (const { articleId, revision, start, end, quote } of citations) {
    expect(parts.corpus.archive.textOf(articleId, revision)?.text.slice(start, end)).toBe(quote);
    expect(quote).not.toMatch(/< ?\/?p>|&nbsp;|&quot;|Jetzt zuschauen|342\//);
  }
  for (const claim of answer.claims) if (claim.kind === 'quotation') expect(claim.citations[0]?.quote).toBe(claim.text);
});
