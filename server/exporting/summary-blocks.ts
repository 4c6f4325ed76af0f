import { dayInWords } from '../contract/dates-in-words.ts';
import { type Summary, sectionsOf } from '../contract/summary.ts';
import type { Notes } from './create-notes.ts';
import type { Block } from './document.ts';
import { blocksOfClaims, paragraph, words } from './sentences.ts';
import { EXPORT_WORDS } from './words.ts';

/** The text under no heading of its own, every other section under its name; a section of a briefing without sentences says so. */
export function summaryBlocks(summary: Summary, notes: Notes): Block[] {
  const { claims, language, newSince } = summary;
  const texts = EXPORT_WORDS[language];
  if (claims.length === 0) return [paragraph('plain', words(texts.noSentences))];
  const { sections, rest } = sectionsOf(summary);
  const blocks = sections.flatMap(({ kind, claims: own }): Block[] => {
    if (kind === 'text') return blocksOfClaims(own, { notes, language });
    const since = kind === 'new' && newSince !== undefined ? ` (${texts.since(dayInWords(newSince, language))})` : '';
    const inside = own.length > 0 ? blocksOfClaims(own, { notes, language }) : [paragraph('note', words(texts.nothing))];
    return [{ type: 'heading', level: 2, text: `${texts.sections[kind]}${since}` }, ...inside];
  });
  return [...blocks, ...blocksOfClaims(rest, { notes, language })];
}
