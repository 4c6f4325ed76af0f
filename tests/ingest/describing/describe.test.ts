import { expect, describe as group, it } from 'vitest';
import { type Description, describe } from '../../../ingest/describing/describe.ts';

const body = 'Die Fähre Helga hat am Sonntag den Kai von Brunsholm gerammt. Vier Menschen wurden verletzt.';
const now = new Date('2025-06-01T12:00:00Z');
const plain = { titled: false } as const;
const described = (text: string, rest: { url?: string; path?: string } = {}): Description => describe(text, plain, { now, ...rest });

group('what a report is described as', () => {
  const read = { titled: false, publisher: 'Hafenblatt', publishedOn: '2025-03-02', publishedHow: 'page' } as const;

  it('is what is given before what the page says', () => {
    expect(describe(body, read, { now, given: { publisher: 'Küstenbote', publishedOn: '2025-03-04' } })).toMatchObject({
      publisher: 'Küstenbote',
      publishedOn: '2025-03-04',
      publishedHow: 'given',
      details: { publisherHow: 'stated' },
    });
    expect(describe(body, read, { now })).toMatchObject({ publisher: 'Hafenblatt', publishedOn: '2025-03-02', publishedHow: 'page' });
  });

  it('is in the language of the text; the declared one counts for a few words only', () => {
    const english = 'The ferry hit the quay on Sunday morning. Four people were hurt, the police said. '.repeat(3);
    expect(describe(english, { ...read, language: 'de' }, { now }).language).toBe('en');
    expect(describe('Drei Tore', { ...read, language: 'en' }, { now }).language).toBe('en');
  });

  it('has the first line for a title on a page that has one, even one with a stop', () => {
    expect(describe(`Jetzt ist es amtlich.\n${body}`, { ...read, titled: true }, { now }).title).toBe('Jetzt ist es amtlich.');
  });
});

group('agency, place and author', () => {
  it.each([
    [`Brunsholm (dpa) – ${body}`, { place: 'Brunsholm', agencies: ['dpa'] }],
    [`BRUNSHOLM/LORVIK, 3. März 2025 (AFP/dpa) — ${body}`, { place: 'BRUNSHOLM/LORVIK', agencies: ['AFP', 'dpa'] }],
    [`Fähre rammt Kai\nFrankfurt am Main (dpa-AFX) - ${body}`, { place: 'Frankfurt am Main', agencies: ['dpa-AFX'] }],
    [`MOSKAU, 17. September 2024. /TASS/. ${body}`, { place: 'MOSKAU', agencies: ['TASS'] }],
    [`${body}\n(dpa)`, { agencies: ['dpa'] }],
    [`${body}\nQuelle: dpa/Reuters`, { agencies: ['dpa', 'Reuters'] }],
    [`${body} (epd)`, { agencies: ['epd'] }],
    [
      `Wie die Ahlulbayt Nachrichtenagentur ABNA berichtet, hat eine Fähre den Kai gerammt. ${body}`,
      { agencies: ['ABNA'], publisherHow: 'text' },
    ],
    [`Fähre rammt Kai\nVon Marta Lind und Jon Malm\n${body}`, { author: 'Marta Lind und Jon Malm' }],
    [`Fähre rammt Kai\nAutorin: Marta Lind\n${body}`, { author: 'Marta Lind' }],
  ])('of «%s»', (text, details) => {
    expect(described(text).details).toMatchObject(details);
  });

  it.each([
    [`Helga (40) – ${body}`],
    [`Die Lage (kurz) – ${body}`],
    [`${body}\nMehr`],
    [`${body} (Foto)`],
    [`Von Brunsholm aus ging es weiter.\n${body}`],
    [`Wie die Polizei berichtet, hat eine Fähre den Kai gerammt. ${body}`],
  ])('are not read into «%s»', (text) => {
    const { agencies, place, author } = described(text).details;
    expect({ agencies, place, author }).toEqual({});
  });

  it('leave a publisher that nobody states to the address, and to the agency that opens the report', () => {
    expect(described(body, { url: 'https://www.kuestenbote.example/2025/03/02/faehre' })).toMatchObject({
      publisher: 'kuestenbote.example',
      details: { publisherHow: 'address' },
    });
    expect(described(body, { url: 'https://192.168.0.7/a' }).publisher).toBeUndefined();
    expect(described(body, { url: 'https://web.archive.org/web/2025/https://a.example/' }).publisher).toBeUndefined();
    expect(described(body).publisher).toBeUndefined();
  });
});

