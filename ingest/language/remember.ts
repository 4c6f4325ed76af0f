/** As many words as a thousand reports have, some 10 MB: what is sought again soon is found, and memory stays bounded. */
const MOST = 60_000;
/** What is longer is no word, and is worked out each time. */
const LONGEST = 100;

/** The same pure function, which works out what it has been asked of late only once: words come again and again. */
export function remember<Result>(workOut: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, { result: Result }>();
  return (word) => {
    const before = known.get(word);
    if (before) return before.result;
    const result = workOut(word);
    if (known.size >= MOST) known.clear();
    if (word.length <= LONGEST) known.set(word, { result });
    return result;
  };
}
