import type { Archive } from '../corpus/archive.ts';
import type { GivenFacts } from '../describing/describe.ts';
import { ruleVersions } from '../rule-versions.ts';

/** What is kept already with equal bytes, rules and given facts; undefined when there is something to store. */
export function recognise(
  archive: Archive,
  { key, bytesHash }: { key: string; bytesHash: string },
  given: GivenFacts,
): { outcome: 'unchanged' | 'deleted'; id: string } | undefined {
  const known = archive.findByKey(key);
  // What was removed because its file was gone comes back with the file.
  if (!known || known.bytesHash !== bytesHash || known.pruned) return undefined;
  if (known.deleted) return { outcome: 'deleted', id: known.id };
  if (known.versions !== ruleVersions) return undefined;
  if (given.publisher !== undefined && known.publisher !== given.publisher) return undefined;
  if (given.publishedOn !== undefined && known.publishedOn !== given.publishedOn) return undefined;
  return { outcome: 'unchanged', id: known.id };
}
