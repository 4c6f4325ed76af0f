import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { canBeFinite } from '../clauses/german-verbs.ts';
import { type NounPhrase, nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isDescriptor, isRole } from '../clauses/origin-nouns.ts';
import { isCapital, isOblique } from '../clauses/phrase-openings.ts';
import { isCommonNoun } from '../names/noun-shape.ts';
import type { SentenceParts } from './frame.ts';
import { type Origin, originOf, originWithApposition } from './origins.ts';

const monthOrDay =
  /^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Morgen|Abend|Mittag|Nachmittag|Vormittag|Nacht|Woche|Wochenende|Jahr|Monat)s?$/;

/** A German preposition, by its small form. */
export function isPreposition(low: string): boolean {
  return /^(?:in|im|ins|an|am|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|durch|über|unter|um|ohne|gegen|zwischen|hinter|neben|seit|gegenüber|laut|während|wegen|trotz|anlässlich|bezüglich|angesichts|per|via|binnen|namens|als|wie)$/.test(
    low,
  );
}

/** Over the phrase behind a preposition, to where the next constituent begins. */
export function behindPhrase(tokens: readonly ClauseToken[], from: number, to: number): number {
  const phrase = nounPhraseAt(tokens, from, { to, takesPlace: false });
  if (phrase === undefined) return from;
  // "am Donnerstag Staatssekretär Kern": the day ends the phrase, whatever capital comes next.
  let day = phrase.head;
  while (day < phrase.headTo && monthOrDay.test(tokens[day]?.text ?? '')) day += 1;
  if (day > phrase.head && day < phrase.headTo) return day;
  // "vor Gericht der Zeuge": the phrase behind a preposition takes no genitive that could be the subject.
  const next = tokens[phrase.attribute];
  return phrase.attribute < phrase.to && /^(?:der|die|das)$/.test(next?.low ?? '') && isRoleBehind(tokens, phrase)
    ? phrase.attribute
    : phrase.to;
}

function isRoleBehind(tokens: readonly ClauseToken[], phrase: NounPhrase): boolean {
  return monthOrDay.test(tokens[phrase.headTo - 1]?.text ?? '') || phrase.article === '';
}

/** "westliche Diplomaten": a phrase without an article. */
export function startsWithAdjective(tokens: readonly ClauseToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^\p{Ll}[\p{Ll}-]*(?:e|er|en|es)$/u.test(token.text) || canBeFinite(token.low)) return false;
  return isCapital(tokens[at + 1]) || (/^\p{Ll}[\p{Ll}-]*(?:e|er|en|es)$/u.test(tokens[at + 1]?.text ?? '') && isCapital(tokens[at + 2]));
}

/** "Montag", "Anfang (der Woche)": no subject of saying. */
export function isTime(tokens: readonly ClauseToken[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.headTo - 1]?.text ?? '';
  if (phrase.article === '' && /^(?:Anfang|Ende|Mitte)$/.test(tokens[phrase.head]?.text ?? ''))
    return phrase.headTo - phrase.head === 1 || monthOrDay.test(tokens[phrase.head + 1]?.text ?? '');
  return phrase.headTo - phrase.head === 1 && monthOrDay.test(head);
}

/** One phrase or several with "und" between them. */
export function coordinated(parts: SentenceParts, { from, to, takesPlace }: { from: number; to: number; takesPlace: boolean }): Origin[] {
  const { text, tokens } = parts;
  const origins: Origin[] = [];
  let first: NounPhrase | undefined;
  let at = from;
  for (let taken = 0; taken < 6; taken += 1) {
    const phrase = nounPhraseAt(tokens, at, { to: Math.max(to, at), takesPlace });
    if (phrase === undefined || (taken === 0 && isObliquePhrase(tokens, phrase))) break;
    if (taken === 0 && takesPlace && isTime(tokens, phrase)) break;
    // "Sänger und Schauspieler Jan Falk" is one: offices of a name that follows.
    const origin = originWithApposition(text, tokens, phrase);
    if (origin.isName && origins.length === 1 && isBareRole(tokens, first) && phrase.article === '') origins.pop();
    first ??= phrase;
    origins.push(origin);
    if (taken === 0 && tokens[phrase.to]?.mark === ',') return [...origins, ...namesBehind(parts, phrase)];
    const joint = jointAt(tokens, phrase.to);
    if (joint === 0 || phrase.to + joint >= to) break;
    at = phrase.to + joint;
  }
  return origins;
}

