import type { Language } from './answer.ts';

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

/** "12. März 2031" of an ISO day; what is no day comes back as it is. */
export function dayInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** "12. März 2031, 14:05 UTC" of an ISO instant. A file is read elsewhere than where it was made: its zone is named. */
export function momentInWords(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return `${day}, ${instant.slice(11, 16)} UTC`;
}

/** "März 2031" of an ISO day. */
export function monthInWords(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
