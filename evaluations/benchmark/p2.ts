import { join } from 'node:path';
import { installPeers } from '../install-peers.ts';
import { quantile } from '../metrics.ts';
import { type ChildRun, runChild } from './child-run.ts';
import { inTurn, ratiosOf } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { LANGCHAIN, LLAMAINDEX, SHARED } from './peers.ts';
import { ratioRow } from './ratio-row.ts';
import { withReportFolder } from './report-folder.ts';

const PEERS = [
  { name: 'LangChain.js', what: 'langchain', packages: LANGCHAIN },
  { name: 'LlamaIndex.TS', what: 'llamaindex', packages: LLAMAINDEX },
] as const;

/**
 * Both sides begin with the same files and end with passages and their vectors in LanceDB. Only the ingest also finds the language, title, date, publisher
 * and names, repairs with an audit, keeps the original and the sentences, places families, builds the text index, and can be killed at any moment.
 */
export const p2: Measure = {
  about: 'passages a second ÷ those of LangChain.js, and of LlamaIndex.TS, with the same model',
  run: ({ articles, limit, pairs, tell }) =>
    withReportFolder({ articles, limit }, async ({ root, folder }) => {
      const installed = await Promise.all(
        PEERS.map(async (peer) => ({ ...peer, peers: (await installPeers(peer.packages, SHARED)).folder })),
      );
      const measured = await inTurn({
        pairs,
        tell,
        a: (pair) => runChild({ what: 'ingest', folder, dataDir: join(root, `ingest-${pair}`) }),
        b: async (pair) => {
          const runs: ChildRun[] = [];
          for (const { what, peers } of installed)
            runs.push(await runChild({ what, folder, dataDir: join(root, `${what}-${pair}`), peers }));
          return runs;
        },
        ratio: (ingest, [peer]) => (peer?.wall ?? Number.NaN) / ingest.wall,
      });
      const found = PEERS.map(({ name }, nth) => {
        const runs = measured.b.flatMap((each) => each.slice(nth, nth + 1));
        const against = (one: (run: ChildRun) => number) => ratiosOf({ a: measured.a, b: runs }, (ingest, peer) => one(peer) / one(ingest));
        return {
          name,
          wall: against(({ wall, passages }) => wall / passages),
          cpu: against(({ cpu, passages }) => cpu / passages),
          sameArticles: against(({ wall }) => wall),
          passages: runs[0]?.passages ?? 0,
          seconds: quantile(
            0.5,
            runs.map(({ wall }) => wall),
          ),
        };
      });
      return {
        evaluation: 'P2',
        samples: pairs,
        measures: { peers: found, passages: measured.a[0]?.passages },
        tables: [
          {
            title: `P2: passages a second of the ingest (${measured.a[0]?.passages}) ÷ of others, ${limit} articles, ${pairs} pairs`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: found.flatMap(({ name, wall, cpu, sameArticles, passages }) => [
              ratioRow(`${name} (${passages} passages), by wall time`, wall),
              ratioRow(`${name}, by CPU time`, cpu),
              ratioRow(`${name}, time for the same articles`, sameArticles),
            ]),
          },
        ],
      };
    }),
};
