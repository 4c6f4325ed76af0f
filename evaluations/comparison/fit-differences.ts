import { z } from 'zod';
import {
  anyOf,
  FINDING_WEIGHTS,
  type FindingWeights,
  findingWeightsFrom,
  LEAST_DIFFERING,
  LEAST_SURE,
  likelihoodOfRow,
  RULES,
  UPDATE_WEIGHTS,
  updateWeightsFrom,
} from '../../server/comparing/finding-weights.ts';
import { type DifferenceKind, differenceKindSchema } from '../../server/contract/comparison.ts';
import { createWordTable } from '../../server/retrieval/word-table.ts';
import { withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { fitBinary } from '../logistic.ts';
import type { Report } from '../report.ts';
import { type FindingRow, type PairRow, rowsOfTold } from './finding-rows.ts';
import { statementsOfPair, statementsOfStory } from './likeness-rows.ts';
import { partsOf } from './parts-of.ts';
import { OWN_STATEMENT_PAIRS, pairHalf, readStatementPairs } from './statement-pairs.ts';
import { OWN_STORIES, readStories, reportsOf, storyHalf } from './stories.ts';

const FOLDS = 5;
/** Of what is announced of a kind, and of the pairs that are said to differ in something unnamed, so much must be right by the folds; a little above what is asked of it, since the rules were written by reading the even half. */
const GOAL = 0.75;
const FEWEST_SEEN = 5;
const HARDLY_SEEN = -3;
/** Fewer announced say nothing of a kind's precision. */
const FEWEST = 8;

/** Where the weights by which differences are announced come from. Changes nothing: whoever likes the fitted ones better writes them there. */
export const fitDifferences = defineEvaluation({
  about:
    'fits how far each rule is believed that finds a difference, and when it is an update, on the even stories and labelled pairs; thresholds by five folds of the stories',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const rows = [...(await rowsOfStories(tell)), ...(await rowsOfPairs(tell))];
    tell(`Fitting ${rows.flatMap(({ findings }) => findings).length} findings of ${rows.length} pairs`);
    const fitted = believed(findingWeightsFrom(fitFindings(rows)), rows);
    const likelihoods = byFolds(rows, fitFindings);
    const thresholds = Object.fromEntries(differenceKindSchema.options.map((kind) => [kind, thresholdOf(kind, rows, likelihoods)]));
    const unnamed = unnamedOf(rows, likelihoods, (kind) => thresholds[kind]?.threshold ?? 1);
    const updates = rows.filter((row) => row.relation !== 'agree' && row.update);
    const update = updateWeightsFrom(fitUpdates(updates));
    return {
      evaluation: 'fit-differences',
      measures: { fitted, thresholds, unnamed, update },
      samples: rows.length,
      tables: [
        {
          title: 'Weights of findings',
          head: ['', 'in code', 'fitted'],
          rows: [
            ...Object.entries(fitted.rules).map(([rule, weight]) => [rule, ruleInCode(rule), weight.toFixed(2)]),
            ...Object.entries(fitted.evidence).map(([name, weight]) => [name, evidenceInCode(name), weight.toFixed(2)]),
            ['bias', FINDING_WEIGHTS.bias.toFixed(2), fitted.bias.toFixed(2)],
          ],
        },
        {
          title: `Announced from, by ${FOLDS} folds`,
          head: ['', 'in code', 'fitted', 'precision', 'recall', 'announced'],
          rows: [
            ...differenceKindSchema.options.map((kind) => {
              const { threshold = 1, precision = 0, recall = 0, given = 0 } = thresholds[kind] ?? {};
              return [kind, LEAST_SURE[kind].toFixed(2), threshold.toFixed(2), precision, recall, String(given)];
            }),
            [
              'differ, unnamed',
              LEAST_DIFFERING.toFixed(2),
              unnamed.threshold.toFixed(2),
              unnamed.precision,
              unnamed.recall,
              String(unnamed.given),
            ],
          ],
        },
        {
          title: 'Weights of updates',
          head: ['', 'in code', 'fitted'],
          rows: Object.entries(update).map(([name, weight]) => [name, updateInCode(name), weight.toFixed(2)]),
        },
      ],
    };

    async function rowsOfStories(progress: (line: string) => void): Promise<PairRow[]> {
      const stories = (await readStories(OWN_STORIES)).filter((story) => storyHalf(story) === 'even');
      const table = createWordTable();
      return withGivenParts(
        stories.flatMap((story) => reportsOf(story)),
        progress,
        async (parts) => {
          const read: PairRow[] = [];
          for (const story of stories) {
            const { a, b } = await statementsOfStory(story, partsOf(parts));
            for (const { a: first, b: second, relation, kind } of story.pairs) {
              const [one, other] = [a[first], b[second]];
              const label = { relation, kinds: kind && kind !== 'other' ? [kind] : [] };
              if (one && other) read.push(rowsOfTold(one, other, { table, label, fold: (story.id / 2) % FOLDS }));
            }
          }
          return read;
        },
      );
    }

    async function rowsOfPairs(progress: (line: string) => void): Promise<PairRow[]> {
      const pairs = (await readStatementPairs(OWN_STATEMENT_PAIRS)).filter((pair) => pairHalf(pair) === 'even' && pair.sameMatter);
      const table = createWordTable();
      const given = pairs.flatMap(({ id, a, b }) => [
        { key: `${id}-a`, ...a },
        { key: `${id}-b`, ...b },
      ]);
      return withGivenParts(given, progress, async (parts) => {
        const read: PairRow[] = [];
        for (const [at, { id, kind, in: kinds }] of pairs.entries()) {
          const [one, other] = await statementsOfPair([`${id}-a`, `${id}-b`], partsOf(parts));
          if (one && other && kind) read.push(rowsOfTold(one, other, { table, label: { relation: kind, kinds }, fold: at % FOLDS }));
        }
        return read;
      });
    }
  },
});

