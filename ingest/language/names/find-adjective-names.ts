import type { Found, Reading } from './find-persons.ts';
import { endOfRun, foundTo, mostWords } from './name-runs.ts';
import { eventNouns, namingAdjective, placeHeads } from './name-words.ts';
import { isCommonNoun } from './noun-shape.ts';

/** "der Internationale Strafgerichtshof", "am Schwarzen Meer": an adjective has a capital inside a sentence only where it belongs to a name. */
export function adjectiveName(reading: Reading, at: number): Found | undefined {
  const { tokens, english } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || english || token.initial || next?.joined !== true || !next.capital) return undefined;
  const isCountry = token.class === 'adjective' && /(?:isch|deutsch)(?:e[nmrs]?)?$/i.test(token.word);
  const isNaming = (token.class === 'open' || token.class === 'noun' || token.class === 'function') && namingAdjective.test(token.word);
  if (!isCountry && !isNaming) return undefined;
  let head = at + 1;
  while (head < at + mostWords && tokens[head + 1]?.joined && namingAdjective.test(tokens[head]?.word ?? '') && tokens[head + 1]?.capital)
    head += 1;
  const noun = tokens[head];
  if (noun === undefined || !['noun', 'open', 'organisation', 'place'].includes(noun.class) || noun.isFamily || eventNouns.test(noun.word))
    return undefined;
  const end =
    /^(?:Gesellschaft|Institut|Verband|Bund|Komitee|Zentrum|Stiftung|Rat|Gerichtshof)s?$/.test(noun.word) &&
    tokens[head + 1]?.word === 'für'
      ? endOfRun(reading, head + 1, true)
      : endWithTown(reading, head);
  return foundTo(reading, at, Math.max(end, noun.end), placeHeads.test(noun.word) ? 'place' : 'organisation');
}

/** "Saudi Aramco", "German Pellets": an English word for a country in German text is a part of a firm's name. */
export function foreignAdjective(reading: Reading, at: number): Found | undefined {
  const { tokens, english } = reading;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (
    english ||
    token?.class !== 'adjective' ||
    !/^(?:German|American|British|Russian|Chinese|Saudi|Indian|French|Swiss|Japanese|Israeli|Iranian|European|African|Asian|Italian|Canadian|Australian|Korean|Turkish|Ukrainian)$/.test(
      token.word,
    )
  )
    return undefined;
  if (next?.joined !== true || !next.capital || next.class === 'function' || next.class === 'never') return undefined;
  return foundTo(reading, at, endOfRun(reading, at + 1), 'organisation');
}

/** "Technische Universität München". */
function endWithTown({ tokens }: Reading, head: number): number {
  const [noun, next] = [tokens[head], tokens[head + 1]];
  const takesTown = /^(?:Universität|Hochschule|Akademie|Oper|Kammer|Gericht)$/.test(noun?.word ?? '');
  return takesTown && next?.joined === true && next.class === 'place' ? next.end : (noun?.end ?? 0);
}

const building =
  /^(\p{Lu}[\p{L}-]{2,})-(?:(Palast|Platz|Straße|Brücke|Turm|Arena|Stadion|Halle|Kirche|Park|Denkmal|Schloss|Tunnel|Kanal|Insel|Inseln|Gebirge|Tal|Tor|Viertel|Moschee|Kathedrale|Flughafen|Airport|Staudamm|Gletscher|See)|Theater|Museum|Klinik|Schule|Gymnasium|Orchester|Kaserne|Klinikum|Bank|Verlag|Konzern|Kommission)(?:e?s)?$/u;
const saint = /^(?:San|Santa|Sankt|St|Saint|São)$/;

/** "Orbeliani-Palast", "Bolschoi-Theater": what a compound says it is, called after what is no noun. */
export function namedBuilding(reading: Reading, at: number): Found | undefined {
  const token = reading.tokens[at];
  const [, called, isPlace] = building.exec(token?.word ?? '') ?? [];
  if (token === undefined || called === undefined || reading.english || isCommonNoun(called.split('-').at(-1) ?? '')) return undefined;
  return foundTo(reading, at, token.end, isPlace === undefined ? 'organisation' : 'place');
}

/** "San Lorenzo". */
export function saintAt({ tokens, ...reading }: Reading, at: number): Found | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !saint.test(token.word) || next?.joined !== true || !next.capital || next.class === 'function')
    return undefined;
  return foundTo({ tokens, ...reading }, at, next.end, 'place');
}
