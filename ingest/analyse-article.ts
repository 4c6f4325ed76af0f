import type { Edit } from './corpus/article.ts';
import { type Description, describe, type GivenFacts } from './describing/describe.ts';
import { findNames } from './language/names/names.ts';
import type { ReadArticle } from './reading/read-outcome.ts';
import { repair } from './repairing/repair.ts';
import { type PassageSpan, splitIntoSpans } from './splitting/split-into-passages.ts';

/** `skipRepair`: the text is kept as it is. */
export type AnalysisOptions = { given: GivenFacts; skipRepair?: boolean | undefined };

export type AnalysedArticle = { text: string; edits: Edit[]; description: Description; nameKeys: string[]; spans: PassageSpan[] };

/** Repair → describe → split. Pure, and plain data in and out, so that it can run in a thread of its own. */
export function analyseArticle({ original, marks, problems: _, ...facts }: ReadArticle, options: AnalysisOptions): AnalysedArticle {
  const { text, edits } = options.skipRepair ? { text: original, edits: [] } : repair(original, marks);
  return {
    text,
    edits,
    description: describe(text, facts, options.given),
    nameKeys: [...new Set(findNames(text).map((name) => name.key))],
    spans: splitIntoSpans(text),
  };
}
