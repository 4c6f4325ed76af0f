import { isCapitalAt, lowAt, type TimeTokens, wordAt, writtenAt } from './time-tokens.ts';

const PLACES =
  /^(?:Straße|Strasse|Platz|Allee|Brücke|Ufer|Stadion|Park|Avenue|Street|Square|Boulevard|Plaza|Universität|Kaserne|Schule|Bewegung|Organisation|Gruppe|Brigade|Movement|Organization|Rue|Avenida|Calle|Bataillon|Partei)$/;
const SUNDAY_PAPERS = /^(?:Bild|Welt|taz|Mail|Kurier|Krone|NZZ|Presse|Standard)$/;
const ENGLISH_PAPERS = /^(?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Independent|Review|Standard|News|World|Star|Sun)$/;
const COLOURED = /^(?:Black|Bloody|Super|Schwarzer|Schwarzen|Blutiger|Blutigen|Roter|Cyber|Schwarze|Casual)$/;
const GREETINGS = /^(?:guten|gute|good|schönen)$/i;

/** Whether the words from one token to before another are part of a name: a street, a movement, a Sunday paper, a greeting. */
export function isNameOfSomething(tokens: TimeTokens, at: number, end: number): boolean {
  const before = writtenAt(tokens, at - 1);
  const next = writtenAt(tokens, end);
  const word = wordAt(tokens, at);
  if (word.isDigits || word.ordinal !== undefined || word.month !== undefined) {
    const index = /^(?:des|der|of|du|de|vom)$/.test(before) ? at - 2 : at - 1;
    return (
      PLACES.test(writtenAt(tokens, index)) &&
      (index === at - 1 || before !== 'vom' || /^(?:Bewegung|Movement|Brigade)$/.test(writtenAt(tokens, index)))
    );
  }
  // "von heute auf morgen": all at once.
  if (/^(?:heute|morgen)$/.test(word.low) && (lowAt(tokens, end + 1) === 'morgen' || lowAt(tokens, at - 2) === 'heute'))
    return lowAt(tokens, end) === 'auf' || before === 'auf';
  if (GREETINGS.test(before) && (word.dayPart !== undefined || word.unit === 'day')) return true;
  if (word.weekday !== undefined || /^(?:wochenende|weekend)$/.test(word.low)) {
    if (COLOURED.test(before)) return true;
    if (/^(?:am|on)$/.test(before) && SUNDAY_PAPERS.test(writtenAt(tokens, at - 2))) return true;
    return word.isCapital === true && /day$/.test(word.low) && ENGLISH_PAPERS.test(next) && end === at + 1;
  }
  return lowAt(tokens, at) === 'today' && isCapitalAt(tokens, at) && /^(?:USA|Russia|Germany)$/.test(before);
}
