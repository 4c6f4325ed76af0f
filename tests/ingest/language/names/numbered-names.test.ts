import { expect, it } from 'vitest';
import { findNames } from '../../../../ingest/language/names/names.ts';
import { nameOtherNumbers } from '../../../../ingest/language/names/numbered-names.ts';

it.each([
  ['Der Rat lehnte die Resolution 418 ab.', 'Der Rat nahm die Resolution 421 an.', true],
  ['Der Rat lehnte die Resolution 418 ab.', 'Resolution 418 failed.', false],
  ['Der Rat lehnte die Resolution 418 ab.', 'Anders als die Resolution 421 fiel die Resolution 418 durch.', false],
  ['Der Rat lehnte die Resolution 418 ab.', 'Der Rat vertagte sich.', false],
] as const)('two statements are on two things of one kind where they name them by other numbers: %s | %s', (one, other, are) => {
  expect(nameOtherNumbers(findNames(one), findNames(other))).toBe(are);
});
