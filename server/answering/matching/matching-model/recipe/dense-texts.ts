import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { parsedLines, UnfitTrainingDataError } from './packed-lines.ts';
import type { Span, TrainingAnswer, TrainingParagraph, TrainingQuestion, TrainingTexts } from './training-texts.ts';

/** Affairs of five papers each, some of them English; its README says how they are written. */
const FOLDER = new URL('../../../../../evaluations/cases/dense-affairs/', import.meta.url);
const PAPERS = ['A', 'B', 'C', 'D', 'E'] as const;
type Paper = (typeof PAPERS)[number];
type DenseAffair = { title: string; papers: Map<string, { text: string; sentences: Span[] }> };

/** A line of questions.jsonl. `answers`: places of the sentences that answer it; none where it is nearly answered. */
export const denseQuestionSchema = z
  .object({
    affair: z.string(),
    question: z.string().min(1),
    language: z.enum(['de', 'en']),
    answerable: z.boolean(),
    answers: z.array(z.stringFormat('place', /^[A-E]\d+$/)).optional(),
  })
  .refine(({ answerable, answers = [] }) => answerable === answers.length > 0, 'what is answered has its sentences');
type DenseQuestion = z.infer<typeof denseQuestionSchema>;

const SENTENCE = /^(?<paper>[A-E])\d+ (?<text>\S.*)$/u;

/** The reports of all papers A, then those of B, and so on; `from`: the number of the first. Throws UnfitTrainingDataError. */
export function readDenseTexts(from: number): TrainingTexts {
  const affairs = readDenseAffairs();
  const numbers = new Map(affairs.map(({ title }, at) => [title, at]));
  const numberOf = (affair: number, paper: string) => from + affairs.length * PAPERS.indexOf(paper as Paper) + affair;
  const paragraphs = PAPERS.flatMap((paper) =>
    affairs.map(({ title, papers }): TrainingParagraph => ({ title, text: '', sentences: [], ...papers.get(paper) })),
  );
  const questions = readDenseQuestions().map(({ affair, question, language, answerable, answers = [] }): TrainingQuestion => {
    const number = numbers.get(affair);
    if (number === undefined) throw new UnfitTrainingDataError(`questions.jsonl asks of "${affair}", which is no affair`);
    return {
      source: 'dense',
      kind: answerable ? (language === 'en' ? 'english' : 'question') : 'nearly',
      text: question,
      writtenFor: PAPERS.map((paper) => numberOf(number, paper)),
      answers: answers.map((place): TrainingAnswer => {
        const paragraph = numberOf(number, place.charAt(0));
        const holds = paragraphs[paragraph - from]?.sentences[Number(place.slice(1)) - 1];
        if (!holds) throw new UnfitTrainingDataError(`questions.jsonl: "${affair}" has no sentence ${place}`);
        return { paragraph, holds };
      }),
    };
  });
  return { paragraphs, questions };
}

export function readDenseQuestions(): DenseQuestion[] {
  const name = 'questions.jsonl';
  return parsedLines(readFileSync(new URL(name, FOLDER), 'utf8'), { name, schema: denseQuestionSchema });
}

function readDenseAffairs(): DenseAffair[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split(/^## /mu).slice(1).map(readAffair));
}

function readAffair(block: string): DenseAffair {
  const [title = '', ...lines] = block.split('\n').map((line) => line.trim());
  const papers: DenseAffair['papers'] = new Map();
  for (const line of lines) {
    const { paper, text } = SENTENCE.exec(line)?.groups ?? {};
    if (paper === undefined || text === undefined) continue;
    const report = papers.get(paper) ?? { text: '', sentences: [] };
    const start = report.text === '' ? 0 : report.text.length + 1;
    report.text += (start === 0 ? '' : ' ') + text;
    report.sentences.push({ start, end: start + text.length });
    papers.set(paper, report);
  }
  return { title, papers };
}
