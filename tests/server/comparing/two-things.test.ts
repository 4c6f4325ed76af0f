import { describe, expect, it } from 'vitest';
import { compared, differences } from '../../fakes/compared-statements.ts';

describe('figures of two things', () => {
  it.each([
    [
      'how old and how long in prison',
      'Der 57-jährige Wirt Alo Brandt steht vor Gericht.',
      'Der Wirt Alo Brandt bekam vor Gericht 23 Jahre Haft.',
    ],
    [
      'how long and how long ago',
      'Der Sturm legte den Hafen Elver fünf Stunden lahm.',
      'Zwei Tage nach dem Sturm legte der Hafen Elver eine Liste vor.',
    ],
    ['now and in another year', 'Die Stadt hält 13 Prozent an der Werft.', 'Im Vorjahr hielt die Stadt 23 Prozent an der Werft.'],
    [
      'the turnover and the loss',
      'Die Werft meldet einen Umsatz von 80 Millionen Euro.',
      'Die Werft meldet einen Verlust von 30 Millionen Euro.',
    ],
    [
      'the whole and one place of it',
      'Bei dem Beben in Elver starben 300 Menschen.',
      'Bei dem Beben in Elver starben in einer Schule 90 Menschen.',
    ],
    [
      'a day and a year',
      'Der Streik kostet den Hafen jeden Tag 4 Millionen Euro.',
      'Der Lohn kostet den Hafen jährlich 19 Millionen Euro.',
    ],
    [
      'amounts that are too far apart',
      'Die Beute hat einen Umfang von 44 Millionen Euro.',
      'Das Opfer verlangt einen Umfang von 850.000 Euro.',
    ],
    ['the dead and the injured', 'Bei dem Brand in Elver starben 12 Menschen.', 'Bei dem Brand in Elver wurden 30 Menschen verletzt.'],
    [
      'nouns that are no kin',
      'Bei dem Brand in Elver verbrannten 2.000 Hütten.',
      'Nach dem Brand in Elver schlafen 12.000 Geflüchtete im Freien.',
    ],
  ])('do not differ, and the statements do not agree: %s', async (_, one, other) => {
    expect(await compared(one, other)).toEqual({ relation: 'agree', differences: [], unsure: true });
  });

  it('may well be one where their clauses share nothing: then it is not sure that they differ', async () => {
    const found = await compared('Die Reederei verlangt 40 Millionen Euro.', 'Brenz bietet dafür 25 Millionen Euro.');
    expect(found).toMatchObject({ relation: 'differ', unsure: true, differences: [{ kind: 'number' }] });
  });

  it('and a third one of the thing of two others is one of theirs', async () => {
    const [one, two] = ['Der Speicher fasst 300 Tonnen.', 'Der Speicher fasst 450 Tonnen.'];
    expect(await differences(one, two, 'Es waren 600 Tonnen.')).toEqual(['number: a1 300 Tonnen | a2 450 Tonnen | a3 600 Tonnen']);
  });
});

describe('figures of one thing', () => {
  it('are what is told, not of how many or what is left', async () => {
    const [one, other] = ['Betroffen sind sieben der zwölf Geschütze, die übrigen fünf sind heil.', 'Betroffen sind neun Stück.'];
    expect(await differences(one, other)).toEqual(['number: a1 sieben | a2 neun']);
  });

  it('differ where their clauses tell the same in other words', async () => {
    expect(await differences('Der Pegel stieg um 80 Zentimeter.', 'Um 95 Zentimeter erhöhte sich der Pegel.')).toHaveLength(1);
  });

  it.each([
    ['a bound of what the other says', 'Der Bund bürgt für über 50 Millionen Euro.', 'Der Bund bürgt für 50 Millionen Euro.'],
    ['a share in words', 'Dafür stimmten 66,4 Prozent der Bürger.', 'Zwei Drittel der Bürger stimmten dafür.'],
  ])('agree by %s', async (_, one, other) => {
    expect((await compared(one, other)).relation).toBe('agree');
  });
});

describe('days', () => {
  it('do not differ where one is told more finely, and what was said on a day is no day of what it says', async () => {
    expect(await differences('Die Werft schließt zum Jahresende.', 'Die Werft schließt am 30. Dezember.')).toEqual([]);
    expect(
      await differences('Bei einem Brand am Freitag starben zehn Schafe.', 'Zehn Schafe starben, sagte die Wehr am Dienstag.'),
    ).toEqual([]);
  });

  it('differ by their years', async () => {
    expect(await differences('Der Damm brach im März 2021.', 'Der Damm brach im Jahr 2020.')).toEqual(['date: a1 März 2021 | a2 2020']);
  });
});

