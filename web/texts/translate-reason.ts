/** Reasons of the ingest in German; `$1` is what the first group holds. */
const GERMAN: readonly [reason: RegExp, german: string][] = [
  [/^empty: the file has no content$/, 'Die Datei ist leer.'],
  [/^empty: nothing but white space and control characters$/, 'Die Datei ist leer: nur Leer- und Steuerzeichen.'],
  [/^empty: no letters or digits in it$/, 'Die Datei ist leer: weder Buchstaben noch Ziffern.'],
  [/^empty: nothing is left after repair$/, 'Nach dem Bereinigen blieb kein Text übrig.'],
  [/^not text but binary data$/, 'Kein Text, sondern Binärdaten.'],
  [/^not text but a PDF; PDF is not read yet$/, 'PDF wird noch nicht gelesen.'],
  [/^not text but a (PNG|JPEG|GIF) image/, 'Kein Text, sondern ein Bild ($1).'],
  [/^not text but a program/, 'Kein Text, sondern ein Programm.'],
  [/^not text but a compiled program/, 'Kein Text, sondern ein Programm.'],
  [/^not text but (?:a film or sound file|a sound file|a media file)/, 'Kein Text, sondern eine Ton- oder Filmdatei.'],
  [/^not text but an? (\w+) archive/, 'Kein Text, sondern ein Archiv ($1). Bitte vorher auspacken.'],
  [/^not text but (?:an old office file|a ZIP archive or an office file)/, 'Kein Text, sondern eine Office-Datei oder ein ZIP-Archiv.'],
  [/^([\d.]+) million characters; the limit is ([\d.]+) million/, '$1 Millionen Zeichen; höchstens $2 Millionen. Bitte teilen.'],
  [/^([\d.]+) MB; the limit is ([\d.]+) MB/, '$1 MB; höchstens $2 MB.'],
  [/^the reading process ended while it was read$/, 'Beim Lesen dieser Datei ist das Programm abgebrochen.'],
  [/^nothing came of it; try it again$/, 'Daraus wurde nichts; bitte erneut versuchen.'],
  [/^could not be read: (.*)$/s, 'Nicht lesbar: $1'],
];

/** The reason in German; undefined for one that is not known here. */
export function translateReason(reason: string): string | undefined {
  const found = GERMAN.find(([pattern]) => pattern.test(reason));
  return found && reason.replace(new RegExp(`${found[0].source}[\\s\\S]*$`), found[1]);
}
