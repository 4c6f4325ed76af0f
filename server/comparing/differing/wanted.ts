import type { ReadStatement } from '../read-features.ts';

/** What somebody wants, seeks or demands, and may never get. */
const WANTED =
  /(?<!\p{L})(?:strebt?(?:en|e|te|ten)?|anstreb\p{L}*|angestrebt\p{L}*|wünsch(?:t|te|en|ten)|gewünscht|fordern?|forder(?:t|te|ten)|gefordert|verlang(?:t|te|en|ten)|hoff(?:t|te|en|ten)|beabsichtig(?:t|te|en|ten)|seeks?|sought|aims?|wants?|wanted|hopes?|hoped|demands?|demanded)(?!\p{L})/iu;

/** Whether one tells as wanted what the other tells as it is: they may be on one matter, and do not agree. */
export function isWantedInOne(a: ReadStatement, b: ReadStatement): boolean {
  return WANTED.test(a.read.text) !== WANTED.test(b.read.text);
}
