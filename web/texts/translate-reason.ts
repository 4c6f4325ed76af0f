/** Reasons of the ingest in German; `$1` is what the first group holds. */
const GERMAN: readonly [reason: RegExp, german: string][] = [
  [/^empty: the file has no content$/, 'Die Datei ist leer.'],
  [/^empty: nothing but white space and control characters$/, 'Die Datei ist leer: nur Leer- und Steuerzeichen.'],
  [/^empty: no letters or digits in it$/, 'Leer: weder Buchstaben noch Ziffern.'],
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
  [
    /^(?:spreadsheets are|old Word files are|Word files with macros are|ODT is|Pages files are|RTF is|EPUB is|Outlook messages are|slides are) not read/,
    'Dieses Format wird nicht gelesen. Bitte als DOCX, PDF oder .eml speichern, eine Tabelle als CSV.',
  ],
  [/^(?:gzip|tar|7z|RAR) is not read/, 'Diese Art Archiv wird nicht gelesen. Bitte auspacken oder als ZIP packen.'],
  [/^not a regular file/, 'Keine gewöhnliche Datei.'],
  [/^its path leads out of the archive/, 'Der Name führt aus dem Archiv hinaus; nicht gelesen.'],
  [/^its files come to more than ([\d.]+ [KMG]B) unpacked/, 'Ausgepackt wären es mehr als $1. Bitte auspacken und als Ordner aufnehmen.'],
  [/^an archive of (\d+) files; the limit is (\d+)/, 'Ein Archiv mit $1 Dateien; höchstens $2. Bitte teilen.'],
  [/^[\d.]+ [KMG]B unpacked; the limit is ([\d.]+ [KMG]B)/, 'Ausgepackt größer als $1.'],
  [/^an empty list/, 'Eine leere Liste: kein Bericht darin.'],
  [/^(?:entry \d+ is )?no object with fields/, 'Kein Objekt mit Feldern.'],
  [/^the table cannot be read from row (\d+) on/, 'Ab Zeile $1 ist die Tabelle nicht lesbar.'],
  [/^an exported report that was changed/, 'Ein ausgeführter Bericht, der danach geändert wurde und so nicht stimmt.'],
  [/^decoded as (\S+): a guess/, 'Gelesen als $1; das ist geraten, die Datei sagt es nicht.'],
  [/^decoded as (\S+): it has no mark/, 'Gelesen als $1, ohne dass die Datei es sagt.'],
  [/^(\d+) unreadable characters? replaced/, 'Unlesbare Zeichen, durch \ufffd ersetzt: $1.'],
  [/^the date "(.*)" (?:in the front matter )?was not understood/s, 'Das Datum „$1“ wurde nicht verstanden.'],
  [
    /^only (\d+) characters, perhaps not the whole report; it is at (\S+)/,
    'Nur $1 Zeichen, vielleicht nicht der ganze Bericht; er steht unter $2 .',
  ],
  [/^only (\d+) characters, perhaps not the whole report/, 'Nur $1 Zeichen, vielleicht nicht der ganze Bericht.'],
  [/^the file holds only the beginning of the text/, 'Die Datei enthält nur den Anfang des Textes, wie ihre letzten Wörter sagen.'],
  [/^the text was taken from the field "([^"]*)", a guess/, 'Der Text stammt aus dem Feld „$1“; das ist geraten.'],
  [/^only the field "([^"]*)" holds a text/, 'Nur das Feld „$1“ enthält Text: vielleicht bloß der Anfang des Berichts.'],
  [/^only the first (\d+) of (\d+) entries were read/, 'Nur die ersten $1 von $2 Einträgen wurden gelesen.'],
  [/^pages? ([\d, ]+)(?: and \d+ more)? cannot be read/, 'Beschädigt und nicht lesbar: Seite $1.'],
  [/^no text on pages? ([\d, ]+)(?: and \d+ more)?:/, 'Ohne Text, vielleicht gescannt: Seite $1.'],
  [/^attached, but not read: (.*)$/s, 'Angehängt, aber nicht gelesen: $1.'],
  [/^more than (\d+) attachments/, 'Mehr als $1 Anhänge; die weiteren fehlen.'],
  [/^too long or too deeply nested for Markdown/, 'Zu lang oder zu verschachtelt für Markdown; als bloßer Text gelesen.'],
  [/^its page could not be had: /, 'Die Seite selbst war nicht zu bekommen; gelesen ist, was im Feed steht.'],
  [
    /^neither German nor English/,
    'Weder deutsch noch englisch. Der Bericht ist aufgenommen und auffindbar, aber seine Namen, Tage und Aussagen werden kaum erkannt.',
  ],
  [/^there is more of this kind that is not listed/, 'Weitere Hinweise dieser Art sind nicht aufgeführt.'],
  [/^there is no host (\S+);/, 'Einen Rechner $1 gibt es nicht. Bitte die Adresse prüfen.'],
  [/^the name (\S+) could not be looked up/, 'Der Name $1 ließ sich nicht auflösen. Bitte die Netzverbindung prüfen.'],
  [/^(\S+) takes no connection/, '$1 nimmt keine Verbindung an. Bitte Adresse und Netz prüfen.'],
  [/^(\S+) answers too slowly/, '$1 antwortet zu langsam. Bitte später erneut versuchen.'],
  [/^the answer of (\S+) (?:broke off|is damaged)/, 'Die Antwort von $1 brach ab oder ist beschädigt. Bitte erneut versuchen.'],
  [/^the answer of (\S+) (?:has too large a head|grows more than)/, 'Die Antwort von $1 sprengt die Grenzen eines Berichts.'],
  [/^larger than ([\d.]+) MB, the limit/, 'Größer als $1 MB.'],
  [/^no safe connection to (\S+):/, 'Keine sichere Verbindung zu $1: das Zertifikat ist nicht gültig.'],
  [
    /^(\S+) leads to an address inside this machine/,
    '$1 führt in diesen Rechner oder sein Netz und wird nicht abgerufen. Eigene Rechner nennt FETCH_PRIVATE.',
  ],
  [
    /^(\S+) leads on (?:to an address that is not fetched|from address to address)/,
    '$1 leitet an eine Adresse weiter, die nicht abgerufen wird.',
  ],
  [/^(\S+) asks to be left alone/, '$1 will vorerst nicht abgerufen werden. Bitte später erneut versuchen.'],
  [/^(\S+) could not be asked/, '$1 war nicht zu erreichen. Bitte später erneut versuchen.'],
  [/^(\S+) has no such page/, '$1 hat keine solche Seite. Bitte die Adresse prüfen.'],
  [
    /^the rules for robots of (\S+) \(robots\.txt\) forbid it/,
    'Die Regeln für Roboter von $1 (robots.txt) verbieten es. Bitte im Browser öffnen, speichern und die Datei aufnehmen.',
  ],
  [
    /^the rules for robots of (\S+) \(robots\.txt\) cannot be read/,
    'Die Regeln für Roboter von $1 (robots.txt) sind nicht lesbar; ohne sie wird dort nichts abgerufen. Bitte später erneut versuchen.',
  ],
  [
    /^(\S+) does not give it out \((\d+)\)/,
    '$1 gibt die Seite nicht heraus ($2). Bitte im Browser öffnen, speichern und die Datei aufnehmen.',
  ],
  [/^(\S+) has a fault of its own \((\d+)\)/, '$1 hat selbst eine Störung ($2). Bitte später erneut versuchen.'],
  [/^(\S+) answers (\d+) instead of the page/, '$1 antwortet mit $2 statt mit der Seite. Bitte die Adresse prüfen.'],
  [/^port (\d+) is not one for web pages/, 'Port $1 ist keiner für Webseiten.'],
  [/^(\S+:) addresses are not fetched/, 'Adressen mit $1 werden nicht abgerufen, nur http und https.'],
  [/^the address holds a name or password/, 'Die Adresse enthält einen Namen oder ein Kennwort. Bitte ohne angeben.'],
  [/^the address names no host/, 'Die Adresse nennt keinen Rechner.'],
  [/^the address is longer than (\d+)/, 'Die Adresse ist länger als $1 Zeichen.'],
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
  return entry
    .replace(/^line (?=\d+: $)/, 'Zeile ')
    .replace(/^row (?=\d+: $)/, 'Zeile ')
    .replace(/^message (?=\d+: $)/, 'Nachricht ');
}
