/** Reasons of the ingest in German; `$1` is what the first group holds. */
const GERMAN: readonly [reason: RegExp, german: string][] = [
  [/^empty: the file has no content$/, 'Die Datei ist leer.'],
  [/^empty: nothing but white space and control characters$/, 'Die Datei ist leer: nur Leer- und Steuerzeichen.'],
  [/^empty: no letters or digits in it$/, 'Die Datei ist leer: weder Buchstaben noch Ziffern.'],
  [/^empty: nothing is left after repair$/, 'Nach dem Bereinigen blieb kein Text übrig.'],
  [/^not text but binary data$/, 'Kein Text, sondern Binärdaten.'],
  [/^empty: there is no article in it$/, 'Es ist kein Bericht darin.'],
  [/^a damaged PDF/, 'Beschädigtes PDF. Bitte neu speichern oder als PDF drucken.'],
  [/^an encrypted PDF/, 'Verschlüsseltes PDF, das ein Kennwort verlangt. Bitte ohne Kennwort speichern.'],
  [
    /^a PDF whose fonts do not say/,
    'Die Schriften dieses PDF sagen nicht, welche Buchstaben sie zeigen. Bitte als PDF/A speichern oder durch eine Texterkennung geben.',
  ],
  [/^a PDF of (\d+) pages; the limit is (\d+)/, 'Ein PDF mit $1 Seiten; höchstens $2. Bitte teilen.'],
  [/^a PDF without text|^no text found in it$/, 'Es ist kein Text darin. Gescannte Seiten brauchen eine Texterkennung.'],
  [/^no text found on the page$/, 'Auf der Seite ist kein Text gefunden worden.'],
  [/^JSON, but no object with fields in it/, 'JSON, aber kein Objekt mit Feldern darin.'],
  [/^not valid JSON/, 'Kein gültiges JSON.'],
  [/^no field holds the text\. Its fields: (.*?)\. Name it/s, 'Kein Feld enthält den Text. Felder der Datei: $1.'],
  [
    /^no field "([^"]*)", which the mapping names for the \w+\. Its fields: (.*)\.$/s,
    'Die Datei hat keine Spalte „$1“, die zugeordnet ist. Felder der Datei: $2.',
  ],
  [/^no field holds the text/, 'Kein Feld enthält den Text.'],
  [/^a table (?:needs a first row|without rows)/, 'Die Tabelle braucht eine erste Zeile mit Spaltennamen und darunter Zeilen.'],
  [/^an archive without reports/, 'Ein Archiv ohne lesbare Berichte.'],
  [/^a damaged ZIP archive|^damaged in the archive/, 'Das Archiv ist beschädigt.'],
  [/^archives or mails nested too deeply/, 'Archive oder Mails zu tief ineinander. Bitte vorher auspacken.'],
  [/^an e-mail without text$/, 'Eine E-Mail ohne Text.'],
  [/^the feed has no entries$/, 'Der Feed hat keine Einträge.'],
  [/^the feed could not be read|^looks like a feed, but is damaged/, 'Der Feed ist beschädigt und nicht lesbar.'],
  [/^not a valid address/, 'Keine gültige Adresse; bitte als https://… schreiben.'],
  [/^changed while it was read/, 'Die Datei hat sich beim Lesen geändert. Bitte erneut versuchen.'],
  [/^the encoding was not recognised/, 'Die Zeichenkodierung wurde nicht erkannt. Bitte als UTF-8 speichern.'],
  [/^encoded as UTF-32/, 'UTF-32 wird nicht gelesen. Bitte als UTF-8 speichern.'],
  [/^parsing (?:took|needed)/, 'Das Lesen brauchte zu viel Zeit oder Speicher und wurde beendet.'],
  [/^the page (?:has more than|is larger than)|^the page's elements are nested/, 'Die Seite ist zu groß oder zu tief verschachtelt.'],
  [/^not text but a (PNG|JPEG|GIF) image/, 'Kein Text, sondern ein Bild ($1).'],
  [/^not text but a program/, 'Kein Text, sondern ein Programm.'],
  [/^not text but a compiled program/, 'Kein Text, sondern ein Programm.'],
  [/^not text but (?:a film or sound file|a sound file|a media file)/, 'Kein Text, sondern eine Ton- oder Filmdatei.'],
  [/^not text but an? (\w+) archive/, 'Kein Text, sondern ein Archiv ($1). Bitte vorher auspacken.'],
  [/^not text but an old office file/, 'Eine alte Office-Datei oder Outlook-Nachricht. Bitte als DOCX, CSV, PDF oder .eml speichern.'],
  [/^([\d.]+) million characters; the limit is ([\d.]+) million/, '$1 Millionen Zeichen; höchstens $2 Millionen. Bitte teilen.'],
  [/^([\d.]+) MB; the limit is ([\d.]+) MB/, '$1 MB; höchstens $2 MB.'],
  [/^the reading process ended while it was read$/, 'Beim Lesen dieser Datei ist das Programm abgebrochen.'],
  [/^nothing came of it; try it again$/, 'Daraus wurde nichts; bitte erneut versuchen.'],
  [/^could not be read: (.*)$/s, 'Nicht lesbar: $1'],
];

/** The reason in German, behind the name of an entry where it has one ("a/002.txt: empty: …"); undefined for one that is not known here. */
export function translateReason(reason: string): string | undefined {
  for (const { index } of [{ index: -2 }, ...reason.matchAll(/: /g)]) {
    const [entry, bare] = [reason.slice(0, index + 2), reason.slice(index + 2)];
    const found = GERMAN.find(([pattern]) => pattern.test(bare));
    if (found) return germanEntry(entry) + bare.replace(new RegExp(`(?:${found[0].source})[\\s\\S]*$`), found[1]);
  }
  return undefined;
}

/** Rows and lines have no names of their own. */
function germanEntry(entry: string): string {
  return entry.replace(/^line (?=\d+: $)/, 'Zeile ').replace(/^row (?=\d+: $)/, 'Zeile ').replace(/^message (?=\d+: $)/, 'Nachricht ');
}
