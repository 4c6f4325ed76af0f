import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { annotate } from '../../ingest/language/annotations.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { type FramedSentence, findWordChoices } from '../../server/comparing/word-choices.ts';
import { defineEvaluation } from '../evaluation.ts';
import { caseHalfOption, halfOf } from '../language/statement-cases.ts';
import { PRECISION_RECALL_HEAD, precisionRecall, precisionRecallRow } from '../precision-recall.ts';
import type { Report } from '../report.ts';

const CASES = new URL('../cases/framing.jsonl', import.meta.url);
const choiceSchema = z.tuple([z.string(), z.string(), z.enum(['noun', 'verb'])]);
const caseSchema = z.strictObject({ id: z.string(), a: z.string(), b: z.string(), words: z.array(choiceSchema) });

export const framing = defineEvaluation({
  about: 'finds the different words that two sentences on one matter use for the same thing, and no others',
  options: z.strictObject({ half: caseHalfOption }),
  async run({ half }, tell): Promise<Report> {
    const lines = (await readFile(CASES, 'utf8')).split('\n').filter(Boolean);
    const cases = lines.map((line) => caseSchema.parse(JSON.parse(line))).filter(({ id }) => half === 'all' || halfOf(id) === half);
    const wanted: boolean[] = [];
    const given: boolean[] = [];
    for (const { id, a, b, words } of cases) {
      const found = findWordChoices(framed(a), framed(b)).map((choice) => keyOf([choice.a.text, choice.b.text, choice.kind]));
      const labelled = words.map(keyOf);
      wanted.push(...labelled.map((key) => found.includes(key)));
      given.push(...found.map((key) => labelled.includes(key)));
      const isRight = labelled.length === found.length && labelled.every((key) => found.includes(key));
      if (!isRight && halfOf(id) === 'even')
        tell(`${id}: wanted ${labelled.join(', ') || 'nothing'}; found ${found.join(', ') || 'nothing'}`);
    }
    const scores = precisionRecall(wanted, given);
    return {
      evaluation: 'framing',
      measures: { half, ...scores },
      samples: cases.length,
      tables: [
        {
          title: `${cases.length} pairs of sentences (half: ${half})`,
          head: PRECISION_RECALL_HEAD,
          rows: [precisionRecallRow('word choice', scores)],
        },
      ],
    };
  },
});

function framed(text: string): FramedSentence {
  const { names, quantities, times, attributions } = annotate(text);
  return { text, start: 0, language: languageOf(text), names, quantities, dates: times, attribution: attributions[0] };
}

function keyOf([a, b, kind]: z.infer<typeof choiceSchema>): string {
  return `${a.replace(' … ', ' ')} / ${b.replace(' … ', ' ')} (${kind})`;
}
