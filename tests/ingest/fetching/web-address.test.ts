import { describe, expect, it } from 'vitest';
import { isSameSite, looksLikeAddress, parseAddress, withoutUserinfo } from '../../../ingest/fetching/web-address.ts';

const keyOf = (written: string) => {
  const address = parseAddress(written);
  return address.kind === 'address' ? address.key : address.reason;
};
const reasonOf = (written: string) => {
  const address = parseAddress(written);
  return address.kind === 'rejected' ? address.reason : undefined;
};

describe('an address', () => {
  it('has one key however it is written', () => {
    const key = 'https://www.brunsholm.example/kai/sperrung?seite=2';
    expect(keyOf('https://www.brunsholm.example/kai/sperrung?seite=2')).toBe(key);
    expect(keyOf('  HTTPS://WWW.Brunsholm.example:443/kai/sperrung?seite=2#kommentare ')).toBe(key);
    expect(keyOf('https://www.brunsholm.example./kai/sperrung?utm_source=brief&seite=2&fbclid=Iw%2fAR&wt_zmc=x')).toBe(key);
    expect(keyOf('https://brunsholm.example/?utm_medium=rss')).toBe('https://brunsholm.example/');
  });

  it('keeps what can mean another page: parameters, their order and escapes, the scheme, a port', () => {
    expect(keyOf('https://brunsholm.example/a?b=%c3%a4+1&a=&b=2')).toBe('https://brunsholm.example/a?b=%c3%a4+1&a=&b=2');
    expect(keyOf('http://brunsholm.example:8080/A')).toBe('http://brunsholm.example:8080/A');
    expect(keyOf('https://brunsholm.example/a?title=utm_source')).toBe('https://brunsholm.example/a?title=utm_source');
  });

  it.each([
    'file:///etc/passwd',
    'ftp://brunsholm.example/kai.txt',
    'data:text/html,<p>Kai</p>',
    'javascript:alert(1)',
    'gopher://127.0.0.1:6379/_FLUSHALL',
    'blob:https://brunsholm.example/1',
  ])('of another scheme is refused: %s', (written) => {
    expect(reasonOf(written)).toContain('only http and https');
  });

  it('with a name or password is refused, and shown without them', () => {
    expect(reasonOf('https://anna:geheim@brunsholm.example/')).toContain('name or password');
    expect(reasonOf('https://anna@brunsholm.example/')).toContain('name or password');
    expect(withoutUserinfo('https://anna:geheim@brunsholm.example/kai')).toBe('https://…@brunsholm.example/kai');
    expect(withoutUserinfo('https:\\\\anna:ge@heim@brunsholm.example/kai')).toBe('https:\\\\…@brunsholm.example/kai');
    expect(withoutUserinfo('https://brunsholm.example/@anna')).toBe('https://brunsholm.example/@anna');
  });

  it('on a port of another service is refused', () => {
    for (const port of [21, 22, 25, 110, 143, 445, 1023]) expect(reasonOf(`http://brunsholm.example:${port}/`)).toContain(`port ${port}`);
    for (const port of [80, 443, 1024, 8080, 65535]) expect(reasonOf(`http://brunsholm.example:${port}/`)).toBeUndefined();
  });

  it('that is none, or has no end, is refused', () => {
    for (const written of [
      '',
      'https://',
      'http://[::1',
      'https://a b/',
      'http://999.1.1.1/',
      '//',
      `https://brunsholm.example/${'a'.repeat(5_000)}`,
    ])
      expect(parseAddress(written).kind).toBe('rejected');
  });

  it('in other numerals is the address it means, so that the guard can judge it', () => {
    for (const host of ['2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0x7f.1', '127.0.0.1.', '１２７.0.0.1']) {
      expect(keyOf(`http://${host}/`)).toBe('http://127.0.0.1/');
    }
  });

  it('is told from a path on the command line', () => {
    expect(['https://brunsholm.example', 'file:///x', 'FTP://x'].every(looksLikeAddress)).toBe(true);
    expect(['reports', './https:', 'C:\\reports', 'a.txt', 'x://y/'.slice(1)].some(looksLikeAddress)).toBe(false);
  });
});

it('two addresses are of one site when their hosts are, www. or not, one below the other', () => {
  const same = (one: string, other: string) => isSameSite(new URL(`https://${one}/`), new URL(`https://${other}/`));
  expect(same('www.zeitung.example', 'feeds.zeitung.example')).toBe(true);
  expect(same('zeitung.example', 'zeitung.example')).toBe(true);
  expect(same('zeitung.example', 'boesezeitung.example')).toBe(false);
  expect(same('a.co.uk', 'b.co.uk')).toBe(false);
});
