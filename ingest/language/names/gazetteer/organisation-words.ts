import { legalForm } from './organisations.ts';

/** Words that make a name one of an organisation, and the form in which all languages' words for it meet. */
const heads: ReadonlyMap<string, string> = new Map(
  `universität university université uni|bank banque banco|ministerium ministry|institut institute|stiftung foundation|agentur agency|verband association|gesellschaft society|gruppe group konzern groupe|partei party|komitee committee|
zentrum center centre|akademie academy|hochschule college|gericht court|gerichtshof|strafgerichtshof|rat council|kommission commission|behörde authority|amt office|bundesamt|ministerrat|organisation organization|union|
bund|liga league|fraktion|front|bewegung movement|armee army|garde guard|zeitung newspaper|times|post|journal|tribune|herald|verein club|airlines airways|motors|holding|werke|kirche church|polizei police|feuerwehr|
gewerkschaft|kammer chamber|fonds fund|börse exchange|klinik hospital|museum|theater theatre|orchester orchestra|verlag|sender|fc sc sv vfb vfl tsv tsg borussia eintracht fortuna werder hertha arminia dynamo ajax`
    .replaceAll('\n', '')
    .split('|')
    .flatMap((row) => row.split(' ').map((word): [string, string] => [word, row.split(' ')[0] ?? ''])),
);
/** Clubs' first words tell a club, but the club's own word is kept as it is. */
const clubs = new Set('fc sc sv vfb vfl tsv tsg borussia eintracht fortuna werder hertha arminia dynamo ajax'.split(' '));
const linking = new Set('der die das den dem des für of for the and und & von de du'.split(' '));
/** What a firm or a band of fighters may add to its name or leave out. */
const spare = new Set(['gruppe']);

/**
 * The words of an organisation's name, in which its spellings agree: without articles, forms of law and endings of adjectives, compounds parted at their
 * hyphens ("Wagner-Gruppe"). Undefined where no word shows that it is one.
 */
export function organisationWords(name: string): string[] | undefined {
  const bare = name.replace(legalForm, '');
  const parts = bare.split(/[\s-]+/).filter(Boolean);
  const found = parts.filter((part) => heads.has(unended(part)) || isHeadCompound(part));
  if (bare === name && found.length === 0) return undefined;
  const words = parts.filter((part) => !linking.has(part.toLowerCase())).map(headOf);
  const proper = words.filter((word) => !spare.has(word));
  return proper.length > 0 && proper.length < words.length && words.length === 2 ? [...proper, 'gruppe'] : words;
}

function headOf(part: string, index: number, all: string[]): string {
  const low = unended(part);
  const head = heads.get(low);
  if (head !== undefined && !clubs.has(low)) return head;
  return index < all.length - 1 && /^\p{Lu}?\p{Ll}{3,}e[nrms]?$/u.test(part) ? part.replace(/e[nrms]?$/, 'e') : part;
}

function unended(part: string): string {
  const low = part.toLowerCase();
  return heads.has(low) ? low : low.replace(/(?:es|s|en|n)$/, '');
}

/** "Strafgerichtshof", "Verteidigungsministerium": one word that ends in a word for an organisation. */
function isHeadCompound(part: string): boolean {
  return /\p{L}{4,}(?:ministerium|gericht|gerichtshof|verband|gesellschaft|behörde|agentur|universität|kommission|gewerkschaft|partei|institut|bank|werke|zeitung)(?:e?s)?$/iu.test(
    part,
  );
}
