import { findMachineOrders } from '../checking/machine-orders.ts';
import type { Language } from '../contract/answer.ts';
import type { Claim } from '../contract/claim.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';
import { judgeAnswerable } from './answerable/judge-answerable.ts';
import type { Evidence } from './rank-sentences.ts';
import type { AnswerTask, AnswerWriter, DraftClaim, WriterInput } from './writers/writer.ts';

/** `declined`: the language model said that the passages do not answer. `unbacked`: it wrote, and no sentence of it is backed. */
export type FallbackReason = 'declined' | 'unbacked';

/**
 * A model's refusal is not believed where the reports answer with this chance. Of 504 questions that the sample reports answer 0.70 are quoted all the same, and of 473 that they
 * nearly answer, where the model was right to decline, 0.17 (answerable-model/recipe/fit.py, by folds).
 */
const LIKELY = 0.62;

/**
 * Why the sentences of the reports are quoted in the place of what the language model wrote; undefined where its word stands. A refusal counts as forced where one of
 * the passages speaks to a machine: such a sentence is kept from the model, but where one was found another may have passed.
 */
export function whyFallBack({
  declined,
  claims,
  evidence,
  passages,
  readArticle,
}: {
  declined: boolean;
  claims: Claim[];
  evidence: Evidence;
  passages: WriterInput['passages'];
  readArticle: ArticleReader;
}): FallbackReason | undefined {
  if (declined) {
    const isLikely = judgeAnswerable(evidence).chance >= LIKELY;
    return isLikely || passages.some((one) => speaksToMachine(one, readArticle)) ? 'declined' : undefined;
  }
  const written = claims.filter(({ kind, role }) => kind === 'statement' && role === 'answer');
  return written.length > 0 && written.every(({ verdict }) => verdict === 'unsupported') ? 'unbacked' : undefined;
}

function speaksToMachine({ passage }: WriterInput['passages'][number], readArticle: ArticleReader): boolean {
  const { sentences } = readArticle(passage.articleId, passage.revision);
  return findMachineOrders(sentences.filter(({ start, end }) => start < passage.end && end > passage.start)).some(Boolean);
}

/** A frame that says why, then what the quoting writer finds, behind the claims that stand already. Empty where it finds nothing. */
export async function fallbackDrafts(
  reason: FallbackReason,
  { quoting, input, claims }: { quoting: AnswerWriter; input: WriterInput<AnswerTask>; claims: Claim[] },
): Promise<DraftClaim[]> {
  const quoted: DraftClaim[] = [];
  for await (const event of quoting.write(input)) if (event.type === 'draft') quoted.push(event.draft);
  if (quoted.length === 0) return [];
  const number = 1 + Math.max(-1, ...claims.map(({ block }) => block.number));
  const frame: DraftClaim = {
    id: 'fallback',
    kind: 'frame',
    role: 'note',
    text: WHY[reason][input.language],
    spans: [],
    unresolved: [],
    block: { kind: 'frame', number, place: 0 },
  };
  const behind = (draft: DraftClaim): DraftClaim => ({
    ...draft,
    id: `fallback-${draft.id}`,
    block: { ...draft.block, number: draft.block.number + number + 1 },
  });
  return [frame, ...quoted.map(behind)];
}

const WHY: Record<FallbackReason, Record<Language, string>> = {
  declined: {
    de: 'Das Sprachmodell fand in den Stellen keine Antwort. Was die Berichte dazu sagen, steht deshalb wörtlich hier:',
    en: 'The language model found no answer in the passages. What the reports say on it therefore stands here word for word:',
  },
  unbacked: {
    de: 'Nichts von dem, was das Sprachmodell schrieb, ist belegt. Was die Berichte dazu sagen, steht deshalb wörtlich hier:',
    en: 'Nothing that the language model wrote is backed. What the reports say on it therefore stands here word for word:',
  },
};
