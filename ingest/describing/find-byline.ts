const firstLines = 5;
const longestLine = 90;
const person = "\\p{Lu}[\\p{L}'’.-]+(?: (?:van|von|de|der|den|del|el|al|bin))?(?: \\p{Lu}[\\p{L}'’.-]+){1,3}";
const persons = `(?<author>${person}(?:(?:,| und| and) ${person}){0,3})`;
const bylines = [
  new RegExp(`^(?:Von|By|VON|BY) ${persons}(?:, ?\\p{Lu}[\\p{L} /.-]{2,40})?\\.?$`, 'u'),
  new RegExp(
    `^(?:Ein (?:Beitrag|Artikel|Kommentar|Bericht) von|Autor(?:in|en)?:|Text:|Author:|Written by|Bericht:|Protokoll:) ?${persons}$`,
    'u',
  ),
];

/** Who wrote the report, by a line of its own near its beginning: "Von Marta Lind", "Autorin: Marta Lind und Jon Malm". `from`: where the title ends. */
export function findByline(text: string, from = 0): string | undefined {
  let start = from;
  for (let line = 0; line < firstLines && start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const written = text.slice(start, end).trim();
    start = end + 1;
    if (written.length > longestLine) continue;
    for (const byline of bylines) {
      const author = byline.exec(written)?.groups?.author;
      if (author !== undefined) return author;
    }
  }
  return undefined;
}
