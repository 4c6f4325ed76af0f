import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Edit } from '../corpus/article.ts';
import type { Span } from '../language/span.ts';
import { splitMarkdown } from './markdown-pieces.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Parents = Extract<Nodes, { children: unknown[] }>;

/** Above these a Markdown parser needs seconds, or more than linear time (110,000 characters of links and emphasis in one paragraph: 8 s); such text is read as it stands. */
const longestMarkdown = 300_000;
const longestBlock = 10_000;
const deepNesting = /^(?:(?:[ \t]*>){40}|(?:[ \t]*[*+-][ \t]){40})/m;

/** Edits that take the marks out of Markdown: headings, emphasis and links leave their words. Undefined for text no parser should be given. */
export function findMarkdownMarks(markdown: string): Edit[] | undefined {
  if (markdown.length > longestMarkdown || deepNesting.test(markdown)) return undefined;
  if (markdown.split(/\n[ \t]*\r?\n/).some((block) => block.length > longestBlock)) return undefined;
  return splitMarkdown(markdown)?.flatMap(({ start, text }) =>
    marksOf(text).map((edit) => ({ ...edit, originalStart: edit.originalStart + start, originalEnd: edit.originalEnd + start })),
  );
}

function marksOf(markdown: string): Edit[] {
  const edits: Edit[] = [];
  const replace = (start: number, end: number, replacement: string, rule: string) => {
    // The parser lets an item that ends in an open fence reach into the mark of the next: what is replaced once is not replaced again.
    const originalStart = Math.max(start, edits.at(-1)?.originalEnd ?? 0);
    if (end > originalStart) edits.push({ originalStart, originalEnd: end, replacement, rule: `markdown-${rule}` });
  };

  const walk = (node: Nodes): void => {
    const span = spanOf(node);
    switch (node.type) {
      case 'heading':
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'linkReference':
      case 'blockquote':
        unwrap(node, span);
        break;
      case 'listItem':
        // The number of a numbered list can be spoken of in the text; a bullet cannot.
        if (/^\d/.test(markdown.slice(span.start, span.start + 1))) node.children.forEach(walk);
        else unwrap(node, span);
        break;
      case 'text':
        cleanText(span);
        break;
      case 'break':
        replace(span.start, span.end, '\n', 'break');
        break;
      case 'image':
      case 'imageReference':
      case 'definition':
      case 'thematicBreak':
        replace(span.start, span.end, '', node.type.toLowerCase());
        break;
      case 'html':
        dropTags(span);
        break;
      case 'inlineCode':
        dropBackticks(node.value, span);
        break;
      case 'code':
        dropFences(span);
        break;
      default:
        if ('children' in node) node.children.forEach(walk);
    }
  };

  function unwrap(node: Parents, { start, end }: Span): void {
    const first = node.children.at(0);
    const last = node.children.at(-1);
    if (!first || !last) {
      replace(start, end, '', node.type.toLowerCase());
      return;
    }
    replace(start, spanOf(first).start, '', node.type.toLowerCase());
    node.children.forEach(walk);
    replace(spanOf(last).end, end, '', node.type.toLowerCase());
  }

  /** Backslashes before signs go; a line that is only wrapped is joined, the mark of its quotation goes too. */
  function cleanText({ start, end }: Span): void {
    for (const match of markdown.slice(start, end).matchAll(/\\(?=[!-/:-@[-`{-~])|(?<![ \t])[ \t]*\r?\n[ \t>]*/g)) {
      const at = start + match.index;
      replace(at, at + match[0].length, match[0] === '\\' ? '' : ' ', match[0] === '\\' ? 'escape' : 'wrap');
    }
  }

  function dropBackticks(code: string, { start, end }: Span): void {
    const at = markdown.indexOf(code, start);
    if (code === '' || at < 0 || at + code.length > end) return;
    replace(start, at, '', 'code');
    replace(at + code.length, end, '', 'code');
  }

  function dropTags({ start, end }: Span): void {
    for (const match of markdown.slice(start, end).matchAll(/<!--[\s\S]*?-->|<[^<>]*>/g)) {
      replace(start + match.index, start + match.index + match[0].length, '', 'html');
    }
  }

  function dropFences({ start, end }: Span): void {
    for (const match of markdown.slice(start, end).matchAll(/^[ \t]*(?:`{3,}|~{3,})[^\n]*$/gm)) {
      replace(start + match.index, start + match.index + match[0].length, '', 'code');
    }
  }

  walk(fromMarkdown(markdown));
  return edits;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
