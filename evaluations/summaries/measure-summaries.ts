import { withInsertions } from '../../server/contract/insertions.ts';
import { type Summary, type SummaryLength, summaryLengthSchema } from '../../server/contract/summary.ts';
import type { ArticleReader } from '../../server/retrieval/read-article.ts';
import type { Summarize, SummarizeOptions } from '../../server/summarizing/summarize.ts';
import { comparePaired, type Interval, meanInterval, type PairedComparison } from '../bootstrap.ts';
import { mean } from '../metrics.ts';
import { type Nugget, nuggetCoverage } from './nugget.ts';
import { fill, type PeerName, type PeerSentence, SUMMARY_PEERS } from './summary-peers.ts';

export const LENGTHS: readonly SummaryLength[] = summaryLengthSchema.options;

/** Reports to be summarised and what is to be told of them. `articleIds` in the order of the reports. */
export type MeasuredTopic = { articleIds: string[]; nuggets: Nugget[] };
/** Share of the nuggets' weight told, by length, of one topic. */
export type TopicScores = { own: number[]; peers: Record<PeerName, number[]>; characters: number[] };

type MeasureParts = { summarize: Summarize; readArticle: ArticleReader; revisionOf: (articleId: string) => string };

/** Summarises one topic at every length, and gives each peer as many characters as the summary shows: quotations, context, names put in, contradictions. */
export async function measureTopic(
  parts: MeasureParts,
  { articleIds, nuggets }: MeasuredTopic,
  seen: (summary: Summary) => void,
): Promise<TopicScores> {
  const sentences = articleIds.flatMap((articleId, report) =>
    parts
      .readArticle(articleId, parts.revisionOf(articleId))
      .sentences.filter(({ headline }) => !headline)
      .map(({ text }, position): PeerSentence => ({ report, position, text })),
  );
  const ordered = {
    lead: SUMMARY_PEERS.lead(sentences),
    textrank: SUMMARY_PEERS.textrank(sentences),
    lexrank: SUMMARY_PEERS.lexrank(sentences),
  };
  const scores: TopicScores = { own: [], peers: { lead: [], textrank: [], lexrank: [] }, characters: [] };
  for (const length of LENGTHS) {
    const summary = await summarizeWhole(parts.summarize, { articleIds, length, language: 'de' });
    seen(summary);
    const shown = summary.claims.filter(({ kind }) => kind !== 'frame').map(({ text, insertions }) => withInsertions(text, insertions));
    const characters = shown.reduce((sum, text) => sum + text.length, 0);
    scores.characters.push(characters);
    scores.own.push(nuggetCoverage(shown, nuggets));
    for (const name of ['lead', 'textrank', 'lexrank'] as const)
      scores.peers[name].push(
        nuggetCoverage(
          fill(ordered[name], characters).map(({ text }) => text),
          nuggets,
        ),
      );
  }
  return scores;
}

export async function summarizeWhole(summarize: Summarize, options: SummarizeOptions): Promise<Summary> {
  const making = summarize(options);
  for (;;) {
    const next = await making.next();
    if (next.done) return next.value;
  }
}

/** Means over topics of the mean over lengths, with a bootstrap over topics; `byLength` in the order of the lengths. */
export type CoverageScores = {
  topics: number;
  characters: number[];
  own: Interval & { mean: number; byLength: number[] };
  peers: Record<string, { mean: number; byLength: number[]; gain: PairedComparison }>;
};

/** `peers`: those that make sense of the set; a set whose reports have no beginning has no lead. */
export function scoreTopics(topics: readonly TopicScores[], peers: readonly PeerName[]): CoverageScores {
  const own = topics.map((topic) => mean(topic.own));
  const byLength = (scoresOf: (topic: TopicScores) => number[]) =>
    LENGTHS.map((_, at) => mean(topics.map((topic) => scoresOf(topic)[at] ?? 0)));
  return {
    topics: topics.length,
    characters: byLength(({ characters }) => characters),
    own: { mean: mean(own), ...meanInterval(own), byLength: byLength((topic) => topic.own) },
    peers: Object.fromEntries(
      peers.map((name) => {
        const values = topics.map((topic) => mean(topic.peers[name]));
        return [name, { mean: mean(values), byLength: byLength((topic) => topic.peers[name]), gain: comparePaired(own, values) }];
      }),
    ),
  };
}

/** Citations whose quote is exactly the characters at their offsets, of all. */
export function citationsOf({ claims }: Summary, { readArticle }: Pick<MeasureParts, 'readArticle'>): { valid: number; all: number } {
  const citations = claims.flatMap((claim) => claim.citations);
  const valid = citations.filter(
    ({ articleId, revision, start, end, quote }) => readArticle(articleId, revision).text.slice(start, end) === quote,
  );
  return { valid: valid.length, all: citations.length };
}
