import type { Summary } from '../contract/summary.ts';
import type { Notes } from './create-notes.ts';
import type { Block } from './document.ts';
import { blocksOfClaims, paragraph, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

export function summaryBlocks({ claims, language }: Summary, notes: Notes): Block[] {
  if (claims.length === 0) return [paragraph('plain', words(EXPORT_WORDS[language].noSentences))];
  return blocksOfClaims(claims, { notes, language });
}
