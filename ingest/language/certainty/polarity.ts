import { clauseTokens } from '../clauses/clause-tokens.ts';
import { findQuotations } from '../clauses/quotations.ts';
import { splitSentences } from '../sentences/sentences.ts';
import type { Mention } from '../span.ts';
import { negatesOrDenies } from './certainty.ts';
import { isNegationAt } from './negation-words.ts';

/** Verbs of denial by themselves; those that part their prefix need it behind them in the sentence. */
const denial =
  /^(?:bestreite[nt]?|bestritt(?:en)?|dementier(?:t|te|en|ten|e)|leugne(?:t|te|n|ten)?|geleugnet|vernein(?:t|te|en|ten|e)|widersprach(?:en)?|widerspricht|widersprechen|zurückgewiesen|zurückzuweisen|abgestritten|bezweifel(?:t|te|n|ten)|deny|denies|denied|denying|refute[sd]?|refuting|disputed|disputes)$/;
const parted: Record<string, RegExp> = {
  wies: /^zurück$/,
  weist: /^zurück$/,
  wiesen: /^zurück$/,
  weisen: /^zurück$/,
  stritt: /^ab$/,
  streitet: /^ab$/,
  stritten: /^ab$/,
  streiten: /^ab$/,
  ruled: /^out$/,
  rules: /^out$/,
};

/** A sentence of more words is a list or debris. */
const longestSentence = 400;

/**
 * The words of a text that negate or deny ("nicht", "kein", "bestreitet", "wies … zurück", "denied"), in order. "Nicht nur", "kein Geringerer als" and what
 * stands in a quoted title are none. Linear; never throws.
 */
export function findNegations(text: string): Mention[] {
  if (!mayNegate.test(text)) return [];
  const cursor = { quotations: findQuotations(text), at: 0 };
  const found: Mention[] = [];
  for (const sentence of splitSentences(text)) {
    const tokens = clauseTokens(text, sentence, { cursor, atMost: longestSentence });
    for (const [at, { start, end, text: written, low, title }] of tokens.entries()) {
      if (title) continue;
      const prefix = Object.hasOwn(parted, low) ? parted[low] : undefined;
      const denies = denial.test(low) || (prefix !== undefined && tokens.slice(at + 1, at + 40).some((token) => prefix.test(token.low)));
      if (denies || isNegationAt(tokens, at)) found.push({ start, end, text: written });
    }
  }
  return found;
}

/** Nothing is negated or denied without one of these, so most sentences need not be read. */
const mayNegate =
  /nicht|kein|\bnie|weder|ohne|mitnichten|nirgend|strei?tt?|dementi|leugn|nein|zurück|wider|schl(?:oss|ieß)|entgegen|zweif|unwahr|falsch|fraglich|erfunden|lüge|rede|sich|weiger|lehn|verzicht|abrede|rät|riet|untersag|verb(?:iet|ot)|kaum|wenig|\bno|n['’]t|cannot|never|without|neither|den(?:y|ied|ies)|reject|refut|disput|dismiss|rul(?:e|es|ed|ing) out|unlikely|doubt|false|untrue|wrong|impossible|lie|nonsense|declin|refus|hardly/i;

/**
 * Whether a sentence negates or denies anything. Two negations that cancel ("bestreitet nicht", "schließt nicht aus") negate nothing; what is called improbable
 * or is doubted counts as negated. Linear; never throws.
 */
export function isNegated(sentence: string): boolean {
  return mayNegate.test(sentence) && negatesOrDenies(sentence);
}
