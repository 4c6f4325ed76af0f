import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** Offsets into the paragraph, UTF-16 code units. */
export type Span = { start: number; end: number };
/** `answer`: where the paragraph answers it; absent where it does not. */
export type TrainingQuestion = { kind: z.infer<typeof kindSchema>; text: string; answer?: Span | undefined };
export type TrainingParagraph = { title: string; text: string; sentences: Span[]; questions: TrainingQuestion[] };

/** The files do not fit each other: another state of the training data, or a damaged file. */
export class UnfitTrainingDataError extends Error {
  override name = 'UnfitTrainingDataError';
}

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
 * The paragraphs with their questions, in the order of paragraphs.jsonl.gz; those behind have none, and only stand beside the others in the corpus. `folder`: of the
 * training data. Throws UnfitTrainingDataError.
 */
export function readTrainingTexts(folder: string): TrainingParagraph[] {
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
  const questions = Map.groupBy(readTrainingQuestions(), placeOf);
  return readParagraphPlaces().map((place): TrainingParagraph => {
    const article = articles.get(place.article);
    const text = article?.paragraphs[place.paragraph];
    if (article === undefined || text === undefined || article.split === 'test')
      throw new UnfitTrainingDataError(`${WIKIPEDIA} has no paragraph ${placeOf(place)} for training`);
    const sentences = place.sentences.map(([start, end]) => ({ start, end }));
    const asked = questions.get(placeOf(place)) ?? [];
    return {
      title: article.title,
      text,
      sentences,
      questions: asked.map(({ kind, text: asking, sentence, answer }) => {
        const begin = sentence === undefined ? undefined : sentences[sentence]?.start;
        return {
          kind,
          text: asking,
          answer: answer && begin !== undefined ? { start: begin + answer[0], end: begin + answer[1] } : undefined,
        };
      }),
    };
  });
}

export function readTrainingQuestions(): z.infer<typeof questionSchema>[] {
  return ownLines('questions.jsonl.gz', questionSchema);
}

export function readParagraphPlaces(): z.infer<typeof paragraphSchema>[] {
  return ownLines('paragraphs.jsonl.gz', paragraphSchema);
}

export function placeOf({ article, paragraph }: z.infer<typeof placeSchema>): string {
  return `${article}#${paragraph}`;
}

/** Ours are packed as Node unpacks: the tests read them, and need no other program. */
function ownLines<Value>(name: string, schema: z.ZodType<Value>): Value[] {
  return parsedLines(gunzipSync(readFileSync(new URL(name, import.meta.url))).toString('utf8'), { name, schema });
}

/** Node has no xz of its own. */
function articlesIn(file: string): z.infer<typeof articleSchema>[] {
  const text = execFileSync('xz', ['--decompress', '--stdout', file], { maxBuffer: LARGEST }).toString('utf8');
  return parsedLines(text, { name: file, schema: articleSchema });
}

function parsedLines<Value>(text: string, { name, schema }: { name: string; schema: z.ZodType<Value> }): Value[] {
  return text.split('\n').flatMap((line, at) => {
    if (line === '') return [];
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new UnfitTrainingDataError(`${name}:${at + 1} is not as expected: ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
}
