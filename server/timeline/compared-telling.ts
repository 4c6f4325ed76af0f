import type { ReadStatement } from '../comparing/read-features.ts';
import type { Affair } from './one-affair.ts';
import type { FoundTelling } from './read-tellings.ts';

/** A telling with what comparing it needs. All `statement`s hold one and the same day, so that their likeness is that of the rest. `affair`: one a report; `before`: the sentences it leans on. */
export type ComparedTelling = { telling: FoundTelling; statement: ReadStatement; affair: Affair; before?: string | undefined };
