import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { recognizeUse } from '../server/chatting/recognize-use.ts';
import { createFindPublishers } from '../server/retrieval/publisher-names.ts';
import { readFilters } from '../server/retrieval/read-filters.ts';
import { splitQuestion } from '../server/retrieval/split-question.ts';
import { caseHalf, QUESTION_CASES } from './answers/question-cases.ts';
import type { Half } from './title-half.ts';

const caseSchema = z.object({
  id: z.string(),
  question: z.string(),
  after: z.string().optional(),
  use: z.enum(['answer', 'comparison', 'summary', 'timeline']),
  filters: z
    .object({
      publisher: z.string().optional(),
      orPublisher: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      language: z.string().optional(),
    })
    .default({}),
  parts: z.array(z.string()).optional(),
});

/** Publishers of the sample reports; the day of the newest; the day the questions are asked on. As cases/README-questions.md says. */
const PUBLISHERS = [
  'Agentur Medra (AM)',
  'Kurier am Sund',
  'The Allmand Courier',
  'DORPRESS',
  'Schlagblatt',
  'Sundblick – Blog des Instituts für Küstenpolitik',
  'Wirtschaftsdienst Helm',
  'Wochenspiegel Ostervik',
  'ZARNA – Zarestanische Nachrichtenagentur',
  'Stimme von Vesna',
  'Tagblatt Ostervik',
];
const CALENDAR = { newestDay: '2025-10-09', today: '2025-10-15' };

/** How many of `cases` questions are read as labelled. `parts`: only where the set labels them. */
export type ReadingScores = { cases: number; filters: number; use: number; parts: number; wrong: string[] };

/** Reads every question of a set's half, alone, without the conversation before it. */
export function measureQuestionReading(file: 'questions-samples.jsonl' | 'questions-read.jsonl', half: Half): ReadingScores {
  const findPublishers = createFindPublishers(PUBLISHERS);
  const scores: ReadingScores = { cases: 0, filters: 0, use: 0, parts: 0, wrong: [] };
  for (const line of readFileSync(new URL(file, QUESTION_CASES), 'utf8').split('\n').filter(Boolean)) {
    const { question, filters, use, parts, ...labelled } = caseSchema.parse(JSON.parse(line));
    if (caseHalf(labelled) !== half) continue;
    scores.cases += 1;
    const right = {
      filters: sorted(readFilters(question, { findPublishers, ...CALENDAR }).filters) === sorted(filters),
      use: recognizeUse(question).use === use,
      parts: JSON.stringify(splitQuestion(question)) === JSON.stringify(parts ?? [question]),
    };
    for (const name of ['filters', 'use', 'parts'] as const) {
      if (right[name]) scores[name] += 1;
      else scores.wrong.push(`${labelled.id} ${name}`);
    }
  }
  return scores;
}

function sorted(fields: object): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => a.localeCompare(b)));
}
