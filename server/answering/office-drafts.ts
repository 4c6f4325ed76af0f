import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Language } from '../contract/answer.ts';
import type { Citation } from '../contract/citation.ts';
import type { Disagreement } from '../contract/disagreement.ts';
import type { Wishes } from '../contract/wishes.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { areDated, type OfficeGroup, type ToldOffice } from './find-offices.ts';

/** Of reports that give the only office, so many are quoted: as usual, and where the asker wants it at length. Of several offices each is quoted once: the disagreement names every report. */
const MOST_OF_AN_OFFICE = 2;
const MOST_LONG_OF_AN_OFFICE = 4;
/** Sentences where the asker wants it short. */
const MOST_SHORT = 2;

/** Sentences that give the offices, office by office, as many and in the order that is wished, and what the server can say of both. */
export function officeDrafts(
  groups: OfficeGroup[],
  { language, readArticle, wishes = {} }: { language: Language; readArticle: ArticleReader; wishes?: Wishes | undefined },
): DraftClaim[] {
  const kept = inOrder(fitting(groups, wishes.length), wishes.order);
  const quoted = kept.flatMap((group) => group.told.map((told, place) => ({ told, place })));
  const drafts = quoted.map(
    ({ told: { articleId, revision, sentence }, place }, number): DraftClaim => ({
      id: `c${number + 1}`,
      kind: 'quotation',
      role: place === 0 ? 'answer' : 'context',
      text: readArticle(articleId, revision).text.slice(sentence.start, sentence.end),
      spans: [{ articleId, revision, ...sentence, exact: true }],
      unresolved: [],
      block: { kind: 'quotation', number, place: 0 },
    }),
  );
  const notes = notesOn(groups, { kept, order: wishes.order, texts: NOTES[language] });
  return [
    ...drafts,
    ...notes.map(
      (text, place): DraftClaim => ({
        id: `f${place + 1}`,
        kind: 'frame',
        role: 'note',
        text,
        spans: [],
        unresolved: [],
        block: { kind: 'frame', number: drafts.length, place },
      }),
    ),
  ];
}

/** What is quoted of an office, and how many reports name it. */
type KeptOffice = OfficeGroup & { reports: number };

/** So many sentences as are wished, each office once before one is told again. Where not all have room, those reported last stay; where days are not known, those most reports name. */
function fitting(groups: OfficeGroup[], length: Wishes['length']): KeptOffice[] {
  const most = typeof length === 'number' ? length : length === 'short' ? MOST_SHORT : Number.POSITIVE_INFINITY;
  const usual = rivalsIn(groups) ? 1 : MOST_OF_AN_OFFICE;
  const ofEach = length === 'short' ? 1 : length === 'long' ? MOST_LONG_OF_AN_OFFICE : usual;
  const offices = areDated(groups) ? groups.slice(-most) : groups.slice(0, most);
  const room = offices.map(() => 0);
  let left = most;
  for (let round = 0; round < ofEach; round++) {
    for (const [at, { told }] of offices.entries()) {
      if (left === 0 || round >= told.length) continue;
      room[at] = round + 1;
      left--;
    }
  }
  return offices.map(({ told }, at) => ({ told: told.slice(0, room[at]), reports: told.length }));
}

function inOrder(groups: KeptOffice[], order: Wishes['order']): KeptOffice[] {
  if (order === 'importance') return groups.toSorted((a, b) => b.reports - a.reports);
  return order === 'newest-first' && areDated(groups) ? groups.toReversed() : groups;
}

function notesOn(
  groups: OfficeGroup[],
  { kept, order, texts }: { kept: KeptOffice[]; order: Wishes['order']; texts: (typeof NOTES)[Language] },
): string[] {
  const isDated = areDated(groups);
  const left = groups.length - kept.length;
  const ordered = order === 'importance' ? texts.most : !isDated ? texts.undated : order === 'newest-first' ? texts.newest : texts.dated;
  const told = rivalsIn(groups) ? ordered : texts.across;
  return [...(kept.length > 1 ? [told] : []), ...(left > 0 ? [texts.left(left, isDated)] : [])];
}

const NOTES = {
  de: {
    dated: 'Die Berichte stehen in der Reihenfolge ihrer Erscheinungstage.',
    newest: 'Die zuletzt erschienenen Berichte stehen am Anfang.',
    most: 'Das von den meisten Berichten genannte Amt steht am Anfang.',
    undated: 'Nicht von allen Berichten ist bekannt, wann sie erschienen sind; welches Amt das spätere ist, lässt sich daraus nicht sagen.',
    across: 'Ob Berichte verschiedener Sprachen dasselbe Amt meinen, ist nicht geprüft.',
    left: (count: number, isDated: boolean) =>
      `Die Berichte nennen ${count === 1 ? 'eine weitere Amtsbezeichnung, die der gewünschten Länge wegen fehlt' : `${count} weitere Amtsbezeichnungen, die der gewünschten Länge wegen fehlen`}; zitiert ist, was ${isDated ? 'zuletzt berichtet wurde' : 'die meisten nennen'}.`,
  },
  en: {
    dated: 'The reports stand in the order of their days of publication.',
    newest: 'The reports published last come first.',
    most: 'The office that most reports name comes first.',
    undated: 'It is not known of all reports when they appeared, so that they do not tell which office is the later one.',
    across: 'Whether reports in different languages mean the same office was not checked.',
    left: (count: number, isDated: boolean) =>
      `The reports give ${count === 1 ? 'one further title' : `${count} further titles`} of office, left out for the length asked for; quoted is what ${isDated ? 'was reported last' : 'most of them name'}.`,
  },
};

/** Different offices in one language; across languages the words alone do not tell whether they differ. */
function rivalsIn(groups: OfficeGroup[]): OfficeGroup[] | undefined {
  const languages = Map.groupBy(groups, ({ told }) => told[0]?.language);
  return [...languages.values()].find((same) => same.length > 1);
}

/** What the offices are that rival, each with every report that gives it. */
export function officeDisagreement(groups: OfficeGroup[], drafts: DraftClaim[]): Disagreement | undefined {
  const rivals = rivalsIn(groups);
  if (!rivals) return undefined;
  const sides = rivals.map((group) => ({
    value: group.told[0]?.office.text ?? '',
    citations: group.told.map(toCitation),
    claimIds: drafts.filter(({ spans }) => group.told.some((told) => spans.some((span) => isOf(told, span)))).map(({ id }) => id),
    ...(group.told[0]?.publishedOn === undefined ? {} : { since: group.told[0].publishedOn }),
  }));
  const days = sides.map(({ since }) => since);
  return { id: 'd1', in: 'office', later: areDated(rivals) && new Set(days).size === days.length, sides };
}

function isOf({ articleId, office }: ToldOffice, span: { articleId: string; start: number; end: number }): boolean {
  return articleId === span.articleId && span.start <= office.start && office.end <= span.end;
}

function toCitation({ articleId, revision, office }: ToldOffice): Citation {
  return { articleId, revision, start: office.start, end: office.end, quote: office.text, verdict: 'supported' };
}
