import { z } from 'zod';
import { ANSWERABLE_WEIGHTS, type AnswerableWeights } from '../server/answering/answerable/answerable-weights.ts';
import { SENTENCE_WEIGHTS } from '../server/answering/sentence-weights.ts';
import { ACROSS_LANGUAGES_TEXT_WEIGHT, TEXT_WEIGHT, TEXT_WEIGHT_BESIDE_CLOSENESS, WORDS_WEIGHT } from '../server/retrieval/fuse.ts';
import {
  type AskedCorpus,
  askKeptTitles,
  askSamples,
  askWithheld,
  askWritten,
  declinedBy,
  fitAnswerableWeights,
  isKept,
} from './answers/fit-abstention.ts';
import { readHeldOut } from './answers/written-questions.ts';
import { withParts, withSampleParts } from './create-evaluated-parts.ts';
import { defineEvaluation, type Tell } from './evaluation.ts';
import { passagesOption, questionsOption, readQuestions } from './question-options.ts';
import { UnreadableDataError } from './read-data.ts';
import type { QuestionSet } from './read-squad.ts';
import type { Report, ReportTable } from './report.ts';
import { type FusionPoint, type FusionWeights, fitFusionWeights, fusionGrid, ndcgOf, searchQuestions } from './retrieval/fit-fusion.ts';
import {
  choiceAccuracy,
  fitSentenceWeights,
  questionChoices,
  type SentenceChoice,
  sampleChoices,
  writtenChoices,
} from './retrieval/fit-sentences.ts';
import { readSampleTruth } from './sample-truth.ts';
import type { Half } from './title-half.ts';

const HALVES: Half[] = ['even', 'odd'];

/** Where weights of the code come from. Changes nothing: whoever likes the fitted ones better writes them there. */
export const fit = defineEvaluation({
  about:
    'fits the weights of fusing, ranking and abstaining on the even halves, beside those in the code; with --passages those across languages',
  options: z.strictObject({
    questions: questionsOption,
    passages: passagesOption,
    of: z.enum(['all', 'fusion']).default('all').describe('<all|fusion>: fusion takes seconds, all of them minutes'),
  }),
  async run(options, tell): Promise<Report> {
    const set = await readQuestions({ ...options, half: 'all' });
    if (new Set(set.paragraphs.map(({ title }) => title)).size < 2)
      throw new UnreadableDataError(`${options.questions} has only one title`);
    const fusion = await fitFusion(set, tell);
    if (options.of === 'fusion') return fusion;
    const rest = options.passages === undefined ? await fitWithinLanguage(set, tell) : await fitAcrossLanguages(set, tell);
    return { ...rest, measures: { ...fusion.measures, ...rest.measures }, tables: [...fusion.tables, ...rest.tables] };
  },
});

async function fitFusion({ paragraphs, questions }: QuestionSet, tell: Tell): Promise<Report> {
  const searched = await withParts(paragraphs, tell, (parts) => {
    tell(`Searching for ${questions.length} questions both ways`);
    return searchQuestions(questions, parts);
  });
  const within = searched.some(({ closeness }) => closeness) ? TEXT_WEIGHT_BESIDE_CLOSENESS : TEXT_WEIGHT;
  const kinds = [
    { kind: 'same-language', inCode: within, asked: searched.filter(({ isAcross }) => !isAcross) },
    { kind: 'across-languages', inCode: ACROSS_LANGUAGES_TEXT_WEIGHT, asked: searched.filter(({ isAcross }) => isAcross) },
  ].filter(({ asked }) => HALVES.every((half) => asked.some((one) => one.half === half)));
  const compared = kinds.map(({ kind, inCode, asked }) => {
    const grid = fusionGrid(asked);
    const at = (weights: FusionWeights) => ({ ...weights, even: ndcgOf(asked, weights, 'even'), odd: ndcgOf(asked, weights, 'odd') });
    const ofCode = at({ textWeight: inCode, wordsWeight: WORDS_WEIGHT });
    return { kind, questions: asked.length, inCode: ofCode, fitted: at(fitFusionWeights(grid)), grid };
  });
  return {
    evaluation: 'fit-fusion',
    measures: { fusion: compared },
    samples: questions.length,
    tables: compared.map(({ kind, questions: asked, inCode, fitted, grid }) => ({
      title: `nDCG@10 by the shares of the text leg and of the words, ${kind}, ${asked} questions (tuned on even)`,
      head: ['', 'text', 'words', 'even', 'odd'],
      rows: [
        fusionRow('in code', inCode),
        fusionRow('fitted', fitted),
        ...grid.filter(({ wordsWeight }) => wordsWeight === fitted.wordsWeight).map((point) => fusionRow('', point)),
      ],
    })),
  };
}

function fusionRow(name: string, { textWeight, wordsWeight, even, odd }: FusionPoint): (string | number)[] {
  return [name, textWeight.toFixed(2), wordsWeight.toFixed(2), even, odd];
}

