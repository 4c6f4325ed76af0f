import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraftSplitter, type DraftEvent } from '../../../../server/answering/writers/split-draft.ts';
import { shownWhole, spanOf } from './passages.ts';

function split(pieces: string[], cutOff = false): DraftEvent[] {
  let ids = 0;
  const splitter = createDraftSplitter({ sources: shownWhole(), createId: () => `c${++ids}` });
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end({ cutOff })];
}

function draftsOf(markdown: string, cutOff = false) {
  return split([markdown], cutOff).flatMap((event) => (event.type === 'draft' ? [event.draft] : []));
}

/** Sentence and the numbers of the passages it cites, as one line. */
function written(markdown: string): string[] {
  return draftsOf(markdown).map((draft) => {
    const numbers = draft.spans.map((span) => span.articleId.slice(1));
    return `${draft.text} → ${[...numbers, ...draft.unresolved].join(' ')}`.trimEnd();
  });
}

describe('markers', () => {
  it.each([
    ['Die Mole ist gesperrt [1].', ['Die Mole ist gesperrt. → 1']],
    ['Die Mole ist gesperrt. [1]', ['Die Mole ist gesperrt. → 1']],
    ['Die Mole ist gesperrt.[1] Sie soll öffnen.[2]', ['Die Mole ist gesperrt. → 1', 'Sie soll öffnen. → 2']],
    ['Die Mole ist zu. [2] Sie soll im Oktober öffnen. [3]', ['Die Mole ist zu. → 2', 'Sie soll im Oktober öffnen. → 3']],
    ['Die Mole ist zu [1, 2].', ['Die Mole ist zu. → 1 2']],
    ['Die Mole ist zu [1][3].', ['Die Mole ist zu. → 1 3']],
    ['Die Mole ist zu [1] [3] .', ['Die Mole ist zu. → 1 3']],
    ['Die Mole ist zu [1-3].', ['Die Mole ist zu. → 1 2 3']],
    ['Die Mole ist zu [¹]. Sie öffnet 【2】. Bald ［3］.', ['Die Mole ist zu. → 1', 'Sie öffnet. → 2', 'Bald. → 3']],
    ['Die Mole ist zu 【1†Quelle】.', ['Die Mole ist zu. → 1']],
    ['Die Mole ist zu [[1]](https://x.example/a).', ['Die Mole ist zu. → 1']],
    ['Die Mole ist zu [2](https://x.example/?q=geheim).', ['Die Mole ist zu. → 2']],
    ['Die Mole [1] und der Kai [2] sind zu.', ['Die Mole und der Kai sind zu. → 1 2']],
    ['Olsen sagte: „Die Mole ist zu.“ [2] Danach ging sie fort [3].', ['Olsen sagte: „Die Mole ist zu.“ → 2', 'Danach ging sie fort. → 3']],
    ['Gesperrt [1]. Es gilt allein, was die Behörde sagt.', ['Gesperrt. → 1', 'Es gilt allein, was die Behörde sagt. →']],
    ['Dort lag die Mole [2]. unbrauchbar [1].', ['Dort lag die Mole. → 2', 'unbrauchbar. → 1']],
    ['Sie ist zu [Passage 1; 2].', ['Sie ist zu. → 1 2']],
  ])('reads %s', (markdown, expected) => expect(written(markdown)).toEqual(expected));

  it('keeps a number that names no passage as unresolved, as it was written', () => {
    expect(written('Die Mole ist zu [9].')).toEqual(['Die Mole ist zu. → [9]']);
    expect(written('Die Mole ist zu [1, 9].')).toEqual(['Die Mole ist zu. → 1 [9]']);
    expect(written('Die Mole ist zu [2-9].')).toEqual(['Die Mole ist zu. → 2 3 [2-9]']);
    expect(written('Die Mole ist zu [0] [3-1].')).toEqual(['Die Mole ist zu. → [0] [3-1]']);
    expect(written('Die Mole ist zu [1-999999999999].')).toEqual(['Die Mole ist zu. → 1 2 3 [1-999999999999]']);
  });

  it('leaves brackets that hold words', () => {
    expect(written('Er [Schoigu] kam „gesterm [sic] an“ [1].')).toEqual(['Er [Schoigu] kam „gesterm [sic] an“. → 1']);
  });

  it('gives a marker on a line of its own to the sentence before it', () => {
    expect(written('Die Mole ist zu.\n\n[1]\n\nSie öffnet bald [2].')).toEqual(['Die Mole ist zu. → 1', 'Sie öffnet bald. → 2']);
  });

  it('names whole passages, each once', () => {
    expect(draftsOf('Die Mole ist zu [2][2].')[0]?.spans).toEqual([spanOf(2)]);
  });

  it('gives a sentence without marker no spans', () => {
    expect(written('Die Mole ist zu. Sie öffnet bald [2].')).toEqual(['Die Mole ist zu. →', 'Sie öffnet bald. → 2']);
  });
});

