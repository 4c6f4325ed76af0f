import { type Rejection, rejected } from '../reading/read-outcome.ts';

/**
 * An address that may be asked, apart from where its name leads. `key`: the same for all ways to write it that mean one page; an article's identity.
 * `shown`: as it was written, without a password in it.
 */
export type WebAddress = { kind: 'address'; url: URL; key: string; shown: string };

/** Longer ones hold data, not a place. */
const longestAddress = 4_000;
/** Added by newsletters, social networks and advertisers to tell where a reader came from; the page is the same without them. */
const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|wt_mc|wt_zmc|xtor|at_medium|at_campaign)$/i;

/** Whether a word of the command line means an address, of whatever scheme, and no file. */
export function looksLikeAddress(written: string): boolean {
  return /^\s*[a-z][a-z\d+.-]*:\/\//i.test(written);
}

/** The address as it may be shown: a name and password in front of the host are masked. */
export function withoutUserinfo(written: string): string {
  return written.replace(/^(\s*[a-z][a-z\d+.-]*:[/\\]*)[^/\\?#]*@/i, '$1…@');
}

/**
 * Reads an address, relative to `base` where it is a link. http and https only, without a password, on port 80, 443 or above 1023: below, well-known
 * services listen (mail, file transfer) that take an HTTP request for something else.
 */
export function parseAddress(written: string, base?: URL): WebAddress | Rejection {
  const shown = withoutUserinfo(written);
  if (written.length > longestAddress) return rejected(`the address is longer than ${longestAddress} characters`);
  const url = URL.parse(written.trim(), base?.href);
  if (!url) return rejected('not a valid address; write it as https://…');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return rejected(`${url.protocol} addresses are not fetched, only http and https; save the file and name its path`);
  if (url.username !== '' || url.password !== '')
    return rejected('the address holds a name or password; take it out, or save the page in the browser and name the file');
  if (url.hostname === '') return rejected('the address names no host');
  const port = portOf(url);
  if (port < 1024 && port !== 80 && port !== 443)
    return rejected(`port ${port} is not one for web pages; only 80, 443 and those above 1023 are asked`);
  url.hash = '';
  return { kind: 'address', url, key: keyOf(url), shown };
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** Host in lower case, default port, fragment and tracking parameters dropped. The order of the other parameters stays: it can matter. */
function keyOf(url: URL): string {
  const key = new URL(url);
  // `deletes` by name would rewrite the escapes of the parameters that stay.
  const kept = key.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !trackingParameter.test(parameter.split('=', 1)[0] ?? ''));
  key.search = kept.join('&');
  key.hostname = key.hostname.replace(/\.$/, '');
  return key.href;
}

/** Whether two addresses are of one site: the same host, one below the other, or either with `www.` in front. */
export function isSameSite(one: URL, other: URL): boolean {
  const [first, second] = [one, other].map(({ hostname }) => hostname.replace(/^www\./, ''));
  if (first === undefined || second === undefined) return false;
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}
