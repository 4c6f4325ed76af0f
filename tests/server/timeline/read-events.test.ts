import { afterEach, describe, expect, it } from 'vitest';
import type { ModelReply, ModelWriter } from '../../../server/answering/writers/writer.ts';
import type { TimelineEvent } from '../../../server/contract/timeline.ts';
import { createTimeline } from '../../../server/timeline/create-timeline.ts';
import { eventsOf, nothingReadable } from '../../fakes/model-replies.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = {
  key: 'bote.txt',
  title: 'Brand in der Mühle',
  publishedOn: '2025-05-09',
  publishedHow: 'page' as const,
  text: 'Die Mühle von Grauhafen brannte am 6. Mai 2025 nieder. Der Müller kaufte am 7. Mai 2025 Zelte.',
};
const KREIS = {
  key: 'kreis.txt',
  title: 'Rauch über dem Hafen',
  publishedOn: '2025-05-12',
  publishedHow: 'page' as const,
  text: 'Am 6. Mai 2025 stand das alte Wahrzeichen in Flammen. Am 7. Mai 2025 kaufte der Müller Zelte.',
};
const BLATT = {
  key: 'blatt.txt',
  title: 'Wahrzeichen verloren',
  publishedOn: '2025-05-30',
  publishedHow: 'page' as const,
  text: 'Das Feuer verschlang am 26. Mai 2025 das Gebäude am Kai.',
};

let close = () => {};
afterEach(() => close());

async function timelineBy(model: ModelWriter | undefined, articles: Parameters<typeof smallCorpus>[0]) {
  const small = await smallCorpus(articles);
  close = small.close;
  return runToEnd(createTimeline({ ...small, reader: model })({ articleIds: small.ids, language: 'de' }));
}
const quoted = ({ tellings }: TimelineEvent) => tellings.map(({ claims }) => claims.find(({ role }) => role === 'answer')?.text);
const frameOf = ({ frames }: { frames: { text: string }[] }) => frames.map(({ text }) => text).join(' ');

describe('a timeline that a language model has read', () => {
  it('puts tellings of one event together that have no word in common, and leaves apart what the model does not name', async () => {
    const { result, events } = await timelineBy(eventsOf([['brannte', 'Flammen']]), [BOTE, KREIS]);
    expect(result.events.map(quoted)).toEqual([
      ['Die Mühle von Grauhafen brannte am 6. Mai 2025 nieder.', 'Am 6. Mai 2025 stand das alte Wahrzeichen in Flammen.'],
      ['Der Müller kaufte am 7. Mai 2025 Zelte.'],
      ['Am 7. Mai 2025 kaufte der Müller Zelte.'],
    ]);
    expect(frameOf(result)).toContain('Welche Sätze dasselbe Ereignis meinen, hat das Sprachmodell local:reader gelesen');
    expect(result.usage).toEqual({ input: 1_000, output: 100 });
    expect(events).toContainEqual({ type: 'progress', stage: 'model-comparing', done: 1, total: 1 });
  });

  it('shows that reports date an event otherwise, however far apart', async () => {
    const { result } = await timelineBy(eventsOf([['brannte', 'Feuer']]), [BOTE, BLATT]);
    const fire = result.events.find(({ conflict }) => conflict);
    expect(fire?.conflict?.map(({ interval }) => interval.start)).toEqual(['2025-05-06', '2025-05-26']);
  });

  it('takes no two dates for one, whatever the model says', async () => {
    const { result } = await timelineBy(eventsOf([['brannte', 'Müller kaufte']]), [BOTE, BLATT]);
    expect(result.events).toHaveLength(3);
  });

  it.each<[string, () => Promise<ModelReply>]>([
    ['cannot be read', nothingReadable],
    ['fails', async () => ({ failure: { code: 'writer-timeout', message: 'Zu spät.' } })],
  ])('is as without one where its reply %s, and says so', async (_, reply) => {
    const without = await timelineBy(undefined, [BOTE, KREIS]);
    close();
    const { result } = await timelineBy({ ...eventsOf([]), reply }, [BOTE, KREIS]);
    expect(result.events.map(quoted)).toEqual(without.result.events.map(quoted));
    expect(result.events.map(quoted)).toContainEqual([
      'Der Müller kaufte am 7. Mai 2025 Zelte.',
      'Am 7. Mai 2025 kaufte der Müller Zelte.',
    ]);
    expect(frameOf(result)).toContain('hat die Ereignisse nicht vergleichen können');
  });

  it('asks nothing where only one report dates anything', async () => {
    const model = eventsOf([]);
    const { result } = await timelineBy(model, [BOTE, { ...BLATT, text: 'Das Feuer verschlang das Gebäude.' }]);
    expect(model.asked).toEqual([]);
    expect(frameOf(result)).not.toContain('Sprachmodell');
  });
});
