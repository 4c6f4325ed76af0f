import { describe, expect, it } from 'vitest';
import { type Quoted, type SelectOptions, selectSentences } from '../../../server/summarizing/select-sentences.ts';
import type { SummarySentence } from '../../../server/summarizing/summary-sentence.ts';

/** Sentences of one report that have nothing in common and differ in what is given only. */
function sentencesOf(...given: (Partial<SummarySentence> & { text: string })[]): SummarySentence[] {
  return given.map((one, position) => ({
    articleId: 'a',
    revision: 'r',
    report: 0,
    source: 0,
    position,
    start: position * 100,
    end: position * 100 + one.text.length,
    vector: Float32Array.from(given, (_, at) => Number(at === position)),
    stems: new Set(one.text.toLowerCase().split(/\P{L}+/u)),
    lead: 0.5,
    hasFigure: false,
    names: 0,
    leans: false,
    isSpeech: false,
    relevance: 1,
    ...one,
  }));
}

async function chosenTexts(sentences: SummarySentence[], options: SelectOptions): Promise<string[]> {
  return (await selectSentences(sentences, options)).map(({ lead }) => lead.text);
}

describe('the choice of sentences', () => {
  it('takes a sentence that names somebody before one that names nobody', async () => {
    const sentences = sentencesOf({ text: 'Am Ende waren es vier Tage.' }, { text: 'Kessler trat in Ahlen ab.', names: 2 });
    expect(await chosenTexts(sentences, { sentences: 1 })).toEqual(['Kessler trat in Ahlen ab.']);
  });

  it('takes a sentence that stands alone before an equal one that must bring its neighbour', async () => {
    const sentences = sentencesOf({ text: 'Dort lag das Korn seit Mai.' }, { text: 'Auch der Damm hielt nicht.' });
    const alone = new Map([
      [0, { positions: new Set([0]), characters: 27 }],
      [1, { positions: new Set([0, 1]), characters: 27 + 27 }],
    ]);
    const needing = (at: number) => (chosen: readonly SummarySentence[]) =>
      alone.get(chosen[0]?.position === at ? 1 : 0) ?? { positions: new Set<number>(), characters: 0 };
    expect(await chosenTexts(sentences, { sentences: 1, quote: needing(0) })).toEqual(['Auch der Damm hielt nicht.']);
    expect(await chosenTexts(sentences, { sentences: 1, quote: needing(1) })).toEqual(['Dort lag das Korn seit Mai.']);
  });

  it('does not choose again what is shown as the neighbour of another', async () => {
    const sentences = sentencesOf(
      { text: 'Kessler ging, sagte sie.', names: 6, lead: 1, hasFigure: true },
      { text: 'Es sprach Ute Brandt.' },
      { text: 'Der Rat tagt im Mai.', names: 0 },
    );
    const quote = (chosen: readonly SummarySentence[]): Quoted => {
      const positions = new Set(chosen.flatMap(({ position }) => (position === 0 ? [0, 1] : [position])));
      return { positions, characters: [...positions].reduce((sum, at) => sum + (sentences[at]?.text.length ?? 0), 0) };
    };
    expect(await chosenTexts(sentences, { sentences: 2, quote })).toEqual(['Kessler ging, sagte sie.', 'Der Rat tagt im Mai.']);
  });

  it('does not choose what is told elsewhere', async () => {
    const sentences = sentencesOf({ text: 'Kessler trat in Ahlen ab.', names: 2 }, { text: 'Der Rat tagt im Mai.' });
    expect(await chosenTexts(sentences, { sentences: 2, told: sentences.slice(0, 1) })).toEqual(['Der Rat tagt im Mai.']);
  });
});
