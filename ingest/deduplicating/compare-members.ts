import type { Mention, Span } from '../language/span.ts';
import { alignSentences, type Match } from './align-sentences.ts';
import { changedFacts, type FactChange, readFacts } from './changed-facts.ts';
import { plainSpelling } from './plain-spelling.ts';
import { type SignedSentence, signText } from './signature.ts';

export type { FactChange } from './changed-facts.ts';

/** A text of a family. `publishedOn`: YYYY-MM-DD, so that "gestern" and a date can be told to be the same day. */
export type ComparedText = { text: string; publishedOn?: string | undefined };
/** A sentence of the earliest and what it is in the other member. */
export type SentencePair = { earliest: Mention; member: Mention };

/**
 * What a member of a family has made of the earliest one. Spans are offsets into the text they are of, whole sentences. `kept`: sentences that are the
 * same; `reworded`: the same sentence in other words or with other figures; `moved`: kept or reworded, and at another place; `added`, `dropped`: without
 * a like in the other text. `facts`: figures, dates and names that differ between a sentence and what it has become. Sentences without a word of
 * content are left out.
 */
export type MemberChanges = {
  kept: number;
  reworded: SentencePair[];
  moved: SentencePair[];
  added: Mention[];
  dropped: Mention[];
  facts: FactChange[];
};

/** Half of a sentence's words in common; below, it is another one. */
const LEAST_LIKENESS = 0.45;

/** Pure; linear in the texts' lengths apart from sorting; never throws. */
export function compareMembers(earliest: ComparedText, member: ComparedText): MemberChanges {
  const [before, after] = [signText(earliest.text).sentences, signText(member.text).sentences];
  const pairs = pairSentences(before, after).map(({ one, other }) => ({
    one,
    other,
    earliest: mentionAt(earliest.text, before[one]),
    member: mentionAt(member.text, after[other]),
  }));
  const changed = pairs.filter((pair) => plainSpelling(pair.earliest.text) !== plainSpelling(pair.member.text));
  const inPlace = longestRising(pairs.map(({ other }) => other));
  const isPaired = (side: 'one' | 'other') => new Set(pairs.map((pair) => pair[side]));
  const [pairedOne, pairedOther] = [isPaired('one'), isPaired('other')];
  const bare = ({ earliest, member }: SentencePair): SentencePair => ({ earliest, member });
  return {
    kept: pairs.length - changed.length,
    reworded: changed.map(bare),
    moved: pairs.filter((_, index) => !inPlace.has(index)).map(bare),
    added: after.flatMap((sentence, index) => (pairedOther.has(index) ? [] : [mentionAt(member.text, sentence)])),
    dropped: before.flatMap((sentence, index) => (pairedOne.has(index) ? [] : [mentionAt(earliest.text, sentence)])),
    facts: changed.length === 0 ? [] : factsOf(changed, readFacts(earliest), readFacts(member)),
  };
}

function factsOf(pairs: SentencePair[], before: ReturnType<typeof readFacts>, after: ReturnType<typeof readFacts>): FactChange[] {
  return pairs.flatMap((pair) => changedFacts(before.within(pair.earliest), after.within(pair.member)));
}

/** Each sentence with one of the other text at most: the likest pairs first, of equal ones those nearest to each other's place. */
function pairSentences(before: readonly SignedSentence[], after: readonly SignedSentence[]): Match[] {
  const { ofOne, ofOther } = alignSentences(before, after, LEAST_LIKENESS);
  const distance = ({ one, other }: Match) => Math.abs(one / Math.max(1, before.length) - other / Math.max(1, after.length));
  const found = [...ofOne, ...ofOther]
    .flatMap((match) => match ?? [])
    .sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.one - b.one);
  const [takenOne, takenOther] = [new Set<number>(), new Set<number>()];
  const pairs: Match[] = [];
  for (const match of found) {
    if (takenOne.has(match.one) || takenOther.has(match.other)) continue;
    takenOne.add(match.one);
    takenOther.add(match.other);
    pairs.push(match);
  }
  return pairs.sort((a, b) => a.one - b.one);
}

function mentionAt(text: string, { start, end }: Span = { start: 0, end: 0 }): Mention {
  return { start, end, text: text.slice(start, end) };
}

/** Indexes of a longest rising subsequence (patience sorting): what stayed in place when some were moved. */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1];
    tails[low] = index;
  }
  const rising = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before[at]) rising.add(at);
  return rising;
}
