import { compareDates, type DateMention } from '../../ingest/language/dates/dates.ts';
import { compareQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Agreement } from '../contract/comparison.ts';
import { measureSame } from './same-measure.ts';

/** What one report says in a row; offsets into its text. */
type Telling = { articleId: string; quantities: readonly Quantity[]; dates: readonly DateMention[] };
type Value = { articleId: string; mention: Mention };

/** Values that statements on one matter write differently and that agree all the same, with the reason: "rund 200" and "198" are one number, rounded. */
export function findAgreements(tellings: readonly Telling[]): Agreement[] {
  const numbers = agreeing(tellings, ({ quantities }) => quantities, whyQuantitiesAgree);
  const dates = agreeing(tellings, ({ dates: told }) => told, whyDatesAgree);
  return [...numbers, ...dates];
}

/** Each value of an earlier report with those of later ones that agree with it; one value a report. */
function agreeing<Kind extends Mention>(
  tellings: readonly Telling[],
  mentionsOf: (telling: Telling) => readonly Kind[],
  whyAgree: (a: Kind, b: Kind) => Agreement['why'] | undefined,
): Agreement[] {
  const taken = new Set<Mention>();
  const found: Agreement[] = [];
  for (const [at, telling] of tellings.entries()) {
    for (const one of mentionsOf(telling)) {
      if (taken.has(one)) continue;
      const values: Value[] = [{ articleId: telling.articleId, mention: one }];
      let why: Agreement['why'] | undefined;
      for (const later of tellings.slice(at + 1)) {
        const other = mentionsOf(later).find((mention) => !taken.has(mention) && whyAgree(one, mention) !== undefined);
        if (!other) continue;
        why ??= whyAgree(one, other);
        values.push({ articleId: later.articleId, mention: other });
        taken.add(other);
      }
      if (why) found.push({ why, values: values.map(({ articleId, mention }) => ({ articleId, ...plain(mention) })) });
    }
  }
  return found;
}

/** "Mindestens vier" does not disagree with seventeen, but says nothing of its kind; "rund 120" and "120" need no word. */
function whyQuantitiesAgree(a: Quantity, b: Quantity): Agreement['why'] | undefined {
  if (writing(a) === writing(b) || a.bound !== 'exact' || b.bound !== 'exact' || !measureSame(a, b)) return undefined;
  const order = compareQuantities(a, b);
  if (order === 'equal') return hasDigits(a) && hasDigits(b) && !a.vague && !b.vague ? 'writing' : undefined;
  return order === 'compatible' && a.value !== b.value ? 'rounding' : undefined;
}

function hasDigits({ text }: Mention): boolean {
  return /\p{N}/u.test(text);
}

function whyDatesAgree(a: DateMention, b: DateMention): Agreement['why'] | undefined {
  if (writing(a) === writing(b) || a.countedFrom !== undefined || b.countedFrom !== undefined) return undefined;
  return compareDates(a, b) === 'compatible' ? 'precision' : undefined;
}

/** What is written, without blanks and without the words around a date ("am", "seit"). */
function writing({ text }: Mention): string {
  return text
    .toLowerCase()
    .replace(/^(?:am|vom|den|dem|der|im|on|in)\s+/u, '')
    .replaceAll(/\s+/gu, '');
}

function plain({ start, end, text }: Mention): Mention {
  return { start, end, text };
}
