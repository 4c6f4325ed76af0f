import type { ClauseToken } from './clause-tokens.ts';
import { englishFinite, germanFinite } from './finite-verb.ts';
import { auxiliaries, canBeFinite, canBeParticiple } from './german-verbs.ts';
import { isBody } from './origin-nouns.ts';

/**
 * A piece of a sentence between marks or quotation marks. `from`, `to`: indexes of its tokens, `to` beyond the last; `before`, `after`: the marks
 * around it ('' at a quotation mark or at the sentence's border); `speech`: index of the quotation it belongs to, else −1; `finite`: index of its finite verb, else −1.
 * content: opened by "dass", "that", "wonach"; question: by "ob", "wie", …; adverbial: by "weil", "when", "um", …; relative; infinitive: "… zu …" without a finite verb;
 * main: with a finite verb of its own; fragment: without one (appositions, lists, headlines).
 */
export type Clause = {
  from: number;
  to: number;
  before: string;
  after: string;
  speech: number;
  kind: 'content' | 'question' | 'adverbial' | 'relative' | 'infinitive' | 'main' | 'fragment';
  finite: number;
  bracketed: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Conjunctions that join clauses of one rank. */
export const coordinators = words('und oder aber doch sondern sowie denn beziehungsweise and or but nor yet jedoch');

const contentOpeners = words('dass daß that wonach wodurch');

const questionOpeners = words(
  'ob wer wen wem wessen was wann warum wieso weshalb wohin woher womit wodurch worauf worüber wovon wogegen woran wofür inwieweit inwiefern wieviel whether who whom what why how when where',
);

const adverbialOpeners = words(
  'weil wenn falls sofern obwohl obgleich wenngleich obschon nachdem bevor ehe indem sodass solange sobald sooft seitdem zumal wohingegen sowie because although though unless until once whereas if lest provided',
);

/** Subordinate only when the verb comes last, or with an English clause behind. */
const perhapsAdverbial = words('während als da damit seit bis wie je');

const infinitiveOpeners = words('um ohne statt anstatt außer anstelle');

const relativePronouns = words(
  'der die das den dem dessen deren denen welcher welche welches welchen welchem wo worin which who whom whose where',
);

const prepositions = words(
  'in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch über unter um ohne gegen zwischen hinter neben seit of to for by with from on at about',
);

const articles = words(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen sein seine seinen ihr ihre ihren ihrem ihrer unser unsere diese dieser dieses jeder jede alle mehrere viele einige zwei drei',
);

/** Cuts a sentence's tokens into clauses, in order. Linear. */
export function clausesOf(tokens: readonly ClauseToken[], english: boolean): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let before = '';
  let bracketed = false;
  const push = (to: number, after: string) => {
    if (to > from) clauses.push(clauseOf(tokens, { from, to, before, after, bracketed, english }));
  };
  for (const [index, token] of tokens.entries()) {
    const speechChanges = index > from && token.speech !== tokens[index - 1]?.speech;
    if (speechChanges) {
      push(index, '');
      from = index;
      before = '';
    }
    if (token.mark === '') {
      // "sagte dass …": the mark is missing; "und dass" begins with its conjunction.
      const opens =
        /^(?:dass|daß)$/.test(token.low) && index > from && !/^(?:ohne|so|statt|anstatt|als|außer|bis)$/.test(tokens[index - 1]?.low ?? '');
      if (!opens) continue;
      const start = coordinators.has(tokens[index - 1]?.low ?? '') ? index - 1 : index;
      push(start, ',');
      from = start;
      before = ',';
      continue;
    }
    // The stop of an abbreviation or an initial parts nothing.
    if (token.mark === '.' && isInner(tokens, index)) continue;
    push(index, token.mark);
    from = index + 1;
    before = token.mark;
    if (token.mark === '(') bracketed = true;
    else if (token.mark === ')') bracketed = false;
  }
  push(tokens.length, '');
  return clauses;
}

function isInner(tokens: readonly ClauseToken[], index: number): boolean {
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  return (
    previous !== undefined &&
    next !== undefined &&
    previous.speech === next.speech &&
    next.mark === '' &&
    previous.end === tokens[index]?.start
  );
}

type Piece = Pick<Clause, 'from' | 'to' | 'before' | 'after' | 'bracketed'> & { english: boolean };

