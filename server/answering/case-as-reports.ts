/** Letters, and what joins them in a word. */
const WORD = /\p{L}[\p{L}\p{N}’'-]*/gu;
const SHORTEST = 3;
/** What a sentence may open behind: there any word has a capital. */
const OPENS = /(?:^|[.!?:;•*“”"„»«›‹–—-]|\n)\s*$/u;
const LOOKED_BACK = 6;

/**
 * A question typed without capitals ("wie alt ist tschernjakow") with those that its words have within the sentences of the texts, where they never stand without. One with a capital behind its
 * first letter stays as it is. Linear in the texts.
 */
export function caseAsReports(question: string, texts: readonly string[]): string {
  if (/\p{Lu}/u.test(question.slice(1))) return question;
  const wanted = new Map<string, { written?: string; isLower: boolean }>();
  for (const [word] of question.matchAll(WORD)) if (word.length >= SHORTEST) wanted.set(word.toLowerCase(), { isLower: false });
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const known = wanted.get(word.toLowerCase());
      if (known === undefined) continue;
      if (!/^\p{Lu}/u.test(word)) known.isLower = true;
      else if (!OPENS.test(text.slice(Math.max(0, index - LOOKED_BACK), index))) known.written ??= word;
    }
  return question.replaceAll(WORD, (word) => {
    const { written, isLower = true } = wanted.get(word.toLowerCase()) ?? {};
    return isLower || written === undefined ? word : written;
  });
}
