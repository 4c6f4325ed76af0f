import { holderAfterLaut } from '../../../ingest/language/attribution/holder-form.ts';
import { findNames, nameKey } from '../../../ingest/language/names/names.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { findWords } from '../../../ingest/language/words.ts';
import type { Insertion } from '../../contract/claim.ts';
import type { ReadArticle, ReadSentence } from '../../retrieval/read-article.ts';

const FINAL_MARKS = /[.!?…]?["“”»«')\]]*$/u;

export type SpeakerOptions = {
  /** Of the sentences that stand beside it. */
  shown: string;
  ids: Pick<Insertion['from'], 'articleId' | 'revision'>;
};

/**
 * Whose word a sentence is, where it does not say so itself and what stands beside it does not either: the name to be put in at its end
 * ("[laut Emil Fahrenkrog]"). Undefined where nothing is hidden, or a pronoun stands for the speaker; `unnamed` where the report gives no name to put in: then the
 * sentence that says who speaks must be shown.
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
  const written = holderAfterLaut(article.text, origin);
  if (written === undefined) return undefined;
  if (isVisible(written, `${shown} ${sentence.text}`)) return undefined;
  if (!isName(written)) return { unnamed: { start: origin.start, end: origin.end } };
  // Whom a pronoun means is read from the sentences before it: a wrong name would be worse than none.
  if (attribution.cue && isInside(attribution.cue, sentence)) return undefined;
  const from = { ...ids, start: origin.start, end: origin.end };
  const text = article.language === 'de' ? `laut ${written}` : `according to ${written}`;
  return { insertion: { at: FINAL_MARKS.exec(sentence.text)?.index ?? sentence.text.length, text, from } };
}

function isInside({ start, end }: Span, sentence: Span): boolean {
  return sentence.start <= start && end <= sentence.end;
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
