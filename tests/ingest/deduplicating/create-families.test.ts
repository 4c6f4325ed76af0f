import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, IngestedArticle } from '../../../ingest/corpus/archive.ts';
import { createSqliteArchive } from '../../../ingest/corpus/sqlite-archive.ts';
import { createFamilies } from '../../../ingest/deduplicating/create-families.ts';
import { fixedFacts, ingestedArticle } from '../corpus/ingested-article.ts';
import {
  anotherReporterOnShip,
  copiesOfShip,
  flash,
  host,
  otherFlash,
  pasted,
  sharesOfTwoDays,
  ship,
  teasersBehindAWall,
} from './reports.ts';

let folder: string;
let archive: Archive;
const open = () => createSqliteArchive({ path: join(folder, 'archive.sqlite'), ...fixedFacts() });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beleg-families-'));
  archive = open();
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

const store = (text: string, given: Partial<IngestedArticle> = {}) => {
  const stored = archive.store(ingestedArticle({ key: text, text, ...given }), { versions: 'r1', passages: 1 });
  return { articleId: stored.id, revision: stored.revision, text };
};
/** Stores and places one text after the other. */
const keep = (texts: string[], given: Partial<IngestedArticle> = {}): string[] =>
  texts.map((text) => {
    const stored = store(text, given);
    createFamilies({ archive }).place([stored]);
    return stored.articleId;
  });
const membersOf = (id: string | undefined) => archive.families.of(id ?? '')?.members.map(({ articleId }) => articleId);
const paragraphsOf = (text: string) => text.split('\n\n');

describe('a near-copy', () => {
  it.each(Object.entries(copiesOfShip))('is found %s', (_, copy) => {
    const [original, other] = keep([ship, copy]);
    expect(membersOf(other)).toEqual([original, other]);
    expect(archive.families.sharedSpans(other ?? '')).toEqual([]);
  });

  it('is found whichever comes first, and all of them are one family', () => {
    const ids = keep([...Object.values(copiesOfShip), ship]);
    expect(membersOf(ids[0])).toEqual(ids);
    expect(archive.families.list({ limit: 10 })).toHaveLength(1);
  });

  it('of a short text must be the same all over', () => {
    const [one, same, other] = keep([flash, `(AM) ${flash}`, otherFlash]);
    expect(membersOf(one)).toEqual([one, same]);
    expect(membersOf(other)).toBeUndefined();
  });
});

describe('no near-copy is', () => {
  it('what another reporter writes of the same matter', () => {
    expect(membersOf(keep([ship, anotherReporterOnShip])[0])).toBeUndefined();
  });

  it('another issue of a form that is filled in every day', () => {
    expect(membersOf(keep(sharesOfTwoDays)[0])).toBeUndefined();
  });

  it('another report with the same text of its publisher around it', () => {
    for (const id of keep(teasersBehindAWall)) expect(membersOf(id)).toBeUndefined();
  });

  it('an article with one pasted paragraph, whose shared characters are known from both sides', () => {
    const [source, reader] = keep([ship, host]);
    expect(membersOf(source)).toBeUndefined();
    const spans = archive.families.sharedSpans(reader ?? '');
    expect(spans).toHaveLength(1);
    expect(host.slice(spans[0]?.start, spans[0]?.end)).toBe(pasted);
    expect(ship.slice(spans[0]?.other.start, spans[0]?.other.end)).toBe(pasted);
    expect(archive.families.sharedSpans(source ?? '')).toMatchObject([{ articleId: source, other: { articleId: reader } }]);
    archive.remove(source ?? '');
    expect(archive.families.sharedSpans(reader ?? '')).toEqual([]);
  });

  it('an empty text, one without words, or one of nothing but signs', () => {
    for (const id of keep(['', '.', '…', '!!! ???', '\ud800'])) expect(membersOf(id)).toBeUndefined();
  });
});

