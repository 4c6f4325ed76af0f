/** A word that multiplies the number before it ("Mio.", "dozen"): where it ends, and by how much. */
export type Magnitude = { end: number; factor: number };

const gap = '[ \\u00A0\\u202F]{0,2}';
const written = new RegExp(
  `${gap}-?(?<name>Mio\\b\\.?|Mill\\.|Mrd\\b\\.?|Bio\\.|Tsd\\.|Million(?:en)?|Milliarden?|Billion(?:en)?|Billiarden?|Trillion(?:en)?|[mb]illions?|trillions?|tausend|Tausend|[Hh]undert|[Dd]utzend|dozens?|score|Schock|Gros|gross(?= of)|hundred|thousand|trn|tn|bn|mn|mln|(?<=\\d)[kKm])(?![\\p{L}\\p{N}])`,
  'uy',
);
const money = /[$€£¥] ?[\d.,]+$/;
/** "3.2m people", not "3.2m long". */
const countedInMillions = /^m (?!long|high|wide|deep|tall|from|above|below|away|of|in|and|or|to|at|apart|thick|across)\p{Ll}{3,}/u;

/** The magnitude at an offset, if any. "Billion" is a million millions in German and a thousand millions in English. */
export function magnitudeAt(text: string, at: number, language: () => 'de' | 'en'): Magnitude | undefined {
  written.lastIndex = at;
  const match = written.exec(text);
  const name = match?.groups?.name;
  if (match === null || name === undefined) return undefined;
  const end = at + match[0].length;
  if (
    name === 'm' &&
    !money.test(text.slice(Math.max(0, at - 20), at)) &&
    !(countedInMillions.test(text.slice(at, at + 30)) && language() === 'en')
  )
    return undefined;
  if ((name === 'k' || name === 'K') && match[0].length > 1) return undefined;
  if (name === 'Schock' && /(?:ein|Ein)$/.test(text.slice(Math.max(0, at - 3), at))) return undefined;
  // "A score of 60" is no twenty of them; "three score pikes" are sixty.
  if (name === 'score' && !/(?:two|three|four|five|six) ?$/i.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  return { end, factor: factorOf(name, language) };
}

const oldCounts: Record<string, number> = { score: 20, schock: 60, gros: 144, gross: 144 };

function factorOf(name: string, language: () => 'de' | 'en'): number {
  const low = name.toLowerCase().replace('.', '');
  if (/^(?:mio|mill|millionen|millions?|mn|mln|m)$/.test(low)) return 1e6;
  if (/^(?:mrd|milliarden?|bn)$/.test(low)) return 1e9;
  if (/^(?:bio|billionen|tn|trn)$/.test(low)) return 1e12;
  if (/^billions?$/.test(low)) return name.startsWith('B') && language() === 'de' ? 1e12 : 1e9;
  if (/^billiarden?$/.test(low)) return 1e15;
  if (low === 'trillionen') return 1e18;
  if (/^trillions?$/.test(low)) return name.startsWith('T') && language() === 'de' ? 1e18 : 1e12;
  if (/^(?:tausend|tsd|thousand|k)$/.test(low)) return 1000;
  if (/^(?:hundert|hundred)$/.test(low)) return 100;
  return oldCounts[low] ?? 12;
}

const severalWords = '(?:[Ee]inige|[Ee]inigen|[Mm]ehrere|[Mm]ehreren|(?:[Ee]in )?[Pp]aar|[Ee]tliche|[Ss]everal|(?:[Aa] )?[Ff]ew|[Zz]ig) ';
/** What "Hunderte", "several dozen", "tens of thousands" may mean: from, to. */
const vagueNumbers: readonly (readonly [pattern: string, low: number, high: number])[] = [
  [`(?:[Tt]ens|[Ss]cores) of thousands|[Zz]ehntausenden?|${severalWords}(?:[Zz]ehntausend)`, 20_000, 100_000],
  [`[Hh]undreds of thousands|[Hh]underttausenden?|${severalWords}(?:[Hh]underttausend|hundred thousand)`, 200_000, 1_000_000],
  ['[Tt]ens of millions|[Zz]igmillionen|Dutzende Millionen', 20e6, 100e6],
  ['[Hh]undreds of millions|Hunderte Millionen', 200e6, 1e9],
  ['[Ss]cores(?= of)', 40, 100],
  [`${severalWords}(?:[Dd]utzende?|dozen)|[Dd]utzenden?|[Dd]ozens`, 24, 100],
  [`${severalWords}(?:[Hh]underte?|hundred)|[Hh]underten?|[Hh]undreds`, 200, 1000],
  [`${severalWords}(?:[Tt]ausende?|thousand)|[Tt]ausenden?|[Tt]housands`, 2000, 10_000],
  [`${severalWords}(?:Millionen|million)|Millionen|[Mm]illions`, 2e6, 10e6],
  [`${severalWords}(?:Milliarden|billion)|Milliarden|[Bb]illions`, 2e9, 10e9],
];
/** How such a number begins, for finding candidates. */
export const vagueBeginnings =
  '[Tt]ens of|[Ss]cores of|[Ee]inige|[Mm]ehrere|(?:[Ee]in )?[Pp]aar|[Ee]tliche|[Ss]everal|(?:[Aa] )?[Ff]ew|[Zz]ig|[Zz]ehntausend|[Hh]undert|[Hh]undreds|[Tt]ausend|[Tt]housands|[Dd]utzend|[Dd]ozens|Million|[Mm]illions|Milliard|[Bb]illions';
const vagueForms = vagueNumbers.map(([pattern, low, high]) => ({
  expression: new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}-])`, 'uy'),
  low,
  high,
}));

/** The vague number at an offset, if any; `low` and `high` are its ends. */
export function vagueNumberAt(text: string, at: number): { end: number; low: number; high: number } | undefined {
  for (const { expression, low, high } of vagueForms) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match !== null) return { end: at + match[0].length, low, high };
  }
  return undefined;
}
