/** What makes vectors. Vectors are normalised to length 1, so that the dot product is the cosine. */
export interface Embedder {
  /** Shown to the user: name of the model. */
  readonly name: string;
  /** SHA-256 over the model's files: a corpus belongs to one fingerprint. */
  readonly fingerprint: string;
  readonly dimension: number;
  /** A text costs it microseconds: what would make others wait for seconds may be embedded by the way. */
  readonly isStatic?: boolean | undefined;
  /** One vector a text, in order. Rejects with the signal's reason when aborted. */
  embedPassages(texts: string[], options?: { signal?: AbortSignal }): Promise<Float32Array[]>;
  embedQuestion(text: string, options?: { signal?: AbortSignal }): Promise<Float32Array>;
  close(): Promise<void>;
}
