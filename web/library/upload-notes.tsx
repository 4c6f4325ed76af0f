import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { UPLOAD_LIMITS } from '../../server/contract/ingest.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './ingest.module.css';
import { type Upload, useUploads } from './uploads.tsx';

const MEBIBYTE = 1024 * 1024;

/** What is on its way to the server, and what was left out of it. What came of the files stands in the list of ingests. */
export function UploadNotes() {
  const { uploads } = useUploads();
  return uploads.filter(hasSomethingToSay).map((upload) => <UploadNote key={upload.key} upload={upload} />);
}

function hasSomethingToSay({ state, passedOver, tooLarge, tooMany, total }: Upload): boolean {
  return state === 'failed' || state === 'sending' || passedOver > 0 || tooLarge.length > 0 || tooMany > 0 || total === 0;
}

function UploadNote({ upload }: { upload: Upload }) {
  const texts = useTexts();
  const { resume, dismiss } = useUploads();
  const { key, state, total, sent, passedOver, tooLarge, tooMany, error } = upload;
  return (
    <div className={styles.note}>
      <div role="status">
        {state === 'sending' && total > 0 && <p>{texts.ingest.sent(sent, total)}</p>}
        {total === 0 && passedOver === 0 && tooLarge.length === 0 && <p>{texts.ingest.empty}</p>}
        {passedOver > 0 && <p>{texts.ingest.passedOver(passedOver)}</p>}
        {tooLarge.length > 0 && (
          <p>
            {texts.ingest.tooLarge(tooLarge.length, Math.round(UPLOAD_LIMITS.fileBytes / MEBIBYTE))} {tooLarge.slice(0, 5).join(', ')}
            {tooLarge.length > 5 && ' …'}
          </p>
        )}
        {tooMany > 0 && <p>{texts.ingest.tooMany(tooMany)}</p>}
        {state === 'failed' && (
          <div className={styles.failure}>
            <FailureBox title={texts.ingest.sendFailed} error={error} />
            <Button variant="default" mih="var(--target)" onClick={() => resume(key)}>
              {texts.ingest.sendOn}
            </Button>
          </div>
        )}
      </div>
      {state !== 'sending' && (
        <ActionIcon variant="subtle" size="var(--target)" aria-label={texts.ingest.dismiss} onClick={() => dismiss(key)}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
