import { describe, expect, it } from 'vitest';
import { datedTopic } from '../../../server/retrieval/dated-topic.ts';

const SEPTEMBER = { from: '2025-09-01', to: '2025-09-30' };
const YEAR = { from: '2025-01-01', to: '2025-12-31' };

describe('a topic of a timeline', () => {
  it.each([
    ['Brunsholm im September 2025', SEPTEMBER],
    ['September 2025 in Brunsholm', SEPTEMBER],
    ['Brunsholm in September 2025', SEPTEMBER],
    ['Brunsholm im Jahr 2025', YEAR],
    ['Jahr 2025 in Brunsholm', YEAR],
    ['2025 in Brunsholm', YEAR],
  ])('with a period, "%s", is the rest of it then', (topic, period) => {
    expect(datedTopic(topic)).toEqual({ topic: 'Brunsholm', period });
  });

  it.each([
    // One side of a period.
    'Brunsholm seit dem Jahr 2025',
    'Brunsholm bis zum Jahr 2025',
    'Brunsholm up to September 2025',
    // What is called by its year.
    'Haushalt 2026',
    'Bundestagswahl 2025',
    'the 2020 Beirut explosion',
    'Vertrag aus dem Jahr 2020',
    // The day of an event, whose aftermath is asked for, too.
    'Explosion am 15. September 2025',
    'Explosion vom 15. September 2025',
    // No year, or nothing besides.
    'Brunsholm im September',
    'im September 2025',
    'Brunsholm',
  ])('"%s", stays as it is', (topic) => {
    expect(datedTopic(topic)).toEqual({ topic });
  });
});
