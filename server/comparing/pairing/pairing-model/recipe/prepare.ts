import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Ingest } from '../../../../../ingest/create-ingest.ts';
import { UnfitTrainingDataError } from '../../../../answering/matching/matching-model/recipe/packed-lines.ts';
import { withCorpus } from '../../../../answering/matching/matching-model/recipe/with-corpus.ts';
import { createArticleReader } from '../../../../retrieval/read-article.ts';
import { createTurns } from '../../../../retrieval/turns.ts';
import { createWordTable } from '../../../../retrieval/word-table.ts';
import { createVectorsOf } from '../../../../retrieval/word-vectors.ts';
import { type ReadStatement, readFeatures } from '../../../read-features.ts';
import { readReport } from '../../../statements.ts';
import { pairedWords } from '../../pair-statements.ts';
import { createPairRecords } from './pair-record.ts';
import { readPairs } from './read-pairs.ts';
import { type ListedPair, type Paper, publishedOn, readToldEvents, type ToldEvent } from './told-events.ts';
import { ingestSamples, unlinkedSamples } from './unlinked-samples.ts';

const USAGE = 'node prepare.ts OUT_FOLDER [--only stories|affairs|siblings|third-papers|long-affairs|dense-affairs|samples] [--every N]';
const TOLD_EVERY = 100;
/** The first paper of a story or affair is held beside the second of that so many further on, which has nothing to do with it. */
const FURTHER = [2, 14];
/** Unlinked sample reports are few beside the others, and nearest to what analysts read: so many times each counts. */
const TIMES_OF_SAMPLES = 3;

/** `keys`: of two papers; `listed`: what is one matter in them. */
type Beside = Pick<ToldEvent, 'id' | 'number'> & { source: ToldEvent['source'] | 'samples' } & {
  keys: [string, string];
  listed: ListedPair[];
};
/** A statement by the place of its sentence in its paper. */
type Placed = { statement: ReadStatement; place: number };

/**
 * Told events → what train.py reads: pairs.jsonl, a line two papers, and vectors.f32, a row a word. Its numbers come from the functions that the product gives its net. `--only`: a part, `--every`:
 * only every so manieth event, to try the recipe out.
 */
async function prepare(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { every: { type: 'string', default: '1' }, only: { type: 'string' } },
  });
  const [out] = positionals;
  if (out === undefined) throw new UnfitTrainingDataError(`Usage: ${USAGE}`);
  mkdirSync(out, { recursive: true });
  const events = readToldEvents()
    .filter(({ source }) => values.only === undefined || source === values.only)
    .filter((_, at) => at % Number(values.every) === 0);
  await withCorpus(out, async (ingest) => {
    const { archive, embedder } = ingest.corpus;
    const ids = await ingestAll(ingest, events);
    const readArticle = createArticleReader({ archive });
    const [table, turn, vectorsOf] = [createWordTable(), createTurns(), createVectorsOf({ embedder })];
    const sentencesOf = (id: string) => {
      const article = archive.get(id);
      if (!article) throw new UnfitTrainingDataError(`${id} was not taken in`);
      return readArticle(id, article.revision).sentences;
    };
    const statementsOf = async (key: string, report: number): Promise<Placed[]> => {
      const { id, starts } = ids.get(key) ?? { id: '', starts: [] };
      const article = archive.get(id);
      if (!article) throw new UnfitTrainingDataError(`${key} was not taken in`);
      const read = await readFeatures(readReport(readArticle(id, article.revision), report), embedder);
      return read.map((statement) => ({ statement, place: starts.findLastIndex((start) => start <= statement.start) }));
    };
    const records = createPairRecords();
    const opened = openSync(join(out, 'pairs.jsonl'), 'w');
    if (values.only === undefined || values.only === 'samples')
      for (const [file, id] of await ingestSamples(ingest)) ids.set(file, { id, starts: sentencesOf(id).map(({ start }) => start) });
    const placeOf = (file: string, quote: string) => {
      const place = sentencesOf(ids.get(file)?.id ?? '').findIndex(({ text }) => text.includes(quote));
      if (place < 0) throw new UnfitTrainingDataError(`${file} does not say "${quote}"`);
      return place;
    };
    const samples = unlinkedSamples()
      .filter(({ files }) => files.every((file) => ids.has(file)))
      .flatMap(({ files, told }, at) => {
        const listed = told.map(({ quotes: [here, there], isOne }): ListedPair => {
          const kind = isOne ? { kind: 'agree' } : {};
          return { one: 'A', i: placeOf(files[0], here), other: 'B', j: placeOf(files[1], there), ...kind };
        });
        return Array.from(
          { length: TIMES_OF_SAMPLES },
          (): Beside => ({ source: 'samples', id: String(at), number: 1, keys: files, listed }),
        );
      });
    for (const [at, { keys, listed, ...beside }] of [...events.flatMap(besides), ...unrelated(events), ...samples].entries()) {
      const [left, right] = [await statementsOf(keys[0], 0), await statementsOf(keys[1], 1)];
      const kindOf = (one: number, other: number) => listed.find(({ i, j }) => i === one && j === other);
      const isListed = (one: number, other: number) => kindOf(one, other)?.kind !== undefined;
      const isUnknown = (one: number, other: number) => kindOf(one, other)?.kind === undefined && kindOf(one, other) !== undefined;
      const pairs = await readPairs([left, right], { isListed, isUnknown, table, embedder, turn });
      const read = [...left, ...right].flatMap(({ statement }) => pairedWords(statement));
      const record = records.record(pairs, await vectorsOf(read.map(({ folded }) => folded)));
      writeSync(opened, `${JSON.stringify({ ...beside, ...record })}\n`);
      if ((at + 1) % TOLD_EVERY === 0) console.log(`${at + 1} pairs of papers`);
    }
    closeSync(opened);
    const vectors = await embedder.embedPassages(records.words());
    writeFileSync(
      join(out, 'vectors.f32'),
      Buffer.concat(vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    );
  });
}

