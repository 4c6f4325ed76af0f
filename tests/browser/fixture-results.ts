import type { Answer } from '../../server/contract/answer.ts';
import type { Claim } from '../../server/contract/claim.ts';
import type { Comparison } from '../../server/contract/comparison.ts';
import type { Summary } from '../../server/contract/summary.ts';
import { articleOf, cite, referenceOf } from './fixture-articles.ts';

const CREATED = '2026-03-10T10:00:00.000Z';
const COVERAGE = { searched: 26, relevant: 3, cited: 2, independent: 2 };
const ALL = ['bruecke', 'kosten', 'bridge', 'feind'].map(referenceOf);

function claim(given: Partial<Claim> & Pick<Claim, 'id' | 'text' | 'block'>): Claim {
  return { kind: 'statement', role: 'answer', citations: [], verdict: 'supported', reasons: [], unresolved: [], ...given };
}

const quotation = (id: string, articleId: string, text: string, number: number, place: number, role: Claim['role'] = 'answer') =>
  claim({ id, kind: 'quotation', role, text, citations: [cite(articleId, text)], block: { kind: 'quotation', number, place } });

function answer(given: Partial<Answer> & Pick<Answer, 'id' | 'question'>): Answer {
  return {
    understoodAs: given.question,
    language: 'de',
    scope: {},
    filters: {},
    writer: 'extractive',
    corpusVersion: '1',
    createdAt: CREATED,
    claims: [],
    coverage: COVERAGE,
    articles: ALL,
    ended: 'finished',
    ...given,
  };
}

const TEN_MORE = 'Sie dankte den 240 Arbeitern, die drei Jahre lang gebaut hatten.';

/** Quotations, one of them kept closed, with the lead sentence behind its context, a statement of every verdict, a dangling marker, a frame and hostile markup. */
export const ANSWER = answer({
  id: 'answer-1',
  question: 'Wer hat sie eröffnet?',
  understoodAs: 'Wer hat die Klappbrücke in Sandau eröffnet?',
  claims: [
    quotation('q2', 'bruecke', 'Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.', 0, 1),
    quotation(
      'q1',
      'bruecke',
      'SANDAU. Die neue Klappbrücke über die Merle ist am Dienstag für den Verkehr freigegeben worden.',
      0,
      0,
      'context',
    ),
    quotation('q3', 'bruecke', TEN_MORE, 0, 2, 'context'),
    claim({
      id: 's1',
      text: 'Die Stadt beziffert die Kosten auf 18,4 Millionen Kronen.',
      citations: [
        cite('bruecke', 'Die Brücke kostete nach Angaben der Stadt 18,4 Millionen Kronen.'),
        cite('kosten', 'Im Rathaus spricht man dagegen von 18,4 Millionen.'),
      ],
      block: { kind: 'paragraph', number: 1, place: 0 },
    }),
    claim({
      id: 's2',
      text: 'Gebaut haben 300 Arbeiter.',
      citations: [cite('bruecke', TEN_MORE, 'unsupported', { code: 'number-missing', claim: '300', source: '240' })],
      verdict: 'unsupported',
      reasons: [{ code: 'number-missing', claim: '300', source: '240' }],
      block: { kind: 'paragraph', number: 1, place: 1 },
    }),
    claim({
      id: 's3',
      text: 'Eröffnet wurde sie am 5. März.',
      citations: [cite('kosten', 'Eröffnet wurde die Brücke am 4. März.', 'partly-supported', { code: 'date-missing', claim: '5. März' })],
      verdict: 'partly-supported',
      reasons: [{ code: 'date-missing', claim: '5. März' }],
      block: { kind: 'paragraph', number: 1, place: 2 },
    }),
    claim({
      id: 's4',
      text: 'Der Rechnungshof nennt 19,1 Millionen Kronen.',
      citations: [cite('kosten', 'Der Rechnungshof nennt 19,1 Millionen Kronen.', 'disputed')],
      verdict: 'disputed',
      block: { kind: 'list-item', number: 2, place: 0 },
    }),
    claim({
      id: 's5',
      text: 'Der Radweg folgt später.',
      citations: [cite('bridge', 'The bicycle lane will not be ready before May.')],
      unresolved: ['[9]'],
      block: { kind: 'list-item', number: 3, place: 0 },
    }),
    quotation('q4', 'feind', articleOf('feind').text.slice(0, articleOf('feind').text.indexOf(' Der Satz')), 4, 0),
    { ...quotation('q5', 'bridge', 'Tolls are not planned.', 6, 0), lessSure: true, aside: true },
    claim({
      id: 'f1',
      kind: 'frame',
      role: 'note',
      text: 'Ein Jahr ist in den Berichten nicht genannt.',
      block: { kind: 'frame', number: 5, place: 0 },
    }),
  ],
});

export const ABSTENTION = answer({
  id: 'answer-2',
  question: 'Wie hoch ist die Inflation?',
  coverage: { searched: 26, relevant: 0, cited: 0, independent: 0 },
  abstention: {
    code: 'not-answered',
    missing: 'Keine Stelle nennt die Inflation.',
    terms: ['Inflation'],
    nearest: [cite('kosten', 'Die Klappbrücke in Sandau ist teurer geworden als geplant.'), cite('bruecke', 'Geplant waren 15 Millionen.')],
  },
});

export const FAILED = answer({
  id: 'answer-3',
  question: 'Bitte scheitern',
  ended: 'failed',
  failure: { code: 'writer-unavailable', message: 'The language model refused the key (401). Check WRITER_API_KEY.' },
});