describe('membership', () => {
  const second = paragraphsOf(host);
  const first = paragraphsOf(ship);
  const bridge = [...first.slice(1, 4), ...second.slice(4, 7)].join('\n\n');

  it('is one family when a bridging copy arrives, two articles when it is deleted, one again when it is restored', () => {
    const [left, right] = keep([ship, host.replace(pasted, '')]);
    expect(membersOf(left)).toBeUndefined();
    const [middle] = keep([bridge]);
    expect(membersOf(left)).toEqual([left, right, middle]);
    archive.remove(middle ?? '');
    expect([left, right, middle].map(membersOf)).toEqual([undefined, undefined, undefined]);
    archive.restore(middle ?? '');
    expect(membersOf(right)).toEqual([left, right, middle]);
  });

  it('falls apart into families when the bridge between them goes, and the part with the earliest member keeps the id', () => {
    const copyOfHost = `Strandungen nehmen zu\n\n${host.replace(pasted, '')}`;
    const [left, leftCopy, right, rightCopy] = keep([ship, copiesOfShip['in another order'], host.replace(pasted, ''), copyOfHost]);
    const before = [archive.families.of(left ?? '')?.id, archive.families.of(right ?? '')?.id];
    const [middle] = keep([bridge]);
    expect(archive.families.of(right ?? '')?.id).toBe(before[0]);
    expect(membersOf(left)).toHaveLength(5);
    archive.remove(middle ?? '');
    expect(membersOf(left)).toEqual([left, leftCopy]);
    expect(membersOf(right)).toEqual([right, rightCopy]);
    expect([archive.families.of(left ?? '')?.id, archive.families.of(right ?? '')?.id]).toEqual(before);
  });

  it('follows a changed text, and keeps its id when its first article leaves', () => {
    const [original, copy, another] = keep([ship, copiesOfShip['in another order'], copiesOfShip['with other figures']]);
    const { id } = archive.families.of(copy ?? '') ?? {};
    expect(id).toBe(original);
    const changed = store(anotherReporterOnShip, { key: ship });
    expect(changed.articleId).toBe(original);
    expect(membersOf(original)).toBeUndefined();
    expect(archive.families.unplaced()).toEqual([{ articleId: original, revision: changed.revision }]);
    createFamilies({ archive }).place([changed]);
    expect(membersOf(original)).toBeUndefined();
    expect(archive.families.of(another ?? '')).toMatchObject({ id, members: [{ articleId: copy }, { articleId: another }] });
  });

  it('is looked at anew where a family fell apart, so that a second bridge that nobody had needed holds it together', () => {
    const right = host.replace(pasted, '');
    // So many copies on one side that the second bridge is compared with those alone.
    const leftCopies = Array.from({ length: 8 }, (_, index) => `${ship}\n\nAusgabe ${index} des Küstenboten.`);
    const [left] = keep(leftCopies);
    const [far] = keep([right]);
    const bridgeLines = bridge.split('\n\n');
    const [middle, spare] = keep([bridge, [...bridgeLines, 'Fortsetzung folgt.'].join('\n\n')]);
    expect(membersOf(far)).toHaveLength(11);
    archive.remove(middle ?? '');
    createFamilies({ archive }).placePending();
    expect(membersOf(left)).toEqual(expect.arrayContaining([far, spare]));
    expect(archive.families.unplaced()).toEqual([]);
  });

  it('comes out the same when the same articles come again in the same order', () => {
    const texts = [...Object.values(copiesOfShip), host, ...sharesOfTwoDays, ship, ...teasersBehindAWall];
    keep(texts);
    const before = archive.families.list({ limit: 100 });
    archive.close();
    rmSync(join(folder, 'archive.sqlite'));
    archive = open();
    keep(texts);
    expect(archive.families.list({ limit: 100 })).toEqual(before);
  });
});

describe('the earliest member', () => {
  it('is the one published first, of those whose day is known', () => {
    const [undated] = keep([ship]);
    const [late] = keep([copiesOfShip['in another order']], { publishedOn: '2031-03-02', publishedHow: 'page' });
    const [early] = keep([copiesOfShip['with other figures']], { publishedOn: '2031-03-01', publishedHow: 'page' });
    expect(archive.families.of(late ?? '')).toMatchObject({
      members: [{ articleId: early, publishedOn: '2031-03-01' }, { articleId: late }, { articleId: undated }],
      earliestBy: 'published',
      undated: 1,
    });
    archive.correct(undated ?? '', { publishedOn: '2031-02-28' });
    expect(membersOf(late)).toEqual([undated, early, late]);
  });

  it('is the one ingested first where no day is known', () => {
    const [first, second] = keep([copiesOfShip['in another order'], ship]);
    expect(archive.families.of(second ?? '')).toMatchObject({
      members: [{ articleId: first }, { articleId: second }],
      earliestBy: 'ingested',
    });
  });
});

