import { describe, expect, it } from 'vitest';
import { findNames } from '../../../ingest/language/names/names.ts';
import { createNameLanes } from '../../../server/timeline/name-lanes.ts';

/** The names that stand above the lanes of the last of these reports, when all are read. */
function lanesOf(kind: 'person' | 'place', ...texts: string[]): string[] {
  const lanes = createNameLanes();
  for (const text of texts) lanes.read(text, findNames(text));
  return lanes.of(findNames(texts.at(-1) ?? ''), kind);
}

describe('the lane of a person', () => {
  it('has the whole name, whichever report writes it', () => {
    expect(lanesOf('person', 'Bürgermeister Ignaz Perlacher ging.', 'Ein Sprecher von Minister Perlacher schwieg.')).toEqual([
      'Ignaz Perlacher',
    ]);
  });

  it('has no ending of the genitive', () => {
    expect(lanesOf('person', 'Bürgermeister Ignaz Perlacher ist suspendiert. Perlachers Bezüge wurden gekürzt.')).toEqual([
      'Ignaz Perlacher',
    ]);
  });

  it('keeps a surname alone that two persons have', () => {
    const [one, other] = ['Bürgermeister Ignaz Perlacher ging.', 'Bauträger Simon Perlacher plant Wohnungen.'];
    expect(lanesOf('person', one, other, 'Minister Perlacher schwieg.')).toEqual(['Perlacher']);
    expect(lanesOf('person', one, 'Minister Perlacher schwieg.')).toEqual(['Ignaz Perlacher']);
  });

  it('leaves the office off', () => {
    expect(
      lanesOf(
        'person',
        'Die Bergsteigerin Franziska Leitgeb wurde verhaftet.',
        'Die in Ulvik verurteilte Alpinistin Leitgeb verzichtet auf Rechtsmittel.',
      ),
    ).toEqual(['Franziska Leitgeb']);
  });

  it('joins a given name and a surname that is a river too, which then is no place', () => {
    const text = 'Renndirektor Fritjof Lahn wies die Kritik zurück.';
    expect(lanesOf('person', text)).toEqual(['Fritjof Lahn']);
    expect(lanesOf('place', text)).toEqual([]);
  });

  it.each([
    'Die 41-Jährige war am Fuß des Gipfels Khan Orun festgenommen worden.',
    'Im Streit mit dem Lebensmittelkonzern Morandel sprach Morandel von Erpressung.',
    'Der Chef des Lebensmittelkonzerns Morandel schwieg. Später sprach Morandel von Erpressung.',
  ])('is not that of a mountain or a firm: %s', (text) => {
    expect(findNames(text).some(({ kind }) => kind === 'person')).toBe(true);
    expect(lanesOf('person', text)).toEqual([]);
  });

  it.each([
    ['Am Montag empfing in Nürnberg Markus Söder die Gäste. Später reiste Markus Söder ab.', 'Markus Söder'],
    ['Der Leiter der Behörde Jens Weber trat zurück.', 'Jens Weber'],
    ['Der Bürgermeister der Gemeinde Anton Huber trat zurück.', 'Anton Huber'],
    ['Der Anwalt der Familie Martin Wolf schwieg.', 'Martin Wolf'],
    ['Unter dem Einfluss Angela Merkels wuchs die Partei. Später ging Angela Merkel.', 'Angela Merkel'],
    ['Der Leiter der Behörde Oruk Tanabajew trat zurück.', 'Oruk Tanabajew'],
  ])('stays where a noun that is not said of the name stands before it: %s', (text, name) => {
    expect(lanesOf('person', text)).toEqual([name]);
  });
});
