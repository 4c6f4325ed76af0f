import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../server/contract/timeline.ts';
import { ALL_EVENTS, filterEvents } from '../../../web/timeline/filter-events.ts';
import { daysOf, drawnOf, moved, openingOf, ticksOf, wholeOf, zoomed } from '../../../web/timeline/picture-scale.ts';

const eventOn = (start: string, end = start): TimelineEvent => ({
  id: start,
  interval: { start, end },
  precision: 'day',
  how: 'stated',
  surely: 'certain',
  toldAs: 'asserted',
  negated: false,
  persons: ['Ilka Dornhöfer'],
  places: [],
  tellings: [],
  independent: 1,
});

describe('the picture of a timeline', () => {
  it('counts the last day of an interval in', () => {
    expect(daysOf({ start: '1970-01-01', end: '1970-01-02' })).toEqual({ from: 0, to: 2 });
    expect(daysOf({ start: '1970-01-02T12:00', end: '1970-01-02T12:00' })).toEqual({ from: 1.5, to: 1.5 });
  });

  it('opens on what most events lie in, so that one of 1962 does not press all others into one place', () => {
    const events = [eventOn('1962-01-01', '1962-12-31'), ...['10', '11', '12', '13', '14'].map((day) => eventOn(`2025-03-${day}`))];
    const opening = openingOf(events);
    expect(opening.to - opening.from).toBeLessThan(20);
    expect(opening.from).toBeGreaterThan(daysOf({ start: '2025-01-01', end: '2025-01-01' }).from);
  });

  it('zooms about the point it is told and stays within the whole', () => {
    const whole = { from: 0, to: 100 };
    expect(zoomed(whole, whole, { by: 0.5, about: 50 })).toEqual({ from: 25, to: 75 });
    expect(zoomed({ from: 25, to: 75 }, whole, { by: 10, about: 30 })).toEqual(whole);
    expect(moved({ from: 25, to: 75 }, whole, 1_000)).toEqual({ from: 50, to: 100 });
  });

  it.each([
    [{ from: 20_000, to: 20_010 }, 'day'],
    [{ from: 20_000, to: 20_300 }, 'month'],
    [{ from: 0, to: 20_300 }, 'year'],
  ] as const)('writes days, months or years on the axis, never more than there is room for', (view, unit) => {
    const ticks = ticksOf(view, 12);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(13);
  });

  it('spans all events', () => {
    const whole = wholeOf([eventOn('2025-03-10'), eventOn('2025-04-10')]);
    expect(whole.from).toBeLessThan(daysOf({ start: '2025-03-10', end: '2025-03-10' }).from);
    expect(whole.to).toBeGreaterThan(daysOf({ start: '2025-04-10', end: '2025-04-10' }).to);
  });
});

describe('filters of a timeline', () => {
  const events = [eventOn('2025-03-10'), eventOn('2025-04-01', '2025-04-30')];
  it('let pass what may lie in the period', () => {
    expect(filterEvents(events, { ...ALL_EVENTS, from: '2025-04-15' }).map(({ id }) => id)).toEqual(['2025-04-01']);
    expect(filterEvents(events, { ...ALL_EVENTS, to: '2025-03-31' }).map(({ id }) => id)).toEqual(['2025-03-10']);
  });
  it('let pass the events of a person', () => {
    expect(filterEvents(events, { ...ALL_EVENTS, person: 'Ilka Dornhöfer' })).toEqual(events);
    expect(filterEvents(events, { ...ALL_EVENTS, person: 'Henk Obermann' })).toEqual([]);
  });
});

describe('what is drawn', () => {
  const century = { ...eventOn('1801-01-01', '1900-12-31'), precision: 'century' as const };

  it('leaves an era to the list that would press the others into one place', () => {
    const days = [eventOn('2026-06-24'), eventOn('2026-06-28')];
    expect(drawnOf([century, ...days])).toEqual(days);
  });

  it('has the era where the others lie in it or it is all there is', () => {
    const own = [eventOn('1810-01-01'), eventOn('1890-01-01')];
    expect(drawnOf([century, ...own])).toEqual([century, ...own]);
    expect(drawnOf([century])).toEqual([century]);
  });
});
