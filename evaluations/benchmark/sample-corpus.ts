import { fileURLToPath } from 'node:url';
import { createIngest } from '../../ingest/create-ingest.ts';
import { readIngestSettings } from '../../ingest/settings.ts';

export const SAMPLES = fileURLToPath(new URL('../../ingest/sample-articles', import.meta.url));

/** The sample reports, with all that is kept of them: nothing is left to do when a server starts. */
export async function fillWithSamples(dataDir: string): Promise<void> {
  const ingest = await createIngest(readIngestSettings({ DATA_DIR: dataDir }), { threads: 1 });
  try {
    for await (const event of ingest.ingestArticles([SAMPLES])) {
      if (event.type === 'ingest-end' && event.how !== 'finished') throw new Error('The sample reports were not taken in');
    }
    await ingest.annotate();
  } finally {
    await ingest.close();
  }
}
