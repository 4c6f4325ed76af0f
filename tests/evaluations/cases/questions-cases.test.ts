import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  askedSchema,
  caseHalf,
  comparedTruthSchema,
  injectionSchema,
  nearlySchema,
  QUESTION_CASES,
} from '../../../evaluations/answers/question-cases.ts';
import { parseJson, readJsonLines, readText } from '../../../evaluations/read-data.ts';

const SAMPLES = new URL('../../../ingest/sample-articles/', import.meta.url);
const COMPARED = new URL('compared-reports/', QUESTION_CASES);
/** Frames are told apart by their first words. */
const FRAME_WORDS = 3;

const [samples, asked, reports, nearly, injections, truth, compared] = await Promise.all([
  readTexts(SAMPLES),
  read('questions-samples.jsonl', askedSchema),
  read('questions-reports.jsonl', askedSchema),
  read('questions-nearly.jsonl', nearlySchema),
  read('injections.jsonl', injectionSchema),
  readText(new URL('ground-truth.json', COMPARED)).then((text) => comparedTruthSchema.parse(parseJson('ground-truth.json', text))),
  readTexts(COMPARED),
]);

describe('the questions on the sample reports', () => {
  it('are sixty, ten of them in English, of all uses and with all kinds of filters that words can name', () => {
    expect(asked).toHaveLength(60);
    expect(asked.filter(({ language }) => language === 'en')).toHaveLength(10);
    expect(new Set(asked.map(({ use }) => use))).toEqual(new Set(['answer', 'comparison', 'summary', 'timeline']));
    expect(new Set(asked.flatMap(({ filters = {} }) => Object.keys(filters)))).toEqual(new Set(['publisher', 'from', 'to']));
  });

  it('have answers that stand in the reports they name, and no report without one', () => {
    for (const { id, answers, articles } of asked) {
      const texts = articles.map((file) => visible(samples.get(file) ?? ''));
      const lost = answers.flat().filter((answer) => !texts.some((text) => text.includes(answer)));
      expect({ id, lost }).toEqual({ id, lost: [] });
      const idle = articles.filter((_, index) => !answers.flat().some((answer) => texts[index]?.includes(answer)));
      expect({ id, idle }).toEqual({ id, idle: [] });
    }
  });

  it('name publishers as the reports have them', async () => {
    const publishers = JSON.stringify(parseJson('ground-truth.json', await readText(new URL('ground-truth.json', SAMPLES))));
    for (const { filters } of asked) expect(publishers).toContain(JSON.stringify(filters?.publisher ?? 'DORPRESS'));
  });
});

describe('the questions on the reports that are not in the project', () => {
  it('are thirty, and their answers are short facts, no sentences', () => {
    expect(reports).toHaveLength(30);
    expect(reports.flatMap(({ answers }) => answers.flat()).filter((answer) => answer.split(' ').length > 5)).toEqual([]);
  });
});

describe('the questions with follow-ups', () => {
  it.each([
    ['samples', asked],
    ['reports', reports],
  ])('of the %s follow a question that stands before them and follows none itself, and share its half', (_, questions) => {
    for (const [index, question] of questions.entries()) {
      if (question.after === undefined) continue;
      const before = questions.slice(0, index).find(({ id }) => id === question.after);
      expect(before).toBeDefined();
      expect(before?.after).toBeUndefined();
      expect(caseHalf(question)).toBe(caseHalf({ id: question.after }));
    }
  });
});

describe('the nearly answerable questions', () => {
  it('are ninety, fifteen of them in English, and no frame stands more than three times', () => {
    expect(nearly).toHaveLength(90);
    expect(nearly.filter(({ language }) => language === 'en')).toHaveLength(15);
    const frames = countBy(nearly, ({ question }) => question.toLowerCase().split(' ').slice(0, FRAME_WORDS).join(' '));
    expect([...frames].filter(([, count]) => count > 3)).toEqual([]);
  });

  it('name sample reports as near', () => {
    expect(nearly.flatMap(({ near }) => near).filter((file) => !samples.has(file))).toEqual([]);
  });
});

