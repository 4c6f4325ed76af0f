import path from 'node:path';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Archive, ArticleEntry, KeptArticle } from '../../ingest/corpus/archive.ts';
import { InvalidCursorError } from '../../ingest/corpus/archive-errors.ts';
import {
  type ArticleDetail,
  type ArticleSummary,
  articleSchema,
  articlesQuerySchema,
  articlesResponseSchema,
  correctionSchema,
} from '../contract/article.ts';
import { Refusal } from '../guarding/refusal.ts';
import { toArticleFilter } from '../retrieval/create-retriever.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, idParameters, jsonBody, jsonContent, noQuery, refusals } from './router.ts';

const one = jsonContent(articleSchema, 'The report with its full text.');
const revisionQuery = z.strictObject({ revision: z.string().min(1).max(200).optional() });

export function articleRoutes({ corpus, reconcile }: Pick<AppParts, 'corpus' | 'reconcile'>): OpenAPIHono {
  const router = createRouter();
  const { archive, passageIndex } = corpus;

  router.openapi(
    createRoute({
      method: 'get',
      path: '/articles',
      summary: 'Reports that pass the filters, page by page',
      request: { query: articlesQuerySchema },
      responses: {
        200: jsonContent(articlesResponseSchema, '`next` is the cursor of the next page; null on the last.'),
        ...refusals('invalid-request'),
      },
    }),
    (c) => {
      const { cursor, limit, ...filters } = c.req.valid('query');
      const { articles, next } = listed(archive, toArticleFilter(filters), { limit, cursor });
      const families = archive.families.idsOf(articles.map(({ id }) => id));
      return c.json(
        {
          articles: articles.map((entry) => ({
            ...summaryOf(entry, entry),
            ...(families.has(entry.id) && { family: familyOf(entry.id) }),
          })),
          next,
        },
        200,
      );
    },
  );

  router.openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}',
      summary: 'One report; `revision` opens it as it stood when it was cited',
      request: { params: idParameters, query: revisionQuery },
      responses: { 200: one, ...refusals('invalid-request', 'not-found') },
    }),
    (c) => {
      const article = known(c.req.valid('param').id);
      const { revision } = c.req.valid('query');
      if (revision === undefined || revision === article.revision) return c.json(opened(article), 200);
      const text = archive.textOf(article.id, revision);
      if (!text)
        throw new Refusal('not-found', `Of this report no revision ${revision} is kept.`, { revision, revisions: article.revisions });
      return c.json(opened({ ...article, ...text, revision }), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'patch',
      path: '/articles/{id}',
      summary: 'Corrections by the analyst; they outlive re-ingest, `null` takes one back',
      request: { params: idParameters, query: noQuery, body: jsonBody(correctionSchema) },
      responses: { 200: one, ...refusals('invalid-request', 'not-found', 'too-large', 'unsupported-media-type') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const correction = c.req.valid('json');
      known(id);
      const corrected = await corpus.withWriteLock(async () => archive.correct(id, correction));
      if (!corrected) throw unknownArticle(id);
      return c.json(opened(corrected), 200);
    },
  );

  router.openapi(
    createRoute({
      method: 'delete',
      path: '/articles/{id}',
      summary: 'Takes a report out of search and lists; its cited revisions stay readable, and it can be restored',
      request: { params: idParameters, query: noQuery },
      responses: { 204: { description: 'Deleted, now or before.' }, ...refusals('invalid-request', 'not-found') },
    }),
    async (c) => {
      const { id, revision } = known(c.req.valid('param').id);
      await corpus.withWriteLock(async () => {
        if (!archive.remove(id)) return;
        await passageIndex.remove([id]);
        archive.markIndexed([{ id, revision }]);
      });
      return c.body(null, 204);
    },
  );

  router.openapi(
    createRoute({
      method: 'post',
      path: '/articles/{id}/restore',
      summary: 'Brings a deleted report back',
      request: { params: idParameters, query: noQuery },
      responses: { 200: one, ...refusals('invalid-request', 'not-found') },
    }),
    async (c) => {
      const { id } = known(c.req.valid('param').id);
      await corpus.withWriteLock(async () => {
        if (archive.restore(id)) await reconcile();
      });
      return c.json(opened(known(id)), 200);
    },
  );

  const opened = (article: KeptArticle) => ({ ...detailOf(article), family: familyOf(article.id) });

  function familyOf(id: string): ArticleSummary['family'] {
    const family = archive.families.of(id);
    return family && { id: family.id, members: family.members.length };
  }

  function known(id: string): KeptArticle {
    const article = archive.get(id);
    if (!article) throw unknownArticle(id);
    return article;
  }
  return router;
}

function listed(archive: Archive, ...[filter, page]: Parameters<Archive['list']>): ReturnType<Archive['list']> {
  try {
    return archive.list(filter, page);
  } catch (error) {
    if (error instanceof InvalidCursorError)
      throw new Refusal('invalid-request', `cursor: ${error.message}`, { faults: [{ field: 'cursor', rule: error.message }] });
    throw error;
  }
}

function unknownArticle(id: string): Refusal {
  return new Refusal('not-found', `There is no report with the id ${id}. GET /api/articles lists them.`, { articleIds: [id] });
}

function summaryOf(
  article: Omit<ArticleEntry, 'characters' | 'passages' | 'edits'>,
  counts: Pick<ArticleSummary, 'characters' | 'passages' | 'edits'>,
): ArticleSummary {
  const { id, revision, title, label, labelFromText, publisher, publishedOn, publishedHow, language, details } = article;
  const { characters, passages, edits } = counts;
  return {
    id,
    revision,
    title,
    label,
    labelFromText,
    publisher,
    publishedOn,
    publishedHow,
    language,
    ...details,
    characters,
    passages,
    edits,
  };
}

function detailOf(article: KeptArticle): ArticleDetail {
  const { text, original, edits, provenance, revisions, deleted, passages } = article;
  const summary = summaryOf(article, { characters: text.length, passages, edits: edits.length });
  return { ...summary, text, original, editList: edits, provenance: publicProvenance(provenance), revisions, deleted };
}

/** Where the file lies on the server's disk is nobody else's business: of its path, only the name is told. */
function publicProvenance({ path: file, ...provenance }: KeptArticle['provenance']): ArticleDetail['provenance'] {
  return file === undefined ? provenance : { ...provenance, path: path.basename(file) };
}
