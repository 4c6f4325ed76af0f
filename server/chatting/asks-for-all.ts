import type { QuestionRead } from '../retrieval/read-question.ts';

/** What is left of a question that says nothing but its conditions. */
const NOTHING_LEFT =
  /^\P{L}*(?:und\s+|and\s+)?(?:was\s+(?:geschah|passierte|war\s+los|gab\s+es|(?:stand|steht)(?:\s+(?:da|darin|drin))?|(?:ist|war)\s+(?:alles\s+)?(?:passiert|geschehen|los)|(?:hat\s+sich|ereignete\s+sich)(?:\s+(?:ereignet|getan))?|(?:schrieb|schreibt|meldete|meldet|berichtete|berichtet)\s+man|hat\s+man\s+(?:geschrieben|gemeldet|berichtet))|what\s+(?:happened|does\s+it\s+(?:say|report)|did\s+it\s+(?:say|report|write)))[\s?.!]*$/iu;

/** "Was geschah im März 2026?", "Was stand am 24. Januar in der Harbour Post?": there is no word to look for; what passes the conditions is asked for, all of it. */
export function asksForAll({ parts, filters, understanding }: QuestionRead): boolean {
  if (!filters || !understanding?.read || understanding.read.leftNothing) return false;
  return parts.length === 1 && NOTHING_LEFT.test(parts[0] ?? '');
}
