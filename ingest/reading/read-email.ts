import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Attachment, ParsedFile } from './isolated/parse-job.ts';
import { oneLine } from './page-facts.ts';
import { readGivenText } from './read-given-text.ts';
import { readHtml } from './read-html.ts';
import { type ReadOutcome, rejected } from './read-outcome.ts';
import { judgeName } from './report-names.ts';
import { writtenDay } from './written-day.ts';

/** Extensions for attachments without a name. */
const extensions = new Map([
  ['message/rfc822', '.eml'],
  ['application/pdf', '.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/zip', '.zip'],
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['text/markdown', '.md'],
  ['text/csv', '.csv'],
  ['application/json', '.json'],
]);
const mostAttachments = 200;

/**
 * An e-mail: subject, sender, day as written, and its text; of text and HTML the one that says more. Attached messages and reports come as attachments.
 * Rejects for what is no e-mail.
 */
export async function readEmail(bytes: Uint8Array): Promise<ParsedFile> {
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50, maxHeadersSize: 1_000_000 });
  if (!email.from && !email.subject && !email.date) {
    return { outcome: rejected('not an e-mail: no sender, subject or date at its beginning'), attachments: [] };
  }
  const problems: string[] = [];
  const attachments = attachmentsOf(email, problems);
  const body = bodyOf(email);
  if (body.kind === 'rejected') {
    // A mail that only carries a report is no failure.
    const reason = attachments.length > 0 ? 'no text of its own: only what is attached was read' : body.reason;
    return { outcome: rejected(reason), attachments };
  }
  const written = oneLine(email.headers.find(({ key }) => key === 'date')?.value);
  // "02 Mar 2025 10:00:00 +0100 (CET)": the zone says nothing of the day.
  const publishedOn = writtenDay(written?.slice(0, 200).replace(/\s*(?:[+-]\d{4}|\b[A-Z]{2,4})?\s*(?:\([^()]*\))?$/, ''));
  if (written !== undefined && publishedOn === undefined) problems.push(`the date "${written.slice(0, 40)}" was not understood`);
  const read = readGivenText({ text: body.original, title: email.subject });
  if (read.kind === 'rejected') return { outcome: read, attachments };
  return {
    outcome: {
      ...read,
      author: senderOf(email.from),
      publishedOn,
      publishedHow: publishedOn === undefined ? undefined : 'data',
      language: body.language,
      problems: [...body.problems, ...problems],
    },
    attachments,
  };
}

/** Newsletters often put no more than "see it in your browser" into their plain text. */
function bodyOf(email: Email): ReadOutcome {
  const text = email.text?.replace(/\r\n?/g, '\n').trim() ?? '';
  const page = email.html === undefined ? undefined : readHtml(Buffer.from(email.html.toWellFormed()));
  if (page?.kind === 'read' && page.original.length > text.length * 2) return page;
  if (text === '') return page ?? rejected('an e-mail without text');
  return readGivenText({ text });
}

function senderOf(from: Address | undefined): string | undefined {
  return oneLine(from?.name) ?? oneLine(from?.address);
}

function attachmentsOf(email: Email, problems: string[]): Attachment[] {
  const taken: Attachment[] = [];
  const unread: string[] = [];
  for (const { filename, mimeType, content, related } of email.attachments) {
    const extension = extensions.get(mimeType) ?? '';
    const given = oneLine(filename)?.replaceAll('\0', '').slice(0, 200);
    const name = given === undefined ? `attachment ${taken.length + 1}${extension}` : /\.\w{1,8}$/.test(given) ? given : given + extension;
    const judged = judgeName(name);
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    if (judged.kind === 'report' && /\.\w+$/.test(name) && bytes.length > 0 && taken.length < mostAttachments) taken.push({ name, bytes });
    else if (!related && !/^(?:image|audio|video)\//.test(mimeType) && judged.kind === 'unread') unread.push(name);
  }
  if (email.attachments.length > mostAttachments) problems.push(`more than ${mostAttachments} attachments; the rest was left out`);
  if (unread.length > 0) problems.push(`attached, but not read: ${unread.slice(0, 10).join(', ')}`);
  return taken;
}
