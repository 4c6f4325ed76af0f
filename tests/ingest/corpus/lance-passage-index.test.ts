import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLancePassageIndex } from '../../../ingest/corpus/lance-passage-index.ts';
import type { EmbeddedPassage } from '../../../ingest/corpus/passage.ts';
import type { Alternatives, PassageIndex } from '../../../ingest/corpus/passage-index.ts';
import { InvalidPassageError, PassageIndexOpenError } from '../../../ingest/corpus/passage-index-errors.ts';
import { axis, DIMENSION, embeddedPassage } from './embedded-passage.ts';

let folder: string;
let index: PassageIndex;
const open = () => openLancePassageIndex({ folder: join(folder, 'passages.lance'), dimension: DIMENSION });
const article = (articleId: string, ...texts: string[]) => ({
  articleId,
  passages: texts.map((text, nth) => embeddedPassage({ id: `${articleId}/${nth}`, articleId, text, start: nth * 1000 }, nth)),
});
const textIds = async (text: string, articleIds?: string[]) =>
  (await index.searchByText(text, { limit: 10, articleIds })).map((hit) => hit.passage.id).sort();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-index-'));
  index = await open();
});
afterEach(async () => {
  await index.close();
  rmSync(folder, { recursive: true });
});

describe('the language of passages', () => {
  it('bounds each kind of search, within articles too', async () => {
    await index.replace([
      {
        articleId: 'a',
        passages: [
          embeddedPassage({ id: 'a0', articleId: 'a', text: 'Der Hafen ist gesperrt.' }),
          embeddedPassage({ id: 'a1', articleId: 'a', text: 'The Hafen is closed.', language: 'en' }),
        ],
      },
      { articleId: 'b', passages: [embeddedPassage({ id: 'b0', articleId: 'b', text: 'Hafen reopened.', language: 'en' })] },
    ]);
    const ids = (hits: { passage: { id: string } }[]) => hits.map(({ passage }) => passage.id).sort();
    expect(ids(await index.searchByVector(axis(0), { limit: 9, language: 'en' }))).toEqual(['a1', 'b0']);
    expect(ids(await index.searchByText('Hafen', { limit: 9, language: 'en', articleIds: ['a'] }))).toEqual(['a1']);
    expect(ids(await index.searchByAlternatives([[{ word: 'Hafen', weight: 1 }]], { limit: 9, language: 'de' }))).toEqual(['a0']);
  });
});

describe('passages', () => {
  it('come back as they went in, with the offsets of their sentences', async () => {
    const text = 'Ein Satz. 😀 Noch einer.';
    const sentences = [
      { start: 100, end: 109 },
      { start: 113, end: 124 },
    ];
    const passage: EmbeddedPassage = {
      id: 'p',
      articleId: "C' OR 1=1",
      revision: 'r9',
      start: 100,
      end: 124,
      text,
      language: 'en',
      sentences,
      vector: axis(2),
    };
    await index.replace([{ articleId: passage.articleId, passages: [passage] }]);
    await index.close();
    index = await open();
    const { vector, ...rest } = passage;
    expect(await index.passagesOf([passage.articleId])).toEqual([rest]);
    expect((await index.searchByVector(vector, { limit: 3 }))[0]?.passage).toEqual(rest);
    expect(await index.contents()).toEqual(new Map([[passage.articleId, { revision: 'r9', passages: 1 }]]));
  });

  it('are ordered by article and place', async () => {
    await index.replace([article('b', 'eins', 'zwei'), article('a', 'drei')]);
    expect((await index.passagesOf(['b', 'a', 'made-up'])).map(({ id }) => id)).toEqual(['a/0', 'b/0', 'b/1']);
    expect(await index.passagesOf([])).toEqual([]);
  });

  it('of an article are replaced in one commit, and those of others stay', async () => {
    await index.replace([article('a', 'Alte Mühle', 'Alter Turm'), article('b', 'Neuer Hafen')]);
    await index.replace([article('a', 'Junge Birke'), article('c', 'Ein Deich')]);
    expect([...(await index.contents()).entries()].sort()).toEqual([
      ['a', { revision: 'r1', passages: 1 }],
      ['b', { revision: 'r1', passages: 1 }],
      ['c', { revision: 'r1', passages: 1 }],
    ]);
    expect(await textIds('Mühle Turm')).toEqual([]);
    expect(await textIds('Birke')).toEqual(['a/0']);
    await index.replace([article('a')]);
    expect(await index.count()).toBe(2);
  });

  it('adds articles that are new beside those that are there', async () => {
    await index.replace([article('a', 'Alte Mühle')]);
    await index.add([article('b', 'Neuer Hafen'), article('c')]);
    expect(await index.contents()).toEqual(
      new Map([
        ['a', { revision: expect.any(String), passages: 1 }],
        ['b', { revision: expect.any(String), passages: 1 }],
      ]),
    );
    await expect(index.add([article('d', 'eins'), article('d', 'zwei')])).rejects.toThrow('named twice');
  });

  it('of a removed article are gone, and a hostile id removes nothing else', async () => {
    await index.replace([article('a', 'eins'), article('b', 'zwei')]);
    await index.remove(["x' OR 1=1 --", "' OR ''='", 'b']);
    expect([...(await index.contents()).keys()]).toEqual(['a']);
    await index.remove([]);
    expect(await index.count()).toBe(1);
  });

  it('written by another connection are found at the next search', async () => {
    const other = await open();
    try {
      await other.replace([article('a', 'Leuchtturm am Kap')]);
      expect(await textIds('Leuchttürme')).toEqual(['a/0']);
      await other.optimize();
      await other.replace([article('b', 'Leuchtturm am Sund')]);
      expect(await textIds('Leuchtturm')).toEqual(['a/0', 'b/0']);
      await other.remove(['a']);
      expect(await textIds('Leuchtturm')).toEqual(['b/0']);
    } finally {
      await other.close();
    }
  });
});

