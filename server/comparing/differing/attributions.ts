import { findNames, sameName } from '../../../ingest/language/names/names.ts';
import type { Mention, Span } from '../../../ingest/language/span.ts';
import { findWords } from '../../../ingest/language/words.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** Pronouns and bodies that say nothing of whose word it is. */
const SAYS_NOTHING = /^(?:er|sie|es|man|wir|ich|he|she|they|it|we|who|der|die|das|diese[rs]?)$/iu;

/** The same from another mouth: both sentences say whose word it is, and nothing of the one is in the other. */
export function attributionsDiffer({ a, b }: ComparedPair): Differing[] {
  const [here, there] = [originOf(a), originOf(b)];
  if (!here || !there || isSameOrigin(here, there)) return [];
  const isPerson = (origin: Mention) => findNames(origin.text).some(({ kind }) => kind === 'person');
  return [
    { kind: 'attribution', by: isPerson(here) && isPerson(there) ? 'source-persons' : 'source-bodies', a: spanOf(here), b: spanOf(there) },
  ];
}

/** Who is named in the sentence itself; offsets from its beginning. */
function originOf({ attribution, start, end, text }: ReadStatement): Mention | undefined {
  const origin = attribution?.origins[0]?.chain.at(-1);
  if (attribution?.how !== 'cue' || !origin || origin.start < start || origin.end > end || SAYS_NOTHING.test(origin.text)) return undefined;
  return { start: origin.start - start, end: origin.end - start, text: text.slice(origin.start - start, origin.end - start) };
}

function isSameOrigin(a: Mention, b: Mention): boolean {
  if (sameName(a.text, b.text)) return true;
  const [names, others] = [findNames(a.text), findNames(b.text)];
  if (names.some((one) => others.some((other) => one.key === other.key || sameName(one.text, other.text)))) return true;
  const stemsOf = (text: string) =>
    findWords(text, 'de')
      .filter((word) => !word.isFunctionWord)
      .map(({ stem }) => stem);
  const there = stemsOf(b.text);
  return stemsOf(a.text).some((stem) =>
    there.some((other) => other === stem || (Math.min(stem.length, other.length) > 4 && (other.endsWith(stem) || stem.endsWith(other)))),
  );
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
