import type { Edit } from '../corpus/article.ts';
import { type Description, describe, type GivenFacts, type Whereabouts } from '../describing/describe.ts';
import { type Name, nameKey } from '../language/names/names.ts';
import type { ReadArticle } from '../reading/read-outcome.ts';
import { repair } from '../repairing/repair.ts';
import { type PassageSpan, splitIntoSpans } from '../splitting/split-into-passages.ts';

/** `skipRepair`: the text is kept as it is. */
export type AnalysisOptions = Whereabouts & { given: GivenFacts; skipRepair?: boolean | undefined };

export type AnalysedArticle = {
  text: string;
  edits: Edit[];
  description: Omit<Description, 'names'>;
  nameKeys: string[];
  spans: PassageSpan[];
};

/** Repair → describe → split. Pure, and plain data in and out, so that it can run in a thread of its own. */
export function analyseArticle(
  { original, marks, problems: _, ...facts }: ReadArticle,
  { skipRepair, ...options }: AnalysisOptions,
): AnalysedArticle {
  const { text, edits } = skipRepair ? { text: original, edits: [] } : repair(original, marks);
  const { names, ...description } = describe(text, facts, options);
  return {
    text,
    edits,
    description,
    nameKeys: nameKeysOf(names),
    spans: splitIntoSpans(text),
  };
}

/** Of each name, and of the family name of a person who is named in full only: who looks for "Mochtari" means Huschang Mochtari, too. */
function nameKeysOf(names: Name[]): string[] {
  return [...new Set(names.flatMap(({ key, family }) => (family === undefined ? [key] : [key, nameKey(family)])))];
}
