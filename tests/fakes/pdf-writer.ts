import { deflateSync } from 'node:zlib';

/** A line of print: points from the page's top left corner to its baseline. */
export type PrintedText = { text: string; x: number; y: number; size?: number; turned?: boolean };
export type PdfOptions = { info?: Record<string, string>; compress?: boolean; objects?: string[]; catalog?: string };

const [width, height] = [595, 842];

/** The bytes of a small PDF: pages of lines in Helvetica, in Windows-1252. `objects`: more of them, from object 100 on; `catalog`: more entries of it. */
export function writePdf(pages: PrintedText[][], { info = {}, compress = false, objects = [], catalog = '' }: PdfOptions = {}): Buffer {
  const bodies = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer) => bodies.set(number, Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(
    4,
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  const first = 1000;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
  put(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`);
  for (const [index, lines] of pages.entries()) {
    const number = first + index * 2;
    const content = Buffer.from(lines.map(operators).join('\n'), 'latin1');
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    put(number + 1, stream(compress ? deflateSync(content) : content, compress));
  }
  for (const [index, body] of objects.entries()) put(100 + index, body);
  return assemble(bodies, '/Root 1 0 R /Info 4 0 R');
}

export function stream(content: Buffer, isDeflated: boolean): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length}${isDeflated ? ' /Filter /FlateDecode' : ''} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** Objects by number, with a table of their places. */
export function assemble(bodies: Map<number, Buffer>, trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [number, body] of bodies) {
    places.set(number, at);
    add(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const table = at;
  const sections = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  add(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<< /Size 1000000 ${trailer} >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A column of lines below each other. */
export function column(lines: string[], { x = 60, y = 100, size = 10, leading = 12 } = {}): PrintedText[] {
  return lines.map((text, index) => ({ text, x, y: y + index * leading, size }));
}

function operators({ text, x, y, size = 10, turned = false }: PrintedText): string {
  const matrix = turned ? `0 1 -1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
  return `BT /F1 ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`;
}

/** Characters above Latin-1 that Windows-1252 has, as octal escapes. */
const windows = new Map([
  ['–', '\\226'],
  ['—', '\\227'],
  ['„', '\\204'],
  ['“', '\\223'],
  ['”', '\\224'],
  ['…', '\\205'],
  ['€', '\\200'],
  ['•', '\\225'],
]);

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&').replace(/[–—„“”…€•]/g, (sign) => windows.get(sign) ?? '?');
}
