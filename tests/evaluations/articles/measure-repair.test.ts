import { describe, expect, it } from 'vitest';
import { judgeMessy, measureMessy } from '../../../evaluations/articles/measure-messy.ts';
import { judgeText, measureRepair } from '../../../evaluations/articles/measure-repair.ts';
import { OWN_MESSY_CASES, readMessyCases } from '../../../evaluations/articles/messy-cases.ts';
import { readPageCases } from '../../../evaluations/articles/page-cases.ts';
import { UnreadableDataError } from '../../../evaluations/read-data.ts';
import { repair } from '../../../ingest/repairing/repair.ts';

describe('measuring what is taken out of a page', () => {
  it('finds pieces across line breaks and counts unwanted ones against precision', () => {
    const judged = judgeText('a', 'Der Kai\n ist\u00a0zu.\nStartseite', {
      wanted: ['Der Kai ist zu.', 'fehlt'],
      unwanted: ['Startseite', 'Impressum'],
    });
    expect(judged).toEqual({ id: 'a', kept: [true, false], dropped: [false, true] });
    // One of two found, one of two unwanted found: precision and recall are both a half.
    expect(measureRepair([judged])).toMatchObject({ kept: 0.5, dropped: 0.5, f1: 0.5, wanted: 2, unwanted: 2 });
  });

  it('gives nothing for a text without any wanted piece', () => {
    expect(measureRepair([judgeText('a', '', { wanted: ['x'], unwanted: ['y'] })])).toMatchObject({ kept: 0, dropped: 1, f1: 0 });
  });

  it('refuses cases that name files outside the folder', async () => {
    const read = readPageCases({
      cases: new URL('../../fixtures/outside.cases.jsonl', import.meta.url).pathname,
      pages: '/tmp',
      half: 'all',
    });
    await expect(read).rejects.toBeInstanceOf(UnreadableDataError);
  });
});

describe('measuring messy texts', () => {
  const one = { id: 'x', about: '', clean: 'Anzeige gegen ihn.\nEin Satz.', original: '', debris: ['Anzeige'], doubtful: ['In Im'] };

  it('counts a piece as left only where it stands more often than in the clean text', () => {
    expect(judgeMessy(one, { text: 'Anzeige gegen ihn.\n\nEin  Satz.' })).toMatchObject({
      dropped: [true],
      exact: true,
      kept: [true, true],
      doubts: [false],
    });
    expect(judgeMessy(one, { text: 'Anzeige gegen ihn.\nAnzeige\nEin Satz.' })).toMatchObject({ dropped: [false], exact: false });
  });

  it('counts marks that were asked for and others', () => {
    const text = 'In Im Hafen, der Der';
    const judged = judgeMessy(one, {
      text,
      doubts: [
        { start: 0, end: 5 },
        { start: 13, end: 20 },
      ],
    });
    expect(measureMessy([judged])).toMatchObject({ doubtsMarked: 1, falseDoubts: 1 });
  });

  it('loses no sentence of the committed texts that are there to tune on, and marks nothing but what is doubtful', async () => {
    const cases = await readMessyCases(OWN_MESSY_CASES, 'even');
    const scores = measureMessy(cases.map((messy) => judgeMessy(messy, repair(messy.original))));
    expect(scores).toMatchObject({ kept: 1, falseDoubts: 0, doubtsMarked: 1 });
  });
});
