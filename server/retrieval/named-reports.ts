import path from 'node:path';
import type { Archive, ArticleEntry } from '../../ingest/corpus/archive.ts';

/** Reports that one name may mean at most; with more of them it names none. */
const MOST_OF_A_NAME = 20;
const PAGE = 500;

/**
 * Reports by a number in the name of their file ("000" of 000.txt) or by words of their title. Undefined when one of the names is not found, so that the
 * question is asked as it stands. Reads as much of the list as a number needs.
 */
export function findNamedReports(archive: Pick<Archive, 'list'>, names: string[]): { id: string; label: string }[] | undefined {
  const found = new Map<string, string>();
  for (const name of names) {
    const reports = /^\d/.test(name) ? byNumber(archive, name) : byTitle(archive, name);
    if (reports.length === 0 || reports.length > MOST_OF_A_NAME) return undefined;
    for (const { id, label } of reports) found.set(id, label);
  }
  return [...found].map(([id, label]) => ({ id, label }));
}

/** A title stands at the beginning of the text, so the filter by text bounds the list. */
function byTitle(archive: Pick<Archive, 'list'>, title: string): ArticleEntry[] {
  const low = title.toLowerCase();
  return archive.list({ text: title }, { limit: PAGE }).articles.filter(({ label }) => label.toLowerCase().includes(low));
}

function byNumber(archive: Pick<Archive, 'list'>, number: string): ArticleEntry[] {
  const found: ArticleEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = archive.list({}, { limit: PAGE, cursor });
    found.push(...page.articles.filter(({ provenance }) => isNumbered(provenance.path ?? provenance.key, number)));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && found.length <= MOST_OF_A_NAME);
  return found;
}

function isNumbered(file: string, number: string): boolean {
  const name = path.basename(file).replace(/\.[a-z\d]+$/iu, '');
  return name.split(/[-_ ]/u).includes(number);
}