function clauseOf(tokens: readonly ClauseToken[], piece: Piece): Clause {
  const { from, to, english, before } = piece;
  const first = firstWord(tokens, from, to);
  const low = tokens[first]?.low ?? '';
  const next = tokens[first + 1]?.low ?? '';
  const last = lastWord(tokens, from, to);
  const base = { from, to, before, after: piece.after, speech: tokens[from]?.speech ?? -1, bracketed: piece.bracketed };
  if (contentOpeners.has(low) && to - first > 1 && (low !== 'that' || before !== '' || to - first > 2))
    return { ...base, kind: 'content', finite: finiteOf(tokens, first + 1, to, english, true) };
  if (questionOpeners.has(low) && before !== '' && !(english && /^(?:who|where|whom)$/.test(low)) && !(english && low === 'when'))
    return { ...base, kind: 'question', finite: finiteOf(tokens, first + 1, to, english, true) };
  if (infinitiveOpeners.has(low) && (hasInfinitive(tokens, first + 1, to) || contentOpeners.has(next)))
    return { ...base, kind: 'adverbial', finite: -1 };
  if (adverbialOpeners.has(low)) return { ...base, kind: 'adverbial', finite: finiteOf(tokens, first + 1, to, english, true) };
  if (english && /^(?:when|after|before|since|while|as)$/.test(low) && englishFinite(tokens, first + 1, to) >= 0)
    return { ...base, kind: 'adverbial', finite: englishFinite(tokens, first + 1, to) };
  if (!english && perhapsAdverbial.has(low) && isFinal(tokens, last, first)) return { ...base, kind: 'adverbial', finite: last };
  if (
    !english &&
    before === '' &&
    questionOpeners.has(low) &&
    low !== 'ob' &&
    piece.after === ',' &&
    last > first &&
    canBeFinite(tokens[last]?.text ?? '')
  )
    return { ...base, kind: 'question', finite: last };
  if (low === 'ob' && before === '') return { ...base, kind: 'question', finite: last };
  if (!english && endsInInfinitive(tokens, from, last)) return { ...base, kind: 'infinitive', finite: -1 };
  if (isRelative(tokens, { from, first, to, last, english, before }))
    return { ...base, kind: 'relative', finite: finiteOf(tokens, first + 1, to, english, true) };
  const finite = finiteOf(tokens, from, to, english, false);
  if (!english && hasInfinitive(tokens, from, to) && !hasCertainFinite(tokens, from, to))
    return { ...base, kind: 'infinitive', finite: -1 };
  if (finite >= 0) return { ...base, kind: 'main', finite };
  return { ...base, kind: 'fragment', finite: -1 };
}

/** Index of the first word that is no conjunction; `from` where there is nothing else. */
export function firstWord(tokens: readonly ClauseToken[], from: number, to: number): number {
  let at = from;
  while (at < to - 1 && (tokens[at]?.mark !== '' || coordinators.has(tokens[at]?.low ?? ''))) at += 1;
  return at;
}

/** Index of the last word; `from` where there are but marks. */
export function lastWord(tokens: readonly ClauseToken[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && tokens[at]?.mark !== '') at -= 1;
  return at;
}

function finiteOf(tokens: readonly ClauseToken[], from: number, to: number, english: boolean, last: boolean): number {
  return english ? englishFinite(tokens, from, to) : germanFinite(tokens, from, to, last);
}

function isFinal(tokens: readonly ClauseToken[], last: number, first: number): boolean {
  const word = tokens[last];
  return word !== undefined && last > first + 1 && /^\p{Ll}/u.test(word.text) && (canBeFinite(word.low) || /(?:t|en)$/.test(word.low));
}

/** The very last word is "zu lösen" or "aufzulösen": no finite verb comes behind. */
function endsInInfinitive(tokens: readonly ClauseToken[], from: number, last: number): boolean {
  const word = tokens[last]?.text ?? '';
  if (last <= from || !/^\p{Ll}+n$/u.test(word)) return false;
  const isInfinitive =
    tokens[last - 1]?.low === 'zu' || (/^(?:\p{L}{2,12})zu\p{L}{3,}n$/u.test(word) && !/^(?:hinzu|dazu|wozu)/.test(word));
  return isInfinitive && !hasCertainFinite(tokens, from, last);
}

