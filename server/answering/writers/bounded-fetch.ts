/** The reply of a language model's server was larger than it may be. */
export class ReplyTooLargeError extends Error {
  override readonly name = 'ReplyTooLargeError';
  readonly maxBytes: number;
  constructor(maxBytes: number) {
    super(`The reply is larger than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/**
 * `fetch` whose reply errors with ReplyTooLargeError after `maxBytes`, error bodies and endless lines included, and that follows no
 * redirect: one could carry key and reports to another host. A redirect comes back as its 3xx status.
 */
export function createBoundedFetch({ fetch, maxBytes }: { fetch: typeof globalThis.fetch; maxBytes: number }): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (!response.body) return response;
    let received = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, controller) {
        received += bytes.byteLength;
        if (received > maxBytes) controller.error(new ReplyTooLargeError(maxBytes));
        else controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(counted), response);
  };
}
