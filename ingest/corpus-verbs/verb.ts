/** What can be done with a corpus. `run` gives the exit status; it is called with the words behind the verb, as many as `takes` names. */
export type Verb = { does: string; takes?: string[]; run(...words: string[]): Promise<number> };
