import { z } from 'zod';
import { attributeSentences } from '../../ingest/language/attribution/attribution.ts';
import { defineEvaluation } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import { type Attribute, judgeAttribution, measureAttribution } from './measure-attribution.ts';
import { caseHalfOption, halfOf, OWN_ATTRIBUTION_CASES, readAttributionCases } from './statement-cases.ts';

export const attribution = defineEvaluation({
  about: 'tells who is said to have said what, and which sentences stand under it',
  options: z.strictObject({
    cases: z.string().default(OWN_ATTRIBUTION_CASES).describe('<jsonl>: other texts than the committed ones, in their form'),
    half: caseHalfOption,
  }),
  async run({ cases: path, half }, tell): Promise<Report> {
    const cases = await readAttributionCases(path, half);
    const judged = judgeAttribution(cases, attribute);
    for (const { id, kind, text, wanted, given } of judged.filter((sentence) => !sentence.right && halfOf(sentence.id) === 'even'))
      tell(`${id} (${kind}): ${text}\n    wanted ${JSON.stringify(wanted)}\n    given  ${JSON.stringify(given)}`);
    const { chains, origins, scope, unnamed, ...rest } = measureAttribution(judged);
    return {
      evaluation: 'attribution',
      measures: { half, chains, origins, scope, unnamed, ...rest },
      samples: rest.cases,
      tables: [
        {
          title: `${rest.sentences} sentences of ${rest.cases} texts (half: ${half}); sentences right ${rest.sentencesRight.toFixed(4)}, texts right ${rest.casesRight.toFixed(4)}`,
          head: PRECISION_RECALL_HEAD,
          rows: [
            precisionRecallRow('whole chains', chains),
            precisionRecallRow('origins', origins),
            precisionRecallRow('scope', scope),
            precisionRecallRow('unnamed', unnamed),
          ],
        },
      ],
    };
  },
});

const attribute: Attribute = (text, sentences) =>
  attributeSentences(text, sentences).map(({ origins, unnamed }) => ({
    chains: origins.map(({ chain }) => chain.map((mention) => mention.text)),
    unnamed,
  }));
