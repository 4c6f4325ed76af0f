import { describe, expect, it } from 'vitest';
import { compared, differences } from '../../../fakes/compared-statements.ts';

describe('how often something was', () => {
  it.each([
    ['Es ist ihr zweiter Besuch in Elver binnen drei Wochen.', 'Die Ministerin kam zum vierten Mal in drei Wochen nach Elver.'],
    ['Zum zweiten Mal streikten die Fährleute in Lohmar.', 'In Lohmar streikten die Fährleute bereits zum dritten Mal.'],
    ['Es war der dritte Angriff auf den Hafen.', 'Der Hafen wurde schon zum fünften Mal angegriffen.'],
    ['Seine zweite Reise führte den Bischof nach Lohmar.', 'Der Bischof trat seine dritte Reise nach Lohmar an.'],
    ['Die Werft brannte in diesem Jahr bereits zum dritten Mal.', 'Zum zweiten Mal in diesem Jahr brannte die Werft.'],
    ['Der Pegel in Lohmar stieg zum dritten Mal über sechs Meter.', 'Zweimal stieg der Pegel in Lohmar über sechs Meter.'],
    ['It was the second strike on the port within a week.', 'The port was struck for the fourth time in a week.'],
    ['The bishop visited Lohmar for the third time.', 'The bishop visited Lohmar twice.'],
    ['Der Bischof besuchte Lohmar bereits zum dritten Mal.', 'The bishop visited Lohmar for the second time.'],
    ['It is her third visit to Elver in two months.', 'Die Ministerin besuchte Elver zum zweiten Mal in zwei Monaten.'],
    ['Die Rakete startete zum 3. Mal.', 'Die Rakete startete zum vierten Mal.'],
  ])('differs in number: %s | %s', async (one, other) => {
    expect((await differences(one, other)).map((told) => told.split(':')[0])).toContain('number');
    expect((await differences(other, one)).map((told) => told.split(':')[0])).toContain('number');
  });

  it('is quoted with what is counted', async () => {
    expect(
      await differences('Der Bischof trat seine dritte Reise nach Lohmar an.', 'Der Bischof reiste zum vierten Mal nach Lohmar.'),
    ).toEqual(['number: a1 dritte Reise | a2 vierten Mal']);
  });

  it.each([
    ['it is the same in other words', 'Es ist ihr zweiter Besuch in Elver.', 'Die Ministerin besuchte Elver zum zweiten Mal.'],
    ['it is the same across languages', 'Zum dritten Mal brannte die Werft.', 'It was the third fire at the shipyard.'],
    ['"erneut" tells no number', 'Die Ministerin reiste erneut nach Elver.', 'Die Ministerin reiste zum dritten Mal nach Elver.'],
    ['the one counts what was before', 'Schon zweimal zuvor brannte die Werft.', 'Die Werft brannte zum dritten Mal.'],
    ['the one counts within a time', 'Zum zweiten Mal in diesem Jahr brannte die Werft.', 'Zum fünften Mal brannte die Werft.'],
    [
      'they count within two times',
      'Zum zweiten Mal in drei Wochen brannte die Werft.',
      'Zum fünften Mal in zehn Jahren brannte die Werft.',
    ],
    ['the one counts without a break', 'Die Fährleute streikten zum dritten Mal in Folge.', 'Die Fährleute streikten zum neunten Mal.'],
    ['they name two of several', 'Die erste Explosion traf den Kai am Hafen.', 'Die zweite Explosion traf den Speicher am Hafen.'],
    ['they count two things', 'Zum zweiten Mal streikten die Fährleute.', 'Zum dritten Mal brannte die Werft.'],
    ['they are of two places', 'In Elver brannte zum zweiten Mal ein Speicher.', 'In Lohmar brannte zum dritten Mal ein Speicher.'],
    ['they are of two days', 'Am 3. Mai brannte die Werft zum zweiten Mal.', 'Am 9. Mai brannte die Werft zum dritten Mal.'],
    ['the rank is a class', 'Der Verein spielt schon in der zweiten Liga.', 'Der Verein spielte schon in der dritten Liga.'],
    ['it is how much more', 'Der Preis ist dreimal so hoch.', 'Zum zweiten Mal stieg der Preis.'],
  ])('is none where %s: %s | %s', async (_, one, other) => {
    const found = [...(await differences(one, other)), ...(await differences(other, one))];
    expect(found.filter((told) => told.startsWith('number'))).toEqual([]);
  });

  it('is an update where the later report counts one more', async () => {
    const first = { text: 'Die Rakete startete zum zweiten Mal.', publishedOn: '2031-05-02' };
    const later = { text: 'Die Rakete startete nun bereits zum dritten Mal.', publishedOn: '2031-05-09' };
    expect(await compared(first, later)).toMatchObject({ relation: 'update', later: 1 });
  });
});
