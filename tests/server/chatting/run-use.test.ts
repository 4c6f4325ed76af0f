import { afterEach, describe, expect, it } from 'vitest';
import { createReadUse } from '../../../server/chatting/read-use.ts';
import { createRespond, type RespondEvent } from '../../../server/chatting/respond.ts';
import { createTellMentions } from '../../../server/chatting/tell-mentions.ts';
import { toArticleFilter } from '../../../server/retrieval/create-retriever.ts';
import type { SummarizeOptions } from '../../../server/summarizing/summarize.ts';
import type { TimelineOptions } from '../../../server/timeline/make-timeline.ts';
import { answeredTurn } from '../../fakes/answered-turn.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';
import { createFakeSummarize } from '../../fakes/fake-uses.ts';

let parts: FakeParts;
const MARCH = toArticleFilter({ from: '2025-03-01', to: '2025-03-31' });

type Given = Omit<Parameters<ReturnType<typeof createRespond>>[0], 'message'> & {
  happened?: number;
  hasLanguageModel?: boolean;
  inScope?: string[];
};

/** What a message led to: its events, and what the summary was asked for. `happened`: so many events are told, instead of one. */
async function responded(message: string, { happened = 1, hasLanguageModel = false, inScope, ...given }: Given = {}) {
  parts = createFakeParts();
  const asked: SummarizeOptions[] = [];
  const timelines: TimelineOptions[] = [];
  const summarize = createFakeSummarize({ archive: parts.corpus.archive, mintId: parts.mintId });
  const respond = createRespond({
    ...parts,
    hasLanguageModel,
    summarize: (options) => {
      asked.push(options);
      return summarize(options);
    },
    async *makeTimeline(options) {
      timelines.push(options);
      const timeline = yield* parts.makeTimeline(options);
      return { ...timeline, events: Array.from({ length: happened }, () => timeline.events).flat() };
    },
    readUse: createReadUse(parts),
    tellMentions: createTellMentions(parts.corpus),
    isKnownArticle: () => true,
    idsOf: (filters) => inScope ?? parts.corpus.archive.idsOf(toArticleFilter(filters)),
    corpusVersion: () => '1',
    onFault: () => {},
  });
  const events: RespondEvent[] = [];
  for await (const event of respond({ message, ...given })) events.push(event);
  return { events, asked, timelines, understood: events.find((event) => event.type === 'question-understood') };
}

