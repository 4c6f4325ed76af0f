import type { WordTable } from '../../server/retrieval/word-table.ts';
import { withGivenParts, withSampleParts } from '../create-evaluated-parts.ts';
import type { Tell } from '../evaluation.ts';
import { idHalf, readSampleTruth } from '../sample-truth.ts';
import type { Half } from '../title-half.ts';
import { type LikenessRow, type RowParts, rowOfPair, rowsOfMatters, rowsOfStory, rowsOfUnrelated } from './likeness-rows.ts';
import { partsOf } from './parts-of.ts';
import { OWN_STATEMENT_PAIRS, pairHalf, readStatementPairs } from './statement-pairs.ts';
import { isHeldOut, OWN_AFFAIRS, OWN_SIBLINGS, OWN_STORIES, readStories, reportsOf, SIBLING_DAYS, storyHalf } from './stories.ts';
import { type UnrelatedPair, unrelatedPapers, unrelatedReports } from './unrelated.ts';

/** `isUnread`: of texts that the net was not trained on. */
export type FittingRow = LikenessRow & { isUnread: boolean };
/** Candidates of one half of the stories; `lost`: listed pairs that are none. */
export type StoryRows = { rows: FittingRow[]; lost: number };
type Given = { table: WordTable; tell: Tell };

/** Of the stories by halves, and of papers of different even stories. */
export async function readStoryRows(given: Given): Promise<Record<Half, StoryRows> & { unrelated: FittingRow[] }> {
  return readToldRows(OWN_STORIES, given);
}

async function readToldRows(folder: string, { table, tell }: Given): Promise<Record<Half, StoryRows> & { unrelated: FittingRow[] }> {
  const stories = await readStories(folder);
  return withGivenParts(
    stories.flatMap((story) => reportsOf(story)),
    tell,
    async (evaluated) => {
      const parts = { ...partsOf(evaluated), table };
      const halves: Record<Half, StoryRows> = { even: { rows: [], lost: 0 }, odd: { rows: [], lost: 0 } };
      for (const story of stories) {
        const { rows, lost } = await rowsOfStory(story, parts);
        halves[storyHalf(story)].rows.push(...marked(rows, isHeldOut(story.id)));
        halves[storyHalf(story)].lost += lost;
      }
      return { ...halves, unrelated: await evenOf(unrelatedPapers(stories), parts, ([first]) => isHeldOut(Number.parseInt(first, 10))) };
    },
  );
}

/** Of the affairs by halves, and of papers of different even ones. */
export async function readAffairRows(given: Given): Promise<Record<Half, StoryRows> & { unrelated: FittingRow[] }> {
  return readToldRows(OWN_AFFAIRS, given);
}

/** Of the even siblings: two reports that look alike and tell of two events. */
export async function readSiblingRows({ table, tell }: Given): Promise<FittingRow[]> {
  const siblings = (await readStories(OWN_SIBLINGS)).filter((one) => storyHalf(one) === 'even');
  return withGivenParts(
    siblings.flatMap((one) => reportsOf(one, SIBLING_DAYS)),
    tell,
    async (evaluated) => {
      const rows: FittingRow[] = [];
      for (const one of siblings) rows.push(...marked((await rowsOfStory(one, { ...partsOf(evaluated), table })).rows, isHeldOut(one.id)));
      return rows;
    },
  );
}

/** The even labelled pairs of statements. */
export async function readLabelledRows({ table, tell }: Given): Promise<FittingRow[]> {
  const pairs = (await readStatementPairs(OWN_STATEMENT_PAIRS)).filter((pair) => pairHalf(pair) === 'even');
  const given = pairs.flatMap(({ id, a, b }) => [
    { key: `${id}-a`, ...a },
    { key: `${id}-b`, ...b },
  ]);
  return withGivenParts(given, tell, async (evaluated) => {
    const rows: FittingRow[] = [];
    for (const { id, sameMatter } of pairs) {
      const weighed = await rowOfPair([`${id}-a`, `${id}-b`], { ...partsOf(evaluated), table });
      if (weighed) rows.push(...marked([{ features: weighed.features, net: weighed.net, right: sameMatter }], true));
    }
    return rows;
  });
}

/** Of the even matters of the sample reports, and of the even pairs of those that no matter links. */
export async function readSampleRows({ table, tell }: Given): Promise<{ planted: FittingRow[]; unrelated: FittingRow[] }> {
  const { matters } = await readSampleTruth();
  const tuning = matters.filter((matter) => idHalf(matter) === 'even');
  return withSampleParts(tell, async (evaluated) => {
    const parts = { ...partsOf(evaluated), table };
    return {
      planted: marked(await rowsOfMatters(tuning, matters, parts), true),
      unrelated: await evenOf(unrelatedReports([...evaluated.articleIds.keys()], matters), parts, () => true),
    };
  });
}

type Keys = UnrelatedPair['keys'];

async function evenOf(pairs: UnrelatedPair[], parts: RowParts, isUnread: (keys: Keys) => boolean): Promise<FittingRow[]> {
  const rows: FittingRow[] = [];
  for (const { keys, half } of pairs) if (half === 'even') rows.push(...marked(await rowsOfUnrelated(keys, parts), isUnread(keys)));
  return rows;
}

function marked(rows: LikenessRow[], isUnread: boolean): FittingRow[] {
  return rows.map(({ features, net, right }) => ({ features, net, right, isUnread }));
}
