import type { Families } from '../../ingest/corpus/families.ts';
import type { Claim } from '../contract/claim.ts';
import { wordOverlap } from './backing.ts';

/** Sentences that share this share of their content words, both ways, were copied from one another or from one agency. */
const VERBATIM = 0.9;

/**
 * How many of the cited articles speak for themselves: those that share a near-verbatim sentence of one claim count once, and so does a family.
 * `restsOn`: article → the named origin it rests on, for a single claim: articles with the same one count once too.
 */
export function countIndependent(
  claims: Claim[],
  families: Pick<Families, 'idsOf'>,
  restsOn: ReadonlyMap<string, string> = new Map(),
): number {
  const origin = new Map<string, string>();
  const originOf = (articleId: string): string => {
    const known = origin.get(articleId);
    return known === undefined || known === articleId ? articleId : originOf(known);
  };
  for (const { citations } of claims) {
    for (const citation of citations) if (!origin.has(citation.articleId)) origin.set(citation.articleId, citation.articleId);
    for (const [index, one] of citations.entries()) {
      for (const other of citations.slice(index + 1)) {
        const copied = wordOverlap(one.quote, other.quote) >= VERBATIM && wordOverlap(other.quote, one.quote) >= VERBATIM;
        if (copied) origin.set(originOf(other.articleId), originOf(one.articleId));
      }
    }
  }
  for (const group of [families.idsOf([...origin.keys()]), restsOn]) {
    const first = new Map<string, string>();
    for (const [articleId, of] of group) {
      const member = first.get(of);
      if (member === undefined) first.set(of, articleId);
      else if (originOf(articleId) !== originOf(member)) origin.set(originOf(articleId), originOf(member));
    }
  }
  return new Set([...origin.keys()].map(originOf)).size;
}
