import type { Texts } from '../texts/de.ts';

/** The rule of an edit in plain words; several that met at one place are named together. */
export function writeRule(rule: string, texts: Texts): string {
  const words = rule
    .split('+')
    .map((one) => texts.reader.rules[one.startsWith('markdown-') ? 'markdown' : one] ?? texts.reader.otherRule(one));
  return [...new Set(words)].join(', ');
}

/** Why a place of the text is doubted. */
export function writeDoubt(rule: string, texts: Texts): string {
  return texts.reader.doubts[rule] ?? texts.reader.otherRule(rule);
}
