import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../../ingest/reading/read-articles.ts';
import type { ReadOutcome } from '../../../ingest/reading/read-outcome.ts';
import { repair } from '../../../ingest/repairing/repair.ts';
import { readOne } from '../../fakes/read-items.ts';

/** The one article of a file. */
const read = async (content: string | Uint8Array, path: string): Promise<ReadOutcome> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcomes: ReadOutcome[] = [];
  for await (const { item, outcome } of readArticles(bytes, { path })) {
    expect(item).toBeUndefined();
    outcomes.push(outcome);
  }
  expect(outcomes).toHaveLength(1);
  return outcomes[0] ?? { kind: 'rejected', reason: 'nothing' };
};
/** The repaired text; fails the test when the file was rejected. */
const textOf = async (content: string, path: string) => {
  const outcome = await read(content, path);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason);
  return repair(outcome.original, outcome.marks).text;
};
/** Reproducible noise. */
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 0xff);

const paragraphs = [
  'Die Fähre Helga hat am Sonntagmorgen den Kai von Brunsholm gerammt. Vier Menschen wurden dabei leicht verletzt, sagte die Hafenpolizei.',
  'Der Kapitän sprach von einem Ausfall der Steuerung. Die Reederei will das Schiff in dieser Woche untersuchen lassen, wie sie mitteilte.',
  'Bis auf Weiteres fährt auf der Linie nur das kleinere Schwesterschiff. Pendler müssen mit langen Wartezeiten am Anleger rechnen.',
];
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="de"><head><title>Fähre rammt Kai | Hafenblatt</title>${head}</head><body>${inside}</body></html>`;
const article = `<article><h1>Fähre rammt Kai</h1>${paragraphs.map((part) => `<p>${part}</p>`).join('\n')}</article>`;

describe('telling formats by content', () => {
  it.each([
    ['a PDF named .txt that ends at once', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged PDF'],
    ['an archive that ends at once', Buffer.concat([Buffer.from('PK\x03\x04'), noise(200)]), 'damaged ZIP'],
    ['a rich text file', Buffer.from('{\\rtf1 Text'), 'save it as'],
    ['a picture', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(200)]), 'PNG'],
    ['a program', Buffer.concat([Buffer.from('\x7fELF'), noise(200)]), 'program'],
    ['an archive', gzipSync('Text'), 'gzip'],
    ['random bytes', noise(5000), 'binary'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['white space and control characters', Buffer.from(' \n\t\0\0\x01 \r\n'), 'empty'],
    ['a UTF-16 file of blanks', Buffer.from('\ufeff   \n', 'utf16le'), 'empty'],
    ['signs without a word', Buffer.from('--- *** ---'), 'empty'],
  ])('refuses %s', async (_, bytes, word) => {
    expect(await read(bytes, 'bericht.txt')).toMatchObject({ kind: 'rejected', reason: expect.stringContaining(word) });
  });

  it('is quick with a head made of comments', async () => {
    expect(await read(`${'<!---->'.repeat(1000)}Der Kai ist zu.`, 'a.txt')).toMatchObject({ kind: 'read' });
    expect(await read(`<!-- a --> \n<!-- b -->${page(article)}`, 'a.txt')).toMatchObject({ titled: true });
  });

  it('reads a page named .txt as a page', async () => {
    expect(await read(page(article), 'bericht.txt')).toMatchObject({ kind: 'read', titled: true, language: 'de' });
  });

  it('reads text that begins like a signature as text', async () => {
    expect(await read('GIF89 heißt das neue Schiff. ID3 nicht.', 'a.txt')).toMatchObject({ kind: 'read' });
    expect(await read('MZ Brunsholm: Der Kai ist zu.', 'a.txt')).toMatchObject({ kind: 'read' });
  });
});

describe('reading Markdown', () => {
  const head = '---\ntitle: "Fähre: Kai gerammt"\npublisher: Hafenblatt\ndate: 2025-03-02\nlang: de\n---\n';

  it('takes title, publisher and date from the front matter and the title once', async () => {
    const source = `${head}\n# Fähre: Kai gerammt\n\nVier *Verletzte*.`;
    expect(await read(source, 'a.md')).toMatchObject({
      titled: true,
      publisher: 'Hafenblatt',
      publishedOn: '2025-03-02',
      publishedHow: 'front-matter',
      language: 'de',
    });
    expect(await textOf(source, 'a.md')).toBe('Fähre: Kai gerammt\n\nVier Verletzte.');
    expect(await textOf(`${head}\nVier Verletzte.`, 'a.md')).toBe('Fähre: Kai gerammt\n\nVier Verletzte.');
  });

  it('takes marks out and leaves words', async () => {
    const source = [
      '## Was **bekannt** ist',
      '',
      'Ein [Bericht](https://example.org/a) von',
      '*Kai* und `Anleger`, 5 \\* 3.',
      '',
      '> „Nie wieder“,',
      '> sagte sie.',
      '',
      '- Helga',
      '- Möwe',
      '',
      '1. Erstens',
      '',
      '![Bild](b.png)',
      '',
      '---',
      '',
      'Ende mit snake_case und 2 < 3.',
    ].join('\n');
    expect(await textOf(source, 'a.md')).toBe(
      'Was bekannt ist\n\nEin Bericht von Kai und Anleger, 5 * 3.\n\n„Nie wieder“, sagte sie.\n\nHelga\nMöwe\n\n1. Erstens\n\nEnde mit snake_case und 2 < 3.',
    );
  });

  it('takes each mark out once, also where an item ends in a code fence that never closes', async () => {
    expect(await textOf('# Kai\n\nDie Fähre fährt.\n\n- ```a\n- Möwe\n- Helga\n', 'a.md')).toBe('Kai\n\nDie Fähre fährt.\n\nMöwe\nHelga');
    const { marks } = await readOne(Buffer.from('- ```a\n- b\n'), 'a.md');
    expect(marks.every(({ originalStart }, at) => at === 0 || originalStart >= (marks[at - 1]?.originalEnd ?? 0))).toBe(true);
  });

  it('says so when the front matter is no YAML, a bomb, or a date is none', async () => {
    expect(await read('---\ntitle: [a\n---\nText hier.', 'a.md')).toMatchObject({
      kind: 'read',
      problems: [expect.stringContaining('YAML')],
    });
    const bomb = '---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nText hier.';
    expect(await read(bomb, 'a.md')).toMatchObject({ kind: 'read', problems: [expect.any(String)] });
    expect(await read('---\ndate: gestern\n---\nText hier.', 'a.md')).toMatchObject({ problems: [expect.stringContaining('gestern')] });
  });

  it('reads a Markdown paragraph too long to parse as plain text', async () => {
    expect(await read('[a](b) **x** *y* '.repeat(20_000), 'a.md')).toMatchObject({
      kind: 'read',
      problems: [expect.stringContaining('too long')],
    });
  });

  it('reads Markdown nested too deep to parse as plain text', async () => {
    expect(await read(`${'> '.repeat(50_000)}Text`, 'a.md')).toMatchObject({ kind: 'read', problems: [expect.stringContaining('nested')] });
  });
});

