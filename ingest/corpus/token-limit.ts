/** Where neither tokenizer nor config names a limit: that of the first BERT models. */
const DEFAULT_MAX_TOKENS = 512;
/** Tokenizers write 1e30 for "none". */
const NO_LIMIT = 1e6;
/** Text beyond this many UTF-16 code units a token is not even tokenized: it would be cut off anyway, and takes its time. */
const CHARACTERS_PER_TOKEN = 64;

/** How many tokens of a text count: the lower of what tokenizer_config.json and config.json say. */
export function tokenLimit({
  model_max_length = Infinity,
  max_position_embeddings = Infinity,
}: {
  model_max_length?: number | undefined;
  max_position_embeddings?: number | undefined;
}): number {
  const limit = Math.min(model_max_length, max_position_embeddings);
  return limit < NO_LIMIT ? limit : DEFAULT_MAX_TOKENS;
}

/** The part of a text that can count, without half characters. */
export function readablePart(text: string, limit: number): string {
  return text.slice(0, limit * CHARACTERS_PER_TOKEN).toWellFormed();
}
