import type { Found, Reading } from './find-persons.ts';
import { nameAt } from './name.ts';
import { nameKey } from './name-key.ts';
import { organisationLinks } from './name-words.ts';

/** Longer runs of capitalised words are headlines or lists. */
export const mostWords = 9;

/** The end of the capitalised words from here on, over "und", "für" and "of" where another follows. */
export function endOfRun({ tokens, text }: Reading, from: number, overLinks = false): number {
  let end = tokens[from]?.end ?? 0;
  for (let next = from + 1; next < from + mostWords; next += 1) {
    const [token, following] = [tokens[next], tokens[next + 1]];
    if (token === undefined) break;
    const isListed =
      overLinks &&
      text.slice(tokens[next - 1]?.end ?? 0, token.start) === ', ' &&
      /^(?: und| and|,)/.test(text.slice(token.end, token.end + 4));
    if (!token.joined && !isListed) break;
    if (token.capital && !token.initial && token.class !== 'function' && token.class !== 'never') {
      end = token.end;
      continue;
    }
    if (
      !overLinks ||
      !organisationLinks.has(token.word) ||
      following?.joined !== true ||
      !following.capital ||
      following.class === 'function'
    )
      break;
  }
  return end;
}

/** The name from this token (or an offset before it) to an offset. */
export function foundTo(
  { text, tokens }: Reading,
  at: number,
  end: number,
  kind: 'organisation' | 'place',
  from?: number,
): Found | undefined {
  const start = from ?? tokens[at]?.start ?? 0;
  const key = nameKey(text.slice(start, end));
  if (key === '') return undefined;
  let next = at + 1;
  while ((tokens[next]?.start ?? end) < end) next += 1;
  return { name: nameAt(text, { start, end }, kind, key), next };
}
