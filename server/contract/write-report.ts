import type { Language } from './answer.ts';
import type { ArticleReference } from './citation.ts';
import { dayInWords } from './dates-in-words.ts';
import { quoted } from './quoted.ts';

/** A report as a sentence of the server names it: publisher, label and day. */
export function writeReport({ publisher, label, publishedOn }: ArticleReference, language: Language): string {
  return [publisher, quoted(label, language), publishedOn && dayInWords(publishedOn, language)].filter(Boolean).join(', ');
}
