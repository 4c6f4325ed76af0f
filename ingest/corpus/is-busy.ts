/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** Whether SQLite has refused something because another connection is at it: trying again may do. */
export function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY;
}
