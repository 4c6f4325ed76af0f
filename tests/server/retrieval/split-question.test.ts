import { expect, it } from 'vitest';
import { splitQuestion } from '../../../server/retrieval/split-question.ts';

it.each([
  ['Welche Rolle spielt Orlow und wie viele Kisten wurden gefunden?', ['Welche Rolle spielt Orlow?', 'Wie viele Kisten wurden gefunden?']],
  ['Wer kam nach Brunsholm und wann?', ['Wer kam nach Brunsholm?', 'Wann? (Wer kam nach Brunsholm?)']],
  ['Wie heißt der Kapitän, und war er betrunken?', ['Wie heißt der Kapitän?', 'War er betrunken? (Wie heißt der Kapitän?)']],
  ['Wer kam? Warum ging der Minister?', ['Wer kam?', 'Warum ging der Minister?']],
  ['Who resigned, and who took over?', ['Who resigned?', 'Who took over?']],
  ['Wie viele Stellen streicht Nortex und wie viele Haldor?', ['Wie viele Stellen streicht Nortex?', 'Wie viele Stellen streicht Haldor?']],
  ['Wie viele starben in Lorvik und wie viele in Brunsholm?', ['Wie viele starben in Lorvik?', 'Wie viele starben in Brunsholm?']],
  ['Was forderte Halmund und was Kaldora?', ['Was forderte Halmund?', 'Was forderte Kaldora?']],
  ['Wie viele Verletzte gab es und wie viele Tote?', ['Wie viele Verletzte gab es?', 'Wie viele Tote gab es?']],
  ['Die Bahnlinie: was kostet sie, und wann fährt sie?', ['Was kostet sie? (Die Bahnlinie)', 'Wann fährt sie? (Die Bahnlinie)']],
])('parts %j', (question, parts) => {
  expect(splitQuestion(question)).toEqual(parts);
});

it.each([
  'Wer und wann unterschrieb das Abkommen?',
  'Was haben Halmund und Kaldora vereinbart?',
  'Wie viele Menschen starben und wurden verletzt?',
  'Wusste der Minister, dass der Brief vorlag und was darin stand?',
  'Wer sagte, wann und wo man sich traf?',
  'Wie heißt die Stadt, in der die Werft steht?',
  'Was war die Ursache? Erst hieß es, es sei das Öl gewesen.',
  'Wo? (Wer unterschrieb das Abkommen und wann?)',
  'wer '.repeat(900),
  'wer, und ist '.repeat(300),
  '',
])('leaves whole: %j', (question) => {
  expect(splitQuestion(question)).toHaveLength(1);
});
