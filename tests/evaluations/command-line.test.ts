import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCommand, UsageError, usage } from '../../evaluations/command-line.ts';
import { defineEvaluation } from '../../evaluations/evaluation.ts';

const counting = defineEvaluation({
  about: 'counts to a number',
  options: z.strictObject({ to: z.string('is missing').describe('<number>: where to stop'), seed: z.coerce.number().default(0) }),
  run: async ({ to }) => ({ evaluation: 'counting', measures: { to }, samples: 1, tables: [] }),
});
const evaluations = { counting };

describe('the command line', () => {
  it('names an evaluation, its options and what to do with the result', () => {
    expect(readCommand(['counting', '--to', '7', '--json', '--check', '--save', 'first-run', '--html', 'x.html'], evaluations)).toEqual({
      kind: 'run',
      name: 'counting',
      evaluation: counting,
      given: { to: '7' },
      asJson: true,
      check: true,
      save: 'first-run',
      html: 'x.html',
    });
  });

  it('explains itself when asked or empty', () => {
    expect(readCommand([], evaluations)).toEqual({ kind: 'help' });
    expect(readCommand(['counting', '--help'], evaluations)).toEqual({ kind: 'help' });
    expect(usage(evaluations)).toMatch(/counting +counts to a number\n +--to <number>: where to stop/);
  });

  it.each([
    [['summing'], 'There is no evaluation "summing". There are: counting'],
    [['constructor'], 'There is no evaluation "constructor"'],
    [['counting'], '--to: is missing'],
    [['counting', '--to', '7', '--form', 'x'], '--form'],
    [['counting', '--to', '7', 'more'], 'more'],
    [['counting', '--to', '7', '--seed', 'x'], '--seed'],
    [['counting', '--to', '7', '--save', '../elsewhere'], '--save'],
  ])('refuses %j before anything runs', (words, reason) => {
    expect(() => readCommand(words, evaluations)).toThrow(UsageError);
    expect(() => readCommand(words, evaluations)).toThrow(reason);
  });
});
