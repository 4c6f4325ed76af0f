import type { Statement } from '../../../ingest/language/certainty/certainty.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { SEPARABLE, strongInfinitive } from '../../../ingest/language/strong-verbs.ts';
import { verbRoot } from '../../../ingest/language/verb-roots.ts';
import type { Word } from '../../../ingest/language/words.ts';
import { isContent } from '../../checking/align-words.ts';
import { kinship, type ReadKin, readKin } from '../../retrieval/kin/kin.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { partiesOf } from './parties.ts';

/**
 * What a clause tells as done, or as not: `verbs` of which one is meant; `clause`: with what it goes on with behind an insertion; `isYet`: "noch nicht"; `isPast`: it is told as over, and not as going on or to come; `none`: of what
 * there is "kein". */
type Act = { verbs: Verb[]; clause: Span; isYet: boolean; isPast: boolean; none?: Word | undefined };
type Verb = { word: Word; kin: ReadKin };

const YET = /(?<!\p{L})(?:noch|bislang|bisher|yet|so far)(?!\p{L})/iu;
/** What is not said to be so, but may, shall or must be, or would be if. */
const NOT_TOLD =
  /(?<!\p{L})(?:soll\p{L}*|w[io]ll(?:en|te[nst]?)?|k[aoöu]nn\p{L}*|könn\p{L}*|m[uü]ss\p{L}*|d[aü]rf\p{L}*|möchte[nst]?|ob|wenn|falls|sobald|bevor|ehe|bis(?= (?:der|die|das|er|sie|es|ein\p{L}*))|solange|sofern|würde[nst]?|hätte[nst]?|would|could|should|must|may|might|can|shall|will|to be|if|whether|unless|once|until|till|before|when)(?!\p{L})/iu;
/** "Wird am Montag unterzeichnet". */
const COMING = /(?<!\p{L})(?:wird|werden|werde)(?!\p{L})/iu;
const AUXILIARY =
  /(?<!\p{L})(?:h[aä](?:t|b\p{L}*|tte[nst]?)|ist|sind|war(?:en)?|sei(?:en)?|wurden?|has|have|had|is|are|was|were)(?!\p{L})/iu;
