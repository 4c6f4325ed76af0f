import { describe, expect, it } from 'vitest';
import { alignStatements } from '../../../server/comparing/align-statements.ts';

const thresholds = { margin: 0.4, pairThreshold: 0.5, groupThreshold: 0.4 };
let turns = 0;
const turn = async () => {
  turns += 1;
};
type Given = { a: number; b: number; likeness: number; isSure?: boolean };
/** Sure where very alike, unless given. */
const alignments = (reports: number[], pairs: Given[]) =>
  alignStatements({ reports, pairs: pairs.map((pair) => ({ isSure: pair.likeness >= 0.7, ...pair })), ...thresholds, turn });
const align = async (reports: number[], pairs: Given[]) => (await alignments(reports, pairs)).map(({ members }) => members);

describe('aligning statements', () => {
  it('aligns two statements that are each the best of the other', async () => {
    expect(
      await align(
        [0, 0, 1, 1],
        [
          { a: 0, b: 2, likeness: 0.9 },
          { a: 1, b: 3, likeness: 0.6 },
        ],
      ),
    ).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('leaves a statement alone whose best match likes another one much better', async () => {
    const pairs = [
      { a: 0, b: 2, likeness: 0.9 },
      { a: 1, b: 2, likeness: 0.6 },
    ];
    expect(await align([0, 0, 1], pairs)).toEqual([[0, 2]]);
  });

  it('puts one sentence beside each of two that tell in part what it tells', async () => {
    const pairs = [
      { a: 0, b: 2, likeness: 0.9 },
      { a: 1, b: 2, likeness: 0.8 },
    ];
    expect(await align([0, 0, 1], pairs)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('puts it beside the likest of them alone where none is surely on its matter', async () => {
    const pairs = [
      { a: 0, b: 2, likeness: 0.6 },
      { a: 1, b: 2, likeness: 0.65 },
    ];
    expect(await align([0, 0, 1], pairs)).toEqual([[1, 2]]);
    expect(await align([0, 0, 1], [{ a: 0, b: 2, likeness: 0.75 }, ...pairs.slice(1)])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('leaves statements alone that are not alike enough', async () => {
    expect(await align([0, 1], [{ a: 0, b: 1, likeness: 0.49 }])).toEqual([]);
  });

  it('joins three reports when every pair is alike enough', async () => {
    const pairs = [
      { a: 0, b: 1, likeness: 0.9 },
      { a: 1, b: 2, likeness: 0.7 },
      { a: 0, b: 2, likeness: 0.4 },
    ];
    expect(await align([0, 1, 2], pairs)).toEqual([[0, 1, 2]]);
    expect((await alignments([0, 1, 2], pairs))[0]?.likeness).toBeCloseTo(0.7);
  });

  it('tells what is surely on one matter apart from what perhaps is, beside the one of these that it is most alike', async () => {
    const pairs = [
      { a: 0, b: 1, likeness: 0.9 },
      { a: 1, b: 2, likeness: 0.6 },
      { a: 0, b: 2, likeness: 0.5 },
    ];
    expect(await alignments([0, 1, 2], pairs)).toEqual([
      { members: [0, 1], likeness: 0.9, isSure: true },
      { members: [1, 2], likeness: 0.6, isSure: false },
    ]);
  });

  it('takes for sure what is told to be, however alike it is', async () => {
    const pairs = [
      { a: 0, b: 2, likeness: 0.9, isSure: false },
      { a: 1, b: 3, likeness: 0.6, isSure: true },
    ];
    expect(await alignments([0, 0, 1, 1], pairs)).toEqual([
      { members: [0, 2], likeness: 0.9, isSure: false },
      { members: [1, 3], likeness: 0.6, isSure: true },
    ]);
  });

  it('joins what shares two statements, though its other statements are unlike each other', async () => {
    const pairs = [
      { a: 0, b: 1, likeness: 0.9 },
      { a: 0, b: 2, likeness: 0.8 },
      { a: 1, b: 2, likeness: 0.8 },
      { a: 0, b: 3, likeness: 0.7 },
      { a: 1, b: 3, likeness: 0.7 },
    ];
    expect(await align([0, 1, 2, 3], pairs)).toEqual([[0, 1, 2, 3]]);
    // Two statements of one report stand in two rows.
    expect(await align([0, 1, 2, 2], pairs)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
    ]);
  });

  it('does not join two large groups for two statements that both have', async () => {
    const one = [0, 1, 2, 3, 4];
    const other = [0, 1, 5, 6, 7];
    const pairs = [one, other].flatMap((group, at) =>
      group.flatMap((a, place) => group.slice(place + 1).map((b) => ({ a, b, likeness: b === 1 ? 0.9 : 0.8 - at / 100 }))),
    );
    expect(await align([0, 1, 2, 3, 4, 5, 6, 7], pairs)).toEqual([one, other]);
  });

  it('does not join by way of a third: what is unlike stays in rows of its own', async () => {
    expect(
      await align(
        [0, 1, 2],
        [
          { a: 0, b: 1, likeness: 0.9 },
          { a: 1, b: 2, likeness: 0.7 },
        ],
      ),
    ).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('gives the same whatever the order of the pairs', async () => {
    const pairs = [
      { a: 0, b: 2, likeness: 0.6 },
      { a: 1, b: 2, likeness: 0.6 },
      { a: 1, b: 3, likeness: 0.6 },
    ];
    expect(await align([0, 0, 1, 1], pairs)).toEqual(await align([0, 0, 1, 1], pairs.toReversed()));
  });

  it('lets others have their turn before each pair: a thousand reports have a hundred thousand', async () => {
    turns = 0;
    await align(
      [0, 0, 1, 1],
      [
        { a: 0, b: 2, likeness: 0.9 },
        { a: 1, b: 3, likeness: 0.4 },
      ],
    );
    // Both when the best of each is sought, and again the one that is likely enough.
    expect(turns).toBe(3);
  });
});
