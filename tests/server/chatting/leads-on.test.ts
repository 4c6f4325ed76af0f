import { expect, it } from 'vitest';
import { recognizeResultQuestion } from '../../../server/chatting/recognize-result-question.ts';
import type { AskedResult } from '../../../server/chatting/result-parts.ts';
import { claim } from '../exporting/exported-fixtures.ts';

const RESULT: AskedResult = {
  use: 'summary',
  id: 'summary',
  language: 'de',
  articles: [],
  kind: 'sentence',
  parts: [{ kind: 'sentence', number: 1, claims: [claim({ text: 'Der Streik der Lokführer legt die Werft still.' })] }],
};
const ask = (message: string) => recognizeResultQuestion(message, { result: RESULT })?.ask;

it.each(['Und wer zahlt mehr?', 'Und wann begann der Streik?', 'Und wie lange stand die Werft still?'])(
  'goes on with what names nothing that the result does not tell of: %s',
  (message) => {
    expect(ask(message)).toBe('go-on');
  },
);

it.each(['Und wie hoch ist die Inflation?', 'Und wer ist der Papst?', 'Und wann beginnt der Streik der Müllabfuhr?'])(
  'leaves to all reports what names another matter: %s',
  (message) => {
    expect(ask(message)).toBeUndefined();
  },
);
