import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../ingest/reading/read-html.ts';

const lead = 'Ein Frachter hat am Montag den Kai von Brunsholm gerammt, verletzt wurde dabei niemand.';
const first =
  'Der Frachter „Ilse“ kam aus der Fahrrinne ab, weil nach Angaben der Reederei das Ruder ausfiel. Der Kapitän warf noch Anker, konnte den Aufprall aber nicht mehr verhindern.';
const second =
  'Am Kai entstand ein Loch von vier Metern Breite. Die Hafenbehörde schätzt den Schaden auf 1,4 Millionen Euro und rechnet mit einer Sperrung bis in den Mai hinein.';
const third =
  '„Das hätte schlimmer ausgehen können“, sagte Hafenmeisterin Wiebke Harms. Die Wasserschutzpolizei vernimmt nun die Besatzung, ein Gutachter ist bestellt.';

const page = (inside: string, head = '') =>
  `<!doctype html><html lang="de"><head><title>Frachter rammt Kai | Hafenblatt</title>${head}</head><body>${inside}</body></html>`;
const report = (extra = '') => `<article><h1>Frachter rammt Kai</h1><p>${first}</p><p>${second}</p>${extra}<p>${third}</p></article>`;

const read = (html: string) => readHtml(new TextEncoder().encode(html));
function linesOf(html: string): string[] {
  const outcome = read(html);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason);
  return outcome.original.split('\n');
}

const clean = ['Frachter rammt Kai', first, second, third];

