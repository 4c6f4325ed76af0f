import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { pastedTextSchema } from '../../server/contract/ingest.ts';
import { useStartIngest } from '../api/ingests.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './correction-dialog.module.css';

/** A report that is pasted: its text, and what one knows of it. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const start = useStartIngest();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [publisher, setPublisher] = useState('');
  const [publishedOn, setPublishedOn] = useState('');
  const pasted = pastedTextSchema.safeParse({
    text,
    ...(title.trim() !== '' && { title }),
    ...(publisher.trim() !== '' && { publisher }),
    ...(publishedOn !== '' && { publishedOn }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pasted.success) start.mutate(pasted.data, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.ingest.pasteHeading}
      closeButtonProps={{ 'aria-label': texts.app.close, size: 'var(--target)' }}
    >
      <form onSubmit={submit} className={styles.form}>
        <Textarea
          label={texts.ingest.pasteText}
          rows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput label={texts.correction.title} maxLength={500} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <TextInput
          label={texts.correction.publisher}
          maxLength={200}
          value={publisher}
          onChange={(event) => setPublisher(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={texts.correction.publishedOn}
          value={publishedOn}
          onChange={(event) => setPublishedOn(event.currentTarget.value)}
        />
        {start.isError && <FailureBox error={start.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {texts.app.cancel}
          </Button>
          <Button type="submit" loading={start.isPending} disabled={!pasted.success || text.trim() === ''}>
            {texts.ingest.take}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
