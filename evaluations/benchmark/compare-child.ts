/** Started by `compare-scale.ts`: `compare-child.ts <dataDir> <question>`. Prints a MeasuredComparison. */
import { pino } from 'pino';
import { createParts } from '../../server/create-parts.ts';
import { readSettings } from '../../server/settings.ts';
import type { MeasuredComparison } from './compare-scale.ts';

const [dataDir = '', question = ''] = process.argv.slice(2);
const settings = { ...readSettings({ DATA_DIR: dataDir }), sampleArticles: false };
const parts = await createParts(settings, { logger: pino({ level: 'error' }, pino.destination(2)) });
const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const [begun, cpu] = [performance.now(), cpuSeconds()];
let readAt = begun;
let told = 0;
let [pause, last] = [0, begun];
const watch = setInterval(() => {
  const now = performance.now();
  pause = Math.max(pause, now - last);
  last = now;
}, 10);
const comparing = parts.compare({ question, language: 'de' });
let step = await comparing.next();
while (!step.done) {
  told += 1;
  if (step.value.stage === 'reading') readAt = performance.now();
  step = await comparing.next();
}
clearInterval(watch);
const { coverage, rows } = step.value;
const measured: Omit<MeasuredComparison, 'stopped'> = {
  wall: (performance.now() - begun) / 1000,
  cpu: cpuSeconds() - cpu,
  reading: (readAt - begun) / 1000,
  memory: process.resourceUsage().maxRSS / 1024,
  searched: coverage.searched,
  compared: coverage.compared ?? 0,
  rows: rows.length,
  bytes: Buffer.byteLength(JSON.stringify(step.value)),
  told,
  longestPauseMs: pause,
};
process.stdout.write(JSON.stringify({ ...measured, stopped: await timeToStop() }));
await parts.close();

async function timeToStop(): Promise<number> {
  const stop = new AbortController();
  let since = 0;
  try {
    for await (const { stage, done, total } of parts.compare({ question, language: 'de', signal: stop.signal })) {
      if (stage !== 'reading' || done < total / 2 || since > 0) continue;
      since = performance.now();
      stop.abort(new Error('stopped'));
    }
  } catch (fault) {
    if (stop.signal.aborted) return performance.now() - since;
    throw fault;
  }
  throw new Error('A comparison that was stopped came to its end');
}
