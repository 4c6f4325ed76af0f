/** A reader that takes nothing for so long is gone or hostile. */
export const STALL_LIMIT_MS = 30_000;

/**
 * A stream that its reader paces: the next part is made when the last was taken, so an unread stream holds a few parts, not an answer.
 * When the reader leaves or stalls, `abort` is called and `parts` is heard to its end, so that it can keep what there is.
 * `onEnd` is called once, whatever happened; a rejection of `parts` goes to `onFault` and errors the stream.
 */
export function toBoundedStream<Part>({
  parts,
  abort,
  onFault,
  onEnd,
  stallLimitMs = STALL_LIMIT_MS,
}: {
  parts: AsyncGenerator<Part>;
  abort: () => void;
  onFault: (fault: unknown) => void;
  onEnd: () => void;
  stallLimitMs?: number;
}): ReadableStream<Part> {
  const { readable, writable } = new TransformStream<Part, Part>();
  const writer = writable.getWriter();
  let isHeard = true;
  const leave = () => {
    if (!isHeard) return;
    isHeard = false;
    abort();
  };
  writer.closed.catch(leave);

  const hasRoom = async (): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), stallLimitMs);
    });
    try {
      return await Promise.race([writer.ready.then(() => true), stalled]);
    } catch {
      // The reader cancelled; `closed` has told already.
      return false;
    } finally {
      clearTimeout(timer);
    }
  };

  const pump = async () => {
    try {
      for await (const part of parts) {
        if (!isHeard) continue;
        if (await hasRoom()) writer.write(part).catch(leave);
        else {
          leave();
          writer.abort(new Error('The reader stopped reading')).catch(leave);
        }
      }
      if (isHeard) await writer.close();
    } catch (fault) {
      if (isHeard) {
        onFault(fault);
        writer.abort(fault).catch(leave);
      }
    } finally {
      onEnd();
    }
  };
  void pump();
  return readable;
}
