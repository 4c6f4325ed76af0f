import { describe, expect, it } from 'vitest';
import { createSourceOf } from '../../../server/checking/sourcing.ts';
import type { Claim } from '../../../server/contract/claim.ts';
import { readSentences } from '../../../server/retrieval/read-article.ts';

/** What is said of a claim that quotes the sentences with these words, one of each text. */
function sourcingOf(texts: Record<string, string>, words: string[]) {
  const readArticle = (id: string) => {
    const text = texts[id] ?? '';
    return { text, language: 'de' as const, sentences: readSentences(text), reference: { id, revision: 'r', label: id } };
  };
  const citations = Object.keys(texts).map((articleId, index) => {
    const { sentences } = readArticle(articleId);
    const sentence = sentences.find(({ text }) => text.includes(words[index] ?? ''));
    if (!sentence) throw new Error(`No sentence with ${words[index]}`);
    return { articleId, revision: 'r', start: sentence.start, end: sentence.end, quote: sentence.text, verdict: 'supported' as const };
  });
  const claim: Claim = {
    id: 'c1',
    kind: 'quotation',
    role: 'answer',
    text: citations[0]?.quote ?? '',
    citations,
    verdict: 'supported',
    reasons: [],
    unresolved: [],
    block: { kind: 'quotation', number: 0, place: 0 },
  };
  return createSourceOf({ readArticle, families: { idsOf: () => new Map() } })(claim);
}

describe('whose word a sentence is', () => {
  it('is the report’s own where nobody is named', () => {
    expect(sourcingOf({ a: 'Der Hafen ist seit Montag gesperrt.' }, ['Hafen'])).toEqual({ origins: [], anonymous: false, independent: 1 });
  });

  it('is told with the whole chain, the nearest first', () => {
    const text =
      'Das Portal Flottenbeobachter schreibt unter Berufung auf einen Mitarbeiter des Geheimdienstes, die Schiffe seien ausgelaufen.';
    const sourcing = sourcingOf({ a: text }, ['Schiffe']);
    expect(sourcing?.origins[0]).toContain('Flottenbeobachter');
    expect(sourcing?.origins.at(-1)).toContain('Mitarbeiter des Geheimdienstes');
    expect(sourcing?.anonymous).toBe(true);
  });

  it('is anonymous where it is mere hearsay', () => {
    expect(sourcingOf({ a: 'Die Schiffe sollen am Montag ausgelaufen sein.' }, ['Schiffe'])?.anonymous).toBe(true);
  });

  it('is one source for two reports that rest on the same agency', () => {
    const texts = {
      a: 'Der Minister reiste nach Angaben der Agentur TASS am Montag nach Damaskus.',
      b: 'Am Montag sei der Minister in Damaskus eingetroffen, meldete die Nachrichtenagentur TASS.',
      c: 'In Damaskus kam am Montag der Minister an.',
    };
    expect(sourcingOf(texts, ['Damaskus', 'Damaskus', 'Damaskus'])?.independent).toBe(2);
  });
});
