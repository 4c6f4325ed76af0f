import type { Statement } from '../../../ingest/language/certainty/certainty.ts';
import { findNegations } from '../../../ingest/language/certainty/polarity.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { verbRoot } from '../../../ingest/language/verb-roots.ts';
import type { Word } from '../../../ingest/language/words.ts';
import { oppositeWords } from '../../checking/opposite-words.ts';
import type { Pair } from '../../checking/pair.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { statementsDiffer } from '../../checking/statements-differ.ts';
import type { ReadStatement } from '../read-features.ts';
import { laterReport } from '../told-days.ts';
import type { ComparedPair, Differing, Rule } from './compared-pair.ts';
import { bothDeny, DENIES } from './denials.ts';

/** How sure something is put: `open` is a question left open, `planned` what is to come, `hearsay` what is told by nobody named. */
export type Sureness = 'fact' | 'negative' | 'open' | 'possible' | 'planned' | 'hearsay' | 'demanded';
/** `span`: the clause that is put so. */
export type Put = { sureness: Sureness; span: Span };

const OPEN =
  /(?<!\p{L})(?:ob|unklar|(?<!gegen )unbekannt|nicht (?:bekannt|geklärt)|ungeklärt|ungewiss|offen(?:gelassen)?|noch nicht (?:entschieden|fest)|steh(?:t|en) nicht fest|unentschieden|whether|unclear|unknown|undecided|not yet (?:known|decided|clear))(?!\p{L})/iu;
const OPENS_NOTHING = /(?<!\p{L})(?:als ob|offen(?:e[nrms]?)? (?:brief|see|feuer|stra))/iu;

/** Told by nobody named; indirect speech has its speaker in a sentence before. */
const HEARSAY =
  /(?<!\p{L})(?:soll(?:en|te|ten)?|angeblich\p{L}*|mutmaßlich\p{L}*|vernehmen|gerücht\p{L}*|said to|reported(?:ly)?|alleged(?:ly)?|supposed(?:ly)?|rumoured|rumored)(?!\p{L})/iu;

/**
 * One affirms what the other denies, leaves open, thinks possible or knows from hearsay. Held clause by clause, by the words they share. What is planned here and done there, by
 * the same verb, is one thing told at two times: only where both days of publication are known it is a difference, and an update.
 */
export function certaintiesDiffer(pair: ComparedPair): Differing[] {
  const [a, b] = matchedClauses(pair);
  const [here, there] = [putOf(a, pair.a.read), putOf(b, pair.b.read)];
  const by = ruleOf(pair, [here, there]);
  return by ? [{ kind: 'certainty', by, a: here.span, b: there.span }] : [];
}

function ruleOf(pair: ComparedPair, puts: [Put, Put]): Rule | undefined {
  const [here, there] = [puts[0].sureness, puts[1].sureness];
  const both = [here, there];
  const denialOf = ({ read }: ReadStatement, sureness: Sureness) => ({
    text: read.text,
    isNegative: sureness === 'negative' || isNegativeAtAll(read),
  });
  if (bothDeny(denialOf(pair.a, here), denialOf(pair.b, there))) return undefined;
  if (here !== there && areRivals(here, there, areDated(pair) && doTheSame(pair))) {
    if (both.includes('negative')) return isNegationConfirmed(pair) ? 'sure-negative' : 'sure-negative-alone';
    if (both.includes('open')) return 'sure-open';
    if (both.includes('planned')) return 'sure-planned';
    if (both.includes('possible')) return 'sure-possible';
    const rumour = here === 'hearsay' ? pair.b : pair.a;
    // A charge, a suspicion and hearsay are equally sure.
    if (ALLEGES.test(rumour.read.text)) return undefined;
    return rumour.read.attributions.length > 0 ? 'sure-said' : 'sure-hearsay';
  }
  return DENIES.test(pair.a.read.text) !== DENIES.test(pair.b.read.text) ? 'sure-denied' : undefined;
}

/** Whether all is put as not so beside who says it: "the company says | it did not dump the oil". */
function isNegativeAtAll(read: ReadText): boolean {
  const told = read.statements.filter(({ start, end }) => !read.attributions.some((said) => said.start < end && start < said.end));
  return told.length > 0 && told.every((statement) => putOf(statement, read).sureness === 'negative');
}

