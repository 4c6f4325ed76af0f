import type { ClauseToken } from './clause-tokens.ts';
import { isDescriptor } from './origin-nouns.ts';

/** Grammatical, for pronouns to find their person. */
export type Gender = 'm' | 'f' | 'n' | 'plural';

/** As article and ending tell; undefined where they do not. "die" counts as feminine, though it may be a plural. */
export function genderOf(
  tokens: readonly ClauseToken[],
  { article, head, headTo }: { article: string; head: number; headTo: number },
): Gender | undefined {
  const opening = tokens[head]?.text ?? '';
  const second = tokens[head + 1]?.text ?? '';
  // "Perlachers Anwältin Edda Rohn": not the one whose lawyer she is.
  const first = headTo - head > 2 && /s$|[’']$/.test(opening) && isDescriptor(second) ? second : opening;
  if (/^(?:das|dieses|jenes)$/.test(article)) return 'n';
  if (/^(?:der|dieser|jener)$/.test(article)) return isFeminine(first) ? 'f' : 'm';
  if (/^(?:mehrere|einige|viele|zahlreiche|beide|alle|zwei|drei|vier|manche|etliche)n?r?$/.test(article)) return 'plural';
  if (/^(?:die|diese|eine|seine|ihre|unsere|keine|jene)$/.test(article)) return 'f';
  if (/^(?:ein|sein|ihr|unser|kein|dem|einem|seinem|ihrem)$/.test(article)) return undefined;
  return headTo - head > 1 && isDescriptor(first) ? (isFeminine(first) ? 'f' : 'm') : undefined;
}

function isFeminine(word: string): boolean {
  return /(?:er|or|ist|ent|ant|eur|är|log|anwält|ärzt|chef|rät|kolleg|expert|zeug|general|königs?|wirt)in$|^(?:Frau|Mrs|Ms|Lady|Königin|Mutter|Schwester|Witwe|Tochter)$|frau$/iu.test(
    word,
  );
}
