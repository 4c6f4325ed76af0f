import { expect, it } from 'vitest';
import { readSentences } from '../../../server/retrieval/read-article.ts';

const title = 'Fähre rammt Kai in Lorvik';
const body = 'Die Fähre Helga hat am Sonntag den Kai gerammt.';

it.each(['Hafenblatt, 02.03.2025, 14:05 Uhr', 'Von Marta Lind, Hafenblatt, 2. März 2025.', 'Stand: 2. März 2025.'])(
  'the line of its source, «%s», states nothing',
  (line) => {
    const stating = readSentences(`${title}\n${line}\n\n${body}`, title).filter(({ headline }) => !headline);
    expect(stating.map(({ text }) => text)).toEqual([body]);
  },
);

it('a short sentence with a day states something', () => {
  const sentences = readSentences(`${title}\nDas Urteil fiel am 2. März 2025.\n${body}`, title);
  expect(sentences.filter(({ headline }) => !headline)).toHaveLength(2);
});
