import type { Random } from '../random.ts';

/** A change of a text that can stand in one place. */
export type Edit = { start: number; end: number; text: string };

export type Language = 'de' | 'en';
/** Says a text in other words, or undefined where it has nothing to offer. */
export type Rewrite = (text: string, language: Language, random: Random) => string | undefined;

export function applied(text: string, { start, end, text: written }: Edit): string {
  return text.slice(0, start) + written + text.slice(end);
}

/** One of them, undefined of none. */
export function pick<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values[Math.floor(random() * values.length)];
}

export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  return values
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}

/** One edit by chance of all that a pattern offers. `write` gives undefined where the match is none after all. */
export function editOf(
  text: string,
  { pattern, write }: { pattern: RegExp; write: (match: RegExpExecArray, before: string) => string | undefined },
  random: Random,
): string | undefined {
  const edits = [...text.matchAll(pattern)].flatMap((match): Edit[] => {
    const written = write(match, text.slice(0, match.index));
    if (written === undefined || written === match[0]) return [];
    const atStart = match.index === 0 && /^\p{Lu}/u.test(match[0]);
    return [{ start: match.index, end: match.index + match[0].length, text: atStart ? capitalised(written) : written }];
  });
  const edit = pick(edits, random);
  return edit && applied(text, edit);
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Levenshtein distance of two texts in characters, in one row. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
