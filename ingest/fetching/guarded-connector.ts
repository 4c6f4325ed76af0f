import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';

/** A host leads to addresses that may not be asked: inside this machine or its network. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
  readonly hostname: string;

  constructor(hostname: string) {
    super(`${hostname} leads to an address inside this machine or its network.`);
    this.hostname = hostname;
  }
}

/** Whether a connection to the IP address `address` may be opened for `hostname` and `port`. */
export type MayConnect = (to: { hostname: string; port: number; address: string }) => boolean;

/** The IP addresses of a host name; rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<string[]>;

export type GuardedConnectorOptions = { mayConnect: MayConnect; resolve: Resolve; timeout: number };

/**
 * Opens connections for undici, only to addresses that were checked: the address that was judged is the one connected to, so a name that answers
 * otherwise the second time (DNS rebinding) gains nothing. Fails with ForbiddenAddressError before anything is sent.
 */
export function guardedConnector({ mayConnect, resolve, timeout }: GuardedConnectorOptions): buildConnector.connector {
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    // Sockets look up names only: an address in numbers is judged here.
    if (isIP(hostname) !== 0 && !mayConnect({ hostname, port, address: hostname })) {
      callback(new ForbiddenAddressError(hostname), null);
      return;
    }
    const lookup: LookupFunction = (name, { all }, done) => {
      resolve(name).then(
        (addresses) => {
          const allowed = addresses
            .filter((address) => mayConnect({ hostname, port, address }))
            .map((address) => ({ address, family: isIP(address) }));
          const [first] = allowed;
          if (!first) done(new ForbiddenAddressError(hostname), '', 0);
          else if (all) done(null, allowed);
          else done(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => done(error, '', 0),
      );
    };
    // HTTP/1.1 only: its limits on headers and idle time are the ones tested here.
    buildConnector({ timeout, allowH2: false, lookup })(options, callback);
  };
}