const ALLEGES =
  /(?<!\p{L})(?:verd(?:acht|ächtig)\p{L}*|vorgeworfen|vorwurf|vorwürfe\p{L}*|w[ai]rf(?:t|en)? .{0,40}(?<!\p{L})vor|wirft|werfen|zur last|ermittel\p{L}*|ermittlungsverfahren|anklage|angeklagt|beschuldig\p{L}*|mutmaßlich\p{L}*|offenbar|suspect\p{L}*|accus\p{L}*|alleg\p{L}*|charged?)(?!\p{L})/iu;
function areDated({ a, b }: ComparedPair): boolean {
  return laterReport(a, b) !== undefined;
}

/** "Will … übernehmen" and "hat übernommen" tell one thing at two times; "will für zwei Milliarden übernehmen" and "der Preis betrage zwei Milliarden" do not. */
function doTheSame({ a, b }: ComparedPair): boolean {
  const [here, there] = [rootsOfVerbs(a.read), rootsOfVerbs(b.read)];
  return [...here].some((root) => there.has(root));
}

/** Nouns and numbers look like forms of verbs, too ("Werft", "werfen"). */
function rootsOfVerbs({ words, quantities, roots }: ReadText): Set<string> {
  const isVerb = ({ text, start }: Word) => !/^\p{Lu}/u.test(text) && !quantities.some((one) => one.start <= start && start < one.end);
  const ofOthers = words.flatMap((word) => (isVerb(word) ? [] : (verbRoot(word.folded) ?? [])));
  return new Set([...roots].filter((root) => !ofOthers.includes(root)));
}

function areRivals(one: Sureness, other: Sureness, areDated: boolean): boolean {
  const pair = new Set([one, other]);
  if (pair.has('demanded')) return false;
  if (pair.has('negative')) return pair.has('fact') || pair.has('hearsay') || pair.has('planned');
  if (pair.has('open')) return !pair.has('possible');
  if (pair.has('planned')) return areDated && pair.has('fact');
  return pair.has('fact');
}

/** In other words a negation may be no word that negates ("ist ihnen entfallen"): the rules by which claims are checked must see it from both sides. */
function isNegationConfirmed({ there, back }: ComparedPair): boolean {
  const sees = (pair: Pair) =>
    [...statementsDiffer(pair), ...oppositeWords(pair)].some(({ code }) => code === 'negation-differs' || code === 'opposite');
  return sees(there) && sees(back);
}

/** The clause of each that shares most of its words with the other statement; without clauses the whole. */
function matchedClauses({ a, b, there, back }: ComparedPair): [Statement | undefined, Statement | undefined] {
  return [mostShared(a.read, there), mostShared(b.read, back)];
}

function mostShared({ statements }: ReadText, { aligned }: Pair): Statement | undefined {
  const shared = (statement: Statement) =>
    aligned.reduce((sum, { word, strength }) => (statement.start <= word.start && word.end <= statement.end ? sum + strength : sum), 0);
  return statements.toSorted((one, other) => shared(other) - shared(one) || one.start - other.start)[0];
}

/** Whether something is told as not known or not decided. */
export function leavesOpen(text: string): boolean {
  return OPEN.test(text) && !OPENS_NOTHING.test(text);
}

export function putOf(clause: Statement | undefined, { text, attributions }: ReadText): Put {
  const whole = { start: 0, end: text.length };
  if (leavesOpen(text)) return { sureness: 'open', span: clause ? spanOf(clause) : whole };
  if (!clause) return { sureness: findNegations(text).length > 0 ? 'negative' : 'fact', span: whole };
  const span = spanOf(clause);
  if (clause.negated !== (clause.certainty === 'denied')) return { sureness: 'negative', span };
  switch (clause.certainty) {
    case 'possible':
      return { sureness: 'possible', span };
    case 'planned':
      return { sureness: 'planned', span };
    case 'demanded':
      return { sureness: 'demanded', span };
    case 'reported':
      return { sureness: attributions.length === 0 && HEARSAY.test(clause.cue?.text ?? '') ? 'hearsay' : 'fact', span };
    default:
      return { sureness: 'fact', span: spanOf(clause) };
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
