import { givenNames } from './gazetteer/given-names.ts';
import { type Name, nameAt } from './name.ts';
import type { ClassedToken } from './name-classes.ts';
import { nameKey } from './name-key.ts';
import {
  determiners,
  meetingVerbs,
  organisationHeads,
  organisationNouns,
  placeNouns,
  placePrepositions,
  sayingVerbs,
} from './name-words.ts';
import { hasForeignShape, isCommonNoun, isListed, looksDescribing } from './noun-shape.ts';

/** What the finders share. `lowerWords`: written in small letters somewhere in the text. */
export type Reading = { text: string; tokens: readonly ClassedToken[]; english: boolean; lowerWords: ReadonlySet<string> };
/** A name and the token behind it. */
export type Found = { name: Name; next: number };

const particle = new Set(
  'von van der den de del della di da do dos das du la le bin ibn abu al el ben zu zur zum ter ten af av y'.split(' '),
);
const mostWords = 6;

/** A person's name that begins at this token: given name, initials, title or office before it, or two words that nothing else explains. */
export function personAt(reading: Reading, at: number): Found | undefined {
  const { tokens, english } = reading;
  const token = tokens[at];
  if (token === undefined || !token.capital) return undefined;
  if (token.class === 'letter') return afterInitials(reading, at);
  if (isParticleName(reading, at)) return finish(reading, at, lastOfName(reading, at + 1, true));
  if (token.isGiven && token.class !== 'address' && !isBehindRelative(reading, at)) return afterGiven(reading, at);
  // "Chancellor Weimar said": whoever has an office and says something is no town.
  if (isTownName(token) && isTitled(reading, at) && isSaid(reading, at, at)) return finish(reading, at, at);
  if (canBeFamily(token) && isTitled(reading, at)) {
    // "Innenminister Tevko Olbrecht": whoever has an office has a family name behind the first one, whatever noun it looks like.
    const family = !english && isNounAsSurname(tokens[at + 1]) ? at + 1 : at;
    return finish(reading, at, lastOfName(reading, family, true));
  }
  if (isNounAsGiven(reading, at) && isTitled(reading, at)) return finish(reading, at, lastOfName(reading, at + 1, true));
  if (!canBeFamily(token) || isDoubtfulStart(reading, at) || isBehindRelative(reading, at)) return undefined;
  const next = tokens[at + 1];
  if (next?.joined !== true || !canBeFamily(next) || next.initial) return undefined;
  // "Richter Kavanaugh": some offices are family names too.
  if (token.class === 'office') return undefined;
  if (english && !(hasForeignShape(token.word) || hasForeignShape(next.word) || isSaid(reading, at, at + 1))) return undefined;
  if (isBehindDeterminer(reading, at) || isBehindPlaceWord(reading, at) || organisationHeads.test(next.word)) return undefined;
  if (token.class === 'place' || next.class === 'place') return undefined;
  return finish(reading, at, lastOfName(reading, at + 1, true));
}

/** "das Stauwerk, dessen Tore Kessalia schloss": behind the pronoun stands a noun, whatever name it looks like. */
function isBehindRelative({ tokens }: Reading, at: number): boolean {
  return /^(?:dessen|deren)$/.test(tokens[at - 1]?.word ?? '');
}

/** "Van der Bellen", "von der Leyen" behind an office. */
function isParticleName({ tokens }: Reading, at: number): boolean {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    token === undefined ||
    !/^(?:Van|Von|De|Di|Da|Del|Della|Bin|Abu|Al|El|Le|La|Ter|Ten|Mac|Ben)$/.test(token.word) ||
    next?.joined !== true
  )
    return false;
  if (token.initial && /^(?:Von|De)$/.test(token.word) && next.capital) return false;
  return next.capital ? canBeFamily(next) : particle.has(next.word) && third?.joined === true && third.capital && canBeFamily(third);
}

