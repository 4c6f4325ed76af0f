import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type FamilyResponse, familyResponseSchema } from '../contract/family.ts';
import { Refusal } from '../guarding/refusal.ts';
import type { AppParts } from './app-parts.ts';
import { createRouter, idParameters, jsonContent, noQuery, refusals } from './router.ts';

/** Members that are compared with the earliest for one answer; a comparison takes a few milliseconds. */
const MOST_COMPARED = 30;

export function familyRoutes({ corpus, changesOf }: Pick<AppParts, 'corpus' | 'changesOf'>): OpenAPIHono {
  const router = createRouter();
  const { archive } = corpus;
  router.openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}/family',
      summary: 'The near-copies of a report, earliest first, and what each changed',
      request: { params: idParameters, query: noQuery },
      responses: {
        200: jsonContent(familyResponseSchema, '`family` is null for a report without near-copies.'),
        ...refusals('invalid-request', 'not-found'),
      },
    }),
    (c) => {
      const { id } = c.req.valid('param');
      if (!archive.get(id)) throw new Refusal('not-found', `There is no report with the id ${id}.`, { articleIds: [id] });
      return c.json({ family: familyOf(id), shared: sharedWith(id) }, 200);
    },
  );

  function sharedWith(articleId: string): FamilyResponse['shared'] {
    return archive.families.sharedSpans(articleId).map(({ start, end, other }) => ({
      start,
      end,
      other: { ...other, label: archive.get(other.articleId)?.label ?? other.articleId },
    }));
  }

  function familyOf(articleId: string): FamilyResponse['family'] {
    const family = archive.families.of(articleId);
    if (!family) return null;
    const { id, earliestBy, undated } = family;
    const members = family.members.map(({ articleId: member, revision, publishedOn }, index) => {
      const article = archive.get(member);
      const changes = index > 0 && index <= MOST_COMPARED ? changesOf(member)?.changes : undefined;
      return { articleId: member, revision, label: article?.label ?? member, publisher: article?.publisher, publishedOn, changes };
    });
    return { id, earliestBy, undated, members };
  }
  return router;
}
