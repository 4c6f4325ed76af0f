import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLancePassageIndex } from '../../ingest/corpus/lance-passage-index.ts';
import type { EmbeddedPassage } from '../../ingest/corpus/passage.ts';
import type { PassageIndex } from '../../ingest/corpus/passage-index.ts';
import { createRandom } from '../random.ts';
import { embedReal } from './embed-real.ts';
import { sizeOf } from './folder-size.ts';
import type { Measure } from './measure.ts';
import { LEG_NAMES, timeSearches } from './search-times.ts';
import { mixArticles } from './synthetic-passages.ts';

/** A living folder: so many reports a month, each day some that are new and some that go. */
const ARTICLES = 200;
const CYCLES = 1000;
/** Longer than versions are kept: what a minute of quiet leaves to the next upkeep. Milliseconds. */
const QUIET = 61_000;

type Article = { articleId: string; passages: EmbeddedPassage[] };

export const p9: Measure = {
  about:
    'after 1,000 cycles of adding and removing an article, each with its upkeep: disk and search time ÷ of an index with the same articles, filled at once',
  async run({ articles, limit, pairs, tell }) {
    const { real, queries } = await embedReal(articles, limit);
    const dimension = queries[0]?.vector.length ?? 0;
    const root = await mkdtemp(join(tmpdir(), 'beleg-benchmark-'));
    const folders = { cycled: join(root, 'cycled'), fresh: join(root, 'fresh') };
    const cycled = await openLancePassageIndex({ folder: folders.cycled, dimension });
    const fresh = await openLancePassageIndex({ folder: folders.fresh, dimension });
    try {
      const mixed = mixArticles(real, createRandom(9));
      const living: Article[] = Array.from({ length: ARTICLES }, () => mixed.next().value);
      await fill(cycled, living);
      for (let cycle = 1; cycle <= CYCLES; cycle++) {
        const added = mixed.next().value;
        await cycled.add([added]);
        await cycled.keepUp();
        living.push(added);
        const removed = living.shift();
        if (removed) await cycled.remove([removed.articleId]);
        await cycled.keepUp();
        if (cycle % 100 === 0) tell(`${cycle} of ${CYCLES} cycles`);
      }
      // Every ingest ends so.
      await cycled.optimize();
      const left = await cycled.state();
      await fill(fresh, living);
      const [bytes, freshBytes] = [await sizeOf(folders.cycled), await sizeOf(folders.fresh)];
      const [times, freshTimes] = await timeSearches([cycled, fresh], queries, pairs);
      // What one upkeep joins is removed by the one after it: searches may still read it for a while.
      for (let upkeep = 0; upkeep < 2; upkeep++) {
        await pause(QUIET);
        await cycled.optimize();
        await fresh.optimize();
      }
      const [quietBytes, quietFreshBytes] = [await sizeOf(folders.cycled), await sizeOf(folders.fresh)];
      const disk = { atOnce: bytes / freshBytes, afterUpkeep: quietBytes / quietFreshBytes };
      const ratios = LEG_NAMES.map((leg) => ({
        leg,
        p50: (times?.[leg].p50 ?? Number.NaN) / (freshTimes?.[leg].p50 ?? Number.NaN),
        cpu: (times?.[leg].cpu ?? Number.NaN) / (freshTimes?.[leg].cpu ?? Number.NaN),
      }));
      return {
        evaluation: 'P9',
        samples: CYCLES,
        measures: { disk, ratios, state: left },
        tables: [
          {
            title: `P9: after ${CYCLES} cycles ÷ fresh, ${ARTICLES} articles of 10 passages; ${left.fragments} fragments and ${left.unindexed} rows that no index holds are left`,
            head: ['', 'ratio', 'CPU'],
            rows: [
              ['disk, at once', disk.atOnce.toFixed(2), ''],
              ['disk, two upkeeps later', disk.afterUpkeep.toFixed(2), ''],
              ...ratios.map(({ leg, p50, cpu }) => [`${leg}, p50`, p50.toFixed(2), cpu.toFixed(2)]),
            ],
          },
        ],
      };
    } finally {
      await cycled.close();
      await fresh.close();
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function fill(passageIndex: PassageIndex, articles: Article[]): Promise<void> {
  await passageIndex.add(articles);
  await passageIndex.optimize();
}
