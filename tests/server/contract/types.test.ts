import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { ArticleFilter } from '../../../ingest/corpus/archive.ts';
import * as inner from '../../../ingest/corpus/article.ts';
import type { Passage } from '../../../ingest/corpus/passage.ts';
import type * as innerFields from '../../../ingest/reading/fields/field-names.ts';
import * as answer from '../../../server/contract/answer.ts';
import * as wire from '../../../server/contract/article.ts';
import type { ArticleField, FieldMapping } from '../../../server/contract/fields.ts';
import type { Filters } from '../../../server/contract/filters.ts';
import type { RankedPassage } from '../../../server/contract/search.ts';

type WireEdit = z.infer<typeof wire.editSchema>;
type WireProvenance = z.infer<typeof wire.provenanceSchema>;

/** The contract is written anew, so that the browser loads nothing of ingest/: these tests hold both sides equal. */
describe('the contract', () => {
  it('has the types of the corpus', () => {
    expectTypeOf<WireEdit>().toEqualTypeOf<inner.Edit>();
    expectTypeOf<WireProvenance>().toEqualTypeOf<inner.Provenance>();
    expectTypeOf<answer.Language>().toEqualTypeOf<inner.Language>();
    expectTypeOf<wire.Details>().toEqualTypeOf<inner.Details>();
    expectTypeOf<wire.Correction>().toEqualTypeOf<inner.Correction>();
    expectTypeOf<wire.ArticleSummary['publishedHow']>().toEqualTypeOf<inner.PublishedHow | undefined>();
    expectTypeOf<Pick<RankedPassage, 'articleId' | 'revision' | 'start' | 'end' | 'text'>>().toEqualTypeOf<
      Pick<Passage, 'articleId' | 'revision' | 'start' | 'end' | 'text'>
    >();
    expectTypeOf<ArticleField>().toEqualTypeOf<innerFields.ArticleField>();
    expectTypeOf<FieldMapping>().toExtend<innerFields.FieldMapping>();
    expectTypeOf<Omit<Filters, 'name'>>().toExtend<ArticleFilter>();
  });

  it('takes the same values', () => {
    const edit = { originalStart: 0, originalEnd: 3, replacement: '', rule: 'tag' };
    const provenance = { key: 'a.txt', path: 'a.txt', retrievedAt: '2026-01-01T00:00:00.000Z', bytesHash: 'ab' };
    const pairs = [
      [wire.editSchema, inner.editSchema, [edit, { ...edit, originalStart: -1 }, { ...edit, originalEnd: 0.5 }]],
      [wire.provenanceSchema, inner.provenanceSchema, [provenance, { ...provenance, retrievedAt: 'today' }, { ...provenance, url: 7 }]],
      [answer.languageSchema, inner.languageSchema, ['de', 'en', 'fr', undefined]],
      [
        wire.articleSummarySchema.shape.publishedHow.unwrap(),
        inner.publishedHowSchema,
        ['page', 'front-matter', 'feed', 'data', 'address', 'dateline', 'text', 'file', 'given', 'corrected', 'guessed'],
      ],
      [
        wire.detailsSchema,
        inner.detailsSchema,
        [{}, { agencies: ['dpa'], publisherHow: 'text' }, { agencies: 'dpa' }, { publisherHow: 'guess' }],
      ],
    ] as const;
    for (const [outside, inside, values] of pairs) {
      const verdicts = values.map((value) => outside.safeParse(value).success);
      expect(verdicts).toEqual(values.map((value) => inside.safeParse(value).success));
      expect(new Set(verdicts).size).toBe(2);
    }
  });

  it('passes no correction that the corpus would refuse', () => {
    const corrections = [
      { title: 'x' },
      { publisher: null },
      { publishedOn: '2025-02-28' },
      { publishedOn: '2025-02-30' },
      { title: 7 },
      {},
    ];
    const passed = corrections.filter((correction) => wire.correctionSchema.safeParse(correction).success);
    expect(passed).toHaveLength(3);
    for (const correction of passed) expect(inner.correctionSchema.safeParse(correction).success).toBe(true);
  });
});
