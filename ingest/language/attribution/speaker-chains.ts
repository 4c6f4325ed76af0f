import type { Mention } from '../span.ts';
import type { SentenceParts } from './frame.ts';
import type { Origin } from './origins.ts';
import type { Open, State } from './sentence-attribution.ts';
import { chainsOf, type NestedFrame } from './sentence-frames.ts';

/** Whether a frame says who said something: knowing and planning do not ("wusste, dass"), nor does saying that is denied ("sagte nicht, ob"), nor asking without a quotation. */
export function attributes(frame: NestedFrame, asksAloud = false): boolean {
  if (frame.kind === 'hearsay' || frame.kind === 'basis') return false;
  if (frame.class === 'know' || frame.class === 'plan' || (frame.class === 'ask' && !asksAloud)) return false;
  const silent =
    frame.negated &&
    (frame.class === 'say' ||
      frame.class === 'tell' ||
      frame.class === 'confirm' ||
      frame.class === 'announce' ||
      frame.class === 'show' ||
      frame.class === 'speak');
  return !(silent && frame.kind === 'verb');
}

/** "Sobald die Regierung sagt, …": nothing has been said yet. */
export function isCondition({ tokens, clauses }: SentenceParts, frame: NestedFrame): boolean {
  const clause = clauses[frame.clause];
  return (
    frame.kind === 'verb' &&
    clause?.kind === 'adverbial' &&
    /^(?:wenn|falls|sobald|sofern|solange|bis|bevor|if|unless|until|once|before)$/.test(tokens[clause.from]?.low ?? '')
  );
}

/** Frames that hold no further speaker; those without a speaker of their own speak for the one before. */
export function leavesOf(frames: readonly NestedFrame[]): NestedFrame[] {
  const named = frames.filter(({ origins }) => origins.length > 0);
  return named.filter((frame) => !named.some((other) => other !== frame && isAbove(frame, other)));
}

function isAbove(frame: NestedFrame, other: NestedFrame): boolean {
  for (let at = other.parent, step = 0; at !== undefined && step < 50; at = at.parent, step += 1) if (at === frame) return true;
  return false;
}

/** Pronouns become whom they stand for, equal chains one; inside a quotation its speaker comes first. */
export function resolveChains(
  { namings, index, open, parts }: State,
  leaves: readonly NestedFrame[],
  owner: Mention[][] | undefined,
): Mention[][] {
  const chains: Mention[][] = [];
  for (const leaf of leaves) {
    const inSpeech = (parts.tokens[leaf.at]?.speech ?? -1) >= 0;
    for (const chain of chainsOf(leaf)) {
      const resolved = chain.flatMap((origin) => {
        if (!origin.pronoun) return [mentionOf(origin)];
        const last = lastOf(open);
        const person = namings.resolve(origin, index) ?? (last !== undefined && namings.mayMean(origin, last) ? last : undefined);
        // Nobody was named: the pronoun itself says at least that somebody speaks.
        if (person === undefined && chain.length > 1) return [];
        return [person ?? mentionOf(origin)];
      });
      const outer = inSpeech && owner?.[0] !== undefined ? owner[0] : [];
      const whole = withoutRepeats([...outer, ...resolved]);
      if (whole.length > 0 && !chains.some((known) => sameChain(known, whole))) chains.push(whole);
    }
  }
  // "sagte er … und betonte": a chain that only begins another says nothing of its own.
  return chains.filter(
    (chain) =>
      !chains.some(
        (other) => other !== chain && other.length > chain.length && chain.every((mention, at) => other[at]?.text === mention.text),
      ),
  );
}

function lastOf(open: Open | undefined): Mention | undefined {
  return open?.chains[0]?.at(-1);
}

/** "X, sagte X" is one link, and so is "Kay Scheller" with "Scheller" behind. */
export function withoutRepeats(chain: Mention[]): Mention[] {
  return chain.filter((mention, at) => {
    const before = chain[at - 1]?.text;
    return before !== mention.text && before?.endsWith(` ${mention.text}`) !== true;
  });
}

function sameChain(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, at) => mention.text === b[at]?.text);
}

/** An origin without what was read into it. */
export function mentionOf({ start, end, text }: Origin): Mention {
  return { start, end, text };
}
