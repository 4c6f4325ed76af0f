import type { Claim } from '../../server/contract/claim.ts';
import type { Dating, Telling, Timeline, TimelineEvent } from '../../server/contract/timeline.ts';
import { articleOf, cite, referenceOf } from './fixture-articles.ts';

const OPENED = 'SANDAU. Die neue Klappbrücke über die Merle ist am Dienstag für den Verkehr freigegeben worden.';
const OPENED_OTHERWISE = 'Eröffnet wurde die Brücke am 4. März.';
const LANE = 'Der Radweg wird erst im Mai fertig.';
const STRIFE = 'Vogt sagte: „Wer hier steht, der steht auf dreißig Jahren Streit.“';

function quotation(articleId: string, text: string): Claim {
  return {
    id: `${articleId} ${text}`,
    kind: 'quotation',
    role: 'answer',
    text,
    citations: [cite(articleId, text)],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation', number: 0, place: 0 },
  };
}

type Given = { articleId: string; text: string; words: string; dating: Omit<Dating, 'start' | 'end' | 'text'>; toldAs?: Telling['toldAs'] };

function telling({ articleId, text, words, dating, toldAs = 'asserted' }: Given): Telling {
  const start = articleOf(articleId).text.indexOf(words, articleOf(articleId).text.indexOf(text));
  return {
    articleId,
    claims: [quotation(articleId, text)],
    dating: { start, end: start + words.length, text: words, ...dating },
    toldAs,
    negated: false,
    sourcing: { origins: [], anonymous: false, independent: 1 },
    also: [],
  };
}

const day = (start: string) => ({ start, end: start });
const TUESDAY = { interval: day('2026-03-03'), precision: 'day', how: 'publication', surely: 'likely', publishedOn: '2026-03-04' } as const;
const FOURTH = {
  interval: day('2026-03-04'),
  precision: 'day',
  how: 'publication-year',
  surely: 'likely',
  publishedOn: '2026-03-05',
} as const;
const MAY = {
  interval: { start: '2026-05-01', end: '2026-05-31' },
  precision: 'month',
  how: 'publication-year',
  surely: 'likely',
  publishedOn: '2026-03-04',
} as const;
const NOWHERE = { precision: 'day', how: 'none', surely: 'uncertain', why: 'publication' } as const;

function event(
  given: Omit<TimelineEvent, 'toldAs' | 'negated' | 'persons' | 'places' | 'independent'> & Partial<TimelineEvent>,
): TimelineEvent {
  return { toldAs: 'asserted', negated: false, persons: [], places: [], independent: given.tellings.length, ...given };
}

/** A conflict of dates, something announced, and something that could not be placed. */
export const TIMELINE: Timeline = {
  id: 'timeline-1',
  question: 'Klappbrücke',
  language: 'de',
  createdAt: '2026-03-10T10:00:00.000Z',
  corpusVersion: '1',
  articles: [referenceOf('bruecke'), referenceOf('kosten')],
  frames: [],
  events: [
    event({
      id: 'e1',
      ...TUESDAY,
      places: ['Sandau'],
      tellings: [
        telling({ articleId: 'bruecke', text: OPENED, words: 'Dienstag', dating: TUESDAY }),
        telling({ articleId: 'kosten', text: OPENED_OTHERWISE, words: '4. März', dating: FOURTH }),
      ],
      conflict: [
        { interval: TUESDAY.interval, tellings: [0] },
        { interval: FOURTH.interval, tellings: [1] },
      ],
    }),
    event({
      id: 'e2',
      ...MAY,
      toldAs: 'planned',
      persons: ['Elin Vogt'],
      tellings: [telling({ articleId: 'bruecke', text: LANE, words: 'Mai', dating: MAY, toldAs: 'planned' })],
    }),
  ],
  undated: [
    event({
      id: 'e3',
      ...NOWHERE,
      persons: ['Elin Vogt'],
      tellings: [telling({ articleId: 'bruecke', text: STRIFE, words: 'dreißig Jahren', dating: NOWHERE })],
    }),
  ],
  persons: [{ name: 'Elin Vogt', events: 2 }],
  places: [{ name: 'Sandau', events: 1 }],
  coverage: { searched: 26, relevant: 2, cited: 2, independent: 2 },
};
