import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators, firstWord } from '../clauses/clauses.ts';
import { canBeParticiple } from '../clauses/german-verbs.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCarrier, isWork } from '../clauses/origin-nouns.ts';
import { isArticle, isCapital } from '../clauses/phrase-openings.ts';
import { sentenceOpeners } from '../sentences/abbreviations.ts';
import type { SentenceParts } from './frame.ts';
import {
  behindPhrase,
  coordinated,
  isObliquePhrase,
  isPreposition,
  isTime,
  lastPhraseOf,
  listedBefore,
  startsWithAdjective,
} from './german-phrases.ts';
import { isSpeaker, type Origin, originOf, originWithApposition, pronounOrigin, startsPhrase } from './origins.ts';

type Verb = { index: number; at: number; inverted: boolean; finite: number };

const particles =
  /^(?:sowohl|weder|entweder|auch|nur|sogar|selbst|doch|aber|und|denn|so|erst|bereits|dagegen|hingegen|allerdings|jedoch|sowie)$/;

const subordinators = /^(?:dass|daß|ob|weil|wenn|falls|nachdem|obwohl|während|als|wie|da|damit|indem|bevor|sobald|solange)$/;

/** Who does what a German verb says, each of several ("Frankreich und Polen"). Empty where nobody is found. */
export function germanSubject(parts: SentenceParts, verb: Verb): Origin[] {
  const { tokens, clauses } = parts;
  const clause = clauses[verb.index];
  if (clause === undefined) return [];
  if (clause.kind === 'relative') return antecedent(parts, verb.index);
  const anchor = verb.finite >= clause.from && verb.finite < clause.to ? verb.finite : verb.at;
  const first = firstWord(tokens, clause.from, clause.to);
  if (clause.kind !== 'main' && subordinators.test(tokens[first]?.low ?? '') && anchor > first)
    return subjectBetween(parts, first + 1, anchor);
  if (verb.inverted || anchor === first) {
    const behind = subjectBetween(parts, anchor + 1, clause.to);
    // "verurteilte den Putsch, forderte aber die Freilassung": a thing behind the second verb is its object.
    const own = verb.inverted ? behind : behind.filter(parts.holds);
    if (own.length > 0 && (verb.inverted || !isContinuation(parts, verb.index))) return own;
    return isContinuation(parts, verb.index) ? subjectOfFragments(parts, verb.index) : own;
  }
  // "Wörtlich sagte er": a pronoun right behind the verb is its subject, whatever stands in front.
  const next = tokens[anchor + 1];
  if (next !== undefined && anchor + 1 < clause.to && /^(?:er|sie)$/.test(next.text) && !next.title) return [pronounOrigin(next)];
  if (speaksOfSelf(tokens, clause, verb.at)) return [];
  const before = subjectBefore(parts, { clause, anchor });
  const doer =
    before.length === 1 && before[0] !== undefined ? doerBehind(parts, { thing: before[0], from: anchor + 1, to: clause.to }) : [];
  if (doer.length > 0) return doer;
  if (before.length > 0) return [...listedBefore(parts, verb.index, before.length), ...before];
  // "so formulierte es der Gesandte"
  if (next?.low === 'es' && tokens[first]?.low !== 'so') return [];
  const behind = subjectBetween(parts, anchor + 1, clause.to);
  if (behind.length > 0) return behind;
  return isContinuation(parts, verb.index) ? subjectOfFragments(parts, verb.index) : [];
}

/** "Eine Verlängerung des Streiks schloss Detlefsen nicht aus": behind a thing and the verb stands who does it, where the thing may be its object. */
function doerBehind(parts: SentenceParts, { thing, from, to }: { thing: Origin; from: number; to: number }): Origin[] {
  if (thing.pronoun || parts.holds(thing) || thing.gender === 'm') return [];
  return subjectBetween(parts, from, to).filter((doer) => !doer.pronoun && (doer.isName || isSpeaker(doer)) && parts.holds(doer));
}

/** What is raised against somebody speaks for nobody: "Schwere Vorwürfe erhebt der Bericht". */
const raised = /^(?:vorw(?:urf|ürfen?)|kritik|anschuldigung(?:en)?|einw(?:and|ände)|bedenken|zweifel)$/;
/** Words of a phrase up to its noun: "Die schweren Vorwürfe". */
const LONGEST_OPENING = 3;

