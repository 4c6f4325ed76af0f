/**
 * Puts texts into batches: places in `lengths` (tokens a text), the shortest first, so that texts of like length share a batch and little is
 * padded. A batch holds at most `budget` tokens, padding counted; a text that is longer has one of its own.
 */
export function batchesByLength(lengths: number[], budget: number): number[][] {
  const batches: number[][] = [];
  let batch: number[] = [];
  const byLength = [...lengths.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  for (const place of byLength) {
    // The longest is the last one.
    if (batch.length > 0 && (batch.length + 1) * (lengths[place] ?? 0) > budget) {
      batches.push(batch);
      batch = [];
    }
    batch.push(place);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
