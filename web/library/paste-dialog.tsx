import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { pastedTextSchema } from '../../server/contract/ingest.ts';
import { useStartIngest } from '../api/ingests.ts';
import { Dialog, DialogForm } from '../layout/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

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
  return (
    <Dialog title={texts.ingest.pasteHeading} size="lg" onClose={onClose}>
      <DialogForm
        sending={start}
        submit={texts.ingest.take}
        isReady={pasted.success && text.trim() !== ''}
        onSubmit={() => pasted.success && start.mutate(pasted.data, { onSuccess: onClose })}
        onClose={onClose}
      >
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
      </DialogForm>
    </Dialog>
  );
}
