import type { Archive } from '../corpus/archive.ts';
import type { FamilyLink, FamilyMember } from '../corpus/families.ts';
import { type ComparedText, compareMembers, type MemberChanges } from './compare-members.ts';
import { judgeCopy } from './judge-copy.ts';
import { FAMILY_RULES, packSentences, type SignedSentence, signText, unpackSentences } from './signature.ts';

/** Candidates looked at for one article, the likeliest first: it bounds the work whatever the corpus holds. */
const MOST_CANDIDATES = 48;
/** Of one family so many are compared at most: 500 copies of one report are 500 times this many comparisons, not 125,000. */
const MOST_OF_A_FAMILY = 6;
/** Articles placed in one transaction. */
const BATCH = 200;

export type PlacedArticle = { articleId: string; revision: string; text: string };

/** Finds the near-copies of each article that comes in among those that are there, and tells what they changed. */
export type FamilyFinder = {
  /** Puts articles into their families, in order. Call it under the write lock, after `archive.store`. */
  place(articles: readonly PlacedArticle[]): void;
  /**
   * Places whatever is not: articles stored by a run that was interrupted, stored before there were families, or placed by other rules, and those whose
   * family fell apart when an article was deleted. Call it under the write lock. Does nothing when all are placed; interrupted, it goes on at
   * the next call. `placed`: how many.
   */
  placePending(): { placed: number };
  /** What an article has made of the earliest member of its family; undefined for that one, and for an article that is in no family. */
  changesOf(articleId: string): { earliest: FamilyMember; changes: MemberChanges } | undefined;
};

/** Throws only what the archive throws. */
export function createFamilies({ archive }: { archive: Archive }): FamilyFinder {
  const { families } = archive;

  function placeOne({ articleId, revision, text }: PlacedArticle): void {
    const { sentences, keys: found } = signText(text);
    const keys = found.map(({ key }) => key);
    const candidates = families.candidates(keys, { except: articleId, most: MOST_CANDIDATES, mostOfAFamily: MOST_OF_A_FAMILY });
    const common = commonSentences(found, candidates.common);
    const signed = sentences.map((sentence, index) => ({ ...sentence, common: common.has(index) }));
    const links = candidates.articles.flatMap((other) => linkTo(other, signed));
    families.place({ articleId, revision, rules: FAMILY_RULES, keys, signature: packSentences(signed) }, links);
  }

  function linkTo(other: string, signed: SignedSentence[]): FamilyLink[] {
    const signature = families.signatureOf(other);
    if (!signature) return [];
    const { nearCopy, shared } = judgeCopy(signed, unpackSentences(signature));
    return nearCopy || shared.length > 0 ? [{ other, nearCopy, shared }] : [];
  }

  function comparedText({ articleId, revision, publishedOn }: FamilyMember): ComparedText | undefined {
    const kept = archive.textOf(articleId, revision);
    return kept && { text: kept.text, publishedOn };
  }

  const place = (articles: readonly PlacedArticle[]) => families.inTransaction(() => articles.forEach(placeOne));

  return {
    place,
    placePending() {
      families.clearOthers(FAMILY_RULES);
      const pending = families.unplaced();
      for (let first = 0; first < pending.length; first += BATCH) {
        place(
          pending.slice(first, first + BATCH).flatMap(({ articleId, revision }) => {
            const kept = archive.textOf(articleId, revision);
            return kept ? [{ articleId, revision, text: kept.text }] : [];
          }),
        );
      }
      return { placed: pending.length };
    },
    changesOf(articleId) {
      const { members = [] } = families.of(articleId) ?? {};
      const [earliest] = members;
      const member = members.find((one) => one.articleId === articleId);
      if (!earliest || !member || member === earliest) return undefined;
      const [before, after] = [comparedText(earliest), comparedText(member)];
      return before && after ? { earliest, changes: compareMembers(before, after) } : undefined;
    },
  };
}

/** Sentences all of whose keys are common to many families: a publisher's footer, a form's fixed words. */
function commonSentences(keys: readonly { key: number; sentence: number }[], common: ReadonlySet<number>): Set<number> {
  const told = new Set(keys.flatMap(({ key, sentence }) => (common.has(key) ? [] : [sentence])));
  return new Set(keys.flatMap(({ key, sentence }) => (common.has(key) && !told.has(sentence) ? [sentence] : [])));
}
