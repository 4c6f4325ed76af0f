import type { DraftClaim } from '../../checking/draft-claim.ts';
import { withInsertions } from '../../contract/insertions.ts';
import type { ArticleReader } from '../../retrieval/read-article.ts';
import { quotedTogether } from './quoted-together.ts';

type CitedSentence = { articleId: string; revision: string; start: number; end: number };
/** A sentence to be quoted, by its place in its report; `copies`: the same statement elsewhere. */
export type ToQuote = { articleId: string; revision: string; position: number; copies: readonly CitedSentence[] };

/** The drafts of one block: the sentences verbatim, each with the neighbours and the names in brackets it needs to be read rightly. `place` continues from `firstPlace`. */
export function quoteBlock(
  sentences: readonly ToQuote[],
  { readArticle, number, firstPlace = 0 }: { readArticle: ArticleReader; number: number; firstPlace?: number },
): Omit<DraftClaim, 'id'>[] {
  const drafts: Omit<DraftClaim, 'id'>[] = [];
  // What one report says stands together; reports in the order given.
  for (const ofReport of Map.groupBy(sentences, ({ articleId }) => articleId).values()) {
    const [first] = ofReport;
    if (!first) continue;
    const ids = { articleId: first.articleId, revision: first.revision };
    const article = readArticle(ids.articleId, ids.revision);
    const own = new Map(ofReport.map((sentence) => [sentence.position, sentence]));
    for (const { position, insertions } of quotedTogether([...own.keys()], article, ids)) {
      const sentence = article.sentences[position];
      if (!sentence) continue;
      const chosen = own.get(position);
      drafts.push({
        kind: 'quotation',
        role: chosen ? 'answer' : 'context',
        text: sentence.text,
        spans: [
          { ...ids, start: sentence.start, end: sentence.end, exact: true },
          ...(chosen?.copies ?? []).map(({ articleId, revision, start, end }) => ({ articleId, revision, start, end, exact: true })),
        ],
        unresolved: [],
        block: { kind: 'quotation', number, place: firstPlace + drafts.length },
        ...(insertions.length > 0 ? { insertions } : {}),
      });
    }
  }
  return drafts;
}

/** What is shown when sentences of one report are quoted together: all their positions, and the characters with what is put in. */
export function shownWith(
  sentences: readonly Omit<ToQuote, 'copies'>[],
  { readArticle }: { readArticle: ArticleReader },
): { positions: ReadonlySet<number>; characters: number } {
  const [first] = sentences;
  if (!first) return { positions: new Set(), characters: 0 };
  const article = readArticle(first.articleId, first.revision);
  const shown = quotedTogether(
    sentences.map(({ position }) => position),
    article,
    { articleId: first.articleId, revision: first.revision },
  );
  return {
    positions: new Set(shown.map(({ position }) => position)),
    characters: shown.reduce(
      (sum, { position, insertions }) => sum + withInsertions(article.sentences[position]?.text ?? '', insertions).length,
      0,
    ),
  };
}
