import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotatePending } from '../../../ingest/analysing/annotate-pending.ts';
import { createCompare } from '../../../server/comparing/create-compare.ts';
import { comparisonSchema } from '../../../server/contract/comparison.ts';
import { withInsertions } from '../../../server/contract/insertions.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { runToEnd, smallCorpus } from '../../fakes/small-corpus.ts';

const BOTE = `Damm an der Elver gebrochen

Der Damm an der Elver ist am 4. Mai bei Grauhafen gebrochen. Das Wasser überflutete 300 Hektar Ackerland bei Grauhafen. Bürgermeister Tomke Rennert ließ die Schule in Grauhafen als Notunterkunft öffnen. Er dankte allen Helfern. Der Deichverband prüft nun die übrigen Schleusen im Oberland.`;
const ANZEIGER = `Wassermassen im Elvertal

Das Wasser überflutete nach dem Dammbruch 450 Hektar Ackerland bei Grauhafen. Als Notunterkunft ließ Bürgermeister Tomke Rennert die Schule in Grauhafen öffnen. Der Zirkus Belloni verschob sein Gastspiel.`;
const OWN_WORDS = `Elver läuft über

Bei Grauhafen hielt der Damm nicht stand. Auf 450 Hektar Acker steht nun das Wasser, sagt der Kreis.`;
const CAUSE = `Speicher: Ursache des Brandes geklärt

Die Ursache des Brandes im Speicher war ein Kurzschluss in einem Heizgerät. Die Ursache des Brandes nannte Brandmeister Kolbe am Freitag.`;
const IN_OTHER_WORDS = `Nacht am Mühlentor

Wodurch es am Mühlentor zu dem Unglück kam, ist offen; die Flammen griffen auf zwei Dächer über. Die Anwohner durften am Morgen zurück. Eine Bäckerei schenkte Kaffee aus.`;
const MODE = `Neue Hüte aus Filz

Im Herbst tragen die Leute wieder breite Hüte aus grünem Filz. Dazu passen Handschuhe aus Leder.`;

let close = () => {};
afterEach(() => close());

async function compareOf(articles: { key: string; text: string; title?: string }[]) {
  const small = await smallCorpus(articles);
  close = small.close;
  return { ...small, compare: createCompare(small) };
}
const both = [
  { key: 'bote.txt', text: BOTE, title: 'Damm an der Elver gebrochen' },
  { key: 'anzeiger.txt', text: ANZEIGER, title: 'Wassermassen im Elvertal' },
];

