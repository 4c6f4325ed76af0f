import { describe, expect, it } from 'vitest';
import { WriterFailedError } from '../../../server/answering/writers/writer-failed.ts';
import { summarySchema } from '../../../server/contract/summary.ts';
import { SUMMARY_SIZES } from '../../../server/summarizing/summary-size.ts';
import { runToEnd } from '../../fakes/small-corpus.ts';
import { closeAfterEach, FRUEH, HUETE, SPAET, scripted, section, statement, summarizeWith, textsOf } from './summarized.ts';

closeAfterEach();

describe('a summary of chosen reports', () => {
  it('has every sentence checked and cited with exact characters', async () => {
    const { summarize, ids, textOf } = await summarizeWith();
    const { events, result } = await runToEnd(summarize({ articleIds: ids, length: 'normal', language: 'de' }));
    expect(summarySchema.parse(result)).toEqual(result);
    expect(result.claims.length).toBeGreaterThan(3);
    for (const { text, verdict, citations } of result.claims) {
      expect(verdict).toBe('supported');
      for (const { articleId, start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
      expect(citations[0]?.quote).toBe(text);
    }
    expect(events.filter((event) => event.type === 'claim-checked').map(({ claim }) => claim)).toEqual(result.claims);
    expect(result.coverage).toEqual({ searched: 2, relevant: 2, cited: 2, independent: 2 });
  });

  it('is as long as asked for', async () => {
    const { summarize, ids } = await summarizeWith();
    for (const length of ['short', 'normal', 'long'] as const) {
      const { result } = await runToEnd(summarize({ articleIds: ids, length, language: 'de' }));
      expect(result.claims.filter((claim) => claim.role === 'answer').length).toBeLessThanOrEqual(SUMMARY_SIZES.summary[length].text);
    }
  });

  it('takes nothing of another report, and tells how many it has read', async () => {
    const { summarize, ids } = await summarizeWith();
    const { events, result } = await runToEnd(summarize({ articleIds: ids.slice(1), length: 'long', language: 'de' }));
    expect(result.articles.map((article) => article.id)).toEqual(ids.slice(1));
    expect(textsOf(result)).toEqual(HUETE.match(/[^.]+\./g)?.map((sentence) => sentence.trim()));
    expect(events).toContainEqual({ type: 'progress', stage: 'reading', done: 1, total: 1 });
  });

  it('never holds a headline, a question or a call to read more', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET]);
    const texts = textsOf((await runToEnd(summarize({ articleIds: ids, length: 'long', language: 'de' }))).result);
    expect(texts).not.toContain('Nach der Flut');
    expect(texts).not.toContain('Wer zahlt das?');
    expect(texts.some((text) => text.startsWith('Lesen Sie auch'))).toBe(false);
  });

  it('shows what two reports say in the same words once, with both citations', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET]);
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'long', language: 'de' }));
    const same = result.claims.filter(({ text }) => text.includes('40 Höfe überschwemmt'));
    expect(same).toHaveLength(1);
    expect(same[0]?.citations.map(({ articleId }) => articleId).toSorted()).toEqual(ids.toSorted());
  });

  it('tells the older report first, and by matter when asked', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [SPAET, FRUEH]);
    const chronological = (await runToEnd(summarize({ articleIds: ids, length: 'long', language: 'de' }))).result;
    expect(chronological.claims[0]?.citations[0]?.articleId).toBe(ids[1]);
    const matters = (await runToEnd(summarize({ articleIds: ids, length: 'long', order: 'by-matter', language: 'de' }))).result;
    expect(matters.order).toBe('by-matter');
    expect(new Set(textsOf(matters))).toEqual(new Set(textsOf(chronological)));
  });

  it('marks a statement of a single source, and lists what was read', async () => {
    const { summarize, ids } = await summarizeWith();
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'long', language: 'de' }));
    expect(result.claims[0]?.sourcing?.independent).toBe(1);
    expect(result.sources?.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(ids.toSorted());
  });
});

