import { z } from 'zod';
import { defineEvaluation } from './evaluation.ts';
import { readText, UnreadableDataError } from './read-data.ts';
import type { Report } from './report.ts';
import { evaluateSentences } from './sentences.ts';

export const sentenceBorders = defineEvaluation({
  about: 'ends sentences where people end them',
  options: z.strictObject({
    conllu: z.string('is missing').describe('<file>: sentences in CoNLL-U form, joined in file order by one blank'),
  }),
  async run({ conllu }): Promise<Report> {
    const measures = evaluateSentences(await readText(conllu));
    if (measures.sentences < 2) throw new UnreadableDataError(`${conllu} has no "# text = …" lines of CoNLL-U`);
    const row = (name: string, { f1, precision, recall }: { f1: number; precision: number; recall: number }) => [
      name,
      f1,
      precision,
      recall,
    ];
    return {
      evaluation: 'sentences',
      measures: { ...measures },
      samples: measures.sentences,
      tables: [
        {
          title: `${measures.sentences} sentences`,
          head: ['', 'F1', 'precision', 'recall'],
          rows: [row('Beleg', measures), row('Intl.Segmenter', measures.baseline)],
        },
      ],
    };
  },
});