function fitFindings(rows: PairRow[]): number[] {
  return fitBinary(rows.flatMap(({ findings }) => findings));
}

/** A rule that the fit has hardly seen is not believed, but for what is told in the same words. */
function believed(weights: FindingWeights, rows: PairRow[]): FindingWeights {
  const seen = rows.flatMap(({ findings }) => findings.map(({ by }) => by));
  const rules = { ...weights.rules };
  for (const rule of RULES) if (seen.filter((by) => by === rule).length < FEWEST_SEEN) rules[rule] = HARDLY_SEEN;
  return { ...weights, rules };
}

function fitUpdates(rows: PairRow[]): number[] {
  return fitBinary(rows.flatMap(({ update, relation }) => (update ? [{ features: update, right: relation === 'update' }] : [])));
}

/** Of each finding how sure weights are of it that were fitted without its fold. */
function byFolds(rows: PairRow[], weightsOf: (rows: PairRow[]) => number[]): Map<FindingRow, number> {
  const found = new Map<FindingRow, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = weightsOf(rows.filter((row) => row.fold !== fold));
    for (const finding of rows.filter((row) => row.fold === fold).flatMap(({ findings }) => findings))
      found.set(finding, likelihoodOfRow(finding.features, weights));
  }
  return found;
}

type Threshold = { threshold: number; precision: number; recall: number; given: number };
const NEVER: Threshold = { threshold: 1, precision: 0, recall: 0, given: 0 };

/** The lowest from which the goal is reached; a kind that never reaches it is not announced. */
function lowest(marks: { likelihood: number; right: boolean }[], { goal, wanted }: { goal: number; wanted: number }): Threshold {
  const sorted = marks.toSorted((a, b) => b.likelihood - a.likelihood);
  let right = 0;
  return sorted.reduce((best, mark, at) => {
    right += mark.right ? 1 : 0;
    const given = at + 1;
    if (given < FEWEST || right / given < goal) return best;
    return { threshold: mark.likelihood, precision: right / given, recall: wanted === 0 ? 0 : right / wanted, given };
  }, NEVER);
}

function thresholdOf(kind: DifferenceKind, rows: PairRow[], likelihoods: Map<FindingRow, number>): Threshold {
  const own = rows.flatMap(({ findings }) => findings.filter((finding) => finding.kind === kind));
  const marks = own.map((finding) => ({ likelihood: likelihoods.get(finding) ?? 0, right: finding.right }));
  return lowest(marks, { goal: GOAL, wanted: rows.filter(({ kinds }) => kinds.includes(kind)).length });
}

/** Of the pairs of which no difference is announced: whether they differ at all. */
function unnamedOf(rows: PairRow[], likelihoods: Map<FindingRow, number>, leastOf: (kind: DifferenceKind) => number): Threshold {
  const open = rows.filter(({ findings }) => !findings.some((finding) => (likelihoods.get(finding) ?? 0) >= leastOf(finding.kind)));
  const marks = open.map(({ findings, relation }) => ({
    likelihood: anyOf(findings.map((finding) => likelihoods.get(finding) ?? 0)),
    right: relation !== 'agree',
  }));
  return lowest(marks, { goal: GOAL, wanted: marks.filter(({ right }) => right).length });
}

function ruleInCode(name: string): string {
  return inCode(FINDING_WEIGHTS.rules, name);
}

function evidenceInCode(name: string): string {
  return inCode(FINDING_WEIGHTS.evidence, name);
}

function updateInCode(name: string): string {
  return inCode(UPDATE_WEIGHTS, name);
}

function inCode(weights: Record<string, number>, name: string): string {
  return (weights[name] ?? 0).toFixed(2);
}