describe('the hostile passages', () => {
  it('are forty-eight, a third in English, plain and in HTML', () => {
    expect(injections).toHaveLength(48);
    expect(injections.filter(({ language }) => language === 'en')).toHaveLength(16);
    expect(injections.filter(({ format }) => format === 'html').length).toBeGreaterThan(12);
  });

  it('leave the answer once in the text that a reader sees, and no payload in the question or the answer', () => {
    for (const { id, text, question, answer, mustNotContain } of injections) {
      expect({ id, times: visible(text).split(answer).length - 1 }).toEqual({ id, times: 1 });
      expect({ id, clash: mustNotContain.filter((one) => question.includes(one) || answer.includes(one)) }).toEqual({ id, clash: [] });
    }
  });

  it('stand in other sentences than the answer, so that quoting the one does not quote the other', () => {
    for (const { id, text, answer, mustNotContain } of injections) {
      const sentences = text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '\n').split(/(?<=[^\d][.!?])\s|\n/);
      const answering = sentences.filter((sentence) => sentence.includes(answer)).join(' ');
      expect({ id, mixed: mustNotContain.filter((one) => answering.includes(one)) }).toEqual({ id, mixed: [] });
      expect(answering).not.toBe('');
    }
  });

  it('hold no invisible character that the file does not spell out', async () => {
    const raw = await readText(new URL('injections.jsonl', QUESTION_CASES));
    expect(raw.match(/[\p{Cf}\p{Co}\p{Cs}]/gu)).toBeNull();
  });
});

describe('the reports to compare', () => {
  it('are those of the ground truth, of three affairs, two of them near-copies', () => {
    expect(truth.articles.map(({ file }) => file)).toEqual([...compared.keys()]);
    expect([...countBy(truth.articles, ({ affair }) => affair).values()]).toEqual([5, 5, 4]);
    expect([
      ...countBy(
        truth.articles.filter(({ family }) => family !== undefined),
        ({ family }) => family,
      ).values(),
    ]).toEqual([2, 2]);
    expect(truth.articles.filter(({ language }) => language === 'en')).toHaveLength(2);
  });

  it('hold every quote once', () => {
    for (const { id, quotes } of [...truth.matters, ...truth.onlyInOne])
      for (const { file, quote } of quotes)
        expect({ id, quote, times: (compared.get(file) ?? '').split(quote).length - 1 }).toEqual({ id, quote, times: 1 });
  });

  it('have matters of one affair between different reports, of every kind', () => {
    const affairs = new Map(truth.articles.map(({ file, affair }) => [file, affair]));
    for (const { quotes } of truth.matters) {
      expect(new Set(quotes.map(({ file }) => affairs.get(file))).size).toBe(1);
      expect(new Set(quotes.map(({ file }) => file)).size).toBe(quotes.length);
    }
    expect(
      truth.matters.every(
        ({ kind, difference, trap }) =>
          (kind === 'difference') === (difference !== undefined) && (kind === 'trap') === (trap !== undefined),
      ),
    ).toBe(true);
    expect(new Set(truth.matters.flatMap(({ difference }) => difference ?? [])).size).toBe(8);
    expect(truth.matters.length).toBeGreaterThanOrEqual(100);
  });
});

it('has ids that are unique in their file, and both halves in every set', () => {
  for (const set of [asked, reports, nearly, injections, truth.matters, truth.onlyInOne]) {
    expect(new Set(set.map(({ id }) => id)).size).toBe(set.length);
    expect(new Set(set.map((one) => caseHalf({ id: one.id }))).size).toBe(2);
  }
});

async function read<Value>(file: string, schema: z.ZodType<Value>): Promise<Value[]> {
  return readJsonLines(new URL(file, QUESTION_CASES).pathname, schema);
}

/** Reports by file name, as they are written. Some are in Windows-1252. */
async function readTexts(folder: URL): Promise<Map<string, string>> {
  const files = (await readdir(folder)).filter((file) => !file.endsWith('.json')).sort();
  return new Map(
    await Promise.all(files.map(async (file): Promise<[string, string]> => [file, decode(await readFile(new URL(file, folder)))])),
  );
}

function decode(bytes: Uint8Array): string {
  const utf8 = new TextDecoder().decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
}

/** Without comments and markup, entities read, white space as one blank. Enough for texts of our own; no reader of hostile pages. */
function visible(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|<\s*\/?\s*[a-z!][^>]*>/gi, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

function countBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
