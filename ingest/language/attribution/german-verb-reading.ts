import type { ClauseToken } from '../clauses/clause-tokens.ts';
import { type Clause, coordinators, firstWord, lastWord } from '../clauses/clauses.ts';
import { auxiliaries, subjunctiveAuxiliaries } from '../clauses/german-verbs.ts';
import { nounPhraseAt } from '../clauses/noun-phrases.ts';
import { isCapital } from '../clauses/phrase-openings.ts';
import { germanForms, type ReportingReading as Reading } from '../clauses/reporting-forms.ts';
import type { SentenceParts } from './frame.ts';

/** Prefixes that, at the end of its clause, make another verb of the one before: "sagte die Reise ab". */
const prefixes = new Set(
  'ab an auf aus bei durch ein her hin los mit nach vor weg zu um zurück fest frei statt teil voraus vorher hervor bekannt nieder zusammen entgegen dagegen hinzu dar klar richtig nahe preis'.split(
    ' ',
  ),
);

const perfect = /^(?:hat|haben|hatte|hatten|habe|hätte|hätten|hast|habt|will|wollen)$/;

const passive = /^(?:wird|werden|wurde|wurden|werde|worden|ist|sind|war|waren|sei|seien|würde|würden)$/;

const modal =
  /^(?:will|wollen|wollte|wollten|kann|können|konnte|konnten|könne|muss|müssen|musste|mussten|müsse|möchte|möchten|soll|sollen|sollte|solle|wolle|darf|dürfe|dürfen|durfte|ließ|lässt|ließen|lassen)$/;

/** A verb of saying or thinking in its clause, whatever it introduces. */
export type ReadVerb = { at: number; reading: Reading; voice: Voice; end: ClauseEnd; negated: boolean };

/** Undefined where the token is none, is a noun, or where a prefix at the clause's end makes another verb of it. */
export function germanVerbAt(parts: SentenceParts, { index, at }: { index: number; at: number }): ReadVerb | undefined {
  const { tokens, clauses } = parts;
  const [token, clause] = [tokens[at], clauses[index]];
  if (token === undefined || clause === undefined || token.title || token.mark !== '') return undefined;
  const readings = germanForms.get(token.low);
  if (readings === undefined) return undefined;
  // A capitalised form is a noun ("Meldungen"), but for the first word of a question or a headline.
  if (/^\p{Lu}/u.test(token.text) && !(at === clause.from && (clause.finite === at || clause.finite === at + 1))) return undefined;
  const found = chooseReading(parts, { index, at, readings });
  if (found === undefined) return undefined;
  return { ...found, at, negated: isFrameNegated(tokens, clause, at) };
}

type Voice = 'active' | 'perfect' | 'passive' | 'infinitive';

/** Where a verb's own clause ends, and the token of its prefix there, −1 without one. */
export type ClauseEnd = { clause: number; particle: number };

function chooseReading(
  parts: SentenceParts,
  { index, at, readings }: { index: number; at: number; readings: readonly Reading[] },
): { reading: Reading; voice: Voice; end: ClauseEnd } | undefined {
  const { tokens, clauses } = parts;
  const clause = clauses[index];
  if (clause === undefined) return undefined;
  const finite = tokens[clause.finite]?.low ?? '';
  const isVerb = clause.finite === at || (clause.finite < 0 && at === firstWord(tokens, clause.from, clause.to));
  const end = endOfClause(parts, index);
  const particle = tokens[end.particle]?.low ?? '';
  const viable: { reading: Reading; voice: Voice; end: ClauseEnd }[] = [];
  for (const reading of readings) {
    if (isOtherSense(tokens, clause, at, reading)) continue;
    if (reading.apart !== '') {
      if (reading.apart === particle && end.particle > at && (isVerb || canStandAlone(tokens, clause, at)))
        viable.push({ reading, voice: 'active', end });
      continue;
    }
    if (reading.form === 'infinitive') continue;
    if (reading.form === 'participle') {
      if (clause.finite >= 0 && clause.finite !== at && perfect.test(finite))
        viable.push({ reading, voice: 'perfect', end: { ...end, particle: -1 } });
      else if (
        clause.finite >= 0 &&
        clause.finite !== at &&
        (passive.test(finite) || (modal.test(finite) && tokens[at + 1]?.low === 'werden'))
      )
        viable.push({ reading, voice: 'passive', end: { ...end, particle: -1 } });
      continue;
    }
    if (isVerb || (reading.form !== 'both' && canStandAlone(tokens, clause, at))) {
      // "vermutet dagegen, dass …": on the contrary.
      const parted =
        particle !== '' &&
        particle !== 'dagegen' &&
        end.particle > at &&
        prefixes.has(particle) &&
        !hasVerbBetween(tokens, at, end.particle);
      if (!parted) viable.push({ reading, voice: 'active', end: { ...end, particle: -1 } });
    } else if (reading.form === 'both' && modal.test(finite) && clause.finite !== at && tokens[at - 1]?.low !== 'zu')
      viable.push({ reading, voice: 'infinitive', end: { ...end, particle: -1 } });
  }
  // The one with its prefix at the clause's end is surest.
  return viable.find(({ reading }) => reading.apart !== '') ?? viable.find(({ voice }) => voice !== 'passive') ?? viable[0];
}

