/** Whether a sentence contains one of the gold answers, both normalised. A number counts only as a whole: "3" is not in "1353". */
export function containsAnswer(sentence: string, answers: readonly string[]): boolean {
  const haystack = normalize(sentence);
  return answers.some((answer) => {
    const needle = normalize(answer);
    for (let at = haystack.indexOf(needle); needle !== '' && at !== -1; at = haystack.indexOf(needle, at + 1)) {
      if (isWholeNumber(haystack, at, needle.length)) return true;
    }
    return false;
  });
}

/** Lower case, letters and digits only, one blank between words. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isWholeNumber(haystack: string, start: number, length: number): boolean {
  const bothDigits = (left: number) => /^\p{N}{2}$/u.test(haystack.slice(left, left + 2));
  return !(start > 0 && bothDigits(start - 1)) && !bothDigits(start + length - 1);
}
