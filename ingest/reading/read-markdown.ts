import { applyEdits } from '../repairing/compose-edits.ts';
import { decodeText } from './decode-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { findMarkdownMarks } from './markdown-marks.ts';
import { dayOf, declaredLanguage, oneLine } from './page-facts.ts';
import type { ReadOutcome } from './read-outcome.ts';

/** Markdown with or without front matter. `original`: the title, where the text does not begin with it, then the text after the front matter. */
export function readMarkdown(bytes: Uint8Array): ReadOutcome {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'rejected') return decoded;
  const { facts, textStart, problem } = readFrontMatter(decoded.text);
  const problems = problem ? [...decoded.problems, problem] : decoded.problems;
  const body = decoded.text.slice(textStart);
  const marks = findMarkdownMarks(body);
  if (!marks) problems.push('too long or too deeply nested for Markdown; read as plain text');

  const firstLine = oneLine(
    /\S[^\n]*/.exec(
      applyEdits(
        body.slice(0, 2000),
        (marks ?? []).filter((edit) => edit.originalEnd <= 2000),
      ),
    )?.[0],
  );
  const title = oneLine(facts.title);
  const bodyHasTitle = title !== undefined && firstLine === title;
  const opening = title !== undefined && !bodyHasTitle ? `${title}\n\n` : '';
  const date = facts.date ?? facts.published;
  const publishedOn = dayOf(date);
  if (date && !publishedOn) problems.push(`the date "${date.slice(0, 40)}" in the front matter was not understood`);
  return {
    kind: 'read',
    original: opening + body,
    marks: (marks ?? []).map((edit) => ({
      ...edit,
      originalStart: edit.originalStart + opening.length,
      originalEnd: edit.originalEnd + opening.length,
    })),
    titled: title !== undefined || /^\s*#\s+\S/.test(body),
    publisher: oneLine(facts.publisher ?? facts.source),
    publishedOn,
    publishedHow: publishedOn ? 'front-matter' : undefined,
    language: declaredLanguage(facts.lang ?? facts.language),
    problems,
  };
}
