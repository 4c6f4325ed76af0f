import type { Language } from './answer.ts';

const INNER: Record<string, string> = { '„': '‚', '“': '‘', '”': '’', '»': '›', '«': '‹' };

/** What is put into quotation marks, with its own made single, as German and English print them: „Die Fähre ‚Helga‘ legte ab“. As long as the text. */
export function innerMarks(text: string): string {
  return text.replace(/[„“”»«]/gu, (mark) => INNER[mark] ?? mark);
}

export function quoted(text: string, language: Language): string {
  return language === 'de' ? `„${innerMarks(text)}“` : `“${innerMarks(text)}”`;
}
