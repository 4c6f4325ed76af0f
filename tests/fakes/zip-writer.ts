import { crc32, deflateRawSync } from 'node:zlib';

/** `declared`: an unpacked size that is told instead of the true one. `mode`: Unix mode, to write links. `flags`: bit 0 encrypted, bit 11 UTF-8. */
export type ZippedFile = {
  path: string | Buffer;
  content: string | Buffer;
  declared?: number;
  mode?: number;
  flags?: number;
  method?: number;
};

/** The bytes of a ZIP archive, as honest or as broken as the files ask for. */
export function writeZip(files: ZippedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, declared, mode = 0o100644, flags = 0x800, method = 8 } of files) {
    const name = Buffer.isBuffer(path) ? path : Buffer.from(path);
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, name);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}
