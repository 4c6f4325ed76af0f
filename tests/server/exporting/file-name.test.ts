import { describe, expect, it } from 'vitest';
import { attachment, fileNameOf } from '../../../server/exporting/file-name.ts';

const named = (title: string) => fileNameOf({ title, day: '2026-01-02', ending: 'docx' });

describe('the name of a file', () => {
  it('keeps words and umlauts, and nothing a file system or a header would trip over', () => {
    expect(named('Vergleich: Was sagen die Berichte über „Größe“?')).toBe('vergleich-was-sagen-die-berichte-über-größe-2026-01-02.docx');
    expect(named('../../etc/passwd\r\nSet-Cookie: a=b')).toBe('etc-passwd-set-cookie-a-b-2026-01-02.docx');
    expect(named('\u202Excod.exe\u202C')).toBe('xcod-exe-2026-01-02.docx');
    expect(named('CON|<>*?"')).toBe('con-2026-01-02.docx');
    expect(named('…')).toBe('beleg-2026-01-02.docx');
    expect(named('ü'.repeat(5_000))).toBe(`${'ü'.repeat(80)}-2026-01-02.docx`);
  });

  it('is given in ASCII and as it is', () => {
    const header = attachment('Größe (1) – Größe.docx');
    expect(header).toBe(
      'attachment; filename="Groesse (1) _ Groesse.docx"; filename*=UTF-8\'\'Gr%C3%B6%C3%9Fe%20%281%29%20%E2%80%93%20Gr%C3%B6%C3%9Fe.docx',
    );
    expect(new Headers({ 'Content-Disposition': header }).get('content-disposition')).toBe(header);
  });
});
