import { familyNames, germanKey, letterKey } from '../gazetteer/family-names.ts';
import { wordReadings } from '../name-key.ts';
import { hasForeignShape } from '../noun-shape.ts';
import { soundsAlike } from '../scripts/cross-script.ts';
import { scriptOf } from '../scripts/transliteration.ts';
import { areOtherVariants, areVariants } from './name-variants.ts';

/** The same words in any order. */
export function sameWords(a: string[], b: string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  const left = [...b];
  return a.every((word) => {
    const at = left.findIndex((other) => sameWord(word, other, 'family'));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Whether two words of names, as written, are one in some spelling. `of`: which lists of variants hold; `romanised`: a family name in two romanisations. */
export function sameWord(a: string, b: string, of: 'given' | 'family' | 'romanised' | 'regnal'): boolean {
  if (a === b) return true;
  if (isAbbreviation(a) || isAbbreviation(b)) return a.toLowerCase() === b.toLowerCase();
  const [ours, theirs] = [wordReadings(a), wordReadings(b)];
  if (ours[0] === '' || theirs[0] === '') return false;
  const list = of === 'romanised' ? 'family' : of;
  if (
    list === 'family' &&
    (ours[0] === theirs[0] || !areVariants(ours[0] ?? '', theirs[0] ?? '', list)) &&
    ((of === 'family' && areOtherNames(a, b)) || areOtherVariants(ours[0] ?? '', theirs[0] ?? ''))
  )
    return false;
  if (ours.some((key) => theirs.includes(key)) || areVariants(ours[0] ?? '', theirs[0] ?? '', list)) return true;
  const [scriptA, scriptB] = [scriptOf(a), scriptOf(b)];
  if (scriptA === 'latin' && scriptB !== 'latin') return soundsAlike(a, b, scriptB);
  return scriptB === 'latin' && scriptA !== 'latin' && soundsAlike(b, a, scriptA);
}

/** Different letter by letter, and one a frequent German or English name, or apart only as German spellings are ("Hertz", "Herz"): two names. */
export function areOtherNames(a: string, b: string): boolean {
  if (scriptOf(a) !== 'latin' || scriptOf(b) !== 'latin') return false;
  const [one, other] = [letterKey(a), letterKey(b)];
  if (one === other) return false;
  if (familyNames.has(one) || familyNames.has(other)) return true;
  return germanKey(one) === germanKey(other) && !hasForeignShape(a) && !hasForeignShape(b);
}

function isAbbreviation(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word);
}
