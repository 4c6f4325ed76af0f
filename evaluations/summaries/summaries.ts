import { z } from 'zod';
import type { Summary } from '../../server/contract/summary.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { type EvaluatedParts, withParts, withSampleParts } from '../create-evaluated-parts.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import type { Report, ReportTable } from '../report.ts';
import { readSampleTruth } from '../sample-truth.ts';
import type { Half } from '../title-half.ts';
import { countAttributions, type HiddenAttribution, measureAlone, readHiddenAttributions } from './hidden-attributions.ts';
import { measureOpen } from './measure-open.ts';
import {
  type CoverageScores,
  citationsOf,
  LENGTHS,
  measureTopic,
  scoreTopics,
  summarizeWhole,
  type TopicScores,
} from './measure-summaries.ts';
import { readNuggets } from './read-nuggets.ts';
import { sampleTopics } from './sample-topics.ts';
import type { PeerName } from './summary-peers.ts';

const HALVES = ['even', 'odd'] as const;

export const summaries = defineEvaluation({
  about:
    'how much of what is worth telling a summary tells, beside lead, TextRank and LexRank at equal length, and whether it is cited and attributed',
  options: z.strictObject({
    nuggets: z.string().optional().describe('nuggets in the form of DBS, one a line; without it the sample reports'),
  }),
  run: ({ nuggets }, tell) => (nuggets === undefined ? measureSamples(tell) : measureNuggets(nuggets, tell)),
});

async function measureNuggets(path: string, tell: Tell): Promise<Report> {
  const topics = await readNuggets(path);
  const documents = topics.flatMap(({ id, documents: own }) => own.map(({ key, text }) => ({ key, title: id, text })));
  return withParts(documents, tell, async (parts) => {
    const counted = createCounted(parts);
    const scored: { half: Half; scores: TopicScores }[] = [];
    for (const { id, half, documents: own, nuggets } of topics) {
      tell(`Summarising topic ${id}`);
      const articleIds = own.flatMap(({ key }) => parts.articleIds.get(key) ?? []);
      scored.push({ half, scores: await measureTopic(counted, { articleIds, nuggets }, counted.see) });
    }
    const coverage = byHalf(scored, ['textrank', 'lexrank']);
    return {
      evaluation: 'summaries-nuggets',
      measures: { ...coverage, citationValidity: counted.validity() },
      samples: topics.length,
      tables: HALVES.map((half) => coverageTable(`Nuggets told, ${topics.length} topics, ${half} half`, coverage[half])),
    };
  });
}

