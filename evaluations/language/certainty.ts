import { z } from 'zod';
import { findStatements } from '../../ingest/language/certainty/certainty.ts';
import { defineEvaluation } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { isRight, judgeCertainty, measureCertainty } from './measure-certainty.ts';
import { caseHalfOption, halfOf, OWN_CERTAINTY_CASES, readCertaintyCases } from './statement-cases.ts';

export const certainty = defineEvaluation({
  about: 'tells what is asserted, reported, denied, possible, planned or demanded, and what is negated',
  options: z.strictObject({
    cases: z.string().default(OWN_CERTAINTY_CASES).describe('<jsonl>: other sentences than the committed ones, in their form'),
    half: caseHalfOption,
  }),
  async run({ cases: path, half }, tell): Promise<Report> {
    const cases = await readCertaintyCases(path, half);
    const judged = judgeCertainty(cases, (text) => findStatements(text));
    const told = (judgement: { certainty: string; negated: boolean } | undefined) =>
      judgement ? `${judgement.certainty}${judgement.negated ? ', negated' : ''}` : 'nothing';
    for (const one of judged.filter((statement) => !isRight(statement) && halfOf(statement.id) === 'even'))
      tell(`${one.id} (${one.kind}): ${one.span}\n    wanted ${told(one.wanted)} (${one.cue ?? 'no cue'}), given ${told(one.given)}`);
    const measures = measureCertainty(judged);
    return {
      evaluation: 'certainty',
      measures: { half, ...measures },
      samples: measures.labels,
      tables: [
        {
          title: `${measures.labels} clauses of ${measures.cases} sentences (half: ${half}); sentences right ${measures.casesRight.toFixed(4)}`,
          head: PRECISION_RECALL_HEAD,
          rows: [
            precisionRecallRow('certainty and negation', measures.statements),
            precisionRecallRow('certainty', measures.certainty),
            ...Object.entries(measures.byCertainty).map(([name, scores]) => precisionRecallRow(`  ${name}`, scores)),
            precisionRecallRow('negated', measures.negated),
          ],
        },
      ],
    };
  },
});