describe('a comparison of chosen reports', () => {
  it('counts near-copies, and reports that copied a sentence, as one source', async () => {
    const { compare, ids, corpus } = await compareOf([
      { key: 'bote.txt', text: BOTE },
      { key: 'kreis.txt', text: OWN_WORDS },
      { key: 'kopie.txt', text: `${BOTE} Mehr am Abend.` },
    ]);
    const copied = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    expect(copied.result.coverage).toMatchObject({ cited: 3, independent: 2 });
    // Two reports that tell it each in their own words, but are of one family.
    const [first = '', second = ''] = ids;
    const revisionOf = (id: string) => corpus.archive.get(id)?.revision ?? '';
    const placing = (articleId: string) => ({
      articleId,
      revision: revisionOf(articleId),
      rules: '1',
      keys: [1],
      signature: Uint8Array.of(1),
    });
    corpus.archive.families.place(placing(first), []);
    expect((await runToEnd(compare({ articleIds: [first, second], language: 'de' }))).result.coverage.independent).toBe(2);
    corpus.archive.families.place(placing(second), [{ other: first, nearCopy: true, shared: [] }]);
    expect((await runToEnd(compare({ articleIds: [first, second], language: 'de' }))).result.coverage.independent).toBe(1);
  });

  it('reads what is kept of the reports by the rules of language, and gives the same where nothing is kept', async () => {
    const { compare, ids, ...small } = await compareOf(both);
    const { corpus } = small;
    const before = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    await annotatePending({ archive: corpus.archive, path: '', threads: 0 });
    const kept = vi.spyOn(corpus.archive.annotations, 'of');
    const after = await runToEnd(
      createCompare({ ...small, readArticle: createArticleReader(corpus) })({ articleIds: ids, language: 'de' }),
    );
    expect(kept).toHaveBeenCalledTimes(2);
    expect(after.result.rows).toEqual(before.result.rows);
  });

  it('names in a cell whom a sentence means and whose word it is', async () => {
    const { compare, ids } = await compareOf([
      {
        key: 'bote.txt',
        text: 'Bürgermeister Tomke Rennert kam nach Grauhafen. Der Deich hielt. Das Wasser sank. Zu dem Umzug im Mai äußerte er sich nicht.',
      },
      {
        key: 'kreis.txt',
        text: 'Die Deiche seien alt, sagte der Ingenieur Tjark Boomgaarden. Gefährlicher sei, dass niemand die Schleusen bewache.',
      },
    ]);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const told = result.rows.flatMap(({ cells }) =>
      cells.flatMap(({ claims }) => claims.map(({ text, insertions }) => withInsertions(text, insertions))),
    );
    expect(told).toContain('Zu dem Umzug im Mai äußerte er [Tomke Rennert] sich nicht.');
  });

  it('shows differing rows first, then agreeing ones, then what stands in one report only', async () => {
    const { compare, ids } = await compareOf(both);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const shown = result.rows.map((row) => [row.relation, ...row.cells.map((cell) => cell.claims.map((claim) => claim.text).join(' '))]);
    expect(shown.slice(0, 2)).toEqual([
      [
        'differ',
        'Das Wasser überflutete 300 Hektar Ackerland bei Grauhafen.',
        'Das Wasser überflutete nach dem Dammbruch 450 Hektar Ackerland bei Grauhafen.',
      ],
      [
        'agree',
        'Bürgermeister Tomke Rennert ließ die Schule in Grauhafen als Notunterkunft öffnen.',
        'Als Notunterkunft ließ Bürgermeister Tomke Rennert die Schule in Grauhafen öffnen.',
      ],
    ]);
    expect(shown.slice(2).map(([relation]) => relation)).toEqual(['only-in-one', 'only-in-one', 'only-in-one', 'only-in-one']);
    expect(comparisonSchema.parse(result)).toEqual(result);
  });

  it('cites exact characters in every cell and every difference', async () => {
    const { compare, ids, textOf } = await compareOf(both);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const claims = result.rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims));
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims) {
      expect(claim.verdict).toBe('supported');
      for (const { articleId, start, end, quote } of claim.citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
    }
    const values = result.rows.flatMap((row) => row.differences.flatMap((difference) => difference.values));
    expect(values.map((value) => value.text)).toEqual(['300 Hektar', '450 Hektar']);
    for (const { articleId, start, end, text } of values) expect(textOf(articleId).slice(start, end)).toBe(text);
  });

  it('drops no statement, and repeats none but as context', async () => {
    const { compare, ids, readArticle, corpus } = await compareOf(both);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const shown = result.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.claims.filter((claim) => claim.role === 'answer').map((claim) => claim.text)),
    );
    const stated = ids.flatMap((id) =>
      readArticle(id, corpus.archive.get(id)?.revision ?? '')
        .sentences.filter((sentence) => !sentence.headline)
        .map((sentence) => sentence.text),
    );
    expect(shown.toSorted()).toEqual(stated.toSorted());
  });

  it('gives a sentence that begins with a pronoun the one it points to, as context', async () => {
    const { compare, ids } = await compareOf(both);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const cell = result.rows
      .flatMap((row) => row.cells)
      .find(({ claims }) => claims.some((claim) => claim.text === 'Er dankte allen Helfern.'));
    expect(cell?.claims.map((claim) => [claim.role, claim.text])).toEqual([
      ['context', 'Bürgermeister Tomke Rennert ließ die Schule in Grauhafen als Notunterkunft öffnen.'],
      ['answer', 'Er dankte allen Helfern.'],
    ]);
  });

  it('says in the language asked for what was counted', async () => {
    const { compare, ids } = await compareOf(both);
    const german = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    const english = await runToEnd(compare({ articleIds: ids, language: 'en' }));
    expect(german.result.frames[0]?.text).toBe(
      '2 Berichte verglichen: 1 gemeinsame Aussage ohne Abweichung, 1 weicht ab, 4 nur in einer Quelle gefunden.',
    );
    expect(english.result.frames[0]?.text).toBe(
      '2 reports compared: 1 shared statement without a difference, 1 differs, 4 found in one source only.',
    );
    // They share a sentence word for word, if in another order.
    expect(german.result.coverage).toEqual({ searched: 2, compared: 2, relevant: 2, cited: 2, independent: 1 });
  });

  it('is the same every time', async () => {
    const { compare, ids } = await compareOf(both);
    const [first, second] = [
      await runToEnd(compare({ articleIds: ids, language: 'de' })),
      await runToEnd(compare({ articleIds: ids, language: 'de' })),
    ];
    expect(second.result.rows).toEqual(first.result.rows);
    expect(second.events).toEqual(first.events);
  });

  it('aligns nothing between reports on different matters', async () => {
    const { compare, ids } = await compareOf([...both.slice(0, 1), { key: 'mode.txt', text: MODE }]);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    expect(result.rows.every((row) => row.relation === 'only-in-one')).toBe(true);
    expect(result.frames.map(({ text }) => text)).toContain(
      'Zu keiner Aussage hat der Vergleich in einer anderen Quelle eine passende gefunden; dass die Berichte nichts gemeinsam haben, ist damit nicht gesagt.',
    );
  });

  it('does not call agreement what one report denies', async () => {
    const { compare, ids } = await compareOf([
      { key: 'ja.txt', text: 'Der Hafenmeister Ole Brandt hat die Schleuse in Grauhafen geöffnet.' },
      { key: 'nein.txt', text: 'Der Hafenmeister Ole Brandt hat die Schleuse in Grauhafen nicht geöffnet.' },
    ]);
    const { result } = await runToEnd(compare({ articleIds: ids, language: 'de' }));
    expect(result.rows.map((row) => row.relation)).toEqual(['differ']);
    expect(result.findings.map((finding) => finding.text)).toEqual([
      expect.stringMatching(
        /^In einer Aussage weichen die Berichte ab, und zwar darin, .*„Der Hafenmeister Ole Brandt hat die Schleuse in Grauhafen geöffnet\.“/,
      ),
    ]);
  });
});

