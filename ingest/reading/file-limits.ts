/** Larger files hold something else than one report. */
export const largestFile = 20_000_000;
/** PDF and Word files carry pictures, which are not read. */
export const largestDocument = 100_000_000;
/** Tables, JSON lines, mailboxes and archives: many articles, read one after the other. */
export const largestContainer = 200_000_000;
/** What all files of an archive, and of those in it, may come to. */
export const mostUnpacked = 2_000_000_000;
/** JSON is parsed as a whole, at some five times its size in memory. */
export const largestJson = 50_000_000;
/**
 * UTF-16 code units of one report's text; some 400 printed pages. Every sentence of a report is weighed when it may answer a question
 * (about a millisecond each): one of 2 million characters held up all questions for half a minute.
 */
export const longestText = 1_000_000;

/** A size in plain words: "20 MB", "1.4 MB". */
export function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return `${Number.isInteger(size) ? size : size.toFixed(1)} MB`;
}

/** Why a text is too long to be one report. */
export function tooLong(characters: number): string {
  const millions = (Math.ceil(characters / 10_000) / 100).toFixed(2);
  return `${millions} million characters; the limit is ${longestText / 1_000_000} million: split it into several files`;
}

/** The reason a system error on a file gives, in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not found: it has vanished or was never there';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    case 'ELOOP':
      return 'a link that leads in a circle';
    case 'ENAMETOOLONG':
      return 'its name is too long for this system';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open; run it again';
    case 'EISDIR':
      return 'a folder, not a file';
    default:
      return `could not be read (${typeof code === 'string' ? code : 'unknown error'})`;
  }
}
