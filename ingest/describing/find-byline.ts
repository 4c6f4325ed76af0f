const firstLines = 5;
const longestLine = 90;
const person = "\\p{Lu}[\\p{L}'’.-]+(?: (?:van|von|de|der|den|del|el|al|bin))?(?: \\p{Lu}[\\p{L}'’.-]+){1,3}";
const persons = `(?<author>${person}(?:(?:,| und| and) ${person}){0,3})`;
const bylines = [
  new RegExp(`^(?:Von|By|VON|BY) ${persons}(?:,? ?\\(?\\p{Lu}[\\p{L} /.-]{2,40}\\)?)?\\.?$`, 'u'),
  new RegExp(
    `^(?:Ein (?:Beitrag|Artikel|Kommentar|Bericht) von|Autor(?:in|en)?:|Text:|Author:|Written by|Bericht:|Protokoll:) ?${persons}$`,
    'u',
  ),
  // "Von unserem Korrespondenten", "Von unserer Mitarbeiterin Marta Lind", "Aus Ostervik berichtet Marta Lind"
  new RegExp(
    `^(?:Von|By|VON|BY) (?:unser\\p{L}*|our|UNSER\\p{L}*) (?:\\p{Ll}+ )?(?:Korrespondent|Redakt|Reporter|Mitarbeiter|Berichterstatter|Agentur|correspondent|reporter|KORRESPONDENT|REDAKT)\\p{L}*(?: ${persons})?(?: (?:in|aus|from) \\p{Lu}[\\p{L} -]{2,40})?$`,
    'u',
  ),
  new RegExp(`^Aus \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)? (?:berichtet|berichten) ${persons}$`, 'u'),
  /^(?:Eigener Bericht|Eigenbericht|Eigene Meldung)$/u,
];
/** What a byline has behind it on its line: "Von Marta Lind, 3.9.2026, 14:30 Uhr", "… | 3. September 2026". Ends that no name of a person has. */
const behindByline =
  /(?:\s*[,|·•–—-]|\s+vom|\s+\()\s*(?:\p{L}{2,10}\.?,? )?(?:\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9})|\d{4}-|\d{1,2} \p{L}{3,9}).*$/u;

/** Who wrote the report, by a line of its own near its beginning: "Von Marta Lind", "Autorin: Marta Lind und Jon Malm". `from`: where the title ends. */
export function findByline(text: string, from = 0): string | undefined {
  let start = from;
  for (let line = 0; line < firstLines && start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const author = readByline(text.slice(start, end))?.author;
    start = end + 1;
    if (author !== undefined) return author;
  }
  return undefined;
}

/** A line that says who wrote the report, and perhaps when: `behind` is what stands behind the persons. Undefined for any other line. */
export function readByline(line: string): { author: string | undefined; behind: string } | undefined {
  const written = line.trim();
  if (written.length > longestLine) return undefined;
  const behind = behindByline.exec(written)?.[0] ?? '';
  const credit = written.slice(0, written.length - behind.length);
  for (const byline of bylines) {
    const found = byline.exec(credit);
    if (found) return { author: found.groups?.author, behind };
  }
  return undefined;
}
