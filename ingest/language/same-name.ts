import { nameKey } from './name-key.ts';

const titleWords = new Set(
  'dr prof herr herrn frau mr mrs ms sir lord lady präsident präsidentin president minister ministerin general kanzler kanzlerin senator papst könig königin außenminister außenministerin verteidigungsminister'.split(
    ' ',
  ),
);
const particles = new Set('von van der den de del di da la le bin ibn abu al el zu zum ter ten'.split(' '));
/** Family names that stand first in Korean, Chinese and Vietnamese names. */
const familyFirst = new Set('kim xi li wang park lee mao deng hu wen zhang liu chen nguyen moon yoon'.split(' '));

type Parts = { family: string; given: string[] };

/**
 * Whether two written names can be one person's or thing's: equal keys of the last names (titles, particles and "al-" set aside), and given names, where
 * both have them, equal or an initial of each other.
 */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first.family === '' || first.family !== second.family) return false;
  const shared = Math.min(first.given.length, second.given.length);
  if (shared === 0) return true;
  return agree(first.given[0] ?? '', second.given[0] ?? '');
}

function agree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a === b;
}

function partsOf(written: string): Parts {
  const words = written
    .slice(0, 200)
    .split(/[\s.,]+/)
    .filter((word) => word !== '' && !titleWords.has(word.toLowerCase()) && !particles.has(word.toLowerCase()));
  const keys = words.map((word) => nameKey(word)).filter((key) => key !== '');
  const isFamilyFirst = keys.length > 1 && familyFirst.has((words[0] ?? '').toLowerCase());
  return isFamilyFirst ? { family: keys[0] ?? '', given: keys.slice(1) } : { family: keys.at(-1) ?? '', given: keys.slice(0, -1) };
}