describe('passages that are not valid', () => {
  const good = embeddedPassage({ id: 'good', articleId: 'a', text: 'Guter Satz.' });
  it.each<[string, Partial<EmbeddedPassage>]>([
    ['an id twice', { id: 'good' }],
    ['a vector that is too short', { vector: new Float32Array(DIMENSION - 1) }],
    ['a vector with NaN', { vector: Float32Array.from([Number.NaN, 0, 0, 1]) }],
    ['a vector with infinity', { vector: Float32Array.from([Number.POSITIVE_INFINITY, 0, 0, 1]) }],
    ['a vector that is not of length 1', { vector: new Float32Array(DIMENSION) }],
    ['a text that is not as long as its span', { end: 3 }],
    ['a sentence outside', { sentences: [{ start: 0, end: 99 }] }],
    ['another article', { articleId: 'b' }],
    ['another revision', { revision: 'r2' }],
    ['no sentence', { sentences: [] }],
  ])('with %s are refused, and nothing is written', async (_, flaw) => {
    const bad = { ...embeddedPassage({ id: 'bad', articleId: 'a', text: 'Ein Satz.' }), ...flaw };
    await expect(index.replace([{ articleId: 'a', passages: [good, bad] }])).rejects.toThrow(InvalidPassageError);
    expect(await index.count()).toBe(0);
  });

  it('in an article named twice are refused', async () => {
    await expect(index.replace([article('a', 'eins'), article('a', 'zwei')])).rejects.toThrow('named twice');
    expect(await index.count()).toBe(0);
  });
});

