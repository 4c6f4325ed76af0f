import type { MemberChanges } from '../../server/contract/family.ts';
import type { Texts } from '../texts/de.ts';

/** Facts shown in words; the rest is counted. */
const MOST_FACTS = 8;

/** What a near-copy changed, in lines: changed figures, dates and names first, since they are what matters, then sentences. */
export function changesInWords({ facts, added, dropped, reworded, moved }: MemberChanges, words: Texts['family']): string[] {
  const told = facts.slice(0, MOST_FACTS).map(({ how, earliest, member }) => {
    if (earliest && member) return words.changed(earliest.text, member.text, how === 'compatible');
    return earliest ? words.leftOut(earliest.text) : words.put(member?.text ?? '');
  });
  const more = facts.length - told.length;
  const sentences = [
    added.length > 0 && words.added(added.length),
    dropped.length > 0 && words.dropped(dropped.length),
    reworded.length > 0 && words.reworded(reworded.length),
    moved.length > 0 && words.moved(moved.length),
  ].filter((line) => line !== false);
  const lines = [...new Set([...told, ...(more > 0 ? [words.moreFacts(more)] : []), ...sentences])];
  return lines.length > 0 ? lines : [words.same];
}
