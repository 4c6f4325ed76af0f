import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../../server/settings.ts';

describe('settings', () => {
  it('have defaults that run on a fresh machine, on loopback only', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      writer: 'extractive',
      dataDir: './data',
      sampleArticles: true,
      apiToken: undefined,
      rerankerModel: undefined,
    });
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ PORT: '', API_TOKEN: '', WRITER_URL: '' })).toMatchObject({
      port: 3000,
      apiToken: undefined,
      writerUrl: undefined,
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a number'],
    [{ PORT: '70000' }, 'PORT must be 0 to 65535'],
    [{ PORT: '80.5' }, 'PORT must be a whole number'],
    [{ HOST: 'http://x/' }, 'HOST must be a host name'],
    [{ WRITER_URL: 'file:///etc/passwd' }, 'WRITER_URL must be an http(s) address'],
    [{ API_TOKEN: 'kurz' }, 'API_TOKEN must have at least 16 characters'],
    [{ WRITER_PRICE_INPUT: 'billig', WRITER_PRICE_OUTPUT: '1' }, 'WRITER_PRICE_INPUT must be a number'],
    [{ WRITER_PRICE_INPUT: '1', WRITER_PRICE_OUTPUT: '-1' }, 'WRITER_PRICE_OUTPUT must be 0 or more'],
    [{ WRITER_PRICE_INPUT: '1' }, 'WRITER_PRICE_INPUT and WRITER_PRICE_OUTPUT must be set together'],
    [{ WRITER_PRICE_CURRENCY: 'Euro' }, 'WRITER_PRICE_CURRENCY must be a code of three letters'],
    [{ SAMPLE_ARTICLES: 'nein' }, 'SAMPLE_ARTICLES must be on or off'],
  ])('refuse %j in one line', (environment, words) => {
    expect(() => readSettings(environment)).toThrow(words);
    expect(() => readSettings(environment)).not.toThrow('\n');
  });

  it('know a price only where both are set', () => {
    expect(readSettings({}).writerPrices).toBeUndefined();
    const prices = { WRITER_PRICE_INPUT: '0.25', WRITER_PRICE_OUTPUT: '2' };
    expect(readSettings(prices).writerPrices).toEqual({ input: 0.25, output: 2, currency: 'USD' });
    expect(readSettings({ ...prices, WRITER_PRICE_CURRENCY: 'eur' }).writerPrices?.currency).toBe('EUR');
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'beleg.example.org'])('refuse to listen on %s without a token', (HOST) => {
    expect(() => readSettings({ HOST })).toThrow('Set API_TOKEN');
    expect(readSettings({ HOST, API_TOKEN: 'sechzehn-Zeichen' })).toMatchObject({ host: HOST });
  });

  it.each(['localhost', '::1', '127.0.0.1'])('need no token on %s', (HOST) => {
    expect(readSettings({ HOST }).host).toBe(HOST);
  });

  it('repeat no secret in an error', () => {
    expect(() => readSettings({ API_TOKEN: 'geheim', PORT: 'x' })).not.toThrow('geheim');
  });

  it('each say what they are for', () => {
    expect(SETTINGS.map(({ name }) => name).toSorted()).toEqual([
      'API_TOKEN',
      'DATA_DIR',
      'EMBEDDING_MODEL',
      'EMBEDDING_PASSAGE_PREFIX',
      'EMBEDDING_QUERY_PREFIX',
      'FETCH_CONTACT',
      'FETCH_PRIVATE',
      'HOST',
      'MODELS_DIR',
      'MODEL_HUB',
      'PORT',
      'RERANKER_MODEL',
      'SAMPLE_ARTICLES',
      'WRITER',
      'WRITER_API_KEY',
      'WRITER_PRICE_CURRENCY',
      'WRITER_PRICE_INPUT',
      'WRITER_PRICE_OUTPUT',
      'WRITER_URL',
    ]);
    for (const { name, description } of SETTINGS) expect(description, name).not.toBe('');
  });
});
