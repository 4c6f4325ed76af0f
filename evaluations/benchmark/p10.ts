import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from '../../server/create-app.ts';
import { createParts } from '../../server/create-parts.ts';
import { readSettings } from '../../server/settings.ts';
import { inTurn } from './in-turn.ts';
import type { Measure } from './measure.ts';

const MODEL = fileURLToPath(new URL('model-child.ts', import.meta.url));
const QUESTION = 'Wann sprach Tschernjakow mit Erdenow in Orkul?';
const LONG = 10_000;
const SHORT = 1_000;

export const p10: Measure = {
  about: "CPU of the chat route for a model's reply of 10,000 tokens ÷ of 1,000; takes the sample reports, no --articles",
  withoutArticles: true,
  run: async ({ pairs, tell }) => {
    await using long = await openChat(LONG);
    await using short = await openChat(SHORT);
    // What is loaded and compiled once belongs to neither.
    await short.ask('warm');
    const measured = await inTurn({
      pairs,
      tell,
      a: (pair) => long.ask(`pair-${pair}`),
      b: (pair) => short.ask(`pair-${pair}`),
      ratio: (a, b) => a.cpu / b.cpu,
    });
    const { median, lowest, highest } = measured.ratio;
    const claims = [measured.a[0]?.claims ?? 0, measured.b[0]?.claims ?? 0];
    return {
      evaluation: 'P10',
      samples: pairs,
      measures: { cpu: measured.ratio, claims },
      tables: [
        {
          title: `P10: CPU of a stream of ${LONG} tokens ÷ of ${SHORT}, ${pairs} pairs; ${claims.join(' and ')} sentences checked`,
          head: ['', 'median', 'lowest', 'highest'],
          rows: [['CPU', median.toFixed(2), lowest.toFixed(2), highest.toFixed(2)]],
        },
      ],
    };
  },
};

type Chat = AsyncDisposable & { ask(conversation: string): Promise<{ cpu: number; claims: number }> };

/** The whole product with a model that writes so many tokens; the model is a process of its own. */
async function openChat(tokens: number): Promise<Chat> {
  const model = spawn(process.execPath, [MODEL, String(tokens)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = await once(model.stdout, 'data');
  const dataDir = await mkdtemp(join(tmpdir(), 'beleg-p10-'));
  const settings = { ...readSettings({}), dataDir, writer: 'local:endless', writerUrl: String(url) };
  const parts = await createParts(settings, { logger: pino({ level: 'silent' }) });
  const app = createApp(parts);
  return {
    async ask(conversation) {
      const body = JSON.stringify({ id: conversation, messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text: QUESTION }] }] });
      const before = process.cpuUsage();
      const response = await app.request('/api/chat', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const text = await response.text();
      const { user, system } = process.cpuUsage(before);
      return { cpu: (user + system) / 1e6, claims: text.split('"type":"data-claim"').length - 1 };
    },
    async [Symbol.asyncDispose]() {
      await parts.close();
      model.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
