import type { Statement as Clause } from '../../ingest/language/certainty/certainty.ts';

/** "ging nichts mehr": that all stood still did happen. */
const STANDSTILL = /(?<!\p{L})(?:ging|geht|gehe)(?!\p{L})[^,;]*\snichts\s+mehr(?!\p{L})/iu;
const PREPOSITIONS =
  'in|im|ins|an|am|ans|auf|aus|bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|durch|über|unter|um|ohne|gegen|zwischen|hinter|neben|ab|wegen|trotz|seit|bis|während|laut'
    .split('|')
    .map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
/** A preposition with its noun, which is no subject: "bis zum 31. März", "nach zehn langen Tagen". */
const PHRASES = new RegExp(
  `(?<!\\p{L})(?:${PREPOSITIONS})\\s+(?:(?:zum|zur|den|dem|der)\\s+)?(?:[\\p{Ll}\\d.,]+\\s+){0,4}?[\\p{Lu}\\d][\\p{L}\\d.-]*`,
  'gu',
);
const PRONOUN = /(?<!\p{L})(?:er|sie|wir|man|ich|she|he|they|we)(?!\p{L})/iu;
/** "es gab keine", "kam keine Hilfe an": behind these what "kein" stands with is the subject. */
const NO_OBJECT = /(?<!\p{L})(?:gab|gibt|gäbe|gebe|there)(?!\p{L})/iu;

/**
 * Whether a clause says that its event did not happen. What a negation in a phrase of its own ("ohne Beanstandung", "nicht 40, sondern 12") or of an object ("drei Streiks brachten keine Annäherung")
 * takes back leaves the event as it was; the quotation shows it.
 */
export function deniesEvent({ negated, negation, text, start }: Clause): boolean {
  if (!negated) return false;
  if (negation === undefined) return true;
  if (negation.scope.start > start) return false;
  const cue = negation.cue.text.toLowerCase();
  const before = text.slice(0, negation.cue.start - start);
  if (cue === 'nichts') return !STANDSTILL.test(text);
  if (cue === 'no') return NO_OBJECT.test(before) || !/\p{L}{3,}/u.test(before.replace(/^(?:and|but|that|because|if)\s+/iu, ''));
  if (!cue.startsWith('kein') || NO_OBJECT.test(text)) return true;
  if (cue === 'keinen') return false;
  const rest = before.replace(PHRASES, ' ');
  return !/(?<!\p{L})\p{Lu}\p{L}+/u.test(rest) && !PRONOUN.test(rest);
}
