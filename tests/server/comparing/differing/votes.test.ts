import { expect, it } from 'vitest';
import { differences } from '../../../fakes/compared-statements.ts';

it.each([
  ['Elf Räte stimmten dafür, drei dagegen, einer enthielt sich.', 'Zehn Räte stimmten dafür, drei dagegen.', ['Elf | Zehn']],
  ['Sieben Mitglieder waren dafür, fünf stimmten dagegen.', 'Mit 7 zu 4 Stimmen nahm der Rat die Satzung an.', ['fünf | 4']],
  ['Mit 212 zu 180 Stimmen wurde das Gesetz abgelehnt.', 'Gegen das Gesetz stimmten 215 Abgeordnete.', ['212 | 215']],
  ['Die Vorlage wurde mit 61 Stimmen angenommen.', 'Dafür stimmten 58 Abgeordnete, 30 waren dagegen.', ['61 | 58']],
  [
    'Das Gesetz passierte bei sechs Enthaltungen mit 40 Ja-Stimmen.',
    'Mit 40 Ja-Stimmen und neun Enthaltungen ging das Gesetz durch.',
    ['sechs | neun'],
  ],
  [
    '312 Abgeordnete stimmten für die Reform, 201 gegen die Reform.',
    'Die Reform erhielt 312 Ja-Stimmen bei 198 Gegenstimmen.',
    ['201 | 198'],
  ],
  [
    'Die Satzung wurde ohne Gegenstimmen angenommen, vier enthielten sich.',
    'Zwei Räte stimmten gegen die Satzung, vier enthielten sich.',
    ['ohne | Zwei'],
  ],
  [
    'Nine members voted for the treaty, three opposed it.',
    'The treaty was backed by votes of seven members, three voted no.',
    ['Nine | seven'],
  ],
  ['Nine members voted in favour, three against.', 'Ten members voted in favour, three against.', ['Nine | Ten']],
  [
    'Twelve states backed the text, one opposed it and three abstained.',
    'Twelve states voted for the text, with two against and three abstentions.',
    ['one | two'],
  ],
  ['Lawmakers voted 9-3 to adopt the budget.', 'The budget was adopted by nine votes to four.', ['3 | four']],
  ['Acht Staaten stimmten dafür, zwei enthielten sich.', 'Eight states voted for the text and three abstained.', ['zwei | three']],
  [
    'The committee voted by 11 to 5 with 2 abstentions.',
    'Der Antrag erhielt elf Ja-Stimmen, fünf Nein-Stimmen und vier Enthaltungen.',
    ['2 | vier'],
  ],
])('votes of one side differ in number: %s | %s', async (one, other, values) => {
  expect(await differences(one, other)).toEqual(values.map((value) => `number: a1 ${value.split(' | ').join(' | a2 ')}`));
});

it.each([
  ['in other words', 'Elf Räte stimmten dafür, drei dagegen.', 'Die Satzung wurde mit 11 zu 3 Stimmen angenommen.'],
  ['in the other language', 'Elf Mitglieder stimmten dafür, drei enthielten sich.', 'Eleven members voted in favour, three abstained.'],
  ['of other sides', 'Elf Räte stimmten dafür.', 'Drei Räte stimmten dagegen.'],
  ['of other sides in the other language', 'Vier Mitglieder enthielten sich der Stimme.', 'Two members opposed the text in the vote.'],
  ['in a tally of what was turned down', 'Mit 8 zu 5 Stimmen wurde die Satzung abgelehnt.', 'Fünf Räte stimmten dafür, acht dagegen.'],
  ['of another round', 'Im ersten Wahlgang stimmten 40 Räte dafür.', 'Im zweiten Wahlgang stimmten 44 Räte dafür.'],
  ['of another chamber', 'Im Ausschuss stimmten neun Mitglieder dafür.', 'Im Senat stimmten 30 Mitglieder dafür.'],
  ['of some of the voters', 'Zwölf Liberale stimmten dagegen.', 'Insgesamt stimmten 34 Abgeordnete dagegen.'],
  ['of a part', 'Dagegen stimmten 34 Abgeordnete, darunter sechs Grüne.', 'Dagegen stimmten 34 Abgeordnete.'],
  ['of an earlier year', 'Im Vorjahr stimmten 40 Räte dafür.', 'Nun stimmten 44 Räte dafür.'],
  ['that are hardly of one vote', 'Dagegen stimmten drei Mitglieder.', 'Dagegen stimmten 400 Mitglieder.'],
  ['of a resolution with a number', 'Nine members backed Resolution 77 in the vote.', 'Neun Mitglieder stimmten für Resolution 77.'],
])('votes do not differ %s', async (_, one, other) => {
  expect(await differences(one, other)).toEqual([]);
});
