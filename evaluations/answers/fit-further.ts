import { z } from 'zod';
import { FORMAL_KINDS } from '../../server/answering/expected-answer.ts';
import { readDenseTexts } from '../../server/answering/matching/matching-model/recipe/dense-texts.ts';
import { ALSO_WEIGHTS, type AlsoFeatures, alsoAnswers, alsoFeatures, alsoNames } from '../../server/answering/writers/also-answers.ts';
import { boundsOf, possibleAnswers } from '../../server/answering/writers/choose-answers.ts';
import { readLongAffairs } from '../../server/comparing/pairing/pairing-model/recipe/told-events.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { reportsOf } from '../comparison/long-affairs.ts';
import { type EvaluatedParts, withGivenParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { fitBinary } from '../logistic.ts';
import { mean } from '../metrics.ts';
import { readJsonLines } from '../read-data.ts';
import type { Report } from '../report.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { sameQuote } from '../same-quote.ts';
import { QUESTION_CASES } from './question-cases.ts';
import { HELD } from './written-questions.ts';

/** A sentence that may answer beside the lead. `fold`: of its question. */
type Further = { features: AlsoFeatures; right: boolean; isLeadRight: boolean; fold: number };
type AskedOnce = { text: string; quotes: string[] };

const FOLDS = 10;
const SHOWN_FROM = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];

const tuningSchema = z.object({ question: z.string(), answers: z.array(z.object({ quote: z.string() })).default([]) });

/** Where the weights of `also-answers.ts` come from: every sentence that answers these questions is listed with them. */
export const fitFurther = defineEvaluation({
  about:
    'fits how likely a sentence behind the lead answers as well, on tuning questions of which all answering sentences are listed; shares by ten folds',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const tuning = await readJsonLines(new URL('questions-tuning.jsonl', QUESTION_CASES).pathname, tuningSchema);
    const rows = [
      ...(await withSampleParts(tell, (parts) =>
        furtherOf(
          tuning.map(({ question, answers }) => ({ text: question, quotes: answers.map(({ quote }) => quote) })),
          parts,
        ),
      )),
      ...(await onDense(tell)),
    ];
    const rowOf = ({ features }: Further) => alsoNames.map((name) => features[name]);
    const weightsOf = (some: Further[]) => {
      const fitted = fitBinary(some.map((one) => ({ features: rowOf(one), right: one.right })));
      return {
        ...Object.fromEntries(alsoNames.map((name, at) => [name, fitted[at] ?? 0])),
        bias: fitted.at(-1) ?? 0,
      } as typeof ALSO_WEIGHTS;
    };
    const chances = new Map<Further, number>();
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = weightsOf(rows.filter((one) => one.fold !== fold));
      for (const one of rows) if (one.fold === fold) chances.set(one, alsoAnswers(one.features, weights));
    }
    const weights = weightsOf(rows);
    const share = (some: Further[]) => (some.length === 0 ? '–' : mean(some.map(({ right }) => Number(right))).toFixed(3));
    const all = rows.filter(({ right }) => right).length;
    return {
      evaluation: 'fit-further',
      measures: { rows: rows.length, right: all },
      samples: rows.length,
      tables: [
        {
          title: `${rows.length} sentences behind the lead, ${all} of which answer`,
          head: ['chance from', 'shown', 'of these right', 'of the right, shown', 'where the lead is wrong'],
          rows: SHOWN_FROM.map((from) => {
            const shown = rows.filter((one) => (chances.get(one) ?? 0) >= from);
            const right = shown.filter((one) => one.right);
            const rescued = rows.filter((one) => one.right && !one.isLeadRight);
            return [
              from.toFixed(2),
              String(shown.length),
              share(shown),
              (right.length / all).toFixed(3),
              `${rescued.filter((one) => shown.includes(one)).length} of ${rescued.length}`,
            ];
          }),
        },
        {
          title: 'Weights',
          head: ['', 'in the code', 'fitted'],
          rows: [...alsoNames, 'bias' as const].map((name) => [name, String(ALSO_WEIGHTS[name]), weights[name].toFixed(2)]),
        },
      ],
    };
  },
});

async function onDense(tell: (line: string) => void): Promise<Further[]> {
  const { paragraphs, questions } = readDenseTexts(0);
  const reports = readLongAffairs('dense-affairs/', 'dense-affairs').flatMap(reportsOf);
  const held = questions.filter(({ writtenFor: [first = 1] }) => first % HELD === 0);
  return withGivenParts(reports, tell, (parts) =>
    furtherOf(
      held.map(({ text, answers }) => ({
        text,
        quotes: answers.map(({ paragraph, holds }) => paragraphs[paragraph]?.text.slice(holds.start, holds.end) ?? ''),
      })),
      parts,
    ),
  );
}

async function furtherOf(questions: AskedOnce[], { retrieve, rankSentences, corpus }: EvaluatedParts): Promise<Further[]> {
  const readArticle = createArticleReader({ archive: corpus.archive });
  const rows: Further[] = [];
  for (const [at, { text, quotes }] of questions.entries()) {
    if (quotes.length === 0) continue;
    const evidence = await rankSentences(text, await retrieve(text, { limit: RETRIEVED_PASSAGES }));
    const found = possibleAnswers(evidence, boundsOf(undefined, FORMAL_KINDS.has(evidence.expected)), readArticle);
    if (!found) continue;
    const isRight = ({ text: told }: { text: string }) => quotes.some((quote) => sameQuote(told, quote));
    for (const group of found.groups) {
      if (group.lead === found.lead) continue;
      const features = alsoFeatures(group, found.lead, evidence);
      rows.push({ features, right: isRight(group.lead), isLeadRight: isRight(found.lead), fold: at % FOLDS });
    }
  }
  return rows;
}
