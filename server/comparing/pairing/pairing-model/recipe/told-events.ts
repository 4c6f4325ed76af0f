import { readdirSync, readFileSync } from 'node:fs';
import { UnfitTrainingDataError } from '../../../../answering/matching/matching-model/recipe/packed-lines.ts';

export type Paper = 'A' | 'B' | 'C';
const SOURCES = ['stories', 'affairs', 'siblings', 'third-papers'] as const;
type Source = (typeof SOURCES)[number];

/** One matter told by a sentence of either paper, both counted from 0. `kind`: agree, or in what they differ. */
export type ListedPair = { one: Paper; i: number; other: Paper; j: number; kind: string };

/**
 * An event told by papers, as the READMEs in evaluations/cases/ say. `number`: odd ones are reported on, and never trained on. `papers`: their sentences in order; `between`: the
 * papers of which all pairs on one matter are listed, and are to be learned here.
 */
export type ToldEvent = {
  source: Source;
  id: string;
  number: number;
  papers: Partial<Record<Paper, string[]>>;
  between: [Paper, Paper][];
  listed: ListedPair[];
};

/** A second paper tells a day later, siblings are told months apart. */
const DAYS: Record<Source, Record<Paper, string>> = {
  stories: { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  affairs: { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  'third-papers': { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  siblings: { A: '2025-09-20', B: '2026-03-14', C: '2026-03-14' },
};
/** Where the papers A and B of a third one stand, by the first half of its name. */
const AFFAIRS: Record<string, string> = { affair: 'affairs/', next: 'affairs-next/' };
const MORE = /^q\d+$/;

const CASES = new URL('../../../../../evaluations/cases/', import.meta.url);
const SENTENCE = /^(?<paper>[ABC])(?<number>\d+) (?<text>\S.*)$/u;
const PAIR = /^= (?<one>[AB])(?<i>\d+) (?<other>[BC])(?<j>\d+) (?<kind>agree|(?:differ|update) \w+)$/u;

export function publishedOn({ source }: Pick<ToldEvent, 'source'>, paper: Paper): string {
  return DAYS[source][paper];
}

/** All events, of which train.py takes the even ones. Throws UnfitTrainingDataError. */
export function readToldEvents(): ToldEvent[] {
  return [
    ...(['stories', 'affairs', 'siblings'] as const).flatMap((source) =>
      readBlocks(`${source}/`, /^#S /mu).map((block, number): ToldEvent => {
        return { source, id: String(number), number, ...readBlock(block), between: [['A', 'B']] };
      }),
    ),
    ...readThirdPapers(),
  ];
}

function readThirdPapers(): ToldEvent[] {
  const known = new Map<string, string[]>();
  return readBlocks('third-papers/', /^## /mu).map((block) => {
    const [id = ''] = block.split('\n', 1);
    const [, set = '', digits = ''] = /^(\w+)-(\d+)$/.exec(id.trim()) ?? [];
    const folder = AFFAIRS[set] ?? (MORE.test(set) ? `affairs-more/affairs-${set.slice(1)}.txt` : undefined);
    if (folder === undefined) throw new UnfitTrainingDataError(`third-papers: no affairs are called ${id}`);
    const affairs = known.get(set) ?? readBlocks(folder, /^#S /mu);
    known.set(set, affairs);
    const affair = affairs[Number(digits)];
    if (affair === undefined) throw new UnfitTrainingDataError(`third-papers: there is no ${id}`);
    const { papers, listed } = readBlock(block);
    const event = {
      source: 'third-papers',
      id: id.trim(),
      number: Number(digits),
      papers: { ...readBlock(affair).papers, ...papers },
      listed,
    } as const;
    // The pairs of A and B of these are among the affairs.
    return {
      ...event,
      between:
        set === 'affair'
          ? [
              ['A', 'C'],
              ['B', 'C'],
            ]
          : [
              ['A', 'B'],
              ['A', 'C'],
              ['B', 'C'],
            ],
    };
  });
}

/** Of a file, or of all text files of a folder in the order of their names. */
function readBlocks(path: string, begin: RegExp): string[] {
  const folder = new URL(path, CASES);
  const files = path.endsWith('/')
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => new URL(name, folder))
    : [folder];
  return files.flatMap((file) => readFileSync(file, 'utf8').split(begin).slice(1));
}

/** The first line is the block's name. */
function readBlock(block: string): Pick<ToldEvent, 'papers' | 'listed'> {
  const [name, ...lines] = block.split('\n').map((line) => line.trim());
  const told = new Map<Paper, string[]>();
  const listed: ListedPair[] = [];
  for (const line of lines.filter((one) => one !== '')) {
    const { paper, number, text } = SENTENCE.exec(line)?.groups ?? {};
    const pair = PAIR.exec(line)?.groups;
    const before = isPaper(paper) ? (told.get(paper) ?? []) : [];
    if (isPaper(paper) && text !== undefined && Number(number) === before.length + 1) told.set(paper, [...before, text]);
    else if (pair && isPaper(pair.one) && isPaper(pair.other))
      listed.push({ one: pair.one, i: Number(pair.i) - 1, other: pair.other, j: Number(pair.j) - 1, kind: pair.kind ?? '' });
    else throw new UnfitTrainingDataError(`${name}: "${line}" is neither its next sentence nor a pair`);
  }
  return { papers: Object.fromEntries(told), listed };
}

function isPaper(letter: string | undefined): letter is Paper {
  return letter === 'A' || letter === 'B' || letter === 'C';
}
