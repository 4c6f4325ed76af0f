import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { SameName } from '../../server/contract/ingest.ts';
import { putIngest, sendFiles } from '../api/ingests.ts';
import { type PickedFile, planUpload, type UploadPlan } from './upload-plan.ts';

export type UploadFacts = { publisher: string; publishedOn: string; sameName: SameName };

/** Files on their way to the server. `left`: parts that are still to be sent. */
export type Upload = Pick<UploadPlan, 'total' | 'passedOver' | 'tooLarge' | 'tooMany'> & {
  key: number;
  ingestId: string | undefined;
  sent: number;
  state: 'sending' | 'sent' | 'failed' | 'stopped';
  error: unknown;
};

type Uploads = {
  uploads: readonly Upload[];
  start: (picked: readonly PickedFile[], facts: UploadFacts) => void;
  resume: (key: number) => void;
  /** Sends nothing more to this ingest. */
  stop: (ingestId: string) => void;
  dismiss: (key: number) => void;
};
const UploadsContext = createContext<Uploads | null>(null);

type Sending = { parts: PickedFile[][]; fields: Record<string, string>; ingestId: string | undefined; abort: AbortController };

/** Sends what was dropped, part after part, also while another page of the app is shown. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const sendings = useRef(new Map<number, Sending>());
  const lastKey = useRef(0);

  const change = useCallback((key: number, changed: Partial<Upload>) => {
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)));
  }, []);

  const send = useCallback(
    async (key: number, sending: Sending) => {
      change(key, { state: 'sending', error: undefined });
      try {
        for (let part = sending.parts[0]; part; part = sending.parts[0]) {
          const fields = sending.ingestId === undefined ? sending.fields : {};
          const ingest = await sendFiles(sending.ingestId, { files: part, fields }, sending.abort.signal);
          sending.ingestId = ingest.id;
          sending.parts.shift();
          putIngest(queryClient, ingest);
          change(key, { ingestId: ingest.id, sent: ingest.counts.items });
        }
        change(key, { state: 'sent' });
      } catch (error) {
        change(key, sending.abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
      }
    },
    [change, queryClient],
  );

  const value = useMemo(
    (): Uploads => ({
      uploads,
      start(picked, { publisher, publishedOn, sameName }) {
        lastKey.current += 1;
        const key = lastKey.current;
        const { parts, ...plan } = planUpload(picked);
        const fields = {
          sameName,
          ...(plan.total > 0 && { announced: String(plan.total) }),
          ...(publisher.trim() !== '' && { publisher: publisher.trim() }),
          ...(publishedOn !== '' && { publishedOn }),
        };
        setUploads((known) => [...known, { ...plan, key, ingestId: undefined, sent: 0, state: 'sending', error: undefined }]);
        const sending = { parts, fields, ingestId: undefined, abort: new AbortController() };
        sendings.current.set(key, sending);
        void send(key, sending);
      },
      resume(key) {
        const sending = sendings.current.get(key);
        if (sending) void send(key, sending);
      },
      stop(ingestId) {
        for (const sending of sendings.current.values()) if (sending.ingestId === ingestId) sending.abort.abort();
      },
      dismiss(key) {
        sendings.current.get(key)?.abort.abort();
        sendings.current.delete(key);
        setUploads((known) => known.filter((upload) => upload.key !== key));
      },
    }),
    [uploads, send],
  );
  return <UploadsContext value={value}>{children}</UploadsContext>;
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext);
  if (!uploads) throw new Error('useUploads is called outside of UploadsProvider');
  return uploads;
}
