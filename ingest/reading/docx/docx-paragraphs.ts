import { isObject } from '../fields/is-object.ts';

/** A paragraph as mammoth found it. `marks`: where in `text` the marks of footnotes stand. */
export type DocxParagraph = { text: string; style: string; marks: { start: number; end: number }[] };

type Node = Record<string, unknown>;

/**
 * Paragraphs of mammoth's document in order, a row of a table as one with tabs between its cells, then the notes, each with its mark before it.
 * Deleted text and comments are not in it; pictures have no words.
 */
export function docxParagraphs(document: unknown): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const notes: { mark: string; type: unknown; id: unknown }[] = [];
  let open: DocxParagraph = { text: '', style: '', marks: [] };
  const flush = (style = '') => {
    if (open.text.trim() !== '') paragraphs.push(open);
    open = { text: '', style, marks: [] };
  };

  const walk = (node: unknown): void => {
    if (!isObject(node)) return;
    switch (node.type) {
      case 'text':
        open.text += typeof node.value === 'string' ? node.value : '';
        break;
      case 'tab':
        open.text += '\t';
        break;
      case 'break':
        open.text += '\n';
        break;
      case 'noteReference': {
        const mark = `[${notes.length + 1}]`;
        notes.push({ mark, type: node.noteType, id: node.noteId });
        open.marks.push({ start: open.text.length, end: open.text.length + mark.length });
        open.text += mark;
        break;
      }
      case 'paragraph':
        flush(typeof node.styleName === 'string' ? node.styleName : '');
        childrenOf(node).forEach(walk);
        flush();
        break;
      case 'tableRow':
        flush();
        open.text = childrenOf(node).map(cellText).join('\t');
        flush();
        break;
      default:
        childrenOf(node).forEach(walk);
    }
  };
  const cellText = (cell: unknown) =>
    docxParagraphs(cell)
      .map(({ text }) => text.replace(/\s+/g, ' '))
      .join(' ');

  walk(document);
  flush();
  for (const { mark, type, id } of notes) {
    const body = noteBody(document, type, id);
    const text = docxParagraphs({ type: 'note', children: body })
      .map((paragraph) => paragraph.text.trim())
      .join(' ');
    if (text !== '') paragraphs.push({ text: `${mark} ${text}`, style: 'note', marks: [] });
  }
  return paragraphs;
}

function childrenOf(node: Node): unknown[] {
  return Array.isArray(node.children) ? node.children : [];
}

/** mammoth keeps notes in a list of its own, which looks a reference up. */
function noteBody(document: unknown, noteType: unknown, noteId: unknown): unknown[] {
  if (!isObject(document) || !isObject(document.notes)) return [];
  const { notes } = document;
  if (typeof notes.findNoteByKey !== 'function') return [];
  const note: unknown = notes.findNoteByKey(`${noteType}-${noteId}`);
  return isObject(note) && Array.isArray(note.body) ? note.body : [];
}
