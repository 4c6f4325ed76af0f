import { describe, expect, it } from 'vitest';
import { openTransformersModel } from '../../../ingest/corpus/transformers-model.ts';
import { tinyTransformer } from '../../fakes/tiny-transformer.ts';
import { modelFolder } from './model-folder.ts';

const WORDS = 'der die das von am hafen schiff sturm'.split(' ');
const TEXTS = ['hafen', 'das schiff am hafen von der', 'die am von der das'];

describe('a batch of a transformer', () => {
  it.each([
    ['its tokens', {}],
    ['their types', { tokenTypes: true }],
  ])('gives each text the numbers that it has alone: padding is masked, %s are right', async (_, shape) => {
    const folder = modelFolder(tinyTransformer({ words: WORDS, layers: 2, ...shape }));
    const model = await openTransformersModel({ folder, threads: 1 });
    const encodings = TEXTS.map((text) => model.encode(text));
    const { dims = [], data = new Float32Array() } = (await model.run(encodings, ['last_hidden_state'])).get('last_hidden_state') ?? {};
    const [texts, tokens = 0, dimension = 0] = dims;
    expect([texts, tokens]).toEqual([3, 8]);
    for (const [nth, encoding] of encodings.entries()) {
      const alone = (await model.run([encoding], ['last_hidden_state'])).get('last_hidden_state')?.data ?? new Float32Array();
      expect(alone).toHaveLength(encoding.ids.length * dimension);
      const beside = data.subarray(nth * tokens * dimension);
      expect(Math.max(...alone.map((value, at) => Math.abs(value - (beside[at] ?? Number.NaN))))).toBeLessThan(1e-5);
    }
    await model.close();
  });

  it('tells the texts of a pair apart, and cuts the second one where the pair is too long', async () => {
    const model = await openTransformersModel({ folder: modelFolder(tinyTransformer({ words: WORDS, positions: 8 })), threads: 1 });
    const [cls, sep] = [2, 3];
    const id = (word: string) => 4 + WORDS.indexOf(word);
    expect(model.encode('hafen', 'das schiff')).toEqual({
      ids: [cls, id('hafen'), sep, id('das'), id('schiff'), sep],
      types: [0, 0, 0, 1, 1, 1],
    });
    expect(model.encode('hafen', 'das schiff am sturm die der')).toEqual({
      ids: [cls, id('hafen'), sep, id('das'), id('schiff'), id('am'), id('sturm'), sep],
      types: [0, 0, 0, 1, 1, 1, 1, 1],
    });
    await model.close();
  });
});
