import { describe, expect, it } from 'vitest';
import { readToldEvents } from '../../../../server/comparing/pairing/pairing-model/recipe/told-events.ts';

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
