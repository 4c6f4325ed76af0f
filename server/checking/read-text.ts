import { type Attribution, findAttributions } from '../../ingest/language/attribution/attribution.ts';
import { findStatements, type Statement } from '../../ingest/language/certainty/certainty.ts';
import { type DateMention, findDates } from '../../ingest/language/dates/dates.ts';
import { languageOf } from '../../ingest/language/language-of.ts';
import { findNames, type Name } from '../../ingest/language/names/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { once } from '../../ingest/language/remember.ts';
import { separatedRoots, verbRoot } from '../../ingest/language/verb-roots.ts';
import { findWords, type Word } from '../../ingest/language/words.ts';

/** A claim or a source as the checks read it: each reading is made when first asked for, and once. */
export type ReadText = {
  text: string;
  language: 'de' | 'en';
  words: readonly Word[];
  names: readonly Name[];
  dates: readonly DateMention[];
  quantities: readonly Quantity[];
  statements: readonly Statement[];
  attributions: readonly Attribution[];
  /** Verb roots of its words, with those whose prefix stands apart. */
  roots: ReadonlySet<string>;
};

/** A claim is held against several spans, and a span against several claims. */
const KEPT = 256;
const kept = new Map<string, ReadText>();

/** Never throws; linear in the text. */
export function readText(text: string): ReadText {
  const known = kept.get(text);
  if (known) return known;
  const read = lazily(text);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? text);
  kept.set(text, read);
  return read;
}

function lazily(text: string): ReadText {
  const language = once(() => languageOf(text));
  const words = once(() => findWords(text, language()));
  const names = once(() => findNames(text));
  const dates = once(() => findDates(text));
  const quantities = once(() => findQuantities(text));
  const statements = once(() => findStatements(text));
  const attributions = once(() => findAttributions(text));
  const roots = once(
    () =>
      new Set([
        ...words().flatMap((word) => (word.isFunctionWord ? [] : (verbRoot(word.folded) ?? []))),
        ...separatedRoots([...words()], text),
      ]),
  );
  return {
    text,
    get language() {
      return language();
    },
    get words() {
      return words();
    },
    get names() {
      return names();
    },
    get dates() {
      return dates();
    },
    get quantities() {
      return quantities();
    },
    get statements() {
      return statements();
    },
    get attributions() {
      return attributions();
    },
    get roots() {
      return roots();
    },
  };
}
