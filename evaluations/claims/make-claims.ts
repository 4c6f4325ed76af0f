import { findNames } from '../../ingest/language/names/names.ts';
import { createRandom, type Random } from '../random.ts';
import { type ClaimCase, FAULTS, type Fault, type SourceSentence } from './claim-case.ts';
import { editDistance, type Language, pick, type Rewrite, shuffled } from './edit.ts';
import type { NamePool } from './faults/plant.ts';
import { PLANTS } from './faults/plants.ts';
import { REWRITES } from './rewriting/rewrites.ts';

/** Changes of one claim; more make it unreadable. */
const MOST_REWRITES = 4;
/** Faulty claims of one sentence: the rarest kinds that can be planted in it. */
const FAULTS_PER_SENTENCE = 2;
/** One sentence in so many is cited for its neighbour. */
const MOVED_EVERY = 3;
const FILLER_SHARE = 0.35;
const SHORTEST = 40;
const LONGEST = 400;

type Reworded = { text: string; how: string[] };

/**
 * Claims on sentences of one language: of each a faultless rewording, and up to two others with one planted fault. Faulty ones are
 * reworded less, so that they differ from their source by as many characters. Deterministic by the seed.
 */
export function makeClaims(sentences: readonly SourceSentence[], { language, seed }: { language: Language; seed: number }): ClaimCase[] {
  const usable = sentences.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST && /^[\p{Lu}\d„"].*[.!]$/su.test(text));
  const names = namePoolOf(usable.map(({ text }) => text));
  const planted = new Map<Fault, number>();
  const random = createRandom(seed);
  return usable.flatMap((sentence, index): ClaimCase[] => {
    const versions = reword(sentence.text, language, random);
    const last = versions.at(-1);
    if (!last || last.how.length === 0) return [];
    const { group, text: source } = sentence;
    const wanted = editDistance(source, last.text);
    const paragraph = sentence.paragraph;
    const cases: ClaimCase[] = [{ group, source, context: paragraph, claim: last.text, fault: undefined, how: last.how }];
    const plantable = plantsOf(versions, { source, paragraph, language, names, random });
    for (const [fault, options] of rarest(plantable, planted).slice(0, FAULTS_PER_SENTENCE)) {
      const nearest = options.toSorted(
        (a, b) => Math.abs(editDistance(source, a.text) - wanted) - Math.abs(editDistance(source, b.text) - wanted),
      )[0];
      if (!nearest) continue;
      planted.set(fault, (planted.get(fault) ?? 0) + 1);
      cases.push({ group, source, context: paragraph, claim: nearest.text, fault, how: nearest.how });
    }
    const other =
      index % MOVED_EVERY === 0
        ? pick(
            sentence.others.filter((one) => one.length >= SHORTEST && one.length <= LONGEST),
            random,
          )
        : undefined;
    if (other !== undefined) cases.push({ group, source: other, context: paragraph, claim: last.text, fault: 'citation', how: last.how });
    return cases;
  });
}

/** The sentence itself, then with one rewriting more each. */
function reword(source: string, language: Language, random: Random): Reworded[] {
  const versions: Reworded[] = [{ text: source, how: [] }];
  const most = 2 + Math.floor(random() * (MOST_REWRITES - 1));
  for (const [name, rewrite] of orderOf(random)) {
    const before = versions.at(-1);
    if (!before || before.how.length >= most) break;
    const text = rewrite(before.text, language, random);
    if (text !== undefined && text !== before.text && text !== source) versions.push({ text, how: [...before.how, name] });
  }
  return versions;
}

/** What rewords the build of a sentence comes before what any sentence takes, a filler, which closes one in three. */
function orderOf(random: Random): [string, Rewrite][] {
  const all = shuffled(Object.entries(REWRITES), random);
  const isFiller = ([name]: [string, Rewrite]) => name === 'filler';
  return [...all.filter((one) => !isFiller(one)), ...all.filter((one) => isFiller(one) && random() < FILLER_SHARE)];
}

type PlantOptions = Parameters<(typeof PLANTS)['number']>[1];

function plantsOf(versions: Reworded[], context: PlantOptions): Map<Fault, Reworded[]> {
  const found = new Map<Fault, Reworded[]>();
  for (const [fault, plant] of Object.entries(PLANTS)) {
    const options = versions.flatMap(({ text, how }): Reworded[] => {
      const faulty = plant(text, context);
      return faulty === undefined || faulty === text || faulty === context.source ? [] : [{ text: faulty, how }];
    });
    const kind = FAULTS.find((name) => name === fault);
    if (kind && options.length > 0) found.set(kind, options);
  }
  return found;
}

/** The statement with one fault each, of the kinds that were planted least; `planted` counts them. */
export function plantFaults(
  text: string,
  context: PlantOptions,
  planted: Map<Fault, number>,
  most: number,
): { fault: Fault; claim: string }[] {
  return rarest(plantsOf([{ text, how: [] }], context), planted)
    .slice(0, most)
    .flatMap(([fault, [first]]) => {
      if (!first) return [];
      planted.set(fault, (planted.get(fault) ?? 0) + 1);
      return [{ fault, claim: first.text }];
    });
}

function rarest(plantable: Map<Fault, Reworded[]>, planted: Map<Fault, number>): [Fault, Reworded[]][] {
  return [...plantable].sort(([a], [b]) => (planted.get(a) ?? 0) - (planted.get(b) ?? 0));
}

/** A translation, as it stands and with one fault planted in it: sentences of one language that back claims in another. */
export type Pair = { group: string; source: string; claim: string };

export function makePairClaims(pairs: readonly Pair[], { language, seed }: { language: Language; seed: number }): ClaimCase[] {
  const usable = pairs.filter(({ claim, source }) => claim.length >= 30 && claim.length <= LONGEST && source.length <= 500);
  const names = namePoolOf(usable.map(({ claim }) => claim));
  const planted = new Map<Fault, number>();
  const random = createRandom(seed);
  return usable.flatMap(({ group, source, claim }, index): ClaimCase[] => {
    const next = usable[index + 1];
    const around = next?.group === group ? `${source} ${next.source}` : source;
    const cases: ClaimCase[] = [{ group, source, context: around, claim, fault: undefined, how: [] }];
    const context = { source: `${source} ${claim}`, paragraph: `${source} ${claim}`, language, names, random };
    for (const [fault, options] of rarest(plantsOf([{ text: claim, how: [] }], context), planted).slice(0, 1)) {
      planted.set(fault, (planted.get(fault) ?? 0) + 1);
      for (const { text } of options.slice(0, 1)) cases.push({ group, source, context: around, claim: text, fault, how: [] });
    }
    if (index % MOVED_EVERY === 0 && next && next.group === group)
      cases.push({ group, source: next.source, context: around, claim, fault: 'citation', how: [] });
    return cases;
  });
}

/** Names by kind as the sentences have them, each once, in the order of the set. */
export function namePoolOf(texts: readonly string[]): NamePool {
  const pool = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const { kind, form, text: written } of findNames(text)) {
      if (form !== 'name' || written.length < 4 || /['’]s?$|\n/u.test(written)) continue;
      pool.set(kind, (pool.get(kind) ?? new Set()).add(written));
    }
  }
  return new Map([...pool].map(([kind, names]) => [kind, [...names]]));
}