async function measureSamples(tell: Tell): Promise<Report> {
  const [{ matters, questions }, labels] = [await readSampleTruth(), await readHiddenAttributions()];
  return withSampleParts(tell, async (parts) => {
    const counted = createCounted(parts, labels);
    const files = [...parts.articleIds.keys()]
      .filter((file) => matters.some(({ quotes }) => quotes.some((quote) => quote.file === file)))
      .sort();
    const idOf = (file: string) => parts.articleIds.get(file) ?? '';
    const scored: { half: Half | undefined; isPair: boolean; scores: TopicScores }[] = [];
    for (const topic of sampleTopics(files, matters)) {
      tell(`Summarising ${topic.files.join(' and ')}`);
      const articleIds = topic.files.map(idOf);
      const scores = await measureTopic(counted, { articleIds, nuggets: topic.nuggets }, counted.see);
      scored.push({ half: topic.half, isPair: articleIds.length > 1, scores });
      counted.see(
        await summarizeWhole(parts.summarize, { articleIds, length: 'normal', form: 'briefing', order: 'by-matter', language: 'de' }),
      );
    }
    tell(`Summarising for ${questions.length} questions`);
    for (const { question } of questions)
      for (const length of LENGTHS) counted.see(await summarizeWhole(parts.summarize, { question, length, language: 'de' }));
    const halved = scored.flatMap(({ half, ...rest }) => (half ? [{ half, ...rest }] : []));
    const peers: PeerName[] = ['lead', 'textrank', 'lexrank'];
    const all = byHalf(halved, peers);
    const single = byHalf(
      halved.filter(({ isPair }) => !isPair),
      peers,
    );
    const pairs = byHalf(
      halved.filter(({ isPair }) => isPair),
      peers,
    );
    const open = await measureOpen(
      new Map(
        files.map((file) => [file, counted.readArticle(idOf(file), counted.revisionOf(idOf(file))).sentences.map(({ text }) => text)]),
      ),
    );
    const placeOf = (file: string) => ({ articleId: idOf(file), revision: counted.revisionOf(idOf(file)) });
    const alone = measureAlone(labels, { readArticle: counted.readArticle, placeOf });
    const { shown, missing } = counted.attributions();
    for (const { file, sentence } of missing) tell(`Without whose word it is: ${file}: ${sentence}`);
    return {
      evaluation: 'summaries',
      measures: {
        ...all,
        single,
        pairs,
        citationValidity: counted.validity(),
        summaries: counted.count(),
        attributed: { shown: shown.length, missing: missing.length, alone },
        open,
      },
      samples: scored.length,
      tables: [
        ...HALVES.flatMap((half) => [
          coverageTable(`Single reports, ${half} numbers`, single[half]),
          coverageTable(`Two reports of one affair, both numbers ${half}`, pairs[half]),
        ]),
        {
          title: `${counted.count()} summaries: each report, each two that share a matter, each question, three lengths; briefings of reports and pairs`,
          head: ['', 'of', 'measured'],
          rows: [
            ['citations valid', '', counted.validity()],
            ['somebody’s word shown without whose', String(shown.length), String(missing.length)],
            ['labelled sentences quoted alone without whose', String(alone.of), String(alone.missing)],
            ['sentences of context with these', '', String(alone.context)],
            ['open questions found by the rule', String(open.wanted), open.recall],
            ['of those it tells, open', String(open.told), open.precision],
          ],
        },
      ],
    };
  });
}

/** The product's parts as the measures need them, with a count of what every summary shows. */
function createCounted({ corpus: { archive }, summarize, articleIds }: EvaluatedParts, labels: readonly HiddenAttribution[] = []) {
  const readArticle = createArticleReader({ archive });
  const fileOf = new Map([...articleIds].map(([file, id]) => [id, file]));
  const citations = { valid: 0, all: 0 };
  const shown: HiddenAttribution[] = [];
  const missing: HiddenAttribution[] = [];
  let count = 0;
  return {
    summarize,
    readArticle,
    revisionOf: (articleId: string) => archive.get(articleId)?.revision ?? '',
    see(summary: Summary) {
      count += 1;
      const own = citationsOf(summary, { readArticle });
      citations.valid += own.valid;
      citations.all += own.all;
      const attributed = countAttributions(summary, labels, (articleId) => fileOf.get(articleId));
      shown.push(...attributed.shown);
      missing.push(...attributed.missing);
    },
    count: () => count,
    validity: () => (citations.all === 0 ? 0 : citations.valid / citations.all),
    attributions: () => ({ shown, missing }),
  };
}

function byHalf(scored: readonly { half: Half; scores: TopicScores }[], peers: readonly PeerName[]): Record<Half, CoverageScores> {
  const of = (half: Half) =>
    scoreTopics(
      scored.filter((one) => one.half === half).map(({ scores }) => scores),
      peers,
    );
  return { even: of('even'), odd: of('odd') };
}

function coverageTable(title: string, { own, peers, characters, topics }: CoverageScores): ReportTable {
  const interval = ({ low, high }: { low: number; high: number }) => `${low.toFixed(3)} … ${high.toFixed(3)}`;
  return {
    title: `${title} (${topics}); ${characters.map(Math.round).join(', ')} characters on average`,
    head: ['', 'mean', '95 %', ...LENGTHS, 'gain of ours, 95 %'],
    rows: [
      ['ours', own.mean, interval(own), ...own.byLength, ''],
      ...Object.entries(peers).map(([name, peer]) => [
        name,
        peer.mean,
        '',
        ...peer.byLength,
        `${peer.gain.difference.toFixed(3)} (${interval(peer.gain)})`,
      ]),
    ],
  };
}
