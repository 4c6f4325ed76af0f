import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hasWords, readJsonLines, readText, UnreadableDataError } from '../read-data.ts';
import type { AskedQuestion, RetrievalSet } from './retrieval-set.ts';

const idSchema = z.union([z.string().min(1), z.int()]).transform(String);
const documentSchema = z.object({ _id: idSchema, title: z.string().nullish(), text: z.string() });
const querySchema = z.object({ _id: idSchema, text: z.string().min(1) });
const judgementSchema = z.tuple([z.string().min(1), z.string().min(1), z.coerce.number().int()], 'is not: query-id, corpus-id, score');

/** Where this split is judged, it is the one that is measured. */
const JUDGED = 'test.tsv';

/**
 * Reads a folder in BEIR form: `corpus.jsonl` {_id, title?, text}, `queries.jsonl` {_id, text}, `qrels/test.tsv` (else the only one there):
 * query-id, corpus-id, score, with or without a head line. Scores of 0 and below say that a document is not relevant. Queries without a relevant
 * document in that split are left out. `corpus`: another folder whose documents have the same ids, say in another language.
 * Rejects with UnreadableDataError.
 */
export async function readBeir(folder: string, { corpus = folder }: { corpus?: string } = {}): Promise<RetrievalSet> {
  const documents = await readJsonLines(join(corpus, 'corpus.jsonl'), documentSchema);
  const texts = uniqueById(documents, join(corpus, 'corpus.jsonl'));
  const queries = uniqueById(await readJsonLines(join(folder, 'queries.jsonl'), querySchema), join(folder, 'queries.jsonl'));
  const path = await findJudgements(folder);

  const relevant = new Map<string, Map<string, number>>();
  for (const { place, query, document, gain } of parseJudgements(await readText(path), path)) {
    if (!queries.has(query)) throw new UnreadableDataError(`${place} judges the query ${query}, which queries.jsonl has not`);
    if (!texts.has(document)) throw new UnreadableDataError(`${place} judges the document ${document}, which corpus.jsonl has not`);
    if (gain <= 0) continue;
    const gains = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, gains.set(document, gain));
  }
  if (relevant.size === 0) throw new UnreadableDataError(`${path} judges no document as relevant`);

  return {
    // A document without a word cannot be an article. One that is judged all the same is never found, which is what a user would see.
    articles: [...texts.values()]
      .map(({ _id, title, text }) => ({ key: _id, title: title ?? '', text: withTitle(title, text) }))
      .filter(({ text }) => hasWords(text)),
    questions: [...queries.values()].flatMap(({ _id, text }): AskedQuestion[] => {
      const gains = relevant.get(_id);
      return gains ? [{ id: _id, title: _id, text, relevant: gains }] : [];
    }),
  };
}

async function findJudgements(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'qrels')).catch((cause: unknown) => {
    throw new UnreadableDataError(
      `${folder} is not in BEIR form: it must hold corpus.jsonl, queries.jsonl and qrels/${JUDGED}, and has no qrels`,
      {
        cause,
      },
    );
  });
  const judged = names.filter((name) => name.endsWith('.tsv'));
  const [only = JUDGED] = judged;
  if (judged.includes(JUDGED)) return join(folder, 'qrels', JUDGED);
  if (judged.length === 1) return join(folder, 'qrels', only);
  throw new UnreadableDataError(`${join(folder, 'qrels')} must hold ${JUDGED}, or one .tsv file; it holds ${judged.join(', ') || 'none'}`);
}

type Judgement = { place: string; query: string; document: string; gain: number };

function parseJudgements(text: string, path: string): Judgement[] {
  return text.split(/\r?\n/).flatMap((line, index): Judgement[] => {
    if (line.trim() === '') return [];
    const cells = line.split('\t');
    if (index === 0 && !/^-?\d+$/.test(cells[2] ?? '')) return [];
    const place = `${path}:${index + 1}`;
    const parsed = judgementSchema.safeParse(cells);
    if (!parsed.success) throw new UnreadableDataError(`${place} is not "query-id, corpus-id, score", parted by tabs`);
    const [query, document, gain] = parsed.data;
    return [{ place, query, document, gain }];
  });
}

function uniqueById<Item extends { _id: string }>(items: Item[], path: string): Map<string, Item> {
  const byId = new Map<string, Item>();
  for (const item of items) {
    if (byId.has(item._id)) throw new UnreadableDataError(`${path} has the id ${item._id} twice`);
    byId.set(item._id, item);
  }
  if (byId.size === 0) throw new UnreadableDataError(`${path} is empty`);
  return byId;
}

/** As BEIR searches it: a title is part of the text. */
function withTitle(title: string | null | undefined, text: string): string {
  return title && !text.startsWith(title) ? `${title}\n${text}`.trimEnd() : text;
}