describe('the report on a page', () => {
  it('leaves out what readers do not see', () => {
    const secret = 'Dieser Satz steht nur für Maschinen auf der Seite und soll in keiner Antwort als Beleg erscheinen.';
    const hidden = [
      `<p style="display: none">${secret}</p>`,
      `<p style="visibility:hidden">${secret}</p>`,
      `<div style="font-size: 0px;">${secret}</div>`,
      `<p style="position:absolute; left:-9999px">${secret}</p>`,
      `<p style="text-indent:-5000px">${secret}</p>`,
      `<p style="height:0;overflow:hidden">${secret}</p>`,
      `<p style="color:#fff;background:#FFFFFF">${secret}</p>`,
      `<p style="color: white">${secret}</p>`,
      `<p><font color="#ffffff">${secret}</font></p>`,
      `<p hidden>${secret}</p>`,
      `<p class="geheim">${secret}</p>`,
      `<div id="weg"><p>${secret}</p></div>`,
      `<noscript><p>${secret}</p></noscript>`,
      `<template><p>${secret}</p></template>`,
      `<!-- <p>${secret}</p> -->`,
    ];
    for (const piece of hidden) {
      expect(linesOf(page(report(piece), '<style>.geheim, #weg { display: none }</style>')), piece).toEqual(clean);
    }
  });

  it('keeps what is seen although its style looks similar', () => {
    const shown = 'Dieser Satz steht sichtbar in einem Kasten der Seite, und Leserinnen und Leser sehen ihn auch so.';
    for (const piece of [
      `<p style="color:#fff;background:#003366">${shown}</p>`,
      `<div style="background-color:black"><p style="color:white">${shown}</p></div>`,
      `<div class="box"><p style="color:#ffffff">${shown}</p></div>`,
      `<p style="opacity:0;transform:translateY(20px)">${shown}</p>`,
      `<p style="font-size:0.9em">${shown}</p>`,
      `<p class="geheim">${shown}</p>`,
    ]) {
      expect(linesOf(page(report(piece), '<style>@media print { .geheim { display: none } }</style>')), piece).toContain(shown);
    }
  });

  it('leaves out captions, share bars, teasers, comments and menus by what they are called', () => {
    const around = [
      '<figure><img src="kai.jpg"><figcaption>Das Loch im Kai am Montagabend. Foto: Jens Wulf</figcaption></figure>',
      '<div class="wp-caption-text">Der Kai am Morgen nach dem Unfall, gesehen von der Fähre aus.</div>',
      '<p>Abb. 2: Grundriss des Kais mit der beschädigten Stelle am südlichen Ende der Anlage</p>',
      '<div class="article__shareBar"><span>Teilen Sie diesen Bericht mit Ihren Freunden und Bekannten in allen Netzwerken</span></div>',
      '<div class="teaser-box"><h3>Fähre fährt wieder</h3><p>Zwei Wochen stand sie still, nun geht es los. <a href="/f">mehr</a></p></div>',
      '<div><h3><a href="/w">Werft in Not</a></h3><p>Der Werft in Grotefehn fehlen sechzig Millionen Euro, und die Zeit drängt sehr.</p></div>',
      '<ul><li><a href="/1">Neue Lotsen für Ostrum</a></li><li><a href="/2">Kräne stehen still</a></li></ul>',
      '<section><h2>Das könnte Sie auch interessieren</h2><p>Hafen: Wie es nun weitergeht</p><p>Kai: Die Geschichte</p></section>',
      '<section id="comments"><h2>3 Kommentare</h2><p>Ich habe das vom Fenster aus gesehen, es war furchtbar laut und dann ganz still.</p></section>',
    ];
    for (const piece of around) expect(linesOf(page(report(piece))), piece).toEqual(clean);
  });

  it('keeps the lead above the text, wherever it stands, and crossheads, lists and quotations in it', () => {
    const body = `<h2>Loch im Kai</h2><blockquote><p>„Wir haben nur noch geschrien“, sagt die Decksfrau Ina Lohse, die am Bug stand und alles sah.</p></blockquote>
      <ul><li>Der Kai bleibt bis Mai gesperrt.</li><li>Die Fähre legt am Nordsteg an.</li></ul>`;
    expect(
      linesOf(
        page(`<header><nav><a href="/">Start</a></nav><h1>Frachter rammt Kai</h1><div class="teaser-text"><p>${lead}</p></div></header>
      <div class="content"><p>${first}</p><p>${second}</p>${body}<p>${third}</p></div>`),
      ),
    ).toEqual([
      'Frachter rammt Kai',
      lead,
      first,
      second,
      'Loch im Kai',
      '„Wir haben nur noch geschrien“, sagt die Decksfrau Ina Lohse, die am Bug stand und alles sah.',
      'Der Kai bleibt bis Mai gesperrt.',
      'Die Fähre legt am Nordsteg an.',
      third,
    ]);
  });

  it('keeps a short sentence behind "Anzeige" between two paragraphs, not the advertisement, which is no sentence', () => {
    const short = 'Das Loch soll am 3. Februar vermessen werden.';
    for (const [mark, behind] of [
      ['<p>Anzeige</p>', `<p>${short}</p>`],
      ['<div><span>Anzeige</span></div>', `<p>${short}</p>`],
      ['<h4>Werbung</h4>', `<div><p>${short}</p></div>`],
      ['<p>Anzeige</p>', `<p>Jetzt Abo sichern und Kaffee gewinnen!</p><p>${short}</p>`],
      ['<p>Anzeige</p>', `<p><a href="/k">Zehn Fragen zu Ihrem Kredit.</a></p><p>${short}</p>`],
    ] as const)
      expect(linesOf(page(report(mark + behind))), mark + behind).toEqual(['Frachter rammt Kai', first, second, short, third]);
  });

  it('gives a row of a table as one line and a layout table as paragraphs', () => {
    const rows = '<table><tr><th>Jahr</th><th>Schiffe</th></tr><tr><td>2023</td><td>412</td></tr></table>';
    expect(linesOf(page(report(rows)))).toEqual(['Frachter rammt Kai', first, second, 'Jahr | Schiffe', '2023 | 412', third]);
    expect(
      linesOf(
        page(
          `<table><tr><td><a href="/">Start</a></td><td><h1>Frachter rammt Kai</h1><p>${first}</p><p>${second}</p><p>${third}</p></td></tr></table>`,
        ),
      ),
    ).toEqual(clean);
  });

  it('does not lose a report that stands in a form, an aside or a part called comments', () => {
    const inside = `<h1>Frachter rammt Kai</h1><p>${first}</p><p>${second}</p><p>${third}</p>`;
    for (const html of [`<form>${inside}</form>`, `<div class="comments">${inside}</div>`, `<div aria-hidden="true">${inside}</div>`]) {
      expect(linesOf(page(html)), html).toEqual(clean);
    }
  });

  it('keeps paragraphs whose class only sounds like furniture', () => {
    const short = 'Der Kai gehört seit 1998 der Stadt, die ihn verpachtet hat und nun die Reederei verklagen will.';
    for (const piece of [
      `<div class="elementor-element elementor-widget elementor-widget-text-editor"><p>${short}</p></div>`,
      `<p class="text-lg print:text-black">${short}</p>`,
      `<div class="post category-social tag-cookie-news"><p>${short}</p></div>`,
      `<div class="paywall"><p>${short}</p></div>`,
      `<div class="adventure gadget"><p>${short}</p></div>`,
      `<p><strong>Inhalt</strong> ${short}</p>`,
      `<h2>Video</h2><p>${short}</p>`,
      `<p>Lesen Sie auch</p><p>${short}</p>`,
    ]) {
      expect(
        linesOf(page(report(piece))).some((line) => line.endsWith(short)),
        piece,
      ).toBe(true);
    }
  });

  it('shows a paragraph once that the page holds twice', () => {
    expect(linesOf(page(report(`<p>${first}</p>`)))).toEqual(clean);
  });

  it('reads subtitle, author and address from the page', () => {
    const head = `<link rel="canonical" href="https://hafenblatt.example/kai?x=1"><meta name="author" content="Merle Anders">`;
    expect(read(page(report().replace('</h1>', '</h1><p class="subtitle">Niemand verletzt</p>'), head))).toMatchObject({
      author: 'Merle Anders',
      url: 'https://hafenblatt.example/kai?x=1',
      subtitle: 'Niemand verletzt',
    });
    const linked = JSON.stringify({
      '@type': 'NewsArticle',
      url: 'https://hafenblatt.example/ld',
      alternativeHeadline: 'Kai gesperrt',
      author: [{ '@type': 'Person', name: 'Jo Wulf' }, { name: 'Ina Lohse' }],
    });
    expect(read(page(report(), `<script type="application/ld+json">${linked}</script>`))).toMatchObject({
      author: 'Jo Wulf, Ina Lohse',
      url: 'https://hafenblatt.example/ld',
      subtitle: 'Kai gesperrt',
    });
    expect(read(page(report(), '<link rel="canonical" href="javascript:alert(1)">'))).toMatchObject({ url: undefined });
  });

  it('stays within bounds on pages made to be slow', () => {
    for (const piece of [
      '<h2>Mehr zum Thema</h2>',
      '<div class="share related">',
      '<p style="color:#fff">x',
      '<b>Kommentare</b>',
      '<td>x</td>',
      '<a href="/">x</a>',
      '<div style="left:-999px">',
    ]) {
      const many = piece.repeat(Math.min(20_000, piece.includes('<div') ? 390 : 20_000));
      expect(['read', 'rejected']).toContain(read(page(`${report()}${many}`)).kind);
    }
    const sheet = `<style>${'.a{display:none}@media x{'.repeat(20_000)}</style>`;
    expect(read(page(report(), sheet)).kind).toBe('read');
  });
});
