import { afterEach, expect, it } from 'vitest';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = `Der Damm bei Westeroog ist gebrochen. Deichgraf Hinnerk Sönksen sprach von einem Loch von 20 Metern. Ein Beamter sagte, die Pumpen seien defekt.`;
const KURIER = `Westeroog steht unter Wasser. Die Feuerwehr sucht nach Vermissten.`;

let close = () => {};
afterEach(() => close());

it('every sentence of a comparison says whose word it is, each for itself', async () => {
  const small = await smallCorpus([BOTE, KURIER].map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const { result } = await runToEnd(createCompare(small)({ articleIds: small.ids, language: 'de' }));
  const claims = result.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims));
  const told = (part: string) => claims.find(({ text }) => text.includes(part))?.sourcing;
  expect(told('gebrochen')).toEqual({ origins: [], anonymous: false, independent: 1 });
  expect(told('Loch')?.origins.join()).toContain('Sönksen');
  expect(told('Pumpen')).toMatchObject({ anonymous: true });
});
