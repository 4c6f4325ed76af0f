import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Embedder } from '../../../../ingest/corpus/embedder.ts';
import { ROW_LENGTH } from '../../../../server/comparing/likeness-weights.ts';
import type { StatementPair } from '../../../../server/comparing/pairing/pair-statements.ts';
import { readNet } from '../../../../server/retrieval/nets/read-net.ts';
import { UNKNOWN, vectorOf } from '../../answering/matching/small-net.ts';

const EXPECTED = new URL('./expected/', import.meta.url);

/** A net of the same build as the one that ships, and far smaller, with weights drawn at random. */
export function smallPairNet() {
  return readNet(new URL('small.safetensors', EXPECTED));
}

/** What the Python model says of `PAIRS`, and what it says with their statements the other way round. */
export function expectedPairs(): { logits: number[]; swapped: number[] } {
  return z
    .strictObject({ logits: z.array(z.number()), swapped: z.array(z.number()) })
    .parse(JSON.parse(readFileSync(new URL('expected.json', EXPECTED), 'utf8')));
}

export function writtenRecord(): unknown {
  return JSON.parse(readFileSync(new URL('record.json', EXPECTED), 'utf8'));
}

const TOLD = {
  dam: { text: 'Der Damm an der Elver ist am 4. Mai 2021 bei Grauhafen gebrochen.', language: 'de' },
  water: { text: 'Das Wasser überflutete nach Angaben der Behörden 300 Hektar Ackerland.', language: 'de' },
  held: { text: 'Bei Grauhafen hielt der Elverdamm nicht stand: Er brach im Mai.', language: 'de' },
  english: { text: 'Panzer burst near Grauhafen, flooding 450 hectares.', language: 'en' },
  weapons: { text: 'Waffen und Panzer lagen im Wasser.', language: 'de' },
  unknown: { text: `Ein ${UNKNOWN} liegt dort.`, language: 'de' },
  long: {
    text: `Der Damm, ${'dessen Deich seit Jahren bröckelt und dessen Wächter oft wechselten, '.repeat(6)}ist gebrochen.`,
    language: 'de',
  },
} as const;

const MET = [
  [TOLD.dam, TOLD.held],
  [TOLD.water, TOLD.english],
  [TOLD.weapons, TOLD.english],
  [TOLD.dam, TOLD.long],
  [TOLD.unknown, TOLD.held],
] as const;

/** Numbers that differ from each other: the order in which the net takes them matters. */
export const PAIRS: StatementPair[] = MET.map(([one, other], nth) => ({
  one,
  other,
  features: Array.from({ length: ROW_LENGTH + 1 }, (_, place) => ((nth + 1) * (place + 1)) / 100),
}));

export const staticEmbedder: Pick<Embedder, 'embedPassages' | 'isStatic'> = {
  isStatic: true,
  async embedPassages(texts, { signal } = {}) {
    signal?.throwIfAborted();
    return texts.map(vectorOf);
  },
};