describe('a comparison by question', () => {
  const all = [...both, { key: 'mode.txt', text: MODE, title: 'Neue Hüte aus Filz' }];

  it('compares the reports that speak of it, and only what they say on it', async () => {
    const { compare, ids } = await compareOf(all);
    const { result } = await runToEnd(compare({ question: 'Wie viel Ackerland überflutete das Wasser bei Grauhafen?', language: 'de' }));
    expect(result.articles.map((article) => article.id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect(result.rows[0]?.relation).toBe('differ');
    const shown = result.rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims.map((claim) => claim.text)));
    expect(shown).not.toContain('Der Zirkus Belloni verschob sein Gastspiel.');
    expect(result.coverage).toMatchObject({ searched: 3, relevant: 2 });
    expect(result.frames.at(-1)?.text).toMatch(/^\d+ weitere Aussagen? dieser Berichte wurden? nicht als zur Frage gehörig erkannt/);
  });

  it('compares with a report that tells of it in other words, where the words of the question stand in one alone', async () => {
    const { compare, ids } = await compareOf([
      { key: 'kurz.txt', text: CAUSE, title: 'Speicher: Ursache des Brandes geklärt' },
      { key: 'offen.txt', text: IN_OTHER_WORDS, title: 'Nacht am Mühlentor' },
      { key: 'mode.txt', text: MODE, title: 'Neue Hüte aus Filz' },
    ]);
    const { result } = await runToEnd(
      compare({ question: 'Worin widersprechen sich die Berichte zur Ursache des Brandes?', language: 'de' }),
    );
    expect(result.articles.map((article) => article.id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
  });

  it('keeps what these reports say besides in rows of its own: each statement once, cited, and as many as it counts', async () => {
    const { compare, textOf } = await compareOf(all);
    const { result } = await runToEnd(compare({ question: 'Wie viel Ackerland überflutete das Wasser bei Grauhafen?', language: 'de' }));
    const { rows = [], statements } = result.outside ?? {};
    const claimsIn = (some: typeof rows) => some.flatMap((row) => row.cells.flatMap(({ claims }) => claims));
    const answers = claimsIn(rows).filter(({ role }) => role === 'answer');
    expect(answers.map(({ text }) => text)).toContain('Der Zirkus Belloni verschob sein Gastspiel.');
    expect(new Set(answers.map(({ text }) => text)).size).toBe(statements);
    expect(result.frames.at(-1)?.text).toContain(`${statements} weitere Aussagen`);
    const about = claimsIn(result.rows);
    expect(about.filter(({ text, role }) => role === 'answer' && answers.some((other) => other.text === text))).toEqual([]);
    const ids = [...about, ...claimsIn(rows)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { verdict, citations } of answers) {
      expect(verdict).toBe('supported');
      for (const { articleId, start, end, quote } of citations) expect(textOf(articleId).slice(start, end)).toBe(quote);
    }
    expect(comparisonSchema.parse(result)).toEqual(result);
  });

  it('puts side by side what reports say besides, and nothing where no question is asked', async () => {
    const besides = 'Die Fähre Anna Lund fährt ab Juni wieder täglich nach Norderwyk.';
    const { compare, ids } = await compareOf([
      { key: 'bote.txt', text: `${BOTE} ${besides}` },
      { key: 'anzeiger.txt', text: `${ANZEIGER} ${besides}` },
    ]);
    const { result } = await runToEnd(compare({ question: 'Wie viel Ackerland überflutete das Wasser bei Grauhafen?', language: 'de' }));
    const [first] = result.outside?.rows ?? [];
    expect(first).toMatchObject({ relation: 'agree', cells: [{ claims: [{ text: besides }] }, { claims: [{ text: besides }] }] });
    expect((await runToEnd(compare({ articleIds: ids, language: 'de' }))).result.outside).toBeUndefined();
  });

  it('says so when fewer than two reports speak of it', async () => {
    const { compare } = await compareOf(all);
    const { result } = await runToEnd(compare({ question: 'Hüte aus grünem Filz', language: 'de' }));
    expect(result.rows).toEqual([]);
    expect(result.frames.map((frame) => frame.text)).toEqual([
      'Nur in einem Bericht sind Aussagen dazu gefunden; für einen Vergleich braucht es zwei.',
    ]);
  });
});

describe('a comparison that is stopped', () => {
  it('rejects with the reason of the signal', async () => {
    const { compare, ids } = await compareOf(both);
    const stop = new AbortController();
    const comparing = compare({ articleIds: ids, language: 'de', signal: stop.signal });
    expect((await comparing.next()).value).toMatchObject({ type: 'progress', stage: 'searching' });
    stop.abort(new Error('enough'));
    await expect(runToEnd(comparing)).rejects.toThrow('enough');
  });
});
