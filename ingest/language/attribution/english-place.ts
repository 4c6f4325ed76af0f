import type { ReportingClass } from '../clauses/reporting-verbs.ts';

/** An English verb in its clause: `index` of the clause, `at` of the verb's token. */
export type Place = { index: number; at: number; reading: { lemma: string; class: ReportingClass; form: string }; passive: boolean };
