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
/** Where words begin in the text of the table: of the German ones the place, of each the line. */
type Place = { line: number; entry: number };

/**
 * Reading all the table takes 0.3 s, and a question needs a few of its lines. So each word's place is noted under its first letters, and those are read whose
 * letters are asked for.
 */
function openTable(file: string): Record<Language, Direction> {
  const text = readTable(file);
  const lines = new Map<string, number[]>();
  const entries = new Map<string, Place[]>();
  let number = 0;
  for (let line = 0, end: number; line <= text.length; line = end + 1) {
    end = endOf(text, line);
    number++;
    if (!LINE.test(text.slice(line, end)))
      throw new DamagedWordTableError(`${file}:${number} is not a line of a word table. Install Beleg again.`);
    const tab = text.indexOf('\t', line);
    note(lines, openingOf(text.slice(line, tab), 'en'), line);
    let entry = tab + 1;
    for (const written of text.slice(entry, end).split(' ')) {
      note(entries, openingOf(written.slice(0, written.lastIndexOf(':')), 'de'), { line, entry });
      entry += written.length + 1;
    }
  }
  return {
    en: direction({
      from: 'en',
      to: 'de',
      read(opening) {
        const found = (lines.get(opening) ?? []).map((line): [string, Scored[]] => {
          const tab = text.indexOf('\t', line);
          return [
            text.slice(line, tab),
            text
              .slice(tab + 1, endOf(text, tab))
              .split(' ')
              .map(scored),
          ];
        });
        return new Map(found);
      },
    }),
    de: direction({
      from: 'de',
      to: 'en',
      read(opening) {
        const found = new Map<string, Scored[]>();
        for (const { line, entry } of entries.get(opening) ?? []) {
          const [written = ''] = text.slice(entry, endOf(text, entry)).split(' ', 1);
          const [word, score] = scored(written);
          const known = found.get(word) ?? [];
          known.push([text.slice(line, text.indexOf('\t', line)), score]);
          found.set(word, known);
        }
        return found;
      },
    }),
  };
}

/** Where the line ends that holds this place. */
function endOf(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end < 0 ? text.length : end;
}

function note<Value>(notes: Map<string, Value[]>, opening: string, value: Value): void {
  const known = notes.get(opening);
  if (known) known.push(value);
  else notes.set(opening, [value]);
}

function readTable(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (cause) {
    throw new DamagedWordTableError(`The word table ${file} cannot be read. Install Beleg again.`, { cause });
  }
}

function scored(entry: string): Scored {
  const colon = entry.lastIndexOf(':');
  return [entry.slice(0, colon), Number(entry.slice(colon + 1))];
}

/** `read`: all words with these first letters, each with what translates it. */
type Turn = { read: (opening: string) => Map<string, Scored[]>; from: Language; to: Language };

/** Other forms of the word count together as this share of its own line: "hospital" hardly is what "hospitality" is. Best of 0 to 2 on the even half of xquad. */
const OTHER_FORMS_SHARE = 0.3;

/** All forms of a word count; without a line of its own they are averaged. Translations that are forms of one word are added up. */
function direction({ read, from, to }: Turn): Direction {
  /** By their first letters: words with what translates them, by their stem. */
  const known = new Map<string, Map<string, [string, Scored[]][]>>();
  const formsOf = (stem: string) => {
    const opening = stem.slice(0, OPENING);
    let stems = known.get(opening);
    if (!stems) {
      stems = Map.groupBy(read(opening), ([word]) => stemOf(word, from));
      known.set(opening, stems);
    }
    return stems.get(stem) ?? [];
  };
  return (word) => {
    const forms = formsOf(stemOf(word, from));
    const shareOf = forms.some(([form]) => form === word)
      ? (form: string) => (form === word ? 1 : OTHER_FORMS_SHARE / (forms.length - 1))
      : () => 1 / forms.length;
    const found = new Map<string, Translation & { best: number }>();
    for (const [form, translations] of forms) {
      for (const [translation, score] of translations) {
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

const OPENING = 2;

/** The first letters of a word's stem: the word's own, except that German stems have neither umlauts nor "ge". */
function openingOf(word: string, language: Language): string {
  if (language === 'en') return word.slice(0, OPENING);
  if (word.startsWith('ge')) return stemOf(word, language).slice(0, OPENING);
  return word.replace(/^([aou])e/, '$1').slice(0, OPENING);
}
