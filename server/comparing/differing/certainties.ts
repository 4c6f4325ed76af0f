import type { Statement } from '../../../ingest/language/certainty/certainty.ts';
import { findNegations } from '../../../ingest/language/certainty/polarity.ts';
import type { Span } from '../../../ingest/language/span.ts';
import type { Pair } from '../../checking/pair.ts';
import type { ReadText } from '../../checking/read-text.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** How sure something is put: `open` is a question left open, `planned` what is to come, `hearsay` what is told by nobody named. */
export type Sureness = 'fact' | 'negative' | 'open' | 'possible' | 'planned' | 'hearsay' | 'demanded';
export type Put = { sureness: Sureness; span: Span };

const OPEN =
  /(?<!\p{L})(?:ob|unklar|ungeklärt|ungewiss|offen(?:gelassen)?|noch nicht (?:entschieden|fest|bekannt|geklärt)|unentschieden|whether|unclear|unknown|undecided|not yet (?:known|decided|clear))(?!\p{L})/iu;
const OPENS_NOTHING = /(?<!\p{L})(?:als ob|offen(?:e[nrms]?)? (?:brief|see|feuer|stra))/iu;

/** One affirms what the other denies, leaves open, plans, thinks possible or knows from hearsay. Held clause by clause, by the words they share. */
export function certaintiesDiffer(pair: ComparedPair): Differing[] {
  const [a, b] = matchedClauses(pair);
  const [here, there] = [putOf(a, pair.a.read), putOf(b, pair.b.read)];
  if (here.sureness === there.sureness || !areRivals(here.sureness, there.sureness)) return [];
  return [{ kind: 'certainty', a: here.span, b: there.span }];
}

/** What is planned here and done there is the same thing, told at two times: whether that is an update, the days of publication tell. */
function areRivals(one: Sureness, other: Sureness): boolean {
  const pair = new Set([one, other]);
  if (pair.has('negative')) return !pair.has('demanded');
  if (pair.has('open')) return pair.has('fact') || pair.has('planned') || pair.has('hearsay');
  return pair.has('fact') && !pair.has('demanded');
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

export function putOf(clause: Statement | undefined, { text, attributions }: ReadText): Put {
  const whole = { start: 0, end: text.length };
  const open = OPENS_NOTHING.test(text) ? null : OPEN.exec(text);
  if (open) return { sureness: 'open', span: { start: open.index, end: open.index + open[0].length } };
  const negations = findNegations(text);
  const [negation] = negations;
  if (!clause) return negation ? { sureness: 'negative', span: spanOf(negation) } : { sureness: 'fact', span: whole };
  const span = spanOf(clause.negation?.cue ?? clause.cue ?? clause);
  if (clause.negated !== (clause.certainty === 'denied')) return { sureness: 'negative', span };
  switch (clause.certainty) {
    case 'possible':
      return { sureness: 'possible', span };
    case 'planned':
      return { sureness: 'planned', span };
    case 'demanded':
      return { sureness: 'demanded', span };
    case 'reported':
      return { sureness: attributions.length > 0 ? 'fact' : 'hearsay', span };
    default:
      return { sureness: 'fact', span: spanOf(clause) };
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