/** "sich schließen", "an etwas festhalten", "ernst meinen", "sich bereit erklären", "lässt darauf schließen", "muss mit Regen rechnen": no saying. */
function isOtherSense(tokens: readonly ClauseToken[], clause: Clause, at: number, { lemma }: Reading): boolean {
  const has = (pattern: RegExp) => tokens.slice(clause.from, clause.to).some((token) => pattern.test(token.low));
  // "wie geplant", "wie erwartet"
  if (tokens[at - 1]?.low === 'wie') return true;
  switch (lemma) {
    case 'schließen':
      return has(/^(?:sich|lässt|lassen|ließ|ließen)$/);
    case 'finden':
    case 'melden':
    case 'erklären':
      return has(/^sich$/) && has(/^(?:bereit|einverstanden|ein|wieder|zusammen|statt|krank|ab|an|zurück)$/);
    case 'festhalten':
      return has(/^an$/);
    case 'ausgehen':
      return !has(/^(?:von|vom|davon|wovon|hiervon)$/);
    case 'rufen':
      return has(/^(?:um|nach)$/);
    case 'rechnen':
      return has(/^(?:muss|müssen|musste|mussten|müsse|müssten)$/);
    case 'verpflichten':
      return !has(/^sich$/);
    case 'befinden':
    case 'zustimmen':
      return has(/^(?:will|wollen|muss|müssen|soll|sollen|sollte|kann|können|darf|dürfen)$/);
    case 'meinen':
      return tokens[at - 1]?.low === 'ernst' || tokens[at + 1]?.low === 'ernst';
    case 'beklagen':
    case 'zeigen':
      return lemma === 'zeigen' && has(/^sich$/);
    default:
      return false;
  }
}

/** "sagte das und fügte hinzu": the prefix is that of the second verb. */
function hasVerbBetween(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 30); at += 1)
    if (coordinators.has(tokens[at - 1]?.low ?? '') && germanForms.get(tokens[at]?.low ?? '')?.some(({ form }) => form === 'finite'))
      return true;
  return false;
}

/** A finite form that the guess at the clause's verb missed: nothing certain is finite there. */
function canStandAlone(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  const finite = tokens[clause.finite]?.low ?? '';
  // "sagte das Land habe keine Angst": the mark is missing, and the verb behind belongs to the content.
  if (isRunOn(tokens, at, clause)) return true;
  if (auxiliaries.has(finite) || subjunctiveAuxiliaries.has(finite)) return at > clause.finite && isCoordinated(tokens, clause, at);
  return clause.finite < 0 || isCoordinated(tokens, clause, at) || germanForms.get(finite) === undefined;
}

