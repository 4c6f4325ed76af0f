import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { ModelFiles } from './tiny-transformer.ts';

/** How it fails, per path or for all: a status, headers with it, or a body that ends or stops too soon, or is another. */
export type HubFault = { status: number; headers?: Record<string, string> } | 'cut off' | 'silent' | 'other bytes';

export type ModelHub = {
  address: string;
  /** Paths asked for, in order. */
  requests: string[];
  /** `owner/name` → files. */
  models: Map<string, ModelFiles>;
  gated: Set<string>;
  /** The end of a path → what goes wrong with it. */
  faults: Map<string, HubFault>;
  close(): Promise<void>;
};

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
/** Files above this many bytes are kept in LFS, with their hash. */
const LARGE = 2_000;

/** A hub on this machine: lists a model's files (`/api/models/…`) and gives them (`…/resolve/<commit>/…`), as Hugging Face does. */
export async function startModelHub(): Promise<ModelHub> {
  const hub: ModelHub = {
    address: '',
    requests: [],
    models: new Map(),
    gated: new Set(),
    faults: new Map(),
    close: async () => {},
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://hub').pathname);
    hub.requests.push(path);
    const fault = [...hub.faults].find(([end]) => path.endsWith(end))?.[1];
    if (typeof fault === 'object') return void response.writeHead(fault.status, fault.headers).end('{"error":"so it is"}');
    const body = bodyOf(hub, path);
    // As the hub has it: who is not known is told nothing of what exists.
    if (!body) return void response.writeHead(401, { 'x-error-message': 'Invalid username or password.' }).end();
    send(response, body, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  hub.address = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  hub.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return hub;
}

function bodyOf({ models, gated }: ModelHub, path: string): Buffer | undefined {
  const [, listed] = /^\/api\/models\/([^/]+\/[^/]+)\/revision\/main$/.exec(path) ?? [];
  const [, id, file] = new RegExp(`^/([^/]+/[^/]+)/resolve/${COMMIT}/(.+)$`).exec(path) ?? [];
  const files = models.get(listed ?? id ?? '');
  if (!files) return undefined;
  if (file !== undefined) return file in files ? bytesOf(files[file]) : undefined;
  const siblings = Object.entries(files).map(([rfilename, content]) => {
    const bytes = bytesOf(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { rfilename, size: bytes.length, ...(bytes.length > LARGE && { lfs: { sha256, size: bytes.length, pointerSize: 130 } }) };
  });
  return Buffer.from(JSON.stringify({ id: listed, sha: COMMIT, gated: gated.has(listed ?? '') && 'auto', siblings }));
}

function send(response: ServerResponse, body: Buffer, fault: Exclude<HubFault, object> | undefined): void {
  response.writeHead(200, { 'content-length': body.length });
  if (fault === undefined) response.end(body);
  else if (fault === 'other bytes') response.end(Buffer.from(body).fill(120, body.length - 100));
  else {
    response.write(body.subarray(0, Math.floor(body.length / 2)));
    if (fault === 'cut off') setTimeout(() => response.destroy(), 20);
  }
}

function bytesOf(content: unknown): Buffer {
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(JSON.stringify(content));
}
