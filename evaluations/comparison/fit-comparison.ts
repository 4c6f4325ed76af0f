import { z } from 'zod';
import { PAIR_THRESHOLD } from '../../server/comparing/align-reports.ts';
import {
  LIKENESS_WEIGHTS,
  type LikenessWeights,
  likenessBeside,
  likenessOfRow,
  logitOfRow,
  NET_SHARES,
  type NetShares,
  probability,
  SURE_MATTER,
  weightsFrom,
} from '../../server/comparing/likeness-weights.ts';
import { createWordTable } from '../../server/retrieval/word-table.ts';
import { defineEvaluation } from '../evaluation.ts';
import { type Candidate, fitBinary } from '../logistic.ts';
import { type PrecisionRecall, precisionRecall } from '../precision-recall.ts';
import type { Report } from '../report.ts';
import {
  type FittingRow,
  readAffairRows,
  readLabelledRows,
  readSampleRows,
  readSiblingRows,
  readStoryRows,
  type StoryRows,
} from './fitting-rows.ts';

/** Pairs of the sample reports are few beside those of the stories, and nearer to what analysts read; what is right there is little beside what is wrong. So many times each counts. */
const TIMES = { right: 30, wrong: 3 };
/** Siblings are fewer than stories, and what two reports on one theme are most often. */
const TIMES_OF_SIBLINGS = 3;

/** Where the weights of comparing come from. Changes nothing: whoever likes the fitted ones better writes them there. */
export const fitComparison = defineEvaluation({
  about:
    'fits the weights by which statements are put together, on the even stories, labelled pairs and matters of the sample reports, on siblings, and on what has nothing to do with each other, and what the net counts beside them, on those that it was not trained on; tells how they do on the odd stories and affairs',
  options: z.strictObject({}),
  async run(_, tell): Promise<Report> {
    const given = { table: createWordTable(), tell };
    const { even, odd, unrelated } = await readStoryRows(given);
    const affairs = await readAffairRows(given);
    const siblings = await readSiblingRows(given);
    const labelled = await readLabelledRows(given);
    const samples = await readSampleRows(given);
    const rows = [
      ...even.rows,
      ...labelled,
      ...siblings.flatMap((row) => repeated(row, TIMES_OF_SIBLINGS)),
      ...samples.planted.flatMap((row) => repeated(row, row.right ? TIMES.right : TIMES.wrong)),
      ...unrelated,
      ...samples.unrelated,
    ];
    tell(`Fitting ${rows.length} pairs of statements, ${rows.filter((row) => row.right).length} of them right`);
    const fitted = weightsFrom(fitScaled(rows));
    const all = [even.rows, labelled, siblings, samples.planted, unrelated, samples.unrelated, affairs.even.rows].flat();
    const unread = all.filter(({ isUnread }) => isUnread);
    const chosen = SHARES.map((share) => ({ share, ...sharesAt(share, samples.unrelated) }));
    const byWeights = (weights: LikenessWeights) => (row: FittingRow) => likenessOfRow(row.features, weights);
    const withNet = (counted: NetShares) => (row: FittingRow) =>
      row.net === undefined ? likenessOfRow(row.features, LIKENESS_WEIGHTS) : likenessBeside(logitOfRow(row.features), row.net, counted);
    const sets = { even: unreadOf(even), odd, evenAffairs: unreadOf(affairs.even), oddAffairs: affairs.odd };
    const judges = {
      inCode: byWeights(LIKENESS_WEIGHTS),
      fitted: byWeights(fitted),
      net: (row: FittingRow) => probability(row.net ?? Number.NEGATIVE_INFINITY),
      'with the net': withNet(NET_SHARES),
    };
    const averages = mapped(judges, (judge) => mapped(sets, (set) => averagePrecisionOf(set, judge)));
    const curves = { oddInCode: curveOf(odd, judges.inCode), oddWithNet: curveOf(odd, judges['with the net']) };
    const left = leftByNet(unread, NET_SHARES);
    const judged = {
      unrelated: samples.unrelated,
      planted: samples.planted,
      stories: sets.even.rows,
      affairs: sets.evenAffairs.rows,
      siblings: siblings.filter(({ isUnread }) => isUnread),
    };
    return {
      evaluation: 'fit-comparison',
      measures: { inCode: LIKENESS_WEIGHTS, fitted, netShares: { inCode: NET_SHARES, chosen }, curves, averages },
      samples: rows.length,
      tables: [
        {
          title: 'Weights of likeness',
          head: ['', 'in code', 'fitted'],
          rows: keysOf(fitted).map((name) => [name, LIKENESS_WEIGHTS[name].toFixed(2), fitted[name].toFixed(2)]),
        },
        {
          title: `What the log odds and the net may count beside each other (in code: ${NET_SHARES.logistic}, ${NET_SHARES.net}, ${NET_SHARES.bias}); even pairs that the net was not trained on that are aligned, and surely, right of all`,
          head: ['share of the net', 'log odds', 'net', 'bias', ...Object.keys(judged).flatMap((name) => [name, 'sure'])],
          rows: chosen.map((one) => [
            ...[one.share, one.logistic, one.net, one.bias].map((value) => value.toFixed(2)),
            ...Object.values(judged).flatMap((some) => reaching(some, one)),
          ]),
        },
        {
          title:
            'Pairs that the net was not trained on, by their log odds without it: how many are right, and how many reach a likeness of 0.3 with it',
          head: ['log odds from', 'pairs', 'right', 'reach', 'right of these'],
          rows: left,
        },
        {
          title: 'Pairs of the odd stories that reach a likeness, each for itself',
          head: ['from', ...Object.keys(curves).flatMap((name) => [`${name}: precision`, 'recall'])],
          rows: LEVELS.map((level, at) => [
            level.toFixed(2),
            ...Object.values(curves).flatMap((curve) => [curve[at]?.precision ?? 0, curve[at]?.recall ?? 0]),
          ]),
        },
        {
          title:
            'Average precision of the pairs of the stories and affairs, of even ones those that the net was not trained on; what is no candidate is never found',
          head: ['', ...Object.keys(sets)],
          rows: Object.entries(averages).map(([name, byset]) => [name, ...Object.values(byset)]),
        },
      ],
    };
  },
});

