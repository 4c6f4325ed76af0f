import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { CorpusFolderError } from '../../../ingest/corpus/create-corpus.ts';
import { startChild } from './killed-child.ts';
import { MODEL_FOLDER, openTestCorpus, sentencePassages, storeIn } from './test-corpus.ts';

let folder: string;
const opened: Corpus[] = [];
const open = async (modelFolder?: string) => {
  const corpus = await openTestCorpus(folder, modelFolder);
  opened.push(corpus);
  return corpus;
};
const closeAll = async () => {
  for (const corpus of opened.splice(0)) await corpus.close();
};
/** What an ingest does with one article. */
const ingest = async (corpus: Corpus, key: string, text: string) =>
  corpus.withWriteLock(async () => {
    const { id, revision } = storeIn(corpus, key, text);
    await corpus.passageIndex.replace([{ articleId: id, passages: await sentencePassages(corpus, id) }]);
    corpus.archive.markIndexed([{ id, revision }]);
    return { id, revision };
  });
const found = async ({ passageIndex }: Corpus, words: string) =>
  (await passageIndex.searchByText(words, { limit: 10 })).map((hit) => hit.passage.text).sort();
/** Archive, rows, text index and vectors agree. */
const expectWhole = async (corpus: Corpus) => {
  const { archive, passageIndex } = corpus;
  expect(archive.pending()).toEqual([]);
  expect(new Map([...(await passageIndex.contents())].sort())).toEqual(new Map([...archive.contents()].sort()));
  expect(await passageIndex.count()).toBe(archive.counts().passages);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-corpus-'));
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true, force: true });
});

describe('a corpus', () => {
  it('is as it was when it is opened again, and nothing is written for that', async () => {
    const first = await open();
    await ingest(first, 'a.txt', 'Ein Leuchtturm steht am Kap. Er ist rot.');
    await first.passageIndex.optimize();
    const version = first.archive.version();
    await closeAll();
    const versionsFolder = join(folder, 'passages.lance', 'passages.lance', '_versions');
    const before = readdirSync(versionsFolder);

    const again = await open();
    expect(again.reconciled).toEqual({ reindexed: 0, removed: 0 });
    expect(again.archive.version()).toBe(version);
    expect(readdirSync(versionsFolder)).toEqual(before);
    expect(await found(again, 'Leuchttürme')).toEqual(['Ein Leuchtturm steht am Kap.']);
    await expectWhole(again);
  });

  it('that two processes have open shows each what the other writes', async () => {
    const [server, command] = [await open(), await open()];
    const { id } = await ingest(command, 'a.txt', 'Ein Leuchtturm steht am Kap.');
    expect(await found(server, 'Leuchtturm')).toHaveLength(1);
    await server.withWriteLock(async () => {
      server.archive.remove(id);
      await server.passageIndex.remove([id]);
    });
    expect(command.archive.counts().articles).toBe(0);
    expect(await found(command, 'Leuchtturm')).toEqual([]);
  });

  it('loses nothing and doubles nothing when two ingests write at once', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all(
      Array.from({ length: 12 }, (_, nth) => ingest(nth % 2 ? one : two, `${nth % 8}.txt`, `Bericht ${nth % 8}. Ein Leuchtturm.`)),
    );
    expect(one.archive.counts()).toEqual({ articles: 8, passages: 16 });
    await expectWhole(one);
    await expectWhole(two);
  });
});

describe('a corpus whose writer was killed', () => {
  beforeEach(async () => {
    const corpus = await open();
    await ingest(corpus, 'a.txt', 'Die alte Mühle steht.');
    await ingest(corpus, 'b.txt', 'Der Hafen ist gesperrt.');
    await closeAll();
  });

  it.each([
    ['after storing, before indexing', 'stored', ['Der neue Leuchtturm steht.'], { reindexed: 1, removed: 0 }],
    ['after indexing, before it was marked', 'indexed', ['Der neue Leuchtturm steht.'], { reindexed: 1, removed: 0 }],
    ['after removing, before the index heard of it', 'removed', [], { reindexed: 0, removed: 1 }],
  ])('%s is whole when it is opened again', async (_, point, leuchtturm, reconciled) => {
    const child = await startChild('write-and-hang', folder, point);
    await child.kill();
    const corpus = await open();
    expect(corpus.reconciled).toEqual(reconciled);
    expect(await found(corpus, 'Leuchtturm')).toEqual(leuchtturm);
    expect(await found(corpus, 'Mühle')).toEqual([]);
    expect(await found(corpus, 'Hafen')).toEqual(['Der Hafen ist gesperrt.']);
    await expectWhole(corpus);
    await closeAll();
    expect((await open()).reconciled).toEqual({ reindexed: 0, removed: 0 });
  });
});

