import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import type { AddressFinder } from '../../../ingest/finding/create-address-finder.ts';
import type { IngestSource } from '../../../ingest/finding/ingest-source.ts';
import type { IngestEvent } from '../../../ingest/ingest-events.ts';
import { readGivenText } from '../../../ingest/reading/read-given-text.ts';
import { openIngestCorpus } from '../../fakes/ingest-corpus.ts';

let folder: string;
let corpus: Corpus;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beleg-found-meanwhile-'));
  ({ corpus } = openIngestCorpus(folder));
});
afterEach(async () => {
  await corpus.close();
  await rm(folder, { recursive: true });
});

const clock = () => new Date('2031-03-04T05:06:07Z');
const [kai, mole] = ['https://zeitung.example/kai', 'https://zeitung.example/mole'];

function page(address: string): IngestSource {
  return {
    shown: address,
    key: address,
    load: async () => ({
      kind: 'loaded',
      bytesHash: address,
      async *articles() {
        yield { outcome: readGivenText({ text: `Was unter ${address} steht, ist ein Satz über den Kai von Brunsholm.` }) };
      },
    }),
  };
}

function finder(answerOf: (address: string) => Promise<IngestSource>): AddressFinder['find'] {
  return async function* (addresses) {
    for (const address of addresses) yield await answerOf(address);
  };
}

async function collect(events: AsyncIterable<IngestEvent>, onEvent: (event: IngestEvent) => void) {
  const told: string[] = [];
  for await (const event of events) {
    onEvent(event);
    if (event.type === 'article-finished') told.push(`${event.done}/${event.of} ${event.outcome} ${event.shown}`);
    if (event.type === 'ingest-end') told.push(event.how);
  }
  return told;
}

describe('sources that are found while others are read', () => {
  it('has the first page in the corpus, and says so, before the last address has answered', async () => {
    const slow = Promise.withResolvers<void>();
    const findAddresses = finder(async (address) => {
      if (address === mole) await slow.promise;
      return page(address);
    });
    let kept: string | undefined;
    const told = await collect(ingestInto(corpus, { clock, findAddresses }).ingestArticles([kai, mole]), (event) => {
      if (event.type !== 'article-finished' || event.shown !== kai) return;
      kept = corpus.archive.get('a1')?.text;
      slow.resolve();
    });
    expect(kept).toContain(kai);
    expect(told).toEqual([`1/2 added ${kai}`, `2/2 added ${mole}`, 'finished']);
  });

  it('keeps the order, and counts what a feed adds to the addresses that were named', async () => {
    const find: AddressFinder['find'] = async function* () {
      for (const nth of [1, 2, 3]) yield page(`${kai}/${nth}`);
    };
    const told = await collect(ingestInto(corpus, { clock, findAddresses: find }).ingestArticles([kai]), () => {});
    expect(told).toEqual([`1/3 added ${kai}/1`, `2/3 added ${kai}/2`, `3/3 added ${kai}/3`, 'finished']);
  });

  it('stops while an address is waited for: what is in stays, and the rest is no refusal', async () => {
    const stop = new AbortController();
    const findAddresses = finder(async (address) => {
      if (address === mole) await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
      return address === mole ? { ...page(address), load: async () => ({ kind: 'rejected', reason: 'cut off' }) } : page(address);
    });
    const told = await collect(
      ingestInto(corpus, { clock, findAddresses }).ingestArticles([kai, mole], { signal: stop.signal }),
      (event) => {
        if (event.type === 'article-finished') stop.abort();
      },
    );
    expect(told).toEqual([`1/2 added ${kai}`, 'stopped']);
  });

  it('tells of the addresses of a job by their own names, each as it comes', async () => {
    const slow = Promise.withResolvers<void>();
    const findAddresses = finder(async (address) => {
      if (address === mole) await slow.promise;
      return page(address);
    });
    const addresses = [
      { address: kai, shown: '1' },
      { address: mole, shown: '2' },
    ];
    const told = await collect(ingestInto(corpus, { clock, findAddresses }).ingestAddresses(addresses), (event) => {
      if (event.type === 'article-finished') slow.resolve();
    });
    expect(told).toEqual(['1/2 added 1', '2/2 added 2', 'finished']);
  });
});