describe('search by text', () => {
  const fill = () =>
    index.replace([
      article('haus', 'Viele Häuser stehen am Sund.'),
      article('strasse', 'Die Straße nach Lorvik ist gesperrt.'),
      article('koeln', 'Der Zug nach Köln fiel aus.'),
      article('lang', `Das ${'Donaudampfschifffahrtsgesellschaftskapitänspatent'} gilt.`),
    ]);

  it.each([
    ['Haus', ['haus']],
    ['HÄUSERN', ['haus']],
    ['Strasse', ['strasse']],
    ['Koeln', ['koeln']],
    ['Koln', ['koeln']],
    ['Haus Köln', ['haus', 'koeln']],
    ['Donaudampfschifffahrtsgesellschaftskapitänspatent', ['lang']],
  ])('finds %s, before and after the index is optimized', async (text, expected) => {
    await fill();
    const ids = expected.map((id) => `${id}/0`);
    expect(await textIds(text)).toEqual(ids);
    await index.optimize();
    expect(await textIds(text)).toEqual(ids);
  });

  it('finds what was added after the index was optimized', async () => {
    await fill();
    await index.optimize();
    await index.replace([article('neu', 'Ein Haus auf Pfählen.')]);
    expect(await textIds('Häuser')).toEqual(['haus/0', 'neu/0']);
  });

  it.each([
    ['"Haus', ['haus/0']],
    ['Haus AND Zug', ['haus/0', 'koeln/0']],
    ['-Haus', ['haus/0']],
    ['text:Haus^9 ~2', ['haus/0']],
    ['(Haus OR (', ['haus/0']],
    ['Haus*', ['haus/0']],
    ["Haus' OR 1=1 --", ['haus/0']],
    ['Haus 😀 \u0000 \ud800', ['haus/0']],
    ['😀', []],
    ['', []],
    ['?!', []],
    ['der die das und', []],
  ])('takes %j as words only', async (text, expected) => {
    await fill();
    expect(await textIds(text)).toEqual(expected);
  });

  it('answers a question of a million characters', async () => {
    await fill();
    expect(await textIds('Haus '.repeat(200_000))).toEqual(['haus/0']);
  });

  it('keeps to the articles asked for', async () => {
    await fill();
    expect(await textIds('Haus Köln', ['koeln', "x' OR 1=1 --"])).toEqual(['koeln/0']);
    expect(await textIds('Haus', [])).toEqual([]);
    expect(await index.searchByText('Haus Köln', { limit: 1 })).toHaveLength(1);
  });

  it('scores the passage higher that has more of the words', async () => {
    await index.replace([article('a', 'Der Hafen liegt still.'), article('b', 'Der Hafen von Lorvik liegt still.')]);
    const hits = await index.searchByText('Hafen Lorvik', { limit: 5 });
    expect(hits.map((hit) => hit.passage.articleId)).toEqual(['b', 'a']);
    expect(hits.every((hit) => hit.score > 0)).toBe(true);
  });
});

describe('search by alternatives', () => {
  const hits = async (sought: Alternatives[], articleIds?: string[]) =>
    (await index.searchByAlternatives(sought, { limit: 10, articleIds })).map(({ passage, score }) => [passage.articleId, score] as const);
  const scoreOf = async (sought: Alternatives[], articleId: string) => new Map(await hits(sought)).get(articleId);
  const one = (word: string, weight = 1): Alternatives => [{ word, weight }];
  const fill = () =>
    index.replace([
      article('hafen', 'Der Hafen von Lorvik wurde beschossen.'),
      article('beides', 'Hafen und Kai von Lorvik stehen leer.'),
      article('kai', 'Am Kai von Brunsholm lag die Helga.'),
      article('port', 'The harbour was shelled.'),
    ]);

  it('finds a passage by any of the words that stand for one, in German forms, before and after the index is optimized', async () => {
    await fill();
    const harbour = [
      { word: 'haefen', weight: 1 },
      { word: 'harbour', weight: 0.7 },
    ];
    const found = async () => (await hits([harbour])).map(([id]) => id).sort();
    expect(await found()).toEqual(['beides', 'hafen', 'port']);
    await index.optimize();
    expect(await found()).toEqual(['beides', 'hafen', 'port']);
  });

  it('counts a word once, by its first alternative, however many of them the passage has', async () => {
    await fill();
    const harbour = [...one('Hafen'), ...one('Kai', 0.5)];
    const alone = await scoreOf([one('Hafen')], 'beides');
    expect(await scoreOf([harbour], 'beides')).toBeCloseTo(alone ?? 0, 4);
    expect(await scoreOf([one('Hafen'), one('Kai')], 'beides')).toBeGreaterThan((alone ?? 0) * 1.2);
    const kai = await scoreOf([one('Kai')], 'kai');
    expect(await scoreOf([harbour], 'kai')).toBeCloseTo((kai ?? 0) / 2, 4);
    expect(await scoreOf([[...one('Kai'), ...one('Hafen', 0.5)]], 'beides')).toBeCloseTo((await scoreOf([one('Kai')], 'beides')) ?? 0, 4);
  });

  it('adds up the words of a question', async () => {
    await fill();
    const both = await scoreOf([one('Hafen'), one('Lorvik')], 'hafen');
    expect(both).toBeCloseTo(((await scoreOf([one('Hafen')], 'hafen')) ?? 0) + ((await scoreOf([one('Lorvik')], 'hafen')) ?? 0), 4);
    expect(await scoreOf([one('Hafen Lorvik')], 'hafen')).toBeCloseTo(both ?? 0, 4);
  });

  it('takes what is asked for as words only, and passes over what has none', async () => {
    await fill();
    for (const word of ['"Kai', 'Kai AND', "Kai' OR 1=1 --", 'text:Kai^9', '😀 Kai \ud800']) {
      expect((await hits([one(word)])).map(([id]) => id).sort()).toEqual(['beides', 'kai']);
    }
    expect((await hits([[...one('der'), ...one('Kai', 0.5)], one('?!'), []])).map(([id]) => id).sort()).toEqual(['beides', 'kai']);
    for (const nothing of [[], [[]], [one('?!')], [one('der')], [one('der'), one('und')]]) expect(await hits(nothing)).toEqual([]);
  });

  it('keeps to the articles asked for, and to the limit', async () => {
    await fill();
    expect((await hits([one('Lorvik'), one('Kai')], ['kai', "x' OR 1=1 --"])).map(([id]) => id)).toEqual(['kai']);
    expect(await hits([one('Kai')], [])).toEqual([]);
    expect(await index.searchByAlternatives([one('Lorvik'), one('Kai')], { limit: 1 })).toHaveLength(1);
  });
});