describe('blocks', () => {
  it('reads paragraphs, items and headings, each sentence in its place', () => {
    const drafts = draftsOf(
      '## Die Mole\n\nSie ist zu [1]. Sie soll\nöffnen [2].\n\n- Kai: frei [3]\n* Hafen: zu [1]\n1. Erstens [2]\n2. Zweitens [3]',
    );
    expect(drafts.map(({ text, role, block }) => [text, role, block.kind, block.number, block.place])).toEqual([
      ['Die Mole', 'note', 'heading', 0, 0],
      ['Sie ist zu.', 'answer', 'paragraph', 1, 0],
      ['Sie soll öffnen.', 'answer', 'paragraph', 1, 1],
      ['Kai: frei', 'answer', 'list-item', 2, 0],
      ['Hafen: zu', 'answer', 'list-item', 3, 0],
      ['Erstens', 'answer', 'list-item', 4, 0],
      ['Zweitens', 'answer', 'list-item', 5, 0],
    ]);
  });

  it('does not take a date at the beginning of a line for a numbered item', () => {
    expect(written('13. September: Die Mole wird gesperrt [1].\n\n1. Oktober: Sie öffnet [2].')).toEqual([
      '13. September: Die Mole wird gesperrt. → 1',
      '1. Oktober: Sie öffnet. → 2',
    ]);
  });

  it('keeps the text of fences, quotes and tables, and drops their marks', () => {
    expect(written('```\nDie Mole ist zu [1].\n```\n> Sie öffnet bald [2].\n\n| Ort | Lage |\n|---|---|\n| Kai | frei [3] |')).toEqual([
      'Die Mole ist zu. → 1',
      'Sie öffnet bald. → 2',
      'Ort · Lage →',
      'Kai · frei → 3',
    ]);
  });
});

describe('hostile Markdown', () => {
  it.each([
    ['Die **Mole** ist `zu` und *gesperrt* [1].', 'Die Mole ist zu und gesperrt.'],
    ['Die Mole ![ist zu](https://x.example/?q=geheim) [1].', 'Die Mole ist zu.'],
    ['Die [Mole](javascript:alert(1)) ist zu [1].', 'Die Mole ist zu.'],
    ['Die <b onclick="x()">Mole</b> ist <script>alert(1)</script> zu [1].', 'Die Mole ist alert(1) zu.'],
    ['Die &lt;img src=x onerror=alert(1)&gt;Mole ist zu [1].', 'Die Mole ist zu.'],
    ['Die \\<script\\>Mole ist zu [1].', 'Die Mole ist zu.'],
    ['Die <scr<b>ipt>Mole ist zu [1].', 'Die Mole ist zu.'],
    ['Die \\[Mole\\](javascript:x) ist zu [1].', 'Die [Mole] (javascript:x) ist zu.'],
    ['Die \u202eMole\u0007 ist\u0000 zu [1].', 'Die Mole ist zu.'],
    ['Die Mole ist 5 < 7 & frei [1].', 'Die Mole ist 5 < 7 & frei.'],
  ])('makes %s inert', (markdown, text) => {
    expect(draftsOf(markdown).map((draft) => [draft.text, draft.spans.length])).toEqual([[text, 1]]);
  });

  it('does not let a link definition take over a marker', () => {
    expect(written('Die Mole ist zu [1].\n\n[1]: https://x.example/?q=geheim\n[b]: javascript:alert(1) "b"')).toEqual([
      'Die Mole ist zu. → 1',
    ]);
    expect(JSON.stringify(split(['Die [Mole][b] ist zu [1].\n[b]: https://x.example/?q=geheim']))).not.toContain('x.example');
  });

  it('stays bounded on a sentence that never ends', () => {
    const drafts = draftsOf('Mole '.repeat(20_000));
    expect(Math.max(...drafts.map((draft) => draft.text.length))).toBeLessThanOrEqual(2_000);
    expect(drafts.map((draft) => draft.text).join(' ')).toHaveLength(20_000 * 5 - 1);
  });
});

