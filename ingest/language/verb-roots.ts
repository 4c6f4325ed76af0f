import { remember } from './remember.ts';
import { SEPARABLE, strongInfinitive } from './strong-verbs.ts';
import { findWords, type Word } from './words.ts';

/** A root shorter than this says nothing. */
const SHORTEST_ROOT = 4;
const separable = new Set(SEPARABLE);

/**
 * What the forms of a verb and the noun made of it have in common: liefern, lieferte, geliefert, Lieferung → "liefer"; treffen, traf,
 * getroffen, Treffen → "treff". Looser than a stem, so a match by root is weaker evidence. Undefined for words too short to tell.
 */
export function verbRoot(folded: string): string | undefined {
  const root = rootOf(folded);
  return root.length >= SHORTEST_ROOT ? root : undefined;
}

const rootOf = remember((folded) => strongInfinitive(folded)?.replace(/e?n$/, '') ?? weakRoot(folded));

/** The roots of a sentence: of every content word, and of verbs whose prefix stands apart ("trat … zurück" → "zuruecktret"). */
export function verbRoots(text: string): Set<string> {
  const words = findWords(text);
  const roots = new Set<string>();
  for (const word of words) {
    const root = word.isFunctionWord ? undefined : verbRoot(word.folded);
    if (root) roots.add(root);
  }
  for (const root of separatedRoots(words, text)) roots.add(root);
  return roots;
}

/** Verbs whose prefix closes the clause: each lower-case word before it may be the verb; only real ones meet anything. */
export function separatedRoots(words: Word[], text: string): string[] {
  const roots: string[] = [];
  let clause = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const between = text.slice(word.end, next?.start ?? text.length);
    const closes = !next || /[,;:.?!–—„“”"]/.test(between);
    if (closes && separable.has(word.folded)) {
      for (const verb of words.slice(clause, index)) {
        const root = /^\p{Ll}/u.test(verb.text) || verb === words[0] ? verbRoot(verb.folded) : undefined;
        if (root) roots.push(word.folded + root);
      }
    }
    if (closes) clause = index + 1;
  }
  return roots;
}

function weakRoot(folded: string): string {
  const participle = /^((?:[a-z]{2,8})?)ge([a-z]{3,})t$/.exec(folded);
  const prefix = participle?.[1] ?? '';
  if (participle && (prefix === '' || separable.has(prefix))) return prefix + (participle[2] ?? '');
  return folded.replace(/(?:ungen|ung|ens|eten|etest|ete|test|ten|te|en|n|et|est|st|t|es|e|s)$/, '').replace(/e$/, '');
}
