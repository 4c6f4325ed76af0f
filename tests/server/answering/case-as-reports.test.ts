import { describe, expect, it } from 'vitest';
import { caseAsReports } from '../../../server/answering/case-as-reports.ts';

const REPORTS = [
  'Am Montag traf Arkadij Tschernjakow in Nurdascht ein. Die Staatstrauer gilt drei Tage, sagte er.',
  'Alle gelten als vermisst. Der Sekretär Tschernjakow reiste am Abend ab, wie alt er ist, blieb offen.',
];

describe('a question typed without capitals', () => {
  it('gets those that its names and nouns have in the reports', () => {
    expect(caseAsReports('wie alt ist arkadij tschernjakow?', REPORTS)).toBe('wie alt ist Arkadij Tschernjakow?');
    expect(caseAsReports('wie lange gilt die staatstrauer', REPORTS)).toBe('wie lange gilt die Staatstrauer');
  });

  it('keeps words small that only open a sentence with a capital, or stand small as well', () => {
    expect(caseAsReports('wer sind alle die verletzten', ['Alle Verletzten leben.'])).toBe('wer sind alle die Verletzten');
    expect(caseAsReports('wo liegt der Alte hafen', ['Der alte Hafen und das Alte Land.'])).toBe('wo liegt der Alte hafen');
    expect(caseAsReports('wo liegt das alte land', ['Der alte Hafen und das Alte Land.'])).toBe('wo liegt das alte Land');
  });

  it('stays as it is where a capital stands behind its first letter, or no report has its words', () => {
    expect(caseAsReports('Wann kam tschernjakow nach Nurdascht?', REPORTS)).toBe('Wann kam tschernjakow nach Nurdascht?');
    expect(caseAsReports('wann kam bagherpour?', REPORTS)).toBe('wann kam bagherpour?');
  });
});
