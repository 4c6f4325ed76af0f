import type { Families } from '../../ingest/corpus/families.ts';
import type { FusedPassage } from './fuse.ts';

/** Share of the shorter passage's words that a copy has too: near-copies are cut at other places, and a desk changes a sentence. */
const COPY_OVERLAP = 0.7;

/** A passage with those of near-copies of its report that say the same. */
export type WithCopies = FusedPassage & { copies: FusedPassage[] };

/** The first of several passages that near-copies have in common stands for all of them: an agency's text that ten papers print is one answer. In order. */
export function collapseCopies(found: readonly FusedPassage[], families: Pick<Families, 'idsOf'>): WithCopies[] {
  const familyOf = families.idsOf([...new Set(found.map(({ passage }) => passage.articleId))]);
  const kept: WithCopies[] = [];
  const ofFamily = new Map<string, WithCopies[]>();
  for (const one of found) {
    const family = familyOf.get(one.passage.articleId);
    const like = family === undefined ? undefined : ofFamily.get(family)?.find((other) => isCopy(one, other));
    if (like) {
      like.copies.push(one);
      continue;
    }
    const alone = { ...one, copies: [] };
    kept.push(alone);
    if (family !== undefined) ofFamily.set(family, [...(ofFamily.get(family) ?? []), alone]);
  }
  return kept;
}

function isCopy({ passage: one }: FusedPassage, { passage: other }: FusedPassage): boolean {
  if (one.articleId === other.articleId) return false;
  const [words, known] = [wordsOf(one.text), wordsOf(other.text)];
  return words.intersection(known).size >= COPY_OVERLAP * Math.min(words.size, known.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
