import { once } from 'node:events';
import { Server, type ServerOptions } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { isLoopback } from './guarding/check-host.ts';
import { limitSockets, SOCKET_LIMITS } from './guarding/socket-limits.ts';

/** The port or address cannot be listened on; the message says which and what to do. */
export class ListenError extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = 'ListenError';
  }
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves `fetch` on a socket with the limits for slow senders. `address` names the real port (`port: 0` takes a free one). Rejects with ListenError. */
export async function listen({
  fetch,
  host,
  port,
  limits = SOCKET_LIMITS,
}: {
  fetch: Fetch;
  host: string;
  port: number;
  limits?: ServerOptions;
}): Promise<{ server: Server; address: string }> {
  const server = createAdaptorServer({ fetch, serverOptions: limits });
  if (!(server instanceof Server)) throw new Error('The adaptor made no HTTP/1.1 server');
  limitSockets(server);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ListenError(reasonOf(cause, { host, port }), { cause });
  }
  const bound = server.address();
  const name = isLoopback(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { server, address: `http://${name}:${typeof bound === 'object' && bound ? bound.port : port}` };
}

function reasonOf(cause: unknown, { host, port }: { host: string; port: number }): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Set PORT to another one, or stop what runs there.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is no address of this machine. Set HOST to one, or leave it at 127.0.0.1.`;
  return `Listening on ${host}, port ${port}, failed (${String(code)}). Check HOST and PORT.`;
}
