import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, wordIn } from '../clauses/clauses.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCarrier, isWork } from '../clauses/origin-nouns.ts';
import { isArticle, isCapital } from '../clauses/phrase-openings.ts';
import { type Frame, frameOf, type SentenceParts, type TokenRange, tokenMention } from './frame.ts';
import { namesBehind } from './german-phrases.ts';
import { germanSubject } from './german-subject.ts';
import { type Origin, originOf, originWithApposition, pronounOrigin } from './origins.ts';
import { scopeOf } from './source-scope.ts';

/** Phrases that name a source: "laut X", "X zufolge", "nach Angaben von X", "aus Sicht des X", "unter Berufung auf X"; in order. */
export function germanSourcePhrases(parts: SentenceParts): Frame[] {
  const frames: Frame[] = [];
  for (const [index, clause] of parts.clauses.entries()) {
    for (let at = clause.from; at < clause.to && frames.length < 40; at += 1) {
      const token = parts.tokens[at];
      if (token === undefined || token.title || token.mark !== '') continue;
      const found = sourceAt(parts, { index, clause, at, low: token.low });
      if (found !== undefined) frames.push(found);
    }
  }
  return frames;
}

type Place = { index: number; clause: Clause; at: number; low: string };

type Named = { origins: Origin[]; goesOn: boolean; end: number };

function sourceAt(parts: SentenceParts, place: Place): Frame | undefined {
  const { text, tokens } = parts;
  const { index, at } = place;
  const found = readSource(parts, place);
  if (found === undefined) return undefined;
  const { named, cueTo, basis, from } = found;
  if (named.origins.length === 0) return undefined;
  const resting = basis ? restingOn(parts, place, named.origins) : undefined;
  if (resting !== undefined) return resting;
  const content: TokenRange[] = basis ? [] : scopeOf(parts, { index, from: Math.min(from, at), to: named.end });
  return frameOf({
    kind: basis ? 'basis' : 'phrase',
    class: 'say',
    cue: tokenMention(text, tokens[at], tokens[cueTo]),
    at,
    clause: index,
    origins: named.origins,
    goesOn: named.goesOn,
    content,
  });
}

type Source = { named: Named; cueTo: number; basis: boolean; from: number };

function readSource(parts: SentenceParts, { clause, at, low }: Place): Source | undefined {
  const { tokens } = parts;
  switch (low) {
    case 'laut':
    case 'gemäß':
      return behindPreposition(parts, clause, at);
    case 'zufolge':
      return postposed(parts, clause, at);
    case 'nach':
      return behindNach(parts, clause, at) ?? (isCarrier(tokens[at - 1]?.text ?? '') ? postposed(parts, clause, at) : undefined);
    case 'aus':
      return tokens[at + 1]?.text === 'Sicht' || (tokens[at + 1]?.low === 'der' && tokens[at + 2]?.text === 'Sicht')
        ? behindNach(parts, clause, at)
        : undefined;
    case 'augen':
      return tokens[at - 1]?.low === 'den' && tokens[at - 2]?.low === 'in' ? behindPreposition(parts, clause, at) : undefined;
    case 'auf':
      return basisAt(parts, clause, at);
    case 'zitiert':
    case 'zitieren':
      return citedInRelative(parts, clause, at);
    default:
      return undefined;
  }
}

function behindPreposition(parts: SentenceParts, clause: Clause, at: number): Source | undefined {
  const { tokens } = parts;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= clause.to || next.mark !== '') return undefined;
  if (/^(?:Musik|Stimme|Gesang)$/.test(next.text)) return undefined;
  const named = namedFrom(parts, { from: at + 1, to: clause.to });
  if (named === undefined) return undefined;
  if (
    tokens[at]?.low === 'gemäß' &&
    !/(?:Vertrag|Plan|Gesetz)/.test(next.text) &&
    !named.origins.some(({ text }) => text.split(' ').some((word) => isWork(word) || isCarrier(word)))
  )
    return undefined;
  return { named, cueTo: carrierEnd(tokens, at + 1, named.end) ?? at, basis: false, from: at };
}

/** The token of the carrier in "laut Angaben der …", so that the cue holds it. */
function carrierEnd(tokens: readonly ClauseToken[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 4); at += 1) if (isCarrier(tokens[at]?.text ?? '') && at + 1 < to) return at;
  return undefined;
}

