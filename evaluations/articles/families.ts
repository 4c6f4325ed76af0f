import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { createFamilies } from '../../ingest/deduplicating/create-families.ts';
import { defineEvaluation, type Tell } from '../evaluation.ts';
import { PRECISION_RECALL_HEAD, precisionRecallRow } from '../precision-recall.ts';
import { UnreadableDataError } from '../read-data.ts';
import { readReports, readSampleReports, type SourceReport } from '../read-reports.ts';
import type { Report } from '../report.ts';
import { titleHalf } from '../title-half.ts';
import { measureScale } from './families-scale.ts';
import { asWritten, byMaking, exactFamilies, type Families, type JudgedFamilies, judgeFamilies, lettersOnly } from './measure-families.ts';
import { makeNearCopySet, type SetArticle } from './near-copy-set.ts';
import { storeText } from './store-text.ts';

/** Misses are told for the even half only: the odd one stays unseen. */
export const families = defineEvaluation({
  about: 'finds near-copies (10–40 % changed, reordered, shortened, another headline) among true neighbours',
  options: z.strictObject({
    articles: z
      .string()
      .optional()
      .describe('<jsonl or jsonl.xz of {title, text} or {title, paragraphs}>: reports to copy beside our sample reports'),
    reports: z.coerce.number().int().positive().default(1_000).describe('<number>: of these at most so many; 1,000 unless said'),
    half: z.enum(['all', 'even', 'odd']).default('all').describe('<all|even|odd>: by title; even to tune on, odd to report on'),
    seed: z.coerce.number().int().default(1).describe('<number>: another one makes other copies; 1 unless said'),
    scale: z.coerce
      .number()
      .int()
      .positive()
      .optional()
      .describe('<number>: instead, times one pass over so many articles cut from those of --articles'),
    show: z.enum(['bad']).optional().describe('<bad>: prints what went wrong, of the even half only'),
  }),
  async run({ articles: path, reports: most, half, seed, scale, show }, tell): Promise<Report> {
    if (scale !== undefined) return measureScale(path === undefined ? [] : await readReports(path), { count: scale, seed, tell });
    const given = path === undefined ? [] : (await readReports(path)).slice(0, most);
    const reports = [...(await readSampleReports(tell)), ...given].filter(({ title }) => half === 'all' || titleHalf(title) === half);
    const articles = makeNearCopySet(reports, { seed });
    if (articles.length === 0) throw new UnreadableDataError(`${path} has no reports of this half`);
    tell(`Placing ${articles.length} articles made from ${reports.length} reports`);
    const judged = judgeFamilies(articles, await placeAll(articles));
    if (show && half === 'even') tellBad(judged, tell);
    return reportFamilies(articles, { judged, half, reports });
  },
});

/** By the product's own parts, in an archive of its own that is gone when it ends. */
async function placeAll(articles: readonly SetArticle[]): Promise<Families> {
  const folder = await mkdtemp(join(tmpdir(), 'beleg-families-'));
  try {
    const archive = createSqliteArchive({ path: join(folder, 'archive.sqlite'), clock: () => new Date(), mintId: idsInOrder() });
    try {
      const { place } = createFamilies({ archive });
      const keyOf = new Map<string, string>();
      for (const article of articles) {
        const { id, revision } = storeText(archive, article);
        keyOf.set(id, article.key);
        place([{ articleId: id, revision, text: article.text }]);
      }
      return new Map(Array.from(archive.families.idsOf([...keyOf.keys()]), ([id, family]) => [keyOf.get(id) ?? id, family]));
    } finally {
      archive.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function idsInOrder(): () => string {
  let minted = 0;
  return () => {
    minted += 1;
    return `article-${minted}`;
  };
}

function reportFamilies(
  articles: SetArticle[],
  { judged, half, reports }: { judged: JudgedFamilies; half: string; reports: SourceReport[] },
): Report {
  const exact = judgeFamilies(articles, exactFamilies(articles, asWritten)).scores;
  const normal = judgeFamilies(articles, exactFamilies(articles, lettersOnly)).scores;
  const { wanted } = judged.scores;
  const makings = byMaking(articles, judged);
  return {
    evaluation: 'families',
    measures: {
      half,
      ...judged.scores,
      exactHash: exact,
      exactHashOfLetters: normal,
      articles: articles.length,
      reports: reports.length,
      byMaking: makings,
    },
    samples: wanted,
    tables: [
      {
        title: `${wanted} pairs of near-copies in ${articles.length} articles made from ${reports.length} reports (half: ${half})`,
        head: PRECISION_RECALL_HEAD,
        rows: [
          precisionRecallRow('Beleg', judged.scores),
          precisionRecallRow('peers: hash of the text', exact),
          precisionRecallRow('hash of its letters', normal),
        ],
      },
      {
        title: 'By how an article was made',
        head: ['', 'articles', 'pairs missed', 'wrong pairs'],
        rows: makings.map(({ made, articles, missed, wrong }) => [made, String(articles), String(missed), String(wrong)]),
      },
    ],
  };
}

function tellBad({ missed, wrong }: JudgedFamilies, tell: Tell): void {
  const shown = ({ group, made, text }: SetArticle) => `${group} [${made}] ${text.slice(0, 60).replace(/\s+/g, ' ')}`;
  for (const [a, b] of missed) tell(`missed: ${shown(a)}\n        ${shown(b)}`);
  for (const [a, b] of wrong) tell(`wrong:  ${shown(a)}\n        ${shown(b)}`);
}
