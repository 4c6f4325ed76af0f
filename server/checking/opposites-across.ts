import type { Reason } from '../contract/citation.ts';
import type { WordTable } from '../retrieval/word-table.ts';
import { oppositesOf } from './concepts.ts';
import type { Pair } from './pair.ts';

/** A translation the table is surer of than this is one. */
const SURE = 0.08;

/** "11 Jahre alt", "as young as 11": neither old nor young. */
const MEASURE = /^(?:jahre?|years?|monate?|months?|wochen?|weeks?|tage?|days?|(?:kilo|zenti)?meter)$/;

/** In German an ending: "more effective", "wirksamer". */
const COMPARES = /^(?:more|most|less|least)$/;

/**
 * Words of a claim that no word of its source translates, where one translates their opposite instead: "low unemployment", "hohe Arbeitslosigkeit". What
 * translates another word of the claim stands for that.
 */
export function oppositesAcross({ claim, source, aligned }: Pair, table: WordTable): Reason[] {
  const taken = new Set(aligned.map(({ at }) => at));
  const free = source.words.filter(
    ({ isFunctionWord }, at) => !isFunctionWord && !taken.has(at) && !MEASURE.test(source.words[at - 1]?.folded ?? ''),
  );
  return aligned.flatMap(({ word, at }): Reason[] => {
    if (at >= 0 || COMPARES.test(word.folded)) return [];
    const opposites = new Set(oppositesOf(word, claim.language).flatMap((other) => stemsOf(other, claim.language, table)));
    const instead = free.find(({ stem }) => opposites.has(stem));
    return instead ? [{ code: 'opposite', claim: word.text, source: instead.text }] : [];
  });
}

function stemsOf(word: string, language: 'de' | 'en', table: WordTable): string[] {
  return table.translationsOf(word, language).flatMap(({ stem, score }) => (score >= SURE ? stem : []));
}