/** Words that may stand between a negation and the act that it negates. */
const BETWEEN = /^(?:been|be|being|yet|ever|actually|noch|bisher|bislang|jemals|worden)$/u;
const NEGATES_VERB = /^(?:nicht|nie|niemals|mitnichten|not|never|\p{L}+n['’]t|cannot)$/iu;
const NEGATES_NOUN = /^(?:kein\p{L}*|no)$/iu;
const NOBODY = /^(?:niemand\p{L}*|keine[rsn]?|nobody|no one|none)$/iu;
const LEFT_UNDONE = /(?<!\p{L})(?:yet|failed|fails|refused|refuses|declined|declines|neglected) to (?:be )?/iu;
/** "Die Unterzeichnung steht noch aus." */
const OUTSTANDING =
  /(?<!\p{L})(?:steh(?:t|en)|stand(?:en)?|blieb(?:en)?) (?:\p{L}+ ){0,4}aus(?!\p{L})|(?<!\p{L})(?:aussteh\p{L}*|unterblieb\p{L}*|outstanding|pending)(?!\p{L})/iu;
/** Of some, or in some part: then others are, or the rest is. */
const IN_PART =
  /(?<!\p{L})(?:mehr|alle[rsnm]?|ganz|einige[rnm]?|manche[rnm]?|mehrere[rnm]?|viele[rnm]?|teil(?:s|weise)|jede[rsnm]?|andere[rsnm]?|weitere[rsnm]?|sondern|all|every|some|most|many|any more|any longer|fully|another|other|further)(?!\p{L})/iu;

/** Verbs that tell nothing without another word. Roots. */
const PALE =
  /^(?:sei|hab|werd|geh|komm|steh|geb|nehm|lass|mach|bring|lieg|stell|bleib|sag|soll|woll|koenn|muess|duerf|been|have|said|worden?|wurd|hatt|waer|is|wa)$/u;
/** One of two kin tells what the other does. */
const SURE_KIN = 0.9;

/** One and the same act, told as done by the one and as not, or not yet, by the other: "wurde unterzeichnet", "ist noch nicht unterschrieben". */
export function undoneDiffer(pair: ComparedPair): Differing[] {
  const { a, b } = pair;
  const found = againstEach(a, b, pair) ?? turned(againstEach(b, a, pair));
  return found ? [{ kind: 'certainty', by: found.isYet ? 'sure-not-yet' : 'sure-undone', a: found.a, b: found.b }] : [];
}

/** Whether the earlier says "noch nicht" of what the later tells as done. */
export function isDoneSince(earlier: ReadStatement, later: ReadStatement): boolean {
  return undoneActs(earlier).some(({ isYet }) => isYet) && doneActs(later).length > 0 && undoneActs(later).length === 0;
}

type Found = { a: Span; b: Span; isYet: boolean };

function turned(found: Found | undefined): Found | undefined {
  return found && { ...found, a: found.b, b: found.a };
}

/** What is done in `a` and not in `b`. */
function againstEach(a: ReadStatement, b: ReadStatement, pair: ComparedPair): Found | undefined {
  const [done, undone] = [doneActs(a), undoneActs(b)];
  const metIn = (one: Act, other: Act) =>
    one.verbs.flatMap((verb) =>
      other.verbs.flatMap((against) => (isSameAct(verb, against, [a, b], pair) ? [verb.word, against.word] : [])),
    );
  const meets = (one: Act, other: Act) => metIn(one, other).length > 0;
  // Whoever tells both tells of two things, or of before and after.
  if (undoneActs(a).some((one) => undone.some((other) => meets(one, other)))) return undefined;
  if (doneActs(b).some((one) => undone.some((other) => meets(one, other)))) return undefined;
  for (const one of done)
    for (const other of undone) {
      if (other.isPast && !one.isPast) continue;
      const met = metIn(one, other);
      if (met.length > 0 && isOfOneThing([a, one], [b, other], { pair, met }))
        return { a: one.clause, b: other.clause, isYet: other.isYet };
    }
  return undefined;
}

function doneActs({ read }: ReadStatement): Act[] {
  return read.statements.flatMap((clause): Act[] => {
    const { text, certainty, negated } = clause;
    if (negated || (certainty !== 'asserted' && certainty !== 'reported') || NOT_TOLD.test(text) || COMING.test(text)) return [];
    if (LEFT_UNDONE.test(text) || OUTSTANDING.test(text)) return [];
    const verbs = verbsIn(wordsIn(read.words, clause));
    return verbs.length === 0 ? [] : [{ verbs, clause: spanOf(clause), isYet: false, isPast: isPast(text, verbs) }];
  });
}

function undoneActs({ read }: ReadStatement): Act[] {
  return read.statements.flatMap((clause, at, all): Act[] => {
    const { text, negated, certainty } = clause;
    const isOpen = IN_PART.test(text) || COMING.test(text) || NOT_TOLD.test(text.replace(LEFT_UNDONE, ''));
    const verbs = isOpen ? [] : undoneVerbs(clause, read.words);
    if (verbs.length === 0 || (negated && certainty === 'denied')) return [];
    return [
      {
        verbs,
        clause: { start: goesOn(text) ? (all[at - 2]?.start ?? clause.start) : clause.start, end: clause.end },
        isYet: YET.test(text),
        isPast: YET.test(text) || isPast(text, verbs),
        none: noneIn(clause, read.words),
      },
    ];
  });
}

/** "Ein Vertrag ist, soweit bekannt, noch nicht unterschrieben": what stands behind the insertion has neither its noun nor its auxiliary. */
function goesOn(text: string): boolean {
  return !/\p{Lu}/u.test(text) && !AUXILIARY.test(text);
}

function undoneVerbs(clause: Statement, all: readonly Word[]): Verb[] {
  const words = wordsIn(all, clause);
  const { negation, negated, certainty, text, start } = clause;
  if (certainty === 'denied') return verbsIn(words);
  if (OUTSTANDING.test(text) && !negated) return words.filter(({ text: written }) => /^\p{Lu}/u.test(written)).map((word) => verbOf(word));
  const left = negated ? null : LEFT_UNDONE.exec(text);
  if (left) return verbsIn(words.filter((word) => word.start >= start + left.index + left[0].length)).slice(0, 1);
  if (!negated || !negation) return [];
  const { cue } = negation;
  if (NOBODY.test(cue.text) || NEGATES_NOUN.test(cue.text)) return verbsIn(words);
  if (!NEGATES_VERB.test(cue.text)) return [];
  const behind = words.filter((word) => word.start >= cue.end && !BETWEEN.test(word.folded) && !isParticle(word));
  const [next] = behind;
  // "Nicht unterzeichnet"; in "nicht in Berlin unterzeichnet" it is the place that is negated. "Unterzeichnete den Vertrag nicht": nothing stands behind.
  if (next) return verbsIn([next]);
  return verbsIn(
    words.filter((word) => word.end <= cue.start),
    words,
  ).slice(0, 1);
}

/** "Kein Vertrag", "no formal contract". */
function noneIn({ negation, end }: Statement, words: readonly Word[]): Word | undefined {
  if (!negation || !NEGATES_NOUN.test(negation.cue.text)) return undefined;
  const behind = words.filter((word) => word.start >= negation.cue.end && word.end <= end && isContent(word));
  return behind.find(({ text }) => /^\p{Lu}/u.test(text)) ?? behind.find(({ folded }) => !/(?:al|ed|ous|ive|ic)$/u.test(folded));
}

/** The verbs of a clause, with the prefix that closes it: "lehnte … ab". */
function verbsIn(words: readonly Word[], clause = words): Verb[] {
  const last = clause.at(-1);
  const prefix = last && isParticle(last) ? last.folded : undefined;
  return words.flatMap((word): Verb[] => {
    const root = verbRoot(word.folded);
    if (word.isFunctionWord || !/^\p{Ll}/u.test(word.text) || root === undefined || PALE.test((prefix ?? '') + root)) return [];
    if (!/(?:t|te[nst]?|en|ed|[^aeiou]n)$/u.test(word.folded) && strongInfinitive(word.folded) === undefined) return [];
    return [verbOf(prefix === undefined ? word : { ...word, folded: prefix + word.folded, stem: prefix + word.stem }, prefix)];
  });
}

function verbOf(word: Word, prefix = ''): Verb {
  const root = verbRoot(word.folded.slice(prefix.length));
  return { word, kin: readKin({ ...word, root: root === undefined ? undefined : prefix + root }) };
}

function isParticle({ folded }: Word): boolean {
  return (SEPARABLE as readonly string[]).includes(folded);
}

function isPast(text: string, verbs: readonly Verb[]): boolean {
  return AUXILIARY.test(text) || verbs.some(({ word: { folded } }) => /(?:te[nst]?|ed)$/u.test(folded) || isStrongPast(folded));
}

function isStrongPast(folded: string): boolean {
  const infinitive = strongInfinitive(folded);
  return infinitive !== undefined && !folded.startsWith(infinitive.replace(/e?n$/, ''));
}

function isSameAct(one: Verb, other: Verb, [a, b]: [ReadStatement, ReadStatement], pair: ComparedPair): boolean {
  if (one.kin.stem === other.kin.stem || (one.kin.root !== undefined && one.kin.root === other.kin.root)) return true;
  return (
    Math.max(kinship(one.kin, other.kin).same, kinship(other.kin, one.kin).same) >= SURE_KIN ||
    areAligned([a, one.word], [b, other.word], pair)
  );
}

function areAligned([a, one]: [ReadStatement, Word], [b, other]: [ReadStatement, Word], { a: first, there, back }: ComparedPair): boolean {
  const meets = (aligned: ComparedPair['there']['aligned'], from: Word, { read }: ReadStatement, to: Word) =>
    aligned.some(({ word, at, strength }) => word.start === from.start && strength >= SURE_KIN && read.words[at]?.start === to.start);
  return a === first ? meets(there.aligned, one, b, other) : meets(back.aligned, one, b, other);
}

type Told = [ReadStatement, Act];

/** They share a word for whom or what it is about, and name nobody else as doing it or having it done. `met`: the words for the act itself. */
function isOfOneThing([a, one]: Told, [b, other]: Told, { pair, met }: { pair: ComparedPair; met: readonly Word[] }): boolean {
  const isMet = (word: Word) => met.some(({ start, text }) => start === word.start && text === word.text);
  const things = (told: ReadStatement, { clause }: Act) =>
    wordsIn(told.read.words, clause).filter((word) => isContent(word) && !isFigure(word, told) && !isMet(word));
  const [own, others] = [things(a, one), things(b, other)];
  const isShared = (word: Word, against: Word) =>
    word.stem === against.stem || areAligned([a, word], [b, against], pair) || kinship(readKin(word), readKin(against)).same >= SURE_KIN;
  const { none } = other;
  if (none && !own.some((word) => isShared(word, none))) return false;
  const isIn = (some: readonly Word[], all: readonly Word[]) => some.some((word) => all.some((against) => isShared(word, against)));
  const isFrom = (some: readonly Word[], all: readonly Word[]) => some.some((word) => all.some((against) => isShared(against, word)));
  const areOthers = (here: readonly Word[], there: readonly Word[]) =>
    here.length > 0 && there.length > 0 && !isIn(here, others) && !isFrom(there, own);
  return (
    isIn(own, others) &&
    !areOthers(
      doersIn(a, one).filter((word) => !isMet(word)),
      doersIn(b, other).filter((word) => !isMet(word)),
    ) &&
    !areOthers(namesIn(a, one), namesIn(b, other))
  );
}

function isFigure({ start }: Word, { read: { dates, quantities } }: ReadStatement): boolean {
  return [...dates, ...quantities].some((one) => one.start <= start && start < one.end);
}

function doersIn({ read }: ReadStatement, { clause }: Act): Word[] {
  return partiesOf(read).flatMap(({ part, word }) => (part === 'doer' && holds(clause, word) ? [word] : []));
}

function namesIn({ read }: ReadStatement, { clause }: Act): Word[] {
  return wordsIn(read.words, clause).filter(({ start }) => read.names.some((name) => name.start <= start && start < name.end));
}

function wordsIn(words: readonly Word[], clause: Span): Word[] {
  return words.filter((word) => holds(clause, word));
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
