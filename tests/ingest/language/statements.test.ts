import { describe, expect, it } from 'vitest';
import { carriesAttributionOnly, findAttributions } from '../../../ingest/language/attribution/attribution.ts';
import { findNegations, isNegated } from '../../../ingest/language/certainty/polarity.ts';
import { opensWithPronoun } from '../../../ingest/language/pronouns.ts';

describe('attributions', () => {
  it.each([
    ['Laut Sundfunk landete der Minister am Montag.', ['Sundfunk']],
    ['Laut US-Außenminister Antony Blinken wird das Tage dauern.', ['Antony Blinken']],
    ['Der Agentur DORPRESS zufolge ist der Vertrag fertig.', ['DORPRESS']],
    ['Nach Angaben der Polizei brannte eine Halle.', ['Polizei']],
    ['Wie das Zentrum für Seerecht anmerkt, fehlt ein Beleg.', ['Zentrum für Seerecht']],
    ['Der Vertrag sei unterschrieben, berichtete der dorvanische Sicherheitsrat.', ['dorvanische Sicherheitsrat']],
    ['„Wir bleiben“, sagte Wenger.', ['Wenger']],
    ['Der Befehlshaber betonte, dass nichts beschlossen sei.', ['Befehlshaber']],
    ['Die Polizei teilte am Abend mit, dass der Hafen gesperrt ist.', ['Polizei']],
    ['The port is closed, according to the Allmand Courier.', ['Allmand Courier']],
    ['Peer Norsal said the fire was out.', ['Peer Norsal']],
    ['Westliche Medien berichteten kürzlich über die Lieferung von etwa 90 Booten.', ['Westliche Medien']],
    ['Der Sundfunk berichtete über den Minister.', []],
    ['Der Rat hob das Verbot auf, das die Behörde, wie bekannt, bestätigte.', []],
    ['Die Halle sei leer, bestätigte die Polizei.', ['Polizei']],
    ['Das Schiff lief am Montag aus dem Hafen aus.', []],
  ])('%s', (text, origins) => {
    expect(findAttributions(text).map((attribution) => attribution.origin)).toEqual(origins);
  });

  it('names the cue', () => {
    expect(findAttributions('Die Polizei teilte am Abend mit, dass es brennt.')[0]?.cue).toBe('teilte … mit');
  });

  it.each([
    ['Das berichtete das Zentrum für Seerecht und schreibt der Sundfunk.', true],
    ['Darüber berichtet die Zeitung Lorvik Post.', true],
    ['Das teilte die Polizei am Abend mit.', true],
    ['Zuerst hatte der Sundfunk darüber berichtet.', true],
    ['Das geht aus einem Bericht der Behörde hervor.', true],
    ['Das sagte der Minister, dass nun Schluss sei.', false],
    ['Das Embargo endete am Montag.', false],
    ['Der Sundfunk berichtete über den Brand im Hafen.', false],
  ])('%s carries attribution only: %s', (sentence, expected) => {
    expect(carriesAttributionOnly(sentence)).toBe(expected);
  });
});

describe('polarity', () => {
  it.each([
    ['Der Iran bestreitet jede Lieferung.', ['bestreitet']],
    ['Es gab keine Toten und niemand wurde verletzt.', ['keine', 'niemand']],
    ['Nicht nur der Hafen brannte.', []],
    ['In der Not half der Nachbar.', []],
    ["He didn't sign and never denied it.", ["didn't", 'never', 'denied']],
    ['Room No. 5 was empty.', []],
  ])('%s', (sentence, negations) => {
    expect(findNegations(sentence).map((mention) => mention.text)).toEqual(negations);
    expect(isNegated(sentence)).toBe(negations.length > 0);
  });
});

describe('sentences that open with a pronoun', () => {
  it.each([
    'Er traf auch seinen Kollegen.',
    'Das berichtete der Sundfunk.',
    'Dort blieb die Delegation zwei Tage.',
    'Sein Sprecher schwieg.',
    'Diese Lieferung gab es nie.',
    'Zudem traf er den Präsidenten.',
    'Am Montag reiste er weiter.',
    '„Sie kommen nicht“, hieß es.',
    'Es ist das größte Schiff der Flotte.',
    'He left on Monday.',
    'Later, she said so.',
    'On Monday he flew home.',
    'This was denied.',
  ])('%s', (sentence) => {
    expect(opensWithPronoun(sentence)).toBe(true);
  });

  it.each([
    'Es gibt keine Belege.',
    'Es sei kein Vertrag unterschrieben.',
    'Es ist wichtig, dass der Hafen öffnet.',
    'Das Embargo endete am Montag.',
    'Das neue Embargo endet bald.',
    'Diese Woche tagt der Rat.',
    'Am Montag reiste Wenger weiter.',
    'Zudem traf der Minister den Präsidenten.',
    'There is no evidence.',
    'The harbour is closed.',
    '',
  ])('stands alone: %s', (sentence) => {
    expect(opensWithPronoun(sentence)).toBe(false);
  });
});
