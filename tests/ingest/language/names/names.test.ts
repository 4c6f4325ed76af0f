import { describe, expect, it } from 'vitest';
import { findNames, type Name, nameKey } from '../../../../ingest/language/names/names.ts';

describe('name keys', () => {
  it.each([
    ['Schoigu', 'Shoigu', 'Šojgu', 'Shoygu', 'Шойгу', 'Schoigus'],
    ['Bagheri', 'Baqeri', 'Bagherī', 'Bagheris'],
    ['Lawrow', 'Lavrov', 'Лавров'],
    ['Selenskyj', 'Zelensky', 'Zelenskyy', 'Зеленський'],
    ['Gorbatschow', 'Gorbachev', 'Горбачёв'],
    ['Chruschtschow', 'Khrushchev', 'Хрущёв'],
    ['Tschechow', 'Chekhov', 'Чехов'],
    ['Chamenei', 'Khamenei'],
    ['Jelzin', 'Yeltsin', 'Ельцин'],
    ['Müller', 'Mueller'],
    ['Russland', 'Russia', 'Russlands', 'Россия', 'روسيا'],
    ['Kiew', 'Kyjiw', 'Kyiv', 'Київ'],
    ['Xi Jinping', '习近平', '習近平'],
    ['Kim Jong-un', 'Kim Dschong Un', '김정은'],
    ['Vereinte Nationen', 'Vereinten Nationen', 'UN', 'United Nations'],
  ])('are the same for %s and its other spellings', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['Baerbock', 'Bärbel'],
    ['Merkel', 'Merz'],
    ['Iran', 'Irak'],
    ['Scholz', 'Schulz'],
    ['Schukow', 'Tschukow'],
    ['Chamenei', 'Tschamenei'],
  ])('differ for %s and %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('names in text', () => {
  const shown = ({ text, kind }: Name) => `${text}/${kind}`;
  const names = (text: string): string[] => findNames(text).map(shown);

  it.each([
    ['Der Außenminister Antony Blinken reiste nach Moskau.', ['Antony Blinken/person', 'Moskau/place']],
    ['Am Sonntag sagte Bagheri, die Lieferung sei gestoppt.', ['Bagheri/person']],
    ['Die Nachricht ging an den iranischen Präsidenten Masoud Pezeshkian.', ['iranischen/place', 'Masoud Pezeshkian/person']],
    ['Der Besuch von Bashar al-Assad in Damaskus überraschte die SCO.', ['Bashar al-Assad/person', 'Damaskus/place', 'SCO/organisation']],
    ['Die Vereinten Nationen und die Vereinigten Staaten warnten.', ['Vereinten Nationen/organisation', 'Vereinigten Staaten/place']],
    ['Das meldete das Center for Public Policy am Abend.', ['Center for Public Policy/organisation']],
    ['Der UN-Sicherheitsrat tagte.', ['UN/organisation']],
    ['She met Peer Norsal in Oslo on Monday.', ['Peer Norsal/person', 'Oslo/place']],
    ['Boris Pistorius traf in Vilnius Dovilė Šakalienė.', ['Boris Pistorius/person', 'Vilnius/place', 'Dovilė Šakalienė/person']],
    ['Das Institut für Weltwirtschaft in Kiel zweifelt.', ['Institut für Weltwirtschaft/organisation', 'Kiel/place']],
    ['Die Deutsche Umwelthilfe klagt in Münster.', ['Deutsche Umwelthilfe/organisation', 'Münster/place']],
    ['Borussia Mönchengladbach trennt sich von Gerardo Seoane.', ['Borussia Mönchengladbach/organisation', 'Gerardo Seoane/person']],
    ['Die Talwerk Anlagenbau GmbH & Co. KG sitzt in Siegen.', ['Talwerk Anlagenbau GmbH & Co. KG/organisation', 'Siegen/place']],
    ['Nadine Vogt forscht an der Universität Tübingen.', ['Nadine Vogt/person', 'Universität Tübingen/organisation']],
    ['Johann Wadephul sprach mit Ursula von der Leyen.', ['Johann Wadephul/person', 'Ursula von der Leyen/person']],
    ['Papst Leo XIV. empfing Pietro Parolin.', ['Leo XIV./person', 'Pietro Parolin/person']],
    ['Am Bahnhof Frankfurt (Oder) fuhr der Zug nach München Hbf ab.', ['Frankfurt (Oder)/place', 'München Hbf/place']],
    ['Auf dem Tegernsee und im Harz liegt Eis.', ['Tegernsee/place', 'Harz/place']],
    ['Das Fast Food und der Death Metal blieben.', []],
    ['Der Richter Brett Lambeth sprach, die Jury verlieh Carolina den Preis.', ['Brett Lambeth/person']],
    ['Donald Trumps Berater landete in Doha. Im Saal blieb Trump stumm.', ['Donald Trumps/person', 'Doha/place', 'Trump/person']],
    ['Auf der A 7 bei Soltau und der B 471 stand ein Airbus A380.', ['A 7/place', 'Soltau/place', 'Airbus/organisation']],
    ['Ministerpräsident Boris Rhein sprach in Fulda. Man lobte Rheins Plan.', ['Boris Rhein/person', 'Fulda/place', 'Rheins/person']],
    ['Das russische Verteidigungsministerium schwieg.', ['russische/place', 'Verteidigungsministerium/organisation']],
    ['Das blieb so, DANKE dir, weil DAS die HILFE war.', []],
    ['Russland will 24 Su-35 liefern, trotz der Resolution 2231.', ['Russland/place', 'Su-35/weapon', 'Resolution 2231/treaty']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'Der Präsident sprach über die Lage der Wirtschaft und den Hafen.',
    'Die Regierung plant höhere Steuern auf Tabak, Alkohol und Zucker.',
    'Viele Pendler standen im Stau, weil Bauarbeiter eine Gasleitung beschädigt hatten.',
    'Der Mai war kalt, der März zu trocken. Die Bauern hoffen auf den Juni.',
    'Reisende weichen aus. Gesucht wird ein Nachfolger. Beschäftigte streiken.',
    'Experten rechnen mit einem Anstieg der Mieten in Großstädten.',
  ])('none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives the adjective and the long name of a country its key, and says which is an adjective or a part of a word', () => {
    expect(findNames('iranische Raketen').map(({ key, form }) => [key, form])).toEqual([[nameKey('Iran'), 'adjective']]);
    expect(findNames('Die Islamische Republik schweigt.').map(({ key, form }) => [key, form])).toEqual([[nameKey('Iran'), 'name']]);
    expect(findNames('Die EU-Länder warten.').map(({ key, form }) => [key, form])).toEqual([['eu', 'part']]);
  });

  it('tells a capital that acts for its government from the town', () => {
    const governments = (text: string) => findNames(text).map((name) => name.governmentOf);
    expect(governments('Teheran bestreitet die Lieferung.')).toEqual([nameKey('Iran')]);
    expect(governments('In Teheran schneit es.')).toEqual([undefined]);
    expect(governments('Aus Teheran drohte niemand.')).toEqual([undefined]);
    expect(governments('Isfahan bestreitet das.')).toEqual([undefined]);
  });

  it('knows a surname alone from the full name elsewhere in the text', () => {
    expect(names('Der Sprecher Karl Wenger trat auf. Die Fragen überraschten Wenger. Wengers Bruder schwieg.')).toEqual([
      'Karl Wenger/person',
      'Wenger/person',
      'Wengers/person',
    ]);
  });

  it.each([
    ['Es geht um das Stauwerk von Tembe, dessen Tore Kessalia am 2. Mai geschlossen hatte.', ['Tore Kessalia'], 'person'],
    ['Die Soldaten wurden auf dem Übungsplatz ausgebildet.', ['Übungsplatz'], 'place'],
    ['Am Grenzübergang Karm Sahl warteten Lastwagen.', ['Karm Sahl'], 'person'],
    ['Chancellor Weimar said he had spoken to both sides.', ['Weimar'], 'place'],
  ] as const)('does not call a noun, a crossing or a chancellor what it only looks like: %s', (text, words, kind) => {
    for (const name of findNames(text)) expect(words.some((word) => word === name.text) && name.kind === kind, name.text).toBe(false);
  });

  it('gives a place of two words behind a noun that says what it is, and a head of government with the name of a town', () => {
    const named = (text: string) => findNames(text).map((name) => [name.text, name.kind]);
    expect(named('Am Grenzübergang Karm Sahl warteten Lastwagen.')).toEqual([['Karm Sahl', 'place']]);
    expect(named('In der Stadt Deir Tammun fielen Bomben.')).toEqual([['Deir Tammun', 'place']]);
    expect(named('Chancellor Weimar said he had spoken to both sides.')).toEqual([['Weimar', 'person']]);
    expect(named('Sie übten auf dem Übungsplatz Grafenlohe.')).toEqual([['Grafenlohe', 'place']]);
  });

  it('gives whoever has an office the given name that ends like a noun, where a word that nothing explains stands behind it', () => {
    const named = (text: string) => findNames(text).map((name) => [name.text, name.kind]);
    expect(named('Er empfing Präsident Huschang Karwandi am Montag.')).toEqual([['Huschang Karwandi', 'person']]);
    expect(named('Er empfing den Präsidenten Anfang Mai.')).toEqual([]);
  });

  it('takes no number that opens a sentence for a name', () => {
    expect(findNames('Vierzehn Fahrgäste wurden verletzt. Siebzig kamen davon.')).toEqual([]);
  });

  it('gives a person’s parts as stated', () => {
    const person = (text: string) => findNames(text).find((name) => name.kind === 'person');
    expect(person('Das sagte der Sekretär Sergej Schoigu am Montag.')).toMatchObject({ given: ['Sergej'], family: 'Schoigu' });
    expect(person('Nadine Vogt forscht.')?.offices).toBeUndefined();
  });

  it('reads an abbreviation with what it is introduced for', () => {
    const found = findNames('Die Bundesagentur für Arbeit (BA) zählt. Die BA wächst.');
    expect(found.map(({ text, longForm }) => [text, longForm])).toEqual([
      ['Bundesagentur für Arbeit', undefined],
      ['BA', 'Bundesagentur für Arbeit'],
      ['BA', undefined],
    ]);
  });

  it.each([
    ['A. ', 100_000],
    ['Deutsche Deutsche ', 20_000],
    ['Institut für ', 30_000],
    ['Anna von der ', 30_000],
    ['(Aa ', 100_000],
    ['Bund Alter Zebras (BAZ) ', 10_000],
  ])('reads “%s” %i times without looking at any of it more than a few times', (piece, times) => {
    const text = piece.repeat(times);
    for (const name of findNames(text).slice(-3)) expect(text.slice(name.start, name.end)).toBe(name.text);
  });
});
