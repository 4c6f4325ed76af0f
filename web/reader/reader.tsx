import { useEffect, useRef, useState } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { useArticle } from '../api/articles.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { ArticleText } from './article-text.tsx';
import { CleanedList } from './cleaned-list.tsx';
import { FamilyList } from './family-list.tsx';
import { MarkedPieces } from './marked-pieces.tsx';
import { OriginalBeside, OriginalText } from './original-text.tsx';
import { findHeadline, firstMarked, splitParagraphs } from './paragraphs.ts';
import { writeProvenance } from './provenance-words.ts';
import styles from './reader.module.css';
import { type ReaderPlace, type Span, useReaderAddress } from './reader-address.tsx';
import { ReaderHead, ReaderNotices } from './reader-head.tsx';
import { ReaderTools, type ReaderView } from './reader-tools.tsx';

/** The article at the place that the address names. */
export function Reader({ place }: { place: ReaderPlace }) {
  const texts = useTexts();
  const { close } = useReaderAddress();
  const article = useArticle(place.articleId, place.revision);
  return (
    <section
      className={styles.reader}
      aria-label={texts.reader.heading}
      onKeyDown={(event) => {
        // A dialog opened from here is a child in React but not on the page; its Escape is its own.
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== 'Escape' || !isInside) return;
        event.stopPropagation();
        close();
      }}
    >
      {article.data ? (
        <OpenArticle key={`${article.data.id}@${article.data.revision}`} article={article.data} place={place} />
      ) : (
        <ReaderWait error={article.error} onRetry={() => void article.refetch()} onClose={close} />
      )}
    </section>
  );
}

function ReaderWait({ error, onRetry, onClose }: { error: Error | null; onRetry: () => void; onClose: () => void }) {
  const texts = useTexts();
  return (
    <div className={styles.wait}>
      {error ? <FailureBox error={error} onRetry={onRetry} /> : <p>{texts.app.loading}</p>}
      <button type="button" className={styles.plain} onClick={onClose}>
        {texts.reader.close}
      </button>
    </div>
  );
}

function spanOf({ start, end }: ReaderPlace, article: ArticleDetail): Span | undefined {
  if (start === undefined || end === undefined || start >= end || end > article.text.length) return undefined;
  return { start, end };
}

/** Scrolls `container` and nothing around it: scrollIntoView would also move the drawer that the reader may stand in. */
function centre(element: HTMLElement, container: HTMLElement): void {
  const inner = element.getBoundingClientRect();
  const outer = container.getBoundingClientRect();
  container.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

function OpenArticle({ article, place }: { article: ArticleDetail; place: ReaderPlace }) {
  const texts = useTexts();
  const { walk, open } = useReaderAddress();
  const [view, setView] = useState<ReaderView>('text');
  const mark = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const marked = spanOf(place, article);
  const isLost = place.start !== undefined && !marked;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place or another view is what moves the focus, nothing inside reads them.
  useEffect(() => {
    if (mark.current && body.current?.contains(mark.current)) centre(mark.current, body.current);
    else if (mark.current && body.current) body.current.scrollTop = 0;
    (mark.current ?? heading.current)?.focus({ preventScroll: true });
  }, [place.start, place.end, view]);

  const stand = walk.findIndex(({ start, end }) => start === place.start && end === place.end);
  const goTo = ({ start, end }: Span) => open({ ...place, start, end });
  const paragraphs = splitParagraphs(article.text, marked, walk, article.doubts);
  const markedFrom = firstMarked(paragraphs);
  // The title stands in the text, too; it is shown once, as the heading. The original keeps its own.
  const headline = view === 'text' ? findHeadline(paragraphs, article.title) : undefined;
  return (
    <>
      <ReaderHead
        article={article}
        heading={heading}
        headline={headline && <MarkedPieces pieces={headline.pieces} markedFrom={markedFrom} mark={mark} />}
      />
      <ReaderTools view={view} onView={setView} walk={walk} stand={stand} onGo={goTo} />
      <div className={styles.body} ref={body} data-view={view}>
        <ReaderNotices article={article} />
        {isLost && <p className={styles.notice}>{texts.reader.spanMissing}</p>}
        {view === 'text' ? (
          <ArticleText
            language={article.language}
            paragraphs={paragraphs.filter((paragraph) => paragraph !== headline)}
            markedFrom={markedFrom}
            mark={mark}
          />
        ) : (
          <>
            <p className={styles.quiet}>{texts.reader.originalNote(article.editList.length)}</p>
            <CleanedList edits={article.editList} doubts={article.doubts} />
            {view === 'original' ? (
              <OriginalText article={article} marked={marked} mark={mark} />
            ) : (
              <OriginalBeside article={article} marked={marked} mark={mark} />
            )}
          </>
        )}
        <FamilyList article={article} isOpen={place.family === true} />
        <p className={styles.provenance}>
          {texts.reader.from}: {writeProvenance(article.provenance, texts)}
          <span className={styles.hash} title={article.provenance.bytesHash}>
            {texts.reader.hash(article.provenance.bytesHash.slice(0, 12))}
          </span>
        </p>
      </div>
    </>
  );
}
