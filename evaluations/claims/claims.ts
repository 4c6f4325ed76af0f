import { z } from 'zod';
import { createJudgeBacking } from '../../server/checking/backing.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { halfOption } from '../question-options.ts';
import type { Report } from '../report.ts';
import { titleHalf } from '../title-half.ts';
import { withEmbedder } from '../with-embedder.ts';
import { type BaselineScore, judgeByAlikeness, judgeByEquality, scoreBaseline } from './claim-baselines.ts';
import type { ClaimCase, JudgedClaim } from './claim-case.ts';
import { OWN_CLAIM_CASES, readHandWritten } from './hand-written.ts';
import { makeClaims, makePairClaims } from './make-claims.ts';
import { type ClaimMeasures, measureClaims } from './measure-claims.ts';
import { readPairs, readPassages, readSamples } from './read-claim-sources.ts';

/** False alarms the likeness baseline is allowed. */
const ALLOWED = 0.1;

export const claims = defineEvaluation({
  about: 'claims that say the same as their source in other words, with and without one planted fault: what the check flags',
  options: z.strictObject({
    passages: z.string().optional().describe('<squad.json>: claims are made of the sentences of its paragraphs, German or English'),
    pairs: z.string().optional().describe('<tsv: German sentence, English claim, document>: English claims on German sources'),
    samples: z.enum(['de', 'en']).optional().describe('<de|en>: claims are made of our own sample reports'),
    cases: z.string().optional().describe('<jsonl|own>: claims written by hand; own: the committed ones'),
    language: z.enum(['de', 'en']).optional().describe('<de|en>: of the claims written by hand'),
    seed: z.coerce.number().int().default(1).describe('<number>: other claims of the same file'),
    half: halfOption,
    show: z.enum(['false-alarms', 'missed', 'claims']).optional().describe('<false-alarms|missed|claims>: tells those of the even half'),
  }),
  async run(options, tell): Promise<Report> {
    const made = await makeCases(options, tell);
    const cases = made.cases.filter(({ group }) => options.half === 'all' || titleHalf(group) === options.half);
    if (options.show === 'claims') {
      for (const one of cases.filter(isEven)) tell(shown(one));
    }
    const { judged, milliseconds } = await judgeAll(cases, tell);
    if (options.show === 'false-alarms' || options.show === 'missed')
      for (const one of judged.filter(
        (claim) => isEven(claim) && claim.flagged === (options.show === 'false-alarms') && (claim.fault === undefined) === claim.flagged,
      ))
        tell(shown(one));
    const measures = measureClaims(judged);
    const tuning = made.cases.filter(isEven);
    const baselines = {
      equality: scoreBaseline(cases, judgeByEquality),
      likeness: scoreBaseline(cases, judgeByAlikeness(tuning, ALLOWED)),
    };
    return {
      evaluation: made.name,
      measures: { ...measures, baselines, millisecondsPerClaim: milliseconds, half: options.half, seed: options.seed },
      samples: judged.length,
      tables: tables(
        measures,
        baselines,
        `${made.title}, half ${options.half}, seed ${options.seed}, ${milliseconds.toFixed(2)} ms a claim`,
      ),
    };
  },
});

type Made = { name: string; title: string; cases: ClaimCase[] };

type Given = {
  passages?: string | undefined;
  pairs?: string | undefined;
  samples?: 'de' | 'en' | undefined;
  cases?: string | undefined;
  language?: 'de' | 'en' | undefined;
  seed: number;
};

async function makeCases(given: Given, tell: Tell): Promise<Made> {
  const { passages, pairs, samples, seed } = given;
  if (pairs !== undefined)
    return {
      name: 'claims-cross-lingual',
      title: 'English claims on German sentences',
      cases: makePairClaims(await readPairs(pairs), { language: 'en', seed }),
    };
  if (given.cases !== undefined) {
    const cases = await readHandWritten(given.cases === 'own' ? OWN_CLAIM_CASES : given.cases, given.language);
    return { name: given.language === 'en' ? 'claims-by-hand-cross-lingual' : 'claims-by-hand', title: 'Claims written by hand', cases };
  }
  const { language, sentences } = passages === undefined ? await readSamples(samples ?? 'de', tell) : await readPassages(passages);
  const name = passages === undefined ? 'claims-samples' : 'claims';
  return { name, title: `${language === 'de' ? 'German' : 'English'} claims`, cases: makeClaims(sentences, { language, seed }) };
}

export async function judgeAll(cases: readonly ClaimCase[], tell: Tell): Promise<{ judged: JudgedClaim[]; milliseconds: number }> {
  return withEmbedder(undefined, async (embedder) => {
    const judgeBacking = createJudgeBacking({ embedder });
    tell(`Judging ${cases.length} claims`);
    const started = performance.now();
    const judged: JudgedClaim[] = [];
    for (const one of cases) {
      const { verdict, reasons } = await judgeBacking(one.claim, one.source, { context: one.context });
      judged.push({
        ...one,
        flagged: verdict !== 'supported',
        reasons: reasons.map(({ code, claim = '', source = '' }) => `${code} ${claim} / ${source}`),
      });
    }
    return { judged, milliseconds: (performance.now() - started) / Math.max(1, cases.length) };
  });
}

function isEven({ group }: ClaimCase): boolean {
  return titleHalf(group) === 'even';
}

function shown({ source, claim, fault, how, reasons = [] }: ClaimCase & { reasons?: string[] }): string {
  return `${fault ?? 'faultless'} [${how.join(', ')}] ${reasons.join('; ')}\n    source ${source}\n    claim  ${claim}`;
}

function tables(measures: ClaimMeasures, baselines: Record<string, BaselineScore>, title: string): Report['tables'] {
  const row = (
    name: string,
    share: number,
    { low, high }: { low: number; high: number },
    claims: number,
    of: (baseline: BaselineScore) => number | undefined,
  ) => [
    name,
    share,
    `${low.toFixed(3)} – ${high.toFixed(3)}`,
    String(claims),
    ...Object.values(baselines).map((baseline) => of(baseline) ?? ''),
  ];
  return [
    {
      title: `${title}; mean edits: faultless ${measures.distance.faultless.toFixed(1)}, faulty ${measures.distance.faulty.toFixed(1)} characters`,
      head: ['flagged', 'share', '95 %', 'claims', 'equality', 'likeness'],
      rows: [
        row('faults (recall)', measures.recall, measures.recallInterval, measures.claims.faulty, ({ recall }) => recall),
        ...Object.entries(measures.kinds).map(([kind, { share, interval, claims }]) =>
          row(`  ${kind}`, share, interval, claims, ({ byKind }) => byKind[kind]),
        ),
        row(
          'faultless (false alarms)',
          measures.falseAlarms,
          measures.falseAlarmsInterval,
          measures.claims.faultless,
          ({ falseAlarms }) => falseAlarms,
        ),
      ],
    },
    {
      title: 'False alarms by rewriting',
      head: ['', 'share', '95 %', 'claims'],
      rows: Object.entries(measures.byRewrite).map(([name, { share, interval, claims }]) => [
        name,
        share,
        `${interval.low.toFixed(3)} – ${interval.high.toFixed(3)}`,
        String(claims),
      ]),
    },
  ];
}
