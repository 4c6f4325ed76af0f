import { z } from 'zod';
import type { ModelWriter } from '../answering/writers/writer.ts';
import { askInParts, type ModelCoverage } from '../comparing/model-reading/ask-in-parts.ts';
import { parseObjects, sentenceNumberSchema } from '../comparing/model-reading/parse-objects.ts';
import type { Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { ArticleReference } from '../contract/citation.ts';
import { createCandidates } from './candidates.ts';
import type { ComparedTelling } from './compared-telling.ts';
import { EVENTS } from './events-task.ts';

/** What a language model reads in tellings. */
export type EventReadings = {
  /** Whether it has held the two against each other at all. */
  isRead(a: ComparedTelling, b: ComparedTelling): boolean;
  areOne(a: ComparedTelling, b: ComparedTelling): boolean;
  /** Those that it puts on one event with this one. */
  near(one: ComparedTelling): ComparedTelling[];
};
export type EventReading = { events: EventReadings; coverage: ModelCoverage };

type ReadParts = { model: ModelWriter; references: readonly ArticleReference[]; language: Language; signal?: AbortSignal | undefined };

const eventSchema = z.object({ event: z.array(sentenceNumberSchema) });

/**
 * Lets a language model say which tellings are of one event, in whatever words. When it was, and whether the dates agree, is not asked: that is told from the reports. Rejects only on
 * an abort.
 */
export async function* readEvents(
  told: readonly ComparedTelling[],
  { model, references, language, signal }: ReadParts,
): AsyncGenerator<Extract<AnswerEvent, { type: 'progress' }>, EventReading> {
  const sentences = told.map(({ telling, statement, before }) => ({
    text: `„${telling.dating.text}“: ${statement.text}`,
    report: telling.article,
    before,
  }));
  const { read, coverage } = yield* askInParts(sentences, {
    task: EVENTS,
    parse: (reply) => parseObjects(reply, eventSchema),
    numbersOf: ({ event }) => event,
    weighed: sharing(told),
    ...{ model, references, language, signal },
  });
  const parts = read.map(({ members, told: said, isWhole }) => {
    const tellings = members.flatMap((index) => told[index] ?? []);
    return {
      // Where not all was understood events are missing: it says nothing of those that it does not name.
      tellings: isWhole ? tellings : [],
      events: said.map(({ event }) => event.flatMap((number) => tellings[number - 1] ?? [])),
    };
  });
  return { events: createEventReadings(parts), coverage };
}

function createEventReadings(parts: readonly { tellings: ComparedTelling[]; events: ComparedTelling[][] }[]): EventReadings {
  const partsOf = placesOf(parts.map(({ tellings }) => tellings));
  const events = parts.flatMap((part) => part.events);
  const eventsOf = placesOf(events);
  const share = (places: Map<ComparedTelling, Set<number>>, a: ComparedTelling, b: ComparedTelling) =>
    !(places.get(a) ?? NOWHERE).isDisjointFrom(places.get(b) ?? NOWHERE);
  return {
    isRead: (a, b) => share(partsOf, a, b) || share(eventsOf, a, b),
    areOne: (a, b) => share(eventsOf, a, b),
    near: (one) => [...(eventsOf.get(one) ?? NOWHERE)].flatMap((at) => events[at] ?? []).filter((other) => other !== one),
  };
}

const NOWHERE: ReadonlySet<number> = new Set();

function placesOf(groups: readonly ComparedTelling[][]): Map<ComparedTelling, Set<number>> {
  const places = new Map<ComparedTelling, Set<number>>();
  for (const [at, group] of groups.entries())
    for (const one of group) {
      const own = places.get(one);
      if (own) own.add(at);
      else places.set(one, new Set([at]));
    }
  return places;
}

/** Tellings of different reports that share a word, a name or a day: their reports are read together first. */
function sharing(told: readonly ComparedTelling[]): { a: number; b: number; likeness: number }[] {
  const candidates = createCandidates(told);
  return told.flatMap((one, at) => {
    const near = candidates.near(one);
    candidates.add(at, one);
    return near.filter((place) => told[place]?.telling.article !== one.telling.article).map((place) => ({ a: place, b: at, likeness: 1 }));
  });
}
