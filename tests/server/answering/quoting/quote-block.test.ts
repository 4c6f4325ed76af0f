import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../ingest/language/annotations.ts';
import { quoteBlock } from '../../../../server/answering/quoting/quote-block.ts';
import { withInsertions } from '../../../../server/contract/insertions.ts';
import { type ReadArticle, readSentences } from '../../../../server/retrieval/read-article.ts';

/** How the sentence that begins so is quoted out of a report: its block, as it is read. */
function quoted(text: string, beginning: string): string[] {
  const article: ReadArticle = {
    reference: { id: 'a', revision: 'r', label: 'a' },
    language: /\bthe\b/.test(text) ? 'en' : 'de',
    text,
    sentences: readSentences(text),
    annotations: () => annotate(text),
  };
  const position = article.sentences.findIndex((sentence) => sentence.text.startsWith(beginning));
  const drafts = quoteBlock([{ articleId: 'a', revision: 'r', position, copies: [] }], { readArticle: () => article, number: 0 });
  for (const { text: shown, spans } of drafts) expect(text.slice(spans[0]?.start, spans[0]?.end)).toBe(shown);
  return drafts.map((draft) => withInsertions(draft.text, draft.insertions));
}

describe('a sentence quoted out of its report', () => {
  it.each([
    [
      'whose speaker stands in the sentence before has his name put in',
      'Die Deiche seien alt, sagte der Ingenieur Tjark Boomgaarden der Zeitung. Gefährlicher sei aber, dass niemand die Schleusen bei Nacht bewache.',
      'Gefährlicher sei',
      ['Gefährlicher sei aber, dass niemand die Schleusen bei Nacht bewache [laut Tjark Boomgaarden].'],
    ],
    [
      'said by "sie" brings the sentence that names her',
      'Die Hafenmeisterin Wiebke Onnen war früh am Kai. Der Kran stand still. „Wir hatten keinen Strom mehr“, sagte sie am Mittag.',
      '„Wir hatten',
      ['Die Hafenmeisterin Wiebke Onnen war früh am Kai.', 'Der Kran stand still.', '„Wir hatten keinen Strom mehr“, sagte sie am Mittag.'],
    ],
    [
      'of somebody who was named long before brings that sentence and not all between',
      'Der Fischer Ole Petersen hat seine Netze verkauft. Im Hafen war es ruhig. Der Markt blieb leer. Am Kai lagen nur zwei Boote. Im Wind klapperten die Masten. Zehn Jahre lang will er damit gewartet haben.',
      'Zehn Jahre',
      ['Der Fischer Ole Petersen hat seine Netze verkauft.', 'Zehn Jahre lang will er damit gewartet haben.'],
    ],
    [
      'about "sein" brings the man it means, over a woman who was named between',
      'In der Filiale wurde Jonas Kehl festgenommen. Die Kassiererin Petra Lohm kochte Kaffee. Sein Verteidiger Malte Kring nannte ihn reuig.',
      'Sein Verteidiger',
      [
        'In der Filiale wurde Jonas Kehl festgenommen.',
        'Die Kassiererin Petra Lohm kochte Kaffee.',
        'Sein Verteidiger Malte Kring nannte ihn reuig.',
      ],
    ],
    [
      'that "er" said has no woman’s name put in',
      'Die Kassiererin Petra Lohm kochte Kaffee. Der Saal war voll. Das Geld sei weg, sagte er.',
      'Das Geld',
      ['Das Geld sei weg, sagte er.'],
    ],
    [
      'that leaves "das" open brings what it means',
      'Im Lager lagen 900 Fässer, wie das Blatt Küstenlicht schreibt. Die Behörden wollen das bisher nicht bestätigen.',
      'Die Behörden',
      ['Im Lager lagen 900 Fässer, wie das Blatt Küstenlicht schreibt.', 'Die Behörden wollen das bisher nicht bestätigen.'],
    ],
    [
      'of an unnamed circle in English brings who they are',
      'Western diplomats see the outcome as a failure. One of them pointed out that the ships lack spare parts.',
      'One of them',
      ['Western diplomats see the outcome as a failure.', 'One of them pointed out that the ships lack spare parts.'],
    ],
    [
      'whose "er" is the subject behind its verb brings whom it means, and not who was named before that one',
      'Ihr Bruder Tarik Nordmann hofft auf einen Austausch. Am Kai war es still. Es regnete seit dem Morgen. Der tungische Generalstaatsanwalt lehnte den Handel ab. Die Strafe gab er mit sieben Jahren an.',
      'Die Strafe',
      ['Der tungische Generalstaatsanwalt lehnte den Handel ab.', 'Die Strafe gab er mit sieben Jahren an.'],
    ],
    [
      'in a run of sentences about one person does not bring another one who was named before that run',
      'Die Geschäfte führt nun der Vize Vinzenz Loderer. Die Bezüge von Ignaz Perlacher werden gekürzt. Er regiert seit 2008 und war beliebt. Im Saal blieb es still. Die Wahl ist am 8. März. Ob er antreten darf, muss der Ausschuss klären.',
      'Ob er',
      [
        'Die Bezüge von Ignaz Perlacher werden gekürzt.',
        'Er regiert seit 2008 und war beliebt.',
        'Im Saal blieb es still.',
        'Die Wahl ist am 8. März.',
        'Ob er antreten darf, muss der Ausschuss klären.',
      ],
    ],
    [
      'of part of something brings of what',
      'Der Neubau der Schleuse kostet 90 Millionen Euro. Zwei Drittel davon trägt das Land.',
      'Zwei Drittel',
      ['Der Neubau der Schleuse kostet 90 Millionen Euro.', 'Zwei Drittel davon trägt das Land.'],
    ],
    [
      'about somebody who is only described brings who that is',
      'Gegen den Zollinspektor Heiner Dolling wird wegen Bestechlichkeit ermittelt. Der Beamte ist vom Dienst suspendiert.',
      'Der Beamte',
      ['Gegen den Zollinspektor Heiner Dolling wird wegen Bestechlichkeit ermittelt.', 'Der Beamte ist vom Dienst suspendiert.'],
    ],
    [
      'that says by itself whose word it is stands alone',
      'Am Kai war es still. In der Halle lagen laut Hafenverwaltung 700 Tonnen Dünger aus dem Süden.',
      'In der Halle',
      ['In der Halle lagen laut Hafenverwaltung 700 Tonnen Dünger aus dem Süden.'],
    ],
  ])('%s', (_, text, beginning, shown) => {
    expect(quoted(text, beginning)).toEqual(shown);
  });

  it('takes no time that grows with the square of a hostile report', () => {
    const text = `${'Er sagte, sie habe ihm „'.repeat(400)}.\n${'Das teilte er mit. '.repeat(400)}`;
    expect(quoted(text, 'Das teilte').length).toBeLessThanOrEqual(20);
  });
});
