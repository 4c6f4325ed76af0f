import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../../server/comparing/find-differences.ts';
import { compared, differences, statementOf, type Told, table } from '../../fakes/compared-statements.ts';

describe('differences between statements on one matter', () => {
  it('let others have their turn between every two pairs: a row of a thousand reports has half a million', async () => {
    const statements = await Promise.all(
      ['Die Wehr barg 12 Schafe.', 'Gerettet wurden 15 Schafe.', 'Die Wehr barg 17 Schafe.'].map(statementOf),
    );
    let turns = 0;
    const turn = async () => {
      turns += 1;
    };
    await findDifferences(statements, { table, articleIdOf: String, turn });
    expect(turns).toBe(3);
  });

  it('are numbers of the same measure', async () => {
    expect(await differences('Im Speicher lagen 300 Tonnen Getreide.', 'Der Speicher fasste 450 Tonnen Getreide.')).toEqual([
      'number: a1 300 Tonnen | a2 450 Tonnen',
    ]);
  });

  it('are the place as well as the day, where both say in which it happened', async () => {
    expect(
      await differences('Die Fracht wurde am 4. Mai im Hafen Nowarka gelöscht.', 'Am 9. Mai sei die Fracht in Bellwik gelöscht worden.'),
    ).toEqual(['date: a1 4. Mai | a2 9. Mai', 'place: a1 Nowarka | a2 Bellwik']);
  });

  it('are numbers that count the same thing', async () => {
    expect(await differences('Die Wehr barg 12 Schafe.', 'Gerettet wurden 15 Schafe.')).toEqual(['number: a1 12 | a2 15']);
  });

  it('are not numbers that count things so many times as many that they are others', async () => {
    expect(await differences('Die Wehr barg 12 Schafe.', 'Gerettet wurden 1.500 Ziegen.')).toEqual([]);
  });

  it('are the one number of each, also where the thing is named otherwise', async () => {
    expect(await differences('Vor der Einfahrt stauen sich 90 Frachter.', 'Vor der Einfahrt warten 180 Schiffe.')).toEqual([
      'number: a1 90 | a2 180',
    ]);
  });

  it('are numbers far above what "mindestens" says, but not one that "weniger als" covers', async () => {
    expect(await differences('Mindestens 19 Menschen starben in Elver.', 'In Elver starben 24 Menschen.')).toEqual([
      'number: a1 Mindestens 19 | a2 24',
    ]);
    expect(await differences('Er landete weniger als 100 Meter daneben.', 'Er landete 55 Meter daneben.')).toEqual([]);
  });

  it('are not weekdays, months and hours that are written alike, whatever year or week the tense lets them be', async () => {
    const early = { text: 'Am Sonntag brach der Damm bei Elver.', publishedOn: '2031-05-03' };
    const late = { text: 'Der Damm bei Elver brach am Sonntag.', publishedOn: '2031-05-04' };
    expect(await differences(early, late)).toEqual([]);
    expect(
      await differences({ ...early, text: 'Der Damm brach um 17.30 Uhr.' }, { ...late, text: 'Der Damm brach um halb sechs.' }),
    ).toEqual([]);
  });

  it('are not numbers that agree by rounding', async () => {
    expect(await differences('Rund 200 Schafe wurden gerettet.', 'Gerettet wurden 198 Schafe.')).toEqual([]);
  });

  it('are days that differ, but not a year that one leaves out', async () => {
    expect(await differences('Der Damm brach am 4. Mai.', 'Am 5. Mai 2031 brach der Damm.')).toEqual(['date: a1 4. Mai | a2 5. Mai 2031']);
    expect(await differences('Der Damm brach am 4. Mai.', 'Am 4. Mai 2031 brach der Damm.')).toEqual([]);
    expect(await differences('Der Damm brach am 4. Mai 2030.', 'Am 4. Mai 2031 brach der Damm.')).toHaveLength(1);
  });

  it('are not made of "gestern", which is another day in each report', async () => {
    expect(await differences('Der Damm brach gestern.', 'Der Damm brach heute.')).toEqual([]);
  });

  it('hold every report that gives a value of its own', async () => {
    expect(await differences('Im Speicher lagen 300 Tonnen.', 'Es lagen dort 450 Tonnen.', 'Es waren 600 Tonnen.')).toEqual([
      'number: a1 300 Tonnen | a2 450 Tonnen | a3 600 Tonnen',
    ]);
  });

  it('are not guessed where several numbers could be meant', async () => {
    expect(await differences('Der Preis stieg von 3 Prozent auf 5 Prozent.', 'Der Preis stieg um 7 Prozent.')).toEqual([]);
  });

  it('name the characters of each article', async () => {
    const article = 'Vorspann hier. Im Speicher lagen 300 Tonnen.';
    const { differences: found } = await compared(article, 'Es waren 600 Tonnen.');
    const value = found[0]?.values[0];
    expect(article.slice(value?.start, value?.end)).toBe('300 Tonnen');
  });

  it('are numbers in other units, but not the same amount in another one', async () => {
    expect(await differences('Die Sonde flog in 12 Kilometern Höhe.', 'Die Sonde war 12 Meilen hoch.')).toEqual([
      'number: a1 12 Kilometern | a2 12 Meilen',
    ]);
    expect(await differences('Im Speicher lagen 1,5 Tonnen Weizen.', 'Im Speicher lagen 1.500 Kilogramm Weizen.')).toEqual([]);
    expect(await differences('Das Land gibt 5 Mio. Euro für den Hafen.', 'Für den Hafen gibt das Land 5.000.000 Euro.')).toEqual([]);
  });

  it('are not a day and the part of the month in which it lies', async () => {
    expect(
      await differences('Am 16. September traf der Frachter in Elverhafen ein.', 'Der Frachter traf Mitte September in Elverhafen ein.'),
    ).toEqual([]);
  });

  it('are not the day on which it was said', async () => {
    expect(
      await differences(
        'Am Montag brach der Damm bei Elver.',
        'Wie die Bezirksverwaltung am Dienstag mitteilte, brach der Damm bei Elver.',
      ),
    ).toEqual([]);
  });

  it('are weekdays counted from the day of publication', async () => {
    const early = { text: 'Der Damm brach gestern.', publishedOn: '2031-05-06' };
    expect(await differences(early, { text: 'Der Damm brach am 5. Mai.', publishedOn: '2031-05-08' })).toEqual([]);
    expect(await differences(early, { text: 'Der Damm brach am 4. Mai.', publishedOn: '2031-05-08' })).toEqual([
      'date: a1 gestern | a2 4. Mai',
    ]);
  });

  it('are another place, and another person in the same part', async () => {
    expect(await differences('Der Bankier wurde in Hamburg gefasst.', 'Der Bankier ist in Bremen gefasst worden.')).toEqual([
      'place: a1 Hamburg | a2 Bremen',
    ]);
    expect(await differences('Den Vertrag unterschrieb Regine Pahlke.', 'Unterschrieben wurde der Vertrag von Matthias Drewes.')).toEqual([
      'person: a1 Regine Pahlke | a2 Matthias Drewes',
    ]);
  });

  it('are not one name in two spellings', async () => {
    expect(await differences('Sergej Schoigu reiste nach Teheran.', 'Sergei Shoigu ist nach Teheran gereist.')).toEqual([]);
  });

  it('are another office of the same person, but not the same one in the other language', async () => {
    expect(await differences('Verkehrsminister Tomke Rennert kam nach Elver.', 'Innenminister Tomke Rennert kam nach Elver.')).toEqual([
      'office: a1 Verkehrsminister | a2 Innenminister',
    ]);
    expect(await differences('Außenminister Tomke Rennert kam nach Elver.', 'Foreign minister Tomke Rennert came to Elver.')).toEqual([]);
  });

  it('are the same words from another mouth', async () => {
    expect(
      await differences(
        'Das Werk werde „geordnet“ geräumt, teilte das Innenministerium mit.',
        'Das Werk werde „geordnet“ geräumt, teilte die Feuerwehr mit.',
      ),
    ).toEqual(['attribution: a1 Innenministerium | a2 Feuerwehr']);
  });

  it('are what one affirms and another denies or leaves open', async () => {
    const [denied] = (await compared('Der Hafenmeister hat die Schleuse geöffnet.', 'Der Hafenmeister hat die Schleuse nicht geöffnet.'))
      .differences;
    expect(denied?.kind).toBe('certainty');
    const [open] = (await compared('Die Marine kauft 16 Fregatten.', 'Ob die Marine 16 Fregatten kauft, ist noch nicht entschieden.'))
      .differences;
    expect(open?.kind).toBe('certainty');
  });

  it('are where something comes from and goes to, turned round', async () => {
    expect(
      await differences('Das Altöl wurde von Genua nach Bremen verschifft.', 'Das Altöl wurde von Bremen nach Genua verschifft.'),
    ).toEqual(['direction: a1 Genua nach Bremen | a2 Bremen nach Genua']);
  });

  it('are who does it to whom, in any order of the words', async () => {
    expect(
      await differences(
        'Die Reederei Halvard hat die Werft Tornby verklagt.',
        'Die Werft Tornby zieht gegen die Reederei Halvard vor Gericht.',
      ),
    ).toContainEqual(expect.stringMatching(/^direction/));
    expect(
      await differences('Die Reederei Halvard hat die Werft Tornby verklagt.', 'Die Werft Tornby wurde von der Reederei Halvard verklagt.'),
    ).toEqual([]);
  });

  it('are who gives and who receives, but not one payment told from either side', async () => {
    expect(
      await differences('Halvard erhält von Tornby drei Millionen Kronen.', 'Drei Millionen Kronen muss Halvard an Tornby zahlen.'),
    ).toContainEqual(expect.stringMatching(/^direction/));
    expect(
      await differences('Halvard erhält von Tornby drei Millionen Kronen.', 'Drei Millionen Kronen zahlt Tornby an Halvard.'),
    ).not.toContainEqual(expect.stringMatching(/^direction/));
  });

  it('are put out and gone by oneself', async () => {
    expect(
      await differences(
        'Der Verein hat Trainer Jost Albrecht entlassen.',
        'Trainer Jost Albrecht trat nach eigenen Angaben selbst zurück.',
      ),
    ).toContainEqual(expect.stringMatching(/^direction/));
  });

  it('are numbers of the whole, not of a part or of what was added', async () => {
    expect(
      await differences('Nach seinen Angaben wurden 61 Personen verletzt, 14 von ihnen schwer.', 'Am Kai wurden 83 Menschen verletzt.'),
    ).toContain('number: a1 61 | a2 83');
    expect(
      await differences(
        'Die Zahl der Toten in Brunsholm ist auf elf gestiegen.',
        'Seventeen people are now known to have died in Brunsholm, six more than two days earlier.',
      ),
    ).toContain('number: a1 elf | a2 Seventeen');
  });

  it('are no directions where one says "nach", the other "earlier"', async () => {
    expect(
      await differences(
        'Einen Tag nach der Explosion im Hafen von Brunsholm sind elf Menschen tot.',
        'Eleven people are dead in the port of Brunsholm, six more than two days earlier.',
      ),
    ).not.toContainEqual(expect.stringContaining('direction'));
  });
});

