import { carriesAttributionOnly } from '../../../ingest/language/attribution/attribution.ts';
import { findNames } from '../../../ingest/language/names/names.ts';
import type { ReadArticle, ReadSentence } from '../../retrieval/read-article.ts';
import { describesSubject, namesSomebody, speaksOfSomebody } from './somebody.ts';

/** Sentences before one in which whom it means is looked for. */
const FARTHEST_BACK = 12;
/** Sentences that are shown whole between the one that names the speaker and the one that is quoted. */
const SHORT_WAY = 3;
/** A third person, or what is his. */
const PRONOUN = /(?<!\p{L})(?:er|sie|ihm|ihn|seine?[mnrs]?|ihre?[mnrs]?|he|she|him|his|her|they|their|them)(?!\p{L})/iu;
const MALE = /(?<!\p{L})(?:er|ihm|ihn|seine?[mnrs]?|he|him|his)(?!\p{L})/iu;
/** A subject that the pronoun may stand for: what stands before it in its own sentence. */
const SUBJECT =
  /(?:^|[,:–„"“] ?|(?:dass|weil|wenn|und|that|when|and) )(?:der|die|das|ein|eine|viele|alle|beide|the|an?|two|three) (?:\p{L}+ ){0,3}\p{L}{3,}/iu;
/** "Die Strafe gab er mit sieben Jahren an": the pronoun is the subject, and what stands before the verb its object. */
const SUBJECT_OF_VERB = /^(?:Der|Die|Das|Den|Dem|Einen|Eine|Ein|Diese[nrs]?|Seine[n]?|Ihre[n]?)(?: \p{L}+){1,4} \p{Ll}{2,}[tebn] $/u;
/** "Verwiesen wird auf …", "Another noted", "Einer von ihnen": what speaks here stands in the sentence before. */
const POINTS_BACK =
  /^(?:(?:Verwiesen|Hingewiesen|Kritisiert|Gefordert|Betont|Bemängelt|Gewarnt) wird|(?:Einer|Eine|Eines|Mehrere|Andere|Ein anderer|Eine andere) (?:von ihnen|davon|sagt|sagte|meint|meinte|verwies|wies)|(?:One|Two|Three|Some|Several|Another|Others) (?:of (?:them|the (?:two|three|men|women))|noted|said|added|pointed|told|warned))(?!\p{L})/u;
/** "Die Behörden wollen das bisher nicht bestätigen", "Nurdascht weist das zurück": the matter stands before it. */
const THAT = /(?<!\p{L})(?:das|dies|it|this|that)(?=[.]| (?:bisher|bislang|noch|nicht|weder|zurück|ab|so far|yet)(?!\p{L}))/u;
/** Indirect speech without a verb of saying: Konjunktiv I of any verb behind "das", "es", "man". */
const INDIRECT =
  /(?<!\p{L})(?:das|dies|es|man|er|sie) (?:\p{Ll}{2,}[^aeiouäöüs\W]e)(?!\p{L})(?<! (?:hatte|wurde|konnte|sollte|wollte|musste|durfte|machte|sagte|könnte|würde|müsste|heute|ohne|keine|viele|alle|eine|erste|letzte))/iu;
/** What a report tells at length in somebody's words ("The workers described a simple routine."). */
const ANNOUNCES =
  /(?<!\p{L})(?:describe[sd]?|recall(?:s|ed)?|recount(?:s|ed)?|schildert?e?n?|beschreib(?:t|en)|beschrieb(?:en)?|erzähl(?:t|te|en|ten))(?!\p{L})[^:“”"]*\.$/iu;
/** How many sentences such a tale may go on. */
const TALE = 2;
const MEDIUM =
  /^(?:zeitung|blatt|blattes|agentur|portals?|magazins?|senders?|berichts?|artikels?|newspaper|paper|agency|report|article|outlet)$/iu;
const NAMED_MEDIUM = /(?<!\p{L})(?:Zeitung|Blatt|Portal|Agentur|Magazin|Sender|newspaper|agency|magazine) \p{Lu}/u;
const INSTITUTION =
  /(?:verwaltung|behörden?|amt(?:s|es)?|polizei|feuerwehr|ministeriums?|regierung|staatsanwaltschaft|gericht(?:s|es)?|partei|opposition|reederei|gesellschaft|unternehmens?|verbands?|government|authorit(?:y|ies)|police|ministry|prosecutors?)$/iu;
const SPOKESPERSON = /^(?:sprecher(?:in)?|spokes(?:man|woman|person))$/iu;

/**
 * Sentences without which one does not know who is meant: back to the one that names the person behind a pronoun, the source behind "der Zeitung zufolge" or "the workers said", or
 * that says whose tale is told. `isNamed`: brackets say whom a description means. Of what is shown as context only (`isOwn` false) pronouns and described sources alone are followed. Positions, without the sentence's own; empty where nothing is open, or nothing names it.
 */
export function openReferences(
  { sentences, annotations }: Pick<ReadArticle, 'sentences' | 'annotations'>,
  position: number,
  { isOwn, isNamed }: { isOwn: boolean; isNamed: boolean },
): number[] {
  const sentence = sentences[position];
  if (!sentence) return [];
  const before = statementsBefore(sentences, position);
  const needed = new Set<number>();
  const [previous] = before;
  if (previous !== undefined && (POINTS_BACK.test(sentence.text) || INDIRECT.test(sentence.text) || THAT.test(sentence.text)))
    needed.add(previous);
  if (hasOpenPronoun(sentence.text) || (!isNamed && describesSubject(sentence.text))) for (const at of toPerson()) needed.add(at);
  const { cue, origins } = annotations().attributions[position] ?? {};
  const speaker = origins?.[0]?.chain[0];
  const source = describedSource(sentence, speaker);
  if (source !== undefined) {
    const introduced = before.find((at) => introduces(at, source));
    if (introduced !== undefined) needed.add(introduced);
  }
  const tale = before.slice(0, TALE).find((at) => ANNOUNCES.test(sentences[at]?.text ?? ''));
  if (tale !== undefined) for (const at of backTo(before, (one) => one === tale)) needed.add(at);
  if (!isOwn) return [...needed];
  if (cue && speaker && cue.start >= sentence.start && speaker.start < sentence.start) {
    const naming = before.find((at) => (sentences[at]?.start ?? 0) <= speaker.start && speaker.end <= (sentences[at]?.end ?? 0));
    // Between whom "sagte sie" is read to mean and the sentence another person may be named: all is shown where it is short.
    if (naming !== undefined) for (const at of backTo(before, (one) => one === naming)) needed.add(at);
  }
  return [...needed];

  /** To the person named last; where that is far, and somebody without a name is spoken of nearer by, to that one. What opens with a pronoun itself leads on from there. */
  function toPerson(): number[] {
    const textOf = (at: number) => sentences[at]?.text ?? '';
    const isMale = MALE.test(sentence?.text ?? '');
    const named = before.findIndex((at) => namesSomebody(textOf(at), { isMale }));
    const nearest = before.findIndex((at) => speaksOfSomebody(textOf(at), { isMale }));
    const chained = before.findIndex((at) => (isMale ? /^(?:Er|He) /u : /^(?:Sie|She|They) /u).test(textOf(at)));
    const unnamed = chained >= 0 && (nearest < 0 || chained < nearest) ? chained : nearest;
    return backTo(before, (at) => at === before[named >= 0 && named < SHORT_WAY ? named : unnamed]);
  }

  function introduces(at: number, { noun }: Described): boolean {
    const text = sentences[at]?.text ?? '';
    const origins = annotations().attributions[at]?.origins.flatMap(({ chain }) => chain) ?? [];
    const isNamed = origins.some((origin) => {
      const [name] = findNames(origin.text);
      return MEDIUM.test(noun) ? name !== undefined && name.kind !== 'person' : /^\p{Lu}/u.test(origin.text);
    });
    if (MEDIUM.test(noun)) return isNamed || NAMED_MEDIUM.test(text) || carriesAttributionOnly(text);
    return isNamed || new RegExp(`(?<!\\p{L})${noun.replace(/[^\p{L}]/gu, '.').slice(0, Math.max(4, noun.length - 2))}`, 'iu').test(text);
  }
}

/** A pronoun that nothing before it in its sentence explains. */
export function hasOpenPronoun(text: string): boolean {
  const match = PRONOUN.exec(text);
  if (!match) return false;
  const ahead = text.slice(0, match.index);
  if (SUBJECT_OF_VERB.test(ahead) && /^(?:er|sie|he|she|they)$/iu.test(match[0])) return true;
  return !SUBJECT.test(ahead) && !namesSomebody(ahead);
}

type Described = { noun: string };

/** "laut Bericht", "der Zeitung", "the workers", "ein Sprecher": a source by what it is, and not by its name. */
function describedSource(
  { start, end, text }: ReadSentence,
  origin: { start: number; end: number; text: string } | undefined,
): Described | undefined {
  if (!origin || origin.start < start || origin.end > end || findNames(origin.text).some(({ kind }) => kind !== 'place')) return undefined;
  const noun =
    origin.text.split(/\s+/u).find((word) => /^\p{L}{4,}$/u.test(word) && (/^\p{Lu}/u.test(word) || /^[\x20-\x7e]+$/u.test(text))) ?? '';
  if (noun === '') return undefined;
  const ahead = text.slice(0, origin.start - start);
  // An office or authority is known by what it is; "der Kommandeur", "the workers", "der Zeitung" are someone who was named before.
  const isKnown = /(?<!\p{L})(?:der|die|das|dem|den|the)\s+(?:\p{Ll}+\s+){0,2}$/iu.test(ahead) && !INSTITUTION.test(noun);
  return isKnown || MEDIUM.test(noun) || SPOKESPERSON.test(noun) ? { noun } : undefined;
}

function statementsBefore(sentences: readonly ReadSentence[], position: number): number[] {
  const before: number[] = [];
  for (let at = position - 1; at >= 0 && before.length < FARTHEST_BACK; at--) if (!sentences[at]?.headline) before.push(at);
  return before;
}

/** From the nearest one back to the first that fits, that one alone where it is far; none where none does. */
function backTo(before: readonly number[], fits: (at: number) => boolean): number[] {
  const last = before.findIndex(fits);
  if (last < 0) return [];
  return last < SHORT_WAY ? before.slice(0, last + 1) : before.slice(last, last + 1);
}
