/** What makes vectors. Vectors are normalised to length 1, so that the dot product is the cosine. */
export interface Embedder {
  /** Shown to the user: name of the model. */
  readonly name: string;
  /** SHA-256 over the model's files: a corpus belongs to one fingerprint. */
  readonly fingerprint: string;
  readonly dimension: number;
  /** One vector a text, in order. Rejects with the signal's reason when aborted. */
  embedPassages(texts: string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>;
  embedQuestion(text: string, options?: { signal?: AbortSignal }): Promise<Float32Array>;
  close(): Promise<void>;
}
