import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../ingest/repairing/compose-edits.ts';
import { repair } from '../../../ingest/repairing/repair.ts';
import { createSharedLines } from '../../../ingest/repairing/shared-lines.ts';
import { createMemorySharedLines } from '../../fakes/memory-shared-lines.ts';

const agency = 'Der Verband rechnet im kommenden Jahr mit 4.000 neuen Stellen, teilte er am Montag mit.';
const article = (number: number, extra: string[] = []): string =>
  [
    `Titel ${'abcdefghijkl'[number]}`,
    'Küstenbote Plus für Entdecker',
    'Von Merle Anders',
    `Der Bericht Nummer ${number} erzählt von der Werft.`,
    agency,
    `${number} Leser schauen gerade mit`,
    ...extra,
    'Die Küste in Ihrer Hand',
  ].join('\n');

function observed(count: number, family = (number: number) => `family-${number}`) {
  const shared = createSharedLines({ store: createMemorySharedLines() });
  for (let number = 0; number < count; number += 1) {
    shared.observe({ publisher: 'Küstenbote', family: family(number), text: repair(article(number)).text });
  }
  return shared;
}

describe('lines that a publisher’s articles share', () => {
  it('are the page’s once five families have them, whatever numbers stand in them, and are removed by name', () => {
    const original = article(9);
    const { text, edits } = repair(original, [], { sharedLines: observed(6).of('Küstenbote') });
    expect(text).toBe(['Titel j', 'Von Merle Anders', 'Der Bericht Nummer 9 erzählt von der Werft.', agency].join('\n'));
    expect(edits.filter(({ rule }) => rule === 'shared-line')).toHaveLength(3);
    expect(applyEdits(original, edits)).toBe(text);
  });

  it('stay below five families, and copies of one report count once', () => {
    expect(observed(4).of('Küstenbote').size).toBe(0);
    expect(observed(12, () => 'one family').of('Küstenbote').size).toBe(0);
  });

  it('never are sentences of an agency, bylines, sources, speech or titles', () => {
    const shared = observed(8).of('Küstenbote');
    const text = `Küstenbote Plus für Entdecker\n${agency}\nVon Merle Anders\nQuelle: Kreiswahlleiter\n„Wir gehen nicht“\nnag/mha`;
    expect(repair(text, [], { sharedLines: shared }).text).toBe(text);
  });

  it('are one publisher’s alone', () => {
    expect(observed(8).of('Hafenblatt').size).toBe(0);
  });

  it('are forgotten again when they become rare: a crosshead that returns is no furniture', () => {
    const shared = createSharedLines({ store: createMemorySharedLines() });
    for (let number = 0; number < 200; number += 1) {
      const crosshead = number < 6 ? 'Was bisher geschah\n' : '';
      shared.observe({
        publisher: 'Küstenbote',
        family: `f${number}`,
        text: `Titel\nEin Satz.\n${crosshead}Noch einer, Nummer ${number}.`,
      });
    }
    expect(shared.of('Küstenbote').size).toBe(0);
  });
});
