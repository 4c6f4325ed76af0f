import { z } from 'zod';
import { languageOf } from '../../ingest/language/language-of.ts';
import { decideAbstention } from '../../server/answering/decide-abstention.ts';
import { FORMAL_KINDS } from '../../server/answering/expected-answer.ts';
import { readDenseTexts } from '../../server/answering/matching/matching-model/recipe/dense-texts.ts';
import type { Evidence } from '../../server/answering/rank-sentences.ts';
import { ALSO_WEIGHTS, type AlsoFeatures, alsoFeatures, alsoNames } from '../../server/answering/writers/also-answers.ts';
import { boundsOf, possibleAnswers } from '../../server/answering/writers/choose-answers.ts';
import { LEAD_WEIGHTS, type LeadFeatures, leadFeatures, leadNames } from '../../server/answering/writers/lead-certainty.ts';
import { readLongAffairs } from '../../server/comparing/pairing/pairing-model/recipe/told-events.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { reportsOf } from '../comparison/long-affairs.ts';
import { type EvaluatedParts, withGivenParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { fitBinary } from '../logistic.ts';
import { mean } from '../metrics.ts';
import { readJsonLines } from '../read-data.ts';
import type { Report, ReportTable } from '../report.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { sameQuote } from '../same-quote.ts';
import { QUESTION_CASES } from './question-cases.ts';
import { HELD } from './written-questions.ts';

/** A sentence that may answer beside the lead. `fold`: of its question. */
type Further = { features: AlsoFeatures; right: boolean; isLeadRight: boolean; fold: number };
type Lead = { features: LeadFeatures; right: boolean; fold: number };
type Quoted = { leads: Lead[]; further: Further[] };
type AskedOnce = { text: string; quotes: string[] };

const FOLDS = 10;
/** Every so manieth question that the reports do not answer and that is not declined counts among the leads: one in six, about what analysts ask in vain. */
const VAIN_EVERY = 3;
const SHOWN_FROM = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const tuningSchema = z.object({ question: z.string(), answers: z.array(z.object({ quote: z.string() })).default([]) });

/** Where the weights of `lead-certainty.ts` and `also-answers.ts` come from: every sentence that answers these questions is listed with them, and which are answered nowhere. */
export const fitFurther = defineEvaluation({
  about:
    'fits how likely the lead answers, and a sentence behind it as well, on tuning questions of which all answering sentences are listed; shares by ten folds',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const tuning = await readJsonLines(new URL('questions-tuning.jsonl', QUESTION_CASES).pathname, tuningSchema);
    const samples = await withSampleParts(tell, (parts) =>
      quotedFor(
        tuning.map(({ question, answers }) => ({ text: question, quotes: answers.map(({ quote }) => quote) })),
        parts,
      ),
    );
    const dense = await onDense(tell);
    const leads = [...samples.leads, ...dense.leads];
    const rows = [...samples.further, ...dense.further];
    const lead = fitByFolds(leads, leadNames);
    const further = fitByFolds(rows, alsoNames);
    const chances = further.chances;
    const share = (some: readonly { right: boolean }[]) =>
      some.length === 0 ? '–' : mean(some.map(({ right }) => Number(right))).toFixed(3);
    const all = rows.filter(({ right }) => right).length;
    return {
      evaluation: 'fit-further',
      measures: { rows: rows.length, right: all },
      samples: rows.length,
      tables: [
        {
          title: `${leads.length} leads, ${leads.filter(({ right }) => right).length} of which answer`,
          head: ['chance', 'leads', 'of these right'],
          rows: TENTHS.map((from) => {
            const within = leads.filter((one) => Math.floor(10 * (lead.chances.get(one) ?? 0)) === Math.round(10 * from));
            return [`${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`, String(within.length), share(within)];
          }),
        },
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
        weightsTable('Weights of the lead', lead.weights, LEAD_WEIGHTS),
        weightsTable('Weights of what stands behind it', further.weights, ALSO_WEIGHTS),
      ],
    };
  },
});

type Fitted<Name extends string> = Record<Name | 'bias', number>;

/** Weights by all rows, and the chance of each row by those of the other folds. */
function fitByFolds<Name extends string, Row extends { features: Record<Name, number>; right: boolean; fold: number }>(
  rows: readonly Row[],
  names: readonly Name[],
): { weights: Fitted<Name>; chances: ReadonlyMap<Row, number> } {
  const valuesOf = ({ features }: Row) => names.map((name) => features[name]);
  const fitted = (some: readonly Row[]) => fitBinary(some.map((row) => ({ features: valuesOf(row), right: row.right })));
  const chances = new Map<Row, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(rows.filter((row) => row.fold !== fold));
    for (const row of rows.filter((one) => one.fold === fold)) {
      const odds = valuesOf(row).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0);
      chances.set(row, 1 / (1 + Math.exp(-odds)));
    }
  }
  const all = fitted(rows);
  const byName = Object.fromEntries([...names.map((name, at) => [name, all[at] ?? 0]), ['bias', all.at(-1) ?? 0]]);
  return { weights: byName as Fitted<Name>, chances };
}

function weightsTable(title: string, fitted: Record<string, number>, inCode: Record<string, number>): ReportTable {
  return {
    title,
    head: ['', 'in the code', 'fitted'],
    rows: Object.entries(fitted).map(([name, weight]) => [name, String(inCode[name]), weight.toFixed(2)]),
  };
}

async function onDense(tell: (line: string) => void): Promise<Quoted> {
  const { paragraphs, questions } = readDenseTexts(0);
  const reports = readLongAffairs('dense-affairs/', 'dense-affairs').flatMap(reportsOf);
  const held = questions.filter(({ writtenFor: [first = 1] }) => first % HELD === 0);
  return withGivenParts(reports, tell, (parts) =>
    quotedFor(
      held.map(({ text, answers }) => ({
        text,
        quotes: answers.map(({ paragraph, holds }) => paragraphs[paragraph]?.text.slice(holds.start, holds.end) ?? ''),
      })),
      parts,
    ),
  );
}

async function quotedFor(questions: AskedOnce[], { retrieve, rankSentences, corpus }: EvaluatedParts): Promise<Quoted> {
  const readArticle = createArticleReader({ archive: corpus.archive });
  const leads: Lead[] = [];
  const further: Further[] = [];
  let inVain = 0;
  for (const [at, { text, quotes }] of questions.entries()) {
    const evidence = await rankSentences(text, await retrieve(text, { limit: RETRIEVED_PASSAGES }));
    const found = possibleAnswers(evidence, boundsOf(undefined, FORMAL_KINDS.has(evidence.expected)), readArticle);
    if (!found) continue;
    if (quotes.length === 0 && (isDeclined(evidence, text) || ++inVain % VAIN_EVERY > 0)) continue;
    const isRight = ({ text: told }: { text: string }) => quotes.some((quote) => sameQuote(told, quote));
    leads.push({ features: leadFeatures(found.lead, evidence.sentences), right: isRight(found.lead), fold: at % FOLDS });
    for (const group of quotes.length === 0 ? [] : found.groups) {
      if (group.lead === found.lead) continue;
      const features = alsoFeatures(group, found.lead, evidence);
      further.push({ features, right: isRight(group.lead), isLeadRight: isRight(found.lead), fold: at % FOLDS });
    }
  }
  return { leads, further };
}

function isDeclined(evidence: Evidence, question: string): boolean {
  return decideAbstention(evidence, { language: languageOf(question), searched: 1 }) !== undefined;
}
