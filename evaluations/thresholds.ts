import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** `value` null: measured, not enforced yet. `minimumSamples`: with fewer the figure says too little to block anything. */
const thresholdSchema = z.strictObject({
  direction: z.enum(['at-least', 'at-most']),
  value: z.number().nullable(),
  minimumSamples: z.int().positive(),
});

/** Evaluation → measure ("hybrid.ndcg10") → threshold. */
export const thresholdsSchema = z.record(z.string(), z.record(z.string(), thresholdSchema));
export type Thresholds = z.infer<typeof thresholdsSchema>;

export function readThresholds(): Thresholds {
  return thresholdsSchema.parse(JSON.parse(readFileSync(new URL('thresholds.json', import.meta.url), 'utf8')));
}

/**
 * What a result misses, a sentence each; empty when it holds all its thresholds. A measure that has a threshold and is
 * absent from the result is missed: renaming one must not switch its check off.
 */
export function checkThresholds(
  { evaluation, measures, samples }: { evaluation: string; measures: unknown; samples: number },
  thresholds: Thresholds,
): string[] {
  return Object.entries(thresholds[evaluation] ?? {}).flatMap(([name, { direction, value, minimumSamples }]) => {
    const measured = measureAt(measures, name);
    if (measured === undefined) return [`${evaluation} ${name}: not measured`];
    if (value === null || samples < minimumSamples) return [];
    if (direction === 'at-least' ? measured >= value : measured <= value) return [];
    return [`${evaluation} ${name}: ${measured.toFixed(4)}, must be ${direction === 'at-least' ? 'at least' : 'at most'} ${value}`];
  });
}

function measureAt(measures: unknown, name: string): number | undefined {
  const found = name
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? new Map(Object.entries(part)).get(key) : undefined),
      measures,
    );
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}
