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
    ['Delacour', 'The President Delacour said it.', undefined],
  ])('%s in "%s": %s', (person, text, sex) => {
    expect(sexOfPerson(person, [text])).toBe(sex);
  });
});
