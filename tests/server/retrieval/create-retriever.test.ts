import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../ingest/corpus/archive.ts';
import { openLancePassageIndex } from '../../../ingest/corpus/lance-passage-index.ts';
import type { PassageIndex } from '../../../ingest/corpus/passage-index.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { findNames } from '../../../ingest/language/names/names.ts';
import { splitIntoPassages } from '../../../ingest/splitting/split-into-passages.ts';
import { createRetriever } from '../../../server/retrieval/create-retriever.ts';
import type { Retrieve } from '../../../server/retrieval/retriever.ts';
import { FAKE_DIMENSION, fakeEmbedder } from '../../fakes/fake-embedder.ts';
import { fixedFacts, ingestedArticle } from '../../ingest/corpus/ingested-article.ts';

/** German reports, and what English ones say of other matters. None shares a word with the questions below but names. */
const GERMAN = {
  werft: 'Die Werft in Brunsholm entlässt 120 Arbeiter. Der Betriebsrat sprach von einem schwarzen Tag.',
  embargo: 'Die Regierung in Orkul verhängte ein Waffenembargo gegen Dorvanien.',
  fluss: 'Nach dem Regen trat der Fluss über die Ufer. Zwei Brücken sind gesperrt.',
  krankenhaus: 'Im Krankenhaus von Lorvik fiel der Strom aus. Niemand kam zu Schaden.',
};
const ENGLISH = {
  election: 'The opposition won the election in Halmund. Turnout was higher than four years ago.',
  school: 'Teachers at two schools in Sarvik went on strike over unpaid wages.',
  fire: 'A fire destroyed the old theatre. The police suspect arson.',
};

let folder: string;
let archive: Archive;
let passageIndex: PassageIndex;
let retrieve: Retrieve;
let searches: string[];
const keyOf = new Map<string, string>();

async function fill(texts: Record<string, string>, language: 'de' | 'en', publishedOn?: string) {
  const embedder = fakeEmbedder();
  for (const [key, text] of Object.entries(texts)) {
    const { id, revision } = archive.store(
      ingestedArticle({ key, text, language, publishedOn, nameKeys: findNames(text).map((name) => name.key) }),
      {
        versions: '1',
        passages: 1,
      },
    );
    keyOf.set(id, key);
    const passages = splitIntoPassages({ id, revision, text });
    const vectors = await embedder.embedPassages(passages.map((passage) => passage.text));
    await passageIndex.replace([
      { articleId: id, passages: passages.map((passage, at) => ({ ...passage, vector: vectors[at] ?? new Float32Array() })) },
    ]);
  }
  await passageIndex.optimize();
}

const found = async (question: string) =>
  (await retrieve(question, { limit: 10 })).filter(({ score }) => score !== undefined).map(({ passage }) => keyOf.get(passage.articleId));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-retriever-'));
  archive = createSqliteArchive({ path: join(folder, 'archive.sqlite'), ...fixedFacts() });
  passageIndex = await openLancePassageIndex({ folder: join(folder, 'passages.lance'), dimension: FAKE_DIMENSION });
  searches = [];
  const watched: PassageIndex = {
    ...passageIndex,
    searchByAlternatives: (sought, options) => {
      searches.push(
        sought
          .flat()
          .map(({ word }) => word)
          .join(' '),
      );
      return passageIndex.searchByAlternatives(sought, options);
    },
  };
  retrieve = createRetriever({ corpus: { archive, passageIndex: watched, embedder: fakeEmbedder() } });
});
afterEach(async () => {
  await passageIndex.close();
  archive.close();
  rmSync(folder, { recursive: true });
});

describe('the filter by language', () => {
  it('finds an English quotation in a German report, and leaves its German passages out', async () => {
    const german = 'Die Werft in Brunsholm entlässt 120 Arbeiter, und der Betriebsrat sprach von einem schwarzen Tag. '.repeat(8).trim();
    const english = 'We had no choice but to close the shipyard in Brunsholm, and nobody was happy about it. '.repeat(8).trim();
    await fill({ zitat: `${german}\n${english}` }, 'de');
    const texts = async (language: 'de' | 'en') =>
      (await retrieve('Brunsholm', { limit: 10, filters: { language } })).map(({ passage }) => passage.text);
    expect(await texts('en')).toEqual([english]);
    expect(await texts('de')).toEqual([german]);
  });
});

describe('a search for very many passages', () => {
  it('lets others have their turn before each one that it gives out: those beyond the best are read there', async () => {
    await fill(GERMAN, 'de');
    let turns = 0;
    const turn = async () => {
      turns += 1;
    };
    expect(await retrieve('Was geschah in Lorvik?', { limit: 3, turn })).toHaveLength(3);
    expect(turns).toBe(3);
  });
});

