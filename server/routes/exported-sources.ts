import path from 'node:path';
import type { Archive } from '../../ingest/corpus/archive.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Source } from '../contract/sources.ts';

/**
 * How the reports that a kept result names stand by now. Title, publisher and day are as they were when it was made; how sure the publisher and the day are is told only
 * where they are still the same.
 */
export function sourcesOf(reports: readonly ArticleReference[], archive: Pick<Archive, 'get' | 'families'>): Source[] {
  return reports.map((report) => {
    const article = archive.get(report.id);
    if (!article) return { ...report, state: 'gone' };
    const family = archive.families.of(report.id);
    const { path: file, ...provenance } = article.provenance;
    return {
      ...report,
      state: article.deleted ? 'removed' : article.revision === report.revision ? 'current' : 'newer',
      ...(article.publishedOn === report.publishedOn && { publishedHow: article.publishedHow }),
      ...(article.publisher === report.publisher && { publisherHow: article.details.publisherHow }),
      // Where the file lies on the server's disk is nobody else's business.
      provenance: file === undefined ? provenance : { ...provenance, path: path.basename(file) },
      ...(family && { family: { id: family.id, members: family.members.length } }),
    };
  });
}
