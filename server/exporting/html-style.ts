/** Screen and paper. Quotation, statement and frame look different; a verdict is a word, never a colour alone. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1d1c1a; --quiet: #5a564e; --paper: #fbfaf6; --line: #dedad0; --bad: #a02319; --mark: #fbe7a1; --accent: #1f4f82; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e5de; --quiet: #aba69c; --paper: #191a1c; --line: #3a3d42; --bad: #f2978d; --mark: #5b4a14; --accent: #92bce8; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1, h2, h3 { font-family: Georgia, "Times New Roman", serif; font-weight: 500; line-height: 1.3; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
a { color: var(--accent); }
.facts { margin: 0 0 1.5rem; font-size: .875rem; }
.facts div { display: flex; gap: .5rem; } .facts dt { flex: 0 0 10rem; color: var(--quiet); } .facts dd { margin: 0; min-width: 0; }
.quotation, .quote { font-family: Georgia, "Times New Roman", serif; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
.frame, .note, .legend, .remarks { color: var(--quiet); font-size: .875rem; }
.inserted { font-style: italic; color: var(--quiet); }
.doubt { color: var(--bad); font-size: .875rem; }
mark { background: var(--mark); color: inherit; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { border: 1px solid var(--line); padding: .5rem .625rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; }
td p, th p { margin: 0 0 .375rem; }
.footnotes, .sources, .legend { border-top: 1px solid var(--line); font-size: .875rem; }
.footnotes li, .sources li { margin-bottom: .375rem; }
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #999; --bad: #7a1a12; --mark: #eee; --accent: #000; color-scheme: light; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  mark { font-weight: 600; }
  thead { display: table-header-group; }
  tr, blockquote, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
