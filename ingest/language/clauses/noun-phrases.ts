import { isCommonNoun } from '../names/noun-shape.ts';
import type { ClauseToken } from './clause-tokens.ts';
import { canBeFinite } from './german-verbs.ts';
import { isBody, isCarrier, isDescriptor, isOrganisationNoun, isRole, isTradeSurname, isWork } from './origin-nouns.ts';
import { type Gender, genderOf } from './phrase-gender.ts';
import { isAdjective, isArticle, isCapital, skipModifiers } from './phrase-openings.ts';

/**
 * A noun phrase as token indexes, `to` beyond the last; `noun`: where the phrase begins behind its article; `head`: the run of capitalised words (or the
 * quoted name) that it is about, `headTo` beyond it; `attribute`: where a genitive or a prepositional attribute begins, else `to`. `gender` as article and ending tell.
 */
export type NounPhrase = {
  from: number;
  to: number;
  noun: number;
  head: number;
  headTo: number;
  attribute: number;
  article: string;
  gender: Gender | undefined;
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const nameParticles = words('von van de del della di da dos du la le al el bin ibn abu for of &');

const genitiveArticles = words(
  'des der eines einer seines seiner ihres ihrer unseres unserer dieses dieser jenes jener deren dessen aller beider zweier dreier mehrerer einiger vieler',
);

const placePrepositions = words('von vom in im aus für bei beim am an zu zum zur gegen über auf');

const measured = /^(?:lang|alt|groß|hoh|breit|tief|schwer|dick|stark|teur|weit)e[nrms]?$/;

/** Longest phrase read, in tokens. */
const reach = 24;

/** `to`: the token no phrase reaches beyond. */
export type PhraseOptions = {
  to: number;
  /** Whether "in Lima" behind the noun belongs to it; behind the verb it does not. */
  takesPlace: boolean;
  /** Whether a participial phrase may open it without an article: "auf mit dem Vorgang vertraute Personen". */
  participial?: boolean;
};

/** The German noun phrase that begins at a token; undefined where none does. */
export function nounPhraseAt(
  tokens: readonly ClauseToken[],
  from: number,
  { to, takesPlace, participial = false }: PhraseOptions,
): NounPhrase | undefined {
  const limit = Math.min(to, from + reach);
  let at = from;
  let article = '';
  while (at < limit && at < from + 3 && tokens[at]?.mark === '' && !tokens[at]?.title && isArticle(tokens[at], at === from)) {
    if (article === '') article = tokens[at]?.low ?? '';
    at += 1;
  }
  const noun = at;
  at = skipModifiers(tokens, at, limit, participial || article !== '');
  if (!isCapital(tokens[at]) || at >= limit) return undefined;
  let head = at;
  let headTo = endOfRun(tokens, head, limit);
  // "Vandeels früherer Büroleiter": a genitive in front of the noun.
  if (headTo - head === 1 && article === '' && /[^s]s$|['’]$/.test(tokens[head]?.text ?? '') && isAdjective(tokens[headTo])) {
    const behind = skipModifiers(tokens, headTo, limit, true);
    if (behind < limit && isCapital(tokens[behind])) {
      head = behind;
      headTo = endOfRun(tokens, head, limit);
    }
  }
  // "die 280 Seiten lange Anklageschrift": what is measured comes behind.
  if (
    /^\p{N}/u.test(tokens[head - 1]?.low ?? '') &&
    measured.test(tokens[headTo]?.low ?? '') &&
    isCapital(tokens[headTo + 1]) &&
    headTo + 1 < limit
  ) {
    head = headTo + 1;
    headTo = endOfRun(tokens, head, limit);
  }
  let end = headTo;
  const attribute = end;
  // A bare name takes no genitive: "erzählte Ross der Sendung" tells it to the programme.
  const last = tokens[headTo - 1]?.text ?? '';
  const takesGenitive =
    article !== '' ||
    noun !== head ||
    isDescriptor(last) ||
    isPlainNoun(last) ||
    /(?:er|en|kreise|ärzte|dienste|leute|verbände|freunde|angehörige|teile)$/.test(last);
  end = takeAttributes(tokens, end, limit, { takesPlace, takesGenitive });
  return { from, to: end, noun, head, headTo, attribute, article, gender: genderOf(tokens, { article, head, headTo }) };
}

/** Capitalised words in a row, a quoted name, initials, and the small words inside foreign names. */
function endOfRun(tokens: readonly ClauseToken[], head: number, limit: number): number {
  let at = head + 1;
  if (tokens[head]?.title) {
    while (at < limit && tokens[at]?.title) at += 1;
    // „Handelsblatt“-Informationen
    const [last, joined] = [tokens[at - 1], tokens[at]];
    return at < limit && last !== undefined && joined !== undefined && joined.start - last.end === 2 && isCapital(joined) ? at + 1 : at;
  }
  while (at < limit) {
    const [token, previous, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
    if (token === undefined) break;
    if (token.mark === '.' && previous !== undefined && previous.text.length <= 4 && isCapital(next) && token.start === previous.end) {
      at += 1;
      continue;
    }
    if (token.mark !== '') break;
    if (isCapital(token) && !token.title && isAnotherPhrase(previous?.text ?? '', token.text, next)) break;
    if (isCapital(token) || token.title) {
      // A quoted name ends its phrase: "Zeitung „Nikkei“".
      if (token.title) {
        const named =
          previous !== undefined &&
          (isOrganisationNoun(previous.text) || !isRole(previous.text)) &&
          isDescriptor(previous.text) &&
          !/^\p{Ll}/u.test(token.text);
        return named ? endOfRun(tokens, at, limit) : at;
      }
      at += 1;
      continue;
    }
    if (/-$/.test(previous?.text ?? '') && /^(?:und|oder|sowie)$/.test(token.low) && isCapital(next)) {
      at += 2;
      continue;
    }
    const inName =
      nameParticles.has(token.low) &&
      at > head &&
      previous !== undefined &&
      !isPlainNoun(previous.text) &&
      (!isDescriptor(previous.text) || /^(?:for|of|&|de|del|della|di|du)$/.test(token.low));
    const far =
      namesBefore(tokens, head, at) === 1 && /^(?:der|den|la|las|los|dem|zu|the)$/.test(next?.low ?? '') && isCapital(tokens[at + 2]);
    if (inName && (isCapital(next) || far) && !isCalendarNoun(next?.text ?? '')) {
      at += isCapital(next) ? 2 : 3;
      continue;
    }
    break;
  }
  return Math.min(at, limit);
}

/** "(nach Angaben von) Bewohnern Raketen", "(der) Polizei Menschen", "(des Senders) RTZ Zuflucht": people, a body or an acronym, and a thing behind them that is no name of theirs. */
function isAnotherPhrase(previous: string, word: string, next: ClauseToken | undefined): boolean {
  const isWhole = (isRole(previous) && /(?:[^aeiou]ern|innen|[^s]ten)$/.test(previous)) || /kreisen$/.test(previous) || isBody(previous);
  const isAcronym = /^\p{Lu}{2,}$/u.test(previous);
  return (isWhole || isAcronym) && isCommonNoun(word) && !isDescriptor(word) && !isBody(word) && !isTradeSurname(word) && !isCapital(next);
}

/** Words of the name so far, offices aside: "Ursula von der Leyen" goes on, "Reiner Haas von der Bahn" does not. */
function namesBefore(tokens: readonly ClauseToken[], head: number, at: number): number {
  let count = 0;
  for (let look = head; look < at; look += 1) if (tokens[look]?.mark === '' && !isDescriptor(tokens[look]?.text ?? '')) count += 1;
  return count;
}

/** "Ansicht von Beobachtern" holds no name in "von". */
function isPlainNoun(word: string): boolean {
  return isCarrier(word) || isWork(word) || /(?:ung|ungen|heit|keit|schaft|tion|tät|nis|ern|innen)$/.test(word);
}

type Takes = { takesPlace: boolean; takesGenitive: boolean };

function takeAttributes(tokens: readonly ClauseToken[], from: number, limit: number, { takesPlace, takesGenitive }: Takes): number {
  let at = from;
  for (let taken = 0; taken < 4; taken += 1) {
    const token = tokens[at];
    if (token === undefined || at >= limit || token.mark !== '' || token.title) break;
    const isGenitive =
      (genitiveArticles.has(token.low) && (takesGenitive || token.low === 'des' || taken > 0)) || isBareGenitive(tokens, at);
    const isPlace =
      placePrepositions.has(token.low) &&
      (takesPlace || (token.low === 'aus' && isCarrier(tokens[at - 1]?.text ?? '')) || /^(?:von|vom|für)$/.test(token.low));
    if (!isGenitive && !isPlace) break;
    // "nach Angaben des Ministeriums vom Dienstag", "des Heeres von November bis Januar"
    if (!isGenitive && isCalendarNoun(tokens[at + 1]?.text ?? '')) break;
    // "nach Informationen dieser Zeitung von einem Prüfer (entdeckt)": by whom.
    if (/^von$/.test(token.low) && /^eine[mr]$/.test(tokens[at + 1]?.low ?? '') && isOrganisationNoun(tokens[at - 1]?.text ?? '')) break;
    const start = isGenitive ? at : at + 1;
    const inner = nounPhraseHead(tokens, start, limit);
    if (inner === undefined) break;
    at = inner;
    // "für Kultur und Sport"
    if (/^(?:und|sowie|and)$/.test(tokens[at]?.low ?? '') && isCapital(tokens[at + 1]) && /^(?:für|for)$/.test(token.low))
      at = endOfRun(tokens, at + 1, limit);
  }
  return at;
}

function isCalendarNoun(word: string): boolean {
  return /^(?:\p{L}+(?:morgen|abend|nacht|mittag)|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Anfang|Ende|Mitte|Vortag|Vorabend|Vorjahr|Vormonat|Wochenende)s?$/u.test(
    word,
  );
}

/** "Einschätzung westlicher Geheimdienste": a genitive that only its adjective shows. */
function isBareGenitive(tokens: readonly ClauseToken[], at: number): boolean {
  const [noun, adjective, head] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (noun === undefined || adjective === undefined || noun.title || !/^\p{Ll}{3,}er$/u.test(adjective.text) || !isCapital(head))
    return false;
  return isAdjective(adjective) && !genitiveArticles.has(adjective.low) && (isCarrier(noun.text) || isRole(noun.text));
}

function nounPhraseHead(tokens: readonly ClauseToken[], from: number, limit: number): number | undefined {
  let at = from;
  while (at < limit && at < from + 2 && isArticle(tokens[at], false) && tokens[at]?.mark === '') at += 1;
  at = skipModifiers(tokens, at, limit, at > from);
  return at < limit && isCapital(tokens[at]) ? endOfRun(tokens, at, limit) : undefined;
}

/** Whether what stands between two tokens is nothing but adverbs and the like, so that a phrase before reaches the verb behind. */
export function onlySmallWords(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.mark !== '' || isCapital(token) || canBeFinite(token.low)) return false;
  }
  return true;
}