export const PARTIAL = answer({ id: 'answer-4', question: 'Bitte langsam', claims: ANSWER.claims.slice(0, 2), ended: 'stopped' });

const span = (articleId: string, text: string) => {
  const start = articleOf(articleId).text.indexOf(text);
  return { articleId, start, end: start + text.length, text };
};

export const COMPARISON: Comparison = {
  id: 'comparison-1',
  language: 'de',
  createdAt: CREATED,
  corpusVersion: '1',
  articles: [referenceOf('bruecke'), referenceOf('kosten'), referenceOf('bridge')],
  columns: [{ articleIds: ['bruecke'] }, { articleIds: ['kosten'] }, { articleIds: ['bridge'] }],
  findings: [],
  framing: [],
  frames: [
    claim({
      id: 'cf',
      kind: 'frame',
      role: 'note',
      text: '3 Sachen: 1 weicht ab, 1 stimmt überein, 1 steht nur in einem Bericht.',
      block: { kind: 'frame', number: 0, place: 0 },
    }),
  ],
  rows: [
    {
      relation: 'differ',
      similarity: 0.81,
      cells: [
        {
          articleId: 'bruecke',
          claims: [quotation('c1', 'bruecke', 'Die Brücke kostete nach Angaben der Stadt 18,4 Millionen Kronen.', 0, 0)],
        },
        { articleId: 'kosten', claims: [quotation('c2', 'kosten', 'Der Rechnungshof nennt 19,1 Millionen Kronen.', 0, 0)] },
      ],
      differences: [{ kind: 'number', values: [span('bruecke', '18,4 Millionen'), span('kosten', '19,1 Millionen')] }],
    },
    {
      relation: 'agree',
      similarity: 0.9,
      cells: [
        { articleId: 'bruecke', claims: [quotation('c3', 'bruecke', 'Der Radweg wird erst im Mai fertig.', 0, 0)] },
        { articleId: 'bridge', claims: [quotation('c4', 'bridge', 'The bicycle lane will not be ready before May.', 0, 0)] },
      ],
      differences: [],
    },
    {
      relation: 'only-in-one',
      similarity: 1,
      cells: [{ articleId: 'bridge', claims: [quotation('c5', 'bridge', 'Tolls are not planned.', 0, 0)] }],
      differences: [],
    },
  ],
  outside: {
    rows: [
      {
        relation: 'only-in-one',
        similarity: 1,
        cells: [{ articleId: 'bruecke', claims: [quotation('c6', 'bruecke', TEN_MORE, 3, 0)] }],
        differences: [],
      },
    ],
    statements: 31,
  },
  coverage: { searched: 3, relevant: 3, cited: 3, independent: 3 },
};

export const SUMMARY: Summary = {
  id: 'summary-1',
  length: 'short',
  form: 'summary',
  order: 'chronological',
  language: 'de',
  writer: 'extractive',
  createdAt: CREATED,
  corpusVersion: '1',
  articles: [referenceOf('bruecke'), referenceOf('kosten')],
  claims: [
    quotation('m1', 'bruecke', 'SANDAU. Die neue Klappbrücke über die Merle ist am Dienstag für den Verkehr freigegeben worden.', 0, 0),
    quotation('m2', 'kosten', 'Der Rechnungshof nennt 19,1 Millionen Kronen.', 1, 0),
  ],
  coverage: { searched: 2, relevant: 2, cited: 2, independent: 2 },
};

const OPEN = 'Der Rechnungshof nennt 19,1 Millionen Kronen.';
const OPENED = 'SANDAU. Die neue Klappbrücke über die Merle ist am Dienstag für den Verkehr freigegeben worden.';
const said = (text: string, id: string, number: number) =>
  claim({ id, kind: 'frame', role: 'note', text, block: { kind: 'frame', number, place: 0 } });

/** In its sections, with a sentence of every doubt, and one report that is read and not quoted. */
export const BRIEFING: Summary = {
  ...SUMMARY,
  id: 'briefing-1',
  length: 'normal',
  form: 'briefing',
  order: 'by-matter',
  newSince: '2026-03-05',
  question: 'Klappbrücke',
  scope: { filters: { from: '2026-03-01' } },
  claims: [
    { ...quotation('b1', 'bruecke', OPENED, 0, 0), sourcing: { origins: [], anonymous: false, independent: 1 } },
    claim({
      id: 'b2',
      text: 'Die Brücke kostete 300 Millionen Kronen.',
      verdict: 'unsupported',
      reasons: [{ code: 'no-citation' }],
      block: { kind: 'paragraph', number: 1, place: 0 },
    }),
    said('Die neuesten Berichte bringen nichts, was nicht schon in älteren steht.', 'b3', 2),
    said('Die Berichte gehen auseinander: Zahl („18,4 Millionen“ – „19,1 Millionen“).', 'b4', 3),
    { ...quotation('b5', 'kosten', OPEN, 4, 0), verdict: 'disputed', reasons: [{ code: 'disagreement', claim: '19,1', source: '18,4' }] },
    said('Keiner der Sätze wurde als offen oder unbestätigt erkannt.', 'b6', 5),
  ],
  sections: [
    { kind: 'situation', claimIds: ['b1', 'b2'] },
    { kind: 'new', claimIds: ['b3'] },
    { kind: 'contradictions', claimIds: ['b4', 'b5'] },
    { kind: 'open-questions', claimIds: ['b6'] },
  ],
  articles: ['bruecke', 'kosten', 'bridge'].map(referenceOf),
  sources: [
    { articleIds: ['bruecke'], sentences: 1 },
    { articleIds: ['kosten'], sentences: 1 },
    { articleIds: ['bridge'], sentences: 0 },
  ],
};
