import { describe, expect, it } from 'vitest';
import { askInstead } from '../../../server/answering/ask-instead.ts';
import { readQuestion } from '../../../server/answering/asked.ts';

const nearest = [
  'Der syrische Präsident Baschar al-Assad empfing am 16. September in Damaskus eine Delegation.',
  '„Wir warten“, sagte Sergej Lawrow.',
];

describe('what could be asked instead', () => {
  it('is about a name of the question that the nearest sentences tell of, who speaks there, and the day', () => {
    const asked = readQuestion('Wann besuchte Assad Damaskus zum zweiten Mal?');
    const instead = askInstead(asked, nearest, 'de');
    expect(instead).toContain('Was steht in den Berichten über Assad?');
    expect(instead.length).toBeLessThanOrEqual(3);
  });

  it('is put in the language of the question', () => {
    const asked = readQuestion('When did Assad visit Lisbon?');
    expect(askInstead(asked, nearest, 'en')[0]).toBe('What do the reports say about Assad?');
  });

  it('is nothing where the sentences have no name of the question', () => {
    const asked = readQuestion('Wie hoch ist die Miete in Wuppertal?');
    expect(askInstead(asked, nearest, 'de')).toEqual([]);
  });
});
