import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { asJudged } from '../../server/answering/answerable/as-judged.ts';
import { forestRow, oddsOf } from '../../server/answering/answerable/judge-answerable.ts';
import { readDenseTexts } from '../../server/answering/matching/matching-model/recipe/dense-texts.ts';
import { readLongAffairs } from '../../server/comparing/pairing/pairing-model/recipe/told-events.ts';
import { reportsOf } from '../comparison/long-affairs.ts';
import { type EvaluatedParts, withGivenParts, withParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import { questionsOption, readAligned, readQuestions } from '../question-options.ts';
import { readJsonLines } from '../read-data.ts';
import type { QuestionSet } from '../read-squad.ts';
import type { Report } from '../report.ts';
import { RETRIEVED_PASSAGES } from '../retrieval/fit-sentences.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import { LEAVE_OUT_SEED, titleHalf } from '../title-half.ts';
import { withoutOwnParagraph } from './judge-answerable.ts';
import { QUESTION_CASES } from './question-cases.ts';
import { readNearly } from './read-nearly.ts';
import { HELD, readHeldOut } from './written-questions.ts';

/** A question and whether its corpus answers it. `group`: what may not stand on both sides of a fold. */
type AskedOnce = { set: string; group: string; text: string; right: boolean; articleIds?: string[] | undefined };
type Tried = Pick<EvaluatedParts, 'retrieve' | 'rankSentences' | 'articleIds'>;

const tuningSchema = z.object({ id: z.string(), question: z.string(), answerable: z.boolean() });
/** Of those that were written for the net and held out of its training every so manieth is asked without what answers it, too, and of the English ones every second. */
const WITHOUT_EVERY = 3;
const ENGLISH_EVERY = 2;

/** What server/answering/answerable/answerable-model/recipe/fit.py reads. Nothing that is reported on is among it. */
export const answerableRows = defineEvaluation({
  about:
    'writes what the forest of the abstention is fitted on, a JSON line a question: the even halves, tuning questions, what was held out of the net',
  options: z.strictObject({
    questions: questionsOption,
    passages: z.string().describe('<squad.json>: the same in English; its questions are asked of the German paragraphs, too'),
    out: z.string().describe('<file.jsonl>: where the rows go'),
  }),
  async run({ questions, passages, out }, tell): Promise<Report> {
    const file = createWriteStream(out);
    let count = 0;
    const write = async (parts: Tried, all: AskedOnce[]) => {
      tell(`Asking ${all.length} questions`);
      for (const { text, articleIds, ...one } of all) {
        const evidence = asJudged(await parts.rankSentences(text, await parts.retrieve(text, { limit: RETRIEVED_PASSAGES, articleIds })));
        if (evidence.sentences.length === 0 || evidence.terms.length === 0) continue;
        const odds = oddsOf(evidence);
        file.write(`${JSON.stringify({ ...one, odds, features: forestRow(evidence, odds) })}\n`);
        count += 1;
      }
    };
    await withSampleParts(tell, async (parts) => write(parts, await onSamples()));
    await onDense(tell, write);
    const german = await readQuestions({ questions, half: 'even' });
    const english = await readAligned({ questions: passages, passages: questions });
    await withParts(german.paragraphs, tell, (parts) => write(parts, [...withheld(german, parts), ...acrossLanguages(english, parts)]));
    const { reports, questions: written } = readHeldOut();
    await withParts(reports, tell, (parts) => write(parts, heldOut(written, parts)));
    file.end();
    await finished(file);
    return { evaluation: 'answerable-rows', measures: { rows: count }, samples: count, tables: [] };
  },
});

async function onSamples(): Promise<AskedOnce[]> {
  const { questions } = await readSampleTruth();
  const nearly = (await readNearly()).filter(({ id }) => titleHalf(id) === 'even');
  const tuning = await readJsonLines(new URL('questions-tuning.jsonl', QUESTION_CASES).pathname, tuningSchema);
  return [
    ...questions
      .filter((one) => idHalf(one) === 'even')
      .map(({ id, question, answerable }) => ({ set: 'samples', group: id, text: question, right: answerable })),
    ...nearly.map(({ id, text }) => ({ set: 'samples', group: id, text, right: false })),
    ...tuning.map(({ id, question, answerable }) => ({ set: 'samples', group: id, text: question, right: answerable })),
  ];
}

async function onDense(tell: (line: string) => void, write: (parts: Tried, all: AskedOnce[]) => Promise<void>): Promise<void> {
  const reports = readLongAffairs('dense-affairs/', 'dense-affairs').flatMap(reportsOf);
  const questions = readDenseTexts(0).questions.filter(({ writtenFor: [first = 1] }) => first % HELD === 0);
  await withGivenParts(reports, tell, (parts) =>
    write(
      parts,
      questions.map(({ text, answers, writtenFor: [first] }) => ({
        set: 'dense',
        group: `dense ${first}`,
        text,
        right: answers.length > 0,
      })),
    ),
  );
}

/** Over all paragraphs, without the own one, and without half of the titles. */
function withheld({ paragraphs, questions }: QuestionSet, parts: Tried): AskedOnce[] {
  const without = withoutOwnParagraph(parts);
  return questions.flatMap((question): AskedOnce[] => {
    const own = titleHalf(question.title, LEAVE_OUT_SEED);
    const kept = paragraphs.filter(({ title }) => titleHalf(title, LEAVE_OUT_SEED) !== own);
    const asked = { group: question.id, text: question.text };
    return [
      { ...asked, set: 'whole', right: true },
      { ...asked, set: 'paragraph', right: false, articleIds: without(question) },
      { ...asked, set: 'titles', right: false, articleIds: kept.flatMap(({ key }) => parts.articleIds.get(key) ?? []) },
    ];
  });
}

function acrossLanguages({ questions }: QuestionSet, parts: Tried): AskedOnce[] {
  const without = withoutOwnParagraph(parts);
  return questions
    .filter(({ title }) => titleHalf(title) === 'even')
    .flatMap((question): AskedOnce[] => [
      { set: 'english', group: question.id, text: question.text, right: true },
      { set: 'english', group: question.id, text: question.text, right: false, articleIds: without(question) },
    ]);
}

function heldOut(written: ReturnType<typeof readHeldOut>['questions'], { articleIds }: Tried): AskedOnce[] {
  return written
    .filter(({ isEnglish }, at) => !isEnglish || at % ENGLISH_EVERY === 0)
    .flatMap(({ text, own, answers }, at): AskedOnce[] => {
      const asked = { group: `written ${own[0]}`, text };
      const others = [...articleIds].flatMap(([key, id]) => (own.includes(key) ? [] : [id]));
      return [
        { ...asked, set: 'written', right: answers.length > 0 },
        ...(answers.length > 0 && at % WITHOUT_EVERY === 0 ? [{ ...asked, set: 'without', right: false, articleIds: others }] : []),
      ];
    });
}
