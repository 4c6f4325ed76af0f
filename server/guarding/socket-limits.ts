import type { ServerOptions } from 'node:http';

/** Milliseconds. They end what sends too slowly; an answer that takes long to write is not touched by them. */
export const SOCKET_LIMITS = {
  headersTimeout: 10_000,
  /** Until the whole request, body included, has arrived. */
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  /** Bytes of all headers together. */
  maxHeaderSize: 16 * 1024,
} as const satisfies ServerOptions;