/** "nach Angaben von X", "nach einem Bericht der Agentur X", "nach Ansicht des X": a carrier must follow. */
function behindNach(parts: SentenceParts, clause: Clause, at: number): Source | undefined {
  const { tokens } = parts;
  const phrase = nounPhraseAt(tokens, at + 1, { to: clause.to, takesPlace: false });
  if (phrase === undefined) return undefined;
  const head = tokens[phrase.headTo - 1]?.text ?? '';
  const first = tokens[phrase.head]?.text ?? '';
  const hasIssuer = phrase.attribute < phrase.to;
  if (!isCarrier(head) && !isCarrier(first)) {
    // "nach einer Studie der Universität" speaks, "nach dem Urteil" only dates.
    const speaks =
      isWork(head) &&
      /^(?:einer|einem|neuen|dieser|diesem|der)$/.test(phrase.article) &&
      (hasIssuer || /^(?:einer|einem)$/.test(phrase.article)) &&
      !/^(?:Urteil|Vorlage|Vertrag|Beschluss|Gesetz|Abkommen|Anklage|Obduktion)/.test(head);
    if (!speaks) return undefined;
  } else if (!hasIssuer && (/^(?:dem|der)$/.test(phrase.article) || /^(?:Daten|Zahlen)$/.test(head))) return undefined;
  const named = namedFrom(parts, { from: at + 1, to: clause.to });
  return named && { named, cueTo: carrierEnd(tokens, at + 1, named.end) ?? at, basis: false, from: at };
}

/** "der Agentur X zufolge", "Augenzeugen zufolge", "ihren Worten nach": the phrase that ends right before. */
function postposed(parts: SentenceParts, clause: Clause, at: number): Source | undefined {
  const { tokens } = parts;
  const low = tokens[at]?.low;
  if (low === 'nach' && at + 1 < clause.to && (isArticle(tokens[at + 1], false) || isCapital(tokens[at + 1]))) return undefined;
  const from = phraseStart(tokens, { from: clause.from, to: at });
  if (from === undefined) return undefined;
  const joined = tokens[from - 1]?.low === 'und' ? phraseStart(tokens, { from: clause.from, to: from - 1 }) : undefined;
  if (
    low === 'nach' &&
    !/^(?:seine[nr]|ihre[nr]|meiner|unserer|eigenen|dessen|deren)$/.test(tokens[from]?.low ?? '') &&
    tokens[from]?.low !== 'den'
  )
    return undefined;
  const named = namedFrom(parts, { from: joined ?? from, to: at });
  return named && { named: { ...named, end: at + 1 }, cueTo: at, basis: false, from };
}

/** Where the phrase begins that ends at `to`: a dative article before it decides, then the longest. */
function phraseStart(tokens: readonly ClauseToken[], { from, to }: TokenRange): number | undefined {
  let best: number | undefined;
  for (let at = to - 1; at >= Math.max(from, to - 12); at -= 1) {
    if (tokens[at]?.mark !== '' && tokens[at]?.mark !== '.') break;
    const phrase = nounPhraseAt(tokens, at, { to, takesPlace: true });
    if (phrase?.to !== to) continue;
    const before = tokens[at - 1];
    best = at;
    if (/^(?:dem|den|einem|diesem|eigenen|seinen|ihren|seiner|ihrer|einer)$/.test(tokens[at]?.low ?? '')) break;
    // "Menschen der Polizei zufolge": a genitive only behind a noun that has an issuer or a maker.
    if (
      /^(?:der|des)$/.test(tokens[at]?.low ?? '') &&
      at > from &&
      isCapital(before) &&
      !isCarrier(before?.text ?? '') &&
      !isWork(before?.text ?? '') &&
      !/(?:sprecher|vertreter|behörde|chef|leiter|präsident|minister|kreise|umfeld)/i.test(before?.text ?? '')
    )
      break;
  }
  return best;
}

/** "unter Berufung auf X", "mit Verweis auf X", "beruft sich auf X", "die sich auf X stützt". */
function basisAt(parts: SentenceParts, clause: Clause, at: number): Source | undefined {
  const { tokens } = parts;
  const before = tokens.slice(Math.max(clause.from, at - 6), at).map((token) => token.low);
  const behind = tokens.slice(at + 1, clause.to).map((token) => token.low);
  const byNoun =
    /^(?:berufung|bezug|verweis|hinweis|bezugnahme)$/.test(before.at(-1) ?? '') && /^(?:unter|mit|in)$/.test(before.at(-2) ?? '');
  const byVerb = before.includes('sich') && [...before, ...behind].some((low) => restingVerbs.test(low));
  const byParticiple = before.at(-1) === 'gestützt' || behind.at(-1) === 'gestützt';
  if (!byNoun && !byVerb && !byParticiple) return undefined;
  const named = namedFrom(parts, { from: at + 1, to: clause.to });
  // "sagte er und bezog sich auf Brandt": whom he speaks about.
  if (
    byVerb &&
    !byNoun &&
    /^(?:bezieht|beziehen|bezog|bezogen)$/.test([...before, ...behind].find((low) => restingVerbs.test(low)) ?? '') &&
    named?.origins.every(({ isName }) => isName)
  )
    return undefined;
  return named && { named, cueTo: at, basis: true, from: at };
}