describe('an update', () => {
  const first = { text: 'Bei dem Erdrutsch starben 14 Menschen.', publishedOn: '2031-05-02' };
  const later = { text: 'Bei dem Erdrutsch starben inzwischen 31 Menschen.', publishedOn: '2031-05-04' };

  it('is what a later report gives anew of something that moves, and names the later one', async () => {
    expect(await compared(first, later)).toMatchObject({ relation: 'update', later: 1 });
    expect(await compared(later, first)).toMatchObject({ relation: 'update', later: 0 });
  });

  it('is none where a day of publication is not known, or the days are one', async () => {
    expect(await compared(first, later.text)).toMatchObject({ relation: 'differ' });
    expect(await compared(first, { ...later, publishedOn: first.publishedOn })).toMatchObject({ relation: 'differ' });
  });

  it('is what is planned first and done later by the same verb, and not where the later one tells something else of it', async () => {
    const plan = {
      text: 'Die Reederei Halvard will die Werft in Tornby für zwei Milliarden Kronen übernehmen.',
      publishedOn: '2031-05-02',
    };
    const done = { text: 'Die Reederei Halvard hat die Werft in Tornby für zwei Milliarden Kronen übernommen.', publishedOn: '2031-05-04' };
    expect(await compared(plan, done)).toMatchObject({ relation: 'update', differences: [{ kind: 'certainty' }] });
    const price = { text: 'Der Kaufpreis der Werft in Tornby beträgt zwei Milliarden Kronen.', publishedOn: '2031-05-04' };
    expect(await compared(plan, price)).toMatchObject({ relation: 'agree' });
  });

  it('is none of what was settled when the first report was written', async () => {
    const goal = { text: 'Das Tor schoss Regine Pahlke.', publishedOn: '2031-05-02' };
    expect(await compared(goal, { text: 'Das Tor schoss Matthias Drewes.', publishedOn: '2031-05-04' })).toMatchObject({
      relation: 'differ',
    });
  });
});

