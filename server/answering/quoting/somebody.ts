import { isEnglishOffice, isOffice, isRelation } from '../../../ingest/language/names/gazetteer/offices.ts';
import { sexOfGivenName } from '../../../ingest/language/names/gazetteer/sex-of-given-names.ts';
import { findNames } from '../../../ingest/language/names/names.ts';

/** Nouns for one person that are no office, and the trades that reports speak of most. */
const PERSON =
  /^(?:Mann(?:es)?|Frau|Junge|Mädchen|Vater|Mutter|Sohn|Tochter|Bruder|Schwester|Witwer?|Nachbar(?:in)?|Fahrer(?:in)?|Lotsin|Lotse|Pilot(?:in)?|Arzt|Ärztin|Anwalt|Anwältin|Lehrer(?:in)?|Polizist(?:in)?|Soldat(?:in)?|Zeug(?:e|in)|(?:Verdächtig|Angeklagt|Beschuldigt|Verurteilt|Festgenommen|Überlebend|Angehörig)e[rn]?|woman|boy|girl|father|mother|son|daughter|brother|sister|widow|driver|witness|suspect|defendant)$/u;

const FEMALE = /in(?:nen)?$|^(?:Frau|Mutter|Tochter|Schwester|Witwe|woman|girl|mother|daughter|sister|widow)$/u;

/**
 * Whether a sentence speaks of a person, by a name or by what somebody is ("Der Generalstaatsanwalt wies das zurück."): a pronoun behind it may mean that one.
 * `isMale`: it does not where it only tells of women.
 */
export function speaksOfSomebody(text: string, { isMale = false } = {}): boolean {
  if (namesSomebody(text, { isMale })) return true;
  return (text.match(/\p{L}+/gu) ?? []).some((word) => isSomebody(word) && !(isMale && FEMALE.test(word)));
}

/** "Der Beamte ist suspendiert", "The suspect was released": who that is, an earlier sentence says. "Der Präsident" is known by what he is. */
const DESCRIBED =
  /^\P{L}*(?:Der|Die|The) (?<noun>\p{L}+)(?= (?:ist|war|sei|hat|hatte|habe|wird|wurde|werde|kann|konnte|soll|sollte|will|wollte|muss|musste|bleibt|blieb|sitzt|saß|kam|ging|lebt|lebte|starb|floh|gab|gestand|bestritt|bestreitet|schweigt|schwieg|fährt|fuhr|arbeitete?|is|was|has|had|will|would|could|denied|denies|died|fled)(?!\p{L}))/u;
const CALLED =
  /^(?:Beamtin|Beamte|Polizist(?:in)?|Politiker(?:in)?|Unternehmer(?:in)?|Geschäftsmann|Ehepaar|Paar|Täter(?:in)?|Opfer|man|officer|couple|victim|politician|businessman)$/u;

/** Whether its subject is a person who is only described, and stands before it by name. */
export function describesSubject(text: string): boolean {
  const noun = DESCRIBED.exec(text)?.groups?.noun ?? '';
  return PERSON.test(noun) || CALLED.test(noun) || opensWithAge(text);
}

/** "Der 61-Jährige war Minister", "Die Sechzigjährige": of whom only the sentences before say. "Die 61-Jährigen" are several. */
const OPENS_WITH_AGE = /^\P{L}*(?:(?:Der|Die) (?:\d{1,3}-|\p{L}*(?:zig|zehn)-?)[jJ]ährige|The \d{1,3}-year-old)(?!\p{L})/u;

export function opensWithAge(text: string): boolean {
  return OPENS_WITH_AGE.test(text);
}

/** Whether it names a person, or what may be one. `isMale`: one that is no woman by the given name. */
export function namesSomebody(text: string, { isMale = false } = {}): boolean {
  return findNames(text).some(
    ({ kind, given }) => kind === 'unknown' || (kind === 'person' && !(isMale && sexOfGivenName(given?.[0] ?? '') === 'f')),
  );
}

/** German offices are capital, English ones are mostly not. "Ein Nachfolger" is nobody yet. */
function isSomebody(word: string): boolean {
  if (isRelation(word)) return false;
  return PERSON.test(word) || (/^\p{Lu}/u.test(word) ? isOffice(word) : isEnglishOffice(word));
}
