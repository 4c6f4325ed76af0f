import { type EmbeddedPassage, passageSchema } from './passage.ts';
import { InvalidPassageError } from './passage-index-errors.ts';

/** A vector that is this far from length 1 was not normalised; rounding to 32 bits stays far below. */
const LENGTH_TOLERANCE = 1e-3;

/** Throws InvalidPassageError for the first passage that must not be written: LanceDB itself pads short vectors and takes an id twice. */
export function assertIndexable(articles: { articleId: string; passages: EmbeddedPassage[] }[], dimension: number): void {
  const ids = new Set<string>();
  const articleIds = new Set<string>();
  for (const { articleId, passages } of articles) {
    if (articleIds.has(articleId)) throw new InvalidPassageError(passages[0]?.id ?? '(none)', `its article ${articleId} is named twice`);
    articleIds.add(articleId);
    for (const passage of passages) {
      const refuse = (reason: string, options?: ErrorOptions): never => {
        throw new InvalidPassageError(passage.id, reason, options);
      };
      const parsed = passageSchema.safeParse(passage);
      if (!parsed.success)
        refuse(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '), { cause: parsed.error });
      if (passage.articleId !== articleId) refuse(`it belongs to article ${passage.articleId}, not ${articleId}`);
      if (passage.revision !== passages[0]?.revision) refuse('its article has passages of two revisions');
      if (passage.sentences.some(({ start, end }) => start < passage.start || end > passage.end || start >= end)) {
        refuse('a sentence lies outside of it');
      }
      if (ids.has(passage.id)) refuse('its id is used twice');
      ids.add(passage.id);
      const flaw = vectorFlaw(passage.vector, dimension);
      if (flaw) refuse(flaw);
    }
  }
}

/** What is wrong with a vector, in words; undefined when it is finite, of this dimension and of length 1. */
export function vectorFlaw(vector: Float32Array, dimension: number): string | undefined {
  if (vector.length !== dimension) return `its vector has ${vector.length} numbers instead of ${dimension}`;
  let squares = 0;
  for (const number of vector) squares += number * number;
  const length = Math.sqrt(squares);
  if (!Number.isFinite(length)) return 'its vector has a number that is not finite';
  if (Math.abs(length - 1) > LENGTH_TOLERANCE) return `its vector has the length ${length} instead of 1`;
  return undefined;
}
