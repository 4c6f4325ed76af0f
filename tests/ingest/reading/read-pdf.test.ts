import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../ingest/reading/read-outcome.ts';
import { column, type PrintedText, writePdf } from '../../fakes/pdf-writer.ts';
import { readOne, reasonFor, textOf } from '../../fakes/read-items.ts';

const left = [
  'Die Fähre Helga hat am Sonntagmorgen den Kai',
  'von Brunsholm gerammt. Vier Menschen wurden ver-',
  'letzt, sagte die Hafenpolizei am Abend in Nord-',
  'Brunsholm, und die Reederei bestätigte es nun.',
  'Der Kapitän sprach von einem Ausfall der Steue-',
  'rung und von Glück.',
];
const right = [
  'Die Reederei will das Schiff in dieser Woche nun',
  'untersuchen lassen, wie sie mitteilte. Bis auf',
  'Weiteres fährt auf der Linie nur das kleinere',
  'Schwesterschiff. Pendler müssen lange warten.',
];
const title = { text: 'Fähre rammt den Kai von Brunsholm', x: 60, y: 80, size: 18 };

describe('a PDF in two columns', () => {
  let article: ReadArticle;
  beforeAll(async () => {
    // Line by line over both columns, as some programs write them.
    const lines = [...column(left, { y: 120 }), ...column(right, { x: 320, y: 120 })].sort((one, other) => one.y - other.y);
    article = await readOne(
      writePdf([[title, ...lines]], {
        compress: true,
        info: { Title: 'Microsoft Word - kai.docx', Author: 'Jana Kolb', CreationDate: "D:20250302231010-05'00'" },
      }),
      'a.txt',
    );
  });

  it('is read column after column, with its paragraphs in one piece and words parted at line ends joined', () => {
    expect(textOf(article)).toBe(
      [
        'Fähre rammt den Kai von Brunsholm',
        'Die Fähre Helga hat am Sonntagmorgen den Kai von Brunsholm gerammt. Vier Menschen wurden verletzt, sagte die Hafenpolizei am Abend in Nord-Brunsholm, und die Reederei bestätigte es nun. Der Kapitän sprach von einem Ausfall der Steuerung und von Glück.',
        'Die Reederei will das Schiff in dieser Woche nun untersuchen lassen, wie sie mitteilte. Bis auf Weiteres fährt auf der Linie nur das kleinere Schwesterschiff. Pendler müssen lange warten.',
      ].join('\n'),
    );
  });

  it('keeps the lines as they stand in the original, and every mending is an edit of it', () => {
    expect(article.original).toBe([title.text, ...left, ...right].join('\n'));
    expect(
      article.marks
        .filter(({ rule }) => rule === 'hyphenation')
        .map(({ originalStart, originalEnd }) => article.original.slice(originalStart, originalEnd)),
    ).toEqual(['-\n', '-\n']);
    for (const { originalStart, originalEnd } of article.marks)
      expect(article.original.slice(originalStart, originalEnd)).toMatch(/^-?\n$/);
  });

  it('takes author and day of making from its properties, and no title that a program wrote', () => {
    expect(article).toMatchObject({ titled: true, author: 'Jana Kolb', publishedOn: '2025-03-02', publishedHow: 'file', problems: [] });
  });
});

