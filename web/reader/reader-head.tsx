import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { ArticleDetail } from '../../server/contract/article.ts';
import { CorrectionDialog } from '../library/correction-dialog.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './reader.module.css';
import { useReaderAddress } from './reader-address.tsx';

type Props = {
  article: ArticleDetail;
  heading: RefObject<HTMLHeadingElement | null>;
  /** The line of the text that is its title; absent: the label. */
  headline: ReactNode;
};

/** Title, publisher and date, with the way to mend them. */
export function ReaderHead({ article, heading, headline }: Props) {
  const texts = useTexts();
  const { close } = useReaderAddress();
  const [isEditing, editing] = useDisclosure();
  return (
    <header className={styles.head}>
      <div className={styles.headings}>
        <h2 ref={heading} tabIndex={-1} lang={article.language}>
          {headline ?? article.label}
        </h2>
        <p className={styles.quiet}>
          {writeSource(article, texts)}
          {article.labelFromText && <span> · {texts.reader.labelFromText}</span>}
        </p>
        <Details article={article} />
      </div>
      {!article.deleted && (
        <ActionIcon variant="subtle" size="var(--target)" aria-label={texts.reader.edit} title={texts.reader.edit} onClick={editing.open}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon variant="subtle" size="var(--target)" aria-label={texts.reader.close} title={texts.reader.close} onClick={close}>
        <IconX size={18} aria-hidden />
      </ActionIcon>
      {isEditing && <CorrectionDialog article={article} onClose={editing.close} />}
    </header>
  );
}

/** What else is known of it: subtitle, author, agencies, place, and whether a machine translated it. */
function Details({ article }: { article: ArticleDetail }) {
  const texts = useTexts().reader;
  const { subtitle, author, agencies = [], place, machineTranslated } = article;
  const parts = [
    author && texts.author(author),
    agencies.length > 0 && texts.agencies(agencies.join(', ')),
    place && texts.place(place),
    machineTranslated && texts.machineTranslated,
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <>
      {subtitle && (
        <p className={styles.subtitle} lang={article.language}>
          {subtitle}
        </p>
      )}
      {parts.length > 0 && <p className={styles.quiet}>{parts.join(' · ')}</p>}
    </>
  );
}

/** Said when the article is gone, or when this is not how it stands now. */
export function ReaderNotices({ article }: { article: ArticleDetail }) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  if (article.deleted) return <p className={styles.notice}>{texts.reader.deleted}</p>;
  const newest = article.revisions[0];
  if (newest === undefined || newest === article.revision) return null;
  return (
    <p className={styles.notice}>
      {texts.reader.older}{' '}
      <button type="button" className={styles.plain} onClick={() => open({ articleId: article.id }, { walk: [] })}>
        {texts.reader.newest}
      </button>
    </p>
  );
}