function afterInitials(reading: Reading, at: number): Found | undefined {
  const { tokens, text } = reading;
  let next = at;
  while (next < at + 4 && tokens[next]?.class === 'letter' && text[tokens[next]?.end ?? 0] === '.') next += 1;
  const family = tokens[next];
  if (next === at || family === undefined || !family.joined || !canBeFamily(family) || next - at > 3) return undefined;
  return finish(reading, at, lastOfName(reading, next, true));
}

function afterGiven(reading: Reading, at: number): Found | undefined {
  const { tokens } = reading;
  if (isGenitiveOfGiven(tokens, at)) return finish(reading, at, at);
  let last = at;
  for (let next = at + 1; next < at + mostWords; next += 1) {
    const token = tokens[next];
    if (token?.joined !== true) break;
    if (token.class === 'letter' && next + 1 < tokens.length && tokens[next + 1]?.joined) continue;
    if (token.capital && (token.isGiven || canBeFamily(token) || isTownName(token) || isFirmName(token) || isSurname(tokens, next))) {
      last = next;
      if (!token.isGiven) {
        last = lastOfName(reading, next, true);
        break;
      }
      continue;
    }
    const reached = overParticles(tokens, next);
    if (reached !== undefined) {
      last = lastOfName(reading, reached, true);
      break;
    }
    break;
  }
  const single = tokens[at];
  if (last > at)
    return single?.class === 'place' && (tokens[last]?.class === 'place' || isBehindPlaceWord(reading, at))
      ? undefined
      : finish(reading, at, last);
  if (single === undefined || single.class === 'place' || single.class === 'organisation') return undefined;
  if (isTitled(reading, at) || isSaid(reading, at, at)) return finish(reading, at, at);
  return undefined;
}

/** "Luthers Lehre": what stands behind the genitive is no part of the name. */
function isGenitiveOfGiven(tokens: readonly ClassedToken[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    !token.isFamily &&
    token.class !== 'place' &&
    token.word.endsWith('s') &&
    !givenNames.has(token.word.toLowerCase()) &&
    next?.joined === true &&
    next.capital &&
    ['noun', 'open', 'english', 'office'].includes(next.class)
  );
}

/** Families are called after towns, rivers and landscapes, not after states. */
function isTownName(token: ClassedToken): boolean {
  return token.class === 'place' && token.known?.sort !== 'country';
}

/** Firms are called after families: "Enzo Ferrari". */
function isFirmName(token: ClassedToken): boolean {
  return token.class === 'organisation' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.word);
}

/** An ordinary noun or office behind a given name is a family name: no sentence has one there, but for times ("Peter Anfang Mai") and plurals. */
function isSurname(tokens: readonly ClassedToken[], at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  if (token === undefined || !token.capital || token.initial) return false;
  if (token.isFamily) return true;
  if (previous === undefined || !(previous.isGiven || previous.class === 'letter')) return false;
  if (!previous.initial) return isNounAsSurname(token);
  // At the beginning of a sentence a given name may be an ordinary word or a place ("Christian", "Irans Präsident"): there it must be neither.
  const isPlainlyGiven = previous.class === 'given' && !isCommonNoun(previous.word) && !looksDescribing(previous.word);
  return isPlainlyGiven && token.class !== 'office' && isNounAsSurname(token);
}

/** A noun that can be the second word of a name: no plural, no time, no abstract. */
function isNounAsSurname(token: ClassedToken | undefined): boolean {
  return (
    token?.joined === true &&
    token.capital &&
    (token.class === 'noun' || token.class === 'office' || token.class === 'english') &&
    token.word.length < 13 &&
    !/(?:ung|ungen|heit|keit|schaft|tion|tät|en|nis|innen)$|^(?:Anfang|Ende|Mitte|Teil|Uhr|Seite|Mitglied|Chef)/.test(token.word)
  );
}

/** "Präsident Huschang Mochtari": a given name may end like a noun ("Hang"); a word that nothing explains stands behind it. */
function isNounAsGiven({ tokens, english }: Reading, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    !english &&
    token?.class === 'noun' &&
    isNounAsSurname(token) &&
    !isListed(token.word.toLowerCase()) &&
    next?.joined === true &&
    next.class === 'open' &&
    canBeFamily(next)
  );
}

