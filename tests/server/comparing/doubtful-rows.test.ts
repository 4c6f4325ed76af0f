import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestInto } from '../../../ingest/create-ingest.ts';
import { plainText } from '../../../server/chatting/plain-text.ts';
import type { Comparison } from '../../../server/contract/comparison.ts';
import type { Parts } from '../../../server/create-parts.ts';
import { runToEnd } from '../../fakes/small-corpus.ts';
import { sampleCorpus } from '../answering/sample-corpus.ts';

/** Two visits: both reports recall the embargo that ended, and share nothing else. */
const ADMIRAL = `Der Befehlshaber der tarsischen Marine, Admiral Rahim Forutan, ist am Montag zu einem dreitägigen Besuch in Sankt Holm eingetroffen. Der Admiral ist mit sechs Offizieren der Seestreitkräfte angereist. Seit im Oktober 2020 das Waffenembargo der Küstenunion ausgelaufen ist, darf Tarsien wieder Rüstungsgut einführen. Der Admiral sagte vor seinem Abflug, Tarsien habe bisher keine Bestellung für Schiffe aufgegeben, prüfe aber mehrere Angebote. Der norländische Präsident werde den Gast nach Angaben des Palastes nicht empfangen.`;
const MINISTER = `Norlands Verteidigungsminister hat bei Gesprächen in Tarsien für eine engere Abstimmung der Luftabwehr beider Länder geworben. Der Minister ist mit vierzig Fachleuten angereist. Nach Angaben des tarsischen Generalstabs wurde eine Absichtserklärung über die Ausbildung von Radarpersonal unterzeichnet. Das Waffenembargo der Küstenunion gegen Tarsien war im Oktober 2020 ausgelaufen. Präsident und Parlamentssprecher empfingen den Besucher aus Norland am Freitag zu Unterredungen. Ob Tarsien nun Kampfflugzeuge erhalte, wollte der Minister auf Nachfrage nicht sagen.`;
const EMBARGO = 'Das Waffenembargo der Küstenunion gegen Tarsien war im Oktober 2020 ausgelaufen.';

let parts: Parts;
let remove: () => Promise<void>;
let result: Comparison;
beforeAll(async () => {
  ({ parts, remove } = await sampleCorpus({ samples: false }));
  const ids: string[] = [];
  const texts = [ADMIRAL, MINISTER].map((text, at) => ({ key: `visit-${at}`, text }));
  for await (const event of ingestInto(parts.corpus, { clock: () => new Date(0) }).ingestTexts(texts))
    if (event.type === 'article-finished' && event.id) ids.push(event.id);
  ({ result } = await runToEnd(parts.compare({ articleIds: ids, language: 'de' })));
});
afterAll(() => remove());

const textsOf = ({ cells }: Comparison['rows'][number]) => cells.flatMap(({ claims }) => claims.map(({ text }) => text));

describe('rows whose statements are alike and perhaps not on one matter', () => {
  test('say so, and stand behind those that surely are', () => {
    const shared = result.rows.filter(({ relation }) => relation !== 'only-in-one');
    const [first, ...others] = shared;
    expect(first && textsOf(first)).toContain(EMBARGO);
    expect(first?.doubtful).toBeUndefined();
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ doubtful }) => doubtful)).toBe(true);
  });

  test('are told so in the text of the chat', () => {
    const words = 'Ähnlich, vielleicht nicht dieselbe Sache';
    expect(plainText({ use: 'comparison', comparison: result })).toContain(`(${words})\n- `);
  });

  test('count for nothing that is found, and are counted apart', () => {
    const doubtful = result.rows.filter((row) => row.doubtful).length;
    const frames = result.frames.map(({ text }) => text);
    expect(frames[0]).toContain('2 Berichte verglichen: 1 gemeinsame Aussage ohne Abweichung, 0 weichen ab');
    expect(frames.some((text) => text.startsWith(`${doubtful} Zeile`) && text.includes('nur Ähnliches'))).toBe(true);
    expect(result.findings[0]?.text).toMatch(/^In einer gemeinsamen Aussage .*Waffenembargo/u);
    expect(result.findings).toHaveLength(1);
  });
});
