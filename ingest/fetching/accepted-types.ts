/** What is asked for, most wanted first. */
export const acceptHeader =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/pdf;q=0.9, text/plain;q=0.8, application/json;q=0.8, */*;q=0.1';

const accepted = new Set([
  'text/html',
  'text/plain',
  'text/markdown',
  'text/xml',
  'text/csv',
  'application/xhtml+xml',
  'application/xml',
  'application/json',
  'application/jsonl',
  'application/x-ndjson',
  'application/pdf',
  'application/x-pdf',
  // Says nothing: the content decides.
  'application/octet-stream',
]);

/** Whether a Content-Type can hold a report: HTML, XML, JSON and what is built on them, PDF, text; one that is absent says nothing against it. */
export function isAcceptedType(contentType: string | undefined): boolean {
  const type = mediaTypeOf(contentType);
  return type === '' || accepted.has(type) || /^application\/[\w.-]+\+(?:xml|json)$/.test(type);
}

/** "Text/HTML; charset=utf-8" → text/html. */
export function mediaTypeOf(contentType: string | undefined): string {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
