import type { Archive } from './archive.ts';
import type { PassageIndex } from './passage-index.ts';
import { vectorFlaw } from './passage-validation.ts';

/** `articleId`: whose passages have to be made anew; absent where the archive or an index as a whole is meant. */
export type Finding = { kind: 'archive' | 'passages' | 'text-index' | 'vector-index'; what: string; articleId?: string };

export type CheckOptions = {
  archive: Archive;
  passageIndex: PassageIndex;
  /** So many articles are searched for by their own words, evenly spread; all of them where there are fewer. */
  sought?: number;
  signal?: AbortSignal | undefined;
};

export type Checked = { findings: Finding[]; articles: number; passages: number; sought: number };

const SOUGHT = 2000;
/** So many passages are sought by their own vectors, where there is a vector index. */
const SOUGHT_BY_VECTOR = 200;
/** Cosine of a vector and itself, as far as 32 bits go. */
const ITSELF = 0.999;
/** Words that a passage is sought by; of so many one is hardly a stop word alone. */
const WORDS = 8;

/**
 * Holds the passage index against the archive: counts, revisions, texts, vectors, and whether the text index finds each article. Writes nothing.
 * Call it under the write lock. Rejects with the signal's reason when aborted.
 */
export async function checkCorpus({ archive, passageIndex, sought = SOUGHT, signal }: CheckOptions): Promise<Checked> {
  const faults = archive.faults().map((what): Finding => ({ kind: 'archive', what }));
  // Of a damaged archive nothing can be said that would hold.
  if (faults.length > 0) return { findings: faults, articles: 0, passages: 0, sought: 0 };
  const agreement = await checkAgreement(archive, passageIndex);
  signal?.throwIfAborted();
  const rows = await checkRows({ archive, passageIndex, signal });
  const wrong = new Set([...agreement, ...rows].map(({ articleId }) => articleId));
  const ids = spread(
    [...archive.contents()].flatMap(([id, { passages }]) => (passages > 0 && !wrong.has(id) ? id : [])),
    sought,
  );
  const found = await checkTextIndex(ids, { passageIndex, signal });
  const vectors = wrong.size === 0 ? await checkVectorIndex({ archive, passageIndex, signal }) : [];
  return { findings: [...agreement, ...rows, ...found, ...vectors], ...archive.counts(), sought: ids.length };
}

async function checkAgreement(archive: Archive, passageIndex: PassageIndex): Promise<Finding[]> {
  const [wanted, held] = [archive.contents(), await passageIndex.contents()];
  const findings: Finding[] = [];
  const say = (articleId: string, what: string) => findings.push({ kind: 'passages', articleId, what: `article ${articleId}: ${what}` });
  for (const [id, { revision, passages }] of wanted) {
    const holds = held.get(id);
    if (!holds) passages > 0 && say(id, 'it cannot be searched: the index holds none of its passages');
    else if (holds.revision !== revision) say(id, 'the index holds passages of another revision');
    else if (holds.passages !== passages) say(id, `the index holds ${holds.passages} of its ${passages} passages`);
  }
  for (const id of held.keys()) if (!wanted.has(id)) say(id, 'it was removed, or never was, but the index still holds passages of it');
  const said = new Set(findings.map(({ articleId }) => articleId));
  for (const { id } of archive.pending()) if (!said.has(id)) say(id, 'an ingest was interrupted before it was marked as indexed');
  return findings;
}

/** Each passage is exactly a slice of its article, and its vector can be compared. One finding an article. */
async function checkRows({ archive, passageIndex, signal }: Pick<CheckOptions, 'archive' | 'passageIndex' | 'signal'>): Promise<Finding[]> {
  const flaws = new Map<string, string>();
  const ids = new Set<string>();
  let dimension: number | undefined;
  let text: { id: string; revision: string; text: string } | undefined;
  for await (const passages of passageIndex.rows()) {
    signal?.throwIfAborted();
    for (const { id, articleId, revision, start, end, text: slice, vector } of passages) {
      dimension ??= vector.length;
      if (text?.id !== articleId || text.revision !== revision) {
        text = { id: articleId, revision, text: archive.textOf(articleId, revision)?.text ?? '' };
      }
      const flaw = ids.has(id)
        ? 'it is there twice'
        : text.text.slice(start, end) !== slice
          ? 'it is no slice of its text'
          : vectorFlaw(vector, dimension);
      ids.add(id);
      if (flaw) flaws.set(articleId, `article ${articleId}, passage at ${start}: ${flaw}`);
    }
  }
  return Array.from(flaws, ([articleId, what]) => ({ kind: 'passages', articleId, what }));
}

async function checkTextIndex(ids: string[], { passageIndex, signal }: Pick<CheckOptions, 'passageIndex' | 'signal'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { rows, textIndexed, unindexed } = await passageIndex.state();
  if (textIndexed + unindexed !== rows)
    findings.push({ kind: 'text-index', what: `the text index knows ${textIndexed + unindexed} of ${rows} passages` });
  for (const id of ids) {
    signal?.throwIfAborted();
    const [passage] = await passageIndex.passagesOf([id]);
    const words = longestWords(passage?.text ?? '');
    if (words === '') continue;
    const [hit] = await passageIndex.searchByText(words, { limit: 1, articleIds: [id] });
    if (!hit) findings.push({ kind: 'text-index', what: `article ${id}: the text index does not find it by its own words (${words})` });
  }
  return findings;
}

/** The vector index knows each row, and some passages, evenly spread, are found by their own vectors. */
async function checkVectorIndex({
  archive,
  passageIndex,
  signal,
}: Pick<CheckOptions, 'archive' | 'passageIndex' | 'signal'>): Promise<Finding[]> {
  const { rows, vectors } = await passageIndex.state();
  if (!vectors) return [];
  const findings: Finding[] = [];
  const known = vectors.indexed + vectors.unindexed;
  if (known !== rows) findings.push({ kind: 'vector-index', what: `the vector index knows ${known} of ${rows} passages` });
  const every = Math.ceil(archive.counts().passages / SOUGHT_BY_VECTOR);
  let nth = 0;
  for await (const passages of passageIndex.rows()) {
    for (const { articleId, start, vector } of passages) {
      if (nth++ % every !== 0) continue;
      signal?.throwIfAborted();
      const [hit] = await passageIndex.searchByVector(vector, { limit: 1 });
      // Of passages with one text, any may come first.
      if (!hit || hit.similarity < ITSELF)
        findings.push({ kind: 'vector-index', what: `article ${articleId}, passage at ${start}: its own vector does not find it` });
    }
  }
  return findings;
}

/** Long words are no stop words; what is longer than any word is cut off by the index. */
function longestWords(text: string): string {
  const words = new Set(text.match(/\p{L}{5,40}/gu));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS)
    .join(' ');
}

function spread<Item>(items: Item[], most: number): Item[] {
  const step = items.length / most;
  return step <= 1 ? items : Array.from({ length: most }, (_, nth) => items[Math.floor(nth * step)]).filter((item) => item !== undefined);
}
