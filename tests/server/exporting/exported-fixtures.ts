import { emptyAnswer } from '../../../server/answering/collect-answer.ts';
import type { Answer } from '../../../server/contract/answer.ts';
import type { ArticleReference, Citation } from '../../../server/contract/citation.ts';
import type { Claim } from '../../../server/contract/claim.ts';
import type { Comparison } from '../../../server/contract/comparison.ts';
import type { Source } from '../../../server/contract/sources.ts';
import type { Summary } from '../../../server/contract/summary.ts';
import type { Dating, Telling, Timeline } from '../../../server/contract/timeline.ts';

/** Reports whose texts and titles try to be more than text. */
export const TEXTS = {
  plain: 'Fähre rammt Kai.\n\nDie Fähre „Helga“ rammte am Sonntag den Kai. Er traf danach den Hafenmeister; 4 Fahrgäste wurden verletzt.',
  hostile:
    '=cmd|\' /C calc\'!A0 sagt der Bericht. <script>alert(1)</script> & **fett** [Link](javascript:x) `code` | Spalte ~~weg~~ \\ 1. Punkt\n\n# kein Titel\u202Egnirts\u202C ^[2] $x$ Ende. Die zweite\tZeile mit "Anführung" und ]]> bleibt.',
};
const TITLES = {
  plain: 'Fähre rammt Kai',
  hostile: `=cmd() <script>alert(1)</script>\n\u202Etxet.exe "x" ${'lang '.repeat(2_000)}`,
};
const PUBLISHERS = { plain: 'Küstenbote', hostile: '+Zeitung <b>' };
export type Key = keyof typeof TEXTS;

export const reference = (key: Key): ArticleReference => ({
  id: `id-${key}`,
  revision: `rev-${key}`,
  label: TITLES[key],
  publisher: PUBLISHERS[key],
  ...(key === 'plain' && { publishedOn: '2025-03-02' }),
});

/** `quote` stands in the text; else this throws. */
export function cite(key: Key, quote: string, given: Partial<Citation> = {}): Citation {
  const start = TEXTS[key].indexOf(quote);
  if (start === -1) throw new Error(`Not in the text: ${quote}`);
  return { articleId: `id-${key}`, revision: `rev-${key}`, start, end: start + quote.length, quote, verdict: 'supported', ...given };
}

let minted = 0;
export function claim(given: Partial<Claim> & Pick<Claim, 'text'>): Claim {
  minted += 1;
  return {
    id: `claim-${minted}`,
    kind: 'statement',
    role: 'answer',
    citations: [],
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'paragraph', number: minted, place: 0 },
    ...given,
  };
}
export const quotation = (key: Key, quote: string, given: Partial<Claim> = {}) =>
  claim({
    kind: 'quotation',
    text: quote,
    citations: [cite(key, quote)],
    block: { kind: 'quotation', number: minted + 1, place: 0 },
    ...given,
  });

export const FIRST = 'Die Fähre „Helga“ rammte am Sonntag den Kai.';
export const SECOND = 'Er traf danach den Hafenmeister; 4 Fahrgäste wurden verletzt.';
/** The whole hostile text: with line breaks, marks and formulas. */
export const ALL_HOSTILE = TEXTS.hostile;

const OHM = [{ at: 2, text: 'Kapitän Ohm', from: { articleId: 'id-plain', revision: 'rev-plain', start: 0, end: 5 } }];

export const ANSWER: Answer = {
  ...emptyAnswer({
    id: 'answer-1',
    question: 'Was geschah in Brunsholm?',
    scope: {},
    filters: {},
    writer: 'openai:gpt-5',
    corpusVersion: '7',
    createdAt: '2026-01-02T03:04:05.000Z',
  }),
  language: 'de',
  claims: [
    quotation('plain', FIRST, { sourcing: { origins: ['TASS'], anonymous: false, independent: 2 } }),
    quotation('plain', SECOND, { insertions: OHM }),
    claim({
      text: 'Zwölf Menschen starben.',
      verdict: 'unsupported',
      citations: [cite('plain', SECOND, { verdict: 'unsupported' })],
      reasons: [{ code: 'number-missing', claim: 'zwölf', source: '4' }],
    }),
    quotation('hostile', ALL_HOSTILE),
    claim({ kind: 'frame', text: '2 Berichte durchsucht.', block: { kind: 'frame', number: 900, place: 0 } }),
  ],
  articles: [reference('plain'), reference('hostile')],
  coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
  ended: 'finished',
};

