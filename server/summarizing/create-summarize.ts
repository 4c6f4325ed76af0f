import type { Archive } from '../../ingest/corpus/archive.ts';
import type { Corpus } from '../../ingest/corpus/corpus.ts';
import type { Writer } from '../answering/writers/writer.ts';
import { WriterFailedError } from '../answering/writers/writer-failed.ts';
import type { CheckClaim, CheckedClaim } from '../checking/create-check-claim.ts';
import { referencesOf } from '../checking/create-check-claim.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { Claim } from '../contract/claim.ts';
import type { Summary, SummaryLength } from '../contract/summary.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import type { Retrieve } from '../retrieval/retriever.ts';
import { type ChosenPassages, choosePassages } from './choose-passages.ts';
import type { Summarize } from './summarize.ts';
import { noteTexts } from './summary-notes.ts';

/** Sentences of a summary at most, without the context they need. */
export const SUMMARY_SENTENCES: Record<SummaryLength, number> = { short: 3, normal: 7, long: 14 };

export type SummarizeParts = {
  corpus: Pick<Corpus, 'archive' | 'passageIndex'>;
  retrieve: Retrieve;
  readArticle: ArticleReader;
  writer: Writer;
  checkClaim: CheckClaim;
  clock: () => Date;
  mintId: () => string;
};

/** The recipe of a summary: choose the passages, write, check every sentence, say what it rests on. */
export function createSummarize(parts: SummarizeParts): Summarize {
  return async function* summarize({ articleIds, question, filters, length, form = 'summary', order = 'chronological', language, signal }) {
    signal?.throwIfAborted();
    const corpusVersion = parts.corpus.archive.version();
    yield { type: 'progress', stage: 'searching', done: 0, total: 1 };
    const chosen = await choosePassages(parts, { articleIds, question, filters, signal });
    signal?.throwIfAborted();
    const total = SUMMARY_SENTENCES[length];
    yield { type: 'progress', stage: 'summarizing', done: 0, total };

    const claims: Claim[] = [];
    const ends = { declined: false, cutOff: false };
    const task = { kind: 'summary' as const, question, sentences: total };
    for await (const event of parts.writer.write({ task, language, passages: chosen.passages, signal })) {
      switch (event.type) {
        case 'delta':
          yield { type: 'answer-delta', text: event.text };
          break;
        case 'draft': {
          const checked = await parts.checkClaim(event.draft, signal);
          claims.push(checked.claim);
          yield claimChecked(checked);
          const done = claims.filter((claim) => claim.role === 'answer').length;
          yield { type: 'progress', stage: 'summarizing', done: Math.min(done, total), total };
          break;
        }
        case 'declined':
          ends.declined = true;
          break;
        case 'failed':
          throw new WriterFailedError(event.failure);
        case 'limit':
          ends.cutOff = true;
          break;
      }
    }
    signal?.throwIfAborted();
    for (const checked of await noteClaims(
      parts.checkClaim,
      noteTexts(language, { ...ends, ...chosen, hasQuestion: question !== undefined }),
    )) {
      claims.push(checked.claim);
      yield claimChecked(checked);
    }
    return {
      id: parts.mintId(),
      ...(question === undefined ? {} : { question }),
      length,
      form,
      order,
      language,
      writer: parts.writer.name,
      createdAt: parts.clock().toISOString(),
      corpusVersion,
      articles: referencesOf(
        chosen.passages.map(({ passage }) => passage),
        parts.readArticle,
      ),
      claims,
      coverage: coverageOf(chosen, claims, parts.corpus.archive),
    } satisfies Summary;
  };
}

function claimChecked({ claim, articles }: CheckedClaim) {
  return { type: 'claim-checked' as const, claim, articles };
}

/** What the server itself has to say stands in a block of its own behind all others. */
async function noteClaims(checkClaim: CheckClaim, texts: string[]): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const [place, text] of texts.entries()) {
    const block = { kind: 'frame' as const, number: 1_000, place };
    checked.push(await checkClaim({ id: `f${place + 1}`, kind: 'frame', role: 'note', text, spans: [], unresolved: [], block }));
  }
  return checked;
}

function coverageOf({ searched, passages }: ChosenPassages, claims: Claim[], { families }: Pick<Archive, 'families'>) {
  const relevant = new Set(passages.map(({ passage }) => passage.articleId)).size;
  const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.articleId))).size;
  return { searched, relevant, cited, independent: countIndependent(claims, families) };
}
