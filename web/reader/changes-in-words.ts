import type { FamilyMember, MemberChanges } from '../../server/contract/family.ts';
import type { Texts } from '../texts/de.ts';

/** Facts shown in words; the rest is counted. */
const MOST_FACTS = 8;

/** `isNumber`: a figure that was changed, left out or put in: what an analyst looks for first. */
export type Change = { words: string; isNumber: boolean };

/** What a near-copy changed, in lines: changed figures, dates and names first, since they are what matters, then sentences. */
export function changesInWords({ facts, added, dropped, reworded, moved }: MemberChanges, words: Texts['family']): Change[] {
  const told = ordered(facts)
    .slice(0, MOST_FACTS)
    .map((fact): Change => ({ words: factInWords(fact, words), isNumber: fact.kind === 'quantity' }));
  const more = facts.length - told.length;
  const sentences = [
    added.length > 0 && words.added(added.length),
    dropped.length > 0 && words.dropped(dropped.length),
    reworded.length > 0 && words.reworded(reworded.length),
    moved.length > 0 && words.moved(moved.length),
  ].filter((line) => line !== false);
  const plain = [...(more > 0 ? [words.moreFacts(more)] : []), ...sentences].map((line): Change => ({ words: line, isNumber: false }));
  const lines = new Map([...told, ...plain].map((change) => [change.words, change]));
  return lines.size > 0 ? [...lines.values()] : [{ words: words.same, isNumber: false }];
}

/** The earliest, then those that tell another figure than it does, then the others; each in the given order. */
export function otherFiguresFirst([earliest, ...copies]: readonly FamilyMember[]): FamilyMember[] {
  const tellsOther = ({ changes }: FamilyMember) =>
    changes?.facts.some(({ kind, how }) => kind === 'quantity' && how === 'different') ?? false;
  return earliest ? [earliest, ...copies.filter(tellsOther), ...copies.filter((copy) => !tellsOther(copy))] : [];
}

function ordered(facts: MemberChanges['facts']): MemberChanges['facts'] {
  return facts.toSorted((a, b) => Number(b.kind === 'quantity') - Number(a.kind === 'quantity'));
}

function factInWords({ how, earliest, member }: MemberChanges['facts'][number], words: Texts['family']): string {
  if (earliest && member) return words.changed(earliest.text, member.text, how === 'compatible');
  return earliest ? words.leftOut(earliest.text) : words.put(member?.text ?? '');
}
