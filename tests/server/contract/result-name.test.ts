import { describe, expect, it } from 'vitest';
import { innerMarks, quoted } from '../../../server/contract/quoted.ts';
import { resultName, resultTitle } from '../../../server/contract/result-name.ts';

const articles = (...labels: string[]) => labels.map((label, at) => ({ id: `a${at}`, revision: 'r', label }));

describe('the name of a result', () => {
  it('says what it is, what it is of, and of how many reports', () => {
    const result = {
      kind: 'comparison',
      language: 'de',
      question: 'Juwelierbande Rote Tauben',
      articles: articles('A', 'B', 'C'),
    } as const;
    expect(resultName(result)).toBe('Vergleich: Juwelierbande Rote Tauben');
    expect(resultTitle(result)).toBe('Vergleich: Juwelierbande Rote Tauben – 3 Berichte');
    expect(resultTitle({ ...result, kind: 'briefing', language: 'en', articles: articles('A') })).toBe(
      'Briefing: Juwelierbande Rote Tauben – 1 report',
    );
  });

  it('has of reports that were only chosen what their titles begin with in common, else the first title and that there are others', () => {
    const named = (...labels: string[]) => resultName({ kind: 'timeline', language: 'de', articles: articles(...labels) });
    expect(named('Pegel der Elver steigt', 'Pegel der Elver steigt: Was bekannt ist')).toBe('Zeitleiste: Pegel der Elver steigt');
    expect(named('Der Damm hält', 'Der Kreis warnt')).toBe('Zeitleiste: Der Damm hält u. a.');
    expect(named('Der Damm hält')).toBe('Zeitleiste: Der Damm hält');
    expect(named()).toBe('Zeitleiste');
  });

  it('puts single marks into marks, so that no quotation is closed by one inside it', () => {
    expect(quoted('Die Fähre „Helga“ legte ab', 'de')).toBe('„Die Fähre ‚Helga‘ legte ab“');
    expect(innerMarks('»Nein«, sagte sie, “no”')).toBe('›Nein‹, sagte sie, ‘no’');
  });
});
