/** What reads a question and a passage together and says how well the passage answers it. Slower than an embedder by far, and closer. */
export interface Reranker {
  /** Shown to the user: name of the model. */
  readonly name: string;
  /** For each text, in order, 0..1: how likely it is relevant to the question. Rejects with the signal's reason when aborted. */
  rerank(question: string, texts: string[], options?: { signal?: AbortSignal | undefined }): Promise<number[]>;
  close(): Promise<void>;
}
