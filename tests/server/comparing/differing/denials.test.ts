import { expect, it } from 'vitest';
import { compared } from '../../../fakes/compared-statements.ts';

it.each([
  [
    'Der Verein dementiert: „Der Trainer hat den Vertrag nie unterschrieben.“',
    'Der Trainer habe den Vertrag nicht unterschrieben, sagt der Verein.',
  ],
  ['Die Reederei bestreitet, das Öl abgelassen zu haben.', 'Die Reederei sagt, sie habe das Öl nicht abgelassen.'],
  ['Die Ministerin weist zurück, den Brief gelesen zu haben.', 'Die Ministerin sagt, sie habe den Brief nie gelesen.'],
  ['Das Werk dementiert den Verkauf der Anlage.', 'Das Werk teilte mit, die Anlage werde nicht verkauft.'],
  ['Der Wirt leugnet die Tat.', 'Der Wirt sagte, er habe die Tat nicht begangen.'],
  ['The club denied that the coach signed the contract.', 'The club says the coach never signed the contract.'],
  ['The minister denies the meeting with the banker.', 'The minister said he did not meet the banker.'],
  ['The owner rejected claims that the ship was sold.', 'The owner said the ship was not sold.'],
  ['Die Reederei bestreitet, das Öl abgelassen zu haben.', 'The shipping company says it did not dump the oil.'],
  ['The club denied that the coach signed the contract.', 'Der Trainer habe den Vertrag nie unterschrieben, sagt der Verein.'],
])('who denies and who says that it is not so agree: %s | %s', async (one, other) => {
  expect(await compared(one, other)).toMatchObject({ relation: 'agree', differences: [] });
  expect(await compared(other, one)).toMatchObject({ relation: 'agree', differences: [] });
});

it.each([
  ['Die Reederei bestreitet, das Öl abgelassen zu haben.', 'Die Reederei hat das Öl abgelassen.'],
  ['Das Werk dementiert den Verkauf der Anlage.', 'Das Werk hat die Anlage verkauft.'],
  ['Das Werk dementiert den Verkauf der Anlage.', 'Das Werk verkauft die Anlage, einen Preis nannte es nicht.'],
  ['Der Wirt leugnet die Tat.', 'Der Wirt hat die Tat gestanden.'],
  ['Der Wirt bestreitet, dass er die Miete nicht bezahlt hat.', 'Der Wirt hat die Miete nicht bezahlt.'],
  ['Der Verein dementiert, dass der Trainer den Vertrag nie unterschrieben hat.', 'Der Trainer hat den Vertrag nie unterschrieben.'],
  ['The club denied that the coach signed the contract.', 'The coach signed the contract.'],
  ['The tenant denied that he never paid the rent.', 'The tenant never paid the rent.'],
  ['The minister denies the meeting with the banker.', 'The minister met the banker.'],
  ['Die Reederei bestreitet, das Öl abgelassen zu haben.', 'The shipping company dumped the oil.'],
  [
    'The crew denied that its boat had entered the harbour.',
    'Die Hafenwache erklärte, das Boot sei ohne Erlaubnis in den Hafen eingedrungen.',
  ],
])('who denies and who says that it is so do not surely agree: %s | %s', async (one, other) => {
  const { relation, unsure } = await compared(one, other);
  expect(relation === 'agree' && !unsure).toBe(false);
});
