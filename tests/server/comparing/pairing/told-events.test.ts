import { describe, expect, it } from 'vitest';
import { readLongAffairs, readToldEvents } from '../../../../server/comparing/pairing/pairing-model/recipe/told-events.ts';

describe('the events that the net was trained on', () => {
  const events = readToldEvents();

  it('list pairs of sentences that there are, between the papers that are compared', () => {
    const lost = events.flatMap(({ source, id, papers, listed }) =>
      listed
        .filter(({ one, i, other, j }) => one >= other || !papers[one]?.[i] || !papers[other]?.[j])
        .map(({ one, i }) => `${source} ${id}: ${one}${i + 1}`),
    );
    expect(lost).toEqual([]);
    const counts = Object.fromEntries([...Map.groupBy(events, ({ source }) => source)].map(([source, some]) => [source, some.length]));
    expect(counts).toMatchObject({ stories: 792, affairs: 192, siblings: 170 });
    expect(counts['third-papers']).toBeGreaterThanOrEqual(266);
  });

  it('are told a third time only where the first two papers are not reported on', () => {
    const thirds = events.filter(({ source }) => source === 'third-papers');
    expect(thirds.filter(({ id, number }) => id.startsWith('affair-') && number % 2 === 1)).toEqual([]);
    expect(thirds.every(({ papers }) => (papers.A?.length ?? 0) > 5 && (papers.B?.length ?? 0) > 5 && (papers.C?.length ?? 0) >= 8)).toBe(
      true,
    );
  });

  it('compare A and B of a third paper’s affair there alone where they are not among the affairs', () => {
    const between = (id: string) => events.find((event) => event.source === 'third-papers' && event.id === id)?.between;
    expect(between('next-0')).toEqual([
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ]);
    expect(between('affair-0')).toEqual([
      ['A', 'C'],
      ['B', 'C'],
    ]);
  });
});

describe('a long affair', () => {
  const affairs = readLongAffairs('long-affairs/');

  it('has six reports with their days, each pair of which is compared', () => {
    expect(affairs).toHaveLength(55);
    for (const { id, papers, published, between } of affairs) {
      expect([id, Object.keys(papers).sort().join(''), Object.keys(published ?? {}).length, between.length]).toEqual([id, 'ABCDEF', 6, 15]);
      expect(Object.values(published ?? {}).every((day) => /^20\d\d-\d\d-\d\d$/.test(day))).toBe(true);
    }
  });

  it('lists each two of the sentences on a line, and leaves open what is listed with one and the same third only', () => {
    const [first] = affairs;
    const pairs = (kind: string | undefined) =>
      first?.listed.filter((pair) => pair.kind === kind).map(({ one, i, other, j }) => `${one}${i + 1} ${other}${j + 1}`) ?? [];
    expect(pairs('agree')).toContain('A6 C6');
    const open = pairs(undefined);
    const told = new Set(
      first?.listed.filter(({ kind }) => kind !== undefined).map(({ one, i, other, j }) => `${one}${i + 1} ${other}${j + 1}`),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter((pair) => told.has(pair))).toEqual([]);
    expect(new Set(open).size).toBe(open.length);
  });

  it('that is reported on is none that is trained on', () => {
    const titles = (folder: string) => readLongAffairs(folder).flatMap(({ papers }) => papers.A?.[0] ?? []);
    expect(titles('long-affairs-unseen/')).toHaveLength(18);
    expect(titles('long-affairs-unseen/').filter((one) => titles('long-affairs/').includes(one))).toEqual([]);
  });
});

describe('a dense affair', () => {
  const affairs = readLongAffairs('dense-affairs/', 'dense-affairs');

  it('has five reports, each pair of which is compared and most of which tell some matter twice', () => {
    expect(affairs).toHaveLength(354);
    for (const { id, papers, between, listed } of affairs) {
      expect([id, Object.keys(papers).sort().join(''), between.length]).toEqual([id, 'ABCDE', 10]);
      expect(listed.length).toBeGreaterThan(5);
    }
  });

  it('that is reported on is none that is trained on', () => {
    const told = new Set(affairs.flatMap(({ papers }) => papers.A?.[0] ?? []));
    const unseen = readLongAffairs('dense-affairs-unseen/', 'dense-affairs').flatMap(({ papers }) => papers.A?.[0] ?? []);
    expect(unseen).toHaveLength(36);
    expect(unseen.filter((one) => told.has(one))).toEqual([]);
  });
});
