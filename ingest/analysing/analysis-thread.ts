/** A thread of `create-analysis.ts`: answers each article that it is sent with what was made of it, or with why that failed. */
import { parentPort } from 'node:worker_threads';
import { analyseArticle } from './analyse-article.ts';
import type { AnalysisAnswer, AnalysisTask } from './create-analysis.ts';

parentPort?.on('message', ({ nth, read, options }: AnalysisTask) => {
  parentPort?.postMessage(answer(nth, () => analyseArticle(read, options)));
});

function answer(nth: number, analyse: () => ReturnType<typeof analyseArticle>): AnalysisAnswer {
  try {
    return { nth, analysed: analyse() };
  } catch (error) {
    return { nth, failure: error instanceof Error ? error.message : String(error) };
  }
}
