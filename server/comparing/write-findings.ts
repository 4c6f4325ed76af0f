import type { Passage } from '../../ingest/corpus/passage.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import type { ModelWriter } from '../answering/writers/writer.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { Language, Usage } from '../contract/answer.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim } from '../contract/claim.ts';
import type { ComparisonRow } from '../contract/comparison.ts';
import type { FoundPassage } from '../retrieval/retriever.ts';

const MOST_SENTENCES = 3;
/** Rows that the language model is given: those that weigh most. What only one source tells finds nothing. */
const MOST_ROWS = 8;
const MOST_OF_ROW = 5;

const ASKED: Record<Language, string> = {
  de: 'Die Passagen sind Sätze mehrerer Berichte über dieselben Sachen. Schreibe höchstens drei Sätze: worin die Berichte sich am schwersten widersprechen (beide Angaben, mit den Namen der Herausgeber), was sich von früheren zu späteren Berichten geändert hat, worin sie übereinstimmen. Lass weg, wofür es keine Passage gibt.',
  en: 'The passages are sentences of several reports on the same matters. Write at most three sentences: what the reports contradict each other in most gravely (both statements, with the names of the publishers), what changed from earlier to later reports, what they agree on. Leave out what no passage tells.',
};

/** `usage`: also of what was not used. */
type WrittenFindings = { claims: Claim[]; usage?: Usage | undefined };

type WriteFindingsOptions = {
  rows: readonly ComparisonRow[];
  articles: readonly ArticleReference[];
  language: Language;
  model: ModelWriter;
  checkClaim: CheckClaim;
  signal?: AbortSignal | undefined;
};

/**
 * The findings in the words of a language model, from the weightiest rows, numbered; only sentences whose citations back them. Empty where it fails, declines or writes
 * nothing that is backed: then the server's own findings stand. Rejects on an abort.
 */
export async function writeFindings({
  rows,
  articles,
  language,
  model,
  checkClaim,
  signal,
}: WriteFindingsOptions): Promise<WrittenFindings> {
  const passages = rows
    .filter(({ relation }) => relation !== 'only-in-one')
    .slice(0, MOST_ROWS)
    .flatMap(({ cells }) => cells.slice(0, MOST_OF_ROW).flatMap((cell) => passagesOf(cell, articles)));
  if (passages.length === 0) return { claims: [] };
  const claims: Claim[] = [];
  let usage: Usage | undefined;
  for await (const event of model.write({ task: { kind: 'answer', question: ASKED[language] }, language, passages, signal })) {
    if (event.type === 'usage') usage = event.usage;
    if (event.type === 'failed' || event.type === 'declined') return { claims: claims.length === MOST_SENTENCES ? claims : [], usage };
    // Those beyond are read to the end all the same: what they cost is told there.
    if (event.type !== 'draft' || claims.length === MOST_SENTENCES) continue;
    const { claim } = await checkClaim(event.draft, signal);
    if (claim.verdict === 'supported' && claim.citations.length > 0) claims.push({ ...claim, id: `finding-${claims.length + 1}` });
  }
  signal?.throwIfAborted();
  return { claims, usage };
}

/** The answering sentences of a cell as passages that a writer can cite by number. */
function passagesOf({ articleId, claims }: ComparisonRow['cells'][number], articles: readonly ArticleReference[]): FoundPassage[] {
  const article = articles.find(({ id }) => id === articleId);
  return claims.flatMap(({ id, role, citations: [citation] }): FoundPassage[] => {
    if (role !== 'answer' || !citation) return [];
    const { revision, start, end, quote } = citation;
    const passage: Passage = { id, articleId, revision, start, end, text: quote, language: languageOf(quote), sentences: [{ start, end }] };
    return [{ passage, label: article?.label ?? articleId, relevance: 1 }];
  });
}
