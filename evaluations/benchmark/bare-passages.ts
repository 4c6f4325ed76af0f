/** About as long as the passages of the product. */
const LENGTH = 700;

/** Paragraphs joined up to a length; the simplest splitting that gives passages of the same size. */
export function joinToPassages(text: string): string[] {
  const passages: string[] = [];
  let open = '';
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() === '') continue;
    if (open !== '' && open.length + paragraph.length > LENGTH) {
      passages.push(open);
      open = paragraph;
    } else open = open === '' ? paragraph : `${open}\n${paragraph}`;
  }
  return open === '' ? passages : [...passages, open];
}
