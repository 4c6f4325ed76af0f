/** Of a page's JSON-LD. `authors`: names of persons and desks, each once. */
export type LinkedData = {
  publisher?: string;
  datePublished?: string;
  alternativeHeadline?: string;
  url?: string;
  authors: string[];
};

const reportTypes = /(?:Article|NewsArticle|BlogPosting|Report|LiveBlogPosting|WebPage)$/;
const mostAuthors = 8;

/** What the page's JSON-LD says of the report, wherever in it that stands. */
export function readLinkedData(document: Document): LinkedData {
  const facts: LinkedData = { authors: [] };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      JSON.parse(script.textContent ?? '', (key, value: unknown) => {
        if (key === 'datePublished' && typeof value === 'string') facts.datePublished ??= value;
        if (key === 'alternativeHeadline' && typeof value === 'string') facts.alternativeHeadline ??= value;
        if (key === 'publisher') facts.publisher ??= nameOf(value);
        if (key === 'author') addAuthors(facts.authors, value);
        if (isReport(value) && 'url' in value && typeof value.url === 'string') facts.url ??= value.url;
        return value;
      });
    } catch (error) {
      // Broken JSON on a page is common, and the page's other marks say the same.
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
  return facts;
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : undefined;
}

function addAuthors(authors: string[], value: unknown): void {
  for (const one of Array.isArray(value) ? value : [value]) {
    const name = (typeof one === 'string' ? one : nameOf(one))?.replace(/\s+/g, ' ').trim();
    if (name && name.length <= 120 && !/^https?:/.test(name) && !authors.includes(name) && authors.length < mostAuthors) authors.push(name);
  }
}

function isReport(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    '@type' in value &&
    [value['@type']].flat().some((type) => reportTypes.test(String(type)))
  );
}
