/** Words of a corpus come again and again: what a slow test said of one is kept, within bounds of number and length. */
const keptWords = 20_000;
const longestWord = 100;

/** The same test, asked once a word. */
export function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = test(word);
    if (answers.size >= keptWords) answers.clear();
    if (word.length <= longestWord) answers.set(word, answer);
    return answer;
  };
}
