import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { quantile } from '../metrics.ts';
import { askChat } from './ask-chat.ts';
import { inTurn, type Ratio, ratiosOf } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ratioRow } from './ratio-row.ts';
import { fillWithSamples } from './sample-corpus.ts';
import { startServer } from './server-process.ts';

const BARE = fileURLToPath(new URL('bare-start.ts', import.meta.url));
const QUESTION = 'Wann sprach Tschernjakow mit Erdenow in Orkul?';
const REACH = 1.3;

/** Milliseconds from the start of the process: until it listens, until the first cited words of an answer. `cpu`: NaN where it cannot be told. */
type Start = { ready: number; answered: number; cpu: number };
type Started = Pick<Start, 'answered' | 'cpu'>;

export const p8: Measure = {
  about: 'from the start of the server to its first cited answer ÷ a bare script that imports, loads and opens the same; no --articles',
  withoutArticles: true,
  async run({ pairs, tell }) {
    const root = await mkdtemp(join(tmpdir(), 'beleg-p8-'));
    try {
      const dataDir = join(root, 'data');
      await fillWithSamples(dataDir);
      const compiled = (name: string) => join(root, `compiled-${name}`);
      const measured = await inTurn({
        pairs,
        tell,
        // The first start after an installation compiles everything, and keeps that for the next one.
        a: async (pair) => ({ first: await start(dataDir, compiled(`${pair}`)), later: await start(dataDir, compiled(`${pair}`)) }),
        b: async (pair) => ({
          plain: await bareStart(dataDir),
          // The same help for the script as for the server: what it compiles is kept, and there at its second start.
          kept: await bareStart(dataDir, compiled(`bare-${pair}`)).then(() => bareStart(dataDir, compiled(`bare-${pair}`))),
        }),
        ratio: ({ later }, { plain }) => later.answered / plain.answered,
      });
      const ratios: Record<string, Ratio> = {
        'later start ÷ bare script': measured.ratio,
        'the same, CPU time': ratiosOf(measured, ({ later }, { plain }) => later.cpu / plain.cpu),
        'later start ÷ bare script with its compiled code kept': ratiosOf(
          measured,
          ({ later }, { kept }) => later.answered / kept.answered,
        ),
        'first start ÷ bare script': ratiosOf(measured, ({ first }, { plain }) => first.answered / plain.answered),
        'the same, CPU time of the first': ratiosOf(measured, ({ first }, { plain }) => first.cpu / plain.cpu),
      };
      const milliseconds = {
        firstReady: medianOf(measured.a.map(({ first }) => first.ready)),
        first: medianOf(measured.a.map(({ first }) => first.answered)),
        laterReady: medianOf(measured.a.map(({ later }) => later.ready)),
        later: medianOf(measured.a.map(({ later }) => later.answered)),
        laterCpu: medianOf(measured.a.map(({ later }) => later.cpu)),
        bare: medianOf(measured.b.map(({ plain }) => plain.answered)),
        bareCpu: medianOf(measured.b.map(({ plain }) => plain.cpu)),
      };
      return {
        evaluation: 'P8',
        samples: pairs,
        measures: { ratios, milliseconds, reach: REACH },
        tables: [
          {
            title: `P8: start to the first cited answer ÷ bare script, ${pairs} pairs; aim: ≤ ${REACH}`,
            head: ['', 'median', 'lowest', 'highest'],
            rows: Object.entries(ratios).map(([what, ratio]) => ratioRow(what, ratio)),
          },
          { title: 'Median milliseconds', head: Object.keys(milliseconds), rows: [Object.values(milliseconds).map((ms) => ms.toFixed(0))] },
        ],
      };
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function start(dataDir: string, compiled: string): Promise<Start> {
  const began = performance.now();
  await using server = await startServer({ DATA_DIR: dataDir, NODE_COMPILE_CACHE: compiled });
  const ready = performance.now() - began;
  const { first } = await askChat(server.address, { question: QUESTION, conversation: 'cold' });
  return { ready, answered: ready + first, cpu: (await server.cpu()) ?? Number.NaN };
}

async function bareStart(dataDir: string, compiled?: string): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, [BARE, dataDir], {
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = new Promise<number>((resolve) => child.stdout.once('data', () => resolve(performance.now() - began)));
  const [answered, cpu] = await Promise.all([told, text(child.stdout)]);
  return { answered, cpu: Number(cpu) };
}

function medianOf(values: number[]): number {
  return quantile(0.5, values);
}
