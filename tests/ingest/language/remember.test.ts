import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { remember } from '../../../ingest/language/remember.ts';

function counted() {
  const asked: string[] = [];
  const lengthOf = remember((word) => {
    asked.push(word);
    return word.length;
  });
  return { asked, lengthOf };
}

describe('what words are remembered by', () => {
  it('works a word out once, also where the answer is empty', () => {
    const { asked, lengthOf } = counted();
    expect(['Hafen', '', 'Hafen', ''].map(lengthOf)).toEqual([5, 0, 5, 0]);
    expect(asked).toEqual(['Hafen', '']);
  });

  it('forgets what was not asked for, and keeps what comes again', () => {
    const { asked, lengthOf } = counted();
    lengthOf('einmal');
    for (let nth = 0; nth < 200_000; nth += 1) {
      lengthOf(`Wort${nth}`);
      if (nth % 1000 === 0) lengthOf('immer');
    }
    lengthOf('einmal');
    expect(asked.filter((word) => word === 'immer')).toHaveLength(1);
    expect(asked.filter((word) => word === 'einmal')).toHaveLength(2);
  });

  it('does not hold the texts that its words were read in', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const lengthOf = remember((word) => word.length);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let nth = 0; nth < 100; nth += 1) {
      const text = `Hafenverwaltung${nth + 100} ${'meldet nichts. '.repeat(40_000)}`.toUpperCase();
      lengthOf(text.slice(0, 18));
    }
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
    expect(lengthOf('HAFENVERWALTUNG100')).toBe(18);
  });
});
