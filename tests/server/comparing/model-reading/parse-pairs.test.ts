import { describe, expect, it } from 'vitest';
import { parsePairs } from '../../../../server/comparing/model-reading/parse-pairs.ts';

describe('the reply of a language model that compares', () => {
  it.each([
    ['lines', '{"a": 3, "b": 17, "relation": "agree"}\n{"a": 4, "b": 19, "relation": "differ"}'],
    ['a fenced array', '```json\n[{"a": 3, "b": 17, "relation": "agree"},\n {"a": "4", "b": 19, "relation": "differ"}]\n```'],
    ['a list with words around it', 'Hier die Paare:\n- {"a":3,"b":17,"relation":"agree"}\n- {"a":4,\n"b":19,\n"relation":"differ"}'],
  ])('is read as %s', (_, reply) => {
    expect(parsePairs(reply)).toEqual({
      told: [
        { a: 3, b: 17, relation: 'agree' },
        { a: 4, b: 19, relation: 'differ' },
      ],
      rejected: 0,
    });
  });

  it('keeps a pair whose kind is none of ours, without the kind', () => {
    expect(parsePairs('{"a": 1, "b": 2, "relation": "differ", "kind": "tone", "wordsA": 7}')?.told).toEqual([
      { a: 1, b: 2, relation: 'differ' },
    ]);
  });

  it('counts objects that are no pair', () => {
    const said = parsePairs(
      '{"a": 1, "b": 2, "relation": "maybe"} {"a": 1, "b": 2, "relation": "agree"} {"a": null, "b": 2, "relation": "agree"}',
    );
    expect(said).toMatchObject({ told: [{ a: 1, b: 2 }], rejected: 2 });
  });

  it('is empty where the model finds nothing, and none where it says neither', () => {
    expect(parsePairs('KEINE')).toEqual({ told: [], rejected: 0 });
    expect(parsePairs('Gerne! Ich vergleiche die Berichte.')).toBeUndefined();
  });
});
