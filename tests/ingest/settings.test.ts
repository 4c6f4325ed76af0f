import { describe, expect, it } from 'vitest';
import { ingestEnvironmentSchema, readIngestSettings } from '../../ingest/settings.ts';

describe('the ingest settings', () => {
  it('default to ./data and the model that ships with the project', () => {
    expect(readIngestSettings({})).toEqual({
      dataDir: './data',
      embeddingModel: expect.stringMatching(/ingest\/corpus\/embedding-model$/),
    });
  });

  it('come from the environment; an empty variable counts as not set', () => {
    expect(readIngestSettings({ DATA_DIR: '/srv/beleg', EMBEDDING_MODEL: '' })).toMatchObject({
      dataDir: '/srv/beleg',
      embeddingModel: expect.stringContaining('embedding-model'),
    });
  });

  it('are each described', () => {
    for (const schema of Object.values(ingestEnvironmentSchema.shape)) expect(schema.description).toBeTruthy();
  });
});
