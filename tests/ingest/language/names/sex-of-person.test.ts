import { describe, expect, test } from 'vitest';
import { sexOfPerson } from '../../../../ingest/language/names/sex-of-person.ts';

describe('whether a person is a woman or a man', () => {
  test.each([
    ['Quast', 'Das teilte Regierungssprecherin Quast mit.', 'f'],
    ['Corsaro', 'Der Anwalt Corsaro sagte das.', 'm'],
    ['Rohns', 'Edda Rohns, Perlachers Anwältin, sprach von einer Kampagne.', 'f'],
    ['Mertens', 'Frau Mertens ist ihren Doktor los.', 'f'],
    ['Orlow', 'Am Montag kam Minister Orlow nach Lorvik.', 'm'],
    ['Anne Will', '', 'f'],
    ['Nikita Bresov', '', 'm'],
    ['Andrea Conti', '', undefined],
    ['Bresov', 'In Berlin Bresov zu treffen, war der Plan.', undefined],
    ['Ignaz Perlacher', 'Die Anwältin Ignaz Perlachers kam.', 'm'],
    ['Quast', 'Quast, die seit Dezember im Amt ist, wies das zurück.', 'f'],
    ['Quast', 'Quast, der seit Dezember im Amt ist, wies das zurück.', 'm'],
    ['Quast', 'Quast, die den Minister angriff, wies das zurück.', 'f'],
    ['Quast', 'Quast, der die Ministerin angriff, wies das zurück.', undefined],
    ['Quast', 'Quast, der Untreue vorgeworfen wird, wies das zurück.', undefined],
    ['Quast', 'Die Firma Quast, die seit Dezember ruht, ist verkauft.', undefined],
    ['Quast', 'Quast, seit Dezember im Amt, wies das zurück.', undefined],
    ['Quast', 'Das sagte das Opfer Quast.', undefined],
    ['Quast', 'Das sagte der Polizist Quast.', 'm'],
    ['Delacour', 'The President Delacour said it.', undefined],
  ])('%s in "%s": %s', (person, text, sex) => {
    expect(sexOfPerson(person, [text])).toBe(sex);
  });
});
