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
    for (const part of [' ', '<', '< p', '&', '<!--', '<script>', '\n', '\t\n ', '342/\n', 'x']) {
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
