import type { Mention } from '../span.ts';

/**
 * How a text puts something. asserted: says so itself; reported: says that others say so; denied: that somebody calls it untrue; possible: that it may be
 * (expectations, fears, conditions, questions); planned; demanded.
 */
export type Certainty = 'asserted' | 'reported' | 'denied' | 'possible' | 'planned' | 'demanded';

/** One reason to put a statement so; `improbable`: and to take it as negated; `spendsNegation`: its own negation went into it ("dementierte … nicht"). */
export type Effect = { certainty: Certainty; cue: Mention | undefined; improbable?: boolean; spendsNegation?: boolean };
