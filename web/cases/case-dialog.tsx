import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Case } from '../../server/contract/case.ts';
import { useDeleteCase, useNameCase } from '../api/cases.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './cases.module.css';

export type CaseTask = { do: 'begin' } | { do: 'rename' | 'delete'; on: Case };
type Props = { task: CaseTask; onClose: () => void; onBegun: (id: string) => void };

/** Names a new case, gives one another name, or asks before one is deleted. */
export function CaseDialog({ task, onClose, onBegun }: Props) {
  const texts = useTexts();
  const on = task.do === 'begin' ? undefined : task.on;
  const [name, setName] = useState(on?.name ?? '');
  const naming = useNameCase();
  const deleting = useDeleteCase();
  const failure = naming.error ?? deleting.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (task.do === 'delete') deleting.mutate(task.on.id, { onSuccess: onClose });
    else if (name.trim() !== '')
      naming.mutate(
        { id: on?.id, name: name.trim() },
        {
          onSuccess: ({ id }) => {
            if (!on) onBegun(id);
            onClose();
          },
        },
      );
  };
  const title = on ? (task.do === 'delete' ? texts.cases.remove(on.name) : texts.cases.rename(on.name)) : texts.cases.begin;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.app.close, size: 'var(--target)' }}>
      <form onSubmit={submit} className={styles.form}>
        {task.do === 'delete' ? (
          <p>{texts.cases.removeNote}</p>
        ) : (
          <TextInput
            label={texts.cases.name}
            value={name}
            maxLength={120}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        {failure && <FailureBox error={failure} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {texts.app.cancel}
          </Button>
          <Button type="submit" loading={naming.isPending || deleting.isPending} disabled={task.do !== 'delete' && name.trim() === ''}>
            {task.do === 'delete' ? texts.cases.removeYes : texts.correction.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
