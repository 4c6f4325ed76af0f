/** What a row of a table or an object of JSON may say of an article. */
export const articleFields = ['id', 'title', 'subtitle', 'text', 'date', 'publisher', 'author', 'url', 'language'] as const;
export type ArticleField = (typeof articleFields)[number];

/** The name of the file's field for each; nested ones with dots ("source.name"). What is absent is guessed from the usual names. */
export type FieldMapping = Partial<Record<ArticleField, string>>;

/** Usual names, folded (`foldName`), the likeliest first. */
const usualNames: Record<ArticleField, string> = {
  id: 'id guid uuid articleid artikelid newsid docid documentid identifier key nr nummer',
  title: 'title titel headline ueberschrift schlagzeile heading articletitle artikeltitel subject betreff',
  subtitle: 'subtitle untertitel unterzeile subheadline standfirst',
  text:
    'text fulltext volltext articletext artikeltext articlebody bodytext maintext haupttext plaintext textplain contenttext textcontent fliesstext ' +
    'body content inhalt articlecontent artikelinhalt fullcontent cleantext cleanedtext rawtext paragraphs absaetze nachricht nachrichtentext ' +
    'meldung meldungstext story beitrag artikel article html bodyhtml contenthtml htmlcontent rawhtml document dokument',
  date:
    'published publishedat publishedon publishedtime publicationdate publicationtime datepublished pubdate publishdate dateofpublication webpublicationdate ' +
    'firstpublished firstpublicationdate veroeffentlicht veroeffentlichtam veroeffentlichungsdatum erschienen erschienenam erscheinungsdatum erscheinungstag ' +
    'date datum articledate artikeldatum datetime timestamp zeitstempel time zeit created createdat',
  publisher:
    'publisher publishername herausgeber quelle source sourcename medium medienname zeitung verlag newspaper outlet sitename publication agentur agency site domain',
  author: 'author authors autor autoren autorin verfasser verfasserin byline writer creator von journalist redakteur',
  url: 'url link weblink weburl permalink canonical canonicalurl articleurl artikelurl sourceurl adresse webadresse href uri',
  language: 'language lang sprache languagecode sprachcode locale',
};
/** Beginnings of reports; taken for the text only where nothing better is there, and said so. */
const teaserNames =
  'description summary abstract snippet excerpt teaser lead vorspann anriss kurztext beschreibung zusammenfassung message'.split(' ');

const names: Record<ArticleField, Map<string, number>> = {
  id: ranked(usualNames.id),
  title: ranked(usualNames.title),
  subtitle: ranked(usualNames.subtitle),
  text: ranked(usualNames.text),
  date: ranked(usualNames.date),
  publisher: ranked(usualNames.publisher),
  author: ranked(usualNames.author),
  url: ranked(usualNames.url),
  language: ranked(usualNames.language),
};

function ranked(words: string): Map<string, number> {
  return new Map(words.split(' ').map((name, rank) => [name, rank]));
}

/** "Veröffentlicht am", "published_at", "publishedAt" → one spelling. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '');
}

/** Of the names at hand those that are usual for a field, the likeliest first. Of nested ones the last part counts. */
export function usualFor(field: ArticleField, at: Iterable<string>): string[] {
  const found: { name: string; rank: number }[] = [];
  for (const name of at) {
    const parts = name.split('.');
    const own = parts.at(-1) ?? '';
    // Search engines' own fields ("_source", "_type") say nothing of the article, but for its "_id".
    if (own.startsWith('_') && own !== '_id') continue;
    const rank = names[field].get(foldName(own));
    // What stands nested comes after what stands at the top.
    if (rank !== undefined) found.push({ name, rank: rank + (parts.length - 1) * 1000 });
  }
  return found.sort((one, other) => one.rank - other.rank).map(({ name }) => name);
}

export function teasersAmong(at: Iterable<string>): string[] {
  return [...at].filter((name) => teaserNames.includes(foldName(name.split('.').at(-1) ?? '')));
}

/** Whether a line is the head of a table of articles: a name for the text and one more, parted by a sign. */
export function looksLikeTableHead(line: string): boolean {
  if (line.length > 2000) return false;
  return [';', '\t', ',', '|'].some((sign) => {
    const cells = line.split(sign).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false;
    return usualFor('text', cells).length > 0 && articleFields.some((field) => field !== 'text' && usualFor(field, cells).length > 0);
  });
}
