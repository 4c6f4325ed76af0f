import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verbRoot } from '../../../ingest/language/verb-roots.ts';
import { foldWord, stemOf } from '../../../ingest/language/words.ts';

type Relation = 'same' | 'under' | 'other' | 'english';

/** Kin of one word: stems, and roots of verbs → whether they tell the same, are narrower, tell another matter, or translate it. */
export type Kin = ReadonlyMap<string, Relation>;

/** The table cannot be read; the message names the file and the line. */
export class DamagedKinTableError extends Error {
  override name = 'DamagedKinTableError';
}

const SHIPPED_TABLE = fileURLToPath(new URL('kin-words.txt', import.meta.url));
/** `stem root | headword | same, … | narrower, … | another matter, … | English, …`; "-" for no root. What they mean: the README beside it. */
const FIELDS = 6;
const GERMAN: readonly Relation[] = ['same', 'under', 'other'];

/** The kin of a folded word in any of its forms, undefined for one the table does not know. */
export type KinTable = (folded: string) => Kin | undefined;

/**
 * Opened at the first question: takes some 30 ms, and throws DamagedKinTableError where the file cannot be read. Of its lines only those are taken apart that are asked
 * for, which throws the same where one is none.
 */
export function createKinTable(file: string = SHIPPED_TABLE): KinTable {
  let opened: { stems: Map<string, string[]>; roots: Map<string, string[]> } | undefined;
  const read = new Map<readonly string[], Kin>();
  return (folded) => {
    opened ??= openTable(file);
    const { stems, roots } = opened;
    const root = verbRoot(folded);
    const lines = stems.get(stemOf(folded, 'de')) ?? (root === undefined ? undefined : roots.get(root));
    if (!lines) return undefined;
    const known = read.get(lines) ?? readKin(lines, { file, stems });
    read.set(lines, known);
    return known;
  };
}

function openTable(file: string) {
  const [stems, roots] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const line of readTable(file).split('\n')) {
    if (line === '') continue;
    const [border, end] = [line.indexOf(' '), line.indexOf(' | ')];
    note(stems, line.slice(0, border), line);
    if (line[border + 1] !== '-') note(roots, line.slice(border + 1, end), line);
  }
  return { stems, roots };
}

function readTable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DamagedKinTableError(`${file} cannot be read. Install Beleg again.`, { cause });
  }
}

function note(lines: Map<string, string[]>, key: string, line: string): void {
  const known = lines.get(key);
  if (known) known.push(line);
  else lines.set(key, [line]);
}

/** What a word is said to be first counts. */
function readKin(lines: readonly string[], { file, stems }: { file: string; stems: ReadonlyMap<string, unknown> }): Kin {
  const fields = lines.map((line) => {
    const columns = line.split('|');
    if (columns.length !== FIELDS)
      throw new DamagedKinTableError(`"${line.slice(0, 80)}" in ${file} is no line of the table of kin. Install Beleg again.`);
    return columns.slice(2).map((column) => column.split(',').flatMap((word) => foldWord(word.trim()) || []));
  });
  const kin = new Map<string, Relation>();
  const enter = (key: string | undefined, relation: Relation) => {
    if (key !== undefined && !kin.has(key)) kin.set(key, relation);
  };
  for (const [at, relation] of GERMAN.entries())
    for (const word of fields.flatMap((columns) => columns[at] ?? [])) {
      enter(stemOf(word, 'de'), relation);
      enter(verbRoot(word), relation);
    }
  for (const word of fields.flatMap((columns) => columns[GERMAN.length] ?? [])) {
    const stem = stemOf(word, 'en');
    // What is a German word as well ("gift", "war") is not looked for.
    if (!stems.has(stem)) enter(stem, 'english');
  }
  return kin;
}