/** The phrase in front of the verb, when it can be its subject. */
function subjectBefore(parts: SentenceParts, { clause, anchor }: { clause: Clause; anchor: number }): Origin[] {
  const { tokens } = parts;
  let from = clause.from;
  while (from < anchor && (coordinators.has(tokens[from]?.low ?? '') || (particles.test(tokens[from]?.low ?? '') && from + 1 < anchor)))
    from += 1;
  const next = tokens[from + 1];
  // A number of the page that stands before the sentence: "342 Wie die Behörde mitteilte".
  if (/^\d+$/.test(tokens[from]?.text ?? '') && next !== undefined && from + 1 < anchor && isOpeningAdverb(next)) from += 1;
  const token = tokens[from];
  if (token === undefined || particles.test(token.low)) return [];
  const isPronoun = /^(?:er|sie)$/.test(token.low) && !token.title;
  if (isPronoun) return [pronounOrigin(token)];
  if (tokens.slice(from, Math.min(anchor, from + LONGEST_OPENING)).some(({ low }) => raised.test(low))) return [];
  if (isOpeningAdverb(token) || (from + 1 === anchor && canBeParticiple(token.low))) return [];
  if (/^(?:wir|ich|man|es|das|dies|wer|was|nichts|niemand|jemand|viele|alle|einige|manche)$/.test(token.low) && from + 1 === anchor)
    return [];
  return coordinated(parts, { from, to: anchor, takesPlace: true });
}

/** "wie ich bereits sagte", "wir glauben", "man sagt": nobody that is named. */
export function speaksOfSelf(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  for (let look = Math.max(clause.from, at - 12); look <= Math.min(clause.to - 1, at + 2); look += 1) {
    const near = look >= at - 4 || look === clause.finite + 1 || look === clause.finite - 1;
    if (near && /^(?:ich|wir|man)$/.test(tokens[look]?.low ?? '') && !tokens[look]?.title) return true;
  }
  return false;
}

/** "Gegenüber Journalisten", "Später": capitalised only because it opens the sentence. */
function isOpeningAdverb(token: ClauseToken): boolean {
  const { text, low } = token;
  return (
    (sentenceOpeners.has(text) && !isArticle(token, true) && !/^(?:The|An?|All|Some|Many|Most)$/.test(text)) ||
    (/^\p{Lu}/u.test(text) && isPreposition(low)) ||
    /^(?:\p{Lu}\p{Ll}{2,}(?:lich|weise|dings|seits|mals|falls|wärts|maßen)|Gestern|Wiederholt|Offen|Konkret|Kürzlich|Derweil|Indes|Abends|Morgens|Nachts|Anfangs|Stattdessen|Einmal|Zweimal|Gern|Selten|Infolgedessen|Andererseits|Einerseits|Letzten|Jedenfalls|Überhaupt|Angesichts|Weiter|Wenig|Kurz|Lange|Vorher|Nachher|Bald|Eben|Hinzu|Ungeachtet|Zugleich|Dagegen|Hingegen)$/u.test(
      text,
    )
  );
}

/** Behind the verb: over adverbs, times, places and whom it is said to. */
export function subjectBetween(parts: SentenceParts, from: number, to: number): Origin[] {
  const { tokens } = parts;
  let at = from;
  for (let step = 0; at < to && step < 24; step += 1) {
    const token = tokens[at];
    if (token === undefined || token.mark !== '') {
      if (token?.mark === '.') {
        at += 1;
        continue;
      }
      return [];
    }
    if (/^(?:er|sie)$/.test(token.low) && !token.title && /^\p{Ll}/u.test(token.text)) return [pronounOrigin(token)];
    if (/^(?:man|wir|ich)$/.test(token.low)) return [];
    if (isPreposition(token.low)) {
      at = behindPhrase(tokens, at + 1, to);
      continue;
    }
    const phrase =
      isArticle(token, false) || isCapital(token) || startsWithAdjective(tokens, at)
        ? nounPhraseAt(tokens, at, { to, takesPlace: false })
        : undefined;
    if (phrase === undefined) {
      at += 1;
      continue;
    }
    if (isObliquePhrase(tokens, phrase) || isTime(tokens, phrase)) {
      at = phrase.to;
      continue;
    }
    const behind = tokens[phrase.to]?.low ?? '';
    const postposed =
      behind === 'zufolge' ||
      (/^(?:nach|gegenüber)$/.test(behind) &&
        (phrase.to + 1 >= to || !(startsPhrase(tokens[phrase.to + 1]) || startsWithAdjective(tokens, phrase.to + 1))));
    if (postposed && phrase.to < to) {
      // "sagte Pilot X der Agentur Y zufolge": what looks like a genitive is the agency's.
      if (phrase.attribute < phrase.to && behind !== 'gegenüber')
        return coordinated(parts, { from: at, to: phrase.attribute, takesPlace: false });
      at = phrase.to + 1;
      continue;
    }
    return coordinated(parts, { from: at, to, takesPlace: false });
  }
  return [];
}

