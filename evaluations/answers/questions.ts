import { z } from 'zod';
import { defineEvaluation } from '../evaluation.ts';
import { measureQuestionReading } from '../question-reading.ts';
import type { Report } from '../report.ts';

export const questions = defineEvaluation({
  about: 'how questions are read: conditions, use and parts, on the labelled sets of cases/README-questions.md',
  options: z.strictObject({}),
  async run(): Promise<Report> {
    const rows = (['questions-samples.jsonl', 'questions-read.jsonl'] as const).flatMap((file) =>
      (['even', 'odd'] as const).map((half) => ({ file, half, ...measureQuestionReading(file, half) })),
    );
    return {
      evaluation: 'questions',
      measures: Object.fromEntries(
        rows.map(({ file, half, cases, filters, use, parts }) => [
          `${file.replace('.jsonl', '')}-${half}`,
          { filters: filters / cases, use: use / cases, parts: parts / cases },
        ]),
      ),
      samples: rows.reduce((sum, { cases }) => sum + cases, 0),
      tables: [
        {
          title: 'Read as labelled (parts are labelled in questions-read only)',
          head: ['', 'half', 'questions', 'conditions', 'use', 'parts'],
          rows: rows.map(({ file, half, cases, filters, use, parts }) => [
            file,
            half,
            String(cases),
            String(filters),
            String(use),
            String(parts),
          ]),
        },
      ],
    };
  },
});
