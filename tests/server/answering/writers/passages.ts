import type { FoundPassage } from '../../../../server/retrieval/retriever.ts';

const texts = [
  'Die Hafenbehörde von Lorvik sperrte die Mole am 13. September.',
  'Kapitänin Olsen zufolge soll die Mole im Oktober wieder öffnen.',
  'Auch die Reederei rechnet mit einer Öffnung im Oktober.',
];

/** Three passages of three articles; passage n starts at offset n × 100 of its article. */
export function examplePassages(overrides: string[] = texts): FoundPassage[] {
  return overrides.map((text, index) => {
    const start = (index + 1) * 100;
    const sentences = [{ start, end: start + text.length }];
    const passage = {
      id: `p${index + 1}`,
      articleId: `a${index + 1}`,
      revision: 'r1',
      start,
      end: start + text.length,
      text,
      language: 'de' as const,
      sentences,
    };
    return { passage, label: `Bericht ${index + 1}`, relevance: 1 - index / 10 };
  });
}

/** The span that marker [number] names. */
export function spanOf(number: number, passages = examplePassages()) {
  const passage = passages[number - 1]?.passage;
  return { articleId: passage?.articleId, revision: passage?.revision, start: passage?.start, end: passage?.end, exact: false };
}
