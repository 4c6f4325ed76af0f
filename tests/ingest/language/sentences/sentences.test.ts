import { describe, expect, it } from 'vitest';
import { evaluateSentences } from '../../../../evaluations/sentences.ts';
import { splitSentences } from '../../../../ingest/language/sentences/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences that a stop does not end', () => {
  it.each([
    'Am 13. September tagte die 21. Sitzung des Küstenrats in Lorvik.',
    'Der Bericht nennt z. B. Dr. Halm, Prof. Dr. Vael u. a. Zeugen bzw. Helfer.',
    'George W. Bush kostete das 3,5 Mio. Euro oder 1.234,50 Dollar.',
    'Nach § 5 Abs. 2 und Art. 7 gilt die Regel ab dem 3. 5. 2021 in Rom.',
    '„Kommt ihr mit?“, fragte sie.',
    '„Niemals!“ rief der Minister.',
    'Er zögerte … und ging dann doch.',
    'Friedrich II. von Preußen und Ludwig XIV. waren Könige.',
    'Das Museum (siehe S. 5) liegt in der Hauptstr. 5 in Bonn.',
    'Mr. Smith met the U.S. President and Dr. No at 5 p.m. on Monday.',
    'Der Zug kommt um 20.15 Uhr auf Gleis 3.',
    'Dr. rer. nat. Ute Kahl und Prof. Dr. h. c. Rolf Bär lehren dort.',
    'Die Fa. Huber liefert ca. 3 t. an die Yahoo! Inc. in Köln.',
    'Az. 4 K 12/20 und Rz. 7 sind gemeint.',
    '2. Soziale Fragen bleiben offen.',
    'Geöffnet ist Mo. bis Fr. von 9 bis 17 Uhr.',
    'Graz. Der Bürgermeister tritt ab.',
    'Linz, 12. September. Die Messe wächst.',
    'Der Zoll fiel im 2. Qu. um ein Fünftel.',
  ])('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });
});

