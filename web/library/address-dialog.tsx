import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { addressesSchema } from '../../server/contract/ingest.ts';
import { useStartIngest } from '../api/ingests.ts';
import { Dialog, DialogForm } from '../layout/dialog.tsx';
import { useTexts } from '../texts/language.tsx';

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
  return (
    <Dialog title={texts.ingest.addressHeading} onClose={onClose}>
      <DialogForm
        sending={start}
        submit={texts.ingest.take}
        isReady={addresses.length > 0 && wrong === undefined}
        onSubmit={() => start.mutate({ addresses }, { onSuccess: onClose })}
        onClose={onClose}
      >
        <Textarea
          label={texts.ingest.addressText}
          rows={5}
          value={written}
          error={wrong !== undefined && texts.ingest.addressWrong(wrong)}
          onChange={(event) => setWritten(event.currentTarget.value)}
          data-autofocus
        />
      </DialogForm>
    </Dialog>
  );
}
