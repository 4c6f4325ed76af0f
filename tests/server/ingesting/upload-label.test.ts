import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLabel, uploadLabel } from '../../../server/ingesting/upload-label.ts';

describe('the label of an upload', () => {
  it.each([
    ['../../x', 'x'],
    ['..\\..\\x.txt', 'x.txt'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\reports\\a.txt', 'reports/a.txt'],
    ['C:x', 'C:x'],
    ['reports/./a//b/../c.txt', 'reports/a/b/c.txt'],
    ['a\0b.txt', 'a\ufffdb.txt'],
    ['evil\u202etxt.exe', 'evil\ufffdtxt.exe'],
    ['a\r\nb.txt', 'a\ufffd\ufffdb.txt'],
    ['Mu\u0308nchen.txt', 'München.txt'],
    ['．．／x', '．．／x'],
    ['<img src=x onerror=alert(1)>.txt', '<img src=x onerror=alert(1)>.txt'],
    ['', 'unnamed'],
    ['..', 'unnamed'],
    ['\ud800.txt', '\ufffd.txt'],
  ])('of %j is %j', (name, label) => {
    expect(uploadLabel(name)).toBe(label);
  });

  it('of 4 KB is cut, keeps its ending, and two of them stay apart', () => {
    const one = uploadLabel(`${'a'.repeat(4096)}.md`);
    const other = uploadLabel(`${'a'.repeat(4097)}.md`);
    expect(one.length).toBeLessThan(450);
    expect(one.endsWith('a.md')).toBe(true);
    expect(one).not.toBe(other);
  });

  it('never leads anywhere and holds no control or direction character, whatever was sent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.constantFrom('../', '..\\', '\0', '/', '\u202e', 'x')),
        (name, odd) => {
          const label = uploadLabel(odd.join('') + name);
          expect(label.split('/').filter((step) => step === '..' || step === '.' || step === '')).toEqual([]);
          expect(label).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029\\]/u);
          expect(label.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('of a pasted text is its beginning', () => {
    expect(textLabel('Die Fähre\nlegt am 3/4 ab.')).toBe('Die Fähre legt am 3∕4 ab.');
    expect(textLabel('x'.repeat(500)).length).toBe(80);
  });
});
