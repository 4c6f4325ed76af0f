import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ingest } from '../../../../../ingest/create-ingest.ts';
import { createRetriever } from '../../../../retrieval/create-retriever.ts';
import { createArticleReader } from '../../../../retrieval/read-article.ts';
import { createVectorsOf } from '../../../../retrieval/word-vectors.ts';
import { createRankSentences } from '../../../rank-sentences.ts';
import { chooseRanked } from './choose-ranked.ts';
import { readDenseTexts } from './dense-texts.ts';
import { nearQuestions } from './near-questions.ts';
import { UnfitTrainingDataError } from './packed-lines.ts';
import { rankedQuestions } from './ranked-questions.ts';
import { readTrainingTexts } from './read-training-texts.ts';
import { swapNames } from './swap-names.ts';
import { createTrainingRecords, type TrainingQuestionOf } from './training-record.ts';
import type { TrainingParagraph, TrainingQuestion } from './training-texts.ts';
import { withCorpus } from './with-corpus.ts';

/** They can be prepared on their own, into a folder each: train.py takes several. */
const PARTS = ['wikipedia', 'stories', 'analysts', 'swapped', 'near', 'dense'];
const USAGE = `node prepare.ts TRAINING_DATA_FOLDER OUT_FOLDER [--only ${PARTS.join('|')}] [--ranked N] [--every N]`;
const TOLD_EVERY = 500;

/**
 * Questions and paragraphs → what train.py reads: ranked.jsonl, near.jsonl, and vectors.f32, a row a word. Its numbers come from the functions that the product
 * gives its net. `--ranked`: paragraphs of Wikipedia whose questions the product is asked, all others but those on our stories are cheaper; `--every`: only every
 * so manieth question, to try the recipe out.
 */
async function prepare(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, ranked: { type: 'string', default: '1200' }, every: { type: 'string', default: '1' } },
  });
  const [folder, out] = positionals;
  const isWanted = (part: string) => values.only === undefined || values.only === part;
  if (folder === undefined || out === undefined || !PARTS.some(isWanted)) throw new UnfitTrainingDataError(`Usage: ${USAGE}`);
  const { paragraphs, asked, near } =
    values.only === 'dense'
      ? onDense()
      : onAllOthers(folder, { ranked: Number(values.ranked), isSwapped: values.only === 'swapped', isWanted });
  const some = (all: TrainingQuestion[]) => all.filter((_, at) => at % Number(values.every) === 0);
  mkdirSync(out, { recursive: true });
  await withCorpus(out, async (ingest) => {
    const { archive, embedder } = ingest.corpus;
    const numbers = await ingestAll(ingest, paragraphs);
    const readArticle = createArticleReader({ archive });
    const parts = {
      retrieve: createRetriever({ corpus: ingest.corpus }),
      rankSentences: createRankSentences({ readArticle, embedder }),
      readArticle,
      paragraphOf: (articleId: string) => numbers.get(articleId),
    };
    const records = createTrainingRecords();
    const vectorsOf = createVectorsOf({ embedder });
    const write = async (file: string, questions: AsyncGenerator<TrainingQuestionOf>) => {
      const opened = openSync(join(out, file), 'w');
      let count = 0;
      for await (const question of questions) {
        const read = [question.words, ...question.candidates.flatMap(({ own, title, before }) => [own, title, before])].flat();
        const record = records.record(question, await vectorsOf(read.map(({ folded }) => folded)));
        if (!record) continue;
        writeSync(opened, `${JSON.stringify(record)}\n`);
        count++;
        if (count % TOLD_EVERY === 0) console.log(`${file}: ${count}`);
      }
      closeSync(opened);
      console.log(`${file}: ${count} in all`);
    };
    await write('ranked.jsonl', rankedQuestions(some(asked), paragraphs, parts));
    await write('near.jsonl', nearQuestions(isWanted('near') ? some(near) : [], paragraphs, embedder));
    const vectors = await embedder.embedPassages(records.words());
    writeFileSync(
      join(out, 'vectors.f32'),
      Buffer.concat(vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    );
    console.log(`vectors.f32: ${vectors.length} words`);
  });
}

type Wanted = { paragraphs: TrainingParagraph[]; asked: TrainingQuestion[]; near: TrainingQuestion[] };

type Bounds = { ranked: number; isSwapped: boolean; isWanted: (part: string) => boolean };

function onAllOthers(folder: string, { ranked: least, isSwapped, isWanted }: Bounds): Wanted {
  const { paragraphs, stories, questions } = readTrainingTexts(folder);
  const { ranked, near } = chooseRanked(questions, (paragraph) => paragraph >= stories || paragraph < least);
  // The net that ranks was not trained on them, the wider one was: they are prepared where they are asked for alone, as dense affairs are.
  const swapped = isSwapped
    ? swapNames(
        questions.filter(({ source }) => source === 'analysts'),
        paragraphs,
      )
    : [];
  return { paragraphs, asked: [...ranked.filter(({ source }) => isWanted(source)), ...swapped], near };
}

/** In a corpus of their own: five reports of each affair are enough to choose from. */
function onDense(): Wanted {
  const { paragraphs, questions } = readDenseTexts(0);
  return { paragraphs, asked: [...questions, ...swapNames(questions, paragraphs)], near: [] };
}

/** Each paragraph as an article of its own, without a title. Article → number of its paragraph. */
async function ingestAll(ingest: Ingest, paragraphs: TrainingParagraph[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const items = paragraphs.map(({ text }, number) => ({ key: String(number), text }));
  for await (const event of ingest.ingestTexts(items, { repair: false })) {
    if (event.type !== 'article-finished') continue;
    if (event.id === undefined)
      throw new UnfitTrainingDataError(`Paragraph ${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
    numbers.set(event.id, Number(event.shown));
  }
  return numbers;
}

await prepare();