describe('borders between sentences', () => {
  it.each([
    ['„Die Arbeit wurde ausgebaut.“ Danach reiste er ab.', ['„Die Arbeit wurde ausgebaut.“', 'Danach reiste er ab.']],
    ['Er sagte: „Wir kommen.“ Dann ging er.', ['Er sagte: „Wir kommen.“', 'Dann ging er.']],
    ['Das Werk wurde ausgebaut.Danach schloss es.', ['Das Werk wurde ausgebaut.', 'Danach schloss es.']],
    ['Im Jahr 1999. Danach kam 2021. Er blieb.', ['Im Jahr 1999.', 'Danach kam 2021.', 'Er blieb.']],
    ['Das gilt für Äpfel usw. Die Birnen fehlen.', ['Das gilt für Äpfel usw.', 'Die Birnen fehlen.']],
    ['Werke dieser Art. Danach Stille.', ['Werke dieser Art.', 'Danach Stille.']],
    ['Es endete 3:1. Zuschauer jubelten.', ['Es endete 3:1.', 'Zuschauer jubelten.']],
    ['War es so?! Ja... Nein.', ['War es so?!', 'Ja...', 'Nein.']],
    ['das war gestern. danach kam niemand mehr.', ['das war gestern.', 'danach kam niemand mehr.']],
    ['Es gab Äpfel, Nüsse u. v. m. Geöffnet war bis acht.', ['Es gab Äpfel, Nüsse u. v. m.', 'Geöffnet war bis acht.']],
    ['Stille. Dann kam der Regen.', ['Stille.', 'Dann kam der Regen.']],
    ['Die Lage ist ernst. laut dem Amt fehlt Wasser.', ['Die Lage ist ernst.', 'laut dem Amt fehlt Wasser.']],
    ['Der Kurs fiel. eBay schwieg.', ['Der Kurs fiel.', 'eBay schwieg.']],
    [
      'Der Turm steht noch.² Er wackelt.[3] Bald ist Schluss.12 Dann ist Ruhe.',
      ['Der Turm steht noch.²', 'Er wackelt.[3]', 'Bald ist Schluss.12', 'Dann ist Ruhe.'],
    ],
    ['It was my sister and I. We left on Jan. 5. Nobody saw us.', ['It was my sister and I.', 'We left on Jan. 5.', 'Nobody saw us.']],
    ['Das Korn wiegt 3 t. Der Preis sank.', ['Das Korn wiegt 3 t.', 'Der Preis sank.']],
    ['Alles bestens :-) Danke dafür.', ['Alles bestens :-)', 'Danke dafür.']],
    ['Sie kam an.Danach schwieg er seit 2019.Nun spricht er.', ['Sie kam an.', 'Danach schwieg er seit 2019.', 'Nun spricht er.']],
    ['Der Film war langweilig Ich bin gegangen.', ['Der Film war langweilig', 'Ich bin gegangen.']],
    ['Das Paket kam spät Seit Montag warte ich.', ['Das Paket kam spät', 'Seit Montag warte ich.']],
    ['Er arbeitet bei der GmbH. Sprecher schweigen.', ['Er arbeitet bei der GmbH.', 'Sprecher schweigen.']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps lines apart, so that a headline without a stop is a sentence of its own', () => {
    expect(split('  Minister tritt zurück \r\n\n\tDie Opposition\nJubel im Saal. ')).toEqual([
      'Minister tritt zurück',
      'Die Opposition',
      'Jubel im Saal.',
    ]);
  });

  it('joins a line that was only wrapped, not a list, a headline or text without capitals', () => {
    expect(split('Die Fähre legt am Abend\nwieder ab. Sie ist\r\nvoll.')).toEqual([
      'Die Fähre legt am Abend\nwieder ab.',
      'Sie ist\r\nvoll.',
    ]);
    expect(split('Fähre legt ab\nSie ist voll')).toHaveLength(2);
    expect(split('kein wort davon\nnicht eines')).toHaveLength(2);
    expect(split('Einkauf:\nmehl\nzucker')).toHaveLength(3);
    expect(split('Es gilt das Wort\n\nund zwar sofort.')).toHaveLength(2);
  });

  it('does not take a title for a lost stop', () => {
    expect(split('Allen Zweifeln zum Trotz blieb er, im Hier und Jetzt, wie Am Rande der Zeit es zeigt.')).toHaveLength(1);
  });

  it('takes megabytes of lines without a stop, and of one line, as they come', () => {
    // Searching the rest of the text for a stop from each line would take minutes here.
    const line = 'Kai Nord';
    const lines = splitSentences(`${line}\n`.repeat(700_000));
    expect(lines.length).toBe(700_000);
    expect(lines.at(-1)).toEqual({ start: 699_999 * 9, end: 700_000 * 9 - 1 });
    expect(splitSentences(`${line} `.repeat(700_000))).toEqual([{ start: 0, end: 700_000 * 9 - 1 }]);
  });

  it('finds the stop behind many lines that have none', () => {
    expect(split('Ohne Punkt\nAuch ohne\nDer Hafen ist zu. Er bleibt es.\nZuletzt ohne')).toEqual([
      'Ohne Punkt',
      'Auch ohne',
      'Der Hafen ist zu.',
      'Er bleibt es.',
      'Zuletzt ohne',
    ]);
  });

  it('does not part addresses', () => {
    expect(split('Mehr unter www.beispiel.Org und info@amt.De heute.')).toHaveLength(1);
  });
});

it('the evaluation counts borders against the # text lines and leaves out the end', () => {
  const scores = evaluateSentences('# text = Er kam am 3. Mai an.\n1\tEr\n\n# text = Sie ging\n\n# text = Mia blieb.\n');
  expect(scores).toMatchObject({ sentences: 3, precision: 1, recall: 0.5 });
});
