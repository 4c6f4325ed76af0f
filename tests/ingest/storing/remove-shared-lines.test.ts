import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { KeptArticle } from '../../../ingest/corpus/archive.ts';
import type { Corpus } from '../../../ingest/corpus/corpus.ts';
import { type GivenText, ingestInto } from '../../../ingest/create-ingest.ts';
import { applyEdits } from '../../../ingest/repairing/compose-edits.ts';
import { openIngestCorpus } from '../../fakes/ingest-corpus.ts';

let root: string;
let corpus: Corpus;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beleg-shared-'));
  ({ corpus } = openIngestCorpus(root));
});
afterEach(async () => {
  await corpus.close();
  await rm(root, { recursive: true, force: true });
});

const furniture = 'Der Norden in Wort und Bild';
const matters = ['Fähre', 'Kran', 'Werft', 'Mole', 'Schleuse', 'Leuchtturm', 'Fischmarkt'];
const report = (nth: number, publisher = 'Küstenbote'): GivenText => ({
  key: `${publisher}-${nth}`,
  publisher,
  text: `${matters[nth]} in Lorvik\nDie Sache mit der ${matters[nth]} beschäftigt Lorvik seit dem ${nth + 3}. Mai, sagte Ida Krog.\n${furniture}\nMehr als ${nth + 20} Leute kamen.`,
});
async function ingest(items: GivenText[], options?: { repair?: boolean }): Promise<void> {
  const ingestion = ingestInto(corpus, { clock: () => new Date('2031-03-04T05:06:07Z') });
  for await (const event of ingestion.ingestTexts(items, options)) if (event.type === 'ingest-end') expect(event.how).toBe('finished');
}
function articles(publisher: string): KeptArticle[] {
  return corpus.archive.idsOf({ publisher }).flatMap((id) => corpus.archive.get(id) ?? []);
}

it('a line that five reports of a publisher share is taken out of all of them, and the edit says so', async () => {
  await ingest([0, 1, 2, 3].map((nth) => report(nth)));
  expect(articles('Küstenbote').every(({ text }) => text.includes(furniture))).toBe(true);
  await ingest([report(4)]);
  const found = articles('Küstenbote');
  expect(found).toHaveLength(5);
  for (const { id, revision, text, original, edits, revisions } of found) {
    expect(text).not.toContain(furniture);
    expect(text).toMatch(/sagte Ida Krog\.\nMehr als/);
    expect(edits.map(({ rule }) => rule)).toContain('shared-line');
    expect(applyEdits(original, edits)).toBe(text);
    expect(revisions, 'the text before stays readable').toHaveLength(2);
    const passages = await corpus.passageIndex.passagesOf([id]);
    expect(passages.map((passage) => [passage.revision, text.slice(passage.start, passage.end)])).toEqual(
      passages.map((passage) => [revision, passage.text]),
    );
  }
  expect(corpus.archive.pending()).toEqual([]);
});

it('what comes later loses it at once, and an unchanged report is left alone', async () => {
  await ingest([0, 1, 2, 3, 4].map((nth) => report(nth)));
  const before = articles('Küstenbote').map(({ revision }) => revision);
  await ingest([report(0), report(5)]);
  const found = articles('Küstenbote');
  expect(found.filter(({ text }) => text.includes(furniture))).toEqual([]);
  expect(found.map(({ revision }) => revision)).toEqual(expect.arrayContaining(before));
});

it('near-copies share nothing by being copies, and another publisher’s line stays', async () => {
  const copies = [0, 1, 2, 3, 4].map((nth) => ({ ...report(0), key: `copy-${nth}` }));
  await ingest([...copies, report(1, 'Inselpost')]);
  expect(articles('Küstenbote').every(({ text }) => text.includes(furniture))).toBe(true);
  await ingest([1, 2, 3, 4].map((nth) => report(nth)));
  expect(articles('Inselpost')[0]?.text).toContain(furniture);
});

it('texts that are to stay as they are do', async () => {
  await ingest(
    [0, 1, 2, 3, 4].map((nth) => report(nth)),
    { repair: false },
  );
  expect(articles('Küstenbote').every(({ text }) => text.includes(furniture))).toBe(true);
});
