import type { ChatData } from '../../server/contract/chat.ts';
import type { Texts } from './de.ts';

/** What is happening, in words: "412 von 1.000 Berichten gelesen." */
export function writeProgress({ stage, done, total }: ChatData['progress'], texts: Texts): string {
  if (stage === 'searching') return texts.progress.searching(total);
  return texts.progress[stage](done, total);
}
