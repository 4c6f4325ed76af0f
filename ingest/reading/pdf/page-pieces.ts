import { z } from 'zod';
import type { Piece } from './pdf-lines.ts';

/** Of a text item of pdf.js: `transform` is [a, b, c, d, x, y], in the page's own units. */
const textItemSchema = z.object({ str: z.string(), width: z.number(), transform: z.array(z.number()).length(6) });
/** Of a page's viewport: `transform` turns the page's units into points from its top left corner. */
export type Viewport = { transform: number[]; height: number };

/** Text that runs in one direction, with the page turned so that it runs to the right. */
export type DirectedPieces = { pieces: Piece[]; height: number };

const controls = /\p{Cc}/gu;

/** The pieces of text of a page by the direction they run in, the one with the most text first: others are notes set sideways. */
export function piecesByDirection(items: Iterable<unknown>, { transform: turn, height }: Viewport, width: number): DirectedPieces[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turn;
  const directions: Piece[][] = [[], [], [], []];
  for (const item of items) {
    const parsed = textItemSchema.safeParse(item);
    if (!parsed.success || parsed.data.str.trim() === '') continue;
    const [ia = 1, ib = 0, ic = 0, id = 1, ix = 0, iy = 0] = parsed.data.transform;
    const along = { x: a * ia + c * ib, y: b * ia + d * ib };
    const place = { x: a * ix + c * iy + e, y: b * ix + d * iy + f };
    const size = Math.hypot(a * ic + c * id, b * ic + d * id);
    if (![along.x, along.y, place.x, place.y, size].every(Number.isFinite) || size < 0.5) continue;
    const quarter = Math.abs(along.x) >= Math.abs(along.y) ? (along.x >= 0 ? 0 : 2) : along.y >= 0 ? 1 : 3;
    const [x, y] = turned(place, quarter, width, height);
    directions[quarter]?.push({
      text: parsed.data.str.replace(controls, ' ').toWellFormed(),
      x,
      end: x + Math.abs(parsed.data.width),
      y,
      size,
    });
  }
  return directions
    .map((pieces, quarter) => ({ pieces, height: quarter % 2 === 0 ? height : width }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((one, other) => lettersIn(other.pieces) - lettersIn(one.pieces));
}

/** Where a place is when the page is turned so that text of this direction (0 to the right, 1 down, 2 upside down, 3 up) runs to the right. */
function turned({ x, y }: { x: number; y: number }, quarter: number, width: number, height: number): [number, number] {
  switch (quarter) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
}

function lettersIn(pieces: Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
