/** Where messages of a mailbox begin: a line "From sender weekday month …" after an empty line or at the very beginning. */
const start = Buffer.from('\nFrom ');
const mostMessages = 200_000;

/** The messages of a mailbox file, as they stand in it, without the line that parts them. Quoted lines (">From ") are left so. */
export function* messagesOf(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  for (let count = 0; from < buffer.length && count < mostMessages; count += 1) {
    let next = buffer.indexOf(start, from);
    while (next >= 0 && !partsMessages(buffer, next)) next = buffer.indexOf(start, next + 1);
    const end = next < 0 ? buffer.length : next + 1;
    const head = buffer.indexOf('\n', from);
    if (head >= 0 && head < end) yield buffer.subarray(head + 1, end);
    from = end;
  }
}

/** An empty line before, and a line behind that ends in a year. */
function partsMessages(buffer: Buffer, feed: number): boolean {
  const before = buffer[feed - 1] === 0x0d ? feed - 2 : feed - 1;
  if (buffer[before] !== 0x0a) return false;
  const line = buffer.toString('latin1', feed + 1, feed + 121).split(/\r?\n/, 1)[0] ?? '';
  return /^From \S+ .{5,60}\d{4}(?: [+-]\d{4})?$/.test(line);
}
