import { describe, expect, it } from 'vitest';
import { annotate } from '../../../../ingest/language/annotations.ts';
import { insertionsFor } from '../../../../server/answering/quoting/insertions.ts';
import { withInsertions } from '../../../../server/contract/insertions.ts';
import { readSentences } from '../../../../server/retrieval/read-article.ts';

/** The sentence that holds `words`, with what is put in; every insertion must be what the text has at the place it names. */
function shown(text: string, words: string, beside = ''): string {
  const sentences = readSentences(text);
  const sentence = sentences.find((one) => one.text.includes(words));
  if (!sentence) throw new Error(`No sentence with ${words}`);
  const article = { sentences, text, annotations: () => annotate(text) };
  const insertions = insertionsFor(sentence, article, { shown: beside, ids: { articleId: 'a', revision: 'r' } });
  for (const { text: name, from } of insertions) expect(text.slice(from.start, from.end)).toBe(name);
  return withInsertions(sentence.text, insertions);
}

describe('a name put into a quotation', () => {
  it('says who "der Minister" is where one person alone has such an office', () => {
    const text =
      'Verkehrsminister Joris Vandeel reiste nach Orkul. Dort sprach er mit Fischern. Am Abend wies der Minister alle Vorwürfe zurück.';
    expect(shown(text, 'Vorwürfe')).toBe('Am Abend wies der Minister [Joris Vandeel] alle Vorwürfe zurück.');
  });

  it('says nothing where two could be meant', () => {
    const text = 'Verkehrsminister Joris Vandeel traf Innenminister Paul Henrik Osterloh. Am Abend wies der Minister alle Vorwürfe zurück.';
    expect(shown(text, 'Vorwürfe')).toBe('Am Abend wies der Minister alle Vorwürfe zurück.');
  });

  it('says who is meant by an age', () => {
    const text = 'Kapitän Ansgar Fjell versuchte noch zu bremsen. Der 52-Jährige fährt die Strecke seit 18 Jahren.';
    expect(shown(text, 'Strecke')).toBe('Der 52-Jährige [Ansgar Fjell] fährt die Strecke seit 18 Jahren.');
  });

  it('takes the one whose age was told where two were named before, an age in words, and nobody of the other sex', () => {
    const two = 'Finanzminister Rasmus Eklo (61) empfing Pauline Osterloh in Orkul. Der 61-Jährige gilt als Sparkommissar.';
    expect(shown(two, 'Sparkommissar')).toBe('Der 61-Jährige [Rasmus Eklo] gilt als Sparkommissar.');
    const words = 'Kapitän Ansgar Fjell versuchte noch zu bremsen. Der Sechzigjährige blieb unverletzt.';
    expect(shown(words, 'unverletzt')).toBe('Der Sechzigjährige [Ansgar Fjell] blieb unverletzt.');
    const woman = 'Kapitän Peter Fjell versuchte noch zu bremsen. Die 47-Jährige blieb unverletzt. Den Arzt riefen die 47-Jährigen.';
    expect(shown(woman, 'unverletzt')).toBe('Die 47-Jährige blieb unverletzt.');
    expect(shown(woman, 'Arzt')).toBe('Den Arzt riefen die 47-Jährigen.');
  });

  it('names the person of a run of pronouns, and leaves a pronoun right behind the name to the sentence before', () => {
    const text = 'Joris Vandeel trat am Montag zurück. Er nannte keine Gründe. Er verließ den Saal durch die Hintertür.';
    expect(shown(text, 'Hintertür')).toBe('Er [Joris Vandeel] verließ den Saal durch die Hintertür.');
    expect(shown(text, 'Gründe')).toBe('Er nannte keine Gründe.');
  });

  it('is not repeated where the name stands beside it', () => {
    const text = 'Kapitän Ansgar Fjell versuchte noch zu bremsen. Der 52-Jährige fährt die Strecke seit 18 Jahren.';
    expect(shown(text, 'Strecke', 'Kapitän Ansgar Fjell versuchte noch zu bremsen.')).toBe(
      'Der 52-Jährige fährt die Strecke seit 18 Jahren.',
    );
  });

  it('does not explain what names itself', () => {
    const text = 'Minister Joris Vandeel kam. Danach sprach der Minister für Häfen mit den Fischern.';
    expect(shown(text, 'Fischern')).toBe('Danach sprach der Minister für Häfen mit den Fischern.');
  });

  it('says who speaks where the sentence has only "sagt er" or "nach seinen Worten"', () => {
    const text =
      'Der Biologe Tarik Nordmann hat keine Zweifel. Das Sterben gehe auf das Löschwasser zurück, sagt er. Nach seinen Worten reicht es bis zum Sund.';
    expect(shown(text, 'Löschwasser')).toBe('Das Sterben gehe auf das Löschwasser zurück, sagt er [Tarik Nordmann].');
    expect(shown(text, 'Sund')).toBe('Nach seinen Worten [Tarik Nordmann] reicht es bis zum Sund.');
  });

  it('does not say who speaks where two were named, or the sentence names one itself', () => {
    const two = 'Joris Vandeel traf Batur Erdenow in Orkul. Das Treffen sei gut verlaufen, sagte er.';
    expect(shown(two, 'verlaufen')).toBe('Das Treffen sei gut verlaufen, sagte er.');
    const own = 'Joris Vandeel kam am Montag. Signe Aldrup sei im Bilde, sagte er.';
    expect(shown(own, 'Bilde')).toBe('Signe Aldrup sei im Bilde, sagte er.');
  });

  it('does not say who speaks where somebody without a name was spoken of after the one named, who may be the speaker', () => {
    const text =
      'Ihr Bruder Tarik Nordmann hofft auf einen Austausch. Der tungische Generalstaatsanwalt wies jeden Gedanken daran zurück. Die Strafe betrage sieben Jahre, sagte er.';
    expect(shown(text, 'Strafe')).toBe('Die Strafe betrage sieben Jahre, sagte er.');
    const english =
      'Council president Amara Delacour was late. The foreign minister had flown in to plead. "You are voting about the next ones," he said.';
    expect(shown(english, 'voting')).toBe('"You are voting about the next ones," he said.');
  });

  it('says who speaks with all of the name, as the report writes it', () => {
    const text = 'Kranführer Ole B. (44) saß in der Kabine und sah alles. „Die Halle war weg“, sagt er.';
    expect(shown(text, 'Halle')).toBe('„Die Halle war weg“, sagt er [Ole B].');
  });

  it('does not say whose age it is where somebody else was spoken of in between', () => {
    const text = 'Kapitän Ansgar Fjell versuchte noch zu bremsen. Der Lotse stand neben ihm. Der 52-Jährige blieb unverletzt.';
    expect(shown(text, 'unverletzt')).toBe('Der 52-Jährige blieb unverletzt.');
  });

  it('does not say who speaks where the report has another one speak than the person named last', () => {
    const text =
      'Pavel Streletsky told reporters that no contract had been signed. Bagherpour put a brave face on it. "Good bread takes its time," he said at the airport.';
    expect(shown(text, 'bread')).toBe('"Good bread takes its time," he said at the airport.');
  });
});
