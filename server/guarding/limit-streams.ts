import { Refusal } from './refusal.ts';

/** Twice the 32 chats at once that are measured (quality.md, P7). */
export const STREAM_LIMIT = 64;

/** Takes one of the places for requests that search and write; gives it back when `release` is called (once counts). */
export type TakePlace = () => { release(): void };

/** Throws a Refusal (429) when all places are taken. */
export function createStreamLimit({ places }: { places: number }): TakePlace {
  let taken = 0;
  return () => {
    if (taken >= places) {
      throw new Refusal('too-many-requests', `${places} answers are being written at once. Wait for one to end, then try again.`, { limit: places });
    }
    taken++;
    let held = true;
    return {
      release() {
        if (held) taken--;
        held = false;
      },
    };
  };
}
