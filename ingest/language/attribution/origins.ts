import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type NounPhrase, nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isBody, isCarrier, isDescriptor, isOrganisationNoun, isRole, isTradeSurname, titles } from '../clauses/origin-nouns.ts';
import { isArticle, isCapital } from '../clauses/phrase-openings.ts';
import { knownName } from '../names/gazetteer/gazetteer.ts';
import { isCommonNoun } from '../names/noun-shape.ts';
import type { Mention, Span } from '../span.ts';

/**
 * Who is said to have said something, where it is written; `pronoun`: it is one and stands for somebody named before. `gender` as far as the words tell.
 * `titled`: an office, a trade or a kind of body stands before the name.
 */
export type Origin = Mention & { pronoun: boolean; gender: NounPhrase['gender']; isName: boolean; titled?: true };

/** Things do not speak: a name does, an office, a trade, a body of people. */
export function isSpeaker({ isName, text }: Origin): boolean {
  return isName || text.split(/\s+/).some((word) => isRole(word) || isOrganisationNoun(word) || isBody(word));
}

/** Token indexes, `to` beyond the last. */
export type TokenRange = { from: number; to: number };

/** The origin that a German phrase names: its proper name where it has one, else the phrase without its article; behind a carrier ("Angaben der …") the issuer. */
export function originOf(text: string, tokens: readonly ClauseToken[], phrase: NounPhrase): Origin {
  const inRow = issuerInRow(tokens, phrase);
  if (inRow !== undefined) return { ...mentionOf(text, tokens, inRow), pronoun: false, gender: undefined, isName: true };
  const issuer = issuerOf(tokens, phrase);
  if (issuer !== undefined) return originOf(text, tokens, issuer);
  const name = nameIn(tokens, phrase);
  const range = name ?? { from: phrase.noun, to: phrase.to };
  const titled = name !== undefined && name.from > phrase.head && isDescriptor(tokens[name.from - 1]?.text ?? '');
  return {
    ...mentionOf(text, tokens, range),
    pronoun: false,
    gender: phrase.gender,
    isName: name !== undefined,
    ...(titled ? { titled } : {}),
  };
}

/** Also where an apposition behind the phrase has the name: "der Präsident des Rechnungshofs, Kay Scheller,". */
export function originWithApposition(text: string, tokens: readonly ClauseToken[], phrase: NounPhrase): Origin {
  const own = originOf(text, tokens, phrase);
  if (own.isName || tokens[phrase.to]?.mark !== ',') return own;
  const apposition = nounPhraseAt(tokens, phrase.to + 1, { to: tokens.length, takesPlace: false });
  if (apposition === undefined || apposition.article !== '') return own;
  const closing = tokens[apposition.to];
  if (closing !== undefined && closing.mark === '') return own;
  const described = issuerOf(tokens, phrase) ?? phrase;
  const [first, last] = [tokens[described.head]?.text ?? '', tokens[described.headTo - 1]?.text ?? ''];
  const isPerson = isRole(last) || isOrganisationNoun(last) || (isRole(first) && isPlaceGenitive(last));
  const run = apposition.headTo - apposition.head;
  if (!isPerson || (run < 2 && !tokens[apposition.head]?.title)) return own;
  const name = nameIn(tokens, apposition) ?? { from: apposition.noun, to: apposition.headTo };
  return { ...mentionOf(text, tokens, name), pronoun: false, gender: phrase.gender, isName: true, titled: true };
}

/** A pronoun, to be resolved. */
export function pronounOrigin(token: ClauseToken): Origin {
  const gender = /^(?:er|he)$/.test(token.low)
    ? 'm'
    : /^(?:sie|she)$/.test(token.low)
      ? token.low === 'she'
        ? 'f'
        : undefined
      : token.low === 'they'
        ? 'plural'
        : token.low === 'it'
          ? 'n'
          : undefined;
  return { start: token.start, end: token.end, text: token.text, pronoun: true, gender, isName: false };
}

