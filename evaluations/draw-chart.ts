import type { Bar, BarChart, Bubble, BubbleChart, Chart } from './chart.ts';
import { escapeHtml } from './escape-html.ts';

/** Pixels. The drawing scales with the page; its colours are those of the page's style sheet. */
const WIDTH = 720;
const LABEL_WIDTH = 190;
const VALUE_WIDTH = 130;
const ROW_HEIGHT = 30;
const BUBBLE_HEIGHT = 380;
const MARGIN = { left: 60, right: 90, top: 34, bottom: 46 };
/** Radius of the largest bubble, and of the least one that can still be seen. */
const LARGEST_RADIUS = 26;
const LEAST_RADIUS = 4;
/** Around the points, as a share of what they span. */
const PADDING = 0.2;
const LINES = 4;

/** A chart as SVG to be put into a page, with a text for those who do not see it. */
export function drawChart(chart: Chart): string {
  return chart.kind === 'bars' ? drawBars(chart) : drawBubbles(chart);
}

function drawBars({ title, bars }: BarChart): string {
  const height = bars.length * ROW_HEIGHT + 26;
  const across = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const x = (share: number) => round(LABEL_WIDTH + Math.min(1, Math.max(0, share)) * across);
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${x(share)}" x2="${x(share)}" y1="0" y2="${height - 20}"/>` +
      `<text class="tick" x="${x(share)}" y="${height - 5}" text-anchor="middle">${share}</text>`,
  );
  const rows = bars.map((bar, index) => {
    const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2;
    return (
      `<text x="${LABEL_WIDTH - 10}" y="${middle + 5}" text-anchor="end">${escapeHtml(bar.label)}</text>` +
      `<rect class="bar" x="${x(0)}" y="${middle - 9}" width="${round(x(bar.value) - x(0))}" height="18" rx="2"/>` +
      whisker(bar, { x, middle }) +
      `<text class="value" x="${LABEL_WIDTH + across + 12}" y="${middle + 5}">${shownBar(bar)}</text>`
    );
  });
  return svg({ height, label: `${title}. ${bars.map((bar) => `${bar.label}: ${shownBar(bar)}`).join('; ')}`, content: [...grid, ...rows] });
}

function whisker({ low, high }: Bar, { x, middle }: { x: (share: number) => number; middle: number }): string {
  if (low === undefined || high === undefined) return '';
  const end = (at: number) => `<line class="whisker" x1="${x(at)}" x2="${x(at)}" y1="${middle - 5}" y2="${middle + 5}"/>`;
  return `<line class="whisker" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/>${end(low)}${end(high)}`;
}

function shownBar({ value, low, high }: Bar): string {
  const interval = low === undefined || high === undefined ? '' : ` (${low.toFixed(2)}–${high.toFixed(2)})`;
  return `${value.toFixed(3)}${interval}`;
}

function drawBubbles({ title, x: xName, y: yName, size, bubbles }: BubbleChart): string {
  const [leastX, mostX] = padded(bubbles.map((bubble) => Math.log10(bubble.x)));
  const [leastY, mostY] = padded(bubbles.map((bubble) => bubble.y));
  const largest = Math.max(...bubbles.map((bubble) => bubble.size));
  const bottom = BUBBLE_HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  const x = (value: number) => round(MARGIN.left + ((Math.log10(value) - leastX) / (mostX - leastX)) * (right - MARGIN.left));
  const y = (value: number) => round(bottom - ((value - leastY) / (mostY - leastY)) * (bottom - MARGIN.top));
  const steps = Array.from({ length: LINES + 1 }, (_, step) => step / LINES);
  const grid = steps.flatMap((step) => {
    const value = leastY + step * (mostY - leastY);
    const speed = 10 ** (leastX + step * (mostX - leastX));
    return [
      `<line class="grid" x1="${MARGIN.left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/>`,
      `<text class="tick" x="${MARGIN.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(2)}</text>`,
      `<text class="tick" x="${x(speed)}" y="${bottom + 18}" text-anchor="middle">${rounded(speed)}</text>`,
    ];
  });
  const points = bubbles.map((bubble) => {
    const radius = round(Math.max(LEAST_RADIUS, LARGEST_RADIUS * Math.sqrt(bubble.size / largest)));
    return (
      `<circle class="bubble" cx="${x(bubble.x)}" cy="${y(bubble.y)}" r="${radius}"/>` +
      `<text x="${x(bubble.x)}" y="${round(y(bubble.y) - radius - 6)}" text-anchor="middle">${escapeHtml(bubble.label)}</text>`
    );
  });
  const axes =
    `<text class="axis" x="${right}" y="${bottom + 38}" text-anchor="end">${escapeHtml(xName)} (logarithmic); area: ${escapeHtml(size)}</text>` +
    `<text class="axis" x="${MARGIN.left}" y="14">${escapeHtml(yName)}</text>`;
  return svg({ height: BUBBLE_HEIGHT, label: `${title}. ${bubbles.map(shownBubble).join('; ')}`, content: [...grid, ...points, axes] });
}

function shownBubble({ label, x, y }: Bubble): string {
  return `${label}: ${rounded(x)}, ${y.toFixed(3)}`;
}

/** Least and greatest with room around them, also where all are one. */
function padded(values: number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = most > least ? (most - least) * PADDING : Math.abs(most) * PADDING || PADDING;
  return [least - room, most + room];
}

/** Two significant digits: 8,600. */
function rounded(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function svg({ height, label, content }: { height: number; label: string; content: string[] }): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)}">${content.join('')}</svg>`;
}
