import type { ClauseToken } from './clause-tokens.ts';
import { canBeParticiple } from './german-verbs.ts';

/** An adverb of hearsay or doubt with the participle behind it, before a noun and behind its article. */
export function isAttributive(tokens: readonly ClauseToken[], at: number): boolean {
  const [adverb, participle, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (adverb === undefined || participle === undefined || participle.mark !== '') return false;
  // "der angebliche Täter", "the alleged thief"
  if (/^(?:angeblich|vorgeblich|mutmaßlich|vermeintlich)e[nrms]?$/.test(adverb.low)) return /^\p{Lu}/u.test(participle.text);
  if (/^(?:alleged|purported|suspected|supposed)$/.test(adverb.low))
    return /^(?:the|a|an|his|her|its|their|two|three|four|five|several|of)$/.test(tokens[at - 1]?.low ?? '');
  if (noun === undefined || noun.mark !== '') return false;
  if (/^(?:angeblich|mutmaßlich|vermeintlich|offenbar|vermutlich|wahrscheinlich)$/.test(adverb.low))
    return (
      /^\p{Ll}+e[nrms]?$/u.test(participle.text) &&
      /^[\p{Lu}\p{Ll}]/u.test(noun.text) &&
      (canBeParticiple(participle.low.replace(/e[nrms]?$/, '')) ||
        canBeParticiple(participle.low) ||
        /(?:te|ene|ende)[nrms]?$/.test(participle.low)) &&
      /^\p{Lu}/u.test(noun.text)
    );
  if (/^(?:allegedly|reportedly|supposedly|purportedly|apparently)$/.test(adverb.low))
    return (
      /(?:ed|en|wn|ing)$/.test(participle.low) &&
      /^(?:the|a|an|his|her|its|their|this|of|for|with|two|three|several|some)$/.test(tokens[at - 1]?.low ?? '')
    );
  return false;
}
