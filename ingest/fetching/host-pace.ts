import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the pace needs it. `wait` rejects with AbortError when `signal` aborts. */
export type Pacing = { now(): number; wait(milliseconds: number, signal?: AbortSignal): Promise<void> };

export const realTime: Pacing = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, signal ? { signal } : {});
  },
};

export type HostPace = {
  /** Runs `ask` when nothing else asks this host, `pause` milliseconds after the answer before at the earliest. Rejects as `ask` does, or with AbortError. */
  inTurn<Answer>(host: string, pause: number, ask: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer>;
};

/** One request at a time to a host, first come, first served. */
export function createHostPace({ now, wait }: Pacing): HostPace {
  const hosts = new Map<string, { last: Promise<void>; answeredAt: number }>();
  return {
    async inTurn(host, pause, ask, signal) {
      const state = hosts.get(host) ?? { last: Promise.resolve(), answeredAt: Number.NEGATIVE_INFINITY };
      hosts.set(host, state);
      const turn = state.last;
      const { promise, resolve } = Promise.withResolvers<void>();
      state.last = promise;
      await turn;
      try {
        const left = state.answeredAt + pause - now();
        if (left > 0) await wait(left, signal);
        const answer = await ask();
        state.answeredAt = now();
        return answer;
      } finally {
        resolve();
      }
    },
  };
}
