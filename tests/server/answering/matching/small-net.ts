import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Embedder } from '../../../../ingest/corpus/embedder.ts';
import type { SentenceFacts } from '../../../../server/answering/sentence-features.ts';
import { readNet } from '../../../../server/retrieval/nets/read-net.ts';
import { type ReadWord, readWords } from '../../../../server/retrieval/read-words.ts';
import { fakeEmbedder } from '../../../fakes/fake-embedder.ts';

/** As expected/make-expected.py has it. */
const DIMENSION = 8;
/** A word that the embedder has no vector of. */
export const UNKNOWN = 'qwrtz';

const EXPECTED = new URL('./expected/', import.meta.url);
const expectedSchema = z.strictObject({ logits: z.array(z.number()) });

/** A net of the same build as the one that ships, and far smaller, with weights drawn at random. */
export function smallNet() {
  return readNet(new URL('small.safetensors', EXPECTED));
}

/** What the Python model says of `RECORD`. */
export function expectedLogits(): number[] {
  return expectedSchema.parse(JSON.parse(readFileSync(new URL('expected.json', EXPECTED), 'utf8'))).logits;
}

export function writtenRecord(): unknown {
  return JSON.parse(readFileSync(new URL('record.json', EXPECTED), 'utf8'));
}

export const QUESTION = 'Wann übernahm die Reederei Holtkamp die Werft am Südkai?';
const LONG = `Die Werft, ${'die seit Jahren um jeden Auftrag kämpft und deren Leitung oft wechselte, '.repeat(6)}gehört seit 1998 der Reederei.`;
const STORY = [
  ['Die Reederei Holtkamp kaufte die Werft 1998.', '', 'Werften an der Küste'],
  ['Übernommen hat sie im März 1998 auch das Trockendock im Südkaibecken.', 'Die Reederei Holtkamp sitzt am Südkai.', 'Reederei Holtkamp'],
  ['Nein.', 'Bleibt der Hafen offen?', ''],
  [LONG, 'Der Südkai ist lang.', 'Südkai'],
  [`Ein ${UNKNOWN} liegt dort ${UNKNOWN}.`, UNKNOWN, UNKNOWN],
] as const;

/** Sentences of our own with the one before and the title of the report. */
export const SENTENCES = STORY.map(([own, before, title], nth) => ({
  own: readWords(own, 'de'),
  before: readWords(before, 'de'),
  title: readWords(title, 'de'),
  features: factsOf(nth),
  passageSimilarity: nth / 10,
}));

export const question: ReadWord[] = readWords(QUESTION, 'de');

/** Numbers that differ from each other: the order in which the net takes them matters. */
function factsOf(nth: number): SentenceFacts {
  const number = (place: number) => ((nth + 1) * (place + 1)) / 23 / 5;
  return {
    covered: number(0),
    coveredNearby: number(1),
    coveredInPassage: number(2),
    similarity: number(3),
    relevance: number(4),
    inBest: number(5),
    expected: number(6),
    formLacking: number(7),
    headline: number(8),
    asks: number(9),
    alike: number(10),
    names: number(11),
    figures: number(12),
    nouns: number(13),
    others: number(14),
    sort: number(15),
    near: number(16),
    fit: number(17),
    length: number(18),
    before: number(19),
    reason: number(20),
    place: number(21),
    told: number(22),
    untold: number(23),
  };
}

/** A word's vector out of its hash, so that Python makes the same one. */
export function vectorOf(word: string): Float32Array {
  const bytes = [...createHash('sha256').update(word).digest().subarray(0, DIMENSION)].map((byte) => byte - 127.5);
  const length = word === UNKNOWN ? Number.POSITIVE_INFINITY : Math.hypot(...bytes);
  return Float32Array.from(bytes, (value) => value / length);
}

export async function vectorsOf(words: Iterable<string>, signal?: AbortSignal): Promise<Map<string, Float32Array>> {
  signal?.throwIfAborted();
  return new Map([...words].filter((word) => word !== UNKNOWN).map((word) => [word, vectorOf(word)]));
}

/** An embedder of whole texts only. */
export function transformerEmbedder(): Embedder {
  return { ...fakeEmbedder(), isStatic: false };
}
