import { useEffect, useRef } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import type { FamilyMember, FamilyResponse } from '../../server/contract/family.ts';
import { useFamily } from '../api/family.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
import { changesInWords, otherFiguresFirst } from './changes-in-words.ts';
import styles from './reader.module.css';
import { useReaderAddress } from './reader-address.tsx';

/** The near-copies of the article that is open: who has it, who had it first, and what each changed. Nothing for an article without any. */
export function FamilyList({ article, isOpen }: { article: ArticleDetail; isOpen: boolean }) {
  const family = useFamily(article.id);
  if (family.error) return <FailureBox error={family.error} onRetry={() => void family.refetch()} />;
  const found = family.data?.family;
  const shared = family.data?.shared ?? [];
  return (
    <>
      {shared.length > 0 && <SharedParagraphs text={article.text} shared={shared} />}
      {found && <Versions found={found} article={article} isOpen={isOpen} />}
    </>
  );
}

function Versions({ found, article, isOpen }: { found: NonNullable<FamilyResponse['family']>; article: ArticleDetail; isOpen: boolean }) {
  const texts = useTexts();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen) details.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <details ref={details} className={styles.family} open={isOpen || undefined}>
      <summary>{texts.family.heading(found.members.length)}</summary>
      <p className={styles.quiet}>{texts.family.earliestBy[found.earliestBy]}</p>
      <ol>
        {otherFiguresFirst(found.members).map((member, index) => (
          <Member key={member.articleId} member={member} isEarliest={index === 0} isOpen={member.articleId === article.id} />
        ))}
      </ol>
    </details>
  );
}

function Member({ member, isEarliest, isOpen }: { member: FamilyMember; isEarliest: boolean; isOpen: boolean }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  const origin = writeOrigin(member, texts);
  return (
    <li>
      {isOpen ? (
        <strong aria-current="true">{origin}</strong>
      ) : (
        <button type="button" className={styles.plain} onClick={() => open({ articleId: member.articleId }, { walk: [] })}>
          {origin}
        </button>
      )}
      {isEarliest && <span className={styles.quiet}> · {texts.family.earliest}</span>}
      {member.changes && (
        <ul>
          {changesInWords(member.changes, texts.family).map(({ words, isNumber }) => (
            <li key={words}>{isNumber ? <strong className={styles.changedNumber}>{words}</strong> : words}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Paragraphs that stand in articles that are no near-copies, such as one of an agency. */
function SharedParagraphs({ text, shared }: { text: string; shared: FamilyResponse['shared'] }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  return (
    <section className={styles.family} aria-label={texts.family.shared}>
      <p className={styles.quiet}>{texts.family.shared}</p>
      <ul>
        {shared.map(({ start, end, other }) => (
          <li key={`${start}-${other.articleId}`}>
            {texts.quote(beginningOf(text.slice(start, end)))}{' '}
            <button
              type="button"
              className={styles.plain}
              onClick={() =>
                open({ articleId: other.articleId, revision: other.revision, start: other.start, end: other.end }, { walk: [] })
              }
            >
              {texts.family.alsoIn(other.label)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN_CHARACTERS = 80;

function beginningOf(paragraph: string): string {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN_CHARACTERS ? line : `${line.slice(0, SHOWN_CHARACTERS).replace(/\s\S*$/, '')} …`;
}