/** Whether the clauses before, back to the sentence's beginning, are but the subject of this one and what is inserted behind it. */
function isContinuation({ tokens, clauses }: SentenceParts, index: number): boolean {
  let fragments = 0;
  for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1) {
    const clause = clauses[back];
    if (clause === undefined || clause.speech !== clauses[index]?.speech) break;
    if (clause.kind === 'fragment') fragments += 1;
    else if (
      clause.kind !== 'relative' &&
      !clause.bracketed &&
      !(clause.kind === 'adverbial' && tokens[clause.from]?.low === 'wie') &&
      clause.kind !== 'infinitive'
    )
      return clause.kind === 'content' || clause.kind === 'question' ? fragments > 0 : false;
    if (clause.before === ':' || clause.before === ';' || clause.before === '') break;
  }
  return fragments > 0;
}

/** "Der Bürgermeister von Izmir, Cemil Tugay, sagte": the phrase in the first of the pieces. */
function subjectOfFragments(parts: SentenceParts, index: number): Origin[] {
  const { tokens, clauses } = parts;
  let first = index;
  while (first > 0 && index - first < 6) {
    const clause = clauses[first - 1];
    if (clause === undefined || clause.speech !== clauses[index]?.speech) break;
    if (
      clause.kind !== 'fragment' &&
      clause.kind !== 'relative' &&
      !clause.bracketed &&
      clause.kind !== 'infinitive' &&
      clause.kind !== 'adverbial'
    )
      break;
    first -= 1;
    if (clause.before === ':' || clause.before === ';' || clause.before === '') break;
  }
  for (let at = first; at < index; at += 1) {
    const clause = clauses[at];
    if (clause?.kind !== 'fragment') continue;
    let from = clause.from;
    while (from < clause.to && (coordinators.has(tokens[from]?.low ?? '') || particles.test(tokens[from]?.low ?? ''))) from += 1;
    const opening = tokens[from];
    if (opening === undefined || isPreposition(opening.low) || isOpeningAdverb(opening)) continue;
    const origins = coordinated(parts, { from, to: clause.to, takesPlace: true });
    if (origins.length > 0) return origins;
  }
  return [];
}

/** Whom a relative clause is about: the last phrase of the clause before it. */
function antecedent(parts: SentenceParts, index: number): Origin[] {
  const { text, tokens, clauses } = parts;
  const [clause, previous] = [clauses[index], clauses[index - 1]];
  if (clause === undefined || previous === undefined) return [];
  const pronoun = tokens[firstWord(tokens, clause.from, clause.to)]?.low ?? '';
  if (!/^(?:der|die|das|welcher|welche|welches)$/.test(pronoun)) {
    const own = subjectBetween(parts, firstWord(tokens, clause.from, clause.to) + 1, clause.to);
    return own;
  }
  return lastPhraseOf({ text, tokens }, previous);
}

/** "wurde von der Polizei bestätigt" → the police; a work too: "aus einem Bericht". */
export function passiveAgent(parts: SentenceParts, { index }: { index: number; at: number }): Origin[] {
  const { text, tokens, clauses } = parts;
  const clause = clauses[index];
  if (clause === undefined) return [];
  const start = clause.finite >= 0 && clause.finite < clause.to - 1 ? clause.finite : clause.from;
  for (let at = start; at < clause.to; at += 1) {
    if (!/^(?:von|vom|durch)$/.test(tokens[at]?.low ?? '')) continue;
    const phrase = nounPhraseAt(tokens, at + 1, { to: clause.to, takesPlace: false });
    if (phrase !== undefined) return [originWithApposition(text, tokens, phrase)];
  }
  // "wurde in der Erklärung angegeben"
  for (let at = start; at < clause.to; at += 1) {
    if (!/^(?:in|im)$/.test(tokens[at]?.low ?? '')) continue;
    const phrase = nounPhraseAt(tokens, at + 1, { to: clause.to, takesPlace: false });
    const head = tokens[(phrase?.headTo ?? 0) - 1]?.text ?? '';
    if (phrase !== undefined && (isWork(head) || isCarrier(head))) return [originOf(text, tokens, phrase)];
  }
  return [];
}
