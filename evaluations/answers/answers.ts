import { z } from 'zod';
import type { BarChart } from '../chart.ts';
import { withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { halfOption, questionsOption, readQuestions } from '../question-options.ts';
import type { Report, ReportTable } from '../report.ts';
import { type AnswerMeasures, measureAnswers } from './measure-answers.ts';

export const answers = defineEvaluation({
  about: 'cites the sentence that answers first, and cites exact characters',
  options: z.strictObject({ questions: questionsOption, half: halfOption }),
  async run(options, tell): Promise<Report> {
    const set = await readQuestions(options);
    return withParts(set.paragraphs, tell, async ({ corpus, ask, writerName }) => {
      tell(`Asking ${set.questions.length} questions`);
      const measures = await measureAnswers(set, { ask, archive: corpus.archive });
      return {
        evaluation: 'answers',
        measures: { ...measures, half: options.half, articles: set.paragraphs.length, writer: writerName },
        samples: measures.samples,
        tables: tables(measures, options.half),
        charts: [chart(measures)],
      };
    });
  },
});

function chart({ answerSentenceFirst, withinFirstThree, intervals, baseline, samples }: AnswerMeasures): BarChart {
  return {
    kind: 'bars',
    title: `Answering sentence cited, ${samples} questions`,
    bars: [
      { label: 'first', value: answerSentenceFirst, ...intervals.answerSentenceFirst },
      { label: 'within the first three', value: withinFirstThree, ...intervals.withinFirstThree },
      { label: 'BM25, all sentences', value: baseline.allSentences },
      { label: 'BM25, right paragraph', value: baseline.goldParagraph },
    ],
  };
}

function tables(measures: AnswerMeasures, half: string): ReportTable[] {
  const { intervals, baseline, gains } = measures;
  const range = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
  return [
    {
      title: `${measures.samples} questions (half: ${half}), ${measures.declined} declined, ${measures.citations} citations`,
      head: ['', 'share', '95 %'],
      rows: [
        ['answer sentence cited first', measures.answerSentenceFirst, range(intervals.answerSentenceFirst)],
        ['… within the first three claims', measures.withinFirstThree, range(intervals.withinFirstThree)],
        ['BM25 over all sentences', baseline.allSentences, ''],
        ['BM25 given the right paragraph', baseline.goldParagraph, ''],
        ['gain over BM25, all sentences', gains.overAllSentences.difference, range(gains.overAllSentences)],
        ['gain over BM25, right paragraph', gains.overGoldParagraph.difference, range(gains.overGoldParagraph)],
        ['valid citations', measures.citationValidity, ''],
      ],
    },
  ];
}
