import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createJudgeBacking } from '../../server/checking/backing.ts';
import { createCheckClaim } from '../../server/checking/create-check-claim.ts';
import { createLikeness } from '../../server/checking/likeness.ts';
import { withoutPublication } from '../../server/checking/without-publication.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { type EvaluatedParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { halfOption } from '../question-options.ts';
import { createRandom } from '../random.ts';
import { readJsonLines, UnreadableDataError } from '../read-data.ts';
import type { Report } from '../report.ts';
import { titleHalf } from '../title-half.ts';
import type { Fault, JudgedClaim } from './claim-case.ts';
import { namePoolOf, plantFaults } from './make-claims.ts';
import { type ClaimMeasures, measureClaims } from './measure-claims.ts';

/** Rules were written with the first in sight; of the second none was, but what it is labelled. */
const OWN = {
  first: fileURLToPath(new URL('../cases/model-claims/first.jsonl', import.meta.url)),
  second: fileURLToPath(new URL('../cases/model-claims/second.jsonl', import.meta.url)),
};
/** Faults planted in one statement, of the kinds planted least so far. */
const FAULTS_PER_CLAIM = 2;
const CONTEXT = 600;

/** `spans`: the passages it cites, by file and offset in the text that is cited. `backed`: as two readers found. */
const schema = z.object({
  id: z.string(),
  group: z.string(),
  text: z.string().min(1),
  language: z.enum(['de', 'en']),
  backed: z.boolean(),
  spans: z.array(z.object({ file: z.string(), start: z.int(), end: z.int() })).min(1),
});
type ModelClaim = z.infer<typeof schema>;

export const modelClaims = defineEvaluation({
  about:
    'statements that a language model wrote on the sample reports, with the passages it cites, and with one planted fault: what the check flags',
  options: z.strictObject({
    cases: z
      .string()
      .default('second')
      .describe('<first|second|jsonl>: the committed statements, the first those that rules were written with; or others'),
    seed: z.coerce.number().int().default(1).describe('<number>: other faults'),
    half: halfOption,
    show: z.enum(['false-alarms', 'missed']).optional().describe('<false-alarms|missed>: tells those of the even half'),
  }),
  async run({ cases, seed, half, show }, tell): Promise<Report> {
    const all = await readJsonLines(cases === 'first' || cases === 'second' ? OWN[cases] : cases, schema);
    const claims = all.filter(({ group }) => half === 'all' || titleHalf(group) === half);
    const judged = await withSampleParts(tell, (parts) => judge(claims, parts, seed));
    for (const { fault, flagged, claim, source, reasons, group } of judged)
      if (titleHalf(group) === 'even' && flagged === (show === 'false-alarms') && flagged === (fault === undefined) && show)
        tell(`${fault ?? 'backed'} ${reasons.join('; ')}\n    source ${source}\n    claim  ${claim}`);
    const measures = measureClaims(judged);
    return {
      evaluation: 'model-claims',
      measures: { ...measures, half, seed },
      samples: judged.length,
      tables: tables(measures, `Statements of a language model, half ${half}, seed ${seed}`),
    };
  },
});

async function judge(claims: readonly ModelClaim[], { corpus, articleIds }: EvaluatedParts, seed: number): Promise<JudgedClaim[]> {
  const { archive, embedder } = corpus;
  const readArticle = createArticleReader({ archive });
  const checkClaim = createCheckClaim({
    readArticle,
    judgeBacking: createJudgeBacking({ embedder }),
    likeness: createLikeness({ embedder }),
  });
  const names = namePoolOf(claims.map(({ text }) => text));
  const random = createRandom(seed);
  const planted = new Map<Fault, number>();
  const judged: JudgedClaim[] = [];
  for (const { group, text, language, backed, spans: named } of claims) {
    const spans = named.map(({ file, start, end }) => {
      const articleId = articleIds.get(file);
      const article = articleId === undefined ? undefined : archive.get(articleId);
      if (articleId === undefined || !article) throw new UnreadableDataError(`There is no sample report ${file}`);
      return { articleId, revision: article.revision, start, end, exact: false };
    });
    const source = spans.map(({ articleId, start, end }) => archive.get(articleId)?.text.slice(start, end)).join(' ');
    const flag = async (claim: string, fault: Fault | undefined) => {
      const block = { kind: 'paragraph' as const, number: 0, place: 0 };
      const checked = await checkClaim({ id: 'c', kind: 'statement', role: 'answer', text: claim, spans, unresolved: [], block });
      const { verdict, reasons } = checked.claim;
      judged.push({
        ...{ group, claim, fault, how: [], context: source },
        source: checked.claim.citations.map(({ quote }) => quote).join(' … ') || source.slice(0, CONTEXT),
        flagged: verdict !== 'supported',
        reasons: reasons.map(({ code, claim: here = '', source: there = '' }) => `${code} ${here} / ${there}`),
      });
    };
    if (!backed) {
      await flag(text, 'added');
      continue;
    }
    await flag(text, undefined);
    const context = { source: `${source} ${text}`, paragraph: source, language, names, random };
    // "Laut Kurier" left out of what the Kurier says itself is no fault.
    const namesReport =
      withoutPublication(
        text,
        spans.map(({ articleId, revision }) => readArticle(articleId, revision).reference),
      ) !== text;
    const faulty = plantFaults(text, context, planted, FAULTS_PER_CLAIM).filter(({ fault }) => fault !== 'attribution' || !namesReport);
    for (const { fault, claim } of faulty) await flag(claim, fault);
  }
  return judged;
}

function tables(measures: ClaimMeasures, title: string): Report['tables'] {
  const row = (name: string, share: number, { low, high }: { low: number; high: number }, claims: number) => [
    name,
    share,
    `${low.toFixed(3)} – ${high.toFixed(3)}`,
    String(claims),
  ];
  return [
    {
      title,
      head: ['flagged', 'share', '95 %', 'claims'],
      rows: [
        row('faults (recall)', measures.recall, measures.recallInterval, measures.claims.faulty),
        ...Object.entries(measures.kinds).map(([kind, { share, interval, claims }]) => row(`  ${kind}`, share, interval, claims)),
        row('backed (false alarms)', measures.falseAlarms, measures.falseAlarmsInterval, measures.claims.faultless),
      ],
    },
  ];
}
