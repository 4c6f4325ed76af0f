import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Compare } from '../../server/comparing/compare.ts';
import type { Comparison } from '../../server/contract/comparison.ts';
import { withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { caseHalfOption, halfOf } from '../language/statement-cases.ts';
import { PRECISION_RECALL_HEAD, precisionRecall, precisionRecallRow } from '../precision-recall.ts';
import { parseJsonLines, readText } from '../read-data.ts';
import type { Report } from '../report.ts';

const CASES = fileURLToPath(new URL('../cases/about-rows.jsonl', import.meta.url));
const sentencesSchema = z.array(z.strictObject({ file: z.string(), sentences: z.array(z.string().min(1)) }));
/** What cases/README-about.md says of about-rows.jsonl. */
const caseSchema = z.strictObject({ id: z.string(), question: z.string(), about: sentencesSchema, either: sentencesSchema });
type Sentences = z.infer<typeof sentencesSchema>;
/** What a row quotes. */
type Quoted = { file: string; text: string }[];

/** A row is right that quotes a sentence about the question; one that quotes only what may stand there or not is not judged. */
export const aboutRows = defineEvaluation({
  about: 'puts into the table on a question what is about it, and nothing else',
  options: z.strictObject({
    half: caseHalfOption,
    show: z.enum(['bad']).optional().describe('<bad>: prints rows too many and sentences missed, of the even half only'),
  }),
  async run({ half, show }, tell): Promise<Report> {
    const cases = parseJsonLines(await readText(CASES), { path: CASES, schema: caseSchema }).filter(
      ({ id }) => half === 'all' || halfOf(id) === half,
    );
    return withSampleParts(tell, async ({ compare, articleIds }) => {
      const fileOf = new Map([...articleIds].map(([file, id]) => [id, file]));
      const judged: { question: string; wanted: boolean[]; given: boolean[] }[] = [];
      for (const { id, question, about, either } of cases) {
        const rows = (await toEnd(compare, question)).rows.map(
          ({ cells }): Quoted =>
            cells.flatMap(({ articleId, claims }) => claims.map(({ text }) => ({ file: fileOf.get(articleId) ?? '', text }))),
        );
        const wrong = rows.filter((row) => !quotesAny(row, about) && !quotesAny(row, either));
        const missed = rows.length === 0 ? about.flatMap(eachOf) : about.flatMap(eachOf).filter((one) => !quotesAny(rows.flat(), [one]));
        if (show && halfOf(id) === 'even') {
          for (const row of wrong) tell(`${id} too many: ${row.map(({ text }) => text).join(' | ')}`);
          for (const { file, sentences } of missed) tell(`${id} missed: ${file}: ${sentences.join()}`);
        }
        const right = rows.filter((row) => quotesAny(row, about)).length;
        const all = about.flatMap(eachOf).length;
        judged.push({
          question: `${id} ${question}`,
          wanted: [...Array(all).keys()].map((at) => at >= missed.length),
          given: [...Array(right + wrong.length).keys()].map((at) => at < right),
        });
      }
      const scores = precisionRecall(
        judged.flatMap(({ wanted }) => wanted),
        judged.flatMap(({ given }) => given),
      );
      return {
        evaluation: 'about-rows',
        measures: { half, ...scores },
        samples: cases.length,
        tables: [
          {
            title: `Rows that belong, and sentences that stand in one (half: ${half})`,
            head: PRECISION_RECALL_HEAD,
            rows: [
              precisionRecallRow('all questions', scores),
              ...judged.map(({ question, wanted, given }) => precisionRecallRow(question, precisionRecall(wanted, given))),
            ],
          },
        ],
      };
    });
  },
});

function eachOf({ file, sentences }: Sentences[number]): Sentences {
  return sentences.map((sentence) => ({ file, sentences: [sentence] }));
}

function quotesAny(row: Quoted, wanted: Sentences): boolean {
  return row.some(({ file, text }) => wanted.some((one) => one.file === file && one.sentences.some((opening) => text.includes(opening))));
}

async function toEnd(compare: Compare, question: string): Promise<Comparison> {
  const comparing = compare({ question, language: 'de' });
  for (;;) {
    const next = await comparing.next();
    if (next.done) return next.value;
  }
}