describe('reading pages', () => {
  it('gives title and paragraphs as lines, without what stands around them', async () => {
    const around = page(
      `<nav><a href="/">Start</a></nav><div class="cookie-banner"><p>Wir setzen Cookies.</p></div>${article.replace(
        '</h1>',
        '</h1><div class="share-bar"><a href="#">Teilen</a></div><p hidden>Unsichtbar eins.</p><p style="display: none">Unsichtbar zwei.</p>',
      )}<aside>Mehr zum Thema</aside><footer>Impressum</footer><script>document.title = 'x'</script>`,
    );
    expect(await textOf(around, 'a.html')).toBe(['Fähre rammt Kai', ...paragraphs].join('\n'));
  });

  it('reads what a page says of itself, in the order of trust', async () => {
    const meta =
      '<meta property="og:site_name" content="Hafenblatt"><meta property="article:published_time" content="2025-03-02T23:30:00-05:00">';
    expect(await read(page(article, meta), 'a.html')).toMatchObject({
      publisher: 'Hafenblatt',
      publishedOn: '2025-03-02',
      publishedHow: 'page',
    });
    const linked =
      '<script type="application/ld+json">{"@graph":[{"datePublished":"2025-03-04","publisher":{"name":"Küstenbote"}}]}</script>';
    expect(await read(page(article, linked), 'a.html')).toMatchObject({ publisher: 'Küstenbote', publishedOn: '2025-03-04' });
    expect(await read(page(article.replace('</h1>', '</h1><time datetime="2025-03-05">5. März</time>')), 'a.html')).toMatchObject({
      publishedOn: '2025-03-05',
    });
    expect(await read(page(article, '<script type="application/ld+json">{broken</script>'), 'a.html')).toMatchObject({
      publishedOn: undefined,
    });
  });

  it('decodes a page by the encoding it declares', async () => {
    const bytes = Buffer.from(page(article, '<meta charset="iso-8859-1">'), 'latin1');
    const outcome = await read(bytes, 'a.html');
    expect(outcome.kind === 'read' && outcome.original).toContain('Die Fähre Helga');
  });

  it('runs and fetches nothing, and keeps no markup', async () => {
    const hostile = page(
      `<script>globalThis.hacked = true</script><img src="http://127.0.0.1:9/x" onerror="globalThis.hacked = true"><svg onload="globalThis.hacked=true"></svg><base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">${article}`,
    );
    expect(await textOf(hostile, 'a.html')).not.toMatch(/hacked|<|127/);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('refuses pages nested 100,000 deep, and survives tags that never close', async () => {
    for (const name of ['div', 'b', 'thead', 'table', 'ul', 'x-y']) {
      expect(await read(`<html><body>${`<${name}>`.repeat(100_000)}Wort`, 'a.html')).toMatchObject({
        kind: 'rejected',
        reason: expect.stringContaining('nested'),
      });
    }
    expect(await read(`<html><body>${'<p>Ein Absatz ohne Ende.'.repeat(2000)}`, 'a.html')).toMatchObject({ kind: 'read' });
    expect(await read(page(`<script>${'<div>'.repeat(1000)}</script>${article}`), 'a.html')).toMatchObject({ kind: 'read' });
  });

  it('refuses a page of more tags than a report has', async () => {
    expect(await read(`<html><body>${'<'.repeat(3_000_000)}`, 'a.html')).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('tags'),
    });
  });

  it('refuses a page without text', async () => {
    expect(await read(page('<nav>Start</nav>'), 'a.html')).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('no text') });
  });
});

describe('the length of a text', () => {
  const sentence = 'Die Fähre von Brunsholm legt jeden Morgen ab. ';

  it('is limited, and the refusal says to what', async () => {
    const outcome = await read(sentence.repeat(22_000), 'jahrbuch.txt');
    expect(outcome).toEqual({
      kind: 'rejected',
      reason: expect.stringMatching(/1\.02 million characters; the limit is 1 million: split it/),
    });
  });

  it('may be that of a long report', async () => {
    expect(await read(sentence.repeat(20_000), 'jahrbuch.txt')).toMatchObject({ kind: 'read' });
  });
});
