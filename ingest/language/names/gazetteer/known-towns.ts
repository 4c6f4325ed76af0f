import { nameKey } from '../name-key.ts';
import { nouns } from './common-nouns.ts';
import { townList } from './towns.ts';

type Towns = { singles: ReadonlySet<string>; keys: ReadonlySet<string>; phrases: ReadonlyMap<string, readonly string[][]> };

let kept: Towns | undefined;
const shortestByKey = 6;
/** Names of towns that are more often words or something else. */
const ambiguous = new Set(
  'Alpen Leben Lauf Lage Haar Wald Berg Stein Hof Essen Halle Bergen Norden Baden Weil Lichter Wesen Ahlen Enger Achim Linden Werder Singen Wiesen Rain Ried Bergheim Kind Mann Sand See Baar Zug Wil Egg Au Rust Plan Bad Sur Man Split Reading Bath Mobile Orange Nice Tours Lens Male Same Most Bar Sale Bury Deal Corner Normal Independence Enterprise Surprise Hope Union Police Batman Mode Ordu Van Moss Halden Ski Ham Gift'.split(
    ' ',
  ),
);

/** Read on first use: half a millisecond for each hundred. */
function towns(): Towns {
  if (kept !== undefined) return kept;
  const [singles, keys, phrases] = [new Set<string>(), new Set<string>(), new Map<string, string[][]>()];
  for (const entry of townList.trim().split(/\s+/)) {
    const words = entry.split('_');
    if (words.length > 1) {
      const first = words[0] ?? '';
      const row = phrases.get(first) ?? [];
      row.push(words);
      phrases.set(first, row);
    } else if (!ambiguous.has(entry) && !nouns.has(entry.toLowerCase())) {
      singles.add(entry);
      if (entry.length >= shortestByKey) keys.add(nameKey(entry));
    }
  }
  for (const row of phrases.values()) row.sort((a, b) => b.length - a.length);
  kept = { singles, keys, phrases };
  return kept;
}

/** Whether a word names a town, with or without genitive-s; in another romanisation too ("Pokrowsk" for Pokrovsk). */
export function isTown(word: string): boolean {
  const { singles, keys } = towns();
  return (
    singles.has(word) || (word.endsWith('s') && singles.has(word.slice(0, -1))) || (word.length >= shortestByKey && keys.has(nameKey(word)))
  );
}

/** The names of towns of several words that begin with this one, longest first. */
export function townPhrasesFrom(word: string): readonly string[][] {
  return towns().phrases.get(word) ?? [];
}
