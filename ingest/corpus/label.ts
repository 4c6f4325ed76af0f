const LABEL_WORDS = 8;
/** A "word" may be as long as a file; a label may not. */
const LABEL_CHARACTERS = 100;

/** The first words of a text, to stand where an article has no title. "…" says that the text goes on. */
export function firstWords(text: string): string {
  const words: string[] = [];
  for (const { 0: word } of text.matchAll(/\S+/gu)) {
    if (words.length === LABEL_WORDS) return `${cut(words.join(' ')).text}…`;
    words.push(word);
  }
  const { text: label, shortened } = cut(words.join(' '));
  return shortened ? `${label}…` : label;
}

function cut(label: string): { text: string; shortened: boolean } {
  if (label.length <= LABEL_CHARACTERS) return { text: label, shortened: false };
  // A cut between the halves of a surrogate pair leaves half a character, which is dropped.
  return { text: label.slice(0, LABEL_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, ''), shortened: true };
}
