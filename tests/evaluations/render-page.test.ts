import { describe, expect, it } from 'vitest';
import { drawChart } from '../../evaluations/draw-chart.ts';
import { renderPage } from '../../evaluations/render-page.ts';

const page = renderPage(
  {
    tables: [{ title: 'Scores <of> legs', head: ['', 'ndcg10'], rows: [['vectors & "text"', 0.5]] }],
    charts: [{ kind: 'bars', title: 'Bars', bars: [{ label: '<b>', value: 0.5, low: 0.25, high: 0.75 }] }],
  },
  { title: 'Beleg: a & b', facts: ["npm run evaluate -- <x> 'y'"] },
);

describe('the page of a report', () => {
  it('holds tables with heads of rows and columns, numbers with four decimals', () => {
    expect(page).toContain('<th scope="row">vectors &amp; &quot;text&quot;</th><td>0.5000</td>');
    expect(page).toContain('<th scope="col">ndcg10</th>');
    expect(page).toContain('<title>Beleg: a &amp; b</title>');
  });

  it('lets no text of a result become markup', () => {
    expect(page).not.toContain('<b>');
    expect(page).toContain('Scores &lt;of&gt; legs');
    expect(page).toContain('-- &lt;x&gt; &#39;y&#39;');
  });

  it('needs nothing from elsewhere, runs nothing, and has colours for light and dark', () => {
    expect(page).not.toMatch(/https?:|<script|<link|@import|url\(|src=/);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('color-scheme: light dark');
  });
});

/** Attributes of the elements of a class, as numbers. */
function attributesOf(svg: string, name: string): Record<string, number>[] {
  return [...svg.matchAll(new RegExp(`<\\w+ class="${name}"([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/(\w+)="(-?[\d.]+)"/g)].map(([, key, value]) => [key, Number(value)])),
  );
}

describe('a bar', () => {
  it('is as long as its share, with its interval on it', () => {
    const svg = drawChart({
      kind: 'bars',
      title: 'Legs',
      bars: [
        { label: 'whole', value: 1 },
        { label: 'half', value: 0.5, low: 0.25, high: 0.75 },
      ],
    });
    const [whole, half] = attributesOf(svg, 'bar');
    expect(half?.width).toBeCloseTo((whole?.width ?? 0) / 2, 0);
    const [line] = attributesOf(svg, 'whisker');
    expect((line?.x1 ?? 0) - (whole?.x ?? 0)).toBeCloseTo((whole?.width ?? 0) / 4, 0);
    expect((line?.x2 ?? 0) - (whole?.x ?? 0)).toBeCloseTo(((whole?.width ?? 0) * 3) / 4, 0);
    expect(attributesOf(svg, 'whisker')).toHaveLength(3);
    expect(svg).toContain('aria-label="Legs. whole: 1.000; half: 0.500 (0.25–0.75)"');
  });
});

describe('bubbles', () => {
  const bubbles = [
    { label: 'slow', x: 10, y: 0.9, size: 4 },
    { label: 'middle', x: 100, y: 0.8, size: 1 },
    { label: 'fast', x: 1000, y: 0.7, size: 4 },
  ];

  it('stand by the logarithm of their speed and by their quality, their area as their size', () => {
    const [slow, middle, fast] = attributesOf(
      drawChart({ kind: 'bubbles', title: 'Embedders', x: 'speed', y: 'quality', size: 'size', bubbles }),
      'bubble',
    );
    expect((middle?.cx ?? 0) - (slow?.cx ?? 0)).toBeCloseTo((fast?.cx ?? 0) - (middle?.cx ?? 0), 0);
    expect((middle?.cy ?? 0) - (slow?.cy ?? 0)).toBeCloseTo((fast?.cy ?? 0) - (middle?.cy ?? 0), 0);
    expect(fast?.cy).toBeGreaterThan(slow?.cy ?? 0);
    expect(slow?.r).toBeCloseTo(2 * (middle?.r ?? 0), 0);
  });

  it('can be one alone', () => {
    const svg = drawChart({ kind: 'bubbles', title: 'One', x: 'speed', y: 'quality', size: 'size', bubbles: bubbles.slice(0, 1) });
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(attributesOf(svg, 'bubble')).toHaveLength(1);
  });
});
