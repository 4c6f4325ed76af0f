/** The archive's file cannot be opened: damaged, of another program, or not to be read or written. Nothing was changed. */
export class ArchiveOpenError extends Error {
  override readonly name = 'ArchiveOpenError';
  readonly path: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    // https://www.sqlite.org/rescode.html#cantopen says nothing against what is in the file: nobody should put an older one in its place.
    const wayOut = /unable to open database file/i.test(reason)
      ? 'Make it readable and writable; where it is, too many files are open: raise the limit (ulimit -n), and run it again.'
      : 'Put a backup of this file in its place, or set DATA_DIR to an empty folder.';
    super(`The archive ${path} cannot be opened: ${reason}. ${wayOut}`, options);
    this.path = path;
  }
}

/** A page of a list was asked for with a cursor that no page gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor() {
    super('The cursor names no place in this list. Ask again without a cursor.');
  }
}

/** An article was named that is not in the archive. */
export class UnknownArticleError extends Error {
  override readonly name = 'UnknownArticleError';
  readonly articleId: string;

  constructor(articleId: string) {
    super(`No article has the id ${articleId}.`);
    this.articleId = articleId;
  }
}
