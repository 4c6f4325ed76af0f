import { describe, expect, it } from 'vitest';
import { ingestEnvironmentSchema, readIngestSettings } from '../../ingest/settings.ts';

describe('the ingest settings', () => {
  it('default to ./data and the model that ships with the project', () => {
    expect(readIngestSettings({})).toEqual({
      dataDir: './data',
      embeddingModel: expect.stringMatching(/ingest\/corpus\/embedding-model$/),
      embeddingPrefixes: {},
      modelsDir: 'data/models',
      modelHub: 'https://huggingface.co',
      privateHosts: [],
    });
  });

  it('keep downloaded models beside the corpus, unless a folder is named for them', () => {
    expect(readIngestSettings({ DATA_DIR: '/srv/beleg' }).modelsDir).toBe('/srv/beleg/models');
    expect(readIngestSettings({ DATA_DIR: '/srv/beleg', MODELS_DIR: '/srv/models' }).modelsDir).toBe('/srv/models');
  });

  it('take prefixes as one can write them in an environment', () => {
    const prefixesOf = (environment: Record<string, string>) => readIngestSettings(environment).embeddingPrefixes;
    expect(prefixesOf({ EMBEDDING_QUERY_PREFIX: 'query: ' })).toEqual({ query: 'query: ' });
    expect(prefixesOf({ EMBEDDING_QUERY_PREFIX: 'Instruct: find\\nQuery: ', EMBEDDING_PASSAGE_PREFIX: 'none' })).toEqual({
      query: 'Instruct: find\nQuery: ',
      passage: '',
    });
  });

  it('take the address of a hub with or without a slash at its end, and nothing else', () => {
    expect(readIngestSettings({ MODEL_HUB: 'https://mirror.example/hf/' }).modelHub).toBe('https://mirror.example/hf');
    expect(() => readIngestSettings({ MODEL_HUB: 'mirror.example' })).toThrow('must be an http(s) address');
  });

  it('come from the environment; an empty variable counts as not set', () => {
    expect(readIngestSettings({ DATA_DIR: '/srv/beleg', EMBEDDING_MODEL: '' })).toMatchObject({
      dataDir: '/srv/beleg',
      embeddingModel: expect.stringContaining('embedding-model'),
    });
  });

  it('take hosts that may be private, with or without a port, and no whole addresses', () => {
    expect(readIngestSettings({ FETCH_PRIVATE: ' Wiki.Intern, localhost:1200 ,[fd00::1]:8080,' }).privateHosts).toEqual([
      'wiki.intern',
      'localhost:1200',
      '[fd00::1]:8080',
    ]);
    expect(() => readIngestSettings({ FETCH_PRIVATE: 'http://wiki.intern/' })).toThrow('must be hosts');
  });

  it('take a contact that fits into a header', () => {
    expect(readIngestSettings({ FETCH_CONTACT: 'desk@redaktion.example' }).fetchContact).toBe('desk@redaktion.example');
    for (const contact of ['a b', 'x\r\nCookie:y', 'x)'])
      expect(() => readIngestSettings({ FETCH_CONTACT: contact })).toThrow('must be an address');
  });

  it('are each described', () => {
    for (const schema of Object.values(ingestEnvironmentSchema.shape)) expect(schema.description).toBeTruthy();
  });
});
