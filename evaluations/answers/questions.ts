import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { withWholeParts } from '../create-evaluated-parts.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { measureQuestionReading } from '../question-reading.ts';
import { readJsonLines } from '../read-data.ts';
import type { Report, ReportTable } from '../report.ts';
import { askQuestions } from './ask-questions.ts';
import { askedSchema, caseHalf, QUESTION_CASES } from './question-cases.ts';
import { countVerdicts, type ReaderVerdict, readVerdicts } from './reader-verdicts.ts';

const HALVES = ['even', 'odd'] as const;
type Half = (typeof HALVES)[number];
type AskedSet = { file: string; folder?: string | undefined };

export const questions = defineEvaluation({
  about: 'how questions are read (conditions, use, parts), and what a reader thinks of the answers: sets of cases/README-questions.md',
  options: z.strictObject({
    reports: z.string().optional().describe('<folder>: the reports of questions-reports.jsonl, which are no part of the project'),
    show: z
      .enum(['all', 'even', 'odd', 'stale'])
      .optional()
      .describe('<all|even|odd|stale>: prints the answers, stale: those that have changed since they were read'),
  }),
  async run({ reports, show }, tell): Promise<Report> {
    const verdicts = await readVerdicts();
    const sets: AskedSet[] = [
      { file: 'questions-samples.jsonl' },
      ...(reports === undefined ? [] : [{ file: 'questions-reports.jsonl', folder: reports }]),
    ];
    const judged = [];
    for (const set of sets) judged.push(...(await judge(set, { verdicts, show, tell })));
    const read = (['questions-samples.jsonl', 'questions-read.jsonl'] as const).flatMap((file) =>
      HALVES.map((half) => ({ file, half, ...measureQuestionReading(file, half) })),
    );
    return {
      evaluation: 'questions',
      measures: {
        ...Object.fromEntries(
          read.map(({ file, half, cases, filters, use, parts }) => [
            `${file.replace('.jsonl', '')}-${half}`,
            { filters: filters / cases, use: use / cases, parts: parts / cases },
          ]),
        ),
        verdicts: Object.fromEntries(
          judged.map(({ file, half, first, last }) => [`${file.replace('.jsonl', '')}-${half}`, { first, last }]),
        ),
      },
      samples: read.reduce((sum, { cases }) => sum + cases, 0),
      tables: [readingTable(read), verdictTable(judged)],
    };
  },
});

async function judge(
  { file, folder }: AskedSet,
  { verdicts, show, tell }: { verdicts: ReaderVerdict[]; show?: Half | 'all' | 'stale' | undefined; tell: Tell },
) {
  const asked = await readJsonLines(fileURLToPath(new URL(file, QUESTION_CASES)), askedSchema);
  const answers = await withWholeParts(folder, tell, (parts) => askQuestions(asked, parts));
  const all = countVerdicts(answers, verdicts, 'last');
  for (const { question, text, hash } of answers) {
    const isStale = all.stale.includes(question.id) || all.unread.includes(question.id);
    if (show === 'all' || show === caseHalf(question) || (show === 'stale' && isStale))
      tell(`\n## ${question.id} ${hash} (${caseHalf(question)})\n${question.question}\n\n${text}`);
  }
  return HALVES.map((half) => {
    const own = answers.filter(({ question }) => caseHalf(question) === half);
    return { file, half, first: countVerdicts(own, verdicts, 'first'), last: countVerdicts(own, verdicts, 'last') };
  });
}

type Judged = Awaited<ReturnType<typeof judge>>[number];

function verdictTable(judged: Judged[]): ReportTable {
  return {
    title: "A reader's verdict on the answers (evaluations/cases/answer-verdicts.jsonl); stale: the answer has changed since",
    head: ['', 'half', 'reading', 'questions', 'good', 'right', 'complete', 'readable', 'stale or unread'],
    rows: judged.flatMap(({ file, half, first, last }) =>
      (['first', 'last'] as const).map((which) => {
        const counts = which === 'first' ? first : last;
        const changed = which === 'first' ? '' : [...counts.stale, ...counts.unread].join(' ');
        return [file, half, which, ...[counts.of, counts.good, counts.right, counts.complete, counts.readable].map(String), changed];
      }),
    ),
  };
}

type Read = ReturnType<typeof measureQuestionReading> & { file: string; half: Half };

function readingTable(read: Read[]): ReportTable {
  return {
    title: 'Read as labelled (parts are labelled in questions-read only)',
    head: ['', 'half', 'questions', 'conditions', 'use', 'parts'],
    rows: read.map(({ file, half, cases, filters, use, parts }) => [
      file,
      half,
      String(cases),
      String(filters),
      String(use),
      String(parts),
    ]),
  };
}