const restingVerbs = /^(?:beruft|berufen|berief|beriefen|stützt|stützen|stützte|stützten|bezieht|beziehen|bezog|bezogen)$/;

/** "Das Blatt beruft sich auf X.": nothing but whom the sentence before is from. */
function restingOn(parts: SentenceParts, { index, clause, at }: Place, sources: readonly Origin[]): Frame | undefined {
  const { text, tokens, clauses } = parts;
  const verb = wordIn(tokens, clause, restingVerbs);
  const alone = clauses.every(({ kind, bracketed }, other) => other === index || kind === 'relative' || kind === 'fragment' || bracketed);
  if (clause.kind !== 'main' || verb < 0 || wordIn(tokens, clause, /^sich$/) < 0 || !alone) return undefined;
  const origins = germanSubject(parts, { index, at: clause.finite, inverted: false, finite: clause.finite }).slice(0, 1);
  const [source] = sources;
  if (origins.length === 0 || source === undefined) return undefined;
  const cue = tokenMention(text, tokens[verb]);
  return frameOf({ kind: 'verb', class: 'say', lemma: 'berufen', cue, at, clause: index, origins, source, pointsBack: true });
}

/** "…, die mehrere Ärzte zitiert,". */
function citedInRelative(parts: SentenceParts, clause: Clause, at: number): Source | undefined {
  if (clause.kind !== 'relative') return undefined;
  const named = namedFrom(parts, { from: clause.from + 1, to: at });
  return named && { named, cueTo: at, basis: true, from: at };
}

/** Whom the phrase from a token on names; several with "und". Definite carriers without an issuer point back: "den Angaben zufolge". */
function namedFrom(parts: SentenceParts, { from, to }: TokenRange): Named | undefined {
  const { text, tokens } = parts;
  const phrase = nounPhraseAt(tokens, from, { to, takesPlace: false, participial: true });
  const single = tokens[from];
  if (single !== undefined && /^(?:ihm|ihnen)$/.test(single.low)) return { origins: [pronounOf(single)], goesOn: false, end: from + 1 };
  if (phrase === undefined)
    return single?.low === 'ihr' && from + 1 >= to ? { origins: [pronounOf(single)], goesOn: false, end: from + 1 } : undefined;
  const head = tokens[phrase.headTo - 1];
  const isBareCarrier = head !== undefined && !head.title && isCarrier(head.text) && phrase.attribute >= phrase.to;
  if (isBareCarrier) {
    const determiner = tokens[from]?.low ?? '';
    if (/^(?:seine[nrm]?|ihre[nrm]?|dessen|deren)$/.test(determiner) && single !== undefined)
      return { origins: [pronounOf(single)], goesOn: false, end: phrase.to };
    if (tokens.slice(from, phrase.headTo).some((token) => /^eigene[mnr]$/.test(token.low)))
      return { origins: ownSpeaker(parts, from), goesOn: false, end: phrase.to };
    if (/^(?:den|dem|der|diesen|diesem|dieser)$/.test(determiner))
      return { origins: [originOf(text, tokens, phrase)], goesOn: true, end: phrase.to };
  }
  const origins: Origin[] = [originWithApposition(text, tokens, phrase)];
  let end = phrase.to;
  const last =
    phrase.attribute < phrase.to && isCarrier(head?.text ?? '')
      ? nounPhraseAt(tokens, phrase.attribute + 1, { to, takesPlace: false })
      : phrase;
  if (last?.to === phrase.to && tokens[end]?.mark === ',')
    return { origins: [...origins, ...namesBehind(parts, last)], goesOn: false, end };
  while (/^(?:und|sowie)$/.test(tokens[end]?.low ?? '') && end + 1 < to && origins.length < 5) {
    const other = nounPhraseAt(tokens, end + 1, { to, takesPlace: false });
    if (other === undefined) break;
    origins.push(originOf(text, tokens, other));
    end = other.to;
  }
  return { origins, goesOn: false, end };
}

function pronounOf(token: ClauseToken): Origin {
  const low = /^(?:ihm|seine[nrm]?|dessen)$/.test(token.low) ? 'er' : 'sie';
  return pronounOrigin({ ...token, low });
}

/** "nach eigenen Angaben": the subject of the clause. */
function ownSpeaker(parts: SentenceParts, at: number): Origin[] {
  const index = parts.clauses.findIndex((clause) => clause.from <= at && at < clause.to);
  const clause = parts.clauses[index];
  if (clause === undefined || clause.finite < 0) return [];
  return germanSubject(parts, { index, at: clause.finite, inverted: false, finite: clause.finite });
}
