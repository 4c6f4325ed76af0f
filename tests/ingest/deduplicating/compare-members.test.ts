import { describe, expect, it } from 'vitest';
import { compareMembers, type MemberChanges } from '../../../ingest/deduplicating/compare-members.ts';
import { ODD_TEXTS } from '../../fakes/odd-texts.ts';
import { copiesOfShip, ship } from './reports.ts';

const factsOf = ({ facts }: MemberChanges) => facts.map(({ kind, how, earliest, member }) => [kind, how, earliest?.text, member?.text]);

describe('what a member of a family changed', () => {
  it('is nothing in the same text, and nothing in another spelling', () => {
    const nothing = { reworded: [], moved: [], added: [], dropped: [], facts: [] };
    expect(compareMembers({ text: ship }, { text: ship })).toMatchObject(nothing);
    expect(compareMembers({ text: ship }, { text: copiesOfShip['without umlauts'] })).toMatchObject(nothing);
  });

  it('is figures, above all: each beside what it was', () => {
    const changes = compareMembers({ text: ship }, { text: copiesOfShip['with other figures'] });
    expect(factsOf(changes)).toEqual([
      ['quantity', 'different', '4200 Tonnen', '4700 Tonnen'],
      ['quantity', 'different', 'Sieben', 'Neun'],
    ]);
    expect(changes.reworded).toHaveLength(2);
    expect(changes).toMatchObject({ moved: [], added: [], dropped: [] });
  });

  it('is days and names too, and a vaguer figure is told from another one', () => {
    const earliest = 'Wie Ministerin Signe Aldrup am Dienstag in Brennow mitteilte, wurden 83 Menschen in das Krankenhaus gebracht.';
    const member = 'Wie Minister Ole Aldrin am Mittwoch in Brennow mitteilte, wurden rund 80 Menschen in das Krankenhaus gebracht.';
    expect(factsOf(compareMembers({ text: earliest }, { text: member }))).toEqual([
      ['quantity', 'compatible', '83', 'rund 80'],
      ['date', 'different', 'Dienstag', 'Mittwoch'],
      ['name', 'different', 'Signe Aldrup', 'Ole Aldrin'],
    ]);
  });

  it('is no other day when one says "gestern" and the other names it', () => {
    const earliest = { text: 'Das Schiff lief am 3. März im Hafen von Brennow auf Grund.', publishedOn: '2031-03-03' };
    const member = { text: 'Das Schiff lief gestern im Hafen von Brennow auf Grund.', publishedOn: '2031-03-04' };
    expect(factsOf(compareMembers(earliest, member)).filter(([, how]) => how === 'different')).toEqual([]);
  });

  it('is a figure that was left out', () => {
    const changes = compareMembers(
      { text: 'Bei dem Unfall im Hafen starben elf Menschen, darunter drei Kinder.' },
      { text: 'Bei dem Unfall im Hafen starben elf Menschen, darunter Kinder.' },
    );
    expect(factsOf(changes)).toEqual([['quantity', 'left-out', 'drei', undefined]]);
  });

  it('is sentences that were added, dropped and moved, with their exact characters', () => {
    const text = copiesOfShip['with a paragraph of its own'];
    const { added, dropped, moved } = compareMembers({ text: ship }, { text });
    expect(added.map((mention) => mention.text)).toEqual([
      'Havarie in Brennow',
      'In der Hafenkneipe schloss man am Abend Wetten ab.',
      '„Der liegt da noch zu Weihnachten“, sagte ein Stammgast.',
    ]);
    for (const { start, end, text: written } of added) expect(text.slice(start, end)).toBe(written);
    expect(dropped.map((mention) => mention.text)).toEqual(['Frachter läuft vor Brennow auf Grund']);
    expect(moved).toEqual([]);

    const cut = compareMembers({ text: ship }, { text: copiesOfShip['cut to its first half'] });
    expect(cut).toMatchObject({ kept: 5, added: [], moved: [] });
    for (const { start, end, text: written } of cut.dropped) expect(ship.slice(start, end)).toBe(written);
    expect(cut.dropped).toHaveLength(6);

    const turned = copiesOfShip['in another order'];
    const { moved: turnedRound, kept } = compareMembers({ text: ship }, { text: turned });
    expect(kept).toBe(10);
    expect(turnedRound).toHaveLength(6);
    for (const { earliest, member } of turnedRound) {
      expect(ship.slice(earliest.start, earliest.end)).toBe(earliest.text);
      expect(turned.slice(member.start, member.end)).toBe(member.text);
    }
  });

  it('never throws, and gives each sentence once', () => {
    for (const one of ODD_TEXTS) {
      for (const other of [ODD_TEXTS[0] ?? '', one.slice(3), '']) {
        const { reworded, added, dropped } = compareMembers({ text: one }, { text: other });
        const starts = [...reworded.map(({ member }) => member), ...added].map(({ start }) => start);
        expect(new Set(starts).size).toBe(starts.length);
        for (const { start, end, text } of dropped) expect(one.slice(start, end)).toBe(text);
      }
    }
  });
});
