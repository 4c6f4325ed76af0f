import { z } from 'zod';
import { judgeAnswerable } from '../../server/answering/answerable/judge-answerable.ts';
import { parsedLines } from '../../server/answering/matching/matching-model/recipe/packed-lines.ts';
import {
  readTold,
  sentenceAt,
  storyQuestionSchema,
  type ToldStory,
} from '../../server/answering/matching/matching-model/recipe/story-texts.ts';
import { type RankedSentence, weigh } from '../../server/answering/rank-sentences.ts';
import { type EvaluatedParts, withParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { mean } from '../metrics.ts';
import { readText } from '../read-data.ts';
import type { Report } from '../report.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { abstentionCurve, type Judged } from './abstention-curve.ts';

/** Reports of ours and questions on them that nothing was trained on or tuned by: README.md there. */
const UNSEEN = new URL('../cases/affairs-unseen/', import.meta.url);

type Question = z.infer<typeof storyQuestionSchema>;
type Asked = { question: Question; judged: Judged; first: boolean; three: boolean; byFeatures: { first: boolean; three: boolean } };

/** How analysts' questions are answered and declined on reports that were never seen: many more than on the sample reports, so that a figure means something. */
export const ownQuestions = defineEvaluation({
  about:
    'analysts’ questions on 50 affairs of our own that nothing was trained on: the answering sentence first and among three, and what is nearly answered declined',
  options: z.strictObject({
    every: z.coerce.number().int().positive().default(1).describe('<number>: only every so manieth question'),
  }),
  async run({ every }, tell): Promise<Report> {
    const stories = readTold(await readText(new URL('affairs.txt', UNSEEN)));
    const name = 'questions.jsonl';
    const all = parsedLines(await readText(new URL(name, UNSEEN)), { name, schema: storyQuestionSchema });
    const questions = all.filter((_, at) => at % every === 0);
    return withParts(
      stories.flatMap(({ topic, papers }, at) =>
        (['A', 'B'] as const).map((paper) => ({ key: keyOf(at, paper), title: topic, text: papers[paper].text })),
      ),
      tell,
      async (parts) => {
        tell(`Asking ${questions.length} questions`);
        const asked: Asked[] = [];
        for (const question of questions) asked.push(await ask(question, stories, parts));
        return reportOf(asked);
      },
    );
  },
});

async function ask(question: Question, stories: readonly ToldStory[], parts: EvaluatedParts): Promise<Asked> {
  const passages = await parts.retrieve(question.text, { limit: RETRIEVED_PASSAGES });
  const evidence = await parts.rankSentences(question.text, passages);
  const story = stories[question.story];
  const right = question.places.flatMap((place) => {
    const span = story && sentenceAt(story, place);
    return span ? [{ ...span, articleId: parts.articleIds.get(keyOf(question.story, place.startsWith('A') ? 'A' : 'B')) }] : [];
  });
  const answers = ({ found, start, end }: RankedSentence) =>
    right.some((one) => one.articleId === found.passage.articleId && start <= one.start && one.end <= end);
  const withoutNet = evidence.sentences.toSorted((a, b) => weigh({ ...b.features, matched: 0 }) - weigh({ ...a.features, matched: 0 }));
  const among = (sentences: RankedSentence[]) => ({
    first: sentences.slice(0, 1).some(answers),
    three: sentences.slice(0, 3).some(answers),
  });
  return { question, judged: judgeAnswerable(evidence), ...among(evidence.sentences), byFeatures: among(withoutNet) };
}

function reportOf(asked: Asked[]): Report {
  const answered = asked.filter(({ question }) => question.kind !== 'nearly');
  const nearly = asked.filter(({ question }) => question.kind === 'nearly');
  const share = (of: boolean[]) => mean(of.map(Number));
  const measures = {
    first: share(answered.map(({ first }) => first)),
    withinThree: share(answered.map(({ three }) => three)),
    byFeatures: {
      first: share(answered.map(({ byFeatures }) => byFeatures.first)),
      withinThree: share(answered.map(({ byFeatures }) => byFeatures.three)),
    },
    abstention: abstentionCurve(
      answered.map(({ judged }) => judged),
      nearly.map(({ judged }) => judged),
    ),
  };
  const { declinedAnswerable, declinedUnanswerable, area, points } = measures.abstention;
  return {
    evaluation: 'own-questions',
    measures,
    samples: asked.length,
    tables: [
      {
        title: `The answering sentence (${answered.length} questions)`,
        head: ['', 'first', 'among three'],
        rows: [
          ['ranked', measures.first, measures.withinThree],
          ['by features, without the net', measures.byFeatures.first, measures.byFeatures.withinThree],
        ],
      },
      {
        title: `Declined at the threshold; area under the curve ${area.toFixed(3)}`,
        head: ['answerable', `nearly answerable (${nearly.length})`],
        rows: [[declinedAnswerable, declinedUnanswerable]],
      },
      {
        title: 'The curve: declined where so many answerable ones may be',
        head: ['answerable', 'nearly answerable'],
        rows: points.map(({ falseDeclines, declined }) => [falseDeclines.toFixed(2), declined]),
      },
    ],
  };
}

function keyOf(story: number, paper: 'A' | 'B'): string {
  return `${story}-${paper}`;
}
