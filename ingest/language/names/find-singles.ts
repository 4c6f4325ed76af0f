import { type Found, isBehindDeterminer, isBehindPlaceWord, isDoubtfulStart, isSaid, isTitled, type Reading } from './find-persons.ts';
import { knownName, phraseLengthsFrom } from './gazetteer/gazetteer.ts';
import { townPhrasesFrom } from './gazetteer/known-towns.ts';
import { type Name, nameAt } from './name.ts';
import type { ClassedToken } from './name-classes.ts';
import { nameKey } from './name-key.ts';
import { commonPlaces, legalForms, neverNames, placeEnding, placeNouns } from './name-words.ts';
import { hasForeignShape } from './noun-shape.ts';

/** A name of several words that the gazetteer has. */
export function phraseAt({ text, tokens }: Reading, at: number): Found | undefined {
  const token = tokens[at];
  if (token === undefined || !token.capital) return undefined;
  for (const length of phraseLengthsFrom(token.word)) {
    const last = tokens[at + length - 1];
    if (last === undefined || !runs(tokens, at, length)) continue;
    const written = text.slice(token.start, last.end);
    const known = knownName(written.replace(/\s+/g, ' '));
    if (known !== undefined) return { name: nameAt(text, { start: token.start, end: last.end }, known.kind, known.key), next: at + length };
  }
  for (const words of townPhrasesFrom(token.word)) {
    const last = tokens[at + words.length - 1];
    if (
      last === undefined ||
      !runs(tokens, at, words.length) ||
      !words.every((word, index) => isWord(tokens[at + index]?.word, word, index === words.length - 1))
    )
      continue;
    const span = { start: token.start, end: last.end };
    return { name: nameAt(text, span, 'place', nameKey(text.slice(span.start, span.end))), next: at + words.length };
  }
  return undefined;
}

function runs(tokens: readonly ClassedToken[], at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) if (tokens[next]?.joined !== true || tokens[next]?.initial) return false;
  return true;
}

function isWord(written: string | undefined, word: string, isLast: boolean): boolean {
  return written === word || (isLast && written === `${word}s`);
}

/** A name of one word. */
export function singleAt(reading: Reading, at: number): Found | undefined {
  const { text, tokens, english } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const found = (kind: Name['kind'], key = nameKey(token.word), form: Name['form'] = 'name'): Found | undefined =>
    key === '' ? undefined : { name: nameAt(text, token, kind, key, form), next: at + 1 };
  switch (token.class) {
    case 'place':
      return withStation(text, tokens, at) ?? found('place', token.key);
    case 'organisation':
      // "Grüne Woche", "Linke Politik": before a noun it is an adjective.
      return /^(?:Grüne|Linke)[nr]?$/.test(token.word) && tokens[at + 1]?.joined === true && tokens[at + 1]?.class === 'noun'
        ? undefined
        : found('organisation', token.key);
    case 'adjective':
      return found('place', token.key, 'adjective');
    case 'acronym':
      return isShouted(tokens, at) || legalForms.has(token.word) || /^[IVXLCDM]+$/.test(token.word) ? undefined : found('organisation');
    case 'office':
    case 'noun':
    case 'english':
      return partOf(reading, at) ?? (isCamel(token.word) ? found('organisation') : undefined);
    case 'open':
      if (legalForms.has(token.word)) return undefined;
      if (token.known?.kind === 'person') return found('person', token.known.key);
      return partOf(reading, at) ?? (english ? openEnglish(reading, at, found) : openGerman(reading, at, found));
    default:
      return undefined;
  }
}

const station = /^ (?:Hbf|Hauptbahnhof|Ostbahnhof|Westbahnhof|Bahnhof|Bhf|Südbahnhof|Nordbahnhof)(?!\p{L})/u;
const river = /^ \((?:Oder|Main|Saale|Spree|Elbe|Donau|Ruhr|Lahn|Neiße|Havel|Weser|Westf\.|Westfalen|Sieg|Eifel|Rheinland|Allgäu)\)/u;

/** "München Hbf", "Frankfurt (Oder)". */
function withStation(text: string, tokens: readonly ClassedToken[], at: number): Found | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  let end = token.end;
  for (const more of [river, station]) end += more.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  if (end === token.end) return undefined;
  let next = at + 1;
  while ((tokens[next]?.start ?? end) < end) next += 1;
  return { name: nameAt(text, { start: token.start, end }, 'place', nameKey(text.slice(token.start, end))), next };
}

type Find = (kind: Name['kind']) => Found | undefined;