export const COMPARISON: Comparison = {
  id: 'comparison-1',
  question: 'Was geschah?',
  language: 'de',
  createdAt: '2026-01-02T03:04:05.000Z',
  corpusVersion: '7',
  articles: [reference('plain'), reference('hostile')],
  columns: [{ articleIds: ['id-plain'] }, { articleIds: ['id-hostile'] }],
  findings: [],
  framing: [],
  frames: [claim({ kind: 'frame', text: '2 Berichte verglichen.', block: { kind: 'frame', number: 1, place: 0 } })],
  rows: [
    {
      relation: 'differ',
      similarity: 0.8,
      cells: [
        { articleId: 'id-plain', claims: [quotation('plain', SECOND, { insertions: OHM, role: 'context' })] },
        { articleId: 'id-hostile', claims: [quotation('hostile', ALL_HOSTILE)] },
      ],
      differences: [
        {
          kind: 'number',
          values: [
            { articleId: 'id-plain', start: TEXTS.plain.indexOf('4'), end: TEXTS.plain.indexOf('4') + 1, text: '4' },
            { articleId: 'id-hostile', start: 0, end: 4, text: '=cmd' },
          ],
        },
      ],
    },
    { relation: 'only-in-one', similarity: 1, cells: [{ articleId: 'id-plain', claims: [quotation('plain', FIRST)] }], differences: [] },
  ],
  coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
};

const dating = (key: Key, text: string, interval?: { start: string; end: string }): Dating => {
  const start = TEXTS[key].indexOf(text);
  const placed = interval ? { interval, how: 'stated' as const, surely: 'certain' as const } : undefined;
  return { start, end: start + text.length, text, precision: 'day', ...(placed ?? { how: 'none', surely: 'uncertain', why: 'day' }) };
};
const telling = (key: Key, quote: string, dated: Dating, given: Partial<Telling> = {}): Telling => ({
  articleId: `id-${key}`,
  claims: [quotation(key, quote)],
  dating: dated,
  toldAs: 'asserted',
  negated: false,
  sourcing: { origins: [], anonymous: false, independent: 1 },
  also: [],
  ...given,
});
const SUNDAY = { start: '2025-03-02', end: '2025-03-02' };
const MONDAY = { start: '2025-03-03', end: '2025-03-03' };

/** One event that two reports date differently, and one without a date, which a near-copy tells too. */
export const TIMELINE: Timeline = {
  id: 'timeline-1',
  question: 'Was geschah?',
  language: 'de',
  createdAt: '2026-01-02T03:04:05.000Z',
  corpusVersion: '7',
  articles: [reference('plain'), reference('hostile')],
  frames: [claim({ kind: 'frame', text: '1 Ereignis wird verschieden datiert.', block: { kind: 'frame', number: 1, place: 0 } })],
  events: [
    {
      id: 'e1',
      interval: SUNDAY,
      precision: 'day',
      how: 'stated',
      surely: 'certain',
      toldAs: 'asserted',
      negated: false,
      persons: ['Helga'],
      places: ['Brunsholm'],
      tellings: [
        telling('plain', FIRST, dating('plain', 'am Sonntag', SUNDAY), { also: ['id-hostile'] }),
        telling('hostile', ALL_HOSTILE, dating('hostile', 'Ende', MONDAY), {
          toldAs: 'reported',
          sourcing: { origins: ['=TASS'], anonymous: false, independent: 1 },
        }),
      ],
      conflict: [
        { interval: SUNDAY, tellings: [0] },
        { interval: MONDAY, tellings: [1] },
      ],
      independent: 2,
    },
  ],
  undated: [
    {
      id: 'e2',
      precision: 'day',
      how: 'none',
      surely: 'uncertain',
      why: 'day',
      toldAs: 'asserted',
      negated: false,
      persons: [],
      places: [],
      tellings: [telling('plain', SECOND, dating('plain', 'danach'))],
      independent: 1,
    },
  ],
  persons: [{ name: 'Helga', events: 1 }],
  places: [{ name: 'Brunsholm', events: 1 }],
  coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
};

const briefed = { situation: quotation('plain', FIRST), new: quotation('plain', SECOND), open: quotation('hostile', ALL_HOSTILE) };
export const BRIEFING: Summary = {
  id: 'briefing-1',
  question: 'Was geschah?',
  length: 'normal',
  form: 'briefing',
  order: 'chronological',
  newSince: '2025-03-02',
  language: 'de',
  writer: 'extractive',
  createdAt: '2026-01-02T03:04:05.000Z',
  corpusVersion: '7',
  articles: [reference('plain'), reference('hostile')],
  claims: Object.values(briefed),
  sections: [
    { kind: 'situation', claimIds: [briefed.situation.id] },
    { kind: 'new', claimIds: [briefed.new.id] },
    { kind: 'contradictions', claimIds: [] },
    { kind: 'open-questions', claimIds: [briefed.open.id] },
  ],
  sources: [
    { articleIds: ['id-plain'], sentences: 2 },
    { articleIds: ['id-hostile'], sentences: 1 },
  ],
  coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
};

export const SOURCES: Source[] = [
  {
    ...reference('plain'),
    state: 'removed',
    publishedHow: 'dateline',
    provenance: { key: 'ordner/faehre.txt', path: 'faehre.txt', retrievedAt: '2025-12-31T10:00:00.000Z', bytesHash: 'ab'.repeat(32) },
    family: { id: 'f', members: 3 },
  },
  {
    ...reference('hostile'),
    state: 'current',
    provenance: {
      key: 'https://example.org/<script>',
      url: 'https://example.org/<script>',
      retrievedAt: '2025-12-31T10:00:00.000Z',
      bytesHash: 'cd'.repeat(32),
    },
  },
];
export const NOW = '2026-02-03T04:05:06.000Z';
