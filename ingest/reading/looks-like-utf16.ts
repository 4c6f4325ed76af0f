const sampled = 100_000;
/** ASCII, blanks and line ends have a zero byte in UTF-16: at least this share of the units of any text with words. */
const fewestZeros = 0.05;

/** UTF-16 without a mark: zero bytes on one side only, and what comes out is mostly letters. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, sampled);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const units = sample.length / 2;
  const encoding =
    odd > even * 10 && odd >= units * fewestZeros ? 'utf-16le' : even > odd * 10 && even >= units * fewestZeros ? 'utf-16be' : undefined;
  if (!encoding) return undefined;
  const text = new TextDecoder(encoding).decode(sample);
  const readable = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  // ASCII taken for UTF-16 comes out as Chinese: two letters make one such character.
  const eastAsian = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return readable >= text.length * 0.9 && eastAsian <= text.length * 0.2 ? encoding : undefined;
}
