/** Started by `families-scale.ts` in a process of its own: stores and places the articles of a file, line by line, and prints what it took. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { createSqliteArchive } from '../../ingest/corpus/sqlite-archive.ts';
import { createFamilies, type PlacedArticle } from '../../ingest/deduplicating/create-families.ts';
import { type ScaleRun, scaledArticleSchema } from './families-scale.ts';
import { storeText } from './store-text.ts';

/** As many as the ingest hands over at once. */
const BATCH = 32;
const PAGE = 1_000;
const MEBIBYTE = 1024 * 1024;

const [file = '', folder = ''] = process.argv.slice(2);
const path = join(folder, 'archive.sqlite');
let minted = 0;
const mintId = () => {
  minted += 1;
  return `article-${minted}`;
};
const archive = createSqliteArchive({ path, clock: () => new Date(), mintId });
const { place } = createFamilies({ archive });

const groupOf = new Map<string, string>();
const placedIn: number[] = [];
let storing = 0;
let memoryFirst = 0;
const total = await countLines();
let batch: PlacedArticle[] = [];
for await (const line of createInterface({ input: createReadStream(file) })) {
  const { key, group, text } = scaledArticleSchema.parse(JSON.parse(line));
  const started = performance.now();
  const { id, revision } = storeText(archive, { key, text });
  storing += performance.now() - started;
  groupOf.set(id, group);
  batch.push({ articleId: id, revision, text });
  if (batch.length === BATCH) placeBatch();
}
placeBatch();

const familyOf = archive.families.idsOf([...groupOf.keys()]);
const tenth = Math.max(1, Math.floor(placedIn.length / 10));
const run: ScaleRun = {
  articles: groupOf.size,
  storing: storing / 1000,
  placing: sum(placedIn) / 1000,
  placingFirst: sum(placedIn.slice(0, tenth)) / (tenth * BATCH),
  placingLast: sum(placedIn.slice(-tenth)) / (tenth * BATCH),
  memoryFirst,
  memory: peakMemory(),
  ...countFamilies(),
  ...countPairs(),
  ...(await sizes()),
};
process.stdout.write(JSON.stringify(run));

function placeBatch(): void {
  const started = performance.now();
  place(batch);
  placedIn.push(performance.now() - started);
  batch = [];
  if (memoryFirst === 0 && groupOf.size >= total / 10) memoryFirst = peakMemory();
}

async function countLines(): Promise<number> {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(file) })) lines += 1;
  return lines;
}

function countFamilies(): { families: number; largest: number } {
  let [families, largest] = [0, 0];
  for (let after: string | undefined; ; ) {
    const page = archive.families.list({ limit: PAGE, after });
    families += page.length;
    largest = Math.max(largest, ...page.map(({ members }) => members.length));
    after = page.at(-1)?.id;
    if (page.length < PAGE) return { families, largest };
  }
}

function countPairs(): { pairs: number; found: number; given: number } {
  const ids = [...groupOf.keys()];
  const pairsOf = (name: (id: string) => string) =>
    sum([...Map.groupBy(ids, name).values()].map(({ length }) => (length * (length - 1)) / 2));
  const family = (id: string) => familyOf.get(id) ?? id;
  return {
    pairs: pairsOf((id) => groupOf.get(id) ?? id),
    given: pairsOf(family),
    found: pairsOf((id) => `${groupOf.get(id)} ${family(id)}`),
  };
}

async function sizes(): Promise<{ disk: number; diskWithoutFamilies: number }> {
  archive.close();
  const disk = (await stat(path)).size / MEBIBYTE;
  const database = new DatabaseSync(path);
  database.exec('DROP TABLE family_keys; DROP TABLE family_links; DROP TABLE family_signatures; DROP TABLE family_places; VACUUM');
  database.close();
  return { disk, diskWithoutFamilies: (await stat(path)).size / MEBIBYTE };
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
