import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { packedLines, UnfitTrainingDataError } from './packed-lines.ts';
import type { Span, TrainingAnswer, TrainingParagraph, TrainingQuestion, TrainingTexts } from './training-texts.ts';

/** Events told by two papers, A and B: the READMEs there say how they are written. */
const STORIES = ['stories/', 'siblings/', 'affairs/', 'affairs-next/', 'affairs-more/'].map(
  (folder) => new URL(`../../../../../evaluations/cases/${folder}`, import.meta.url),
);
/** The first questions written, and those worded as analysts word them. */
const ASKED = { stories: 'story-questions.jsonl.gz', analysts: 'analyst-questions.jsonl.gz' };

const placeSchema = z.stringFormat('place', /^[AB]\d+$/);
/** A line of either file of questions. `story`: its number through stories, siblings and affairs. `places`: the sentences that answer it, the best first; `answer`: offsets in the best. */
export const storyQuestionSchema = z
  .strictObject({
    story: z.int().nonnegative(),
    kind: z.enum(['question', 'english', 'nearly']),
    places: z.array(placeSchema),
    text: z.string().min(1),
    answer: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  })
  .refine(({ kind, places }) => (places.length === 0) === (kind === 'nearly'), 'only what is nearly answered has no place')
  .refine(({ kind, answer }) => (answer === undefined) === (kind === 'nearly'), 'what is answered has its answer');
type StoryQuestion = z.infer<typeof storyQuestionSchema>;

/** Its reports by paper, and where each of their sentences stands. */
export type ToldStory = { topic: string; papers: Record<'A' | 'B', { text: string; sentences: Span[] }> };

const SENTENCE = /^(?<paper>[AB])\d+ (?<text>\S.*)$/u;

/** The reports of all papers A, then those of B; `from`: the number of the first. */
export function readStoryTexts(from: number): TrainingTexts {
  const stories = readToldStories();
  const reports = (paper: 'A' | 'B') => stories.map(({ topic, papers }): TrainingParagraph => ({ title: topic, ...papers[paper] }));
  const paragraphs = [...reports('A'), ...reports('B')];
  const questions = (['stories', 'analysts'] as const).flatMap((source) =>
    readStoryQuestions(source).map((question) => asked(question, { source, stories, from })),
  );
  return { paragraphs, questions };
}

export function readStoryQuestions(source: keyof typeof ASKED): StoryQuestion[] {
  return packedLines(ASKED[source], storyQuestionSchema);
}

export function readToldStories(): ToldStory[] {
  const texts = STORIES.flatMap((folder) => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return files.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
  });
  return texts.flatMap(readTold);
}

/** The stories of a file. */
export function readTold(text: string): ToldStory[] {
  return text.split(/^#S /mu).slice(1).map(told);
}

/** Where the sentence of that place stands in its paper; undefined where there is none. */
export function sentenceAt({ papers }: ToldStory, place: string): Span | undefined {
  return papers[place.startsWith('A') ? 'A' : 'B'].sentences[Number(place.slice(1)) - 1];
}

function told(story: string): ToldStory {
  const [topic = '', ...lines] = story.split('\n').map((line) => line.trim());
  const papers: ToldStory['papers'] = { A: { text: '', sentences: [] }, B: { text: '', sentences: [] } };
  for (const line of lines) {
    const { paper, text } = SENTENCE.exec(line)?.groups ?? {};
    if (text === undefined) continue;
    const report = papers[paper === 'A' ? 'A' : 'B'];
    const start = report.text === '' ? 0 : report.text.length + 1;
    report.text += (start === 0 ? '' : ' ') + text;
    report.sentences.push({ start, end: start + text.length });
  }
  return { topic, papers };
}

type Among = { source: keyof typeof ASKED; stories: ToldStory[]; from: number };

function asked({ story, kind, places, text, answer }: StoryQuestion, { source, stories, from }: Among): TrainingQuestion {
  const held = stories[story];
  if (!held) throw new UnfitTrainingDataError(`${ASKED[source]} asks of story ${story}, and there are ${stories.length}`);
  const [a, b] = [from + story, from + stories.length + story];
  const answers = places.map((place, at): TrainingAnswer => {
    const holds = sentenceAt(held, place);
    if (!holds) throw new UnfitTrainingDataError(`${ASKED[source]}: story ${story} has no sentence ${place}`);
    const words = at === 0 && answer ? { start: holds.start + answer[0], end: holds.start + answer[1] } : undefined;
    return { paragraph: place.startsWith('A') ? a : b, holds, words };
  });
  return { source, kind, text, writtenFor: [a, b], answers };
}
