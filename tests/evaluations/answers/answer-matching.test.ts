import { describe, expect, it } from 'vitest';
import { containsAnswer } from '../../../evaluations/answers/contains-answer.ts';
import { firstSentence, splitForEvaluation } from '../../../evaluations/evaluator-sentences.ts';

describe('a sentence contains an answer', () => {
  it('in other case, with other quotes, blanks and dashes', () => {
    expect(containsAnswer('Laut „Sund-Bote“ kam er am 16. September an.', ['am 16. september'])).toBe(true);
    expect(containsAnswer('Die Insel-Fähre legte ab.', ['insel fähre'])).toBe(true);
  });

  it('when any of the gold answers stands in it', () => {
    expect(containsAnswer('Zwölf Schiffe kamen.', ['12', 'zwölf'])).toBe(true);
  });

  it('not when the number is only a part of another', () => {
    expect(containsAnswer('Der Turm steht seit 1353.', ['3'])).toBe(false);
    expect(containsAnswer('Der Turm steht seit 1353 auf 3 Pfeilern.', ['3'])).toBe(true);
  });

  it('not when there is nothing to find', () => {
    expect(containsAnswer('Ein Satz.', [])).toBe(false);
    expect(containsAnswer('Ein Satz.', ['…'])).toBe(false);
  });
});

describe("the evaluator's own splitter", () => {
  it('ends sentences at stops', () => {
    expect(splitForEvaluation('Der Hafen brannte. Niemand wurde verletzt! Warum?')).toEqual([
      'Der Hafen brannte.',
      'Niemand wurde verletzt!',
      'Warum?',
    ]);
  });

  it('does not end one at a day, an abbreviation or an initial', () => {
    expect(splitForEvaluation('Am 16. September kam Dr. Orn, z. B. mit J. Vandeel. Er blieb.')).toEqual([
      'Am 16. September kam Dr. Orn, z. B. mit J. Vandeel.',
      'Er blieb.',
    ]);
  });

  it('cuts a longer quote to its first sentence', () => {
    expect(firstSentence('Der Hafen brannte. Niemand wurde verletzt.')).toBe('Der Hafen brannte.');
    expect(firstSentence('ein Teil ohne Punkt')).toBe('ein Teil ohne Punkt');
  });
});
