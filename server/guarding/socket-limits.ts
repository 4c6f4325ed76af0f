import type { Server, ServerOptions } from 'node:http';

/** Milliseconds. They end what sends too slowly; an answer that takes long to write is not touched by them. */
export const SOCKET_LIMITS = {
  headersTimeout: 10_000,
  /** Until the whole request, body included, has arrived. */
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  /** Bytes of all headers together; a question of 4,000 characters, percent-encoded in the address of a search, takes up to 36,000. */
  maxHeaderSize: 64 * 1024,
} as const satisfies ServerOptions;

/** A language model may be silent for ten minutes (its writer's limit) before a JSON answer comes; a socket silent for longer is dead. */
const SILENT_SOCKET_MS = 11 * 60 * 1000;
/** Many times what browsers of one analyst open. */
const MOST_CONNECTIONS = 512;

export function limitSockets(server: Pick<Server, 'setTimeout' | 'maxConnections'>): void {
  server.setTimeout(SILENT_SOCKET_MS);
  server.maxConnections = MOST_CONNECTIONS;
}