group('the line of its source', () => {
  it.each([
    ['Der Küstenbeobachter, 02.03.2025, 14:05 Uhr', 'Der Küstenbeobachter'],
    ['Radio Vell, Sonntag, 2. März 2025, 9 Uhr', 'Radio Vell'],
    ['Agentur dpn, 02.03.2025', 'Agentur dpn'],
    ['dpa, 2. März 2025', 'dpa'],
    ['Hafenblatt/dpa, 2.3.2025', 'Hafenblatt'],
    ['Hafenblatt | 02.03.2025', 'Hafenblatt'],
    ['2. März 2025, 14:05 Uhr – Hafenblatt Online', 'Hafenblatt Online'],
    ['Politik | Hafenblatt | 2. März 2025 | Lesezeit: 4 Min.', 'Hafenblatt'],
    ['Hafenblatt vom 2. März 2025', 'Hafenblatt'],
    ['Von Marta Lind, Hafenblatt, 2. März 2025', 'Hafenblatt'],
    ['Quelle: Kiekut, 2. März 2025', 'Kiekut'],
    ['ZDF, 2.3.2025', 'ZDF'],
    ['The Harbour Times, March 2, 2025', 'The Harbour Times'],
  ])('«%s» names publisher and day', (line, publisher) => {
    const text = `Fähre rammt Kai in Lorvik\n${line}\n\n${body}`;
    expect(described(text)).toMatchObject({
      publisher,
      publishedOn: '2025-03-02',
      publishedHow: 'text',
      details: { publisherHow: 'text' },
    });
  });

  it('names the agency whose text it is, too', () => {
    expect(described(`Fähre rammt Kai\nHafenblatt/dpa, 2.3.2025\n${body}`).details.agencies).toEqual(['dpa']);
    expect(described(`Fähre rammt Kai\nVon Marta Lind, Hafenblatt, 2. März 2025\n${body}`).details.author).toBe('Marta Lind');
  });

  it('is no title where it comes first, and gives way to the address and to what the file says', () => {
    const text = `Hafenblatt, 2. März 2025\n\n${body}`;
    expect(described(text)).toMatchObject({ publisher: 'Hafenblatt', publishedOn: '2025-03-02' });
    expect(described(text).title).toBeUndefined();
    expect(described(text, { url: 'https://kuestenbote.example/a' }).publisher).toBe('kuestenbote.example');
    expect(describe(text, { ...plain, publisher: 'Lorviker Presse' }, { now }).publisher).toBe('Lorviker Presse');
  });

  it.each([
    'Lorvik, 2. März 2025',
    'Politik | 2. März 2025',
    'Liveticker, 2. März 2025',
    'Nachrichten, 2. März 2025',
    'Marta Lind, 2. März 2025',
    'Von Marta Lind, Lorvik, 2. März 2025',
    'Pressemitteilung vom 2. März 2025',
    'Der Präsident, 2. März 2025',
    'Das Hafenblatt meldete am 2. März 2025 den Untergang',
    'Laut Hafenblatt vom 2. März 2025 sank die Fähre.',
    'Stand: 02.03.2025, 14:05 Uhr',
  ])('«%s» names no publisher', (line) => {
    expect(described(`Fähre rammt Kai\n${line}\n${body}`).publisher).toBeUndefined();
  });

  it('is not looked for once the report has begun', () => {
    expect(described(`${body.repeat(2)}\nHafenblatt, 2. März 2025\n${body}`).publisher).toBeUndefined();
  });
});

it('the author is named also where a day stands behind', () => {
  const { details } = described(`Fähre rammt Kai\nVon Marta Lind, 2. März 2025\n${body}`);
  expect(details.author).toBe('Marta Lind');
});

