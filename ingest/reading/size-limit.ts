import { largestContainer, largestDocument, largestFile } from './file-limits.ts';
import { sniffFormat } from './sniff-format.ts';

/** How many bytes a file may have that begins like this, by its kind. `head`: its first bytes. */
export function sizeLimit(head: Uint8Array, path: string): number {
  switch (sniffFormat(head, path)) {
    case 'zip':
    case 'json-lines':
    case 'json':
    case 'table':
    case 'mbox':
      return largestContainer;
    case 'pdf':
      return largestDocument;
    default:
      return largestFile;
  }
}
