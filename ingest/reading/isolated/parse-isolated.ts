import { rejected } from '../read-outcome.ts';
import type { ParsedFile, ParseJob } from './parse-job.ts';

/** Parses one file, in the process for it. Parsers are loaded when they are first needed: a folder of pages waits for no PDF parser. Never rejects: what a parser throws is the file's own fault and its reason. */
export async function parseIsolated({ format, bytes }: ParseJob): Promise<ParsedFile> {
  try {
    switch (format) {
      case 'html':
        return { outcome: (await import('../read-html.ts')).readHtml(bytes), attachments: [] };
      case 'pdf':
        return { outcome: await (await import('../pdf/read-pdf.ts')).readPdf(bytes), attachments: [] };
      case 'docx':
        return { outcome: await (await import('../docx/read-docx.ts')).readDocx(bytes), attachments: [] };
      case 'email':
        return await (await import('../read-email.ts')).readEmail(bytes);
      default:
        return format satisfies never;
    }
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    const words = error instanceof RangeError && /call stack/i.test(message) ? 'it is nested too deeply' : message;
    return { outcome: rejected(`could not be read; it may be damaged (${words})`), attachments: [] };
  }
}
