import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CRUISER = fileURLToPath(new URL('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url));
const RULES = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));

const resultSchema = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});
export type Cruise = z.infer<typeof resultSchema>;

/** Runs the project's layer rules over the top folders of a tree that is laid out like the repository. */
export function cruise(tree: string): Promise<Cruise> {
  const folders = ['ingest', 'server', 'web', 'evaluations'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [CRUISER, '--config', RULES, '--output-type', 'json', ...folders],
      { cwd: tree, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        // The exit status counts violations; without a report it was a fault of the run itself.
        if (stdout.trim() === '') reject(new Error(`dependency-cruiser gave no report: ${stderr}`, { cause: error }));
        else resolve(resultSchema.parse(JSON.parse(stdout)));
      },
    );
  });
}