describe('what a member changed', () => {
  it('is told against the earliest one, whichever came in first', () => {
    const [changed] = keep([copiesOfShip['with other figures']], { publishedOn: '2031-03-02', publishedHow: 'page' });
    const [earliest] = keep([ship], { publishedOn: '2031-03-01', publishedHow: 'page' });
    const { changesOf } = createFamilies({ archive });
    expect(changesOf(earliest ?? '')).toBeUndefined();
    expect(changesOf('unknown')).toBeUndefined();
    expect(changesOf(changed ?? '')).toMatchObject({
      earliest: { articleId: earliest },
      changes: { facts: [{ earliest: { text: '4200 Tonnen' }, member: { text: '4700 Tonnen' } }, {}] },
    });
  });
});

describe('placing', () => {
  it('goes on where an ingest was interrupted, and does nothing when all is placed', () => {
    const stored = [ship, copiesOfShip['in another order'], host].map((text) => store(text));
    archive.close();
    archive = open();
    expect(createFamilies({ archive }).placePending()).toEqual({ placed: 3 });
    expect(membersOf(stored[0]?.articleId)).toHaveLength(2);
    expect(createFamilies({ archive }).placePending()).toEqual({ placed: 0 });
  });

  it('forgets what other rules found', () => {
    keep([ship, copiesOfShip['in another order']]);
    archive.families.clearOthers('rules of tomorrow');
    expect(archive.families.list({ limit: 10 })).toEqual([]);
    expect(createFamilies({ archive }).placePending()).toEqual({ placed: 2 });
    expect(archive.families.list({ limit: 10 })).toHaveLength(1);
  });

  it('keeps all of a batch or nothing', () => {
    const [good, bad] = [store(ship), store(copiesOfShip['in another order'])];
    expect(() => createFamilies({ archive }).place([good, { ...bad, articleId: 'unknown' }])).toThrow();
    expect(archive.families.unplaced()).toHaveLength(2);
  });

  it('does not fail on an article that was deleted before it was placed, which is in its family when it is restored', () => {
    const [original] = keep([ship]);
    const copy = store(copiesOfShip['in another order']);
    archive.remove(copy.articleId);
    createFamilies({ archive }).place([copy]);
    expect(membersOf(original)).toBeUndefined();
    archive.restore(copy.articleId);
    expect(membersOf(original)).toEqual([original, copy.articleId]);
  });

  it('puts 500 copies of one false report into one family, without comparing each with each', () => {
    const paragraphs = paragraphsOf(ship);
    const texts = Array.from({ length: 500 }, (_, index) => {
      const left = paragraphs.filter((_, at) => at !== 1 + (index % 5));
      return [`Meldung ${index}`, ...left, `Das meldete Blatt Nummer ${index} am ${1 + (index % 28)}. März.`].join('\n\n');
    });
    let compared = 0;
    const counted: Archive = {
      ...archive,
      families: {
        ...archive.families,
        signatureOf: (id) => {
          compared += 1;
          return archive.families.signatureOf(id);
        },
      },
    };
    const stored = texts.map((text) => store(text));
    createFamilies({ archive: counted }).place(stored);
    expect(membersOf(stored[499]?.articleId)).toHaveLength(500);
    expect(compared).toBeLessThan(500 * 10);
  });
});

describe('a list of families', () => {
  it('is given page by page', () => {
    keep([ship, copiesOfShip['in another order'], host, `Strandungen nehmen zu\n\n${host}`, flash, `(AM) ${flash}`]);
    const all = archive.families.list({ limit: 10 });
    expect(all).toHaveLength(3);
    const first = archive.families.list({ limit: 2 });
    expect([...first, ...archive.families.list({ limit: 2, after: first.at(-1)?.id })]).toEqual(all);
  });
});
