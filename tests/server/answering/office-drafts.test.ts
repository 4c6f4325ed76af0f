import { describe, expect, test } from 'vitest';
import type { OfficeGroup } from '../../../server/answering/find-offices.ts';
import { officeDisagreement, officeDrafts } from '../../../server/answering/office-drafts.ts';
import type { Language } from '../../../server/contract/answer.ts';
import type { Wishes } from '../../../server/contract/wishes.ts';
import { keptArticles } from '../../fakes/kept-articles.ts';

const TOLD: [office: string, text: string, publishedOn: string][] = [
  ['Hafenminister', 'Hafenminister Brodek weihte den Kai ein.', '2023-02-01'],
  ['Hafenminister', 'Am Sund sprach Hafenminister Brodek.', '2023-05-01'],
  ['Hafenminister', 'Zu Gast war Hafenminister Brodek.', '2023-06-01'],
  ['Ratssekretär', 'Ratssekretär Brodek empfing die Fischer.', '2024-03-01'],
  ['Botschafter', 'Botschafter Brodek reiste ab.', '2025-01-01'],
];
const readArticle = keptArticles(Object.fromEntries(TOLD.map(([, text], at) => [`a${at}`, text])));

function groups({ dated = true } = {}): OfficeGroup[] {
  const told = TOLD.map(([office, text, publishedOn], at) => ({
    articleId: `a${at}`,
    revision: 'r1',
    language: 'de' as const,
    publishedOn: dated ? publishedOn : undefined,
    office: { text: office, start: text.indexOf(office), end: text.indexOf(office) + office.length },
    sentence: { start: 0, end: text.length },
  }));
  return [...Map.groupBy(told, ({ office }) => office.text).values()].map((one) => ({ told: one }));
}

function drafted(wishes: Wishes, { dated = true, language = 'de' as Language } = {}) {
  const drafts = officeDrafts(groups({ dated }), { language, readArticle, wishes });
  const of = (kind: string) => drafts.filter((draft) => draft.kind === kind).map(({ text }) => text);
  const offices = of('quotation').map((text) => TOLD.find(([, sentence]) => sentence === text)?.[0]);
  return { drafts, offices, notes: of('frame') };
}

const IN_ORDER = 'Die Berichte stehen in der Reihenfolge ihrer Erscheinungstage.';

describe('the offices of a person', () => {
  test('are told once each, the earliest first, where nothing is wished; what they disagree on names every report', () => {
    const { drafts, offices, notes } = drafted({});
    expect(offices).toEqual(['Hafenminister', 'Ratssekretär', 'Botschafter']);
    expect(notes).toEqual([IN_ORDER]);
    expect(officeDisagreement(groups(), drafts)?.sides.map(({ citations }) => citations.length)).toEqual([3, 1, 1]);
  });

  test('are told by two reports where it is one, and without a word on others', () => {
    const drafts = officeDrafts(groups().slice(0, 1), { language: 'de', readArticle });
    expect(drafts.map(({ kind, text }) => [kind, text])).toEqual(TOLD.slice(0, 2).map(([, text]) => ['quotation', text]));
  });

  test('are not said to differ where reports of two languages name them', () => {
    const [minister, secretary] = groups();
    const english = { told: (secretary?.told ?? []).map((told) => ({ ...told, language: 'en' as const })) };
    const drafts = officeDrafts([...(minister ? [minister] : []), english], { language: 'de', readArticle });
    expect(drafts.filter(({ kind }) => kind === 'quotation')).toHaveLength(3);
    expect(drafts.at(-1)?.text).toBe('Ob Berichte verschiedener Sprachen dasselbe Amt meinen, ist nicht geprüft.');
  });

  test('in one sentence: the one reported last, and that others are left out', () => {
    const { offices, notes } = drafted({ length: 1 });
    expect(offices).toEqual(['Botschafter']);
    expect(notes).toEqual([
      'Die Berichte nennen 2 weitere Amtsbezeichnungen, die der gewünschten Länge wegen fehlen; zitiert ist, was zuletzt berichtet wurde.',
    ]);
  });

  test('in one sentence, where days are not known: the one that most reports name', () => {
    const { offices, notes } = drafted({ length: 1 }, { dated: false, language: 'en' });
    expect(offices).toEqual(['Hafenminister']);
    expect(notes).toEqual([
      'The reports give 2 further titles of office, left out for the length asked for; quoted is what most of them name.',
    ]);
  });

  test('in three sentences: each once, and no report twice for one before', () => {
    expect(drafted({ length: 3 })).toMatchObject({ offices: ['Hafenminister', 'Ratssekretär', 'Botschafter'], notes: [IN_ORDER] });
  });

  test('shortly: two sentences; at length: all reports that tell', () => {
    expect(drafted({ length: 'short' }).offices).toEqual(['Ratssekretär', 'Botschafter']);
    expect(drafted({ length: 'long' }).offices).toEqual(['Hafenminister', 'Hafenminister', 'Hafenminister', 'Ratssekretär', 'Botschafter']);
  });

  test('the newest first, or what most reports tell first, where that is wished', () => {
    const newest = drafted({ order: 'newest-first' });
    expect(newest.offices).toEqual(['Botschafter', 'Ratssekretär', 'Hafenminister']);
    expect(newest.notes).toEqual(['Die zuletzt erschienenen Berichte stehen am Anfang.']);
    const important = drafted({ order: 'importance' });
    expect(important.offices[0]).toBe('Hafenminister');
    expect(important.notes).toEqual(['Das von den meisten Berichten genannte Amt steht am Anfang.']);
    // Botschafter and Hafenminister once each: how many reports tell counts, not how many are quoted.
    const [minister, ...others] = groups();
    const drafts = officeDrafts([...others, ...(minister ? [minister] : [])], {
      language: 'de',
      readArticle,
      wishes: { order: 'importance', length: 3 },
    });
    expect(drafts[0]?.text).toContain('Hafenminister');
    expect(drafted({ order: 'newest-first' }, { dated: false }).notes[0]).toContain('Nicht von allen Berichten ist bekannt');
  });

  test('that differ are told apart, with those claims that stand', () => {
    const { drafts } = drafted({ length: 1 });
    const sides = officeDisagreement(groups(), drafts)?.sides.map(({ value, claimIds }) => [value, claimIds]);
    expect(sides).toEqual([
      ['Hafenminister', []],
      ['Ratssekretär', []],
      ['Botschafter', ['c1']],
    ]);
  });
});
