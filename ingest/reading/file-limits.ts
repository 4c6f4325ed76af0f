/** Larger files hold something else than one report. */
export const largestFile = 20_000_000;
/**
 * UTF-16 code units of one report's text; some 400 printed pages. Every sentence of a report is weighed when it may answer a question
 * (about a millisecond each): one of 2 million characters held up all questions for half a minute.
 */
export const longestText = 1_000_000;

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
