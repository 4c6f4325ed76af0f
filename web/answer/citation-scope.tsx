import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ArticleReference, Citation } from '../../server/contract/citation.ts';
import { type NumberedCitation, numberCitations, spanKey } from '../../server/contract/number-citations.ts';
import type { Span } from '../reader/reader-address.tsx';
import { PrintedNotes } from './printed-notes.tsx';

type Scope = {
  find: (citation: Citation) => NumberedCitation | undefined;
  /** The places this answer cites in the same article, in the order of the text. */
  walk: (citation: Citation) => Span[];
};

const ScopeContext = createContext<Scope | null>(null);

type Props = { citations: readonly Citation[]; articles: readonly ArticleReference[]; children: ReactNode };

/** Numbers the citations inside it, given in reading order: one answer, one summary or one comparison. */
export function CitationScope({ citations, articles, children }: Props) {
  const numbered = useMemo(() => numberCitations(citations, articles), [citations, articles]);
  const scope = useMemo((): Scope => {
    return {
      find: (citation) => numbered.get(spanKey(citation)),
      walk: ({ articleId, revision }) =>
        [...numbered.values()]
          .flatMap(({ citation }) => (citation.articleId === articleId && citation.revision === revision ? [citation] : []))
          .map(({ start, end }) => ({ start, end }))
          .sort((a, b) => a.start - b.start || a.end - b.end),
    };
  }, [numbered]);
  return (
    <ScopeContext value={scope}>
      {children}
      <PrintedNotes notes={[...numbered.values()]} />
    </ScopeContext>
  );
}

export function useCitationScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useCitationScope is called outside of CitationScope');
  return scope;
}
