import type { ExportFormat, Source } from '../contract/sources.ts';
import { EXPORT_FORMATS } from '../contract/sources.ts';
import { createDocument, nameOf } from './create-document.ts';
import type { Exported } from './exported.ts';
import { fileNameOf } from './file-name.ts';
import { writeComparisonCsv, writeTimelineCsv } from './write-csv.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

export type WrittenExport = { body: string | Uint8Array; contentType: string; fileName: string };

const CONTENT_TYPES: Record<ExportFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export class FormatNotForKindError extends Error {
  readonly formats: readonly ExportFormat[];

  constructor({ kind }: Exported, format: ExportFormat) {
    super(`Of ${kind} there is no ${format}: only a table can be one. Use one of: ${EXPORT_FORMATS[kind].join(', ')}`);
    this.name = 'FormatNotForKindError';
    this.formats = EXPORT_FORMATS[kind];
  }
}

/** A result as a file. `now`: ISO instant. Rejects with FormatNotForKindError. */
export async function writeExport(
  exported: Exported,
  { format, sources, now }: { format: ExportFormat; sources: readonly Source[]; now: string },
): Promise<WrittenExport> {
  const body = await bodyOf(exported, { format, sources, now });
  return {
    body,
    contentType: CONTENT_TYPES[format],
    fileName: fileNameOf({ title: nameOf(exported), day: now.slice(0, 10), ending: format }),
  };
}

async function bodyOf(
  exported: Exported,
  { format, sources, now }: { format: ExportFormat; sources: readonly Source[]; now: string },
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify({ exportedAt: now, kind: exported.kind, result: exported.result, sources }, null, 2)}\n`;
  if (format === 'csv') {
    if (exported.kind === 'comparisons') return writeComparisonCsv(exported.result, sources);
    if (exported.kind === 'timelines') return writeTimelineCsv(exported.result, sources);
    throw new FormatNotForKindError(exported, format);
  }
  const document = createDocument(exported, { sources, now });
  if (format === 'md') return writeMarkdown(document);
  return format === 'html' ? writeHtml(document) : writeDocx(document);
}
