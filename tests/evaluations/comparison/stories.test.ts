import { describe, expect, it } from 'vitest';
import { OWN_STORIES, parseStories, readStories, storyHalf } from '../../../evaluations/comparison/stories.ts';
import { UnreadableDataError } from '../../../evaluations/read-data.ts';

const STORY = `#S Brand in einer Mühle
A1 Die Mühle von Ahrsum ist abgebrannt.
A2 Verletzt wurde niemand.
B1 In Ahrsum brannte eine Mühle nieder.
B2 Zwei Menschen wurden verletzt.
= A1 B1 agree
= A2 B2 differ number
`;

describe('stories', () => {
  it('hold the sentences of both papers and the pairs on one matter', () => {
    expect(parseStories(STORY, 'one.txt')).toEqual([
      {
        topic: 'Brand in einer Mühle',
        a: ['Die Mühle von Ahrsum ist abgebrannt.', 'Verletzt wurde niemand.'],
        b: ['In Ahrsum brannte eine Mühle nieder.', 'Zwei Menschen wurden verletzt.'],
        pairs: [
          { a: 0, b: 0, relation: 'agree' },
          { a: 1, b: 1, relation: 'differ', kind: 'number' },
        ],
      },
    ]);
  });

  it.each([
    ['a sentence out of order', STORY.replace('A2', 'A3')],
    ['a pair of a sentence that is not there', STORY.replace('= A2 B2', '= A2 B7')],
    ['a difference that is not named', STORY.replace('differ number', 'differ')],
    ['an unknown kind', STORY.replace('differ number', 'differ colour')],
    ['what agrees in something', STORY.replace('B1 agree', 'B1 agree number')],
  ])('are refused for %s', (_, text) => {
    expect(() => parseStories(text, 'one.txt')).toThrow(UnreadableDataError);
  });

  it('that are kept are many, half of them to fit on', async () => {
    const stories = await readStories(OWN_STORIES);
    expect(stories.length).toBeGreaterThan(700);
    expect(stories.map(({ id }) => id)).toEqual(stories.map((_, at) => at));
    expect(stories.filter((story) => storyHalf(story) === 'even').length).toBe(Math.ceil(stories.length / 2));
  });
});
