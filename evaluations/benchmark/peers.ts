import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ImportPeer, PeerPackages } from '../install-peers.ts';

/** Both with the same LanceDB and Transformers.js as the product. Neither package asks for these versions; both work with them. */
export const SHARED: PeerPackages = { '@lancedb/lancedb': '0.39.0', '@huggingface/transformers': '4.3.1' };
export const LANGCHAIN: PeerPackages = {
  '@langchain/community': '1.1.29',
  '@langchain/core': '1.4.0',
  '@langchain/textsplitters': '1.0.2',
  ...SHARED,
};
export const LLAMAINDEX: PeerPackages = { '@llamaindex/core': '0.6.23', '@llamaindex/huggingface': '0.1.33', ...SHARED };

/** Cuts texts, makes their vectors with the shipped model through Transformers.js, and adds both to LanceDB. `add` gives how many passages that were. */
export type PeerStore = { add(articles: { name: string; text: string }[]): Promise<number> };

const MODEL = fileURLToPath(new URL('../../ingest/corpus/embedding-model', import.meta.url));
/** About as many passages of an article as the product makes. UTF-16 code units; tokens of the splitter's own tokenizer. */
const CHUNK = { characters: 1000, tokens: 230 };

/** RecursiveCharacterTextSplitter → HuggingFaceTransformersEmbeddings → LanceDB, each as LangChain.js has it. */
export async function openLangchain(load: ImportPeer, dataDir: string): Promise<PeerStore> {
  const { RecursiveCharacterTextSplitter } = splitterModule.parse(await load('@langchain/textsplitters'));
  const { HuggingFaceTransformersEmbeddings } = langchainEmbeddings.parse(
    await load('@langchain/community/embeddings/huggingface_transformers'),
  );
  const { LanceDB } = langchainStore.parse(await load('@langchain/community/vectorstores/lancedb'));
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: CHUNK.characters, chunkOverlap: 0 });
  const embeddings = new HuggingFaceTransformersEmbeddings({ model: MODEL, pretrainedOptions: { dtype: 'q8' } });
  const store = new LanceDB(embeddings, { uri: dataDir });
  return {
    async add(articles) {
      const documents = await splitter.createDocuments(
        articles.map(({ text }) => text),
        articles.map(({ name }) => ({ name })),
      );
      await store.addDocuments(documents);
      return documents.length;
    },
  };
}

/** SentenceSplitter → HuggingFaceEmbedding, as LlamaIndex.TS has them; it has no store for LanceDB, so that its nodes are added as they come. */
export async function openLlamaIndex(load: ImportPeer, dataDir: string): Promise<PeerStore> {
  const { connect } = await import('@lancedb/lancedb');
  const { Document } = llamaSchema.parse(await load('@llamaindex/core/schema'));
  const { SentenceSplitter } = llamaSplitter.parse(await load('@llamaindex/core/node-parser'));
  const { HuggingFaceEmbedding } = llamaEmbedding.parse(await load('@llamaindex/huggingface'));
  const splitter = new SentenceSplitter({ chunkSize: CHUNK.tokens, chunkOverlap: 0 });
  const embedding = new HuggingFaceEmbedding({ modelType: MODEL, modelOptions: { dtype: 'q8' } });
  const connection = await connect(dataDir);
  let table: Awaited<ReturnType<typeof connection.createTable>> | undefined;
  return {
    async add(articles) {
      const nodes = await splitter.getNodesFromDocuments(articles.map(({ name, text }) => new Document({ id_: name, text })));
      const vectors = await embedding.getTextEmbeddingsBatch(nodes.map((node) => node.text));
      const rows = nodes.map(({ id_, text }, nth) => ({ id: id_, text, vector: vectors[nth] }));
      if (table) await table.add(rows);
      else table = await connection.createTable('passages', rows);
      return rows.length;
    },
  };
}

/** The packages are not there when types are checked: only what is used of them is described. */
const isFunction = (value: unknown): boolean => typeof value === 'function';
const splitterModule = z.object({
  RecursiveCharacterTextSplitter:
    z.custom<
      new (options: {
        chunkSize: number;
        chunkOverlap: number;
      }) => { createDocuments(texts: string[], metadata: object[]): Promise<object[]> }
    >(isFunction),
});
const langchainEmbeddings = z.object({
  HuggingFaceTransformersEmbeddings: z.custom<new (options: { model: string; pretrainedOptions: object }) => object>(isFunction),
});
const langchainStore = z.object({
  LanceDB: z.custom<new (embeddings: object, options: { uri: string }) => { addDocuments(documents: object[]): Promise<void> }>(isFunction),
});
const llamaSchema = z.object({ Document: z.custom<new (options: { id_: string; text: string }) => object>(isFunction) });
const llamaSplitter = z.object({
  SentenceSplitter:
    z.custom<
      new (options: {
        chunkSize: number;
        chunkOverlap: number;
      }) => {
        getNodesFromDocuments(documents: object[]): Promise<{ id_: string; text: string }[]> | { id_: string; text: string }[];
      }
    >(isFunction),
});
const llamaEmbedding = z.object({
  HuggingFaceEmbedding:
    z.custom<
      new (options: {
        modelType: string;
        modelOptions: object;
      }) => { getTextEmbeddingsBatch(texts: string[]): Promise<number[][]> }
    >(isFunction),
});
