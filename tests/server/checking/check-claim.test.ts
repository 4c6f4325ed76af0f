import { describe, expect, test } from 'vitest';
import { createJudgeBacking, wordOverlap } from '../../../server/checking/backing.ts';
import { createCheckClaim } from '../../../server/checking/create-check-claim.ts';
import type { DraftClaim } from '../../../server/checking/draft-claim.ts';
import { fakeEmbedder } from '../../fakes/fake-embedder.ts';
import { keptArticles } from '../../fakes/kept-articles.ts';

const TEXT =
  'Ministerin Lindqvold reiste am 17. September nach Orkul. Dort unterschrieb sie einen Vertrag über 200 Lastwagen. Laut Kurier am Sund kostet der Vertrag 3,5 Millionen Euro.';
const readArticle = keptArticles({ a1: TEXT, a2: 'Der Vertrag über 200 Lastwagen wurde in Orkul unterschrieben.' });
const checkClaim = createCheckClaim({
  readArticle,
  judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
  likeness: async (claim, sentence) => wordOverlap(claim, sentence),
});

function draft(changes: Partial<DraftClaim>): DraftClaim {
  return {
    id: 'c1',
    kind: 'statement',
    role: 'answer',
    text: 'Lindqvold reiste am 17. September nach Orkul.',
    spans: [{ articleId: 'a1', revision: 'r1', start: 0, end: TEXT.length, exact: false }],
    unresolved: [],
    block: { kind: 'paragraph', number: 0, place: 0 },
    ...changes,
  };
}
const firstSentence = { articleId: 'a1', revision: 'r1', start: 0, end: 56, exact: true };

