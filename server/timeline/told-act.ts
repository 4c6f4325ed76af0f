import { clauseTokens } from '../../ingest/language/clauses/clause-tokens.ts';
import { englishFinite, germanFinite } from '../../ingest/language/clauses/finite-verb.ts';
import { auxiliaries, secondSubjunctives, subjunctiveAuxiliaries } from '../../ingest/language/clauses/german-verbs.ts';
import { SEPARABLE } from '../../ingest/language/strong-verbs.ts';
import { verbRoot } from '../../ingest/language/verb-roots.ts';
import { foldWord, stemOf } from '../../ingest/language/words.ts';
import { type ReadKin, readKin } from '../retrieval/kin/kin.ts';
import type { ComparedTelling } from './compared-telling.ts';

/**
 * What a telling says was done. `verb`: of the clause with the date; undefined where it only says that something named by a noun began, ended or took place: then `phase` says which.
 * `nouns`: the other content words outside names and dates.
 */
export type ToldAct = { verb: ReadKin | undefined; phase: Phase | undefined; nouns: readonly ReadKin[] };
type Phase = 'begins' | 'ends' | 'happens';

const MOST_TOKENS = 80;
const separable = new Set(SEPARABLE);
const PHASES: readonly (readonly [Phase, RegExp])[] = [
  ['begins', /^(?:be[gn]+[aio]nn?(?:en|t|e|s)?|(?:ge)?start(?:et|ete|eten|en|s|ed)?|anlief(?:en)?|angelaufen|beg[aiu]n(?:s|ning)?)$/],
  [
    'ends',
    /^(?:end(?:en|et|ete|eten|s|ed)?|geendet|auslief(?:en)?|auslaeuft|auslaufen|ausgelaufen|ablief(?:en)?|ablaeuft|ablaufen|abgelaufen|expire[sd]?)$/,
  ],
  [
    'happens',
    /^(?:erg(?:ing|ingen|eht|angen)|erfolg(?:t|te|ten|en)|statt(?:find|fand|gefund)\p{L}*|ereignete[nt]?|geschah|geschehen|kam|kommt|gekommen|gab|gibt|gegeben|fiel|happened|occurred|came|held)$/u,
  ],
];

/** Undefined where no verb can be told, which is no act. Linear in the statement. */
export function toldAct({ telling: { dating }, statement }: ComparedTelling): ToldAct | undefined {
  const clause = clauseAbout(statement.text, dating.start - statement.start);
  const found = statement.language === 'de' ? germanVerb(clause) : englishVerb(clause);
  if (found === undefined) return undefined;
  const folded = foldWord(found);
  const phase = PHASES.find(([, words]) => words.test(folded))?.[0];
  const verb = kinOf(folded, statement.language);
  return {
    verb: phase ? undefined : verb,
    phase,
    nouns: statement.terms.flatMap(({ written }) => nounOf(written, verb, statement.language)),
  };
}

function nounOf(written: string, verb: ReadKin, language: 'de' | 'en'): ReadKin[] {
  const noun = kinOf(foldWord(written), language);
  return noun.stem === verb.stem || (language === 'de' && /^\p{Ll}/u.test(written)) ? [] : [noun];
}

function kinOf(folded: string, language: 'de' | 'en'): ReadKin {
  return readKin({ folded, stem: stemOf(folded, language), root: verbRoot(folded), isFunctionWord: false });
}

/** From the mark before the date to the mark behind it. */
function clauseAbout(text: string, at: number): string {
  const before = text.slice(0, Math.max(0, at));
  const start = Math.max(-1, ...[...before.matchAll(/[,;:–—](?=\s)/gu)].map(({ index }) => index)) + 1;
  const mark = /[,;:–—](?=\s)/u.exec(text.slice(at));
  return text.slice(start, mark ? at + mark.index : text.length);
}

/** The participle or infinitive that closes the clause behind an auxiliary, else the finite verb, with its prefix where that closes the clause. */
function germanVerb(clause: string): string | undefined {
  const tokens = tokensOf(clause);
  const words = tokens.filter(({ mark }) => mark === '');
  const finite = tokens[germanFinite(tokens, 0, tokens.length, false)];
  const last = words.findLast(({ low }) => !isAuxiliary(low) && !/^(?:worden|sein|haben)$/.test(low));
  if (last === undefined) return undefined;
  if (finite && !isAuxiliary(finite.low)) return separable.has(foldWord(last.low)) && last !== finite ? last.low + finite.low : finite.low;
  return /^\p{Ll}\p{L}{3,}(?:t|en)$/u.test(last.text) ? last.low : undefined;
}

function isAuxiliary(low: string): boolean {
  return auxiliaries.has(low) || subjunctiveAuxiliaries.has(low) || secondSubjunctives.has(low);
}

const ENGLISH_AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|be|been|to|now|also|not|only|must|shall|should|could|can|may|might|due|set)$/;

function englishVerb(clause: string): string | undefined {
  const tokens = tokensOf(clause);
  const at = englishFinite(tokens, 0, tokens.length);
  return at < 0 ? undefined : tokens.slice(at).find(({ low, mark }) => mark === '' && !ENGLISH_AUXILIARY.test(low))?.low;
}

function tokensOf(clause: string) {
  return clauseTokens(clause, { start: 0, end: clause.length }, { cursor: { quotations: [], at: 0 }, atMost: MOST_TOKENS });
}
