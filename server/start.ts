import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from './create-app.ts';
import { createParts } from './create-parts.ts';
import { logFault } from './guarding/handle-error.ts';
import { listen } from './listen.ts';
import { readSettings } from './settings.ts';

/** Answers that are being written get this long to be kept as partial. */
const CLOSING_MS = 3_000;
/** Errors that nobody foresaw; their stack goes to the log. Every other start error says by itself what to do. */
const UNFORESEEN = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError']);

const logger = pino({ level: 'info' }, pino.destination({ dest: 2, sync: true }));

/** Starts the server; a reason why it cannot is told in one line, and the process ends. */
export async function start(): Promise<void> {
  await open().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`Beleg did not start. ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
    if (!(error instanceof Error) || UNFORESEEN.has(error.name)) logFault(logger, error, { where: 'start' });
    process.exit(1);
  });
}

async function open(): Promise<void> {
  const settings = readSettings();
  const parts = await createParts(settings, { logger });
  const { server, address } = await listen({ fetch: createApp(parts).fetch, ...settings }).catch(async (error) => {
    await parts.close();
    throw error;
  });

  const { articles, passages } = parts.corpus.archive.counts();
  const samples = parts.samplesIngested > 0 ? `, ${parts.samplesIngested} sample reports read just now` : '';
  print(`${articles} reports, ${passages} passages in ${settings.dataDir}${samples}`);
  if (articles === 0) print('The corpus is empty. Add reports with: npm run ingest -- <files, folders>');
  print(`Embedder: ${parts.corpus.embedder.name} · Writer: ${parts.writerName}`);
  print(`Beleg is ready at ${address}${settings.apiToken ? '/?token=<API_TOKEN>' : ''}`);

  let isClosing = false;
  const close = async () => {
    if (isClosing) process.exit(1);
    isClosing = true;
    server.close();
    server.closeAllConnections();
    await Promise.race([parts.streams.whenIdle(), sleep(CLOSING_MS, undefined, { ref: false })]);
    await parts.close();
    process.exit(0);
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('unhandledRejection', (fault) => logFault(logger, fault, { where: 'unhandled rejection' }));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
