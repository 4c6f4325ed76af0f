import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stemOf } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';

/** A word of the other language. `word`: folded, its likeliest form; `stem`: that of all its forms; `score`: how surely it translates, 0..1. */
export type Translation = { word: string; stem: string; score: number };

/** Which German word translates which English one, learnt from parallel text. */
export type WordTable = {
  /** What translates a folded word in any of its forms, surest first; nothing for a word the table does not know. */
  translationsOf(word: string, from: Language): Translation[];
};

/** The table cannot be read; the message names the file and the line. */
export class DamagedWordTableError extends Error {
  override name = 'DamagedWordTableError';
}

const SHIPPED_TABLE = fileURLToPath(new URL('word-table/english-german.tsv', import.meta.url));

/** `english<TAB>german:score german:score …`, folded. Its card is beside it. */
const LINE = /^[^\s:]+\t[^\s:]+:[01]\.\d+(?: [^\s:]+:[01]\.\d+)*$/;

/** Opened at the first question that needs it. Throws DamagedWordTableError then. */
export function createWordTable(file: string = SHIPPED_TABLE): WordTable {
  let opened: Record<Language, Direction> | undefined;
  return {
    translationsOf(word, from) {
      opened ??= openTable(file);
      return opened[from](word);
    },
  };
}

type Direction = (word: string) => Translation[];
type Scored = [word: string, score: number];

function openTable(file: string): Record<Language, Direction> {
  const english = new Map<string, string>();
  for (const [number, line] of readTable(file).split('\n').entries()) {
    if (!LINE.test(line)) throw new DamagedWordTableError(`${file}:${number + 1} is not a line of a word table. Install Beleg again.`);
    const tab = line.indexOf('\t');
    english.set(line.slice(0, tab), line.slice(tab + 1));
  }
  // Parsed only where it is asked for: a question needs a few of these lines.
  const toGerman = (word: string) => scored(english.get(word) ?? '');
  let german: Direction | undefined;
  return {
    en: direction({ words: english.keys(), translationsOf: toGerman, from: 'en', to: 'de' }),
    de(word) {
      german ??= turnedRound(english.keys(), toGerman);
      return german(word);
    },
  };
}

function readTable(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (cause) {
    throw new DamagedWordTableError(`The word table ${file} cannot be read. Install Beleg again.`, { cause });
  }
}

function scored(entries: string): Scored[] {
  if (entries === '') return [];
  return entries.split(' ').map((entry) => {
    const colon = entry.lastIndexOf(':');
    return [entry.slice(0, colon), Number(entry.slice(colon + 1))];
  });
}

function turnedRound(english: Iterable<string>, toGerman: (word: string) => Scored[]): Direction {
  const german = new Map<string, Scored[]>();
  for (const word of english) {
    for (const [translation, score] of toGerman(word)) {
      const known = german.get(translation);
      if (known) known.push([word, score]);
      else german.set(translation, [[word, score]]);
    }
  }
  return direction({ words: german.keys(), translationsOf: (word) => german.get(word) ?? [], from: 'de', to: 'en' });
}

type Turn = { words: Iterable<string>; translationsOf: (word: string) => Scored[]; from: Language; to: Language };

/** Other forms of the word count together as this share of its own line: "hospital" hardly is what "hospitality" is. Best of 0 to 2 on the even half of xquad. */
const OTHER_FORMS_SHARE = 0.3;

/** All forms of a word count; without a line of its own they are averaged. Translations that are forms of one word are added up. */
function direction({ words, translationsOf, from, to }: Turn): Direction {
  const formsOf = groupByStem(words, from);
  return (word) => {
    const forms = formsOf(stemOf(word, from));
    const shareOf = forms.includes(word)
      ? (form: string) => (form === word ? 1 : OTHER_FORMS_SHARE / (forms.length - 1))
      : () => 1 / forms.length;
    const found = new Map<string, Translation & { best: number }>();
    for (const form of forms) {
      for (const [translation, score] of translationsOf(form)) {
        const stem = stemOf(translation, to);
        const share = score * shareOf(form);
        const known = found.get(stem);
        if (!known) found.set(stem, { word: translation, stem, score: share, best: share });
        else {
          const likeliest = share > known.best ? { word: translation, best: share } : { word: known.word, best: known.best };
          found.set(stem, { stem, score: known.score + share, ...likeliest });
        }
      }
    }
    return [...found.values()]
      .map((translation) => ({ word: translation.word, stem: translation.stem, score: Math.min(1, translation.score) }))
      .sort((a, b) => b.score - a.score);
  };
}

/**
 * Stem → the words of that stem. Stemming all words of the table takes 0.1 s; so only those are stemmed that begin like a stem that is sought.
 */
function groupByStem(words: Iterable<string>, language: Language): (stem: string) => string[] {
  const openings = new Map<string, string[]>();
  for (const word of words) {
    const opening = openingOf(word, language);
    const known = openings.get(opening);
    if (known) known.push(word);
    else openings.set(opening, [word]);
  }
  const stemmed = new Map<string, Map<string, string[]>>();
  return (stem) => {
    const opening = stem.slice(0, OPENING);
    let stems = stemmed.get(opening);
    if (!stems) {
      stems = Map.groupBy(openings.get(opening) ?? [], (word) => stemOf(word, language));
      stemmed.set(opening, stems);
    }
    return stems.get(stem) ?? [];
  };
}

const OPENING = 2;

/** The first letters of a word's stem: the word's own, except that German stems have neither umlauts nor "ge". */
function openingOf(word: string, language: Language): string {
  if (language === 'en') return word.slice(0, OPENING);
  if (word.startsWith('ge')) return stemOf(word, language).slice(0, OPENING);
  return word.replace(/^([aou])e/, '$1').slice(0, OPENING);
}