function isBareRole(tokens: readonly ClauseToken[], phrase: NounPhrase | undefined): boolean {
  return (
    phrase !== undefined &&
    phrase.headTo - phrase.head === 1 &&
    phrase.to === phrase.headTo &&
    isDescriptor(tokens[phrase.head]?.text ?? '')
  );
}

/** "NDR, WDR und „Süddeutsche Zeitung“": what a row of names goes on with behind its first; an apposition is none. */
export function namesBehind({ text, tokens }: Pick<SentenceParts, 'text' | 'tokens'>, first: NounPhrase): Origin[] {
  const rest: Origin[] = [];
  if (!isBareName(tokens, first)) return [];
  for (let at = first.to, joined = false; rest.length < 6; ) {
    const joint = joined ? 0 : tokens[at]?.mark === ',' ? 1 : jointAt(tokens, at);
    if (joint === 0) return joined ? rest : [];
    joined = tokens[at]?.mark !== ',';
    const phrase = nounPhraseAt(tokens, at + joint, { to: tokens.length, takesPlace: false });
    if (phrase === undefined || !isBareName(tokens, phrase)) return [];
    rest.push(originOf(text, tokens, phrase));
    at = phrase.to;
  }
  return [];
}

function isBareName(tokens: readonly ClauseToken[], { from, head, headTo, to, article }: NounPhrase): boolean {
  const [first, last] = [tokens[head], tokens[headTo - 1]];
  if (first === undefined || last === undefined) return false;
  if (first.title) return true;
  if (to > headTo || /^(?:ein|kein)/.test(article) || (article === '' && from !== head) || isRole(last.text)) return false;
  return headTo - head > 1 || !isCommonNoun(last.text);
}

/** How many words join two speakers: "und", "als auch", "noch". */
function jointAt(tokens: readonly ClauseToken[], at: number): number {
  const [first, second] = [tokens[at]?.low ?? '', tokens[at + 1]?.low ?? ''];
  if (/^(?:und|sowie|oder|noch)$/.test(first)) return second === 'auch' ? 2 : 1;
  if ((first === 'als' || first === 'wie') && second === 'auch') return 2;
  return 0;
}

/** Whether a phrase cannot be a subject: its article is oblique, or "der" stands before a feminine noun ("der Zeitung verriet er"). */
export function isObliquePhrase(tokens: readonly ClauseToken[], phrase: NounPhrase): boolean {
  if (isOblique(phrase.article)) return true;
  if (!/^(?:der|einer|dieser|seiner|ihrer)$/.test(phrase.article)) return false;
  if (phrase.article === 'einer' && tokens[phrase.from + 1]?.low === 'der') return false;
  return /(?:ung|heit|keit|schaft|tion|tät|agentur|zeitung|presse|post|polizei|frau|behörde|kammer|redaktion|regierung|partei|(?:er|or|ist|ent|ant)in)$/.test(
    tokens[phrase.head]?.text ?? '',
  );
}

/** "Rom, Madrid und Lissabon erklärten": the pieces before the last two. */
export function listedBefore(parts: SentenceParts, index: number, count: number): Origin[] {
  const { tokens, clauses } = parts;
  if (count < 2) return [];
  const listed: Origin[] = [];
  for (let back = index - 1; back >= Math.max(0, index - 5); back -= 1) {
    const clause = clauses[back];
    if (clause === undefined || clause.kind !== 'fragment' || clause.after !== ',' || clause.bracketed)
      return back === index - 1 ? [] : listed;
    const phrase = nounPhraseAt(tokens, clause.from, { to: clause.to, takesPlace: true });
    if (phrase === undefined || phrase.to !== clause.to || isObliquePhrase(tokens, phrase)) return [];
    listed.unshift(originOf(parts.text, tokens, phrase));
  }
  return listed;
}

/** The phrase that a clause ends with. */
export function lastPhraseOf({ text, tokens }: Pick<SentenceParts, 'text' | 'tokens'>, clause: Clause): Origin[] {
  for (let at = clause.from; at < clause.to; at += 1) {
    const phrase = nounPhraseAt(tokens, at, { to: clause.to, takesPlace: true });
    if (phrase?.to === clause.to) return [originOf(text, tokens, phrase)];
  }
  return [];
}
