import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addressesSchema } from '../../server/contract/ingest.ts';
import { useStartIngest } from '../api/ingests.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './correction-dialog.module.css';

/** Pages and feeds by address, one a line; what was copied without its beginning gets `https://`. */
export function AddressDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const start = useStartIngest();
  const [written, setWritten] = useState('');
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const addresses = lines.map((line) => (/^[a-z][a-z0-9+.-]*:/i.test(line) ? line : `https://${line}`));
  const wrong = lines.find((_, at) => !addressesSchema.shape.addresses.element.safeParse(addresses[at]).success);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (addresses.length > 0 && wrong === undefined) start.mutate({ addresses }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.ingest.addressHeading}
      closeButtonProps={{ 'aria-label': texts.app.close, size: 'var(--target)' }}
    >
      <form onSubmit={submit} className={styles.form}>
        <Textarea
          label={texts.ingest.addressText}
          rows={5}
          value={written}
          error={wrong !== undefined && texts.ingest.addressWrong(wrong)}
          onChange={(event) => setWritten(event.currentTarget.value)}
          data-autofocus
        />
        {start.isError && <FailureBox error={start.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {texts.app.cancel}
          </Button>
          <Button type="submit" loading={start.isPending} disabled={addresses.length === 0 || wrong !== undefined}>
            {texts.ingest.take}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