describe('a message that asks for more than an answer', () => {
  afterEach(() => parts.dispose());

  it('is a summary of what is newer, with the day as a condition and not as a topic', async () => {
    const { asked, understood, events } = await responded('Was ist neu seit dem 3. März zur Werft?');
    expect(asked).toMatchObject([{ question: 'Werft', filters: { from: '2025-03-03' } }]);
    expect(understood).toMatchObject({ understanding: { read: { filters: { from: '2025-03-03' }, leftNothing: false } } });
    expect(events.at(-1)).toMatchObject({ type: 'result', result: { use: 'summary', understanding: { read: { leftNothing: false } } } });
  });

  it('is a summary of all newer reports where it names no topic', async () => {
    const { asked } = await responded('Was ist neu seit dem 3. März?');
    expect(asked).toMatchObject([{ articleIds: [parts.ids[1]] }]);
  });

  it('is a summary of what passes the conditions where they are all it says', async () => {
    expect((await responded('Was geschah im März 2025?')).asked).toMatchObject([{ articleIds: parts.corpus.archive.idsOf(MARCH) }]);
    await parts.dispose();
    expect((await responded('Was geschah im März 1999?')).asked).toEqual([]);
  });

  it('summarises of a period what was reported in it, and draws a timeline of what happened in it, whenever it was reported', async () => {
    expect((await responded('Fasse den März 2025 zusammen')).asked).toMatchObject([{ articleIds: parts.corpus.archive.idsOf(MARCH) }]);
    await parts.dispose();
    const { timelines, understood } = await responded('Zeitleiste für März 2025');
    expect(timelines).toMatchObject([{ period: { from: '2025-03-01', to: '2025-03-31' }, articleIds: parts.ids }]);
    expect(understood).not.toHaveProperty('understanding.read');
    await parts.dispose();
    const reported = await responded('Zeitleiste der Berichte vom März 2025');
    expect(reported.timelines).toMatchObject([{ period: undefined, articleIds: parts.corpus.archive.idsOf(MARCH) }]);
  });

  it.each([
    ['Zeitleiste zu Brunsholm im September 2025', 'Brunsholm'],
    ['Was geschah im September 2025 in Brunsholm?', 'Brunsholm'],
    ['Timeline of the strike in Brunsholm in September 2025', 'the strike in Brunsholm'],
  ])('draws the timeline of a topic in a period, which no sentence of it repeats: %s', async (message, question) => {
    const { timelines } = await responded(message, { happened: 2 });
    expect(timelines).toMatchObject([{ question, period: { from: '2025-09-01', to: '2025-09-30' } }]);
  });

  it.each(['Zeitleiste zur Explosion vom 15. September 2025', 'Zeitleiste zum Streik am 15. September'])(
    'keeps in its topic the day that tells which event is meant, and one without its year: %s',
    async (message) => {
      const { timelines } = await responded(message);
      expect(timelines).toMatchObject([{ question: expect.stringMatching(/15\. September/u), period: undefined }]);
    },
  );

  it('is a briefing that reads the older reports too, and takes the day for what is new', async () => {
    const { asked } = await responded('Erstelle ein kurzes Briefing zur Werft, neu seit dem 3. März');
    expect(asked).toMatchObject([{ question: 'Werft', form: 'briefing', length: 'short', newSince: '2025-03-03' }]);
    expect(asked[0]?.filters).toBeUndefined();
  });

  it('is held to the conditions that were set by hand, and to the chosen reports', async () => {
    expect((await responded('Fasse die Berichte über die Werft zusammen', { filters: { publisher: 'Küstenbote' } })).asked).toMatchObject([
      { question: 'die Werft', filters: { publisher: 'Küstenbote' } },
    ]);
    await parts.dispose();
    const { asked, events } = await responded('Fasse zusammen', { filters: { publisher: 'Niemand' } });
    expect(asked).toEqual([]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'answer-failed', failure: expect.objectContaining({ code: 'wrong-number-of-reports' }) }),
    );
  });

  it('is a timeline, kept and opened again by its id', async () => {
    const { events, asked } = await responded('Erstelle eine Zeitleiste zur Werft');
    expect(asked).toEqual([]);
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'result', result: { use: 'timeline', timeline: { question: 'Werft' } } });
    if (last?.type !== 'result' || last.result.use !== 'timeline') throw new Error('No timeline came');
    expect(parts.results.timeline(last.result.timeline.id)).toEqual(last.result.timeline);
  });

  it('is the course of events where it asks what happened and they tell one, and an answer where they do not', async () => {
    const course = await responded('Was geschah in Brunsholm?', { happened: 2 });
    expect(course.timelines).toMatchObject([{ question: 'Brunsholm' }]);
    expect(course.events.at(-1)).toMatchObject({ type: 'result', result: { use: 'timeline' } });
    expect(course.understood).toMatchObject({ question: 'Was geschah in Brunsholm?', understoodAs: 'Brunsholm' });
    await parts.dispose();
    const single = await responded('Was geschah in Brunsholm?', { happened: 1 });
    expect(single.events.at(-1)).toMatchObject({ type: 'result', result: { use: 'answer' } });
    expect(single.events.filter(({ type }) => type === 'question-understood')).toHaveLength(1);
    await parts.dispose();
    const outside = await responded('Was geschah in Brunsholm?', { happened: 2, filters: { publisher: 'Niemand' }, articleIds: ['a'] });
    expect(outside.timelines).toEqual([]);
    expect(outside.events.at(-1)).toMatchObject({ type: 'result', result: { use: 'answer' } });
  });

  it('is answered where a language model tells what happened, and no timeline is read at its cost', async () => {
    const { timelines, events } = await responded('Was geschah in Brunsholm?', { happened: 2, hasLanguageModel: true });
    expect(timelines).toEqual([]);
    expect(events.at(-1)).toMatchObject({ result: { use: 'answer' } });
    await parts.dispose();
    const ordered = await responded('Zeitleiste zu Brunsholm', { hasLanguageModel: true });
    expect(ordered.timelines).toHaveLength(1);
  });

  it.each(['Worum geht es in den Berichten?', 'Gib mir einen Überblick', 'What are the reports about?'])(
    'is a summary of all reports where it asks what they are about, or of the chosen ones: %s',
    async (message) => {
      const { asked } = await responded(message);
      expect(asked).toMatchObject([{ filters: {} }]);
      expect(asked[0]?.articleIds).toBeUndefined();
      expect(asked[0]?.question).toBeUndefined();
      await parts.dispose();
      const chosen = await responded(message, { articleIds: ['one'] });
      expect(chosen.asked).toMatchObject([{ articleIds: ['one'] }]);
    },
  );

  it('is answered that there are no reports where there are none, and refused where there are more than are summarised', async () => {
    const none = await responded('Worum geht es in den Berichten?', { inScope: [] });
    expect(none.asked).toEqual([]);
    expect(none.events.at(-1)).toMatchObject({ result: { use: 'answer' } });
    await parts.dispose();
    const many = await responded('Worum geht es in den Berichten?', { inScope: Array.from({ length: 1_001 }, (_, at) => `${at}`) });
    expect(many.asked).toEqual([]);
    expect(many.events).toContainEqual(
      expect.objectContaining({ type: 'answer-failed', failure: expect.objectContaining({ code: 'wrong-number-of-reports' }) }),
    );
  });

  it.each(['Zeitleiste aller Berichte', 'Erstelle eine Zeitleiste', 'Timeline of all reports'])(
    'is a timeline of all reports where it names no topic: %s',
    async (message) => {
      const { events } = await responded(message);
      const last = events.at(-1);
      expect(last).toMatchObject({ result: { use: 'timeline', timeline: { filters: {} } } });
      if (last?.type === 'result' && last.result.use === 'timeline') expect(last.result.timeline.question).toBeUndefined();
    },
  );

  it.each([
    ['Fasse die Berichte zusammen', 1],
    ['Zeitleiste dazu', 1],
    ['Vergleiche die beiden Berichte', 2],
  ])('speaks of the reports that the last answer cites, and of others where it needs them: %s', async (message, fewest) => {
    parts = createFakeParts();
    const turn = answeredTurn('Wer?', 'Orlow.');
    const [first = '', second = '', third = ''] = parts.ids;
    if (turn.result?.use !== 'answer') throw new Error('No answer');
    const reference = (id: string) => ({ id, revision: 'r1', label: id });
    turn.result.answer.articles = [first, second, third].filter(Boolean).map(reference);
    const citation = turn.result.answer.claims[0]?.citations[0];
    if (citation) citation.articleId = second;
    parts.conversations.startTurn('talk', { id: 'turn', question: 'Wer?', createdAt: turn.createdAt });
    parts.conversations.finishTurn('turn', turn.result);
    const asked: (string[] | undefined)[] = [];
    const noted = <Options extends { articleIds?: string[] | undefined }, Event>(use: (options: Options) => Event) => {
      return (options: Options) => {
        asked.push(options.articleIds);
        return use(options);
      };
    };
    const respond = createRespond({
      ...parts,
      summarize: noted(createFakeSummarize({ archive: parts.corpus.archive, mintId: parts.mintId })),
      compare: noted(parts.compare),
      makeTimeline: noted(parts.makeTimeline),
      readUse: createReadUse(parts),
      tellMentions: createTellMentions(parts.corpus),
      isKnownArticle: () => true,
      idsOf: (filters) => parts.corpus.archive.idsOf(toArticleFilter(filters)),
      corpusVersion: () => '1',
      onFault: () => {},
    });
    for await (const _ of respond({ message, conversationId: 'talk' }));
    expect(asked[0]?.[0]).toBe(second);
    if (fewest === 1) expect(asked).toEqual([[second]]);
  });

  it('is answered as a question where that is asked for', async () => {
    const { events } = await responded('Worin unterscheiden sich die Berichte über die Werft?', { use: 'answer' });
    expect(events.at(-1)).toMatchObject({ result: { use: 'answer' } });
  });
});
