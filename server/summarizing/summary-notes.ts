import type { Language } from '../contract/answer.ts';
import type { ChosenPassages } from './choose-passages.ts';

export type Notes = ChosenPassages & {
  /** The writer found nothing to write. */
  declined: boolean;
  /** The writer's length limit was reached. */
  cutOff: boolean;
  hasQuestion: boolean;
};

/** What the server has to say of a summary; nothing for one that came out whole. */
export function noteTexts(language: Language, { declined, cutOff, hasQuestion, passages, available }: Notes): string[] {
  const texts = TEXTS[language];
  return [
    ...(declined ? [hasQuestion ? texts.notOnQuestion : texts.nothing] : []),
    ...(cutOff ? [texts.cutOff] : []),
    ...(passages.length < available ? [texts.trimmed(passages.length, available)] : []),
  ];
}

const TEXTS = {
  de: {
    nothing: 'In diesen Berichten steht nichts, was sich zusammenfassen lässt.',
    notOnQuestion: 'In den Berichten steht dazu nichts, was sich zusammenfassen lässt.',
    cutOff: 'Die Zusammenfassung ist an der Längengrenze des Sprachmodells abgebrochen.',
    trimmed: (read: number, available: number) =>
      `Gelesen sind ${read} von ${available} Textstellen; mehr fasst das Sprachmodell nicht auf einmal.`,
  },
  en: {
    nothing: 'These reports hold nothing that can be summarised.',
    notOnQuestion: 'The reports hold nothing on this that can be summarised.',
    cutOff: 'The summary was cut off at the length limit of the language model.',
    trimmed: (read: number, available: number) => `${read} of ${available} passages were read; the language model takes no more at once.`,
  },
} as const;