describe('search by vector', () => {
  it('gives cosines, nearest first', async () => {
    await index.replace([article('a', 'eins', 'zwei', 'drei')]);
    const hits = await index.searchByVector(Float32Array.from([0.6, 0.8, 0, 0]), { limit: 10 });
    expect(hits.map((hit) => hit.passage.id)).toEqual(['a/1', 'a/0', 'a/2']);
    expect(hits.map((hit) => Number(hit.similarity.toFixed(5)))).toEqual([0.8, 0.6, 0]);
    const opposite = await index.searchByVector(Float32Array.from([-1, 0, 0, 0]), { limit: 10 });
    expect(opposite.at(-1)).toMatchObject({ passage: { id: 'a/0' }, similarity: -1 });
  });

  it('keeps to the articles asked for, also to very many', async () => {
    await index.replace([article('a', 'eins'), article('b', 'zwei')]);
    const many = Array.from({ length: 20_000 }, (_, nth) => `made-up-${nth}`);
    const hits = await index.searchByVector(axis(0), { limit: 10, articleIds: [...many, 'b'] });
    expect(hits.map((hit) => hit.passage.articleId)).toEqual(['b']);
    expect(await index.searchByVector(axis(0), { limit: 10, articleIds: [] })).toEqual([]);
  });

  it('refuses a vector of another dimension', async () => {
    await expect(index.searchByVector(new Float32Array(3), { limit: 1 })).rejects.toThrow(RangeError);
  });
});

describe('an index that is damaged', () => {
  const newest = () => {
    const versions = join(folder, 'passages.lance', 'passages.lance', '_versions');
    // LanceDB numbers manifests downwards, so the newest sorts first.
    return join(
      versions,
      readdirSync(versions)
        .filter((name) => name.endsWith('.manifest'))
        .sort()[0] ?? '',
    );
  };
  const damage: [string, () => void][] = [
    ['an empty newest manifest', () => writeFileSync(newest(), '')],
    ['a newest manifest of zeros', () => writeFileSync(newest(), Buffer.alloc(statSync(newest()).size))],
    ['a missing data file', () => rmSync(join(folder, 'passages.lance', 'passages.lance', 'data'), { recursive: true })],
  ];

  it.each(damage)('by %s is refused, and can be made anew when its folder is gone', async (_, hurt) => {
    await index.replace([article('a', 'eins')]);
    await index.close();
    hurt();
    const refused = await open().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PassageIndexOpenError);
    expect(String(refused)).toContain(join(folder, 'passages.lance'));
    expect(String(refused)).not.toContain('.rs:');
    rmSync(join(folder, 'passages.lance'), { recursive: true });
    index = await open();
    expect(await index.count()).toBe(0);
  });

  it('is refused when it was made for another dimension', async () => {
    await expect(openLancePassageIndex({ folder: join(folder, 'passages.lance'), dimension: 7 })).rejects.toThrow(PassageIndexOpenError);
  });
});
