import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS = 4;
/** Milliseconds, more with each try. */
const PAUSE = 50;

/** LanceDB refuses a commit when another process wrote what it touches meanwhile; it may be tried again. */
export async function withRetries<Result>(commit: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await commit();
    } catch (cause) {
      if (attempt === ATTEMPTS || !/conflict/iu.test(String(cause))) throw cause;
      await pause(PAUSE * attempt);
    }
  }
}