describe('pages of a PDF', () => {
  const paragraph = (page: number) => [
    `Auf Seite ${page} steht ein Satz, der bis an das Ende der Zeile reicht und`,
    'danach noch weitergeht, bis die Seite voll ist und er auf der nächsten zu',
  ];
  const pages = [1, 2, 3, 4].map((page): PrintedText[] => [
    { text: `Hafenblatt – Ausgabe ${page}`, x: 60, y: 40, size: 8 },
    ...column(page === 1 ? ['Die Lage im Fjord, von der an diesem Tag die Rede ist, wird hier zu'] : [], { y: 88 }),
    ...column(paragraph(page), { y: 100 }),
    ...column(page === 4 ? ['Ende kommt.'] : [], { y: 124 }),
    { text: `– ${page + 6} –`, x: 280, y: 815, size: 8 },
  ]);

  it('lose heads, feet and numbers that come again, and a sentence goes on over their end', async () => {
    const article = await readOne(writePdf(pages), 'a.pdf');
    expect(textOf(article)).toBe(
      `Die Lage im Fjord, von der an diesem Tag die Rede ist, wird hier zu ${[1, 2, 3, 4].map((page) => paragraph(page).join(' ')).join(' ')} Ende kommt.`,
    );
    expect(article.original).toContain('Hafenblatt – Ausgabe 3');
    expect(new Set(article.marks.map(({ rule }) => rule))).toEqual(new Set(['page-head', 'page-number', 'line-wrap']));
  });

  it('are told by where each begins in the original', async () => {
    const { original, pages: starts = [] } = await readOne(writePdf(pages), 'a.pdf');
    expect(starts).toHaveLength(4);
    expect(starts.map((start) => /^[^\n]*/.exec(original.slice(start))?.[0])).toEqual(
      [1, 2, 3, 4].map((page) => `Hafenblatt – Ausgabe ${page}`),
    );
  });

  it('keep what stands once, figures at their edge too', async () => {
    const text = textOf(
      await readOne(
        writePdf([[...column(['Es kamen mehr Gäste als je.'], { y: 100 }), { text: '1987', x: 60, y: 815 }], column(['Ende.'])]),
        'a.pdf',
      ),
    );
    expect(text).toBe('Es kamen mehr Gäste als je.\n1987\nEnde.');
  });

  it('without text are named', async () => {
    const article = await readOne(writePdf([column(['Ein Satz steht hier.']), [], column(['Noch einer.'])]), 'a.pdf');
    expect(article.problems).toEqual([expect.stringContaining('no text on page 2')]);
    expect(article.pages).toEqual([0, 21, 21]);
    const ending = await readOne(writePdf([column(['Ein Satz steht hier.']), [], []]), 'a.pdf');
    expect(ending.pages).toEqual([0, 20, 20]);
  });
});

describe('lines of a PDF', () => {
  const mended = async (lines: string[], options = {}) => textOf(await readOne(writePdf([column(lines, options)]), 'a.pdf'));
  const full = 'Ein langer Satz füllt die Zeile bis an ihren rechten Rand aus';

  it('keep hyphens that belong to the word', async () => {
    expect(
      await mended([
        `${full} Nord-`,
        'und Südufer sind gesperrt, in der EU-',
        'weit gültigen Liste steht 2024-',
        '25 als Jahr, long-term auch, long-',
        'term eben.',
      ]),
    ).toBe(
      `${full} Nord- und Südufer sind gesperrt, in der EU-weit gültigen Liste steht 2024-25 als Jahr, long-term auch, long-term eben.`,
    );
  });

  it('part paragraphs by white, by indents, by short lines and at marks of lists', async () => {
    expect(await mended([full, 'und endet hier.', `${full} wieder`, 'und endet.'])).toBe(
      `${full} und endet hier.\n${full} wieder und endet.`,
    );
    const withWhite = [...column([full, `${full} eben.`]), ...column([`${full} neu.`], { y: 140 })];
    expect(textOf(await readOne(writePdf([withWhite]), 'a.pdf'))).toBe(`${full} ${full} eben.\n${full} neu.`);
    const indented = [...column([full, `${full}.`]), ...column([`${full} an`], { x: 75, y: 124 }), ...column(['seinem Ende.'], { y: 136 })];
    expect(textOf(await readOne(writePdf([indented]), 'a.pdf'))).toBe(`${full} ${full}.\n${full} an seinem Ende.`);
    expect(await mended([`${full} und`, '• erstens', '• zweitens'])).toBe(`${full} und\n• erstens\n• zweitens`);
  });

  it('of a table stay rows', async () => {
    const rows = [
      ['Hafen', 'Schiffe', 'Tonnen'],
      ['Brunsholm', '12', '340'],
      ['Lorvik', '7', '95'],
      ['Orkul', '3', '18'],
    ];
    const table = rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: 60 + cell * 150, y: 100 + at * 14 })));
    expect((await readOne(writePdf([table]), 'a.pdf')).original).toBe(rows.map((row) => row.join('\t')).join('\n'));
  });

  it('in three columns under a headline that crosses them are read in order', async () => {
    const words = (column: string) => Array.from({ length: 8 }, (_, line) => `Spalte ${column} Zeile ${line + 1} reicht`);
    const page = [title, ...['eins', 'zwei', 'drei'].flatMap((name, at) => column(words(name), { x: 50 + at * 170, y: 120 }))];
    expect((await readOne(writePdf([page]), 'a.pdf')).original.split('\n')).toEqual([
      title.text,
      ...words('eins'),
      ...words('zwei'),
      ...words('drei'),
    ]);
  });

  it('set sideways come after the others', async () => {
    const page = [{ text: 'Am Rand', x: 30, y: 500, turned: true }, ...column([full, 'und endet.'])];
    expect(textOf(await readOne(writePdf([page]), 'a.pdf'))).toBe(`${full} und endet.\nAm Rand`);
  });
});

