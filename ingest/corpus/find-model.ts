import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { downloadModel } from './download-model.ts';
import { type ModelSetting, UnknownModelError } from './embedder-errors.ts';
import type { OnModelProgress } from './model-progress.ts';

/** Where models of the hub are kept and come from. */
export type ModelStore = {
  /** Holds downloaded models as `<owner>/<name>`; made when the first one comes. */
  cacheFolder: string;
  /** Address of the hub, without a slash at the end. */
  hub: string;
  onProgress?: OnModelProgress | undefined;
  /** Stops a download. */
  signal?: AbortSignal | undefined;
};

/** `name`: as the user wrote it, for a model of the hub; a folder's model is named by its own config. */
export type FoundModel = { folder: string; name?: string };

/** Owner and name, of the signs that the hub allows. Not to be taken for a path: neither part begins with a dot. */
const HUB_ID = /^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/;

/**
 * Finds the model that a setting names: a folder, else a model of the hub that is here already, else one that is downloaded now. Nothing is
 * fetched for a folder, nor for what has been downloaded before.
 * Rejects with UnknownModelError, GatedModelError, UnusableModelError or ModelDownloadError, or with the signal's reason.
 */
export async function findModel(model: string, setting: ModelSetting, store: ModelStore): Promise<FoundModel> {
  const folder = resolve(model);
  if (await isFolder(folder)) return { folder };
  if (isAbsolute(model) || !HUB_ID.test(model)) throw new UnknownModelError(model, `there is no folder ${folder}`, { setting });
  const cached = join(resolve(store.cacheFolder), model);
  // A download ends in one renaming: a folder that is there is whole.
  if (!(await isFolder(cached))) await downloadModel({ id: model, folder: cached, setting, ...store });
  return { folder: cached, name: model };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
}
