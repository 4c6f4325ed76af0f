import { z } from 'zod';
import { UsageError } from '../command-line.ts';
import { withParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { mean } from '../metrics.ts';
import { type HalfOption, halfOption, questionsOption, readQuestions } from '../question-options.ts';
import { UnreadableDataError } from '../read-data.ts';
import type { Report, ReportTable } from '../report.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { LEAVE_OUT_SEED, titleHalf } from '../title-half.ts';
import { type AbstentionCurve, abstentionCurve } from './abstention-curve.ts';
import { type JudgedLead, judgeQuestions, withoutOwnParagraph } from './judge-answerable.ts';
import { readNearly } from './read-nearly.ts';

type Options = { questions: string; half: HalfOption; seed: number };

/** What the corpus lacks: half of the titles, each question's own paragraph, or only what is asked of a matter that the sample reports tell of. */
export const abstention = defineEvaluation({
  about: 'declines what the corpus cannot answer, and answers the rest: the curve and the chosen point',
  options: z.strictObject({
    questions: questionsOption.optional(),
    half: halfOption,
    seed: z.coerce.number().int().positive().default(LEAVE_OUT_SEED).describe('<number>: another seed leaves other titles out'),
    settings: z
      .enum(['titles', 'paragraphs', 'nearly'])
      .default('titles')
      .describe(
        '<titles|paragraphs|nearly>: whole titles left out, each question’s own paragraph, or nearly answerable questions on the sample reports',
      ),
  }),
  async run({ settings, questions, ...options }, tell): Promise<Report> {
    if (settings === 'nearly') return nearlyAnswerable(options, tell);
    if (questions === undefined) throw new UsageError('--questions: is missing');
    return settings === 'titles' ? titlesLeftOut({ questions, ...options }, tell) : paragraphsLeftOut({ questions, ...options }, tell);
  },
});

async function titlesLeftOut({ questions: path, half, seed }: Options, tell: Tell): Promise<Report> {
  const { paragraphs, questions } = await readQuestions({ questions: path, half });
  const isKept = ({ title }: { title: string }) => titleHalf(title, seed) === 'even';
  const answerable = questions.filter(isKept);
  const unanswerable = questions.filter((question) => !isKept(question));
  if (answerable.length === 0 || unanswerable.length === 0) {
    throw new UnreadableDataError(`${path} has too few titles to leave half of them out; try another --seed`);
  }
  return withParts(paragraphs.filter(isKept), tell, async (parts) => {
    tell(`Judging ${answerable.length} answerable and ${unanswerable.length} unanswerable questions`);
    const curve = abstentionCurve(await judgeQuestions(answerable, parts), await judgeQuestions(unanswerable, parts));
    return reportOf(curve, { settings: 'titles', half, seed }, `Whole titles left out (seed ${seed}; half: ${half})`);
  });
}

async function paragraphsLeftOut({ questions: path, half }: Options, tell: Tell): Promise<Report> {
  const { paragraphs, questions } = await readQuestions({ questions: path, half });
  return withParts(paragraphs, tell, async (parts) => {
    tell(`Judging ${questions.length} questions with their paragraph and without`);
    const curve = abstentionCurve(
      await judgeQuestions(questions, parts),
      await judgeQuestions(questions, parts, withoutOwnParagraph(parts)),
    );
    return reportOf(curve, { settings: 'paragraphs', half }, `Each question’s own paragraph left out (half: ${half})`);
  });
}

async function nearlyAnswerable({ half }: Pick<Options, 'half'>, tell: Tell): Promise<Report> {
  const { questions } = await readSampleTruth();
  const answerable = questions.filter((question) => question.answerable && (half === 'all' || idHalf(question) === half));
  const nearly = (await readNearly()).filter(({ id }) => half === 'all' || titleHalf(id) === half);
  return withSampleParts(tell, async (parts) => {
    tell(`Judging ${answerable.length} answerable questions and ${nearly.length} nearly answerable ones`);
    const judged = await judgeQuestions(nearly, parts);
    const judgedAnswerable = await judgeQuestions(
      answerable.map(({ question }) => ({ text: question })),
      parts,
    );
    const curve = abstentionCurve(judgedAnswerable, judged);
    const declinedOrDoubted = { answerable: shareDoubted(judgedAnswerable), nearly: shareDoubted(judged) };
    const byKind: Record<string, { declined: number; questions: number }> = {};
    for (const [at, { kind }] of nearly.entries()) {
      const one = judged[at];
      const before = byKind[kind] ?? { declined: 0, questions: 0 };
      byKind[kind] = {
        declined: before.declined + (one && one.chance < one.threshold ? 1 : 0),
        questions: before.questions + 1,
      };
    }
    const report = reportOf(
      curve,
      { settings: 'nearly', half, byKind, declinedOrDoubted },
      `Nearly answerable questions on the sample reports (half: ${half})`,
    );
    const rows = Object.entries(byKind).map(([kind, { declined, questions: asked }]) => [kind, `${declined} of ${asked}`]);
    const doubted: ReportTable = {
      title: 'Declined, or told as what comes nearest and not as the answer',
      head: ['answerable', 'nearly answerable'],
      rows: [[declinedOrDoubted.answerable, declinedOrDoubted.nearly]],
    };
    return { ...report, tables: [...report.tables, doubted, { title: 'Declined, by kind', head: ['', 'declined'], rows }] };
  });
}

function shareDoubted(judged: readonly JudgedLead[]): number {
  return mean(judged.map(({ chance, threshold, isDoubtful }) => Number(chance < threshold || isDoubtful)));
}

function reportOf(curve: AbstentionCurve, facts: { settings: string; [fact: string]: unknown }, title: string): Report {
  const range = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} – ${high.toFixed(3)}`;
  const { intervals } = curve;
  return {
    // What the settings measure has thresholds of its own.
    evaluation: facts.settings === 'titles' ? 'abstention' : `abstention-${facts.settings}`,
    measures: { ...curve, ...facts },
    samples: Math.min(curve.answerable, curve.unanswerable),
    tables: [
      {
        title: `${title}; area under the curve ${curve.area.toFixed(3)}`,
        head: ['', 'declined', '95 %', 'questions'],
        rows: [
          ['unanswerable', curve.declinedUnanswerable, range(intervals.declinedUnanswerable), String(curve.unanswerable)],
          ['answerable', curve.declinedAnswerable, range(intervals.declinedAnswerable), String(curve.answerable)],
        ],
      },
      {
        title: 'The curve: declined where so many answerable ones may be',
        head: ['answerable', 'unanswerable'],
        rows: curve.points.map(({ falseDeclines, declined }) => [falseDeclines.toFixed(2), declined]),
      },
    ],
    charts: [
      {
        kind: 'bars',
        title: `Declined: ${title}`,
        bars: [
          { label: 'unanswerable', value: curve.declinedUnanswerable, ...intervals.declinedUnanswerable },
          { label: 'answerable', value: curve.declinedAnswerable, ...intervals.declinedAnswerable },
        ],
      },
    ],
  };
}
