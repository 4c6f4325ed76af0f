import type { ArticleDetail } from '../../server/contract/article.ts';
import type { FamilyMember } from '../../server/contract/family.ts';
import { useFamily } from '../api/family.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
import { changesInWords } from './changes-in-words.ts';
import styles from './reader.module.css';
import { useReaderAddress } from './reader-address.tsx';

/** The near-copies of the article that is open: who has it, who had it first, and what each changed. Nothing for an article without any. */
export function FamilyList({ article }: { article: ArticleDetail }) {
  const texts = useTexts();
  const family = useFamily(article.id, article.family !== undefined);
  if (article.family === undefined) return null;
  if (family.error) return <FailureBox error={family.error} onRetry={() => void family.refetch()} />;
  const found = family.data?.family;
  if (!found) return null;
  return (
    <details className={styles.family}>
      <summary>{texts.family.heading(found.members.length)}</summary>
      <p className={styles.quiet}>{texts.family.earliestBy[found.earliestBy]}</p>
      <ol>
        {found.members.map((member, index) => (
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
          {changesInWords(member.changes, texts.family).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