describe('a statement that is somebody’s word', () => {
  it('never stands without saying whose', async () => {
    const text =
      'Zarestans Werke seien ausgelastet, sagte der Rüstungsforscher Emil Fahrenkrog der Agentur. Wichtiger sei, dass nun wieder Ersatzteile für ältere Flugzeuge und Schiffe ins Land gelangen dürften.';
    const { summarize } = await summarizeWith(undefined, [{ key: 'a.txt', text }]);
    const { result } = await runToEnd(
      summarize({ question: 'Welche Ersatzteile für Flugzeuge und Schiffe?', length: 'short', language: 'de' }),
    );
    const claim = result.claims.find((one) => one.text.startsWith('Wichtiger sei'));
    const shown =
      result.claims.some((one) => one.text.includes('Fahrenkrog')) || claim?.insertions?.some((one) => one.text.includes('Fahrenkrog'));
    expect(claim).toBeDefined();
    expect(shown).toBe(true);
  });
});

describe('a summary for a question', () => {
  it('takes only what is about it', async () => {
    const { summarize, ids } = await summarizeWith();
    const { result } = await runToEnd(summarize({ question: 'Flut im Elvertal', length: 'short', language: 'de' }));
    expect(textsOf(result)).toContain('Eine Flut im Elvertal hat am Montag mehrere Höfe zerstört.');
    expect(result.claims.flatMap((claim) => claim.citations.map((citation) => citation.articleId))).not.toContain(ids[1]);
  });

  it('says so when the reports hold nothing on it', async () => {
    const { summarize } = await summarizeWith();
    const { result } = await runToEnd(summarize({ question: 'Quantencomputer', length: 'short', language: 'de' }));
    expect(result.claims.map((claim) => [claim.kind, claim.text])).toEqual([
      ['frame', 'In den Berichten steht dazu nichts, was sich zusammenfassen lässt.'],
    ]);
  });

  it('reads a period: the reports that pass the filters', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET]);
    const filters = { from: '2031-05-08' };
    const { result } = await runToEnd(summarize({ filters, length: 'long', language: 'de' }));
    expect(result.articles.map(({ id }) => id)).toEqual([ids[1]]);
    expect(result.scope).toEqual({ filters });
  });
});

describe('a summary for a question whose word stands in a title alone', () => {
  it('is of the reports with that title', async () => {
    const coup = {
      key: 'putsch.txt',
      title: 'Putsch',
      text: 'Putsch\n\nIn Velanien hat das Militär am Freitag die Macht übernommen. Oberst Okwando verkündete im Fernsehen, der Präsident sei abgesetzt.',
    };
    const { summarize, ids } = await summarizeWith(undefined, [{ key: 'huete.txt', text: HUETE }, coup]);
    const { result } = await runToEnd(summarize({ question: 'Putsch', length: 'short', language: 'de' }));
    expect(textsOf(result)).toContain('In Velanien hat das Militär am Freitag die Macht übernommen.');
    expect(result.claims.flatMap(({ citations }) => citations.map(({ articleId }) => articleId))).not.toContain(ids[0]);
  });
});

describe('a briefing', () => {
  it('has its sections, what is new apart from the situation, and what is left open', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET]);
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'normal', form: 'briefing', language: 'de' }));
    expect(summarySchema.parse(result)).toEqual(result);
    expect(result.sections?.map(({ kind }) => kind)).toEqual(['situation', 'new', 'contradictions', 'open-questions']);
    expect(result.newSince).toBe('2031-05-09');
    expect(section(result, 'new').join(' ')).toContain('drei Millionen Kronen');
    expect(section(result, 'new').join(' ')).not.toContain('40 Höfe überschwemmt');
    expect(section(result, 'open-questions')).toContain('Warum der Deich brach, ist noch unklar.');
    expect(section(result, 'situation')).not.toContain('Warum der Deich brach, ist noch unklar.');
    expect(section(result, 'contradictions')).toEqual([
      expect.stringMatching(
        /^Ein sicherer Widerspruch .* wurde nicht gefunden\. In den 2 verglichenen Berichten .* Widersprüche können übersehen sein\.$/,
      ),
    ]);
  });

  it('takes the day that is named for what is new, and says when nothing is older', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET]);
    const { result } = await runToEnd(
      summarize({ articleIds: ids, length: 'short', form: 'briefing', newSince: '2031-05-01', language: 'en' }),
    );
    expect(result.newSince).toBe('2031-05-01');
    expect(section(result, 'new')).toEqual(['No dated report is older than the newest ones; what is new cannot be told.']);
  });

  it('shows every side of what the reports disagree on, disputed', async () => {
    const small = await summarizeWith(undefined, [FRUEH, { ...SPAET, text: SPAET.text.replace('40 Höfe', '60 Höfe') }]);
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'normal', form: 'briefing', language: 'de' }));
    const told = section(result, 'contradictions');
    expect(told[0]).toMatch(/^Die Berichte gehen auseinander: Zahl \(„40[^“]*“ – „60/);
    const sides = result.claims.filter(({ text }) => text.includes('Höfe überschwemmt'));
    expect(new Set(sides.map(({ verdict }) => verdict))).toEqual(new Set(['disputed']));
  });
});

