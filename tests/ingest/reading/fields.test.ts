import { describe, expect, it } from 'vitest';
import { readItems, readOne, reasonFor, textOf } from '../../fakes/read-items.ts';

const text = 'Die Fähre Helga hat den Kai von Brunsholm gerammt. Vier Menschen wurden leicht verletzt.';

describe('JSON', () => {
  it('gives the article of an object, whatever its usual names are', async () => {
    for (const object of [
      {
        Titel: 'Fähre rammt Kai',
        Artikeltext: text,
        'Veröffentlicht am': '2.3.2025',
        Quelle: 'Hafenblatt',
        Autor: 'Jana Kolb',
        Link: 'https://hafenblatt.example/1',
      },
      {
        title: 'Fähre rammt Kai',
        body: text,
        published_at: '2025-03-02T23:10:00-05:00',
        source: { id: 7, name: 'Hafenblatt' },
        authors: ['Jana Kolb'],
        url: 'https://hafenblatt.example/1',
      },
      {
        headline: 'F&auml;hre rammt <em>Kai</em>',
        paragraphs: [text.slice(0, 50), text.slice(51)],
        pubDate: 'Sun, 02 Mar 2025 23:10:00 +0100',
        publisher: 'Hafenblatt',
        author: { name: 'Jana Kolb' },
        permalink: 'https://hafenblatt.example/1',
      },
      {
        _source: {
          title: 'Fähre rammt Kai',
          content: text,
          date: 'Sonntag, 2. März 2025',
          publisher: 'Hafenblatt',
          author: 'Jana Kolb',
          url: 'https://hafenblatt.example/1',
        },
      },
      {
        title: 'Fähre rammt Kai',
        text,
        timestamp: 1740956400,
        outlet: 'Hafenblatt',
        byline: 'Jana Kolb',
        link: 'https://hafenblatt.example/1',
      },
    ]) {
      const article = await readOne(JSON.stringify(object), 'a.json');
      expect(article).toMatchObject({
        titled: true,
        publisher: 'Hafenblatt',
        author: 'Jana Kolb',
        url: 'https://hafenblatt.example/1',
        publishedOn: expect.stringMatching(/^2025-03-0[23]$/),
        publishedHow: 'data',
        problems: [],
      });
      expect(article.original.replace(/\s+/g, ' ')).toBe(`Fähre rammt Kai ${text}`);
    }
  });

  it('finds the list of articles wherever it stands, and names each by its id, its address or its place', async () => {
    const rows = [{ id: 4711, text }, { url: 'https://hafenblatt.example/2', text }, { text }, { id: 4711, text }];
    const items = ['4711', 'https://hafenblatt.example/2', '3', '4711 (2)'];
    for (const root of [rows, { articles: rows }, { status: 'ok', response: { total: 4, hits: { results: rows } } }]) {
      expect((await readItems(JSON.stringify(root), 'a.json')).map(({ item }) => item)).toEqual(items);
    }
    const byId = { a1: { text, title: 'Eins' }, a2: { text, title: 'Zwei' } };
    expect((await readItems(JSON.stringify(byId), 'a.json')).map(({ item }) => item)).toEqual(['a1', 'a2']);
  });

  it('reads markup inside a field as a page', async () => {
    const html = {
      title: { rendered: 'Fähre &#8211; Kai' },
      content: { rendered: `<p>${text}</p><script>x()</script><p>Mehr folgt.</p>` },
    };
    expect((await readOne(JSON.stringify(html), 'a.json')).original).toBe(`Fähre – Kai\n${text}\nMehr folgt.`);
  });

  it('says when the text was a guess, a teaser or was cut', async () => {
    const long = `${text} `.repeat(5);
    expect(await readOne(JSON.stringify({ xy: long }), 'a.json')).toMatchObject({ problems: [expect.stringContaining('"xy", a guess')] });
    expect(await readOne(JSON.stringify({ description: text }), 'a.json')).toMatchObject({
      problems: [expect.stringContaining('beginning')],
    });
    expect(await readOne(JSON.stringify({ content: `${text}… [+2143 chars]` }), 'a.json')).toMatchObject({
      problems: [expect.stringContaining('beginning')],
    });
    expect(await readOne(JSON.stringify({ text, date: '02/03/2025' }), 'a.json')).toMatchObject({
      publishedOn: undefined,
      problems: [expect.stringContaining('02/03/2025')],
    });
  });

  it('takes the fields that a mapping names, nested ones too, and refuses one that is not there', async () => {
    const row = JSON.stringify({ text: 'Kurz', langfassung: { deutsch: text }, stand: '2025-03-02' });
    const mapping = { text: 'langfassung.deutsch', date: 'stand' };
    expect(await readOne(row, { path: 'a.json', mapping })).toMatchObject({ original: text, publishedOn: '2025-03-02' });
    expect(await reasonFor(row, { path: 'a.json', mapping: { text: 'fehlt' } })).toMatch(/no field "fehlt".*text, langfassung/);
  });

  it('refuses what holds no text, and lists the fields with the way to name one', async () => {
    expect(await reasonFor('{"name": "beleg", "version": "1"}', 'package.json')).toMatch(
      /Its fields: name, version\. Name it in the mapping, for instance text=name/,
    );
    expect(await reasonFor('[]', 'a.json')).toContain('empty list');
    expect(await reasonFor('[[1]]', 'a.json')).toContain('no object');
    expect(await reasonFor('7', 'a.json')).toContain('no object');
    expect(await reasonFor('{"text": "Ende', 'a.json')).toContain('not valid JSON');
  });

  it('survives depth, odd keys and half surrogates', async () => {
    expect(await reasonFor(`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'a.json')).toMatch(/no object|not valid/);
    expect(await reasonFor(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'a.json')).toMatch(/no field|not valid/);
    expect(await readOne(`{"__proto__": {"text": "x"}, "constructor": 1, "text": ${JSON.stringify(text)}}`, 'a.json')).toMatchObject({
      original: text,
    });
    expect((await readOne('{"text": "Kai \\ud800 zu\\u0000."}', 'a.json')).original).toBe('Kai \ufffd zu\ufffd.');
  });

  it('is told from a text that begins with a bracket', async () => {
    expect((await readOne('["Nie wieder", sagte sie.', 'a.txt')).original).toBe('["Nie wieder", sagte sie.');
    expect(await readOne(JSON.stringify({ text }), 'a.txt')).toMatchObject({ original: text });
  });
});

describe('JSON lines', () => {
  it('are read one by one; a broken one is told and the rest is read', async () => {
    const lines = [JSON.stringify({ id: 'a', text }), '{"id": "b", "text": ', '', '[1]', JSON.stringify({ id: 'c', text })].join('\r\n');
    const items = await readItems(lines, 'a.jsonl');
    expect(items.map(({ item, outcome }) => [item, outcome.kind])).toEqual([
      ['a', 'read'],
      ['line 2', 'rejected'],
      ['line 4', 'rejected'],
      ['c', 'read'],
    ]);
  });

  it('are known by their content, also in a file that calls itself JSON, and in UTF-16', async () => {
    const lines = `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text })}\n`;
    for (const path of ['a.json', 'a.txt', 'a']) expect((await readItems(lines, path)).map(({ item }) => item)).toEqual(['a', 'b']);
    const long = `${JSON.stringify({ id: 'a', text: text.repeat(200) })}\n${JSON.stringify({ id: 'b', text })}\n`;
    expect(await readItems(long, 'a.json')).toHaveLength(2);
    expect(await readItems(Buffer.from(`\ufeff${lines}`, 'utf16le'), 'a.jsonl')).toHaveLength(2);
  });
});

describe('tables', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('parted by %s are read row by row', async (_, sign) => {
    const rows = [
      ['Nr', 'Überschrift', 'Text', 'Datum', 'Zeitung'],
      ['17', '"Fähre rammt ""Kai"""', `"${text}\nZweiter Absatz, mit Komma; und mehr."`, '02.03.2025', 'Hafenblatt'],
      ['18', 'Möwe', text, '', ''],
    ];
    const items = await readItems(
      rows.map((row) => row.map((cell) => (/[,;\n]/.test(cell) && !cell.startsWith('"') ? `"${cell}"` : cell)).join(sign)).join('\r\n'),
      'a.csv',
    );
    expect(items.map(({ item }) => item)).toEqual(['17', '18']);
    expect(items[0]?.outcome).toMatchObject({
      original: `Fähre rammt "Kai"\n${text}\nZweiter Absatz, mit Komma; und mehr.`,
      titled: true,
      publishedOn: '2025-03-02',
      publisher: 'Hafenblatt',
    });
    expect(items[1]?.outcome).toMatchObject({ publishedOn: undefined, publisher: undefined });
  });

  it('of a German spreadsheet in Windows-1252 are decoded, and known by their head without a name', async () => {
    const bytes = Buffer.from(`Titel;Volltext\nFähre;${text}\n`, 'latin1');
    for (const path of ['a.csv', 'a.txt']) {
      const [item] = await readItems(bytes, path);
      expect(item?.outcome).toMatchObject({ original: `Fähre\n${text}`, problems: [expect.stringContaining('windows-1252')] });
    }
  });

  it('without names, without rows or with a quote that never ends are told', async () => {
    expect(await reasonFor('nur eine Zeile', 'a.csv')).toContain('first row');
    expect(await reasonFor('title,text\n', 'a.csv')).toContain('without rows');
    expect(await reasonFor('id,zahl\n1,2\n', 'a.csv')).toContain('Its fields: id, zahl');
    const items = await readItems(`title,text\nEins,${text}\nZwei,"${text}\n`, 'a.csv');
    expect(items.map(({ outcome }) => outcome.kind)).toEqual(['read', 'rejected']);
  });

  it('are not seen in a text whose first line has commas', async () => {
    expect(await readOne('Text, Bild, Ton: so arbeitet der Sender.\nMehr folgt.', 'a.txt')).toMatchObject({ marks: [] });
    expect(textOf(await readOne(`Inhalt, Titel und mehr\n${text}`, 'a.txt'))).toContain('Inhalt, Titel und mehr');
  });
});

describe('what a server says of a file', () => {
  it('decides where content does not, and gives the encoding', async () => {
    const csv = `id,text\n1,${text}\n`;
    expect(await readItems(csv, { path: 'https://x.example/export?id=1', contentType: 'text/csv; charset=utf-8' })).toHaveLength(1);
    const russian = Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea]);
    expect(await readOne(russian, { path: 'a', contentType: 'text/plain; charset=windows-1251' })).toMatchObject({
      original: 'Минск',
      problems: [],
    });
  });
});

describe('a table whose quotes are broken', () => {
  it('is refused in one line, however many a field name has', async () => {
    const reason = await reasonFor('"id,kurz\n""a""",b\n1,2\n', 'a.csv');
    expect(reason).toContain('no field holds the text');
    expect(reason).not.toContain('\n');
  });
});
