import type { Mention } from './span.ts';

/** Who is said to have said it: `origin` as written ("Bloomberg"), `cue` the words that say so ("laut"). The span holds both. */
export type Attribution = Mention & { origin: string; cue: string };

/** The attributions of one piece of text, in order, without overlap. Linear; never throws. */
export function findAttributions(text: string): Attribution[] {
  return [...text.matchAll(/(?<!\p{L})([Ll]aut|[Aa]ccording to) (\p{Lu}[\p{L}-]+)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    origin: match[2] ?? '',
    cue: match[1] ?? '',
  }));
}

/** Whether a sentence only attributes what was said before it ("Das berichtete das Zentrum Y und schreibt Z."). */
export function carriesAttributionOnly(sentence: string): boolean {
  return /^(?:Das|Dies|Darüber) (?:berichtete|berichtet|schreibt|meldet|meldete|sagte) /u.test(sentence.trim());
}
