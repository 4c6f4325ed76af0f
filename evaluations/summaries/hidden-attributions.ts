import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { quoteBlock } from '../../server/answering/quoting/quote-block.ts';
import { withInsertions } from '../../server/contract/insertions.ts';
import { type Summary, sectionsOf } from '../../server/contract/summary.ts';
import type { ArticleReader } from '../../server/retrieval/read-article.ts';
import { readJsonLines } from '../read-data.ts';

const caseSchema = z.object({
  file: z.string(),
  sentence: z.string().min(1),
  how: z.enum(['before', 'behind', 'pronoun', 'description']),
  by: z.array(z.string().min(1)).min(1),
});
/** A sentence that is somebody's word and does not say whose; `by`: words of which one must be shown beside it. */
export type HiddenAttribution = z.infer<typeof caseSchema>;

/** Rejects with UnreadableDataError. */
export async function readHiddenAttributions(): Promise<HiddenAttribution[]> {
  return readJsonLines(fileURLToPath(new URL('../cases/attributed-samples.jsonl', import.meta.url)), caseSchema);
}

/** `shown`: labelled sentences that the summary quotes; `missing`: those of them in whose block nothing says whose word they are. */
export type AttributionCount = { shown: HiddenAttribution[]; missing: HiddenAttribution[] };

/**
 * Counts by the labels alone, which were written by hand: no rule of the product is asked. What counts as shown beside a sentence is the text of its block, with
 * the names put in; a caption or a citation's label does not count.
 */
export function countAttributions(
  summary: Summary,
  labels: readonly HiddenAttribution[],
  fileOf: (articleId: string) => string | undefined,
): AttributionCount {
  const { sections, rest } = sectionsOf(summary);
  const count: AttributionCount = { shown: [], missing: [] };
  for (const claims of [...sections.map((section) => section.claims), rest]) {
    for (const claim of claims) {
      const [citation] = claim.citations;
      const label =
        citation && claim.kind === 'quotation'
          ? labels.find(({ file, sentence }) => file === fileOf(citation.articleId) && sentence === claim.text)
          : undefined;
      if (!label) continue;
      const beside = claims
        .filter(({ block }) => block.number === claim.block.number)
        .map(({ text, insertions }) => withInsertions(text, insertions));
      count.shown.push(label);
      if (!label.by.some((words) => beside.join(' ').includes(words))) count.missing.push(label);
    }
  }
  return count;
}

/**
 * Every labelled sentence quoted alone, as if a summary had chosen it and nothing beside it: the hardest case. `context`: sentences that came with them. Of a label whose sentence is not found
 * in its report the whole is refused, since it would count as attributed.
 */
export function measureAlone(
  labels: readonly HiddenAttribution[],
  { readArticle, placeOf }: { readArticle: ArticleReader; placeOf: (file: string) => { articleId: string; revision: string } },
): { of: number; missing: number; context: number } {
  let [missing, context] = [0, 0];
  for (const { file, sentence, by } of labels) {
    const place = placeOf(file);
    const position = readArticle(place.articleId, place.revision).sentences.findIndex(({ text }) => text === sentence);
    if (position < 0) throw new RangeError(`attributed-samples.jsonl: ${file} has no sentence "${sentence}"`);
    const block = quoteBlock([{ ...place, position, copies: [] }], { readArticle, number: 0 });
    const shown = block.map(({ text, insertions }) => withInsertions(text, insertions)).join(' ');
    context += block.length - 1;
    if (!by.some((words) => shown.includes(words))) missing += 1;
  }
  return { of: labels.length, missing, context };
}
