import { join, resolve } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { DamagedModelError, UnusableModelError } from './embedder-errors.ts';
import { findModel, type ModelStore } from './find-model.ts';
import { checkModelFiles } from './model-files.ts';
import type { Reranker } from './reranker.ts';
import { readSentenceModel } from './sentence-model.ts';
import { batchesByLength } from './token-batches.ts';
import { type Encoding, openTransformersModel } from './transformers-model.ts';

const setting = 'RERANKER_MODEL';
/** Tokens in a batch, padding counted; as for embedding, larger ones bring nothing and block the process longer. */
const TOKENS_IN_BATCH = 512;
/** At most this share of the tokens is the question's: the rest is for what shall answer it. */
const QUESTION_SHARE = 0.5;
/** A difference above this is no rounding. */
const ROUNDING = 1e-5;
const LOGITS = 'logits';

export type RerankerOptions = ModelStore & {
  /** A folder, or a model of the hub as `owner/name`. */
  model: string;
  /** Cores that it may use. */
  threads: number;
};

/**
 * Loads a cross-encoder: a model that classifies pairs of texts, with one logit (how relevant) or two (not, and is). Relevance is the
 * logistic function of the logit, or of the difference of the two. A pair that is too long loses the end of the passage. As with
 * embedders, a pair's relevance does not depend on the pairs beside it. Rejects as `loadEmbedder` does.
 */
export async function loadReranker({ model: named, threads, ...store }: RerankerOptions): Promise<Reranker> {
  const found = await findModel(named, setting, store);
  const folder = resolve(found.folder);
  await checkModelFiles(folder, setting);
  const { name, maxTokens } = await readSentenceModel(folder, { name: found.name, setting });
  const model = await openTransformersModel({ folder, threads, maxTokens, setting });

  async function relevanceOf(batch: Encoding[]): Promise<number[]> {
    const { dims, data } = (await model.run(batch, [LOGITS])).get(LOGITS) ?? {};
    const labels = dims?.at(-1);
    if (!data || !(labels === 1 || labels === 2) || data.length !== batch.length * labels) {
      throw new UnusableModelError(name, 'it does not say of two texts whether one is relevant to the other (one or two labels)', {
        setting,
      });
    }
    return batch.map((_, row) => logistic(labels === 1 ? data[row] : (data[2 * row + 1] ?? 0) - (data[2 * row] ?? 0)));
  }

  async function probe(): Promise<boolean> {
    const short = model.encode('a', 'b');
    const long = model.encode('a', 'b c d e f g h i j k l m n o p');
    const damaged = (cause?: unknown) =>
      new DamagedModelError(join(folder, model.onnxFile), 'is damaged: it judges no pair', { cause, setting });
    const [alone] = await relevanceOf([short]).catch((cause: unknown) => {
      throw cause instanceof UnusableModelError ? cause : damaged(cause);
    });
    const [inCompany] = await relevanceOf([short, long]);
    if (alone === undefined || inCompany === undefined || !Number.isFinite(alone)) throw damaged();
    return Math.abs(alone - inCompany) < ROUNDING;
  }

  const isAlikeInCompany = await probe().catch(async (cause: unknown) => {
    await model.close();
    throw cause;
  });
  const tokensInBatch = isAlikeInCompany ? TOKENS_IN_BATCH : 0;

  /** As much of the question as leaves room for a passage. */
  function shortened(question: string): string {
    const most = Math.floor(model.maxTokens * QUESTION_SHARE);
    let kept = question;
    // The tokens are not places in the text: shorten by their share until it fits. An encoding is never longer than the limit.
    for (let tokens = model.encode(kept).ids.length; tokens > most && kept.length > 1; tokens = model.encode(kept).ids.length) {
      kept = kept.slice(0, Math.floor((kept.length * most) / tokens));
    }
    return kept;
  }

  return {
    name,
    async rerank(question, texts, { signal } = {}) {
      const asked = shortened(question);
      const encodings: Encoding[] = [];
      for (const text of texts) {
        signal?.throwIfAborted();
        encodings.push(model.encode(asked, text));
        await others();
      }
      const relevance = texts.map(() => 0);
      for (const batch of batchesByLength(
        encodings.map(({ ids }) => ids.length),
        tokensInBatch,
      )) {
        signal?.throwIfAborted();
        const judged = await relevanceOf(batch.flatMap((place) => encodings[place] ?? []));
        for (const [nth, place] of batch.entries()) relevance[place] = judged[nth] ?? 0;
      }
      return relevance;
    },
    close: () => model.close(),
  };
}

function logistic(logit = 0): number {
  return 1 / (1 + Math.exp(-logit));
}
