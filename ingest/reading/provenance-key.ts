import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';

/**
 * The identity of a file's article: name of its folder, a hash of the folder's real path, name of the file ("reports~1f2e3d4c/004.txt").
 * The folder a file lies in, not the folder that was named: naming the folder, one above it or the file itself means the same article.
 * The hash keeps two folders of the same name apart. A folder that is moved is found again by its bytes (`findByBytesHash`).
 */
export function provenanceKeyOf(realPath: string): string {
  const folder = dirname(realPath);
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return `${basename(folder)}~${hash}/${basename(realPath)}`;
}
