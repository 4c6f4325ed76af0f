import { analyse } from 'chardet';
import { looksLikeUtf16 } from './looks-like-utf16.ts';
import { type Rejection, rejected } from './read-outcome.ts';

/** `encoding`: as TextDecoder names it. */
export type DecodedText = { kind: 'decoded'; text: string; encoding: string; problems: string[] };

/** Encodings a guess may lead to. What chardet takes for another one is, in German and English reports, noise. */
const guessable = new Set(['windows-1252', 'iso-8859-1', 'windows-1251', 'iso-8859-5', 'koi8-r', 'windows-1250', 'iso-8859-2']);
/** Characters above ASCII that West European print uses; in another 8-bit encoding the same bytes are something else. */
const westEuropean = /^[äöüÄÖÜßàâáåæçèéêëìíîïñòóôøùúûýÀÂÁÅÆÇÈÉÊËÌÍÎÏÑÒÓÔØÙÚÛÝœŒšŠžŽ„“”‚‘’«»‹›–—…€£§°·•©®™´¨¿¡²³½¼¾µ±×†‡ \u00ad]*$/u;
/** In German or English fewer than this share of the letters lie above ASCII; in Cyrillic text nearly all do. */
const mostLettersAboveAscii = 0.25;
/** What another encoding taken for windows-1252 leaves inside words ("Grš§e") or makes of whole words ("ñêàçàë" for Russian); West European print has neither. */
const noWestEuropeanWord = /\p{Ll}[ŠŸŽ†‡•…€§©®±¶]\p{Ll}|(?<!\p{L})(?![\p{L}]*[a-zA-Z])\p{L}{5,}/u;
/** Control characters and drawn lines: what a wrong guess makes of bytes that are letters elsewhere. */
const noPrint = /[\u0080-\u009f\u2320-\u25ff]/;

/**
 * Bytes as text. A mark at the beginning decides, then UTF-16 without a mark, valid UTF-8, the declared encoding, at last a guess that is named in `problems`.
 * Invalid sequences, NUL and lone surrogates become U+FFFD and are counted in `problems`, so that every other character keeps its place.
 * `declared`: what the page says of itself (`<meta charset>`).
 */
export function decodeText(bytes: Uint8Array, options: { declared?: string | undefined } = {}): DecodedText | Rejection {
  const marked = markOf(bytes);
  if (marked === 'utf-32') return rejected('encoded as UTF-32, which is not read; save it as UTF-8');
  if (marked) return finish(bytes, marked, []);
  // Before UTF-8: Cyrillic and English in UTF-16 are, byte for byte, valid UTF-8 with control characters.
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) return finish(bytes, utf16, [`decoded as ${utf16.toUpperCase()}: it has no mark that says so`]);
  if (decodesExactly(bytes, 'utf-8')) return finish(bytes, 'utf-8', []);
  if (isMostlyUtf8(bytes)) return finish(bytes, 'utf-8', []);
  const declared = knownEncoding(options.declared);
  if (declared && declared !== 'utf-8' && decodesExactly(bytes, declared)) return finish(bytes, declared, []);
  const guess = guessEncoding(bytes);
  if (!guess) return rejected('the encoding was not recognised; save it as UTF-8');
  return finish(bytes, guess, [`decoded as ${guess}: a guess, nothing in the file says so`]);
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function decodesExactly(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** UTF-8 with some damage: more characters of several bytes are whole than broken. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) whole += 1;
  }
  return whole > broken;
}

function knownEncoding(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function guessEncoding(bytes: Uint8Array): string | undefined {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const above = western.match(/[^\0-\x7f]/gu) ?? [];
  const letters = western.match(/\p{L}/gu)?.length ?? 0;
  const lettersAbove = above.filter((character) => /\p{L}/u.test(character)).length;
  const isWestern = !noWestEuropeanWord.test(western);
  if (isWestern && westEuropean.test(above.join('')) && lettersAbove <= letters * mostLettersAboveAscii) return 'windows-1252';
  const found = analyse(bytes.subarray(0, 100_000)).find(({ name, confidence }) => guessable.has(name.toLowerCase()) && confidence >= 10);
  const encoding = found && knownEncoding(found.name);
  if (!encoding || (encoding === 'windows-1252' && !isWestern)) return undefined;
  return noPrint.test(new TextDecoder(encoding).decode(bytes)) ? undefined : encoding;
}

/** Decodes with replacement, and counts what had to be replaced. */
function finish(bytes: Uint8Array, encoding: string, problems: string[]): DecodedText {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = decoded.replaceAll('\0', '\ufffd').toWellFormed();
  const written = encoding === 'utf-8' ? countWrittenReplacements(bytes) : 0;
  const replaced = (text.match(/\ufffd/g)?.length ?? 0) - written;
  if (replaced > 0) problems.push(`${replaced} unreadable ${replaced === 1 ? 'character' : 'characters'} replaced by \ufffd`);
  return { kind: 'decoded', text, encoding, problems };
}

/** U+FFFD that somebody wrote into the file (EF BF BD) is not of our making. */
function countWrittenReplacements(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf('\ufffd'); at >= 0; at = buffer.indexOf('\ufffd', at + 3)) count += 1;
  return count;
}
