import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../ingest/corpus/check-corpus.ts';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import type { EmbeddedPassage } from '../../../ingest/corpus/passage.ts';
import { reindex } from '../../../ingest/corpus/reindex.ts';
import { openTestCorpus, sentencePassages, splitSentences, storeIn } from './test-corpus.ts';

let dataDir: string;
let corpus: Corpus;
let ids: string[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'beleg-check-'));
  corpus = await openTestCorpus(dataDir);
  ids = [];
  for (const subject of ['Leuchtturm', 'Hafenmeister', 'Fährbetrieb']) {
    const { id, revision, passages } = storeIn(corpus, `${subject}.txt`, `Der ${subject} von Brunsholm steht. Er bleibt geschlossen.`);
    await corpus.passageIndex.replace([{ articleId: id, passages: await sentencePassages(corpus, id) }]);
    corpus.archive.markIndexed([{ id, revision, passages }]);
    ids.push(id);
  }
});
afterEach(async () => {
  await corpus.close();
  await rm(dataDir, { recursive: true, force: true });
});

const [first, second, third] = [() => ids[0] ?? '', () => ids[1] ?? '', () => ids[2] ?? ''];
const inArchive = (sql: string, ...values: string[]) => {
  const database = new DatabaseSync(join(dataDir, 'archive.sqlite'), { enableForeignKeyConstraints: false });
  database.prepare(sql).run(...values);
  database.close();
};
const kinds = async () => (await checkCorpus(corpus)).findings.map(({ kind, articleId, what }) => [kind, articleId, what]);

describe('checking a corpus', () => {
  it('finds nothing wrong with a sound one, before and after its index is optimized, and seeks each article', async () => {
    expect(await checkCorpus(corpus)).toEqual({ findings: [], articles: 3, passages: 6, sought: 3 });
    await corpus.passageIndex.optimize();
    expect(await checkCorpus(corpus)).toEqual({ findings: [], articles: 3, passages: 6, sought: 3 });
    expect(await checkCorpus({ ...corpus, sought: 2 })).toMatchObject({ findings: [], sought: 2 });
  });

  it('finds passages that are missing, left over, or too few, and what was not finished', async () => {
    await corpus.passageIndex.remove([first()]);
    await corpus.passageIndex.replace([{ articleId: second(), passages: (await sentencePassages(corpus, second())).slice(0, 1) }]);
    corpus.archive.remove(third());
    storeIn(corpus, 'neu.txt', '  ');
    const found = await kinds();
    expect(found).toHaveLength(4);
    for (const finding of [
      ['passages', first(), expect.stringContaining('none of its passages')],
      ['passages', second(), expect.stringContaining('1 of its 2 passages')],
      ['passages', third(), expect.stringContaining('was removed')],
      ['passages', expect.any(String), expect.stringContaining('interrupted')],
    ])
      expect(found).toContainEqual(finding);
  });

  it('finds passages of an older revision', async () => {
    storeIn(corpus, 'Leuchtturm.txt', 'Der Leuchtturm ist offen. Alle dürfen hinauf.');
    expect(await kinds()).toEqual([['passages', first(), expect.stringContaining('another revision')]]);
  });

  it('finds a passage that is no slice of its text, and a vector that cannot be compared', async () => {
    const passages = await sentencePassages(corpus, first());
    const broken = new Float32Array(passages[0]?.vector.length ?? 0);
    const damaged = [
      { ...passages[0], vector: broken },
      { ...passages[1], text: (passages[1]?.text ?? '').replace('Er', 'Es') },
    ] as EmbeddedPassage[];
    const rows = async function* () {
      yield damaged.slice(0, 1);
      yield [...(await sentencePassages(corpus, second())), ...(await sentencePassages(corpus, third()))];
    };
    const withRows = (changed: typeof rows) => checkCorpus({ ...corpus, passageIndex: { ...corpus.passageIndex, rows: changed } });
    expect((await withRows(rows)).findings).toMatchObject([{ articleId: first(), what: expect.stringContaining('the length 0') }]);
    const altered = async function* () {
      yield damaged.slice(1);
    };
    expect((await withRows(altered)).findings).toMatchObject([
      { articleId: first(), what: expect.stringContaining('no slice of its text') },
    ]);
    const doubled = async function* () {
      yield [...passages, ...passages];
    };
    expect((await withRows(doubled)).findings).toMatchObject([{ articleId: first(), what: expect.stringContaining('twice') }]);
  });

  it('finds an article that the text index does not', async () => {
    const deaf = { ...corpus.passageIndex, searchByText: async () => [] };
    const { findings } = await checkCorpus({ ...corpus, passageIndex: deaf });
    expect(findings.map(({ kind }) => kind)).toEqual(['text-index', 'text-index', 'text-index']);
    expect(findings.map(({ what }) => what).join('\n')).toContain('Leuchtturm');
  });

  it('finds a text that was altered in the archive, and one that is missing', async () => {
    inArchive('UPDATE revisions SET text = ? WHERE article_id = ?', 'Gefälscht.', first());
    inArchive('DELETE FROM revisions WHERE article_id = ?', second());
    expect(await kinds()).toEqual([
      ['archive', undefined, expect.stringContaining(`article ${second()}: the text of its newest revision is missing`)],
      ['archive', undefined, expect.stringContaining(`article ${first()}: the text of revision`)],
    ]);
  });

  it('is satisfied again when the articles it names have been made anew', async () => {
    await corpus.passageIndex.replace([{ articleId: second(), passages: (await sentencePassages(corpus, second())).slice(0, 1) }]);
    const { findings } = await checkCorpus(corpus);
    await reindex(
      findings.flatMap(({ articleId }) => articleId ?? []),
      { ...corpus, split: splitSentences },
    );
    expect(await checkCorpus(corpus)).toMatchObject({ findings: [], passages: 6 });
  });
});
