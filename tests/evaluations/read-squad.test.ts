import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UnreadableDataError } from '../../evaluations/read-data.ts';
import { alignByQuestion, parseSquad, readSquad } from '../../evaluations/read-squad.ts';

const folder = mkdtempSync(join(tmpdir(), 'beleg-squad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const german = {
  version: '1.1',
  data: [
    {
      title: 'Hafen',
      paragraphs: [
        {
          context: 'Der Hafen liegt am Sund. Er wurde 1874 gebaut.',
          qas: [
            {
              id: 'q1',
              question: 'Wann wurde der Hafen gebaut?',
              answers: [
                { text: '1874', answer_start: 34 },
                { text: '1874', answer_start: 34 },
              ],
            },
          ],
        },
        {
          context: 'Die Fähre fährt täglich.',
          qas: [{ id: 'q2', question: 'Wie oft fährt die Fähre?', answers: [{ text: 'täglich', answer_start: 16 }] }],
        },
      ],
    },
  ],
};
const english = structuredClone(german);
for (const [number, text] of ['When was the port built?', 'How often does the ferry run?'].entries()) {
  const asked = english.data[0]?.paragraphs[number]?.qas[0];
  if (asked) asked.question = text;
}

describe('a SQuAD file', () => {
  it('gives paragraphs and questions that name their paragraph', async () => {
    const set = await readSquad(file('de.json', JSON.stringify(german)));
    expect(set.paragraphs.map(({ key, title }) => [key, title])).toEqual([
      ['0-0', 'Hafen'],
      ['0-1', 'Hafen'],
    ]);
    expect(set.questions[0]).toEqual({
      id: 'q1',
      title: 'Hafen',
      text: 'Wann wurde der Hafen gebaut?',
      paragraphKey: '0-0',
      answers: ['1874'],
    });
  });

  it('asks the questions of one language of the paragraphs of another', () => {
    const aligned = alignByQuestion(parseSquad(english, 'en.json'), parseSquad(german, 'de.json'), 'de.json');
    expect(aligned.paragraphs[0]?.text).toContain('Der Hafen');
    expect(aligned.questions.map(({ text, paragraphKey }) => [text, paragraphKey])).toEqual([
      ['When was the port built?', '0-0'],
      ['How often does the ferry run?', '0-1'],
    ]);
  });

  it('is refused with its name when it is none', async () => {
    await expect(readSquad(join(folder, 'absent.json'))).rejects.toThrow(/Cannot read .*absent\.json/);
    await expect(readSquad(file('broken.json', '{"data": ['))).rejects.toThrow(/broken\.json is not JSON/);
    await expect(readSquad(file('other.json', '{"data": [{"title": "x"}]}'))).rejects.toThrow(/other\.json is not in SQuAD form/);
    await expect(readSquad(file('empty.json', '{"data": []}'))).rejects.toThrow(/no questions/);
  });

  it('is refused when ids are doubled or not aligned', () => {
    const doubled = { data: [...german.data, ...german.data] };
    expect(() => parseSquad(doubled, 'twice.json')).toThrow(/question id q1 twice/);
    const fewer = { data: [{ title: 'Hafen', paragraphs: german.data[0]?.paragraphs.slice(1) }] };
    expect(() => alignByQuestion(parseSquad(english, 'en.json'), parseSquad(fewer, 'few.json'), 'few.json')).toThrow(UnreadableDataError);
  });
});
