/** Time a generator has after an abort to end by itself, so that its last events are still heard. */
const GRACE_MS = 2_000;

/** Passes on what `source` yields. After an abort, and a short grace, it ends even when `source` hangs; `source` is then closed unheard. */
export async function* untilAborted<Value>(source: AsyncGenerator<Value>, signal: AbortSignal | undefined): AsyncGenerator<Value> {
  const { promise: over, resolve: giveUp } = Promise.withResolvers<{ done: true; value: undefined }>();
  let grace: NodeJS.Timeout | undefined;
  const onAbort = () => {
    grace = setTimeout(() => giveUp({ done: true, value: undefined }), GRACE_MS);
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  let ended = false;
  try {
    for (;;) {
      const step = await Promise.race([source.next(), over]);
      if (step.done) {
        ended = true;
        return;
      }
      yield step.value;
    }
  } finally {
    clearTimeout(grace);
    signal?.removeEventListener('abort', onAbort);
    // Not awaited when it was given up: a hanging generator answers `return` only after its pending step.
    if (!ended || signal?.aborted) source.return(undefined).catch(() => undefined);
  }
}
