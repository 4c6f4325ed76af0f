const SPELLINGS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  '„': '"',
  '“': '"',
  '”': '"',
  '»': '"',
  '«': '"',
  '’': "'",
  '–': '-',
  '—': '-',
};

/** One spelling for what is written in several: umlauts, quotation marks, dashes, case, blanks. */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß„“”»«’–—]/g, (letter) => SPELLINGS[letter] ?? letter)
    .replace(/\s+/g, ' ');
}
