import { findNames, nameKey } from '../../ingest/language/names/names.ts';
import type { Span } from '../../ingest/language/span.ts';
import { findWords } from '../../ingest/language/words.ts';
import type { Insertion } from '../contract/claim.ts';
import type { ReadArticle, ReadSentence } from '../retrieval/read-article.ts';

/** Whoever the sentence itself calls so is not named by it. */
const POINTS_TO_SPEAKER =
  /(?<!\p{L})(?:er|sie|ihm|ihr|he|she|they|(?:der|die) \d{1,3}-jährige|(?:der|die|dem|the) (?:\p{Ll}+en )?\p{L}{4,})(?!\p{L})/giu;
/** Letters between the verb of saying and whom it belongs to. */
const NEAR = 3;
const FINAL_MARKS = /[.!?…]?["“”»«')\]]*$/u;

export type SpeakerOptions = {
  /** Of the sentences that stand beside it. */
  shown: string;
  ids: Pick<Insertion['from'], 'articleId' | 'revision'>;
};

/**
 * Whose word a sentence is, where it does not say so itself and what stands beside it does not either: the name to be put in, behind the pronoun or description that stands for the
 * speaker ("sagte sie [Helen Ashcombe]"), else at the end ("[laut Emil Fahrenkrog]"). Undefined where nothing is hidden; `unnamed` where the
 * report gives no name to put in: then the sentences that say who speaks must be shown.
 */
export function speakerOf(
  sentence: ReadSentence,
  position: number,
  article: Pick<ReadArticle, 'text' | 'language' | 'annotations'>,
  { shown, ids }: SpeakerOptions,
): { insertion: Insertion } | { unnamed: Span } | undefined {
  const attribution = article.annotations().attributions[position];
  const origin = attribution?.origins[0]?.chain[0];
  if (!attribution || !origin || isInside(origin, sentence)) return undefined;
  const written = article.text.slice(origin.start, origin.end).replace(/\s+/gu, ' ');
  if (isVisible(written, `${shown} ${sentence.text}`)) return undefined;
  if (!isName(written)) return { unnamed: { start: origin.start, end: origin.end } };
  const from = { ...ids, start: origin.start, end: origin.end };
  const pointing = attribution.cue && isInside(attribution.cue, sentence) ? pointerNear(sentence, attribution.cue) : undefined;
  if (pointing !== undefined) return { insertion: { at: pointing, text: written, from } };
  const text = article.language === 'de' ? `laut ${written}` : `according to ${written}`;
  return { insertion: { at: FINAL_MARKS.exec(sentence.text)?.index ?? sentence.text.length, text, from } };
}

function isInside({ start, end }: Span, sentence: Span): boolean {
  return sentence.start <= start && end <= sentence.end;
}

/** Offset in the sentence behind "sie" of "sagte sie" or "der Generalmajor" of "antwortete der Generalmajor". */
function pointerNear({ text, start }: ReadSentence, cue: Span): number | undefined {
  const [from, to] = [cue.start - start, cue.end - start];
  for (const match of text.matchAll(POINTS_TO_SPEAKER)) {
    const end = match.index + match[0].length;
    if ((match.index >= from - 1 && match.index - to <= NEAR) || (from - end >= 0 && from - end <= NEAR)) return end;
  }
  return undefined;
}

function isName(written: string): boolean {
  return (
    findNames(written).length > 0 || /^\p{Lu}\p{L}+(?:amt|ministerium|verwaltung|polizei|agentur|rat|kommission|behörde)s?$/iu.test(written)
  );
}

/** Its last word, the family name, is read in any spelling. */
function isVisible(written: string, shown: string): boolean {
  const keys = new Set(findWords(shown).map(({ text }) => nameKey(text)));
  const own = findWords(written).filter((word) => !word.isFunctionWord);
  const last = own.at(-1);
  return last !== undefined && keys.has(nameKey(last.text));
}
