import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Rooms of pure functions: text in, spans out. Nothing there is kept between tests, so that their files may share what they have imported. */
const TEXT = ['tests/ingest/{language,repairing,describing,splitting}/**/*.test.ts', 'tests/web/**/*.test.ts'];
/** A Chromium or whole servers of their own: each wants the machine for itself. */
const BROWSER = ['tests/browser/**/*.test.ts', 'tests/killing/**/*.test.ts'];

const cores = availableParallelism();

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    globalSetup: fileURLToPath(new URL('temporary-folder.ts', import.meta.url)),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What never comes still fails; a busy machine is no fault.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      { extends: true, test: { name: 'text', include: TEXT, isolate: false, maxWorkers: cores, sequence: { groupOrder: 1 } } },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/**/*.test.ts'],
          exclude: [...TEXT, ...BROWSER],
          maxWorkers: cores,
          sequence: { groupOrder: 2 },
        },
      },
      // Last and one after another: a page that waits for a busy machine fails for no fault of its own.
      { extends: true, test: { name: 'browser', include: BROWSER, maxWorkers: 1, sequence: { groupOrder: 3 } } },
    ],
  },
});
