import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ForbiddenAddressError, guardedConnector } from '../../../ingest/fetching/guarded-connector.ts';
import { startWebSite, type WebSite } from '../../fakes/web-site.ts';

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
afterAll(() => site.close());

/** Connects to `hostname`, which leads to these addresses, one list a look-up; only 127.0.0.1 may be asked. */
function connector(...leadsTo: string[][]) {
  const judged: string[] = [];
  const connect = guardedConnector({
    timeout: 5_000,
    resolve: async () => leadsTo.shift() ?? [],
    mayConnect({ hostname, port, address }) {
      judged.push(`${hostname} ${port} ${address}`);
      return address === '127.0.0.1';
    },
  });
  return {
    judged,
    connect: (hostname: string) =>
      new Promise<Socket>((resolve, reject) =>
        connect({ hostname, protocol: 'http:', port: String(site.port) }, (error, socket) => (socket ? resolve(socket) : reject(error))),
      ),
  };
}

describe('a guarded connection', () => {
  it('goes to the very address that was judged: a name that leads elsewhere the second time is judged again', async () => {
    const { connect, judged } = connector(['127.0.0.1'], ['127.0.0.9']);
    const socket = await connect('wechselt.example');
    expect(socket.remoteAddress).toBe('127.0.0.1');
    socket.destroy();
    await expect(connect('wechselt.example')).rejects.toThrow(ForbiddenAddressError);
    expect(judged).toEqual([`wechselt.example ${site.port} 127.0.0.1`, `wechselt.example ${site.port} 127.0.0.9`]);
  });

  it('passes over the addresses that may not be asked', async () => {
    const socket = await connector(['10.0.0.1', '127.0.0.1', '::1']).connect('beides.example');
    expect(socket.remoteAddress).toBe('127.0.0.1');
    socket.destroy();
  });

  it('is refused for addresses in numbers, which are looked up nowhere', async () => {
    const { connect, judged } = connector();
    for (const hostname of ['127.0.0.9', '[::1]', '::1', '169.254.169.254'])
      await expect(connect(hostname)).rejects.toThrow(ForbiddenAddressError);
    expect(judged).toHaveLength(4);
  });

  it('is refused for a name that leads nowhere', async () => {
    await expect(connector([]).connect('leer.example')).rejects.toThrow(ForbiddenAddressError);
  });
});
