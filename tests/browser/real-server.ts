import { pino } from 'pino';
import { createApp } from '../../server/create-app.ts';
import { createParts } from '../../server/create-parts.ts';
import { listen } from '../../server/listen.ts';
import { readSettings } from '../../server/settings.ts';

/** The server as `npm start` builds it, on a free port; an empty `dataDir` is filled with the sample reports. `environment`: further settings. */
export async function startRealServer(dataDir: string, environment: Record<string, string> = {}) {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, ...environment });
  const parts = await createParts(settings, { logger: pino({ level: 'silent' }) });
  const { server, address } = await listen({ fetch: createApp(parts).fetch, ...settings });
  return {
    url: address,
    async close() {
      server.close();
      server.closeAllConnections();
      await parts.streams.whenIdle();
      await parts.close();
    },
  };
}
