/** A text as the filter compares it: case set aside in any script, ß as ss. Characters written in two ways (ä as one or as two) are equal. */
export function fold(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase();
}

/** A label as lists order it: Ä beside A, case set aside. */
export function sortKey(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}
