import type { Embedder } from '../../ingest/corpus/embedder.ts';
import { isNegated } from '../../ingest/language/certainty/polarity.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Reason, Verdict } from '../contract/citation.ts';
import { cosine } from '../retrieval/cosine.ts';
import { missingFacts } from './missing-facts.ts';

/** A statement that shares less of its content words than this with its source tells something else. */
const LEAST_OVERLAP = 0.4;
/** Across languages words do not meet. Of the NTREX dev pairs 3 % of the translations fall below this cosine, and 20 % of next sentences reach it. */
const LEAST_SIMILARITY = 0.25;

export type Backing = { verdict: Verdict; reasons: Reason[] };

/** Whether the source text backs the claim: its numbers, dates and names are there, nothing is negated, and it is about the same. */
export type JudgeBacking = (claim: string, source: string, signal?: AbortSignal) => Promise<Backing>;

export function createJudgeBacking({ embedder }: { embedder: Embedder }): JudgeBacking {
  return async (claim, source, signal) => {
    const reasons = missingFacts(claim, source);
    const translated = languageOf(claim) !== languageOf(source);
    if (!(await isAboutTheSame({ claim, source, translated, embedder, signal }))) reasons.push({ code: 'low-overlap' });
    if (isNegated(claim) !== isNegated(source)) reasons.push({ code: 'negation-differs' });
    return { verdict: verdictOf(reasons, translated), reasons };
  };
}

/** A name or a negation can be there in words the rules do not see, so alone they only lower the verdict. */
function verdictOf(reasons: Reason[], translated: boolean): Verdict {
  if (reasons.length === 0) return 'supported';
  const soft = (reason: Reason) => reason.code === 'negation-differs' || (translated && reason.code === 'name-missing');
  return reasons.every(soft) ? 'partly-supported' : 'unsupported';
}

async function isAboutTheSame(pair: {
  claim: string;
  source: string;
  translated: boolean;
  embedder: Embedder;
  signal?: AbortSignal | undefined;
}) {
  if (!pair.translated) return wordOverlap(pair.claim, pair.source) >= LEAST_OVERLAP;
  const [claim, source] = await pair.embedder.embedPassages([pair.claim, pair.source], { signal: pair.signal });
  if (!claim || !source) return false;
  return cosine(claim, source) >= LEAST_SIMILARITY;
}

/** Share of the claim's content words (by stem) that the source holds, 0..1; 1 for a claim without any. */
export function wordOverlap(claim: string, source: string): number {
  const stems = new Set(
    findWords(claim)
      .filter((word) => !word.isFunctionWord)
      .map((word) => word.stem),
  );
  if (stems.size === 0) return 1;
  const held = new Set(findWords(source).map((word) => word.stem));
  return [...stems].filter((stem) => held.has(stem)).length / stems.size;
}
