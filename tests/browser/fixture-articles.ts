import type { ArticleDetail, ArticleSummary } from '../../server/contract/article.ts';
import type { ArticleReference, Citation, Reason, Verdict } from '../../server/contract/citation.ts';
import type { FamilyResponse } from '../../server/contract/family.ts';

type Written = Pick<ArticleDetail, 'id' | 'label' | 'text'> & Partial<ArticleDetail>;

function article({ id, label, text, ...given }: Written): ArticleDetail {
  return {
    id,
    revision: `${id}-r1`,
    title: label,
    label,
    labelFromText: false,
    language: 'de',
    characters: text.length,
    passages: 2,
    edits: 0,
    text,
    original: text,
    editList: [],
    doubts: [],
    provenance: { key: `${id}.txt`, path: `${id}.txt`, retrievedAt: '2026-03-01T08:00:00.000Z', bytesHash: `hash-${id}` },
    revisions: [`${id}-r1`],
    deleted: false,
    ...given,
  };
}

const PARAGRAPH =
  'Die Behörde will die Anlage bis zum Herbst prüfen lassen. Anwohner hatten sich über den Lärm der nächtlichen Arbeiten beklagt. ' +
  'Ein Sprecher sagte, man nehme die Beschwerden ernst, könne aber vor dem Ende der Ausschreibung keine Zusagen machen.';

const brueckeText = [
  'SANDAU. Die neue Klappbrücke über die Merle ist am Dienstag für den Verkehr freigegeben worden.',
  'Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr. Sie dankte den 240 Arbeitern, die drei Jahre lang gebaut hatten.',
  PARAGRAPH,
  'Die Brücke kostete nach Angaben der Stadt 18,4 Millionen Kronen. Geplant waren 15 Millionen.',
  PARAGRAPH,
  'Vogt sagte: „Wer hier steht, der steht auf dreißig Jahren Streit.“ Der Radweg wird erst im Mai fertig.',
].join('\n\n');

const kostenText = [
  'Die Klappbrücke in Sandau ist teurer geworden als geplant. Der Rechnungshof nennt 19,1 Millionen Kronen.',
  'Im Rathaus spricht man dagegen von 18,4 Millionen. Eröffnet wurde die Brücke am 4. März.',
  PARAGRAPH,
].join('\n\n');

const bridgeText = [
  'SANDAU. The new bascule bridge was opened on Tuesday by Mayor Elin Vogt.',
  'The bicycle lane will not be ready before May. Tolls are not planned.',
].join('\n\n');

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** Reports written for these tests; one of them tries to be markup. */
export const ARTICLES: ArticleDetail[] = [
  article({
    id: 'bruecke',
    label: 'Klappbrücke über die Merle freigegeben',
    publisher: 'Sandauer Anzeiger',
    publishedOn: '2026-03-05',
    publishedHow: 'page',
    text: brueckeText,
    original: brueckeText.replace('SANDAU. ', '< p>SANDAU. ').replace('Vogt sagte', 'Jetzt zuschauen Vogt sagte'),
    edits: 2,
    editList: [
      { originalStart: 0, originalEnd: 4, replacement: '', rule: 'tag' },
      {
        originalStart: brueckeText.indexOf('Vogt sagte') + 4,
        originalEnd: brueckeText.indexOf('Vogt sagte') + 4 + 'Jetzt zuschauen '.length,
        replacement: '',
        rule: 'call',
      },
    ],
    revisions: ['bruecke-r2', 'bruecke-r1'],
  }),
  article({
    id: 'kosten',
    label: 'Rechnungshof rügt Kosten der Brücke',
    publisher: 'Merle-Kurier',
    family: { id: 'f1', members: 2 },
    text: kostenText,
    doubts: [{ start: kostenText.indexOf('Im Rathaus'), end: kostenText.indexOf('Im Rathaus') + 2, rule: 'doubled-word' }],
  }),
  article({
    id: 'bridge',
    label: 'Sandau opens its bascule bridge',
    publisher: 'Kingsmere Herald',
    publishedOn: '2026-03-06',
    publishedHow: 'given',
    language: 'en',
    text: bridgeText,
  }),
  article({ id: 'feind', label: HOSTILE, publisher: '<b>Feind</b>', text: `${HOSTILE} Der Satz danach ist harmlos.` }),
];

/** The report on the costs has a near-copy with another figure; a paragraph of it stands in the report on the opening. */
export function familyOf(id: string): FamilyResponse {
  if (id !== 'kosten') return { family: null, shared: [] };
  const quote = (text: string) => ({ start: 0, end: text.length, text });
  const member = (articleId: string, publisher: string) => ({ articleId, revision: `${articleId}-r1`, label: publisher, publisher });
  const start = kostenText.indexOf(PARAGRAPH);
  const other = brueckeText.indexOf(PARAGRAPH);
  return {
    family: {
      id: 'f1',
      earliestBy: 'ingested',
      undated: 2,
      members: [
        member('kosten', 'Merle-Kurier'),
        {
          ...member('bruecke', 'Merle-Bote'),
          changes: {
            kept: 3,
            reworded: [],
            moved: [],
            added: [],
            dropped: [],
            facts: [
              { kind: 'date', how: 'left-out', earliest: quote('am 4. März') },
              { kind: 'quantity', how: 'different', earliest: quote('19,1 Millionen'), member: quote('21,9 Millionen') },
            ],
          },
        },
      ],
    },
    shared: [
      {
        start,
        end: start + PARAGRAPH.length,
        other: {
          articleId: 'bruecke',
          revision: 'bruecke-r2',
          label: 'Klappbrücke über die Merle freigegeben',
          start: other,
          end: other + PARAGRAPH.length,
        },
      },
    ],
  };
}

export function articleOf(id: string): ArticleDetail {
  const found = ARTICLES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no fixture article ${id}`);
  return found;
}

export function summaryOf({
  text: _,
  original: __,
  editList,
  doubts,
  provenance,
  revisions,
  deleted,
  ...summary
}: ArticleDetail): ArticleSummary {
  return summary;
}

export function referenceOf(id: string): ArticleReference {
  const { revision, label, publisher, publishedOn } = articleOf(id);
  return { id, revision, label, ...(publisher && { publisher }), ...(publishedOn && { publishedOn }) };
}

/** A citation of words that stand in the article. */
export function cite(id: string, quote: string, verdict: Verdict = 'supported', reason?: Reason): Citation {
  const { text, revision } = articleOf(id);
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`${id} does not say: ${quote}`);
  return { articleId: id, revision, start, end: start + quote.length, quote, verdict, ...(reason && { reason }) };
}
