import { z } from 'zod';
import { findDifferences } from '../../server/comparing/find-differences.ts';
import { createArticleReader } from '../../server/retrieval/read-article.ts';
import { createTurns } from '../../server/retrieval/turns.ts';
import { createWordTable, type WordTable } from '../../server/retrieval/word-table.ts';
import { withGivenParts } from '../create-evaluated-parts.ts';
import { defineEvaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';
import type { Half } from '../title-half.ts';
import { type ReadingParts, statementsOfStory } from './likeness-rows.ts';
import { isComplete, scoreStatements, type Told } from './measure-statements.ts';
import { relationTables } from './statements.ts';
import { OWN_STORIES, readStories, reportsOf, type Story, storyHalf } from './stories.ts';

const MOST_LISTED = 200;

/** Apart from whether they are put together: how well the product tells what two sentences on one matter have to do with each other. */
export const relations = defineEvaluation({
  about: 'tells of two sentences on one matter, each within its report, whether they agree, differ or are an update, and in what',
  options: z.strictObject({
    stories: z.string().default(OWN_STORIES).describe('<folder>: stories told by two papers; default: cases/stories'),
    half: z.enum(['odd', 'even']).default('odd').describe('<odd|even>: the even half is for reading while rules are written'),
    list: z.enum(['yes', 'no']).default('no').describe('<yes|no>: what was told wrongly, of the even half only'),
  }),
  async run({ stories: folder, half, list }, tell): Promise<Report> {
    const stories = (await readStories(folder)).filter((story) => storyHalf(story) === (half satisfies Half));
    const table = createWordTable();
    return withGivenParts(
      stories.flatMap((story) => reportsOf(story)),
      tell,
      async ({ corpus: { archive, embedder }, articleIds }) => {
        const readArticle = createArticleReader({ archive });
        const articleOf = (key: string) => {
          const article = archive.get(articleIds.get(key) ?? '');
          if (!article) throw new RangeError(`${key} was not taken in`);
          return readArticle(article.id, article.revision);
        };
        const told: Told[] = [];
        for (const story of stories) told.push(...(await toldOf(story, { embedder, articleOf, table })));
        const scores = scoreStatements(told);
        return {
          evaluation: `relations-${half}`,
          measures: { relation: scores.relation, difference: scores.difference, complete: scores.complete },
          samples: told.length,
          tables: [
            ...relationTables(`${half} stories`, scores),
            ...(list === 'yes' && half === 'even'
              ? [
                  {
                    title: 'Told wrongly',
                    head: ['is', 'told', 'a', 'b'],
                    rows: told
                      .filter((one) => !isComplete(one))
                      .slice(0, MOST_LISTED)
                      .map(({ pair, relation, kinds }) => [
                        `${pair.kind} ${pair.in.join('+')}`,
                        `${relation} ${kinds.join('+')}`,
                        pair.a.text,
                        pair.b.text,
                      ]),
                  },
                ]
              : []),
          ],
        };
      },
    );
  },
});

async function toldOf(story: Story, parts: ReadingParts & { table: WordTable }): Promise<Told[]> {
  const { a, b } = await statementsOfStory(story, parts);
  const told: Told[] = [];
  for (const pair of story.pairs) {
    const [one, other] = [a[pair.a], b[pair.b]];
    if (!one || !other) continue;
    const { relation, differences } = await findDifferences([one, other], { table: parts.table, articleIdOf: String, turn: createTurns() });
    told.push({
      pair: {
        id: `story-${story.id}`,
        a: { text: one.text },
        b: { text: other.text },
        sameMatter: true,
        kind: pair.relation,
        in: pair.kind && pair.kind !== 'other' ? [pair.kind] : [],
        about: story.topic,
      },
      relation,
      kinds: [...new Set(differences.map(({ kind }) => kind))],
    });
  }
  return told;
}
