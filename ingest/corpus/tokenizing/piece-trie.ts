/** Pieces by their UTF-16 code units. 0 is the root, and no other node. */
export interface PieceTrie {
  /** The node behind `node` by one more code unit; 0 if no piece goes on that way. */
  step(node: number, unit: number): number;
  /** The piece that ends at a node; -1 if none does. */
  pieceAt(node: number): number;
}

/** A slot is three numbers side by side, so that one look brings all of them from memory: */
const STRIDE = 3;
/** the node before, plus 1 (0: the slot is free), the unit that leads here, and the piece that ends here, plus 1. */
const [PARENT, UNIT, PIECE] = [0, 1, 2];
/** Of the slots, so that a search soon meets a free one. */
const FULLEST = 2 / 3;

/** A trie in one hash table, 3 MB for 40,000 pieces: a node is the place of (node before, unit) in it, plus 1. Of equal pieces the last counts. */
export function createPieceTrie(pieces: readonly string[]): PieceTrie {
  const units = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const table = fill(pieces, 2 ** Math.ceil(Math.log2(units / 2 + 4))); // pieces share their beginnings: about half as many nodes as units
  const slots = table.length / STRIDE;
  return {
    step(node, unit) {
      const at = find(table, slots, node, unit);
      return table[at + PARENT] === 0 ? 0 : at + 1;
    },
    pieceAt: (node) => (table[node - 1 + PIECE] ?? 0) - 1,
  };
}

/** In so many slots, or in twice as many if they do not suffice, and so on. */
function fill(pieces: readonly string[], slots: number): Int32Array {
  const table = new Int32Array(slots * STRIDE);
  let nodes = 0;
  for (const [id, piece] of pieces.entries()) {
    let at = -1;
    for (let nth = 0, node = 0; nth < piece.length; nth++, node = at + 1) {
      at = find(table, slots, node, piece.charCodeAt(nth));
      if (table[at + PARENT] === 0 && ++nodes > slots * FULLEST) return fill(pieces, slots * 2);
      table[at + PARENT] = node + 1;
      table[at + UNIT] = piece.charCodeAt(nth);
    }
    if (at >= 0) table[at + PIECE] = id + 1;
  }
  return table;
}

/** Where in the table (parent, unit) is, or the free slot where it belongs. */
function find(table: Int32Array, slots: number, parent: number, unit: number): number {
  const mixed = Math.imul(Math.imul(parent + 1, 0x9e3779b1) ^ (unit + 1), 0x85ebca6b);
  for (let slot = (mixed ^ (mixed >>> 15)) & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const at = slot * STRIDE;
    const taken = table[at + PARENT];
    if (taken === 0 || (taken === parent + 1 && table[at + UNIT] === unit)) return at;
  }
}
