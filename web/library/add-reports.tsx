import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconClipboardText, IconFileUpload, IconFolderPlus, IconWorld } from '@tabler/icons-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { sameNameSchema } from '../../server/contract/ingest.ts';
import { useTexts } from '../texts/language.tsx';
import { AddressDialog } from './address-dialog.tsx';
import styles from './ingest.module.css';
import { PasteDialog } from './paste-dialog.tsx';
import { filesOfInput } from './picked-files.ts';
import { UploadNotes } from './upload-notes.tsx';
import type { PickedFile } from './upload-plan.ts';
import { type UploadFacts, useUploads } from './uploads.tsx';
import { useFileDrop } from './use-file-drop.ts';

const NO_FACTS: UploadFacts = { publisher: '', publishedOn: '', sameName: 'keep' };

/** Every browser knows it; React's types do not. */
const FOLDERS = { webkitdirectory: '' };

/** Ways in: files and folders, dropped or chosen, a pasted text, addresses. */
export function AddReports() {
  const texts = useTexts();
  const { start } = useUploads();
  const [facts, setFacts] = useState(NO_FACTS);
  const [problem, setProblem] = useState<string>();
  const [dialog, setDialog] = useState<'paste' | 'address'>();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const take = (picked: PickedFile[]) => {
    setProblem(picked.length === 0 ? texts.ingest.empty : undefined);
    if (picked.length > 0) start(picked, facts);
  };
  const onChosen = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    take(filesOfInput(input.files));
    // The same choice again is a choice, too.
    input.value = '';
  };
  const isOver = useFileDrop({ onFiles: take, onUnreadable: () => setProblem(texts.ingest.unreadable) });
  return (
    <section className={styles.add} aria-labelledby="add-heading">
      <h3 id="add-heading">{texts.ingest.heading}</h3>
      <div className={styles.drop} data-over={isOver || undefined}>
        <p>{isOver ? texts.ingest.dropNow : texts.ingest.drop}</p>
        <div className={styles.ways}>
          <Button leftSection={<IconFileUpload size={18} aria-hidden />} mih="var(--target)" onClick={() => files.current?.click()}>
            {texts.ingest.chooseFiles}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderPlus size={18} aria-hidden />}
            mih="var(--target)"
            onClick={() => folder.current?.click()}
          >
            {texts.ingest.chooseFolder}
          </Button>
          <Button
            variant="default"
            leftSection={<IconClipboardText size={18} aria-hidden />}
            mih="var(--target)"
            onClick={() => setDialog('paste')}
          >
            {texts.ingest.paste}
          </Button>
          <Button
            variant="default"
            leftSection={<IconWorld size={18} aria-hidden />}
            mih="var(--target)"
            onClick={() => setDialog('address')}
          >
            {texts.ingest.address}
          </Button>
        </div>
        <input ref={files} type="file" multiple hidden onChange={onChosen} aria-label={texts.ingest.chooseFiles} />
        <input ref={folder} type="file" {...FOLDERS} hidden onChange={onChosen} aria-label={texts.ingest.chooseFolder} />
      </div>
      <Facts facts={facts} onFacts={setFacts} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <UploadNotes />
      {dialog === 'paste' && <PasteDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'address' && <AddressDialog onClose={() => setDialog(undefined)} />}
    </section>
  );
}

/** What holds for all files that are added next; folded away, since most files say it themselves. */
function Facts({ facts, onFacts }: { facts: UploadFacts; onFacts: (facts: UploadFacts) => void }) {
  const texts = useTexts();
  return (
    <details className={styles.facts}>
      <summary>{texts.ingest.facts}</summary>
      <div className={styles.fields}>
        <TextInput
          label={texts.correction.publisher}
          maxLength={200}
          value={facts.publisher}
          onChange={(event) => onFacts({ ...facts, publisher: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={texts.correction.publishedOn}
          value={facts.publishedOn}
          onChange={(event) => onFacts({ ...facts, publishedOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.ingest.sameName}
          value={facts.sameName}
          onChange={(event) => onFacts({ ...facts, sameName: sameNameSchema.parse(event.currentTarget.value) })}
          data={sameNameSchema.options.map((value) => ({ value, label: texts.ingest.sameNames[value] }))}
        />
      </div>
      <p className={styles.quiet}>{texts.ingest.factsNote}</p>
    </details>
  );
}
