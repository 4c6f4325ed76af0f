import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../ingest/repairing/compose-edits.ts';
import { repair } from '../../../ingest/repairing/repair.ts';
import { anyText, messyArticle } from './messy-article.ts';

const repaired = (original: string) => repair(original).text;

describe('repair', () => {
  it('takes out broken and whole tags and keeps the paragraphs they parted', () => {
    expect(repaired('< p>Der Kai ist zu.< /p>< p>Die Fähre fährt.</p>')).toBe('Der Kai ist zu.\n\nDie Fähre fährt.');
    expect(repaired('Ein <b>Satz</b> mit <a href="/x">Verweis</a>. < br />\nNoch einer.')).toBe('Ein Satz mit Verweis.\nNoch einer.');
  });

  it('leaves signs that only look like tags', () => {
    for (const text of [
      'Für a < b und c > d gilt nichts.',
      'Das Zeichen „<p>“ beginnt einen Absatz.',
      'Mail an <Redaktion>',
      '3 < 5',
      'wenn x < b > y',
    ]) {
      expect(repaired(text)).toBe(text);
    }
  });

  it('decodes well-formed entities only', () => {
    expect(repaired('&quot;Öl &amp; Gas&quot; kosten 5&nbsp;&euro; &#8211; sagt R&D, ?a=1&b=2 &unbekannt; &amp')).toBe(
      '"Öl & Gas" kosten 5 € – sagt R&D, ?a=1&b=2 &unbekannt; &amp',
    );
  });

  it('drops whole lines that call to action or count, and says by which rule', () => {
    const { text, edits } = repair('Erster Satz.\nJetzt zuschauen\nZweiter Satz.\nWatch now »\nDritter Satz.\n17/');
    expect(text).toBe('Erster Satz.\nZweiter Satz.\nDritter Satz.');
    expect(edits.map(({ rule }) => rule)).toEqual(['call', 'call', 'counter']);
  });

  it('frees a line from the page counter that it was stuck to, and knows a share bar by its buttons though it counts comments', () => {
    expect(repair('342/ Die Werft schließt.\n17/ „Das ist bitter“, sagt sie.\n24/7 geöffnet.\n12/ der Fläche').text).toBe(
      'Die Werft schließt.\n„Das ist bitter“, sagt sie.\n24/7 geöffnet.\n12/ der Fläche',
    );
    for (const own of ['Ein Antrag der Fraktion von Bündnis\n90/ Die Grünen wurde abgelehnt.', 'Rufen Sie an:\n112 / Rettungsdienst'])
      expect(repair(own).text).toContain(own.split('\n')[1]);
    expect(repair('Die Werft schließt.\n\nTeilen Drucken Kommentare (12)').text.trim()).toBe('Die Werft schließt.');
  });

  it('drops leads to other pages but no sentence that begins alike', () => {
    expect(repaired('Satz eins.\nLesen Sie auch: Warum Möwen schweigen\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    const kept = 'Satz eins.\nLesen Sie auch das Kleingedruckte, riet die Kammer.\nSatz zwei.';
    expect(repaired(kept)).toBe(kept);
  });

  it('keeps the same words inside a sentence, in quotation marks, and where the next line goes on small', () => {
    for (const text of [
      'Sie sollten jetzt zuschauen, sagte er.',
      '„Jetzt zuschauen“',
      'Wer will, kann\nJetzt zuschauen\nund staunen.',
      'Ergebnis 342/400',
    ]) {
      expect(repaired(text)).toBe(text);
    }
  });

  it('does not mend the words of the report', () => {
    const text = 'In Im Gegenzug haben die Werft äußerte die Sorge.';
    expect(repaired(text)).toBe(text);
  });

  it('names what it takes a line for', () => {
    const lines: [string, string][] = [
      ['Jetzt kostenlos testen', 'call'],
      ['– Anzeige –', 'call'],
      ['» Alle Entwicklungen im Newsblog', 'teaser'],
      ['Foto: Jens Wulf', 'photo-credit'],
      ['(Photo by Ana Ruiz)', 'photo-credit'],
      ['Bild: IMAGO/Seefoto Meinert', 'photo-credit'],
      ['© picture alliance/dpa', 'photo-credit'],
      ['Lesezeit: 4 Min.', 'counter'],
      ['Bild 3 von 12', 'counter'],
      ['47 Kommentare', 'counter'],
      ['Wir verwenden Cookies, um Inhalte zu personalisieren.', 'notice'],
      ['© 2025 Hafenblatt. Alle Rechte vorbehalten.', 'notice'],
      ['[caption id="attachment_3" width="800"]', 'shortcode'],
      ['https://zaehler.example/pixel.gif?id=3', 'page-address'],
    ];
    for (const [line, rule] of lines) {
      const { text, edits } = repair(`Erster Satz.\n${line}\nZweiter Satz.`);
      expect(text, line).toBe('Erster Satz.\nZweiter Satz.');
      expect(edits.map((edit) => edit.rule)).toEqual([rule]);
    }
  });

  it('keeps lines of the report that look like the page’s', () => {
    for (const line of [
      'Quelle: Kreiswahlleiter',
      'Von Merle Anders',
      'Stand: 14.03.2025, 16:20 Uhr',
      'Anzeige gegen Unbekannt',
      'Anzeige erstattete zuerst eine 81-Jährige.',
      'Foto: Fehlanzeige, hieß es beim Museum.',
      'Das Foto: ein Zufall, wie der Filmer erzählt.',
      'Drucken, messen, warten',
      'Jetzt sollen alle zahlen',
      'Mehr zum Thema wollte sie nicht sagen.',
      'Video',
      'Nein.',
      '1/3 der Spieler steht ohne Vertrag da.',
      'Ergebnis: 17/20',
      'Follow us, the sellers had written, and win a phone.',
      'Share prices of the parent company fell by 4 percent.',
      'Die Klägerin [Name bekannt] schwieg.',
      'Copyright law was tightened in May.',
      'https://hafenblatt.example/2025/kai-gesperrt',
      'mha/nag',
    ]) {
      const text = `Erster Satz.\n${line}\nZweiter Satz.`;
      expect(repaired(text), line).toBe(text);
    }
  });

  it('takes entries of menus and share bars only beside what is surely furniture, or in a row', () => {
    expect(repaired('Satz eins.\nArtikel teilen\nFacebook\nWhatsApp\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    expect(repaired('Satz eins.\nTeilen Twittern Drucken\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    expect(repaired('Satz eins.\nTeilen | Merken | Artikel drucken\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    expect(repaired('Satz eins.\nFacebook Twitter WhatsApp E-Mail Drucken\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    const none = 'Satz eins.\nPolitik Wirtschaft\nSatz zwei.\nTeilen Merkel\nSatz drei.\nVideo Live Sport\nSatz vier.';
    expect(repaired(none)).toBe(none);
    expect(repaired('Satz eins.\nPolitik\nWirtschaft\nSport\nKultur\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    const crosshead = 'Satz eins.\nKultur\nSatz zwei.\nSatz drei.\nSport\nSatz vier.';
    expect(repaired(crosshead)).toBe(crosshead);
  });

  it('takes the headline that a lead announces, but no sentence behind it', () => {
    expect(repaired('Satz eins.\nLesen Sie mehr zu diesem Thema:\nBahn verspricht neue Signaltechnik\nSatz zwei.')).toBe(
      'Satz eins.\nSatz zwei.',
    );
    expect(repaired('Satz eins.\nMehr zum Thema\nDie Bahn verspricht neue Technik.\nSatz zwei.')).toBe(
      'Satz eins.\nDie Bahn verspricht neue Technik.\nSatz zwei.',
    );
    expect(repaired('Satz eins.\nMehr zum Thema\nVon Lorenz Gruber, APN')).toBe('Satz eins.\nVon Lorenz Gruber, APN');
  });

  it('tells places in a gallery from a fraction', () => {
    expect(repaired('1/12\nSatz eins.\n2/12\nSatz zwei.')).toBe('Satz eins.\nSatz zwei.');
    expect(repaired('Der Anteil:\n1/3\nSatz zwei.')).toBe('Der Anteil:\n1/3\nSatz zwei.');
  });

  it('takes a credit from behind a sentence or a caption and leaves these', () => {
    expect(repaired('Tausend standen auf dem Deich. Foto: nag/Birte Kolb\nSatz.')).toBe('Tausend standen auf dem Deich.\nSatz.');
    expect(repaired('Die Schleuse am Morgen (Foto: Ulf Marten)')).toBe('Die Schleuse am Morgen');
    const speech = 'Er sagte: „Das ist kein Foto: nie.“';
    expect(repaired(speech)).toBe(speech);
  });

  it('marks function words doubled at a cut link and leaves them as they are', () => {
    const text = 'Der Hafen ist zu. In Im Gegenzug fährt, was der Der Rat sagte, the The island.';
    const { text: kept, edits, doubts } = repair(text);
    expect(kept).toBe(text);
    expect(edits).toEqual([]);
    expect(doubts.map(({ start, end, rule }) => [kept.slice(start, end), rule])).toEqual([
      ['In Im', 'doubled-word'],
      ['der Der', 'doubled-word'],
      ['the The', 'doubled-word'],
    ]);
    for (const fine of [
      'Menschen, die die Stadt kennen, sagten, dass sie Sie anrufen.',
      'Er reiste nach Im Hof und las in „Im Westen“.',
      'I know that that is so.',
      'Das, das Das-Prinzip, gilt.',
    ]) {
      expect(
        repair(fine)
          .doubts.map(({ start, end }) => fine.slice(start, end))
          .filter((words) => words !== 'nach Im'),
      ).toEqual([]);
    }
  });

  it('never takes a sentence of the report or quoted speech, whatever calls they speak of', () => {
    const call = fc.constantFrom(
      'Jetzt abonnieren',
      'Anzeige',
      'Artikel teilen',
      'Mehr zum Thema',
      'Foto: Jens Wulf',
      'Watch now',
      '47 Kommentare',
      'Facebook',
      '2/12',
    );
    const kept = fc.oneof(
      call.map((words) => `„${words}“`),
      call.map((words) => `»${words}«`),
      call.map((words) => `"${words}"`),
      call.map((words) => `Auf dem Knopf stand ${words}, sagte sie.`),
      call.map((words) => `${words} habe er gelesen, sagte der Zeuge.`),
      call.map((words) => `„${words}, und zwar sofort“, rief der Händler.`),
      call.map((words) => `The page said ${words} in red.`),
    );
    const debris = call.map((words) => ({ words, isKept: false }));
    const line = fc.oneof({ weight: 3, arbitrary: kept.map((words) => ({ words, isKept: true })) }, { weight: 1, arbitrary: debris });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        // Lines of one width may be joined as wrapped ones: words count, not breaks.
        const after = repaired(lines.map(({ words }) => words).join('\n')).replaceAll('\n', ' ');
        let at = 0;
        for (const { words } of lines.filter(({ isKept }) => isKept)) {
          at = after.indexOf(words, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += words.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('evens out blanks, line ends and what cannot be seen', () => {
    expect(repaired('\ufeffDer  Kai\u00a0ist\tzu.  \r\n\r\n\r\n\r\n  Die Hafen\u00adbehörde\u200b schweigt.\u2029Ende \n')).toBe(
      'Der Kai ist zu.\n\nDie Hafenbehörde schweigt.\nEnde',
    );
  });

  it('keeps joiners that belong to an emoji or to Arabic script', () => {
    expect(repaired('👩\u200d🚒 löscht, Hafen\u200dkai')).toBe('👩\u200d🚒 löscht, Hafenkai');
    expect(repaired('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it('drops scripts, style sheets and comments with their content, unless they never end', () => {
    expect(repaired('Vor.<script>var a = "<p>";</script> Nach.<!-- Werbung --> Ende.')).toBe('Vor. Nach. Ende.');
    expect(repaired('Vor <!-- ohne Ende. Der Satz bleibt.')).toBe('Vor <!-- ohne Ende. Der Satz bleibt.');
  });

  it('joins lines that are only wrapped, and no others', () => {
    const wrapped = [
      'Die Reederei will den Betrieb der Linie im kommenden Frühjahr wieder',
      'aufnehmen, sobald die Gutachter den neuen Anleger freigegeben haben. Das',
      'Unternehmen sprach von einer Prüfung, die noch einige Wochen brauche und',
      'deren Kosten der Bezirk trägt. Über Entschädigungen für Pendler wird man',
      'erst danach reden.',
    ];
    expect(repaired(wrapped.join('\n'))).toBe(wrapped.join(' '));
    const lines =
      'Drei Tore\nEs war kalt am Samstag im Stadion.\nDer Trainer lobte alle.\nDie Gäste reisten früh ab.\nEin Termin fehlt.\nEnde.';
    expect(repaired(lines)).toBe(lines);
  });

  it('stays linear on a megabyte of blanks, brackets, ampersands or open comments', () => {
    for (const part of [
      ' ',
      '<',
      '< p',
      '&',
      '<!--',
      '<script>',
      '\n',
      '\t\n ',
      '342/\n',
      'x',
      'In Im ',
      '(Foto: A-A-A-A-A-A\n',
      '[mehr ',
      'Facebook\n',
    ]) {
      const original = part.repeat(1_000_000 / part.length);
      const { text, edits } = repair(original);
      expect(applyEdits(original, edits) === text).toBe(true);
    }
  });

  it('gives the text when its edits are applied to the original, whatever the original is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          messyArticle.map(({ original }) => original),
        ),
        (original) => {
          const { text, edits } = repair(original);
          expect(applyEdits(original, edits)).toBe(text);
          let at = 0;
          for (const edit of edits) {
            expect(edit.originalStart).toBeGreaterThanOrEqual(at);
            expect(edit.originalEnd).toBeGreaterThanOrEqual(edit.originalStart);
            at = edit.originalEnd;
          }
          expect(at).toBeLessThanOrEqual(original.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps every word of the report, in order, whatever debris lies between', () => {
    fc.assert(
      fc.property(messyArticle, ({ original, kept }) => {
        expect(repaired(original).split(/\s+/).filter(Boolean)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });
});
