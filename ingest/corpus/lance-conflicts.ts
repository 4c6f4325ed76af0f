import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS = 4;
/** Milliseconds, more with each try. */
const PAUSE = 50;

/** LanceDB refuses a commit when another process changed what it touches meanwhile. */
export function isConflict(cause: unknown): boolean {
  return /conflict/iu.test(String(cause));
}

/** Tries again what was refused for a conflict. */
export async function withRetries<Result>(commit: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await commit();
    } catch (cause) {
      if (attempt === ATTEMPTS || !isConflict(cause)) throw cause;
      await pause(PAUSE * attempt);
    }
  }
}