/** Right behind the verb a subject begins and reaches to another finite verb. */
export function isRunOn(tokens: readonly ClauseToken[], at: number, { from, finite }: Clause): boolean {
  const next = tokens[at + 1];
  if (next === undefined || finite - at < 2 || at <= from) return false;
  const isPronoun = at === from + 1 && /^(?:er|sie|man|wir|ich)$/.test(tokens[from]?.low ?? '');
  if (!isPronoun && nounPhraseAt(tokens, from, { to: at, takesPlace: true })?.to !== at) return false;
  if (/^(?:er|sie|es|man|ich|wir)$/.test(next.low)) return finite === at + 2 || finite === at + 3;
  if (!/^(?:der|die|das|ein|eine|sein|seine|ihr|ihre|alle|kein|keine)$/.test(next.low) && !isCapital(next)) return false;
  const phrase = nounPhraseAt(tokens, at + 1, { to: finite, takesPlace: true });
  return phrase !== undefined && phrase.to === finite;
}

/** "trat zurück und sagte": a second verb in one clause; the conjunction stands behind the first ("Peter und Paul wurden beschuldigt" has but one). */
export function isCoordinated(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  const first = clause.finite < at ? Math.max(clause.from, clause.finite) : clause.from;
  for (let back = at - 1; back >= Math.max(first, at - 6); back -= 1) if (coordinators.has(tokens[back]?.low ?? '')) return true;
  return false;
}

/** Where the main clause that a verb opens ends, over insertions: "teilte die Polizei, die …, am Abend mit". */
function endOfClause({ tokens, clauses }: SentenceParts, index: number): ClauseEnd {
  for (let next = index; next < Math.min(clauses.length, index + 5); next += 1) {
    const clause = clauses[next];
    if (clause === undefined) break;
    const own = next === index;
    if (!own && clause.speech !== clauses[index]?.speech) break;
    if (own || clause.kind === 'fragment') {
      const last = lastWord(tokens, clause.from, clause.to);
      const word = tokens[last]?.low ?? '';
      if (last > clause.from || !own) if (prefixes.has(word) || idiomEnds.has(word)) return { clause: next, particle: last };
    }
    const following = clauses[next + 1];
    // "wies Meldungen, wonach …, als falsch zurück"
    if (following === undefined) break;
    if (
      !(/^(?:relative|fragment|content|question|infinitive)$/.test(following.kind) || following.bracketed) &&
      !isLonePrefix(tokens, clauses[next + 2])
    )
      break;
    if (clause.after === ':' || clause.after === ';') break;
  }
  const inner = innerParticle(tokens, clauses[index]);
  return inner >= 0 ? { clause: index, particle: inner } : { clause: index, particle: -1 };
}

/** ", zurück" behind what was inserted. */
function isLonePrefix(tokens: readonly ClauseToken[], clause: Clause | undefined): boolean {
  return (
    clause?.kind === 'fragment' && clause.to - clause.from <= 4 && prefixes.has(tokens[lastWord(tokens, clause.from, clause.to)]?.low ?? '')
  );
}

const idiomEnds = new Set(
  'geltend deutlich klar publik aufmerksam wissen mitteilen erklären ausrichten verlauten durchblicken protokoll bedenken verstehen preis ausdruck abrede bekannt'.split(
    ' ',
  ),
);

/** "teilte mit dass", "gab zu er habe": the mark is missing. */
function innerParticle(tokens: readonly ClauseToken[], clause: Clause | undefined): number {
  if (clause === undefined) return -1;
  for (let at = clause.from + 1; at < Math.min(clause.to - 1, clause.from + 30); at += 1)
    if (
      prefixes.has(tokens[at]?.low ?? '') &&
      (/^(?:dass|daß|ob)$/.test(tokens[at + 1]?.low ?? '') ||
        (coordinators.has(tokens[at + 1]?.low ?? '') && germanForms.has(tokens[clause.finite]?.low ?? '')))
    )
      return at;
  return -1;
}

/** "bestreitet nicht", "niemand glaubt", "rechnet kaum damit": the clause of the verb is negated. */
export function isFrameNegated(tokens: readonly ClauseToken[], clause: Clause, at: number): boolean {
  const end = Math.min(clause.to, at + 20);
  for (let look = Math.max(clause.from, at - 12); look < end; look += 1) {
    const low = tokens[look]?.low ?? '';
    if (/^(?:dass|daß)$/.test(low) && look > at) return false;
    if (
      /^(?:nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keineswegs|niemand|weder|kaum)$/.test(low) &&
      !/^(?:nur|zuletzt)$/.test(tokens[look + 1]?.low ?? '')
    )
      return true;
  }
  return false;
}
