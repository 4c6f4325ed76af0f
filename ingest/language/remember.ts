/** Words in all: those of a few hundred reports, some 10 MB. What is sought again soon is found, and memory stays bounded. */
const MOST = 80_000;
/** What is longer is no word, and is worked out each time. */
const LONGEST = 100;
/** From this length on V8 makes a part of a string by pointing into it. UTF-16 code units. */
const SHORTEST_PART = 13;

/**
 * The same pure function, which works out what it has been asked of late only once: words come again and again. Those asked for last are one half of what
 * it knows; when that is full the other half is forgotten, and frequent words stay. Forgetting all at once it would work most of them out anew.
 */
export function remember<Result extends NonNullable<unknown>>(workOut: (word: string) => Result): (word: string) => Result {
  let young = new Map<string, Result>();
  let old = new Map<string, Result>();
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const result = old.get(word) ?? workOut(word);
    if (word.length > LONGEST) return result;
    if (young.size >= MOST / 2) [young, old] = [new Map(), young];
    young.set(apart(word), result);
    return result;
  };
}

/** A word that is a part of a text holds all of the text in memory: each remembered word would keep the article that it was read in. */
function apart(word: string): string {
  return word.length < SHORTEST_PART ? word : ` ${word}`.slice(1);
}

/** The same function without arguments, which is worked out when it is first asked, and once. */
export function once<Value>(workOut: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => {
    known ??= { value: workOut() };
    return known.value;
  };
}
