import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packedLines, parsedLines, UnfitTrainingDataError } from './packed-lines.ts';
import type { TrainingParagraph, TrainingQuestion, TrainingTexts } from './training-texts.ts';

const kindSchema = z.enum(['question', 'english', 'nearly', 'paraphrase']);
const pairSchema = z.tuple([z.int().nonnegative(), z.int().positive()]);
const placeSchema = z.strictObject({ article: z.string().min(1), paragraph: z.int().nonnegative() });
/** A line of paragraphs.jsonl.gz. `sentences`: their borders, kept so that a better splitter moves no question to another sentence. */
export const paragraphSchema = placeSchema.extend({ sentences: z.array(pairSchema).min(1) });
/** A line of questions.jsonl.gz. `sentence`: from 0; `answer`: offsets in it. */
export const questionSchema = placeSchema
  .extend({ sentence: z.int().nonnegative().optional(), kind: kindSchema, text: z.string().min(1), answer: pairSchema.optional() })
  .refine(({ kind, sentence }) => (sentence === undefined) === (kind === 'nearly'), 'only what is nearly answered has no sentence')
  .refine(({ kind, answer }) => (answer !== undefined) === (kind === 'question' || kind === 'english'), 'what is answered has its answer');
const articleSchema = z.object({ id: z.string(), title: z.string(), split: z.string(), paragraphs: z.array(z.string()) });

const WIKIPEDIA = 'wikipedia-de.articles.jsonl.xz';
/** Unpacked; the articles are some 100 MB. */
const LARGEST = 500_000_000;

/**
 * The paragraphs in the order of paragraphs.jsonl.gz; some have no questions, and only stand beside the others in the corpus. `folder`: of the training data.
 * Throws UnfitTrainingDataError.
 */
export function readWikipediaTexts(folder: string): TrainingTexts {
  const [expected, name] = readFileSync(new URL('./inputs.sha256', import.meta.url), 'utf8')
    .trim()
    .split(/\s+/);
  const found = createHash('sha256')
    .update(readFileSync(join(folder, WIKIPEDIA)))
    .digest('hex');
  if (name !== WIKIPEDIA || found !== expected)
    throw new UnfitTrainingDataError(
      `${join(folder, WIKIPEDIA)} is not the file that the recipe was written for (SHA-256 ${found}, not ${expected})`,
    );
  const articles = new Map(articlesIn(join(folder, WIKIPEDIA)).map((article) => [article.id, article]));
  const places = readParagraphPlaces();
  const paragraphs = places.map((place): TrainingParagraph => {
    const article = articles.get(place.article);
    const text = article?.paragraphs[place.paragraph];
    if (article === undefined || text === undefined || article.split === 'test')
      throw new UnfitTrainingDataError(`${WIKIPEDIA} has no paragraph ${placeOf(place)} for training`);
    return { title: article.title, text, sentences: place.sentences.map(([start, end]) => ({ start, end })) };
  });
  const numbers = new Map(places.map((place, number) => [placeOf(place), number]));
  const questions = readTrainingQuestions().flatMap(({ kind, text, sentence, answer, ...place }): TrainingQuestion[] => {
    if (kind === 'paraphrase') return [];
    const number = numbers.get(placeOf(place));
    if (number === undefined) throw new UnfitTrainingDataError(`questions.jsonl.gz asks of ${placeOf(place)}, which is no paragraph`);
    const start = sentence === undefined ? undefined : paragraphs[number]?.sentences[sentence]?.start;
    const words = answer && start !== undefined ? { start: start + answer[0], end: start + answer[1] } : undefined;
    const answers = words ? [{ paragraph: number, holds: words, words }] : [];
    return [{ source: 'wikipedia', kind, text, writtenFor: [number], answers }];
  });
  return { paragraphs, questions };
}

export function readTrainingQuestions(): z.infer<typeof questionSchema>[] {
  return packedLines('questions.jsonl.gz', questionSchema);
}

export function readParagraphPlaces(): z.infer<typeof paragraphSchema>[] {
  return packedLines('paragraphs.jsonl.gz', paragraphSchema);
}

export function placeOf({ article, paragraph }: z.infer<typeof placeSchema>): string {
  return `${article}#${paragraph}`;
}

/** Node has no xz of its own. */
function articlesIn(file: string): z.infer<typeof articleSchema>[] {
  const text = execFileSync('xz', ['--decompress', '--stdout', file], { maxBuffer: LARGEST }).toString('utf8');
  return parsedLines(text, { name: file, schema: articleSchema });
}
