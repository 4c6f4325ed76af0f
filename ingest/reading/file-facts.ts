import { oneLine } from './page-facts.ts';

/** What programs write into a file's title and author by themselves. */
const noTitle =
  /^(?:microsoft (?:word|powerpoint|excel)\b|(?:unbenannt|untitled|ohne titel|dokument|document|präsentation|presentation|neues|new|layout|print|druck)\b.{0,12}$|https?:|about:)|\.(?:docx?|pdf|indd|qxp|pptx?|odt|rtf|txt|html?|tmp)$/i;
const noAuthor =
  /^(?:.*\b(?:microsoft|office|windows|user|benutzer|anwender|administrator|admin|root|owner|besitzer|unknown|unbekannt|python-docx|scanner|acrobat|word|libreoffice)\b.*|[\W\d_]*)$/i;

/** The title in a file's properties, where somebody wrote one: several words, no name of a file or program. */
export function sensibleTitle(written: string | undefined): string | undefined {
  const title = oneLine(written?.toWellFormed());
  if (title === undefined || title.length > 300 || noTitle.test(title)) return undefined;
  return /\p{L}+[^\p{L}]+\p{L}+/u.test(title) ? title : undefined;
}

/** The author in a file's properties, where it is a name. */
export function sensibleAuthor(written: string | undefined): string | undefined {
  const author = oneLine(written?.toWellFormed());
  return author === undefined || author.length > 200 || noAuthor.test(author) ? undefined : author;
}