/** "… zu lösen", "… aufzulösen" at the end. */
export function hasInfinitive(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  for (let at = to - 1; at >= Math.max(from, to - 8); at -= 1) {
    const [word, previous] = [tokens[at], tokens[at - 1]];
    if (word === undefined || word.mark !== '' || !/^\p{Ll}/u.test(word.text)) continue;
    if (/n$/.test(word.low) && at > from && previous?.low === 'zu') return true;
    if (/^(?:\p{L}{2,12})zu\p{L}{3,}n$/u.test(word.low) && !/^(?:hinzu|dazu|wozu)/.test(word.low)) return true;
  }
  return false;
}

function hasCertainFinite(tokens: readonly ClauseToken[], from: number, to: number): boolean {
  const at = germanFinite(tokens, from, to, false);
  if (at < 0) return false;
  // "… gewesen zu sein": the verb of the infinitive itself is none, nor is its participle ("missbraucht zu haben", "bedroht worden zu sein").
  const isItsParticiple = /^(?:zu|worden)$/.test(tokens[at + 1]?.low ?? '') && canBeParticiple(tokens[at]?.low ?? '');
  return tokens[at - 1]?.low !== 'zu' && at < to - 1 && !isItsParticiple;
}

type RelativeTest = { from: number; first: number; to: number; last: number; english: boolean; before: string };

/** ", der keine Lizenz besaß," is one; ", der Patient sei gestorben," is none: behind an article stands a noun, and the verb is not last. */
function isRelative(tokens: readonly ClauseToken[], { from, first, to, last, english, before }: RelativeTest): boolean {
  if (before !== ',' && before !== '–' && before !== '(') return false;
  const behindPreposition = prepositions.has(tokens[first]?.low ?? '') && relativePronouns.has(tokens[first + 1]?.low ?? '');
  const pronoun = behindPreposition ? first + 1 : first;
  const low = tokens[pronoun]?.low ?? '';
  if (!relativePronouns.has(low) || tokens[pronoun]?.title) return false;
  if (english) return /^(?:which|who|whom|whose|where)$/.test(low);
  if (first !== from && tokens[first]?.low !== low && !behindPreposition) return false;
  if (/^(?:dessen|deren|denen|welche[rsnm]?|wo|worin)$/.test(low)) return true;
  const next = tokens[pronoun + 1];
  if (next === undefined || pronoun + 1 >= to) return false;
  // ", das hat er versprochen": the verb comes second.
  if (auxiliaries.has(next.low) && pronoun + 2 < to) return false;
  const final = tokens[last];
  const verbLast = final !== undefined && /^\p{Ll}/u.test(final.text) && canBeFinite(final.low);
  if (!verbLast) return false;
  const opensPhrase =
    /^\p{Lu}/u.test(next.text) || (/^\p{Ll}+(?:e|en|er|es|em)$/u.test(next.text) && !articles.has(next.low) && !prepositions.has(next.low));
  if (!opensPhrase) return true;
  if (!agreesWithNoun(tokens, low, from) || (low === 'die' && isBodyWithArticle(next.text))) return false;
  return germanFinite(tokens, pronoun + 1, to, false) === last;
}

/** "die Zahlen, der Zoll bestätigt": "der" and "das" need a noun of their gender before the comma. */
function agreesWithNoun(tokens: readonly ClauseToken[], pronoun: string, from: number): boolean {
  if (pronoun !== 'der' && pronoun !== 'das') return true;
  for (let back = from - 2; back >= Math.max(0, from - 8); back -= 1) {
    const low = tokens[back]?.low ?? '';
    if (tokens[back]?.mark !== '') return true;
    if (/^(?:der|den|dem|des|ein|einen|einem|eines)$/.test(low)) return true;
    if (low === 'die' || low === 'eine') return false;
    if (low === 'das') return pronoun === 'das';
  }
  return true;
}

/** "die USA", "die Polizei" behind a comma: one body, which without its article would not follow a relative pronoun. */
function isBodyWithArticle(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) || (isBody(word) && !/[enr]$/.test(word));
}

/** Index of the first word of a clause that a pattern fits, −1 without one; `written`: as it is written, else in small letters. */
export function wordIn(tokens: readonly ClauseToken[], { from, to }: Clause, pattern: RegExp, written = false): number {
  for (let at = firstWord(tokens, from, to); at <= lastWord(tokens, from, to); at += 1) {
    const token = tokens[at];
    if (token !== undefined && !token.title && pattern.test(written ? token.text : token.low)) return at;
  }
  return -1;
}
