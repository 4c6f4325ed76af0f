import type { ClauseToken } from '../clauses/clause-tokens.ts';
import type { Clause } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isBody, isCarrier, isOrganisationNoun, isRole, isTradeSurname, isWork, topicLabels } from '../clauses/origin-nouns.ts';
import { isArticle } from '../clauses/phrase-openings.ts';
import { knownName } from '../names/gazetteer/gazetteer.ts';
import { givenNames } from '../names/gazetteer/given-names.ts';
import { isCommonNoun } from '../names/noun-shape.ts';
import { sentenceOpeners } from '../sentences/abbreviations.ts';
import { type Frame, frameOf, type SentenceParts } from './frame.ts';
import { lastPhraseOf } from './german-phrases.ts';
import { type Origin, originOf } from './origins.ts';

/** "EZB-Ökonom: „…“", "Starmer: keine Wahl vor Herbst", at the beginning of a sentence. */
export function labelClause(parts: SentenceParts, index: number, clause: Clause): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const next = clauses[index + 1];
  if (
    index > 0 ||
    clause.kind !== 'fragment' ||
    clause.after !== ':' ||
    next === undefined ||
    clause.speech >= 0 ||
    clause.to - clause.from > 9
  )
    return undefined;
  const speech = next.speech >= 0;
  const origins = labelOrigin(parts, clause);
  const [origin] = origins;
  if (origin === undefined) return undefined;
  const word = origin.text.split(/\s+/).at(-1) ?? '';
  const first = tokens[clause.from]?.text ?? '';
  if (topicLabels.has(word) || topicLabels.has(first)) return undefined;
  if (speech ? !canBeQuoted(origin, word) : !speaks(origin, { clause, tokens })) return undefined;
  // "Ein kurzer Rückblick:"
  if (!origin.isName && !speech && isArticle(tokens[clause.from], true) && !isRole(word) && !isBody(word) && !isOrganisationNoun(word))
    return undefined;
  if (/^(?:von|vom|aus|zu|zum|zur|für|und)$/.test(tokens[clause.to - 1]?.low ?? '')) return undefined;
  if (sentenceOpeners.has(first) && !isArticle(tokens[clause.from], true)) return undefined;
  const colon = text.indexOf(':', origin.end);
  if (
    speech &&
    /(?:ung|heit|keit|frage|titel|motto|wort|text|inschrift|name|satz|aufschrift|überschrift|schlagzeile|begriff|zitat|beispiel)$/i.test(
      word,
    ) &&
    !isWork(word)
  )
    return undefined;
  return frameOf({
    kind: 'label',
    class: 'say',
    cue: { start: colon, end: colon + 1, text: ':' },
    at: clause.to - 1,
    clause: index,
    origins,
    content: [{ from: next.from, to: tokens.length }],
  });
}

const argument =
  /^(?:Begründung|Vorwurf|Argument|Fazit|Forderung|Antwort|Botschaft|Warnung|Reaktion|Kommentar|Devise|These|Einwand|Hoffnung|Sorge|Befürchtung|Rat)$/;

function labelOrigin(parts: SentenceParts, clause: Clause): Origin[] {
  const { text, tokens } = parts;
  const phrase = nounPhraseAt(tokens, clause.from, { to: clause.to, takesPlace: false });
  // "Die Begründung des Gerichts: …"
  if (phrase !== undefined && phrase.attribute < phrase.to && argument.test(tokens[phrase.headTo - 1]?.text ?? '')) {
    const issuer = nounPhraseAt(tokens, phrase.attribute, { to: phrase.to, takesPlace: true });
    return issuer === undefined ? [] : [originOf(text, tokens, issuer)];
  }
  if (phrase !== undefined) return [originOf(text, tokens, phrase)];
  return lastPhraseOf({ text, tokens }, clause);
}

/** Without quotation marks a label must look like somebody: an office, a body, or one or two words that are no common noun. */
function speaks(origin: Origin, { clause, tokens }: { clause: Clause; tokens: readonly ClauseToken[] }): boolean {
  const parts = tokens.slice(clause.from, clause.to).map((token) => token.text);
  if (parts[0] === 'Star') return false;
  const size = clause.to - clause.from;
  if (parts.some((word) => isRole(word) || isCarrier(word) || isWork(word) || isOrganisationNoun(word) || isBody(word))) return size <= 6;
  const single = tokens[clause.from];
  // "Ihr Schaden: …", "Nitrat im Wasser: …"
  if (size > 2 || single === undefined || origin.start !== single.start || origin.end !== tokens[clause.to - 1]?.end) return false;
  if (size === 2 && !givenNames.has(single.low)) return false;
  return parts.every((word) => looksLikeSurname(word) && knownName(word)?.kind !== 'place');
}

/** In front of a quotation: no common noun but for those that speak. */
function canBeQuoted({ isName, text }: Origin, last: string): boolean {
  if (isBody(last) || isRole(last) || isCarrier(last) || isWork(last) || isOrganisationNoun(last) || isTradeSurname(last)) return true;
  return isName ? text.includes(' ') || !isCommonNoun(last) : !isCommonNoun(last);
}

/** A capitalised word without the ending of a common noun and not among countries and topics. */
function looksLikeSurname(word: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word) &&
    (isTradeSurname(word) || givenNames.has(word.toLowerCase()) || !isCommonNoun(word)) &&
    !/(?:ung|heit|keit|schaft|tion|sion|tät|ismus|nis|tum|land|ien|istan|burg|stadt|bahn|krise|streit|krieg|wahl|wahlen|spiel|liga|sport|ball|markt|preis|preise|zahlen|brand|unfall|gipfel|konflikt|skandal|prozess|affäre|urteil|verkehr|wetter|politik|recht|reform|steuer|geld|energie|strom|sehen|hören|lesen|exit|update)$/.test(
      word,
    )
  );
}
