import { monthWords } from '../../../ingest/language/sentences/abbreviations.ts';

export type BlockKind = 'paragraph' | 'list-item' | 'heading';

/** Inline Markdown of one block, in order, or the end of the block. A line break inside a block is one blank. */
export type BlockPiece = { type: 'text'; kind: BlockKind; number: number; text: string } | { type: 'end' };

/** A line's kind is known for certain after this many characters ("###### ", "12. September …"). */
const DECIDED_AFTER = 24;
const LONGEST_LABEL = 200;

const rule = /^\s*(?:([-*_=])(?:\s*\1){2,}|[|:\s-]*-[|:\s-]*\|[|:\s-]*)\s*$/u;
const definition = /^\s{0,3}\[[^\]]+\]:\s*<?(?:[a-z][a-z0-9+.-]*:\S|\/|#|www\.)/iu;
const heading = /^\s{0,3}#{1,6}\s+(.*)$/u;
const bullet = /^\s*[-*+•]\s+(?:\[[ x]\]\s+)?(.*)$/iu;
const numbered = /^\s*(\d{1,3})[.)]\s+(.*)$/u;

/**
 * Reads the blocks of Markdown while it streams: paragraphs, list items (each a block), headings. Fences, rules and quote marks go, their
 * text stays; link definitions go. Text is passed on as soon as the kind of its line is certain, however it was cut.
 */
export function createBlockReader(): { push(text: string): BlockPiece[]; end(): BlockPiece[] } {
  let pieces: BlockPiece[] = [];
  let line = '';
  let state: 'undecided' | 'flowing' | 'skipped' = 'undecided';
  let open: BlockKind | undefined;
  let number = -1;
  let inFence = false;
  let lastItem = 0;

  const endBlock = () => {
    if (open) pieces.push({ type: 'end' });
    open = undefined;
  };
  const startBlock = (kind: BlockKind) => {
    endBlock();
    open = kind;
    number += 1;
  };
  const flow = (text: string) => {
    state = 'flowing';
    if (!open) startBlock('paragraph');
    if (text !== '') pieces.push({ type: 'text', kind: open ?? 'paragraph', number, text });
  };

  const startLine = () => {
    if (/^\s*(?:```|~~~)/u.test(line)) {
      inFence = !inFence;
      endBlock();
      state = 'skipped';
      return;
    }
    const content = inFence ? line : line.replace(/^\s{0,3}(?:>\s?)+/u, '');
    if (content.trim() === '' || (!inFence && rule.test(content))) {
      endBlock();
      state = 'skipped';
      return;
    }
    if (inFence) return flow(content.trimStart());
    if (definition.test(content)) {
      state = 'skipped';
      return;
    }
    const headingText = content.match(heading)?.[1];
    const bulletText = content.match(bullet)?.[1];
    const item = content.match(numbered);
    if (headingText !== undefined) {
      startBlock('heading');
      return flow(headingText);
    }
    if (bulletText !== undefined) {
      startBlock('list-item');
      return flow(bulletText);
    }
    if (item && isItem(Number(item[1]), item[2] ?? '', lastItem)) {
      startBlock('list-item');
      lastItem = Number(item[1]);
      return flow(item[2] ?? '');
    }
    if (content.trimStart().startsWith('|')) {
      startBlock('paragraph');
      return flow(cells(content));
    }
    if (!open) lastItem = 0;
    flow(content.trimStart());
  };

  const extendLine = (text: string) => {
    if (state === 'flowing') flow(text);
    if (state !== 'undecided') return;
    line += text;
    if (isDecided(line)) startLine();
  };
  const endLine = () => {
    if (state === 'undecided') startLine();
    if (state === 'flowing' && open === 'heading') endBlock();
    else if (state === 'flowing') flow(' ');
    line = '';
    state = 'undecided';
  };
  const taken = () => {
    const result = pieces;
    pieces = [];
    return result;
  };

  return {
    push(text) {
      const [first = '', ...lines] = text.replaceAll('\r', '').split('\n');
      extendLine(first);
      for (const next of lines) {
        endLine();
        extendLine(next);
      }
      return taken();
    },
    end() {
      endLine();
      endBlock();
      return taken();
    },
  };
}

function isDecided(line: string): boolean {
  const text = line.trimStart();
  if (text.length < DECIDED_AFTER || text.startsWith('|') || rule.test(text)) return false;
  return text.length > LONGEST_LABEL || !/^\[[^\]]*$/u.test(text);
}

/** "1. Der Bericht …" is an item; "13. September war …" is the beginning of a sentence. */
function isItem(itemNumber: number, text: string, lastItem: number): boolean {
  const word = text.match(/^\p{L}+/u)?.[0];
  const isDate = word !== undefined && monthWords.has(word);
  return !isDate && (itemNumber === 1 || itemNumber === lastItem + 1);
}

function cells(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}
