/** A file of the embedding model is missing or damaged. `file`: its path. */
export class DamagedModelError extends Error {
  override readonly name = 'DamagedModelError';
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(
      `The embedding model's file ${file} ${reason}. Put the whole file back (for the model that ships with Beleg: git checkout -- ${file}), ` +
        'or set EMBEDDING_MODEL to the folder of another model in the layout of Transformers.js.',
      options,
    );
    this.file = file;
  }
}
