/** A piece of text as it stands on a page: points from the page's top left corner, y is the baseline. `size`: of its font. */
export type Piece = { text: string; x: number; end: number; y: number; size: number };

/** A line of print. `left`, `right`: of the column it stands in. `block`: lines of one column that follow each other have the same. */
export type Line = Piece & { left: number; right: number; block: number };

/** In sizes of the font: a gap that is a blank, one that parts columns, one that parts the cells of a table. */
const blank = 0.15;
const columnGap = 1;
const cellGap = 2.5;
/** Narrowest white between two columns, in sizes of the font; shortest lines, in characters, that make a column and not a table's. */
const gutter = 0.7;
const shortestColumnLine = 12;
const fewestColumnLines = 3;
const deepest = 4;

/** The lines of a page in the order they are read: columns from left to right, what crosses them in between. */
export function linesInOrder(pieces: Piece[]): Line[] {
  const segments = segmentsOf(pieces);
  const sizes = segments.map(({ size }) => size).sort((one, other) => one - other);
  const size = sizes[sizes.length >> 1] ?? 10;
  const lines: Line[] = [];
  let block = 0;

  const order = (inside: Piece[], depth: number): void => {
    const white = depth < deepest ? findGutter(inside, size) : undefined;
    if (!white) {
      takeBlock(inside);
      return;
    }
    let [left, right]: [Piece[], Piece[]] = [[], []];
    const flush = () => {
      if (left.length === 0 || right.length === 0) takeBlock([...left, ...right]);
      else for (const side of [left, right]) order(side, depth + 1);
      [left, right] = [[], []];
    };
    let crossing: Piece[] = [];
    const flushCrossing = () => {
      takeBlock(crossing);
      crossing = [];
    };
    for (const segment of inside) {
      if (segment.x < white.start && segment.end > white.end) {
        if (left.length + right.length > 0) flush();
        crossing.push(segment);
      } else {
        flushCrossing();
        (segment.end <= white.middle ? left : right).push(segment);
      }
    }
    flushCrossing();
    flush();
  };

  const takeBlock = (inside: Piece[]): void => {
    if (inside.length === 0) return;
    const rows = rowsOf(inside).map(joinRow);
    const { left, right } = extentOf(rows);
    for (const row of rows) lines.push({ ...row, left, right, block });
    block += 1;
  };

  order(segments, 0);
  return lines;
}

/** Pieces of one line that stand close together, from top to bottom. */
function segmentsOf(pieces: Piece[]): Piece[] {
  return rowsOf(pieces).flatMap((row) => {
    const segments: Piece[] = [];
    for (const piece of row) {
      const last = segments.at(-1);
      // Letters printed twice, a little apart, are how some programs make bold.
      if (last?.text.endsWith(piece.text) && Math.abs(last.end - piece.end) < piece.size * 0.2 && piece.x < last.end) continue;
      if (!last || piece.x - last.end > columnGap * Math.max(last.size, piece.size)) segments.push({ ...piece });
      else {
        last.text += piece.x - last.end > blank * piece.size && !/\s$/.test(last.text) ? ` ${piece.text}` : piece.text;
        last.end = Math.max(last.end, piece.end);
        last.size = Math.max(last.size, piece.size);
      }
    }
    return segments;
  });
}

/** Pieces on the same baseline, each row from left to right. */
function rowsOf(pieces: Piece[]): Piece[][] {
  const sorted = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const last = rows.at(-1);
    // A mark of a footnote stands higher than its line, by less than half a letter.
    if (last && piece.y - last.y < 0.5 * Math.max(piece.size, last.size)) {
      last.pieces.push(piece);
      if (piece.size > last.size) [last.size, last.y] = [piece.size, piece.y];
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((one, other) => one.x - other.x));
}

function joinRow(row: Piece[]): Piece {
  const [first = { text: '', x: 0, end: 0, y: 0, size: 0 }, ...others] = row;
  const joined = { ...first };
  for (const { text, x, end, y, size } of others) {
    joined.text += (x - joined.end > cellGap * size ? '\t' : ' ') + text;
    joined.end = Math.max(joined.end, end);
    if (size > joined.size) [joined.size, joined.y] = [size, y];
  }
  return joined;
}

/** The white between two columns: where few lines cross, and on both sides there are lines as long as columns have them. */
function findGutter(segments: Piece[], size: number): { start: number; end: number; middle: number } | undefined {
  if (segments.length < fewestColumnLines * 2) return undefined;
  const extent = extentOf(segments);
  const from = Math.floor(extent.left);
  const width = Math.ceil(extent.right) - from;
  if (!(width > 0) || width > 20_000) return undefined;
  const crossed = new Int32Array(width + 2);
  for (const { x, end } of segments) {
    crossed[Math.max(0, Math.floor(x - from))] = (crossed[Math.max(0, Math.floor(x - from))] ?? 0) + 1;
    const behind = Math.min(width + 1, Math.ceil(end - from));
    crossed[behind] = (crossed[behind] ?? 0) - 1;
  }
  for (let at = 1; at < crossed.length; at += 1) crossed[at] = (crossed[at] ?? 0) + (crossed[at - 1] ?? 0);

  const most = segments.length * 0.2;
  let best: { start: number; end: number; crossings: number } | undefined;
  let start = -1;
  let crossings = 0;
  for (let at = Math.floor(width * 0.12); at <= width * 0.88; at += 1) {
    const here = crossed[at] ?? 0;
    if (here <= most && (start < 0 || here === crossings)) {
      if (start < 0) [start, crossings] = [at, here];
      if (at + 1 <= width * 0.88 && (crossed[at + 1] ?? 0) === crossings) continue;
    }
    if (start >= 0 && at - start + 1 >= gutter * size) {
      const found = { start: from + start, end: from + at + 1, crossings };
      if (
        !best ||
        found.crossings < best.crossings ||
        (found.crossings === best.crossings && found.end - found.start > best.end - best.start)
      )
        best = found;
    }
    start = -1;
  }
  if (!best) return undefined;
  const white = { start: best.start, end: best.end, middle: (best.start + best.end) / 2 };
  const left = segments.filter(({ end }) => end <= white.middle);
  const right = segments.filter(({ x }) => x >= white.middle);
  return isColumn(left) && isColumn(right) && overlap(left, right) >= 2 * size ? white : undefined;
}

function isColumn(side: Piece[]): boolean {
  if (side.length < fewestColumnLines) return false;
  const lengths = side.map(({ text }) => text.length).sort((one, other) => one - other);
  const widths = side.map(({ x, end }) => end - x).sort((one, other) => one - other);
  // A headline may be wider than its column.
  const wide = widths[Math.floor(widths.length * 0.8)] ?? 0;
  return (lengths[lengths.length >> 1] ?? 0) >= shortestColumnLine && (widths[widths.length >> 1] ?? 0) >= wide * 0.5;
}

/** Points by which two columns stand beside each other. */
function overlap(left: Piece[], right: Piece[]): number {
  const [one, other] = [extentOf(left), extentOf(right)];
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

function extentOf(pieces: Piece[]): { left: number; right: number; top: number; bottom: number } {
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, end, y } of pieces) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, end);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}