describe('streaming', () => {
  const reply =
    '## Lage\n\nDie Hafenbehörde sperrte die Mole am 13. September [1]. Laut **Olsen** soll [sic] sie „bald“ öffnen. [2][3] ' +
    'Siehe [Bericht](https://x.example/a "b c") dazu [9].\n\n- Der Kai ist z. B. frei 【3】\n- 1. Oktober: *Öffnung*. [1-2]\n\n![Bild [2]](https://x.example/?q=1) Ende.';

  it('gives the same claims however the reply is cut', () => {
    const whole = draftsOf(reply);
    expect(whole.length).toBeGreaterThan(6);
    expect(split([...reply]).flatMap((event) => (event.type === 'draft' ? [event.draft] : []))).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 60 }), (sizes) => {
        const pieces: string[] = [];
        for (let at = 0, turn = 0; at < reply.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(reply.slice(at, at + size));
          at += size;
        }
        expect(split(pieces).flatMap((event) => (event.type === 'draft' ? [event.draft] : []))).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('sends the sentence in progress as deltas that add up to its beginning, without markers, markup or addresses', () => {
    let shown = '';
    let deltas = 0;
    for (const event of split([...reply])) {
      if (event.type === 'delta') {
        shown += event.text;
        deltas += 1;
        expect(shown).not.toMatch(/\[\d|【|\*\*|`|x\.example|\]\(/u);
      } else {
        expect(event.draft.text.startsWith(shown), `${event.draft.text} / ${shown}`).toBe(true);
        shown = '';
      }
    }
    expect(deltas).toBeGreaterThan(20);
  });

  it('releases a sentence as soon as the next one is under way', () => {
    const splitter = createDraftSplitter({ sources: shownWhole(), createId: () => 'c' });
    const events = splitter.push('Die Mole ist seit Montag gesperrt. [1] Sie soll bald ');
    expect(events.map((event) => (event.type === 'draft' ? event.draft.text : event.text))).toEqual([
      'Die Mole ist seit Montag gesperrt.',
      'Sie soll bald',
    ]);
  });

  it('reads a long paragraph that comes at once sentence by sentence', () => {
    const drafts = draftsOf(Array.from({ length: 200 }, (_, index) => `Satz ${index} sagt **etwas** über die Mole [1].`).join(' '));
    expect(drafts).toHaveLength(200);
    expect(drafts.every((draft, index) => draft.text === `Satz ${index} sagt etwas über die Mole.` && draft.spans.length === 1)).toBe(true);
  });

  it('makes no claim of a sentence that was cut off, but of one whose marker came', () => {
    expect(draftsOf('Die Mole ist zu [1]. Der Kai ist nicht', true).map((draft) => draft.text)).toEqual(['Die Mole ist zu.']);
    expect(draftsOf('Die Mole ist zu [1]. Der Kai ist frei. [2]', true).map((draft) => draft.text)).toEqual([
      'Die Mole ist zu.',
      'Der Kai ist frei.',
    ]);
    expect(draftsOf('Die Mole öffnet am 13.', true)).toEqual([]);
  });
});
