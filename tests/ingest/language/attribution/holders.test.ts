import { describe, expect, it } from 'vitest';
import { attributeSentences } from '../../../../ingest/language/attribution/attribution.ts';
import { holderAfterLaut } from '../../../../ingest/language/attribution/holder-form.ts';
import { splitSentences } from '../../../../ingest/language/sentences/sentences.ts';

/** The chains of each sentence, nearest first, as they are written behind "laut". */
function holdersOf(text: string): string[] {
  return attributeSentences(text, splitSentences(text)).map(({ origins }) =>
    origins.map(({ chain }) => chain.map((holder) => holderAfterLaut(text, holder) ?? '–').join(' > ')).join('; '),
  );
}

describe('who is taken for the one that says it', () => {
  it.each([
    [
      'people, not the thing that stands behind them',
      'In der Nacht schlugen nach Angaben von Anwohnern Granaten im Hafen ein.',
      ['Anwohnern'],
    ],
    ['a body, not the thing behind it', 'Auf der Brücke brannten nach Angaben der Polizei Autos.', ['Polizei']],
    [
      'the one before, where a thing stands behind the second verb',
      'Der Verband lobte den Plan, forderte aber Änderungen am Gesetz.',
      [''],
    ],
    [
      'the one who speaks, not the thing that is spoken of',
      'Die Ministerin Vera Lund begrüßte das, nannte es aber ein Schauspiel.',
      ['Vera Lund'],
    ],
    ['no heading', 'Entlassungen beim Zulieferer: Was bekannt ist', ['']],
    ['no penalty', 'Dem Läufer drohen vier Jahre Sperre. Davon würde sein Rivale profitieren.', ['', '']],
    ['nobody who has yet to agree', 'Der Stadtrat muss dem Umbau noch zustimmen, die Sitzung ist im Mai.', ['']],
    [
      'the firm, over what is said of it',
      'Nach Angaben des in Lorvik ansässigen Unternehmens begann die Störung um acht Uhr.',
      ['Unternehmen'],
    ],
    [
      'the envoy behind the country he is from',
      'Die Kämpfe ruhen, teilte der Vermittler Omans, Staatssekretär Said Farsi, in Maskat mit.',
      ['Said Farsi'],
    ],
    ['whoever gives it as his own word', 'Das Geld will die Bahn nach eigenen Angaben im Mai erstatten.', ['Bahn']],
    ['a study', 'Laut einem Gutachten spart die Anlage Strom.', ['Gutachten']],
    [
      'the surname of one named in full with his office, though the word is a noun too',
      'Landrat Jonas Hainlein ist zufrieden. Hainlein erklärte, so etwas sei üblich.',
      ['', 'Hainlein'],
    ],
    [
      'an English subject before what is put in, not the verb behind it',
      'The director, Ruth Odell, apologised on Tuesday and said the dock was closed.',
      ['Ruth Odell'],
    ],
    [
      'the English subject of both verbs, not the object of the first',
      'Mr Caldeira denies wrongdoing and says the money was a fee.',
      ['Caldeira'],
    ],
    ['the English subject of a relative clause', 'They spent a million on water, which the province has promised to refund.', ['province']],
    [
      'no man where a woman speaks',
      'Prosecutor Hilario Mench said the mayor had lied. She has denied that she lied.',
      ['Hilario Mench', 'She'],
    ],
  ])('is %s', (_who, text, holders) => {
    expect(holdersOf(text)).toEqual(holders);
  });
});

describe('how a holder is written behind "laut"', () => {
  it.each([
    ['Nach Angaben des Wasserverbands sinkt der Pegel.', 'Wasserverband'],
    ['Nach Angaben des Heeres von November bis Januar waren es 96 Soldaten.', 'Heer'],
    ['Die Lieferung ruht nach Angaben des Verteidigungsministeriums vom Dienstag.', 'Verteidigungsministerium'],
    ['Deutschland stellt nach Angaben des Auswärtigen Amts zwölf Millionen Euro bereit.', 'Auswärtigem Amt'],
    ['Die schwedische Zentralbank erklärte, man habe genug Bargeld.', 'schwedischer Zentralbank'],
    ['Ein früherer Mitarbeiter berichtete, Warnungen seien ignoriert worden.', 'früherem Mitarbeiter'],
    ['Gegner befürchten, dass der Tagebau das Wasser verunreinigt.', 'Gegnern'],
    ['Der Heidelberger Pharmakologe Rolf Tann erklärte, der Wert sei zu hoch.', 'Rolf Tann'],
    ['Nach einer am Mittwoch veröffentlichten Studie sinken die Preise.', 'Studie'],
  ])('%s', (text, holder) => {
    expect(holdersOf(text)).toEqual([holder]);
  });
});
