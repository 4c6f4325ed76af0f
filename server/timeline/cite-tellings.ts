import type { Span } from '../../ingest/language/span.ts';
import { quotedTogether } from '../answering/quoting/quoted-together.ts';
import type { CheckClaim } from '../checking/create-check-claim.ts';
import type { ArticleReference } from '../contract/citation.ts';
import type { Claim, Insertion } from '../contract/claim.ts';
import type { Telling } from '../contract/timeline.ts';
import type { ArticleReader, ReadArticle } from '../retrieval/read-article.ts';
import type { ComparedTelling } from './compared-telling.ts';
import type { CitedTelling } from './compose-event.ts';

export type CiteParts = { readArticle: ArticleReader; checkClaim: CheckClaim };
type Side = {
  side: ComparedTelling[];
  articles: ArticleReference[];
  /** Article → its family. */
  familyOf: ReadonlyMap<string, string>;
  /** Number of the event, for the ids of the claims. */
  event: number;
  signal: AbortSignal | undefined;
};

type Quoted = { sentence: Span & { text: string }; position: number; insertions: Insertion[]; role: 'answer' | 'context'; id: string };

/** Quotes every telling; what near-copies tell in the same words stands once, with the copies named beside it. Rejects only on a fault or an abort. */
export async function citeTellings(
  { readArticle, checkClaim }: CiteParts,
  { side, articles, familyOf, event, signal }: Side,
): Promise<CitedTelling[]> {
  const cited: CitedTelling[] = [];
  const first = new Map<string, Telling>();
  for (const { telling: found } of side.toSorted((a, b) => a.telling.article - b.telling.article)) {
    const reference = articles[found.article];
    if (!reference) continue;
    const article = readArticle(reference.id, reference.revision);
    const family = familyOf.get(reference.id);
    const words = `${family} ${article.sentences[found.position]?.text} ${found.dating.text}`;
    const told = family === undefined ? undefined : first.get(words);
    if (told) {
      if (told.articleId !== reference.id && !told.also.includes(reference.id)) told.also.push(reference.id);
      continue;
    }
    const claims: Claim[] = [];
    const ids = { articleId: reference.id, revision: reference.revision };
    for (const { position, insertions } of quotedTogether([found.position], article, ids, { brief: true })) {
      const sentence = position === found.position && found.isClauseQuoted ? found.clause : article.sentences[position];
      if (!sentence) continue;
      const claim = await quote(article, {
        sentence,
        position,
        insertions: insertions.filter(({ at }) => at <= sentence.text.length),
        role: position === found.position ? 'answer' : 'context',
        id: `${event + 1}-${cited.length + 1}-${claims.length + 1}`,
      });
      claims.push(claim);
    }
    const { origins, anonymous } = found.source;
    const telling: Telling = {
      articleId: reference.id,
      claims,
      dating: found.dating,
      toldAs: found.toldAs,
      negated: found.negated,
      sourcing: { origins, anonymous, independent: 1 },
      also: [],
    };
    first.set(words, telling);
    cited.push({ found, telling });
  }
  return cited;

  async function quote(article: ReadArticle, { sentence, position, insertions, role, id }: Quoted): Promise<Claim> {
    const { id: articleId, revision } = article.reference;
    const draft = {
      id: `c${id}`,
      kind: 'quotation' as const,
      role,
      text: sentence.text,
      spans: [{ articleId, revision, start: sentence.start, end: sentence.end, exact: true }],
      unresolved: [],
      block: { kind: 'quotation' as const, number: event, place: position },
      ...(insertions.length > 0 && { insertions }),
    };
    return (await checkClaim(draft, signal)).claim;
  }
}
