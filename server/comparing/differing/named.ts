import { type Name, nameKey, sameName } from '../../../ingest/language/names/names.ts';
import type { Span } from '../../../ingest/language/span.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';

/** "in Lugano", "bei Xanten", "the port of Lorvik": said of where it is. */
const WHERE =
  /(?<!\p{L})(?:[Ii]n|[Ii]m|[Bb]ei|[Bb]eim|[Nn]ach|[Aa]us|[Vv]or|[Nn]ahe|[Aa]n|[Aa]m|[Üü]ber|[Vv]on|[Nn]ear|[Aa]t|[Ff]rom|to|of|off)(?: (?:der|die|das|den|dem|the))?(?: \p{Lu}[\p{L}-]+){0,2} $/u;
/** Said of where it happened, and not of whence, whither or whose it is. */
const LOCATED = /(?<!\p{L})(?:[Ii]n|[Ii]m|[Bb]ei|[Bb]eim|[Nn]ahe|[Nn]ear|[Aa]t)(?: (?:der|den|dem|the))?(?: \p{Lu}[\p{L}-]+)? $/u;
const LONGEST_BEFORE = 40;
/** "Joris Vandeel", "Vandeel": of a longer name the last word is enough. */
const SHORTEST_WORD = 4;

/** "Seit Langem", "vor Kurzem": adjectives that are written with a capital and name nobody. */
const ADVERBIAL = /^(?:Lang|Länger|Kurz|Neuest|Neu|Weit|Früh)em$/u;

/** Another place, or another person in the same part: each statement names one of the kind that the other does not, in any spelling. */
export function namesDiffer({ a, b }: ComparedPair): Differing[] {
  const [here, there] = [unmatched(a, b), unmatched(b, a)];
  return (['place', 'person'] as const).flatMap((kind): Differing[] => {
    const [own, others] = [here.filter((name) => kindOf(name, a) === kind), there.filter((name) => kindOf(name, b) === kind)];
    const [one, other] = [own[0], others[0]];
    // Several on either side: which stands for which is not known.
    if (!one || !other || own.length > 1 || others.length > 1) return [];
    // Some nouns are names of towns too ("Wehr"): one of the two must be told as where it was.
    const told = [isWhere(one, a), isWhere(other, b)].filter(Boolean).length;
    if (kind === 'place' && told === 0) return [];
    const places = told === 2 ? (isLocated(one, a) && isLocated(other, b) ? 'place-located' : 'place-both') : 'place-one';
    return [{ kind, by: kind === 'person' ? 'person-named' : places, a: spanOf(one), b: spanOf(other) }];
  });
}

function unmatched(a: ReadStatement, b: ReadStatement): Name[] {
  const around = [...b.read.names, ...b.nearNames.filter(({ kind }) => kind !== 'place')];
  const keys = new Set(b.read.words.map(({ text }) => nameKey(text)));
  const low = b.read.text.toLowerCase();
  return a.read.names.filter((name) => {
    if (name.form !== 'name' || name.governmentOf !== undefined || name.text.length < SHORTEST_WORD || ADVERBIAL.test(name.text))
      return false;
    if (isSource(name, a)) return false;
    if (around.some((other) => other.key === name.key || sameName(other.text, name.text))) return false;
    const words = name.text.split(/[\s-]+/).filter((word) => word.length >= SHORTEST_WORD);
    return !words.some(
      (word) => keys.has(nameKey(word)) || low.includes(word.toLowerCase().slice(0, Math.max(SHORTEST_WORD, word.length - 2))),
    );
  });
}

function kindOf({ kind, start }: Name, { read }: ReadStatement): 'place' | 'person' | undefined {
  if (kind === 'person') return 'person';
  if (kind === 'place') return 'place';
  if (kind !== 'unknown') return undefined;
  return isWhere({ start }, { read }) ? 'place' : 'person';
}

function isWhere({ start }: Pick<Name, 'start'>, { read }: Pick<ReadStatement, 'read'>): boolean {
  return WHERE.test(read.text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

function isLocated({ start }: Pick<Name, 'start'>, { read }: Pick<ReadStatement, 'read'>): boolean {
  return LOCATED.test(read.text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

/** Whose word it is, is another matter than what it says. */
function isSource({ start, end }: Name, { attribution, start: at }: ReadStatement): boolean {
  return (attribution?.origins ?? []).some(({ chain }) => chain.some((origin) => origin.start - at < end && start < origin.end - at));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
