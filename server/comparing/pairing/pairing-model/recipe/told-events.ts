import { readdirSync, readFileSync } from 'node:fs';
import { UnfitTrainingDataError } from '../../../../answering/matching/matching-model/recipe/packed-lines.ts';

const PAPERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Paper = (typeof PAPERS)[number];
const SOURCES = ['stories', 'affairs', 'siblings', 'third-papers', 'long-affairs', 'dense-affairs'] as const;
type Source = (typeof SOURCES)[number];
/** Each of their papers has a day of its own. */
type DatedSource = 'long-affairs' | 'dense-affairs';

/** One matter told by a sentence of either paper, both counted from 0. `kind`: agree, or in what they differ; undefined where it is not listed, and each is listed with a third sentence. */
export type ListedPair = { one: Paper; i: number; other: Paper; j: number; kind?: string };

/**
 * An event told by papers, as the READMEs in evaluations/cases/ say. `number`: odd ones are reported on, and never trained on. `papers`: their sentences in order; `between`: the
 * papers of which all pairs on one matter are listed, and are to be learned here; `published`: their days, where they are told.
 */
export type ToldEvent = {
  source: Source;
  id: string;
  number: number;
  papers: Partial<Record<Paper, string[]>>;
  between: [Paper, Paper][];
  listed: ListedPair[];
  published?: Partial<Record<Paper, string>>;
};

/** A second paper tells a day later, siblings are told months apart. */
const DAYS: Record<Exclude<Source, DatedSource>, Record<'A' | 'B' | 'C', string>> = {
  stories: { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  affairs: { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  'third-papers': { A: '2026-03-14', B: '2026-03-15', C: '2026-03-15' },
  siblings: { A: '2025-09-20', B: '2026-03-14', C: '2026-03-14' },
};
/** Where the papers A and B of a third one stand, by the first half of its name. */
const AFFAIRS: Record<string, string> = { affair: 'affairs/', next: 'affairs-next/' };
const MORE = /^q\d+$/;

const CASES = new URL('../../../../../evaluations/cases/', import.meta.url);
const SENTENCE = /^(?<paper>[A-F])(?<number>\d+) (?<text>\S.*)$/u;
const PAIR = /^= (?<one>[AB])(?<i>\d+) (?<other>[BC])(?<j>\d+) (?<kind>agree|(?:differ|update) \w+)$/u;
/** Of long affairs: a line may list more than two sentences, each of another paper. */
const MATTER = /^= (?<kind>agree|(?:differ|update) [a-z]+)(?<told>(?: [A-F]\d+){2,})$/u;
const HEAD = /^@(?<paper>[A-F]) (?<day>\d{4}-\d{2}-\d{2}) \S/u;

export function publishedOn({ source, published }: Pick<ToldEvent, 'source' | 'published'>, paper: Paper): string {
  const days: Partial<Record<Paper, string>> = published ?? (isDated(source) ? {} : DAYS[source]);
  const day = days[paper];
  if (day === undefined) throw new UnfitTrainingDataError(`${source}: no day is known of paper ${paper}`);
  return day;
}

function isDated(source: Source): source is DatedSource {
  return source === 'long-affairs' || source === 'dense-affairs';
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
    ...readLongAffairs('long-affairs/'),
    ...readLongAffairs('dense-affairs/', 'dense-affairs'),
  ];
}

/** Affairs of five or six papers each, in a folder of evaluations/cases. Throws UnfitTrainingDataError. */
export function readLongAffairs(folder: string, source: DatedSource = 'long-affairs'): ToldEvent[] {
  return readBlocks(folder, /^## /mu).map((block, number): ToldEvent => {
    const published: Partial<Record<Paper, string>> = {};
    const lines = block.split('\n').filter((line) => {
      const { paper, day } = HEAD.exec(line)?.groups ?? {};
      if (isPaper(paper)) published[paper] = day;
      return paper === undefined;
    });
    const { papers, listed } = readBlock(lines.join('\n'));
    const told = PAPERS.filter((paper) => papers[paper]);
    const between = told.flatMap((one, at) => told.slice(at + 1).map((other): [Paper, Paper] => [one, other]));
    return { source, id: `${source}-${number}`, number, papers, between, listed: [...listed, ...perhaps(listed)], published };
  });
}

/** Pairs that are not listed, of sentences that are each listed with one and the same third: whether they are one matter is not known. */
function perhaps(listed: readonly ListedPair[]): ListedPair[] {
  const nameOf = (paper: Paper, number: number) => `${paper}:${number}`;
  const beside = new Map<string, Set<string>>();
  const isListed = new Set<string>();
  for (const { one, i, other, j } of listed) {
    const [a, b] = [nameOf(one, i), nameOf(other, j)];
    isListed.add(`${a} ${b}`);
    for (const [here, there] of [[a, b] as const, [b, a] as const]) beside.set(here, (beside.get(here) ?? new Set()).add(there));
  }
  const found = new Map<string, ListedPair>();
  for (const near of beside.values())
    for (const first of near)
      for (const second of near) {
        const [[one, i], [other, j]] = [first.split(':'), second.split(':')];
        if (!isPaper(one) || !isPaper(other) || one >= other || isListed.has(`${first} ${second}`)) continue;
        found.set(`${first} ${second}`, { one, i: Number(i), other, j: Number(j) });
      }
  return [...found.values()];
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
    else if (MATTER.test(line)) listed.push(...pairsOfMatter(line));
    else throw new UnfitTrainingDataError(`${name}: "${line}" is neither its next sentence nor a pair`);
  }
  return { papers: Object.fromEntries(told), listed };
}

function pairsOfMatter(line: string): ListedPair[] {
  const { kind = '', told = '' } = MATTER.exec(line)?.groups ?? {};
  const sentences = told.trim().split(' ').sort();
  return sentences.flatMap((first, at) =>
    sentences.slice(at + 1).flatMap((second): ListedPair[] => {
      const [one, other] = [first.charAt(0), second.charAt(0)];
      return isPaper(one) && isPaper(other) ? [{ one, i: Number(first.slice(1)) - 1, other, j: Number(second.slice(1)) - 1, kind }] : [];
    }),
  );
}

function isPaper(letter: string | undefined): letter is Paper {
  return PAPERS.some((paper) => paper === letter);
}
