import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ArticleSummary, Correction } from '../../server/contract/article.ts';
import { useCorrectArticle } from '../api/articles.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './correction-dialog.module.css';

/** Only what was changed is sent; an emptied field takes the value back. */
function changesOf(before: ArticleSummary, after: { title: string; publisher: string; publishedOn: string }): Correction {
  const correction: Correction = {};
  if (after.title.trim() !== (before.title ?? '')) correction.title = after.title.trim() || null;
  if (after.publisher.trim() !== (before.publisher ?? '')) correction.publisher = after.publisher.trim() || null;
  if (after.publishedOn !== (before.publishedOn ?? '')) correction.publishedOn = after.publishedOn || null;
  return correction;
}

/** Title, publisher and date of a report, entered by the analyst. */
export function CorrectionDialog({ article, onClose }: { article: ArticleSummary; onClose: () => void }) {
  const texts = useTexts();
  const save = useCorrectArticle(article.id);
  const [title, setTitle] = useState(article.title ?? '');
  const [publisher, setPublisher] = useState(article.publisher ?? '');
  const [publishedOn, setPublishedOn] = useState(article.publishedOn ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const correction = changesOf(article, { title, publisher, publishedOn });
    if (Object.keys(correction).length === 0) onClose();
    else save.mutate(correction, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.correction.heading}
      closeButtonProps={{ 'aria-label': texts.app.close, size: 'var(--target)' }}
    >
      <form onSubmit={submit} className={styles.form}>
        <TextInput
          label={texts.correction.title}
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          label={texts.correction.publisher}
          value={publisher}
          maxLength={200}
          onChange={(event) => setPublisher(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={texts.correction.publishedOn}
          value={publishedOn}
          onChange={(event) => setPublishedOn(event.currentTarget.value)}
        />
        <p className={styles.note}>{texts.correction.note}</p>
        {save.isError && <FailureBox error={save.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {texts.app.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {texts.correction.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