/** Over "von der", "bin", "al" to a capitalised word. */
function overParticles(tokens: readonly ClassedToken[], from: number): number | undefined {
  let next = from;
  // A bare article belongs to what comes next: "verlieh Carolina den Preis".
  if (/^(?:der|den|das)$/.test(tokens[from]?.word ?? '')) return undefined;
  while (next < from + 3 && tokens[next]?.joined === true && !tokens[next]?.capital && particle.has(tokens[next]?.word ?? '')) next += 1;
  const token = tokens[next];
  return next > from &&
    token?.joined === true &&
    token.capital &&
    (canBeFamily(token) || token.isFamily || token.class === 'noun' || token.class === 'place')
    ? next
    : undefined;
}

/** How far the name goes on behind a word of it. */
function lastOfName(reading: Reading, from: number, takesParticles: boolean): number {
  const { tokens } = reading;
  let last = from;
  for (let next = from + 1; next < from + mostWords; next += 1) {
    const token = tokens[next];
    if (token?.joined !== true || token.initial) break;
    // Behind a family name "von" and "zu" are what they are elsewhere.
    if (/^(?:von|zu|zum|zur|vom|van|der|den|de)$/.test(token.word) && tokens[last]?.class !== 'given') break;
    if (token.capital && (canBeFamily(token) || token.isFamily) && token.class !== 'office' && !organisationHeads.test(token.word)) {
      last = next;
      continue;
    }
    const reached = takesParticles ? overParticles(tokens, next) : undefined;
    if (reached === undefined) break;
    last = reached;
    next = reached;
  }
  return last;
}

export function canBeFamily(token: ClassedToken): boolean {
  return token.capital && (token.class === 'open' || (token.isFamily && token.class !== 'never' && token.class !== 'function'));
}

const ordinalOrJunior = /^ (?:[IVX]{1,5}\.|(?:Jr|Sr|jr|sr)\.?)(?![\p{L}])/u;

function finish({ text, tokens }: Reading, from: number, to: number): Found | undefined {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return undefined;
  const suffix = ordinalOrJunior.exec(text.slice(last.end, last.end + 8))?.[0] ?? '';
  const end = last.end + suffix.length;
  const key = nameKey(text.slice(first.start, end));
  if (key === '') return undefined;
  let next = to + 1;
  while ((tokens[next]?.start ?? end) < end) next += 1;
  return { name: nameAt(text, { start: first.start, end }, 'person', key), next };
}

/** An address or an office right before: "Frau", "Außenminister", "US-Präsident". */
export function isTitled({ tokens }: Reading, at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  return token?.joined === true && previous?.capital === true && (previous.class === 'address' || previous.class === 'office');
}

/** "Bagheri sagte", "berichtete Bloomberg", "traf Assad". */
export function isSaid({ tokens }: Reading, from: number, to: number): boolean {
  const [first, previous, next] = [tokens[from], tokens[from - 1], tokens[to + 1]];
  return (
    (next?.joined === true && (sayingVerbs.has(next.word) || meetingVerbs.has(next.word))) ||
    (first?.joined === true && previous !== undefined && (sayingVerbs.has(previous.word) || meetingVerbs.has(previous.word)))
  );
}

export function isBehindDeterminer({ tokens }: Reading, at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  return token?.joined === true && previous !== undefined && determiners.has(previous.word.toLowerCase());
}

export function isBehindPlaceWord({ tokens }: Reading, at: number): boolean {
  const [token, previous] = [tokens[at], tokens[at - 1]];
  if (token?.joined !== true || previous === undefined) return false;
  return (
    placePrepositions.has(previous.word) ||
    placeNouns.test(previous.word) ||
    (previous.class === 'noun' && organisationNouns.test(previous.word))
  );
}

/** At the beginning of a sentence any word has a capital: only a foreign shape tells a name there. */
export function isDoubtfulStart({ tokens, lowerWords }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.initial) return false;
  return lowerWords.has(token.word.toLowerCase()) || (looksDescribing(token.word) && !hasForeignShape(token.word));
}
