import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { createFindMentions, type Sought } from '../../server/retrieval/find-mentions.ts';
import { defineEvaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';

const SAMPLES = new URL('../../ingest/sample-articles/', import.meta.url);
const SOUGHT: Sought[] = [
  { person: 'Tschernjakow' },
  { person: 'Bernhardine Quellmann' },
  { phrase: 'ballistische Raketen' },
  { number: '200' },
];

export const mentions = defineEvaluation({
  about: 'times the search for every mention, over copies of the sample reports of about 3,000 characters each',
  options: z.strictObject({
    articles: z.coerce.number().int().min(10).max(100_000).default(3_000).describe('<number>: how many reports; 3,000 unless said'),
  }),
  async run({ articles }, tell): Promise<Report> {
    const folder = mkdtempSync(path.join(tmpdir(), 'beleg-mentions-'));
    let minted = 0;
    const archive = createSqliteArchive({
      path: path.join(folder, 'archive.sqlite'),
      clock: () => new Date(0),
      mintId: () => `article-${++minted}`,
    });
    try {
      tell(`Storing ${articles} reports`);
      const texts = await sampleTexts();
      let characters = 0;
      archive.together(() => {
        for (let at = 0; at < articles; at++) {
          const text = `Bericht ${at}\n\n${texts[at % texts.length] ?? ''}`;
          characters += text.length;
          const provenance = { key: `${at}.txt`, retrievedAt: new Date(0).toISOString(), bytesHash: String(at) };
          archive.store(
            { key: provenance.key, text, original: text, edits: [], language: 'de', provenance, nameKeys: [] },
            { versions: '1', passages: 1 },
          );
        }
      });
      const findMentions = createFindMentions({ archive });
      const rows = [];
      for (const sought of SOUGHT) {
        const began = performance.now();
        const cpu = process.cpuUsage();
        let [places, pages, longest, cursor] = [0, 0, 0, undefined as string | undefined];
        do {
          const asked = performance.now();
          const page = await findMentions({ sought, filters: {}, limit: 200, cursor });
          longest = Math.max(longest, performance.now() - asked);
          places += page.reports.reduce((sum, report) => sum + report.mentions.length, 0);
          pages += 1;
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        const used = process.cpuUsage(cpu);
        rows.push({
          sought: Object.values(sought).join(),
          places,
          pages,
          longest,
          wall: performance.now() - began,
          cpu: (used.user + used.system) / 1000,
        });
        tell(`${Object.values(sought).join()}: ${places} places`);
      }
      return {
        evaluation: 'mentions',
        measures: {
          articles,
          charactersEach: Math.round(characters / articles),
          cpuMsAnArticle: Object.fromEntries(rows.map(({ sought, cpu }) => [sought, cpu / articles])),
        },
        samples: articles,
        tables: [
          {
            title: `${articles} reports of ${Math.round(characters / articles)} characters`,
            head: ['', 'places', 'pages', 'CPU s', 'wall s', 'longest page s', 'CPU s for 100,000'],
            rows: rows.map(({ sought, places, pages, cpu, wall, longest }) => [
              sought,
              String(places),
              String(pages),
              (cpu / 1000).toFixed(1),
              (wall / 1000).toFixed(1),
              (longest / 1000).toFixed(1),
              String(Math.round((cpu / 1000 / articles) * 100_000)),
            ]),
          },
        ],
      };
    } finally {
      archive.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

async function sampleTexts(): Promise<string[]> {
  const files = (await readdir(SAMPLES)).filter((name) => /\.(?:md|txt)$/.test(name));
  return Promise.all(files.map((name) => readFile(new URL(name, SAMPLES), 'utf8')));
}