describe('the title of a PDF', () => {
  const body = column([...left, ...right], { y: 120 });

  it('of its properties counts when the first page shows it, and comes first', async () => {
    const pdf = writePdf([[{ text: 'Hafenblatt', x: 60, y: 60 }, title, ...body]], {
      info: { Title: 'Fähre rammt den Kai von Brunsholm' },
    });
    expect(await readOne(pdf, 'a.pdf')).toMatchObject({
      titled: true,
      original: expect.stringMatching(/^Fähre rammt den Kai von Brunsholm\nHafenblatt\n/),
      pages: [34],
    });
    expect(await readOne(writePdf([body], { info: { Title: 'Vorlage für alle Ausgaben' } }), 'a.pdf')).toMatchObject({ titled: false });
  });
});

describe('a PDF that cannot be read', () => {
  it('is refused with the reason and what to do', async () => {
    expect(await reasonFor(writePdf([[]]), 'a.pdf')).toMatch(/without text.*no OCR/);
    expect(await reasonFor(writePdf([column(left)]).subarray(0, 300), 'a.pdf')).toContain('PDF');
    expect(await reasonFor('%PDF-1.4\nkein PDF', 'a.pdf')).toContain('damaged PDF');
  });

  it('because it is encrypted says so', async () => {
    const secret = `/Filter /Standard /V 1 /R 2 /P -4 /O (${'x'.repeat(32)}) /U (${'y'.repeat(32)})`;
    const pdf = writePdf([column(left)], { objects: [`<< ${secret} >>`] })
      .toString('latin1')
      .replace('/Info 4 0 R', '/Info 4 0 R /Encrypt 100 0 R /ID [(a) (a)]');
    expect(await reasonFor(Buffer.from(pdf, 'latin1'), 'a.pdf')).toContain('password');
  });

  it('is read all the same when its table of objects is gone', async () => {
    const pdf = writePdf([column(left)]).toString('latin1');
    const article = await readOne(Buffer.from(pdf.replace('xref\n0 1', 'nix').replace(/startxref\n\d+/, ''), 'latin1'), 'a.pdf');
    expect(article.original).toContain('Die Fähre Helga');
  });

  it('because it has thousands of pages is refused at once', async () => {
    expect(await reasonFor(writePdf(Array(3000).fill([])), 'a.pdf')).toContain('3000 pages; the limit is 2000');
  });

  it('because its objects lead in circles ends', async () => {
    const circle = writePdf([column(left)], { objects: ['101 0 R', '100 0 R'], catalog: '/Outlines 100 0 R /Names 100 0 R' });
    expect(await readOne(circle, 'a.pdf')).toMatchObject({ kind: 'read' });
    const pages = circle.toString('latin1').replace('/Kids [1000 0 R]', '/Kids [2 0 R]   ');
    expect(await reasonFor(Buffer.from(pages, 'latin1'), 'a.pdf')).toMatch(/damaged/);
  });

  it('runs no script', async () => {
    const pdf = writePdf([column(left)], {
      objects: ['<< /S /JavaScript /JS (while(true){}) >>'],
      catalog: '/OpenAction 100 0 R /Names << /JavaScript << /Names [(a) 100 0 R] >> >>',
    });
    expect(await readOne(pdf, 'a.pdf')).toMatchObject({ kind: 'read' });
  });
});