describe('two statements that seem to agree', () => {
  const unsure = async (...told: Told[]) => (await compared(...told)).unsure ?? false;

  it.each([
    ['Der Konsul Anton Reger ist am Abend entführt worden.', 'Der Konsul Anton Reger ist wieder frei.'],
    ['Der Zoll hat die Brücke gesperrt.', 'Die Brücke ist seit Mittag freigegeben.'],
    ['Drei Fischer wurden aus dem Wasser gerettet.', 'Drei Fischer sind ertrunken.'],
    ['Im Park weiden 45 Auerochsen.', 'Nine cars were damaged at the park.'],
  ])('are unsure where their states are apart, or what they count perhaps is: %s %s', async (one, other) => {
    expect(await unsure(one, other)).toBe(true);
    expect(await unsure(other, one)).toBe(true);
  });

  it.each([
    ['in other words', 'Der Konsul wurde verschleppt.', 'Unbekannte entführten den Konsul.'],
    ['from the other side', 'Brenz zahlt Lohmar eine Million.', 'Lohmar erhält von Brenz eine Million.'],
    ['by what is not so', 'Die Grenze bleibt geschlossen.', 'Die Grenze wird nicht geöffnet.'],
  ])('are not where they tell the same %s', async (_, one, other) => {
    expect(await unsure(one, other)).toBe(false);
  });
});

it('two statements that seem to differ, in nothing that can be named, are unsure', async () => {
  const {
    relation,
    differences: named,
    unsure,
  } = await compared(
    'Der Verband der Fährleute lobt den Fahrplan und will ihm zustimmen.',
    'Der Fahrplan geht dem Verband der Fährleute nicht weit genug.',
  );
  expect({ relation, named, unsure }).toEqual({ relation: 'differ', named: [], unsure: true });
});

it.each([
  ['not where two languages count other things', 'Im Park weiden 45 Auerochsen.', 'Nine cars were damaged at the park.', false],
  ['where a word translates the other', 'Im Hafen liegen 45 Schiffe.', 'Nine ships are in the harbour.', true],
])('numbers differ across languages: %s', async (_, one, other, differs) => {
  expect((await differences(one, other)).length > 0).toBe(differs);
});
