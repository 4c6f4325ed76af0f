import { conceptsOf } from '../../checking/concepts.ts';
import { oppositeWords } from '../../checking/opposite-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { rolesDiffer } from '../../checking/roles-differ.ts';
import { type ComparedPair, type Differing, spanOf } from './compared-pair.ts';

/** Whoever meets somebody is met by him. */
const MUTUAL = /(?<!\p{L})(?:tr(?:a|i)f(?:f\p{L}*|t)?|treffen|getroffen|zusammen\p{L}*|gespräch\p{L}*|met|meet\p{L}*|talks?)(?!\p{L})/iu;

/** Who does what to whom, from where to where, up or down: the parts are turned round, or a word stands where the other has its opposite. */
export function directionsDiffer({ a, b, there, back }: ComparedPair): Differing[] {
  const isMutual = MUTUAL.test(a.read.text) && MUTUAL.test(b.read.text);
  const [turned] = isMutual ? [] : rolesDiffer(there);
  if (turned) {
    const [here, other] = [spanOf(turned.claim, a.read.text), spanOf(turned.source, b.read.text)];
    return here && other ? [{ kind: 'direction', a: here, b: other }] : [];
  }
  const [opposite] = oppositeWords(there);
  if (!opposite || oppositeWords(back).length === 0) return [];
  const [here, other] = [spanOf(opposite.claim, a.read.text), spanOf(opposite.source, b.read.text)];
  if (!here || !other) return [];
  return [{ kind: isOfCertainty(opposite.claim, a.read) ? 'certainty' : 'direction', a: here, b: other }];
}

/** "Bestätigt" and "bestreitet", "möglich" and "unmöglich" say how sure it is. */
function isOfCertainty(written: string | undefined, { words }: ReadText): boolean {
  const word = words.find(({ text }) => text === written);
  return (
    word !== undefined &&
    conceptsOf(word).length > 0 &&
    /^(?:bestae?tig|bestreit|bestritt|dementi|leugn|confirm|den[iy]|moeglich|unmoeglich|possible|impossible|bekannt|unbekannt)/.test(
      word.folded,
    )
  );
}
