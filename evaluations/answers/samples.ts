import { z } from 'zod';
import { withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import type { Report, ReportTable } from '../report.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { isBad, type JudgedSample, judgeSamples, measureSamples, type SampleMeasures } from './measure-samples.ts';

/** Needs no data from outside: it is the one evaluation that every test run makes. */
export const samples = defineEvaluation({
  about: 'answers the questions of ground-truth.json from the sample reports, and declines those that have no answer there',
  options: z.strictObject({
    half: z
      .enum(['all', 'even', 'odd'])
      .default('all')
      .describe('<all|even|odd>: which questions, by the number of their id; even to tune on, odd to report on'),
    show: z.enum(['bad']).optional().describe('<bad>: prints the questions that went wrong, with what came and what should have'),
  }),
  async run({ half, show }, tell): Promise<Report> {
    const { questions } = await readSampleTruth();
    const asked = questions.filter((question) => half === 'all' || idHalf(question) === half);
    return withSampleParts(tell, async ({ ask, corpus, writerName }) => {
      tell(`Asking ${asked.length} questions`);
      const judged = await judgeSamples(asked, { ask, archive: corpus.archive });
      if (show) for (const sample of judged.filter(isBad)) tell(shown(sample));
      const measures = measureSamples(judged);
      const ofHalf = (name: 'even' | 'odd') => measureSamples(judged.filter(({ question }) => idHalf(question) === name));
      const halves: Record<string, SampleMeasures> = half === 'all' ? { even: ofHalf('even'), odd: ofHalf('odd') } : {};
      return {
        evaluation: 'samples',
        measures: { ...measures, ...halves, half, writer: writerName },
        samples: asked.length,
        tables: [table({ [half]: measures, ...halves })],
      };
    });
  },
});

function table(columns: Record<string, SampleMeasures>): ReportTable {
  const all = Object.values(columns);
  const counted = (name: 'answerable' | 'unanswerable' | 'citations') => all.map((measures) => String(measures[name]));
  return {
    title: 'Questions about the sample reports, by the number of their id',
    head: ['', ...Object.keys(columns)],
    rows: [
      ['answer sentence cited first', ...all.map((measures) => measures.answerSentenceFirst)],
      ['… within the first three claims', ...all.map((measures) => measures.withinFirstThree)],
      ['answerable, declined', ...all.map((measures) => measures.declinedAnswerable)],
      ['unanswerable, declined', ...all.map((measures) => measures.declinedUnanswerable)],
      ['valid citations', ...all.map((measures) => measures.citationValidity)],
      ['answerable questions', ...counted('answerable')],
      ['unanswerable questions', ...counted('unanswerable')],
      ['citations', ...counted('citations')],
    ],
  };
}

function shown({ question, answer }: JudgedSample): string {
  const came = answer.abstention ? `declined: ${answer.abstention.missing}` : (answer.claims[0]?.text ?? 'nothing');
  const wanted = question.answerable ? (question.answers[0]?.quote ?? '') : 'to be declined';
  return `${question.id} ${question.question}\n  came:   ${came}\n  wanted: ${wanted}`;
}
