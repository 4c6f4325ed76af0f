import { looksLikeUtf16 } from './looks-like-utf16.ts';

/** What may stand before the root element of an XML file; bounded, since a feed begins at once. */
const prolog = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)*/i;
const looked = 20_000;

/** Whether content is a feed: RSS, RDF, Atom by its root element, JSON Feed by its version. */
export function looksLikeFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, looked));
  const utf16 =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : looksLikeUtf16(head);
  const text = new TextDecoder(utf16 ?? 'latin1').decode(head).replace(/^\u00ef\u00bb\u00bf/, '');
  if (/^\s*\{/.test(text)) return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//i.test(text);
  const root = text.slice(prolog.exec(text)?.[0].length ?? 0, looked);
  return /^<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i.test(root);
}
