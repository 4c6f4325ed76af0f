import { readError } from '../api/request.ts';
import { exportPath, type ResultAddress } from '../api/results.ts';

/**
 * Puts a result into the clipboard with its footnotes: as Markdown for plain fields, with its looks for those that take them. The texts are promises, since a
 * browser lets only what follows a click at once write there. Rejects when a text or the permission is missing.
 */
export async function copyWithCitations(address: ResultAddress): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': textOf(address, 'md').then((text) => new Blob([text], { type: 'text/plain' })),
    'text/html': textOf(address, 'html').then((text) => new Blob([text], { type: 'text/html' })),
  });
  await navigator.clipboard.write([item]);
}

async function textOf(address: ResultAddress, format: 'md' | 'html'): Promise<string> {
  const response = await fetch(exportPath(address, format));
  const text = await response.text();
  if (!response.ok) throw readError(text);
  return text;
}
