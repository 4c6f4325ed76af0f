/** Reports written for these tests, and what others made of them. */

const lead = 'Im Hafen von Brennow ist am Dienstag das Frachtschiff „Adelheid“ auf Grund gelaufen. Es hatte 4200 Tonnen Weizen geladen.';
const crew =
  'Die 19 Besatzungsmitglieder blieben unverletzt, wie die Wasserschutzpolizei mitteilte. Kapitän Ruven Halsted sprach von einem Schaden am Ruder.';
const tugs =
  'Drei Schlepper versuchten vergeblich, den Frachter bei Hochwasser freizuziehen. Ein weiterer Versuch ist für Donnerstag geplant.';
const port = 'Die Einfahrt des Hafens bleibt bis dahin gesperrt. Sieben Schiffe warten auf der Reede, darunter zwei Tanker aus Kaldora.';
const owner =
  'Die Reederei Ostlund will den Unfall von eigenen Gutachtern untersuchen lassen. Der Hafenmeister hatte erst im Mai vor Untiefen gewarnt.';

export const ship = [`Frachter läuft vor Brennow auf Grund`, lead, crew, tugs, port, owner].join('\n\n');

export const copiesOfShip = {
  'under another headline, with an agency line': ['Weizenfrachter sitzt fest', `Brennow (AM) – ${lead}`, crew, tugs, port, owner].join(
    '\n\n',
  ),
  'cut to its first half': ['Frachter läuft vor Brennow auf Grund', lead, crew].join('\n\n'),
  'in another order': [port, owner, tugs, lead, crew].join('\n\n'),
  'with a paragraph of its own': [
    'Havarie in Brennow',
    lead,
    crew,
    'In der Hafenkneipe schloss man am Abend Wetten ab. „Der liegt da noch zu Weihnachten“, sagte ein Stammgast.',
    tugs,
    port,
    owner,
  ].join('\n\n'),
  'without umlauts': ship.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('„', '"').replaceAll('“', '"'),
  'with other figures': ship.replace('4200 Tonnen', '4700 Tonnen').replace('Sieben Schiffe', 'Neun Schiffe'),
  'lightly reworded': ship
    .replace('ist am Dienstag das Frachtschiff', 'ist am Dienstag der Frachter')
    .replace('blieben unverletzt, wie die Wasserschutzpolizei mitteilte', 'kamen nach Angaben der Wasserschutzpolizei nicht zu Schaden')
    .replace('Drei Schlepper versuchten vergeblich', 'Vergeblich bemühten sich drei Schlepper')
    .replace('will den Unfall von eigenen Gutachtern untersuchen lassen', 'lässt den Unfall durch eigene Gutachter prüfen'),
};

export const anotherReporterOnShip = `Gestrandet: Ein Abend an der Kaimauer

Wer am Dienstagabend in Brennow spazieren ging, sah die „Adelheid“ schief im Abendlicht liegen. Hunderte Schaulustige standen mit Ferngläsern auf der Mole.

Ruven Halsted, seit elf Jahren Kapitän, wollte nicht viel sagen. Das Ruder habe nicht mehr reagiert, erklärte er knapp. Seine Leute spielten unter Deck Karten.

Für den kleinen Hafen ist die Sperrung ein teures Ärgernis. Jeder Tag koste die Stadt einen sechsstelligen Betrag, schätzt der Kämmerer. Die Fischer fahren einstweilen mit kleinen Booten hinaus.

Ob der Weizen noch zu retten ist, weiß niemand. Getreidehändler in Kaldora haben vorsorglich Ersatz bestellt.`;

/** What another newspaper printed of one of its paragraphs, in a report of its own. */
export const pasted = tugs;
export const host = `Warum immer mehr Schiffe stranden

Die Zahl der Strandungen an der Ostküste hat sich binnen zehn Jahren verdoppelt. Das zeigt eine Auswertung der Seeämter, die dieser Zeitung vorliegt.

Fachleute nennen mehrere Ursachen. Viele Fahrrinnen versanden, weil seltener gebaggert wird. Zugleich wächst der Tiefgang der Frachter von Jahr zu Jahr.

${tugs}

Die Lotsenvereinigung fordert seit langem eine Pflicht zur Begleitung. Das Ministerium verweist auf die Kosten und will den Bericht einer Kommission abwarten.

Andere Länder sind weiter. In Albrien begleiten Lotsen jedes Schiff von mehr als hundert Metern Länge, in Halmund überwachen Drohnen die Untiefen.

Versicherer haben ihre Prämien bereits angehoben. Kleine Reedereien klagen, sie könnten die Aufschläge kaum noch tragen.`;

export const sharesOfTwoDays = [
  `Leitindex schließt schwächer

Der Leitindex der Börse in Brennow hat am Montag schwächer geschlossen. Er stand am Ende bei 14320 Punkten und damit 0,8 Prozent unter dem Stand vom Vortag.

Größter Gewinner waren die Papiere von Ostlund mit einem Plus von 2,3 Prozent. Am Ende der Liste standen die Aktien von Tecto, die 4,1 Prozent nachgaben. Der Umsatz betrug 512 Millionen Kronen.`,
  `Leitindex schließt schwächer

Der Leitindex der Börse in Brennow hat am Freitag schwächer geschlossen. Er stand am Ende bei 13987 Punkten und damit 1,4 Prozent unter dem Stand vom Vortag.

Größter Gewinner waren die Papiere von Luma mit einem Plus von 3,6 Prozent. Am Ende der Liste standen die Aktien von Agrana, die 5,9 Prozent nachgaben. Der Umsatz betrug 634 Millionen Kronen.`,
];

const wall = `Dieser Artikel ist Abonnenten vorbehalten. Mit einem Zugang lesen Sie sämtliche Texte ohne Werbung. Die Kündigung ist jederzeit zum Ende des Monats möglich. Bereits registriert? Dann melden Sie sich bitte mit Ihrem Passwort an. Fragen beantwortet unser Kundendienst montags bis freitags per Telefon oder Post.`;
export const teasersBehindAWall = [
  [
    'Schafe auf der Autobahn',
    'Eine Herde hat in der Nacht die Strecke bei Mirow blockiert. Der Schäfer suchte seine Tiere mit einer Trompete.',
  ],
  ['Minister plant neue Steuer', 'Auf Zucker in Limonaden soll künftig eine Abgabe anfallen. Die Hersteller sprechen von Bevormundung.'],
  [
    'Orgel kehrt zurück',
    'Nach langer Restaurierung erklingt in der Marienkirche wieder das Instrument aus dem Barock. Den Anfang macht ein Choral.',
  ],
  [
    'Torwart bleibt',
    'Der Verein hat den Vertrag mit seinem Schlussmann um eine Saison verlängert. Über das Gehalt schweigen beide Seiten.',
  ],
].map(([title, teaser]) => `${title}\n\n${teaser}\n\n${wall}`);

export const flash = 'Zug entgleist: Bei Quellstedt ist am Montag ein Güterzug mit 22 Waggons entgleist. Verletzt wurde niemand.';
export const otherFlash =
  'Zug verspätet: Bei Quellstedt hat am Montag ein Güterzug mit 40 Waggons die Strecke blockiert. Pendler warteten zwei Stunden.';
