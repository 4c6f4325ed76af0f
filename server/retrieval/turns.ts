import { setImmediate } from 'node:timers/promises';

/** Milliseconds that long work holds the process before others have their turn: a chat does not feel it. */
const SLICE_MS = 25;

/**
 * For long work in one process: called between two steps, it lets other requests have their turn when the work has gone on for a slice of time, and else costs next to
 * nothing. A step may overrun the slice by its own length. Rejects with the signal's reason once it is aborted.
 */
export type Turns = () => Promise<void>;

export function createTurns(
  signal?: AbortSignal,
  { now = () => performance.now(), sliceMs = SLICE_MS }: { now?: () => number; sliceMs?: number } = {},
): Turns {
  let since = now();
  return async () => {
    signal?.throwIfAborted();
    if (now() - since < sliceMs) return;
    await setImmediate();
    since = now();
    signal?.throwIfAborted();
  };
}
