import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type ModelFiles, writeModel } from '../../fakes/tiny-transformer.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beleg-models-'));
  made.push(folder);
  return folder;
}

/** A folder with a model that is gone after the test. */
export function modelFolder(files: ModelFiles, name = 'model'): string {
  return writeModel(join(temporaryFolder(), name), files);
}
