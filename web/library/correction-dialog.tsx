import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ArticleSummary } from '../../server/contract/article.ts';
import { useCorrectArticle } from '../api/articles.ts';
import { Dialog, DialogForm } from '../layout/dialog.tsx';
import { useTexts } from '../texts/language.tsx';
import { correctionOf, type Entered, enteredFrom, isLanguage } from './correction.ts';
import styles from './correction-dialog.module.css';

/** The lines of text that can be corrected, with what the contract allows. */
const lines = [
  ['title', 500],
  ['subtitle', 500],
  ['publisher', 200],
  ['author', 200],
  ['agencies', 400],
  ['place', 200],
] as const;

/** What is known of a report, entered by the analyst. */
export function CorrectionDialog({ article, onClose }: { article: ArticleSummary; onClose: () => void }) {
  const texts = useTexts();
  const save = useCorrectArticle(article.id);
  const [entered, setEntered] = useState(() => enteredFrom(article));
  const change = (changed: Partial<Entered>) => setEntered((before) => ({ ...before, ...changed }));
  const submit = () => {
    const correction = correctionOf(article, entered);
    if (Object.keys(correction).length === 0) onClose();
    else save.mutate(correction, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.correction.heading} onClose={onClose}>
      <DialogForm sending={save} submit={texts.correction.save} onSubmit={submit} onClose={onClose}>
        {lines.map(([field, maxLength]) => (
          <TextInput
            key={field}
            label={texts.correction[field]}
            value={entered[field]}
            maxLength={maxLength}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
            {...(field === 'title' && { 'data-autofocus': true })}
          />
        ))}
        <TextInput
          type="date"
          label={texts.correction.publishedOn}
          value={entered.publishedOn}
          onChange={(event) => change({ publishedOn: event.currentTarget.value })}
        />
        <NativeSelect
          label={texts.correction.language}
          value={entered.language}
          data={Object.entries(texts.library.languages).map(([value, label]) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && change({ language: value })}
        />
        <Checkbox
          label={texts.correction.machineTranslated}
          checked={entered.machineTranslated}
          onChange={(event) => change({ machineTranslated: event.currentTarget.checked })}
        />
        <p className={styles.note}>{texts.correction.note}</p>
      </DialogForm>
    </Dialog>
  );
}