it('"seit Langem" names nobody that another report calls otherwise', async () => {
  const named = await differences('Rein Kuusmaa verlangt den Schutz des Himmels.', 'Den Schutz des Himmels verlangt man seit Langem.');
  expect(named).toEqual([]);
});

describe('an office', () => {
  it.each([
    [
      'is the same whether it is said that it is over',
      'Den ehemaligen Geheimdienstchef Tiberio Roon sucht die Polizei.',
      'Die Polizei sucht den geflohenen Geheimdienstchef Tiberio Roon.',
    ],
    ['is the same in a word for whoever heads something', 'Der Chefin Hana Poll ging es gut.', 'Der Vorsitzenden Hana Poll ging es gut.'],
    [
      'is the same where one language says less of it',
      'Minister Rolf Henn lehnte einen Rücktritt ab.',
      'Interior minister Rolf Henn refused to resign.',
    ],
    ['is not what somebody owns', 'Der Unternehmer Viktor Maal wurde festgenommen.', 'Festgenommen wurde der Milliardär Viktor Maal.'],
  ])('%s', async (_, one, other) => {
    expect(await differences(one, other)).toEqual([]);
  });
});

describe('two statements of one matter', () => {
  it.each([
    [
      'one tells what has become of what the other tells',
      'Ankor verweigert Diplomaten aus Belur die Einreise.',
      'Ankor hob die Einreisesperre für Diplomaten aus Belur auf.',
    ],
    ['one is at large and gives herself up', 'Die Schwester Danica Pell ist flüchtig.', 'Danica Pell stellte sich am Abend in Orlo.'],
    ['what is not warranted is', 'Die Übernahme der Lehrlinge ist nicht garantiert.', 'Die Lehrlinge werden auf jeden Fall übernommen.'],
    [
      'one puts the other in doubt',
      'Nach Darstellung der Regierung ist der Putsch gescheitert.',
      'Es wachsen Zweifel an der Darstellung der Regierung, wonach der Putsch gescheitert ist.',
    ],
    ['two states do the like', 'Großbritannien enthielt sich der Stimme.', 'Deutschland enthielt sich der Stimme.'],
    ['two persons do the like', 'Ulf Sandin und Ada Brenn trainieren die Kinder.', 'Die Kinder trainieren Tobias Kreem und Nils Roon.'],
    [
      "their figures are no one's",
      'Die Bahn gehört zu 60 Prozent dem Konzern Velp und zu 40 Prozent dem Land.',
      'Bei der Bahn war ein Plus von 5,2 Prozent vereinbart worden.',
    ],
  ])('do not surely agree where %s', async (_, one, other) => {
    const found = await Promise.all([compared(one, other), compared(other, one)]);
    expect(found.map(({ relation, unsure }) => relation === 'agree' && !unsure)).toEqual([false, false]);
  });

  it.each([
    [
      'a government is named by its capital',
      'Frankreich forderte die Freilassung der Geiseln.',
      'Paris verlangte die Freilassung der Geiseln.',
    ],
    [
      'a figure is the sum of two',
      'Der Lohn steigt um 5,8 Prozent.',
      'Der Lohn steigt im April um 3,0 Prozent und im Herbst um 2,8 Prozent.',
    ],
    ['both tell the same state', 'Der Wirt Alo Brandt ist noch immer flüchtig.', 'Der Wirt Alo Brandt ist weiter auf der Flucht.'],
  ])('agree where %s', async (_, one, other) => {
    expect(await compared(one, other)).toEqual({ relation: 'agree', differences: [] });
  });

  it('are an update where the later report tells what has become of it', async () => {
    const before = { text: 'Ankor verweigert Diplomaten aus Belur die Einreise.', publishedOn: '2031-05-02' };
    const after = { text: 'Inzwischen hat Ankor die Einreisesperre für Diplomaten aus Belur aufgehoben.', publishedOn: '2031-05-09' };
    expect(await compared(before, after)).toEqual({ relation: 'update', differences: [], later: 1 });
    expect(await compared({ ...before, publishedOn: '2031-05-12' }, after)).toMatchObject({ relation: 'agree', unsure: true });
  });
});