function besides({ source, id, number, between, listed }: ToldEvent): Beside[] {
  return between.map(([one, other]) => ({
    source,
    id,
    number,
    keys: [keyOf({ source, id }, one), keyOf({ source, id }, other)],
    listed: listed.filter((pair) => pair.one === one && pair.other === other),
  }));
}

function unrelated(events: ToldEvent[]): Beside[] {
  return [...Map.groupBy(events, ({ source }) => source)].flatMap(([source, told]) =>
    source === 'siblings'
      ? []
      : told.flatMap(({ id, number }, at) =>
          FURTHER.flatMap((step): Beside[] => {
            const other = told[at + step];
            return other ? [{ source: source, id, number, keys: [keyOf({ source, id }, 'A'), keyOf(other, 'B')], listed: [] }] : [];
          }),
        ),
  );
}

function keyOf({ source, id }: Pick<ToldEvent, 'source' | 'id'>, paper: Paper): string {
  return `${source}-${id}-${paper}`;
}

/** Each paper as an article of its own. Key → its article, and where each of its sentences begins. */
async function ingestAll(ingest: Ingest, events: ToldEvent[]): Promise<Map<string, { id: string; starts: number[] }>> {
  const papers = events.flatMap((event) =>
    (Object.entries(event.papers) as [Paper, string[]][]).map(([paper, sentences]) => ({
      key: keyOf(event, paper),
      text: sentences.join(' '),
      publishedOn: publishedOn(event, paper),
      sentences,
    })),
  );
  const starts = new Map(
    papers.map(({ key, sentences }) => {
      let next = 0;
      return [
        key,
        sentences.map((sentence) => {
          const start = next;
          next += sentence.length + 1;
          return start;
        }),
      ] as const;
    }),
  );
  const ids = new Map<string, { id: string; starts: number[] }>();
  const items = papers.map(({ key, text, publishedOn: day }) => ({ key, text, publishedOn: day }));
  for await (const event of ingest.ingestTexts(items, { repair: false })) {
    if (event.type !== 'article-finished') continue;
    if (event.id === undefined) throw new UnfitTrainingDataError(`${event.shown} was not taken in: ${event.reason ?? event.outcome}`);
    ids.set(event.shown, { id: event.id, starts: starts.get(event.shown) ?? [] });
  }
  return ids;
}

await prepare();
