import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** The commit that is measured, with "-dirty" when the tree differs from it: such a figure cannot be repeated. `unknown` outside git. */
export function measuredCommit(): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', ['describe', '--always', '--dirty', '--exclude=*'], { cwd: REPOSITORY }, (error, stdout) => {
      resolve(error ? 'unknown' : stdout.trim());
    });
  });
}