function openGerman(reading: Reading, at: number, found: Find): Found | undefined {
  const { text, tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isForeign = hasForeignShape(token.word);
  if (isTitled(reading, at) || (isSaid(reading, at, at) && !isDoubtfulStart(reading, at) && !isBehindDeterminer(reading, at)))
    return found('person');
  if (isCamel(token.word) || /[&+]/.test(token.word)) return found('organisation');
  if (isBehindDeterminer(reading, at)) {
    if (placeEnding.test(token.word) && !commonPlaces.test(token.word)) return found('place');
    return isForeign ? found(/^(?:die|der|das|den|dem|des)$/i.test(tokens[at - 1]?.word ?? '') ? 'organisation' : 'unknown') : undefined;
  }
  if (token.joined && placeNouns.test(tokens[at - 1]?.word ?? '')) return runOfOpen(reading, at);
  if (token.initial)
    return !isDoubtfulStart(reading, at) && (isForeign || isSubject(tokens, at))
      ? found(isForeign && !isSubject(tokens, at) ? 'unknown' : 'organisation')
      : undefined;
  if (isBehindPlaceWord(reading, at)) return runOfOpen(reading, at);
  if (isBesidePlace(tokens, at)) return found('place');
  if (isForeign) return found('unknown');
  if (
    token.joined &&
    !/^(?:als|ohne|und|oder|mehr|viel|wenig|etwas|keine?|zu|pro|per|wie|sowie|unter|auf|mit|durch|an)$/.test(tokens[at - 1]?.word ?? '') &&
    !isNounLike(token.word) &&
    isOrdinaryBefore(tokens[at - 1])
  )
    return found('unknown');
  return /['’]s? \p{Lu}/u.test(text.slice(token.end, token.end + 4)) ? found('unknown') : undefined;
}

/** "LucasArts", "YouTube". */
function isCamel(word: string): boolean {
  return /\p{Ll}{2}\p{Lu}\p{Ll}/u.test(word) && !/^(?:Mc|Mac|De|La|Le|Di)\p{Lu}/u.test(word);
}

/** "in Castel Gandolfo": all of the words that nothing else explains. */
function runOfOpen({ text, tokens }: Reading, at: number): Found | undefined {
  let last = at;
  while (last < at + 2 && tokens[last + 1]?.joined && tokens[last + 1]?.class === 'open') last += 1;
  const [first, end] = [tokens[at], tokens[last]];
  if (first === undefined || end === undefined) return undefined;
  const span = { start: first.start, end: end.end };
  return { name: nameAt(text, span, 'place', nameKey(text.slice(span.start, span.end))), next: last + 1 };
}

/** "zwischen Erlenmoos und Edenbachen", "Kabul und Herat". */
function isBesidePlace(tokens: readonly ClassedToken[], at: number): boolean {
  const [token, link, other] = [tokens[at], tokens[at - 1], tokens[at - 2]];
  return token?.joined === true && link?.joined === true && /^(?:und|and|nach|bis|sowie)$/.test(link.word) && other?.class === 'place';
}

/** Behind a word that is no adjective: adjectives make the word behind them a noun. */
function isOrdinaryBefore(previous: ClassedToken | undefined): boolean {
  if (previous === undefined) return false;
  if (previous.capital) return previous.class === 'office';
  return previous.class === 'function' || !/(?:e[nmrs]?)$/.test(previous.word);
}

/** Endings that many nouns of no list have. */
function isNounLike(word: string): boolean {
  return /(?:en|ern|eln|er|e|ung|t|s)$/.test(word);
}

/** "Rosneft verkauft": a verb right behind. */
function isSubject(tokens: readonly ClassedToken[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.joined !== true || next.capital) return false;
  return (
    /^(?:ist|hat|war|will|wird|kann|soll|muss|und|hatte|wurde|wollte|zeigt)$/.test(next.word) ||
    (/[^aeiou]t$/.test(next.word) && next.class === 'lower' && !isNounLike(token.word)) ||
    /tet?e?$/.test(next.word)
  );
}

function openEnglish(reading: Reading, at: number, found: Find): Found | undefined {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isStart = token.initial;
  if (isTitled(reading, at) || isSaid(reading, at, at)) return isStart && isDoubtfulStart(reading, at) ? undefined : found('person');
  if (isStart) return hasForeignShape(token.word) ? found('unknown') : undefined;
  const place = token.joined && /^(?:in|at|near|from|off)$/.test(tokens[at - 1]?.word ?? '');
  return found(place ? 'place' : 'unknown');
}

/** "EU-Land", "Lufthansa-Maschine": what stands before the hyphen, where it is known or an abbreviation. */
function partOf({ text, tokens }: Reading, at: number): Found | undefined {
  const token = tokens[at];
  const part = /^[^-‑]+(?=[-‑])/u.exec(token?.word ?? '')?.[0];
  if (token === undefined || part === undefined) return undefined;
  if (neverNames.has(part)) return undefined;
  const known = knownName(part);
  const isAbbreviation = /^\p{Lu}{2,6}$/u.test(part) && !/^(?:TV|PC|EM|WM|IT|E|U|S|CO|ICE|KI|DNA|Ex|AKW|PKW|LKW|SUV|OP|PR)$/.test(part);
  if ((known === undefined || known.kind === 'person') && !isAbbreviation) return undefined;
  const span = { start: token.start, end: token.start + part.length };
  const kind = known?.kind === 'place' ? 'place' : 'organisation';
  return { name: nameAt(text, span, kind, known?.key ?? nameKey(part), 'part'), next: at + 1 };
}

/** In a line of capitals, capitals say nothing. */
function isShouted(tokens: readonly ClassedToken[], at: number): boolean {
  const isLoud = (token: ClassedToken | undefined) => token !== undefined && /^\p{Lu}{4,}$/u.test(token.word);
  return (
    isLoud(tokens[at]) &&
    ((tokens[at]?.joined === true && isLoud(tokens[at - 1])) || (tokens[at + 1]?.joined === true && isLoud(tokens[at + 1])))
  );
}