const LEVELS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

type Judge = (row: FittingRow) => number;

/** Of the stories that the net was not trained on; how many of their pairs are no candidates is not known by story. */
function unreadOf({ rows }: StoryRows): StoryRows {
  return { rows: rows.filter(({ isUnread }) => isUnread), lost: 0 };
}

/**
 * What log odds and net count so that as many pairs of unrelated reports are aligned, and as many are surely on one matter, as by the log odds alone: what the net finds is then gained
 * elsewhere. Fitted for likelihood the net counts next to nothing where pairs of the sample reports count as often as they do above, and too much where they do not.
 */
function sharesAt(share: number, unrelated: FittingRow[]): NetShares {
  const mixed = (row: FittingRow) => (1 - share) * logitOfRow(row.features) + share * (row.net ?? 0);
  const [odds, both] = [unrelated.map(({ features }) => logitOfRow(features)), unrelated.map(mixed)].map((all) =>
    all.sort((one, other) => other - one),
  );
  const reached = (likeness: number) => {
    const wanted = Math.log(likeness / (1 - likeness));
    return { wanted, at: both?.[odds?.filter((logit) => logit >= wanted).length ?? 0] ?? 0 };
  };
  const [aligned, sure] = [reached(PAIR_THRESHOLD), reached(SURE_MATTER)];
  const slope = (sure.wanted - aligned.wanted) / (sure.at - aligned.at || 1);
  return { logistic: slope * (1 - share), net: slope * share, bias: aligned.wanted - slope * aligned.at };
}

/** Of some pairs, how many reach both levels with these shares: right of all. */
function reaching(rows: FittingRow[], shares: NetShares): string[] {
  return [PAIR_THRESHOLD, SURE_MATTER].map((level) => {
    const reached = rows.filter((row) => row.net !== undefined && likenessBeside(logitOfRow(row.features), row.net, shares) >= level);
    return `${reached.filter(({ right }) => right).length} of ${reached.length}`;
  });
}

/** Whether the net need read a pair that is so little likely without it. */
function leftByNet(rows: FittingRow[], shares: NetShares): (string | number)[][] {
  const reach = LEVELS[0] ?? 0;
  return LOGITS.map((from, at) => {
    const to = LOGITS[at + 1] ?? Number.POSITIVE_INFINITY;
    const within = rows.filter(({ features }) => logitOfRow(features) >= from && logitOfRow(features) < to);
    const lifted = within.filter((row) => row.net !== undefined && likenessBeside(logitOfRow(row.features), row.net, shares) >= reach);
    const right = (some: FittingRow[]) => String(some.filter((row) => row.right).length);
    return [from.toFixed(0), String(within.length), right(within), String(lifted.length), right(lifted)];
  });
}

/** Of the net, from none to as much as it may have. */
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const LOGITS = [-99, -6, -5, -4, -3, -2, -1, 0, 1];

function mapped<Key extends string, In, Out>(all: Record<Key, In>, of: (one: In) => Out): Record<Key, Out> {
  const found = {} as Record<Key, Out>;
  for (const key of Object.keys(all) as Key[]) found[key] = of(all[key]);
  return found;
}

function repeated(row: FittingRow, times: number): FittingRow[] {
  return Array.from({ length: times }, () => row);
}

/** Precision and recall of what reaches each level; listed pairs that are no candidates count as missed. */
function curveOf({ rows, lost }: StoryRows, judge: Judge): PrecisionRecall[] {
  const likely = rows.map((row) => ({ right: row.right, likeness: judge(row) }));
  return LEVELS.map((level) =>
    precisionRecall(
      [...likely.filter(({ right }) => right).map(({ likeness }) => likeness >= level), ...Array.from({ length: lost }, () => false)],
      likely.filter(({ likeness }) => likeness >= level).map(({ right }) => right),
    ),
  );
}

/** Mean, over the listed pairs, of the precision among those at least as likely; 0 for those that are no candidates. */
function averagePrecisionOf({ rows, lost }: StoryRows, judge: Judge): number {
  const ordered = rows.map((row) => ({ right: row.right, likeness: judge(row) })).sort((one, other) => other.likeness - one.likeness);
  let [found, sum] = [0, 0];
  for (const [at, { right }] of ordered.entries()) {
    if (!right) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return found + lost === 0 ? 0 : sum / (found + lost);
}

/** Fitted on features of one spread, so that the penalty is the same for all; told for the features as they are. */
function fitScaled(rows: Candidate[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const scales = Array.from({ length: size }, (_, at) => {
    const values = rows.map(({ features }) => features[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread || 1 };
  });
  const scaled = rows.map(({ features, right }) => ({
    features: scales.map(({ mean, spread }, at) => ((features[at] ?? 0) - mean) / spread),
    right,
  }));
  const found = fitBinary(scaled);
  const weights = scales.map(({ spread }, at) => (found[at] ?? 0) / spread);
  return [...weights, scales.reduce((bias, { mean }, at) => bias - mean * (weights[at] ?? 0), found[size] ?? 0)];
}

function keysOf(weights: LikenessWeights): (keyof LikenessWeights)[] {
  return Object.keys(weights).filter((name): name is keyof LikenessWeights => name in LIKENESS_WEIGHTS);
}
