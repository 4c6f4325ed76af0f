import type { DraftClaim } from '../checking/draft-claim.ts';
import type { Language } from '../contract/answer.ts';
import type { Citation } from '../contract/citation.ts';
import type { Disagreement } from '../contract/disagreement.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { areDated, type OfficeGroup, type ToldOffice } from './find-offices.ts';

/** Of reports that give one office, so many are quoted. */
const MOST_OF_AN_OFFICE = 2;

function claimIdOf(group: number, place: number): string {
  return `c${group * MOST_OF_AN_OFFICE + place + 1}`;
}

/** Sentences that give the offices, office by office, and what the server can say of their order. */
export function officeDrafts(
  groups: OfficeGroup[],
  { language, readArticle }: { language: Language; readArticle: ArticleReader },
): DraftClaim[] {
  const drafts = groups.flatMap(({ told }, number) =>
    told.slice(0, MOST_OF_AN_OFFICE).map(
      ({ articleId, revision, sentence }, place): DraftClaim => ({
        id: claimIdOf(number, place),
        kind: 'quotation',
        role: place === 0 ? 'answer' : 'context',
        text: readArticle(articleId, revision).text.slice(sentence.start, sentence.end),
        spans: [{ articleId, revision, ...sentence, exact: true }],
        unresolved: [],
        block: { kind: 'quotation', number: number * MOST_OF_AN_OFFICE + place, place: 0 },
      }),
    ),
  );
  return groups.length > 1 ? [...drafts, note(groups, language)] : drafts;
}

function note(groups: OfficeGroup[], language: Language): DraftClaim {
  const texts = NOTES[language];
  return {
    id: 'f1',
    kind: 'frame',
    role: 'note',
    text: areDated(groups) ? texts.dated : texts.undated,
    spans: [],
    unresolved: [],
    block: { kind: 'frame', number: groups.length * MOST_OF_AN_OFFICE, place: 0 },
  };
}

const NOTES = {
  de: {
    dated: 'Die Berichte nennen nicht dasselbe Amt; sie stehen in der Reihenfolge ihrer Erscheinungstage.',
    undated:
      'Die Berichte nennen nicht dasselbe Amt. Nicht von allen ist bekannt, wann sie erschienen sind; welches Amt das spätere ist, lässt sich daraus nicht sagen.',
  },
  en: {
    dated: 'The reports do not name the same office; they stand in the order of their days of publication.',
    undated:
      'The reports do not name the same office. It is not known of all of them when they appeared, so that they do not tell which office is the later one.',
  },
};

/** Different offices in one language; across languages the words alone do not tell whether they differ. */
export function officeDisagreement(groups: OfficeGroup[]): Disagreement | undefined {
  const languages = Map.groupBy(groups, ({ told }) => told[0]?.language);
  const [rivals] = [...languages.values()].filter((same) => same.length > 1);
  if (!rivals) return undefined;
  const sides = rivals.map((group) => ({
    value: group.told[0]?.office.text ?? '',
    citations: group.told.map(toCitation),
    claimIds: group.told.slice(0, MOST_OF_AN_OFFICE).map((_, place) => claimIdOf(groups.indexOf(group), place)),
    ...(group.told[0]?.publishedOn === undefined ? {} : { since: group.told[0].publishedOn }),
  }));
  const days = sides.map(({ since }) => since);
  return { id: 'd1', in: 'office', later: areDated(rivals) && new Set(days).size === days.length, sides };
}

function toCitation({ articleId, revision, office }: ToldOffice): Citation {
  return { articleId, revision, start: office.start, end: office.end, quote: office.text, verdict: 'supported' };
}
