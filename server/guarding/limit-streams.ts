import { Refusal } from './refusal.ts';

/** Twice the 32 chats at once that are measured (quality.md, P7). */
export const STREAM_LIMIT = 64;

/** Bounds how many requests that search and write run at once. */
export type StreamLimit = {
  /** Throws a Refusal (429) when all places are taken. `release` gives the place back; calling it twice counts once. */
  take(): { release(): void };
  /** Resolves when no place is taken. */
  whenIdle(): Promise<void>;
};

/** `what` takes the places, in words. */
export function createStreamLimit({ places = STREAM_LIMIT, what = 'answers are being written' } = {}): StreamLimit {
  let taken = 0;
  let waiting: (() => void)[] = [];
  return {
    take() {
      if (taken >= places) {
        throw new Refusal('too-many-requests', `${places} ${what} at once. Wait for one to end, then try again.`, {
          limit: places,
        });
      }
      taken++;
      let held = true;
      return {
        release() {
          if (!held) return;
          held = false;
          taken--;
          if (taken > 0) return;
          for (const resolve of waiting) resolve();
          waiting = [];
        },
      };
    },
    whenIdle: () => (taken === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
