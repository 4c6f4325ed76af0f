import { expect, test } from 'vitest';
import { neededContext } from '../../../../server/answering/quoting/needed-context.ts';
import { readSentences } from '../../../../server/retrieval/read-article.ts';

/** The sentences that the one containing `words` needs, as text. */
function contextOf(text: string, words: string): string[] {
  const sentences = readSentences(text);
  const position = sentences.findIndex((sentence) => sentence.text.includes(words));
  return neededContext(sentences, position).map((at) => sentences[at]?.text ?? '');
}

test('an opening pronoun brings the sentence that names whom it means', () => {
  const text = 'Laut Sundblick kam Minister Vandeel am Montag nach Orkul. Er sprach dort auch mit Batur Erdenow.';
  expect(contextOf(text, 'Erdenow')).toEqual(['Laut Sundblick kam Minister Vandeel am Montag nach Orkul.']);
});

test('pronoun after pronoun goes back to the name', () => {
  const text = 'Minister Vandeel trat zurück. Er nannte keine Gründe. Er verließ den Saal durch die Hintertür.';
  expect(contextOf(text, 'Hintertür')).toEqual(['Minister Vandeel trat zurück.', 'Er nannte keine Gründe.']);
});

test('indirect speech brings the sentence that says who speaks', () => {
  const text = 'Der Hafenmeister äußerte sich am Dienstag. Die Halle sei seit Jahren nicht geprüft worden.';
  expect(contextOf(text, 'Halle')).toEqual(['Der Hafenmeister äußerte sich am Dienstag.']);
});

test('a quotation without a speaker brings the sentence before it', () => {
  const text = 'Lindqvold wies den Vorwurf zurück. „Wir haben jede Meldung geprüft.“';
  expect(contextOf(text, 'Meldung')).toEqual(['Lindqvold wies den Vorwurf zurück.']);
});

test('a following sentence that only says who reported it comes along', () => {
  const text = 'Der General besuchte Sarnograd unangekündigt. Das berichtete das Institut für Hafenkunde. Am Abend flog er ab.';
  expect(contextOf(text, 'unangekündigt')).toEqual(['Das berichtete das Institut für Hafenkunde.']);
});

test('a headline is no context, and a sentence that stands alone needs none', () => {
  const text = 'Vandeel geht\nEr trat am Montag zurück.\nDie Regierung nahm den Rücktritt an.';
  expect(contextOf(text, 'Montag')).toEqual([]);
  expect(contextOf(text, 'Regierung')).toEqual([]);
});

test('a following sentence that takes back what is said comes along', () => {
  const german =
    'Tellado spricht von einem geheimen Anhang. Die Regierung bestreitet die Existenz eines solchen Anhangs. Am Abend wurde abgestimmt.';
  expect(contextOf(german, 'Tellado')).toEqual(['Die Regierung bestreitet die Existenz eines solchen Anhangs.']);
  const english = 'The paper wrote of forty crates. The ministry rejected the report. Trawlers went on sailing.';
  expect(contextOf(english, 'crates')).toEqual(['The ministry rejected the report.']);
});

test('a denial of something else, or of what comes next, stays out', () => {
  const text = 'Die Fähre fährt täglich. Das Ministerium bestreitet jede Schuld am Brand der Halle. Der Hafen bleibt zu.';
  expect(contextOf(text, 'Fähre')).toEqual([]);
});

test('a word in the middle that points to what was told before brings that, even where the pronoun is named', () => {
  const text =
    'Minister Vandeel reiste am Montag nach Orkul. Er traf dort den Gouverneur. Vier Boote kenterten im Sturm. Ein Fischer kam dabei um.';
  const sentences = readSentences(text);
  expect(neededContext(sentences, 1, { pronounIsNamed: true })).toEqual([0]);
  expect(neededContext(sentences, 3, { isAttributed: true })).toEqual([2]);
});

test('a place or matter that the sentence names itself brings nothing', () => {
  const text =
    'Die Fähre fährt täglich. Der Minister reiste nach Orkul und sprach dort mit Fischern. Der Rat bleibt dabei, dass der Hafen schließt.';
  expect(contextOf(text, 'Orkul')).toEqual([]);
  expect(contextOf(text, 'Rat bleibt')).toEqual([]);
});
