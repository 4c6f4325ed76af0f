import { drawChart } from './draw-chart.ts';
import { escapeHtml } from './escape-html.ts';
import { type Report, type ReportTable, shownCell } from './report.ts';

/** Characters beyond which a cell is broken into lines. */
const LONG_CELL = 40;

/** Fonts that every system has one of: the page takes nothing from anywhere. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --quiet: #6b675f; --line: #dcd8cf; --accent: #2f5d7c; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #191a1c; --ink: #e9e6e0; --quiet: #a09b92; --line: #37383b; --accent: #7fb2d6; }
}
body { margin: 0 auto; max-width: 68rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.15rem; margin: 2.4rem 0 .6rem; }
.facts { color: var(--quiet); margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
td.long { text-align: left; white-space: normal; min-width: 20rem; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
figure { margin: 0; max-width: 45rem; }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; fill: var(--ink); }
svg .bar, svg .bubble { fill: var(--accent); fill-opacity: .55; }
svg .bubble { stroke: var(--accent); }
svg .whisker { stroke: var(--ink); stroke-width: 1.5; }
svg .grid { stroke: var(--line); }
svg .tick, svg .axis { fill: var(--quiet); font-size: 12px; }
svg .value { font-variant-numeric: tabular-nums; }`;

/** A report as one page that needs nothing beside it: tables, charts, and when and of what it was made. `facts`: lines under the title. */
export function renderPage(
  { tables, charts = [] }: Pick<Report, 'tables' | 'charts'>,
  { title, facts }: { title: string; facts: string[] },
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${facts.map((fact) => `<p class="facts">${escapeHtml(fact)}</p>`).join('\n')}
${charts.map((chart) => `<h2>${escapeHtml(chart.title)}</h2>\n<figure>${drawChart(chart)}</figure>`).join('\n')}
${tables.map(renderTable).join('\n')}
</main>
</body>
</html>
`;
}

function renderTable({ title, head, rows }: ReportTable): string {
  const [corner = '', ...names] = head.map(escapeHtml);
  const body = rows.map((row) => {
    const [name = '', ...cells] = row.map((cell) => escapeHtml(shownCell(cell)));
    return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td${cell.length > LONG_CELL ? ' class="long"' : ''}>${cell}</td>`).join('')}</tr>`;
  });
  return `<h2>${escapeHtml(title)}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${corner}</th>${names.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>${body.join('')}</tbody>
</table></div>`;
}
