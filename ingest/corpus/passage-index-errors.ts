/** A passage that must not be written. Nothing of the call was. */
export class InvalidPassageError extends Error {
  override readonly name = 'InvalidPassageError';
  readonly passageId: string;

  constructor(passageId: string, reason: string, options?: ErrorOptions) {
    super(`Passage ${passageId} was not indexed: ${reason}.`, options);
    this.passageId = passageId;
  }
}

/** The passage index is damaged or of another make. Nothing of value is in it: it can be made anew from the archive. */
export class PassageIndexOpenError extends Error {
  override readonly name = 'PassageIndexOpenError';
  readonly folder: string;

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      `The passage index ${folder} cannot be read: ${reason}. Remove this folder: the index is made anew from the archive at the next start.`,
      options,
    );
    this.folder = folder;
  }
}