describe('a briefing of reports that may disagree', () => {
  it('shows both figures for one thing that are not surely on one matter, and says no side is disputed', async () => {
    const small = await summarizeWith(undefined, [
      {
        key: 'a.txt',
        text: 'In Merlau brannte am Montag ein Lagerhaus nieder. Bei dem Feuer starben elf Menschen. Der Kreis sperrte die Zufahrt.',
      },
      {
        key: 'b.txt',
        text: 'Die Feuerwehr Ostheim räumte am Mittwoch die Trümmer. Der Landrat sprach von vierzehn Toten im Lagerhaus. Das Gutachten soll im Mai vorliegen.',
      },
    ]);
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'normal', form: 'briefing', language: 'de' }));
    const told = section(result, 'contradictions');
    expect(told[0]).toMatch(/^Ein sicherer Widerspruch .* nicht gefunden\. Die folgenden Angaben könnten einander widersprechen/);
    expect(told[1]).toMatch(/^Möglicherweise .*: Zahl \(„elf“ – „vierzehn“\)\.$/);
    expect(told.slice(2)).toEqual(['Bei dem Feuer starben elf Menschen.', 'Der Landrat sprach von vierzehn Toten im Lagerhaus.']);
    expect(result.claims.map(({ verdict }) => verdict)).not.toContain('disputed');
  });

  it('counts a sentence that stands in two sections once among the sources', async () => {
    const small = await summarizeWith(undefined, [
      { key: 'a.txt', text: 'Bei dem Feuer in Merlau starben elf Menschen.' },
      { key: 'b.txt', text: 'Der Landrat sprach von vierzehn Toten im Lagerhaus von Merlau.' },
    ]);
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'normal', form: 'briefing', language: 'de' }));
    expect(result.claims.filter(({ text }) => text.includes('elf Menschen'))).toHaveLength(2);
    expect(result.sources?.map(({ sentences }) => sentences)).toEqual([1, 1]);
  });
});

describe('a summary of reports that disagree', () => {
  it('quotes each side once, among the contradictions', async () => {
    const small = await summarizeWith(undefined, [FRUEH, { ...SPAET, text: SPAET.text.replace('40 Höfe', '60 Höfe') }]);
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'normal', language: 'de' }));
    const sides = (kind: string) => section(result, kind).filter((text) => text.includes('Höfe überschwemmt'));
    expect(sides('contradictions')).toHaveLength(2);
    expect(sides('text')).toEqual([]);
    expect(section(result, 'text').length).toBeGreaterThan(0);
  });

  it('keeps its text where there is nothing else to tell', async () => {
    const only = 'Die Flut im Elvertal hat 40 Höfe überschwemmt, wie der Landrat mitteilte.';
    const small = await summarizeWith(undefined, [
      { key: 'a.txt', text: only },
      { key: 'b.txt', text: only.replace('40', '60') },
    ]);
    const { result } = await runToEnd(small.summarize({ articleIds: small.ids, length: 'normal', language: 'de' }));
    expect(section(result, 'text').length).toBeGreaterThan(0);
  });
});

