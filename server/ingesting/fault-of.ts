import type { Ingest } from '../contract/ingest.ts';

/** What a failed run means to the analyst. The error itself is for the log: it names paths. */
export function faultOf({ name, message }: { name: string; message: string }): Ingest['fault'] {
  if (name === 'WriteLockTimeoutError') return 'corpus-busy';
  if (/disk is full|disk I\/O error|no space left|file too large|os error (?:27|28)\b|ENOSPC/i.test(message)) return 'disk-full';
  return 'internal';
}
