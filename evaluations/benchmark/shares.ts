import { z } from 'zod';

/** What `node --cpu-prof` writes, as far as it is read here. `timeDeltas`: microseconds before each sample. */
export const cpuProfileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.int()).default([]),
    }),
  ),
  samples: z.array(z.int()),
  timeDeltas: z.array(z.number()),
});
export type CpuProfile = z.infer<typeof cpuProfileSchema>;

/** The first that fits a frame. What fits none, such as the rules for words and sentences, counts for the room that called it. */
const ROOMS: readonly (readonly [string, RegExp])[] = [
  ['names', /\/ingest\/language\/names\//],
  ['repair', /\/ingest\/repairing\//],
  ['families', /\/ingest\/(?:deduplicating\/|corpus\/(?:sqlite-families|family-membership))/],
  ['split', /\/ingest\/splitting\//],
  ['describe', /\/ingest\/describing\//],
  ['embed', /\/ingest\/corpus\/(?:static-embedder|transformers-|tokenizing\/|pooling)/],
  ['index', /\/ingest\/corpus\/(?:lance-|passage-)|\/@lancedb\//],
  ['archive', /\/ingest\/corpus\/(?:archive-|sqlite-archive)/],
  ['read', /\/ingest\/(?:reading|finding)\//],
  ['load modules', /^node:internal\/(?:modules|deps\/amaro|process\/execution|main)/],
];

/** Milliseconds of each room, most first; waiting left out. What runs outside of JavaScript (LanceDB's own threads) is not in a profile. */
export function sharesOf(profiles: readonly CpuProfile[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { nodes, samples, timeDeltas } of profiles) {
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const parents = new Map(nodes.flatMap(({ id, children }) => children.map((child): [number, number] => [child, id])));
    const roomOf = (sample: number): string => {
      for (let at: number | undefined = sample; at !== undefined; at = parents.get(at)) {
        const { functionName, url } = frames.get(at) ?? { functionName: '', url: '' };
        if (functionName === '(idle)' || functionName === '(garbage collector)') return functionName;
        const room = ROOMS.find(([, place]) => place.test(url));
        if (room) return room[0];
      }
      return 'other';
    };
    const rooms = new Map(nodes.map(({ id }) => [id, roomOf(id)]));
    for (const [nth, sample] of samples.entries()) {
      const room = rooms.get(sample) ?? 'other';
      if (room !== '(idle)') shares.set(room, (shares.get(room) ?? 0) + (timeDeltas[nth] ?? 0) / 1000);
    }
  }
  return new Map([...shares].sort(([, a], [, b]) => b - a));
}
