import type { ReadStatement } from '../comparing/read-features.ts';
import type { FoundTelling } from './read-tellings.ts';

/** A telling with what comparing it needs. All `statement`s hold one and the same day, so that their likeness is that of the rest. */
export type ComparedTelling = { telling: FoundTelling; statement: ReadStatement };