describe('a corpus whose passage index', () => {
  let id: string;
  beforeEach(async () => {
    const corpus = await open();
    id = (await ingest(corpus, 'a.txt', 'Die alte Mühle steht. Sie ist grün.')).id;
    await ingest(corpus, 'b.txt', 'Der Hafen ist gesperrt.');
  });
  const table = () => join(folder, 'passages.lance', 'passages.lance');
  const expectHealed = async () => {
    const corpus = await open();
    expect(await found(corpus, 'Mühle Hafen')).toEqual(['Der Hafen ist gesperrt.', 'Die alte Mühle steht.']);
    await expectWhole(corpus);
    return corpus;
  };

  it('is gone is made anew', async () => {
    await closeAll();
    rmSync(join(folder, 'passages.lance'), { recursive: true });
    expect((await expectHealed()).reconciled).toEqual({ reindexed: 2, removed: 0 });
  });

  it('has a newest manifest of zeros is made anew', async () => {
    await closeAll();
    const versions = join(table(), '_versions');
    for (const name of readdirSync(versions)) writeFileSync(join(versions, name), Buffer.alloc(readFileSync(join(versions, name)).length));
    await expectHealed();
  });

  it('lost its data files is made anew', async () => {
    await closeAll();
    rmSync(join(table(), 'data'), { recursive: true });
    await expectHealed();
  });

  it('lost some passages, kept an old revision, or holds a stranger is repaired', async () => {
    const corpus = opened[0];
    if (!corpus) throw new Error('no corpus is open');
    const [first, second] = await sentencePassages(corpus, id);
    if (!first || !second) throw new Error('the article has two passages');
    await corpus.passageIndex.replace([
      {
        articleId: id,
        passages: [
          { ...first, revision: 'older' },
          { ...second, revision: 'older' },
        ],
      },
      { articleId: 'stranger', passages: [{ ...second, id: 'stranger', articleId: 'stranger' }] },
    ]);
    await closeAll();
    expect((await expectHealed()).reconciled).toEqual({ reindexed: 1, removed: 1 });

    const again = opened[0];
    await again?.passageIndex.replace([{ articleId: id, passages: [first] }]);
    await closeAll();
    expect((await expectHealed()).reconciled).toEqual({ reindexed: 1, removed: 0 });
  });
});

describe('a corpus is refused', () => {
  it('when it was built with another embedder, with the way out, and is untouched', async () => {
    const corpus = await open();
    await ingest(corpus, 'a.txt', 'Die alte Mühle steht.');
    await closeAll();
    const otherModel = mkdtempSync(join(tmpdir(), 'beleg-other-model-'));
    try {
      cpSync(MODEL_FOLDER, otherModel, { recursive: true });
      rmSync(join(otherModel, 'SHA256SUMS'));
      const config = readFileSync(join(otherModel, 'config.json'), 'utf8');
      writeFileSync(join(otherModel, 'config.json'), JSON.stringify({ ...JSON.parse(config), model_name: 'another-model' }));
      const refused = await open(otherModel).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        name: 'EmbedderMismatchError',
        message: expect.stringMatching(/\(fingerprint .*another-model .*npm run corpus -- rebuild.*EMBEDDING_MODEL/s),
      });
      expect(String(refused)).toContain(folder);
      expect(String(refused)).toContain(JSON.parse(config).model_name);
    } finally {
      rmSync(otherModel, { recursive: true });
    }
    await expectWhole(await open());
  });

  it('when its manifest is of another format', async () => {
    const corpus = await open();
    corpus.archive.writeManifest('{"format": 2}');
    await closeAll();
    await expect(open()).rejects.toMatchObject({ name: 'UnreadableManifestError' });
  });

  it('when its folder cannot be made, naming the folder and DATA_DIR', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const refused = await openTestCorpus(join(file, 'data')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CorpusFolderError);
    expect(String(refused)).toContain(join(file, 'data'));
    expect(String(refused)).toContain('DATA_DIR');
  });

  it('when its model is missing or damaged, before anything is made', async () => {
    const data = join(folder, 'data');
    const damaged = join(folder, 'damaged');
    cpSync(MODEL_FOLDER, damaged, { recursive: true });
    rmSync(join(damaged, 'tokenizer.json'));
    await expect(openTestCorpus(data, join(folder, 'no-model'))).rejects.toMatchObject({ name: 'UnknownModelError' });
    await expect(openTestCorpus(data, damaged)).rejects.toMatchObject({ name: 'DamagedModelError' });
    expect(readdirSync(folder)).toEqual(['damaged']);
  });
});