describe('a summary by a language model', () => {
  it('marks a sentence that its source does not back', async () => {
    const writer = scripted(({ passages: [first] }) =>
      first ? [{ type: 'delta', text: 'Die Flut' }, statement('c1', 'Die Flut zerstörte 900 Brücken in Spanien.', first)] : [],
    );
    const { summarize, ids } = await summarizeWith(writer);
    const { events, result } = await runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }));
    expect(events).toContainEqual({ type: 'answer-delta', text: 'Die Flut' });
    expect(result.claims[0]?.verdict).toBe('unsupported');
    expect(result.writer).toBe('openai:scripted');
  });

  it('rejects with the failure of the writer', async () => {
    const failure = { code: 'writer-unauthorized', message: 'The key was refused.' };
    const { summarize, ids } = await summarizeWith(scripted(() => [{ type: 'failed', failure }]));
    await expect(runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }))).rejects.toMatchObject({
      name: WriterFailedError.name,
      failure,
    });
  });

  it('says that it was cut off', async () => {
    const { summarize, ids } = await summarizeWith(scripted(() => [{ type: 'limit' }]));
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }));
    expect(textsOf(result)).toContain('Die Zusammenfassung ist an der Längengrenze des Sprachmodells abgebrochen.');
  });

  it('reads all passages of long reports in parts, and writes the whole from the sentences it cited there', async () => {
    const long = Array.from({ length: 700 }, (_, n) => `Der Pegel der Elver stand am Messpunkt ${n} hoch über der Marke.`).join('\n');
    const writer = scripted(({ passages }) => [
      ...passages.slice(0, 1).map((found, at) => statement(`s${at}`, found.passage.text.split('\n')[0] ?? '', found)),
      { type: 'usage', usage: { input: 10, output: 1 } },
    ]);
    const { summarize, ids, corpus, textOf } = await summarizeWith(writer, [
      { key: 'l.txt', text: long },
      { key: 'h.txt', text: HUETE },
    ]);
    const { events, result } = await runToEnd(summarize({ articleIds: ids, length: 'short', language: 'de' }));
    const parts = writer.inputs.slice(0, -1);
    const given = parts.flatMap(({ passages }) => passages.map(({ passage }) => passage.id));
    expect(new Set(given)).toEqual(new Set((await corpus.passageIndex.passagesOf(ids)).map(({ id }) => id)));
    expect(given).toHaveLength(new Set(given).size);
    for (const { passages } of parts)
      expect(passages.reduce((sum, { passage }) => sum + passage.text.length, 0)).toBeLessThanOrEqual(8_500);
    for (const { passage } of writer.inputs.at(-1)?.passages ?? [])
      expect(textOf(passage.articleId).slice(passage.start, passage.end)).toBe(passage.text);
    expect(result.usage).toEqual({ input: 10 * writer.inputs.length, output: writer.inputs.length });
    const readings = events.flatMap((event) => (event.type === 'progress' && event.stage === 'reading' ? [event.done] : []));
    expect(readings.at(-1)).toBe(2);
    for (const { citations } of result.claims)
      for (const { articleId, start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
  });

  it('quotes contradictions and open questions of a briefing whatever the model writes', async () => {
    const writer = scripted(({ passages: [first] }) =>
      first ? [statement(`m${first.passage.id}`, 'Eine Flut hat mehrere Höfe zerstört.', first)] : [],
    );
    const { summarize, ids } = await summarizeWith(writer, [FRUEH, SPAET]);
    const { result } = await runToEnd(summarize({ articleIds: ids, length: 'short', form: 'briefing', language: 'de' }));
    expect(section(result, 'open-questions')).toContain('Warum der Deich brach, ist noch unklar.');
    const blocks = result.claims.map(({ block }) => block.number);
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
  });
});

describe('a summary that is stopped', () => {
  it('rejects with the reason of the signal, while it reads too', async () => {
    const { summarize, ids } = await summarizeWith(undefined, [FRUEH, SPAET, { key: '3.txt', text: HUETE }]);
    for (const steps of [1, 2, 3]) {
      const stop = new AbortController();
      const summarizing = summarize({ articleIds: ids, length: 'long', language: 'de', signal: stop.signal });
      for (let step = 0; step < steps; step++) await summarizing.next();
      stop.abort(new Error('enough'));
      await expect(runToEnd(summarizing)).rejects.toThrow('enough');
    }
  });
});
