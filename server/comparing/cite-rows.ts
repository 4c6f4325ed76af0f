import { quotedTogether } from '../answering/quoting/quoted-together.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { DraftClaim } from '../checking/draft-claim.ts';
import { chainOf } from '../checking/sourcing.ts';
import type { Claim } from '../contract/claim.ts';
import type { ComparisonRow } from '../contract/comparison.ts';
import type { Turns } from '../retrieval/turns.ts';
import type { RowCell } from './compose-rows.ts';
import type { Report } from './statements.ts';

/** The cells of a row as quotations, each cited and checked, with whose word it is, and with the neighbours and the names in brackets that they need to be read rightly. `number`: of the row; ids are unique in the comparison. Rejects on a fault or an abort. */
export async function citeCells(
  cells: readonly RowCell[],
  {
    reports,
    number,
    checkClaim,
    turn,
    signal,
  }: { reports: readonly Report[]; number: number; checkClaim: CheckClaim; turn: Turns; signal?: AbortSignal | undefined },
): Promise<ComparisonRow['cells']> {
  const shown: ComparisonRow['cells'] = [];
  for (const { report, positions, context } of cells) {
    await turn();
    const article = reports[report]?.article;
    if (!article) continue;
    const { id: articleId, revision } = article.reference;
    const claims: Claim[] = [];
    const own = positions.filter((position) => !context.includes(position));
    for (const [place, { position, insertions }] of quotedTogether(own, article, { articleId, revision }, { brief: true }).entries()) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const draft: DraftClaim = {
        id: `c${number}.${report}.${place}`,
        kind: 'quotation',
        role: own.includes(position) ? 'answer' : 'context',
        text: sentence.text,
        spans: [{ articleId, revision, start: sentence.start, end: sentence.end, exact: true }],
        unresolved: [],
        block: { kind: 'quotation', number, place },
        ...(insertions.length > 0 && { insertions }),
      };
      const { claim } = await checkClaim(draft, signal);
      claims.push({ ...claim, sourcing: { ...chainOf(article.annotations().attributions[position]), independent: 1 } });
    }
    shown.push({ articleId, claims });
  }
  return shown;
}
