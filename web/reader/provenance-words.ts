import type { ArticleDetail } from '../../server/contract/article.ts';
import type { Texts } from '../texts/de.ts';
import { writeDay } from '../texts/source-line.ts';

const UPLOADED = 'upload/';
const PASTED = 'pasted/';

/** Where a report came from and when it was taken in. */
export function writeProvenance({ url, path, key, retrievedAt }: ArticleDetail['provenance'], texts: Texts): string {
  return `${url ?? path ?? placeOf(key, texts)} · ${texts.reader.retrieved(writeDay(retrievedAt.slice(0, 10), texts))}`;
}

function placeOf(key: string, texts: Texts): string {
  // The hash keeps apart what was uploaded under one name.
  if (key.startsWith(UPLOADED)) return texts.reader.uploaded(key.slice(UPLOADED.length).replace(/~[0-9a-f]{8,64}$/, ''));
  if (key.startsWith(PASTED)) return texts.reader.pasted;
  return key;
}
