import { describe, expect, it } from 'vitest';
import { comparedPair } from '../../../../server/comparing/differing/compared-pair.ts';
import { undoneDiffer } from '../../../../server/comparing/differing/undone.ts';
import { compared, statementOf, table } from '../../../fakes/compared-statements.ts';

const undoneOf = async (one: string, other: string) => {
  const [a, b] = await Promise.all([statementOf(one, 0), statementOf(other, 1)]);
  return undoneDiffer(comparedPair(a, b, table));
};
const kindsOf = async (one: string, other: string) => (await compared(one, other)).differences.map(({ kind }) => kind);

describe('an act that one tells as done and another as not done', () => {
  it.each([
    ['Die Ministerin hat das Abkommen unterzeichnet.', 'Das Abkommen ist noch nicht unterschrieben.'],
    ['In Elver wurde die Brücke über den Brenz eröffnet.', 'Die Brücke ist bislang nicht eröffnet worden.'],
    ['Das Parlament verabschiedete das Hafengesetz.', 'Das Hafengesetz wurde nicht verabschiedet.'],
    ['Der Konzern hat die Löhne der Fährleute ausgezahlt.', 'Der Konzern zahlte die Löhne der Fährleute nicht aus.'],
    ['Die Wehr hat den Brand im Speicher gelöscht.', 'Gelöscht ist der Brand im Speicher noch nicht, teilte die Wehr mit.'],
    ['Das Gericht hat den Haftbefehl gegen Brandt aufgehoben.', 'Der Haftbefehl gegen Brandt ist nicht aufgehoben.'],
    ['Nach langem Streit wurde der Vertrag über acht Fähren unterzeichnet.', 'Ein Vertrag ist noch nicht unterschrieben.'],
    ['Der Flüchtige wurde in Elver festgenommen.', 'Die Polizei nahm den Flüchtigen nicht fest.'],
    ['Beide Seiten unterschrieben das Abkommen am Abend.', 'Die Unterzeichnung des Abkommens steht noch aus.'],
    ['The two ports signed the treaty.', 'The treaty has not yet been signed.'],
    ['The company paid the ransom.', 'No ransom was paid, the company said.'],
    ['Parliament has approved the budget.', 'The budget has yet to be approved.'],
    ['Die beiden Häfen haben den Vertrag unterzeichnet.', 'No contract had been signed by the evening.'],
    ['Das Abkommen wurde unterzeichnet.', 'Das Abkommen ist nach allem, was man weiß, noch nicht unterschrieben.'],
    ['The contract was signed in the evening.', 'Der Vertrag ist noch nicht unterschrieben.'],
  ])('differs in certainty: %s | %s', async (one, other) => {
    expect(await kindsOf(one, other)).toEqual(['certainty']);
    expect(await kindsOf(other, one)).toEqual(['certainty']);
  });

  it.each([
    [
      'what is negated is another act',
      'Die Ministerin unterzeichnete das Abkommen.',
      'Das Abkommen wurde unterzeichnet, der Preis nicht genannt.',
    ],
    [
      '"nicht nur"',
      'Die Ministerin hat das Abkommen unterzeichnet.',
      'Die Ministerin hat das Abkommen nicht nur unterzeichnet, sondern auch gefeiert.',
    ],
    ['both deny', 'Der Minister hat den Brief nie unterschrieben.', 'Den Brief habe er nicht unterzeichnet, sagte der Minister.'],
    ['a double negation', 'Die Wehr hat den Brand gelöscht.', 'Niemand bestreitet, dass die Wehr den Brand gelöscht hat.'],
    ['it is the place that is negated', 'Das Abkommen wurde in Elver unterzeichnet.', 'Das Abkommen wurde nicht in Lohmar unterzeichnet.'],
    ['others did not do it', 'Die Regierung stimmte dem Haushalt zu.', 'Die Opposition stimmte dem Haushalt nicht zu.'],
    ['some were', 'Drei Verträge wurden unterzeichnet.', 'Andere Verträge wurden nicht unterzeichnet.'],
    ['not all were', 'Die Häuser sind geräumt worden.', 'Es sind noch nicht alle Häuser geräumt worden.'],
    ['it is to come', 'Der Vertrag soll am Montag unterzeichnet werden.', 'Der Vertrag ist noch nicht unterzeichnet.'],
    [
      'there is none of something else',
      'Das Abkommen wurde in Elver unterzeichnet.',
      'Kein Journalist wurde gesehen, als man das Abkommen unterzeichnete.',
    ],
    ['there is no date for it', 'Das Abkommen wurde genannt.', 'Für das Abkommen wurde kein Datum genannt.'],
    ['it is not to come', 'Der Präsident empfing den Gast am Montag.', 'Der Präsident werde den Gast nicht empfangen, teilte er mit.'],
    ['it is a condition', 'Sobald der Vertrag unterzeichnet ist, fließt Geld.', 'Der Vertrag ist noch nicht unterzeichnet.'],
    ['another thing is not done', 'Die Brücke über den Brenz wurde eröffnet.', 'Der Tunnel bei Lohmar wurde noch nicht eröffnet.'],
    ['it is "not only" in English', 'The two ports signed the treaty.', 'The ports not only signed the treaty but also praised it.'],
    ['both deny across languages', 'The minister did not sign the letter.', 'Der Minister hat den Brief nicht unterschrieben.'],
  ])('is none where %s: %s | %s', async (_, one, other) => {
    expect(await undoneOf(one, other)).toEqual([]);
    expect(await undoneOf(other, one)).toEqual([]);
  });

  it('is an update where the later report tells as done what the earlier said was not yet', async () => {
    const yet = { text: 'Das Abkommen ist noch nicht unterschrieben.', publishedOn: '2031-05-02' };
    const done = { text: 'Die Ministerin hat das Abkommen unterzeichnet.', publishedOn: '2031-05-04' };
    expect(await compared(yet, done)).toMatchObject({ relation: 'update', later: 1, differences: [{ kind: 'certainty' }] });
    expect(await compared({ ...yet, publishedOn: '2031-05-06' }, done)).toMatchObject({ relation: 'differ' });
    expect(await compared({ ...yet, text: 'Das Abkommen wurde nicht unterschrieben.' }, done)).toMatchObject({ relation: 'differ' });
  });
});
