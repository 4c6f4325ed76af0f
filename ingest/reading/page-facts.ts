import { z } from 'zod';
import type { Language } from '../corpus/article.ts';

/** A date as pages write it (2025-09-10T07:48:00+02:00, 2025-09-10, 10.9.2025) as YYYY-MM-DD: the day as written, in no other time zone. */
export function dayOf(written: string | null | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  const day = german
    ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return z.iso.date().safeParse(day).data;
}

/** "de-AT", "en_GB" → de, en; another language or none: undefined. */
export function declaredLanguage(tag: string | null | undefined): Language | undefined {
  const low = tag?.trim().toLowerCase() ?? '';
  if (/^(?:de|deu|ger)(?:[-_]|$)/.test(low)) return 'de';
  return /^(?:en|eng)(?:[-_]|$)/.test(low) ? 'en' : undefined;
}

/** White space as one blank; undefined when nothing is left. */
export function oneLine(written: string | null | undefined): string | undefined {
  return written?.replace(/\s+/g, ' ').trim() || undefined;
}