async function fitWithinLanguage(set: QuestionSet, tell: Tell): Promise<Report> {
  const { questions } = await readSampleTruth();
  const [withheld, choices] = await withParts(set.paragraphs, tell, async (parts) => {
    tell(`Ranking the sentences for ${set.questions.length} questions, then again without what answers them`);
    const choices = await questionChoices(set.questions, parts);
    return [await askWithheld(set, parts), choices] as const;
  });
  const [sampled, sampleAsked] = await withSampleParts(
    tell,
    async (parts) => [await sampleChoices(questions, parts), await askSamples(questions, parts)] as const,
  );
  const { reports, questions: written } = readHeldOut();
  const [writtenOf, writtenAsked] = await withParts(reports, tell, async (parts) => {
    tell(`Asking ${written.length} questions that were held out of the net's training`);
    return [await writtenChoices(written, parts), await askWritten(written, parts)] as const;
  });
  const all = [...choices, ...sampled, ...writtenOf];
  const asked = [...withheld, ...sampleAsked, ...writtenAsked];
  tell('Fitting');
  const sentences = compareSentenceWeights(all);
  const abstention = compareAnswerableWeights(asked, ANSWERABLE_WEIGHTS.sameLanguage);
  return {
    evaluation: 'fit',
    measures: { sentences: sentences.measures, abstention: abstention.measures },
    samples: set.questions.length,
    tables: [...sentences.tables, ...abstention.tables],
  };
}

async function fitAcrossLanguages({ paragraphs, questions }: QuestionSet, tell: Tell): Promise<Report> {
  const asked = await withParts(paragraphs.filter(isKept), tell, (parts) => {
    tell(`Ranking the sentences for ${questions.length} questions, of which half have no answer`);
    return askKeptTitles(questions, parts);
  });
  const { measures, tables } = compareAnswerableWeights(asked, ANSWERABLE_WEIGHTS.acrossLanguages);
  return { evaluation: 'fit-cross-lingual', measures: { abstention: measures }, samples: questions.length, tables };
}

type Compared = { measures: Record<string, unknown>; tables: ReportTable[] };

function compareSentenceWeights(choices: SentenceChoice[]): Compared {
  const fitted = fitSentenceWeights(choices);
  const groups = (['questions', 'samples', 'written'] as const).flatMap((set) =>
    HALVES.flatMap((half) => {
      const group = choices.filter((choice) => choice.set === set && choice.half === half);
      if (group.length === 0) return [];
      return [{ set, half, inCode: choiceAccuracy(group, SENTENCE_WEIGHTS), fitted: choiceAccuracy(group, fitted) }];
    }),
  );
  return {
    measures: { inCode: SENTENCE_WEIGHTS, fitted, accuracy: groups },
    tables: [
      weightTable('Weights of a sentence', SENTENCE_WEIGHTS, fitted),
      {
        title: 'Answer first, and among the first three (tuned on even)',
        head: ['', 'first, in code', 'fitted', 'three, in code', 'fitted', 'possible', 'choices'],
        rows: groups.map(({ set, half, inCode, fitted: fit }) => [
          `${set} ${half}`,
          inCode.first,
          fit.first,
          inCode.firstThree,
          fit.firstThree,
          inCode.possible,
          String(inCode.choices),
        ]),
      },
    ],
  };
}

function compareAnswerableWeights(asked: AskedCorpus[], inCode: AnswerableWeights): Compared {
  const fitted = fitAnswerableWeights(asked);
  const groups = (['whole', 'paragraph', 'titles', 'samples', 'written', 'written-without'] as const).flatMap((set) =>
    HALVES.flatMap((half) => {
      const group = asked.filter((one) => one.set === set && one.half === half);
      if (group.length === 0) return [];
      return [{ set, half, inCode: declinedBy(inCode, group), fitted: declinedBy(fitted, group), asked: group.length }];
    }),
  );
  return {
    measures: { inCode, fitted, declined: groups },
    tables: [
      weightTable('Weights of abstaining', inCode, fitted),
      {
        title: 'Declined (tuned on even)',
        head: ['', 'answerable, in code', 'fitted', 'unanswerable, in code', 'fitted', 'asked'],
        rows: groups.map((group) => [
          `${group.set} ${group.half}`,
          group.inCode.answerable,
          group.fitted.answerable,
          group.inCode.unanswerable,
          group.fitted.unanswerable,
          String(group.asked),
        ]),
      },
    ],
  };
}

function weightTable(title: string, inCode: Record<string, number>, fitted: Record<string, number>): ReportTable {
  return {
    title,
    head: ['', 'in code', 'fitted'],
    rows: Object.entries(inCode).map(([name, weight]) => [name, weight.toFixed(2), (fitted[name] ?? 0).toFixed(2)]),
  };
}