describe('what is kept of articles from one search to the next', () => {
  const GERMAN_ONE = { werft: 'Die Werft in Brunsholm entlässt 120 Arbeiter.' };
  const labels = async () => (await retrieve('Werft in Brunsholm', { limit: 10 })).map(({ label }) => label);

  it('holds until the analyst corrects a title', async () => {
    await fill(GERMAN_ONE, 'de');
    expect(await labels()).toEqual(await labels());
    const [id = ''] = archive.idsOf({});
    archive.correct(id, { title: 'Aus für die Werft' });
    expect(await labels()).toEqual(['Aus für die Werft']);
  });

  it('is forgotten when the article is removed, and there when it is back', async () => {
    await fill(GERMAN_ONE, 'de');
    expect(await labels()).toHaveLength(1);
    const [id = ''] = archive.idsOf({});
    archive.remove(id);
    expect(await labels()).toEqual([]);
    archive.restore(id);
    expect(await labels()).toHaveLength(1);
  });
});

describe('an English question on German reports', () => {
  it.each([
    ['How many workers did the shipyard dismiss?', 'werft'],
    ['Who imposed an arms embargo?', 'embargo'],
    ['Which bridges are closed because of the river?', 'fluss'],
    ['Where did the hospital lose its electricity?', 'krankenhaus'],
  ])('%s finds the report by the words it is translated to', async (question, key) => {
    await fill(GERMAN, 'de');
    expect((await found(question))[0]).toBe(key);
  });

  it('finds a name that is the same in both', async () => {
    await fill(GERMAN, 'de');
    expect(await found('What happened in Lorvik?')).toEqual(['krankenhaus']);
  });
});

describe('a German question on English reports', () => {
  it.each([
    ['Wer gewann die Wahl?', 'election'],
    ['Warum streikten die Lehrer?', 'school'],
    ['Was zerstörte das Feuer?', 'fire'],
  ])('%s finds the report', async (question, key) => {
    await fill(ENGLISH, 'en');
    expect((await found(question))[0]).toBe(key);
  });
});

describe('a corpus of both languages', () => {
  it('answers a question of either with reports of either', async () => {
    await fill(GERMAN, 'de');
    await fill(ENGLISH, 'en');
    expect((await found('How many workers were dismissed?'))[0]).toBe('werft');
    expect((await found('Who won the election in Halmund?'))[0]).toBe('election');
    expect((await found('Wie viele Arbeiter entlässt die Werft?'))[0]).toBe('werft');
    expect((await found('Wer gewann die Wahl in Halmund?'))[0]).toBe('election');
  });
});

describe('a corpus in the language of the question', () => {
  it('is searched for the words of the question only', async () => {
    await fill(ENGLISH, 'en');
    expect(await found('Who won the election in Halmund?')).toContain('election');
    await fill({ neuwahl: 'Die Wahl in Orkul ist verschoben.' }, 'de');
    expect(searches).toEqual([]);
    await retrieve('Who won the election in Halmund?', { limit: 10 });
    expect(searches).toEqual([expect.stringContaining('wahl')]);
  });

  it('counts as one where a filter leaves only that language', async () => {
    await fill(ENGLISH, 'en');
    await fill(GERMAN, 'de');
    const passages = await retrieve('Who won the election?', { limit: 10, filters: { language: 'en' } });
    expect(passages.map(({ passage }) => keyOf.get(passage.articleId)).sort()).toEqual(['election', 'fire', 'school']);
    expect(searches).toEqual([]);
  });
});

describe('a name that the report spells otherwise', () => {
  it.each(['Shoigu', 'Schojgu', 'Шойгу'])('%s is found by the words too, and says how it is written', async (asked) => {
    await fill({ ...GERMAN, besuch: 'Schoigu besuchte am Montag die Kaserne.' }, 'de');
    const [id] = [...keyOf].find(([, key]) => key === 'besuch') ?? [''];
    const passages = await retrieve(`Wo war ${asked} zuletzt?`, { limit: 10 });
    const visit = passages.find(({ passage }) => passage.articleId === id);
    expect(passages[0]).toBe(visit);
    expect(visit?.score).toBeGreaterThan(0);
    expect(visit?.why?.names).toEqual([{ asked, written: 'Schoigu' }]);
  });
});

it('shows no passage of a report that was removed a moment ago, and as many as were asked for', async () => {
  await fill(GERMAN, 'de');
  const [first] = await retrieve('Wer entlässt 120 Arbeiter?', { limit: 1 });
  expect(keyOf.get(first?.passage.articleId ?? '')).toBe('werft');
  archive.remove(first?.passage.articleId ?? '');
  const left = await retrieve('Wer entlässt 120 Arbeiter?', { limit: 3 });
  expect(left.map(({ passage }) => keyOf.get(passage.articleId))).not.toContain('werft');
  expect(left).toHaveLength(3);
});

describe('a question that names a day', () => {
  it('is answered first from what speaks of that day, in whatever words', async () => {
    const texts = {
      tuesday: 'Die Fähre Helga legte am Dienstag in Brunsholm an und nahm Fahrgäste auf.',
      wednesday: 'Die Fähre Helga legte am Mittwoch in Brunsholm an und nahm Fahrgäste auf.',
    };
    await fill(texts, 'de', '2025-09-18');
    await fill(GERMAN, 'de');
    const first = async (day: number) => (await found(`Was nahm die Fähre Helga am ${day}. September 2025 in Brunsholm auf?`))[0];
    expect([await first(16), await first(17)]).toEqual(['tuesday', 'wednesday']);
  });
});
