/** The setting that names a model; its errors say how to do without. */
export type ModelSetting = 'EMBEDDING_MODEL' | 'RERANKER_MODEL';

type ModelErrorOptions = ErrorOptions & { setting?: ModelSetting };

const WITHOUT: Record<ModelSetting, string> = {
  EMBEDDING_MODEL: 'unset EMBEDDING_MODEL to use the model that ships with Beleg, which needs no download',
  RERANKER_MODEL: 'unset RERANKER_MODEL to leave the passages in the order of the search, which needs no download',
};

/** A file of a model is missing or damaged. `file`: its path. */
export class DamagedModelError extends Error {
  override readonly name = 'DamagedModelError';
  readonly file: string;

  constructor(file: string, reason: string, { setting = 'EMBEDDING_MODEL', ...options }: ModelErrorOptions = {}) {
    super(
      `The model file ${file} ${reason}. Put the whole file back (for the model that ships with Beleg: git checkout -- ${file}; ` +
        `one that was downloaded: remove its folder, and it comes anew), set ${setting} to another model, or ${WITHOUT[setting]}.`,
      options,
    );
    this.file = file;
  }
}

/** A model is whole, but not of a make that Beleg can run. */
export class UnusableModelError extends Error {
  override readonly name = 'UnusableModelError';
  readonly model: string;

  constructor(model: string, reason: string, { setting = 'EMBEDDING_MODEL', ...options }: ModelErrorOptions = {}) {
    super(`The model ${model} cannot be used: ${reason}. Set ${setting} to another model, or ${WITHOUT[setting]}.`, options);
    this.model = model;
  }
}

/** What a setting names is neither a folder here nor a model of the hub. */
export class UnknownModelError extends Error {
  override readonly name = 'UnknownModelError';
  readonly model: string;

  constructor(model: string, where: string, { setting = 'EMBEDDING_MODEL', ...options }: ModelErrorOptions = {}) {
    super(`There is no model ${model}: ${where}. Correct ${setting}, or ${WITHOUT[setting]}.`, options);
    this.model = model;
  }
}

/** The hub gives a model only to those who have accepted its terms. `page`: where that is done. */
export class GatedModelError extends Error {
  override readonly name = 'GatedModelError';
  readonly page: string;

  constructor(model: string, page: string, { setting = 'EMBEDDING_MODEL', ...options }: ModelErrorOptions = {}) {
    super(
      `The model ${model} is given only to those who have accepted its terms at ${page}. ` +
        `Accept them, download its files there and set ${setting} to their folder, or ${WITHOUT[setting]}.`,
      options,
    );
    this.page = page;
  }
}

/** The hub could not be reached, or what it sent is not whole. Nothing of it counts as downloaded. */
export class ModelDownloadError extends Error {
  override readonly name = 'ModelDownloadError';
  readonly hub: string;

  constructor(model: string, hub: string, reason: string, { setting = 'EMBEDDING_MODEL', ...options }: ModelErrorOptions = {}) {
    super(
      `The model ${model} could not be downloaded from ${hub}: ${reason}. ` +
        `Try again later, set ${setting} to a folder that holds the model, or ${WITHOUT[setting]}.`,
      options,
    );
    this.hub = hub;
  }
}
