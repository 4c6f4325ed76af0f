/** Where it is kept which lines a publisher's articles share. Lines are hashes: the text itself is not kept twice. */
export interface SharedLineStore {
  /** A family of the publisher's articles has these lines. Said again, it changes nothing: an article may be read again, a family has many members. */
  remember(publisher: string, family: string, lines: readonly string[]): void;
  /** `families`: how many of the publisher are known. `lines`: those that stand in at least `atLeast` of them, with how many. */
  seen(publisher: string, atLeast: number): { families: number; lines: ReadonlyMap<string, number> };
}