describe('the claim check', () => {
  test('backs a quotation by its own characters', async () => {
    const { claim } = await checkClaim(draft({ kind: 'quotation', text: TEXT.slice(0, 56), spans: [firstSentence] }));
    expect(claim.verdict).toBe('supported');
    expect(claim.citations).toEqual([expect.objectContaining({ quote: TEXT.slice(0, 56), start: 0, end: 56, verdict: 'supported' })]);
  });

  test('marks a quotation that changes one character', async () => {
    const { claim } = await checkClaim(draft({ kind: 'quotation', text: TEXT.slice(0, 56).replace('17', '18'), spans: [firstSentence] }));
    expect(claim).toMatchObject({ verdict: 'unsupported', reasons: [{ code: 'quote-differs' }] });
    expect(claim.citations[0]?.quote).toBe(TEXT.slice(0, 56));
  });

  test('narrows a cited passage to the sentence that backs the statement', async () => {
    const { claim } = await checkClaim(draft({}));
    expect(claim.verdict).toBe('supported');
    expect(claim.citations.map((citation) => citation.quote)).toEqual(['Ministerin Lindqvold reiste am 17. September nach Orkul.']);
  });

  test('adds the sentence that gives a fact the first one lacks', async () => {
    const { claim } = await checkClaim(draft({ text: 'Lindqvold unterschrieb in Orkul einen Vertrag über 200 Lastwagen.' }));
    expect(claim.verdict).toBe('supported');
    expect(claim.citations.map((citation) => citation.quote).join(' ')).toContain('200 Lastwagen');
    expect(claim.citations.map((citation) => citation.quote).join(' ')).toContain('Orkul');
  });

  test.each([
    ['another number', 'Dort unterschrieb sie einen Vertrag über 300 Lastwagen.', { code: 'number-missing', claim: '300 Lastwagen' }],
    ['another date', 'Lindqvold reiste am 18. September nach Orkul.', { code: 'date-missing', claim: '18. September' }],
    [
      'a year the source does not give',
      'Lindqvold reiste am 17. September 2024 nach Orkul.',
      { code: 'date-missing', claim: '17. September 2024' },
    ],
    ['another name', 'Ministerin Aldrup reiste am 17. September nach Orkul.', { code: 'name-missing' }],
  ])('marks %s and says what is missing', async (_, text, reason) => {
    const { claim } = await checkClaim(draft({ text }));
    expect(claim.verdict).toBe('unsupported');
    expect(claim.reasons).toContainEqual(expect.objectContaining({ code: reason.code }));
  });

  test('does not mark the same number in other writing', async () => {
    const { claim } = await checkClaim(draft({ text: 'Laut Kurier am Sund kostet der Vertrag 3.500.000 Euro.' }));
    expect(claim.verdict).toBe('supported');
  });

  test('backs by two sentences of its passage what one of them says in part only', async () => {
    const text = 'Aldrup nahm den Rücktritt an. Der Hafen bleibt geschlossen. Gedrängt habe sie ihn nicht.';
    const check = createCheckClaim({
      readArticle: keptArticles({ a1: text }),
      judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
      likeness: async (claim, sentence) => wordOverlap(claim, sentence),
    });
    const span = { articleId: 'a1', revision: 'r1', start: 0, end: text.length, exact: false };
    const { claim } = await check(draft({ text: 'Aldrup nahm den Rücktritt an und hat ihn nicht gedrängt.', spans: [span] }));
    expect(claim.verdict).toBe('supported');
    expect(claim.citations.map(({ quote }) => quote)).toEqual(['Aldrup nahm den Rücktritt an.', 'Gedrängt habe sie ihn nicht.']);
  });

  test('marks words in quotation marks that the source does not have so, and cites the sentence that has them', async () => {
    const text =
      'Oberst Below verwies die Berichte ins Reich der Phantasie. „Unsere Industrie ist auf fremde Erzeugnisse nicht angewiesen.“';
    const check = createCheckClaim({
      readArticle: keptArticles({ a1: text }),
      judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
      likeness: async (claim, sentence) => wordOverlap(claim, sentence),
    });
    const span = { articleId: 'a1', revision: 'r1', start: 0, end: text.length, exact: false };
    const judged = async (said: string) => (await check(draft({ text: said, spans: [span] }))).claim;
    const wrong = await judged(
      'Below verwies die Berichte ins Reich der Phantasie: „Unsere Industrie ist auf fremde Erzeugnisse angewiesen“.',
    );
    expect(wrong).toMatchObject({ verdict: 'unsupported' });
    expect(wrong.reasons[0]).toEqual({ code: 'quote-differs', claim: 'Unsere Industrie ist auf fremde Erzeugnisse angewiesen' });
    const right = await judged(
      'Below verwies die Berichte ins Reich der Phantasie: „unsere Industrie ist auf fremde Erzeugnisse nicht angewiesen“.',
    );
    expect(right.verdict).toBe('supported');
    expect(right.citations.map(({ quote }) => quote).join(' ')).toContain('„Unsere Industrie');
    expect(
      (await judged('Below sagte: „Unsere Industrie […] nicht angewiesen“, und verwies die Berichte ins Reich der Phantasie.')).reasons,
    ).toEqual([]);
    expect((await judged('Below sagte: „Unsere Industrie […] dringend angewiesen“.')).verdict).toBe('unsupported');
    const ofFirst = { ...span, end: text.indexOf(' „') };
    const outside = await check(
      draft({
        text: 'Below verwies die Berichte ins Reich der Phantasie, „auf fremde Erzeugnisse“ sei man nicht angewiesen.',
        spans: [ofFirst],
      }),
    );
    expect(outside.claim.citations.map(({ quote }) => quote).join(' ')).toContain('„Unsere Industrie');
  });

  test('holds against a report what a statement says of it besides its publisher and its day', async () => {
    const kept = keptArticles({ a1: TEXT });
    const check = createCheckClaim({
      readArticle: (id, revision) => {
        const article = kept(id, revision);
        return { ...article, reference: { ...article.reference, publisher: 'Nordblatt', publishedOn: '2025-09-18' } };
      },
      judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
      likeness: async (claim, sentence) => wordOverlap(claim, sentence),
    });
    const verdictOf = async (text: string) => (await check(draft({ text }))).claim.verdict;
    expect(await verdictOf('Laut Nordblatt vom 18. September 2025 reiste Lindqvold am 17. September nach Orkul.')).toBe('supported');
    expect(await verdictOf('Laut ABNA vom 18. September 2025 reiste Lindqvold am 17. September nach Orkul.')).toBe('unsupported');
    expect(await verdictOf('Laut Nordblatt vom 18. September 2025 reiste Lindqvold am 19. September nach Orkul.')).toBe('unsupported');
  });

  test.each([
    ['Laut Tagespost starben in Quellau 20 Menschen, laut Nordblatt 12.', 'supported'],
    ['In Quellau starben 20 Menschen laut Tagespost, 12 laut Nordblatt.', 'supported'],
    ['Laut Tagespost starben in Quellau 12 Menschen, laut Nordblatt 20.', 'unsupported'],
    ['Laut Nordblatt starben in Quellau 12 Menschen.', 'supported'],
  ])('holds beside each of several reports what it says itself: %s', async (text, verdict) => {
    const texts = { a1: 'In Quellau starben bei dem Brand 20 Menschen.', a2: 'In Quellau starben bei dem Brand 12 Menschen.' };
    const published: Record<string, string> = { a1: 'Tagespost', a2: 'Nordblatt' };
    const kept = keptArticles(texts);
    const check = createCheckClaim({
      readArticle: (id, revision) => {
        const article = kept(id, revision);
        return { ...article, reference: { ...article.reference, publisher: published[id], publishedOn: '2025-09-18' } };
      },
      judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
      likeness: async (claim, sentence) => wordOverlap(claim, sentence),
    });
    const spans = Object.entries(texts).map(([articleId, one]) => ({ articleId, revision: 'r1', start: 0, end: one.length, exact: false }));
    expect((await check(draft({ text, spans }))).claim.verdict).toBe(verdict);
    // Nor is the one's word moved to the other's report.
    const [first] = spans;
    const moved = await check(
      draft({ text: 'Laut Tagespost starben in Quellau 12 Menschen.', spans: first ? [first] : [] }),
      undefined,
      spans,
    );
    expect(moved.claim.verdict).toBe('unsupported');
  });

  test('marks a statement about something else, although it names no number, date or name', async () => {
    const { claim } = await checkClaim(draft({ text: 'Die Fischer klagten über leere Netze und hohe Steuern.' }));
    expect(claim).toMatchObject({ verdict: 'unsupported', reasons: expect.arrayContaining([{ code: 'low-overlap' }]) });
  });

  test('shows a marker that names no passage as unresolved, never as supported', async () => {
    const alone = await checkClaim(draft({ spans: [], unresolved: ['[9]'] }));
    expect(alone.claim).toMatchObject({
      verdict: 'unsupported',
      unresolved: ['[9]'],
      reasons: [{ code: 'unresolved-citation', claim: '[9]' }],
    });
    const beside = await checkClaim(draft({ unresolved: ['[9]'] }));
    expect(beside.claim.verdict).toBe('partly-supported');
  });

  test('moves a wrong citation to the sentence that says so, and tells it', async () => {
    const { claim } = await checkClaim(
      draft({ text: 'Laut Kurier am Sund kostet der Vertrag 3,5 Millionen Euro.', spans: [firstSentence] }),
    );
    expect(claim).toMatchObject({ verdict: 'supported', reasons: [{ code: 'citation-moved' }] });
    expect(claim.citations.map(({ quote }) => quote)).toEqual(['Laut Kurier am Sund kostet der Vertrag 3,5 Millionen Euro.']);
  });

  test('moves it into another passage the writer was given, when only that one backs the claim, and says from where', async () => {
    const moved = draft({ text: 'In Orkul wurde der Vertrag über 200 Lastwagen unterschrieben.', spans: [firstSentence] });
    const among = [{ articleId: 'a2', revision: 'r1', start: 0, end: 61 }];
    const other = keptArticles({ a1: TEXT.slice(0, 56), a2: 'Der Vertrag über 200 Lastwagen wurde in Orkul unterschrieben.' });
    const check = createCheckClaim({
      readArticle: other,
      judgeBacking: createJudgeBacking({ embedder: fakeEmbedder() }),
      likeness: async (claim, sentence) => wordOverlap(claim, sentence),
    });
    const { claim, articles, movedFrom } = await check(moved, undefined, among);
    expect(claim).toMatchObject({ verdict: 'supported', reasons: [{ code: 'citation-moved' }] });
    expect(claim.citations).toEqual([expect.objectContaining({ articleId: 'a2', start: 0, end: 61 })]);
    expect(articles.map(({ id }) => id)).toEqual(['a2']);
    expect(movedFrom).toEqual([{ articleId: 'a1', revision: 'r1', start: 0, end: 56 }]);
    expect((await check(moved)).claim.verdict).toBe('unsupported');
  });

  test('leaves a wrong citation where it is when no sentence backs the claim', async () => {
    const { claim } = await checkClaim(
      draft({ text: 'Laut Kurier am Sund kostet der Vertrag 4,5 Millionen Euro.', spans: [firstSentence] }),
    );
    expect(claim.verdict).toBe('unsupported');
    expect(claim.citations[0]?.start).toBe(0);
  });

  test('marks a sentence without any citation', async () => {
    const { claim } = await checkClaim(draft({ spans: [] }));
    expect(claim).toMatchObject({ verdict: 'unsupported', citations: [], reasons: [{ code: 'no-citation' }] });
  });

  test('keeps two reports that say the same as two citations of one claim', async () => {
    const second = { articleId: 'a2', revision: 'r1', start: 0, end: 61, exact: false };
    const { claim, articles } = await checkClaim(
      draft({ text: 'In Orkul wurde ein Vertrag über 200 Lastwagen unterschrieben.', spans: [second, { ...firstSentence, end: 108 }] }),
    );
    expect(claim.citations.length).toBe(2);
    expect(articles.map((article) => article.id)).toEqual(['a2', 'a1']);
  });
});
