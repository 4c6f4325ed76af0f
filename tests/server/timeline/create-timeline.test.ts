import { afterEach, describe, expect, it } from 'vitest';
import { withInsertions } from '../../../server/contract/insertions.ts';
import { type TimelineEvent, timelineSchema } from '../../../server/contract/timeline.ts';
import { createTimeline } from '../../../server/timeline/create-timeline.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = `Brand in der Mühle

Die Mühle von Grauhafen ist am Dienstag abgebrannt. Der Müller hatte das Gebäude im März 2024 gekauft. Die Ruine soll im September abgerissen werden.`;
const KREIS = `Nach dem Brand

Am 6. Mai ist in Grauhafen die Mühle abgebrannt. Der Kreis bestritt, dass es am 2. Mai eine Warnung gegeben habe. Vor wenigen Tagen kam ein Gutachter. Die 1911 gebaute Mühle war ein Wahrzeichen.`;
const OTHER_DAY = `Feuer in Grauhafen

Die Mühle von Grauhafen ist am 7. Mai 2025 abgebrannt.`;
const WITHOUT_DAY = `Aus dem Tagebuch

Am 3. Juni kamen die Bagger. Gestern kam der Regen.`;

let close = () => {};
afterEach(() => close());

type Given = Parameters<typeof smallCorpus>[0][number];
const bote: Given = { key: 'bote.txt', text: BOTE, title: 'Brand in der Mühle', publishedOn: '2025-05-07', publishedHow: 'page' };
const kreis: Given = { key: 'kreis.txt', text: KREIS, title: 'Nach dem Brand', publishedOn: '2025-05-12', publishedHow: 'file' };

async function timelineOf(articles: Given[], question?: string) {
  const small = await smallCorpus(articles);
  close = small.close;
  const made = await runToEnd(createTimeline(small)({ articleIds: small.ids, language: 'de', question }));
  return { ...small, ...made };
}

const quoted = ({ tellings }: TimelineEvent) => tellings.map(({ claims }) => claims.find(({ role }) => role === 'answer')?.text);
const about = (events: TimelineEvent[], words: string) => events.find((event) => quoted(event).some((text) => text?.includes(words)));

describe('a timeline', () => {
  it('puts events in the order of time and says how each date was found', async () => {
    const { result } = await timelineOf([bote]);
    expect(timelineSchema.parse(result)).toEqual(result);
    expect(result.events.map(({ interval, how, surely }) => [interval?.start, how, surely])).toEqual([
      ['2024-03-01', 'stated', 'certain'],
      ['2025-05-06', 'publication', 'likely'],
      ['2025-09-01', 'publication-year', 'likely'],
    ]);
  });

  it('shows of a period what happened in it, whenever it was reported, and says so', async () => {
    const small = await smallCorpus([bote, kreis]);
    close = small.close;
    const period = { from: '2024-03-01', to: '2024-03-31' };
    const { result } = await runToEnd(createTimeline(small)({ articleIds: small.ids, language: 'de', period }));
    expect(result.events.map(({ interval }) => interval?.start)).toEqual(['2024-03-01']);
    expect(result.articles.map(({ id }) => id)).toEqual(small.ids.slice(0, 1));
    expect(result.frames[0]?.text).toBe(
      'Gezeigt ist, was vom 1. März 2024 bis zum 31. März 2024 geschah, wann immer darüber berichtet wurde.',
    );
  });

  it('quotes exact characters, and marks where the words of time stand', async () => {
    const { result, textOf } = await timelineOf([bote, kreis]);
    for (const { tellings } of [...result.events, ...result.undated])
      for (const { articleId, claims, dating } of tellings) {
        for (const { citations } of claims)
          for (const { start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
        expect(textOf(articleId).slice(dating.start, dating.end)).toBe(dating.text);
      }
  });

  it('shows of the way back to whom a pronoun means the sentence alone that names him, where others stand between', async () => {
    const text =
      'Minister Joris Vandeel besuchte den Hafen. Experten prüfen die Tanks. Ergebnisse sollen bald vorliegen. Zu dem Brief vom 12. Juni äußerte er sich nicht.';
    const { result } = await timelineOf([{ ...bote, text }]);
    const told = about([...result.events, ...result.undated], 'äußerte er')?.tellings[0]?.claims ?? [];
    expect(told.map((claim) => withInsertions(claim.text, claim.insertions))).toEqual([
      'Minister Joris Vandeel besuchte den Hafen.',
      'Zu dem Brief vom 12. Juni äußerte er sich nicht.',
    ]);
  });

  it('names whom a pronoun means, and puts no other sentence before it', async () => {
    const text =
      'Minister Joris Vandeel besuchte den Hafen. Der Kai ist gesperrt. Ergebnisse sollen bald vorliegen. Zu dem Brief vom 12. Juni äußerte er sich nicht.';
    const { result } = await timelineOf([{ ...bote, text }]);
    const told = about([...result.events, ...result.undated], 'äußerte er')?.tellings[0]?.claims ?? [];
    expect(told.map((claim) => withInsertions(claim.text, claim.insertions))).toEqual([
      'Zu dem Brief vom 12. Juni äußerte er [Joris Vandeel] sich nicht.',
    ]);
  });

  it('merges what reports tell of one event in their own words, on one day that both come to', async () => {
    const { result, ids } = await timelineOf([bote, kreis]);
    const fire = about(result.events, 'abgebrannt');
    expect(fire?.tellings.map(({ articleId, dating }) => [articleId, dating.text])).toEqual([
      [ids[0], 'Dienstag'],
      [ids[1], '6. Mai'],
    ]);
    expect(fire).toMatchObject({ interval: { start: '2025-05-06', end: '2025-05-06' }, independent: 2 });
    expect(fire?.conflict).toBeUndefined();
  });

  it('shows both quotes where reports date one event differently, and does not choose silently', async () => {
    const { result } = await timelineOf([bote, { key: 'dorf.txt', text: OTHER_DAY, publishedOn: '2025-05-09', publishedHow: 'page' }]);
    const fire = about(result.events, 'abgebrannt');
    expect(fire?.conflict?.map(({ interval, tellings }) => [interval.start, tellings])).toEqual([
      ['2025-05-07', [0]],
      ['2025-05-06', [1]],
    ]);
    expect(result.frames.map(({ text }) => text).join(' ')).toContain('1 Ereignis wird verschieden datiert');
  });

  it.each([
    [
      'a verb and the noun for it',
      'Der Streik bei der Sundlinie hatte am 16. Juni begonnen.',
      'Am 17. Juni 2025 legten die Matrosen der Sundlinie die Arbeit nieder.',
    ],
    [
      'two languages',
      'Das Abkommen von Sundlinie und Nordkai endet am 16. Juni.',
      'The agreement between Sundlinie and Nordkai will expire on June 17, 2025.',
    ],
    [
      'a week apart',
      'Die Aufsicht untersagte der Reederei Sundlinie am 10. Juni den Betrieb.',
      'Das Verbot des Betriebs der Reederei Sundlinie erging am 17. Juni 2025.',
    ],
  ])('finds one event dated differently where it is told in other words: %s', async (_, one, other) => {
    const { result } = await timelineOf([
      { key: 'a.txt', text: `Aus der Reederei\n\n${one}`, publishedOn: '2025-06-20', publishedHow: 'page' },
      { key: 'b.txt', text: `Nach der Sitzung\n\n${other}`, publishedOn: '2025-06-21', publishedHow: 'page' },
    ]);
    expect(result.events.map(({ conflict, tellings }) => [tellings.length, conflict?.length])).toEqual([[2, 2]]);
  });

  it.each([
    ['it began and it ended', 'Der Streik bei der Sundlinie begann am 16. Juni.', 'Der Streik bei der Sundlinie endete am 19. Juni.'],
    [
      'another thing',
      'Der Rat der Sundlinie beschloss am 10. Juni den Haushalt.',
      'Der Rat der Sundlinie beschloss am 19. Juni die Satzung.',
    ],
    [
      'it ended, in other words',
      'Matrosen der Sundlinie legten am 16. Juni die Arbeit nieder.',
      'Der Streik bei der Sundlinie endete am 19. Juni.',
    ],
    [
      'another verb',
      'Matrosen der Sundlinie legten am 16. Juni die Arbeit nieder.',
      'Matrosen der Sundlinie nahmen am 19. Juni die Arbeit auf.',
    ],
    [
      'it was announced and it began',
      'Die Gewerkschaft kündigte den Streik bei der Sundlinie am 14. Juni an.',
      'Der Streik bei der Sundlinie begann am 16. Juni.',
    ],
    [
      'the third and the fourth',
      'Die dritte Runde bei der Sundlinie begann am 16. Juni.',
      'Die vierte Runde bei der Sundlinie begann am 19. Juni.',
    ],
    [
      'in another town',
      'In Grauhafen legten Matrosen der Sundlinie am 16. Juni die Arbeit nieder.',
      'In Tellin legten Matrosen der Sundlinie am 17. Juni die Arbeit nieder.',
    ],
    [
      'of another affair',
      'Der Streik der Matrosen begann am 16. Juni. Ministerin Lena Kroll vermittelt.',
      'Die Schlosser legten am 17. Juni die Arbeit nieder. Der Richter Ole Bramsche schlichtet.',
    ],
    [
      'one paper tells both',
      'Matrosen der Sundlinie legten am 16. Juni die Arbeit nieder. Am 19. Juni legten sie erneut die Arbeit nieder.',
      'Der Streik bei der Sundlinie begann am 17. Juni.',
    ],
  ])('sees no conflict in two steps or two affairs: %s', async (_, one, other) => {
    const { result } = await timelineOf([
      { key: 'a.txt', text: `Aus der Reederei\n\n${one}`, publishedOn: '2025-06-20', publishedHow: 'page' },
      { key: 'b.txt', text: `Nach der Sitzung\n\n${other}`, publishedOn: '2025-06-21', publishedHow: 'page' },
    ]);
    expect(result.events.length).toBeGreaterThan(1);
    expect(result.events.filter(({ conflict }) => conflict)).toEqual([]);
  });

  it('lists apart what has no year or no day of publication, and says why', async () => {
    const { result } = await timelineOf([{ key: 'tagebuch.txt', text: WITHOUT_DAY }]);
    expect(result.events).toEqual([]);
    expect(result.undated.map(({ why, how, surely }) => [why, how, surely])).toEqual([
      ['year', 'none', 'uncertain'],
      ['publication', 'none', 'uncertain'],
    ]);
    expect(result.frames.map(({ text }) => text).join(' ')).toContain('1 Bericht hat kein Erscheinungsdatum');
  });

  it('marks what is announced and what is denied, and keeps whose word it is', async () => {
    const { result } = await timelineOf([bote, kreis]);
    expect(about(result.events, 'abgerissen')?.toldAs).toBe('planned');
    const warning = about(result.events, 'Warnung');
    expect(warning).toMatchObject({ toldAs: 'denied', interval: { start: '2025-05-02' } });
    expect(warning?.tellings[0]?.sourcing.origins).toEqual(['Kreis']);
  });

  it('is less sure of a date that rests on the date of a file, and estimates what the text leaves open', async () => {
    const { result } = await timelineOf([kreis]);
    expect(about(result.events, 'Gutachter')).toMatchObject({
      how: 'estimated',
      surely: 'uncertain',
      interval: { start: '2025-05-05', end: '2025-05-10' },
    });
    expect(about(result.events, 'abgebrannt')).toMatchObject({ how: 'publication-year', surely: 'uncertain' });
  });

  it.each([
    ['the sentence before names nobody else', 'Bürgermeister Ignaz Perlacher wurde abgewählt.', ['Ignaz Perlacher']],
    ['it names another too', 'Bürgermeister Ignaz Perlacher unterlag Leonie Wackerl.', []],
  ])('names for "er" the person of the sentence before, or nobody: %s', async (_, before, persons) => {
    const text = `Die Stadt\n\n${before} Er regierte die Stadt seit 2008.`;
    const { result } = await timelineOf([{ ...bote, text, title: 'Die Stadt' }]);
    expect(about(result.events, 'seit 2008')?.persons).toEqual(persons);
  });

  it('quotes no more of a sentence than its date holds for', async () => {
    const text = 'Auftrag vergeben\n\nDie Firma Orvex, die erst im Januar ihre Lizenz erhalten hatte, übernahm den Auftrag.';
    const { result } = await timelineOf([{ ...bote, text, title: 'Auftrag vergeben' }]);
    expect(result.events.map(quoted)).toEqual([['Die Firma Orvex, die erst im Januar ihre Lizenz erhalten hatte']]);
    expect(result.events[0]?.tellings[0]?.claims[0]?.verdict).toBe('supported');
  });

  it('takes no year that only describes a thing for an event', async () => {
    const { result } = await timelineOf([kreis]);
    expect([...result.events, ...result.undated].some((event) => event.tellings.some(({ dating }) => dating.text === '1911'))).toBe(false);
  });

  it('tells near-copies once, and names them', async () => {
    const small = await smallCorpus([bote, { ...bote, key: 'kopie.txt' }]);
    close = small.close;
    const { ids, corpus } = small;
    const placing = (articleId: string) => ({
      articleId,
      revision: corpus.archive.get(articleId)?.revision ?? '',
      rules: '1',
      keys: [1],
      signature: Uint8Array.of(1),
    });
    const [first = '', second = ''] = ids;
    corpus.archive.families.place(placing(first), []);
    corpus.archive.families.place(placing(second), [{ other: first, nearCopy: true, shared: [] }]);
    const { result } = await runToEnd(createTimeline(small)({ articleIds: ids, language: 'de' }));
    expect(result.events.map(({ tellings, independent }) => [tellings.length, tellings[0]?.also, independent])).toEqual([
      [1, [second], 1],
      [1, [second], 1],
      [1, [second], 1],
    ]);
  });

  it('on a question keeps to what is about it', async () => {
    const hats = { key: 'mode.txt', text: 'Im Herbst 2024 zeigte das Museum breite Hüte aus grünem Filz.' };
    const { result } = await timelineOf([bote, hats], 'abgebrannte Mühle von Grauhafen');
    expect(about(result.events, 'abgebrannt')).toBeDefined();
    expect(about(result.events, 'Hüte')).toBeUndefined();
    expect(result.articles.map(({ label }) => label)).toEqual(['Brand in der Mühle']);
  });

  it('is the same at every call', async () => {
    const one = await timelineOf([bote, kreis]);
    one.close();
    const again = await timelineOf([bote, kreis]);
    expect(again.result.events).toEqual(one.result.events);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const small = await smallCorpus([bote, kreis]);
    close = small.close;
    const stop = new AbortController();
    const making = createTimeline(small)({ articleIds: small.ids, language: 'de', signal: stop.signal });
    expect((await making.next()).value).toMatchObject({ type: 'progress', stage: 'searching' });
    expect((await making.next()).value).toMatchObject({ type: 'progress', stage: 'reading', total: 2 });
    stop.abort();
    await expect(runToEnd(making)).rejects.toThrow();
  });

  it('says so where there is nothing to tell', async () => {
    const { result } = await timelineOf([{ key: 'leer.txt', text: 'Der Müller backt Brot.' }]);
    expect(result).toMatchObject({ events: [], undated: [], articles: [] });
    expect(result.frames.map(({ text }) => text)).toEqual([
      'In 1 Bericht kein Ereignis mit Zeitangabe gefunden.',
      '1 Bericht hat kein Erscheinungsdatum; Angaben wie „gestern“ bleiben darin offen.',
    ]);
  });
});
