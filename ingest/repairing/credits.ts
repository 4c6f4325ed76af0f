/** Words of small letters that stand in a credit: agencies, and what joins names. */
const smallWords = new Set(
  'dpa epd kna afp ap ddp apa sda rtr dapd picture alliance pa via von van de der den und and of for the privat oh imago getty images unsplash pixabay shutterstock wikimedia commons cc by sa bei – - & ©'.split(
    ' ',
  ),
);
const label =
  '(?:symbol|archiv|titel)?(?:fotos?|bild(?:er)?)|bildquellen?|bildnachweis|bildrechte|grafik|montage|illustration|screenshot|photos?|photographs?|photo credits?|image credits?|images?|pictures?|credit|bildagentur';
const opening = new RegExp(
  `^(?:(?:${label})(?:\\s*[:/|©]+\\s*|\\s+by\\s+)|©\\s*|(?:picture[ -]alliance|imago(?: images)?|getty images)\\s*/\\s*)`,
  'iu',
);
/** "Quelle: dpa-Bildfunk" is about a picture, "Quelle: dpa" about the report. */
const pictureSource = /^quelle:\s*\S{0,30}(?:bildfunk|picture[ -]alliance|imago|getty|shutterstock|unsplash|pixabay)/i;
const inside = new RegExp(`[(\\[](?:${label})(?:\\s*[:/|]|\\s+by\\s)|[(\\[]©|[.!?…“"”»]\\s*(?:(?:${label})\\s*[:/|]|©)`, 'giu');
const longestCredit = 120;
const mostWords = 10;

/**
 * Whether a line is nothing but the credit of a picture: "Foto: Jens Wulf", "(Photo by Ana Ruiz)", "© picture alliance/nag". Names only: a sentence has
 * words in small letters and a stop.
 */
export function isCredit(line: string): boolean {
  if (line.length > longestCredit) return false;
  const bare = withoutBrackets(line);
  if (pictureSource.test(bare)) return bare.length <= longestCredit / 2;
  const start = opening.exec(bare);
  return start !== null && areNames(bare.slice(start[0].length));
}

/** Where the credit behind a line's last sentence, or in brackets behind a caption, begins; -1 without one. */
export function trailingCredit(line: string): number {
  const from = Math.max(0, line.length - longestCredit);
  const end = line.slice(from);
  for (const match of end.matchAll(inside)) {
    const bracketed = /^[([]/.test(match[0]);
    const at = bracketed ? match.index : match.index + 1;
    const credit = end.slice(at).trimStart();
    if (bracketed !== /[)\]]$/.test(credit) || !isCredit(credit)) continue;
    return from + end.slice(0, at).trimEnd().length;
  }
  return -1;
}

function withoutBrackets(line: string): string {
  return /^[([].*[)\]]$/.test(line) ? line.slice(1, -1).trim() : line;
}

function areNames(written: string): boolean {
  // Signs of agencies and stations that no list has: "mdr", "hna/Birte Kolb".
  const words = written
    .replace(/(?<![\p{L}\d])\p{Ll}{2,4}(?=\/)|^\p{Ll}{2,3}$/gu, 'Agency')
    .split(/[\s/|,]+/)
    .filter(Boolean);
  return words.length > 0 && words.length <= mostWords && words.every(isName) && !/\p{Ll}{3}\.$/u.test(written);
}

function isName(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\d.'’&-]*$/u.test(word) ||
    smallWords.has(word.toLowerCase()) ||
    /^(?:dpa|epd|afp)-\p{L}+$/u.test(word) ||
    /^\d{4}$/.test(word) ||
    word.startsWith('www.')
  );
}