group('the day of publication', () => {
  it.each([
    ['address', body, { url: 'https://a.example/politik/2025/03/02/faehre.html' }],
    ['address', body, { url: 'https://a.example/faehre-20250302.html' }],
    ['dateline', `LORVIK, 2. März 2025 (dpa) – ${body}`, {}],
    ['text', `Fähre rammt Kai\nVeröffentlicht am 02.03.2025 um 14:30 Uhr\n${body}`, {}],
    ['text', `Fähre rammt Kai\nSonntag, 2. März 2025, 14:30\n${body}`, {}],
    ['text', `${body}\nStand: 2.3.2025`, {}],
    ['text', `Fähre rammt Kai\nStand: 02.03.2025, 14:30 Uhr\n${body}`, {}],
    ['text', `Fähre rammt Kai\n02.03.2025 | 14:30\n${body}`, {}],
    ['text', `Fähre rammt Kai\nVon unserem Korrespondenten, 2.3.2025\n${body}`, {}],
    ['text', `Von unserem Korrespondenten, 2.3.2025\n${body}`, {}],
    ['text', `Fähre rammt Kai\nVon unserer Mitarbeiterin Marta Lind in Lorvik | 2. März 2025\n${body}`, {}],
    ['text', `Fähre rammt Kai\nVon Marta Lind und Jon Malm (Lorvik), 02.03.2025, 14:30 Uhr\n${body}`, {}],
    ['text', `Fähre rammt Kai\nZuletzt aktualisiert am 02.03.2025 um 14.30 Uhr\n${body}`, {}],
    ['dateline', `Lorvik, 2. März 2025 - ${body}`, {}],
    ['dateline', `Fähre rammt Kai\nLorvik (dpa), Sonntag, 2. März 2025 – ${body}`, {}],
    ['dateline', `Lorvik, 2.3.2025. ${body}`, {}],
    ['dateline', `Lorvik, Sonntag, 2. März 2025. ${body}`, {}],
    ['dateline', `Lorvik (dpa), 2. März 2025. ${body}`, {}],
    ['file', body, { path: '/reports/2025-03-02-faehre.txt' }],
    ['file', body, { path: '/reports/faehre_20250302.txt' }],
    ['file', body, { path: '/reports/Fähre 2.3.2025.txt' }],
  ])('comes from the %s, and says so', (how, text, rest) => {
    expect(described(text, rest)).toMatchObject({ publishedOn: '2025-03-02', publishedHow: how });
  });

  it.each([
    ['a date in a sentence', `Am 2. März 2025 hat die Fähre den Kai gerammt. ${body}`, {}],
    ['a dateline without a year', `LORVIK, 2. März (dpa) – ${body}`, {}],
    ['a line on what is held that day', `Fähre rammt Kai\nWahl am 2. März 2025\n${body}`, {}],
    ['a line on how long something holds', `${body}\nGültig bis 2.3.2025`, {}],
    ['the way somebody went', `Fähre rammt Kai\nVon Lorvik nach Brunsholm, 2.3.2025\n${body}`, {}],
    ['the birthday of an author', `Fähre rammt Kai\nVon Marta Lind, geboren 2.3.1975\n${body}`, {}],
    ['a chronicle', `Seit Mai, 2. März 2025 – ${body}`, {}],
    ['the day of a treaty', `Lorvik, 2. März 2025. Das Abkommen gilt bis heute. ${body}`, {}],
    ['a day to come', body, { path: '/reports/2031-03-02.txt' }],
    ['a day that there is not', body, { path: '/reports/2025-02-31.txt' }],
    ['a number in a name', body, { path: '/reports/083dbebd20250302789f.txt' }],
    ['the name of a folder', body, { path: '/reports/2025-03-02/faehre.txt' }],
  ])('is not taken from %s', (_, text, rest) => {
    expect(described(text, rest).publishedOn).toBeUndefined();
  });
});

it.each(['Heute', 'Update', 'Liveticker', 'Sonntag'])('has no place from «%s» before a date', (word) => {
  expect(described(`${word}, 2. März 2025 – ${body}`).details.place).toBeUndefined();
});

group('a text that a machine translated', () => {
  it('is told by two different signs', () => {
    const text = `Krylow kam an. In Im Gegenzug traf er den Minister. Der Sekretär, Die Delegation und Krylov reisten ab. ${body}`;
    expect(described(text).details.machineTranslated).toBe(true);
  });

  it.each([
    'Wie Das Erste berichtet, Der Spiegel und Die Zeit ebenso, sank die Fähre.',
    'Schmidt und Schmitt sprachen, Meier und Meyer schwiegen. Der, der der Frau half, ging.',
    'Sergej Krylow und Anna Krylowa kamen.',
  ])('is not «%s»', (text) => {
    expect(described(`${text} ${body}`).details.machineTranslated).toBeUndefined();
  });
});