/** "nach Worten Dosebas", "nach Lees Meinung": the issuer stands in one row with the carrier. */
function issuerInRow(tokens: readonly ClauseToken[], { head, headTo, noun }: NounPhrase): TokenRange | undefined {
  if (headTo - head < 2 || noun !== head || tokens[head]?.title) return undefined;
  const isLast = isCarrier(tokens[headTo - 1]?.text ?? '') && /s$|[’']$/.test(tokens[headTo - 2]?.text ?? '');
  if (isLast) return { from: behindDescriptors(tokens, head, headTo - 1), to: headTo - 1 };
  return isCarrier(tokens[head]?.text ?? '') ? { from: behindDescriptors(tokens, head + 1, headTo), to: headTo } : undefined;
}

/** Behind a carrier: "Angaben von Gouverneur X", "Bericht der Agentur Y", "Informationen aus Kreisen des Ministeriums". */
function issuerOf(tokens: readonly ClauseToken[], phrase: NounPhrase): NounPhrase | undefined {
  const carrier = tokens[phrase.headTo - 1];
  if (carrier === undefined || carrier.title || !isCarrier(carrier.text) || phrase.attribute >= phrase.to) return undefined;
  const low = tokens[phrase.attribute]?.low ?? '';
  if (!/^(?:von|vom|aus|im|in)$|(?:es|er)$/.test(low)) return undefined;
  const isGenitive = !/^(?:von|vom|aus|im|in)$/.test(low);
  return nounPhraseAt(tokens, isGenitive ? phrase.attribute : phrase.attribute + 1, { to: phrase.to, takesPlace: true });
}

/** The proper name inside a phrase, without offices, trades and kinds before it; undefined where the phrase is a description. */
function nameIn(tokens: readonly ClauseToken[], phrase: NounPhrase): TokenRange | undefined {
  const { head, headTo } = phrase;
  const quoted = quotedIn(tokens, { from: head, to: headTo });
  if (quoted !== undefined) return quoted;
  const from = behindDescriptors(tokens, head, headTo);
  // "der Vermittler Omans": where he is from, and no name
  const isPlace = headTo - from === 1 && isPlaceGenitive(tokens[from]?.text ?? '');
  if (from > head && from < headTo && !isPlace) return { from, to: headTo };
  const lastOfRun = tokens[headTo - 1]?.text ?? '';
  const isDescription =
    from >= headTo || (isPlace && from > head) || (isDescriptor(lastOfRun) && !(headTo - head > 1 && isSurname(lastOfRun)));
  if (isDescription) return namedBehindGenitive(tokens, phrase);
  // Two capitalised words without an article are a name; one behind an article is a common noun as far as can be told.
  const byPlace = phrase.attribute < phrase.to && /^(?:von|vom|aus|in|im|bei|beim|am)$/.test(tokens[phrase.attribute]?.low ?? '');
  return headTo - head > 1 && (phrase.attribute >= phrase.to || byPlace)
    ? { from: head, to: headTo }
    : phrase.article === '' && phrase.noun === head && phrase.attribute >= phrase.to
      ? { from: head, to: headTo }
      : undefined;
}

function isPlaceGenitive(word: string): boolean {
  return word.endsWith('s') && knownName(word.slice(0, -1))?.kind === 'place';
}

/** The quoted name in a phrase: the one in „Nikkei“. */
export function quotedIn(tokens: readonly ClauseToken[], { from, to }: TokenRange): TokenRange | undefined {
  for (let at = from; at < to; at += 1) {
    if (!tokens[at]?.title) continue;
    let end = at + 1;
    while (end < to && tokens[end]?.title) end += 1;
    return { from: at, to: end };
  }
  return undefined;
}

/** At the end of a row: a trade that is a surname too, or no ordinary noun though it ends like a trade ("Hofer"). */
function isSurname(word: string): boolean {
  return isTradeSurname(word) || (/(?:er|ann)$/.test(word) && !isCommonNoun(word) && !titles.has(word));
}

/** The first token that is no descriptor; "Russlands Außenminister Lawrow" → "Lawrow". Never beyond the last descriptor of the row. */
function behindDescriptors(tokens: readonly ClauseToken[], head: number, headTo: number): number {
  let from = head;
  while (
    from < headTo &&
    (tokens[from]?.mark === '.' ||
      (isDescriptor(tokens[from]?.text ?? '') && !(from > head && from === headTo - 1 && isSurname(tokens[from]?.text ?? ''))))
  )
    from += 1;
  if (from === head && headTo - head > 2 && isDescriptor(tokens[head + 1]?.text ?? '')) {
    from = head + 2;
    while (from < headTo && (tokens[from]?.mark === '.' || isDescriptor(tokens[from]?.text ?? ''))) from += 1;
  }
  return from;
}

/** "der Chef des Verbands Peter Kranz": two or more words behind the genitive noun. "Sprecher der Polizei Berlin" stays whole. */
function namedBehindGenitive(tokens: readonly ClauseToken[], phrase: NounPhrase): TokenRange | undefined {
  if (phrase.attribute >= phrase.to || !isRole(tokens[phrase.head]?.text ?? '')) return undefined;
  if (!/^(?:des|der|eines|einer)$/.test(tokens[phrase.attribute]?.low ?? '')) return undefined;
  let at = phrase.attribute;
  while (at < phrase.to && !isCapital(tokens[at])) at += 1;
  const genitive = tokens[at]?.text ?? '';
  let end = at + 1;
  while (end < phrase.to && isCapital(tokens[end])) end += 1;
  const kind = isOrganisationNoun(genitive) && !/s$/.test(genitive);
  if (end - at < 3 || kind || (!/s$/.test(genitive) && !isCommonGenitive(genitive))) return undefined;
  return end === phrase.to ? { from: at + 1, to: end } : undefined;
}

function isCommonGenitive(word: string): boolean {
  return /(?:ung|heit|keit|schaft|tät|tion|ei|ie|ik|behörde|kammer|partei|polizei|bank|firma|regierung|kirche|armee|wehr)$/.test(word);
}

/** The words of a range where they are written. */
export function mentionOf(text: string, tokens: readonly ClauseToken[], { from, to }: TokenRange): Mention {
  const span = spanOf(tokens, { from, to });
  return { ...span, text: text.slice(span.start, span.end) };
}

/** From the first token to the last one that is a word. */
export function spanOf(tokens: readonly ClauseToken[], { from, to }: TokenRange): Span {
  let end = to - 1;
  while (end > from && tokens[end]?.mark !== '') end -= 1;
  return { start: tokens[from]?.start ?? 0, end: tokens[end]?.end ?? 0 };
}

/** Whether a phrase may be a subject: its article is no oblique one. */
export function startsPhrase(token: ClauseToken | undefined): boolean {
  return token !== undefined && token.mark === '' && (isCapital(token) || isArticle(token, false));
}
