import { remember } from '../remember.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Who speaks by office or trade; matched by the end of the word. Stands before a name ("Gouverneur Oleh Synjehubow"), or alone ("der Sprecher"). */
const roleEnding =
  /(?:präsident|minister|kanzler|chef|sekretär|sprecher|botschafter|general|major|oberst|leutnant|hauptmann|vorsitzende[rn]?|direktor|könig|königin|papst|päpstin|leiter|beauftragte[rn]?|kommissar|gouverneur|senator|abgeordnete[rn]?|richter|anwalt|anwält|trainer|kommandeur|kommandant|befehlshaber|admiral|marschall|führer|doktor|professor|meister|forscher|experte|expertin|analyst|autor|politiker|diktator|diplomat|investor|machthaber|oppositionelle[rn]?|kollege|kollegin|vertreter|berater|gesandte[rn]?|staatsoberhaupt|premier|historiker|ökonom|journalist|secretary|landrat|landrätin|stadtrat|stadträtin|gemeinderat|staatsrat|arzt|ärztin|bischof|kardinal|pfarrer|zeuge|zeugin|aktivist|boss|manager|coach|kapitän|pilot|soldat|offizier|beamte[rn]?|beamtin|angeklagte[rn]?|beschuldigte[rn]?|verdächtige[rn]?|sachverständige[rn]?|angehörige[rn]?|angestellte[rn]?|überlebende[rn]?|augenzeuge|whistleblower|insider|kandidat|kandidatin|spieler|torwart|stürmer|verteidiger|fahrer|bauer|bäuerin|wirt|wirtin|händler|ermittler|fahnder|schützer|biologe|biologin|[a-zäöü]{3,}loge|[a-zäöü]{3,}login|[a-zäöü]{3,}graf|[a-zäöü]{3,}grafin|[a-zäöü]{3,}eur|[a-zäöü]{3,}eurin|[a-zäöü]{3,}ist|[a-zäöü]{3,}istin|[a-zäöü]{3,}ent|[a-zäöü]{3,}entin|[a-zäöü]{4,}ant|[a-zäöü]{4,}antin|[a-zäöü]{3,}ierer|[a-zäöü]{3,}ator|[a-zäöü]{3,}atorin|architekt|architektin|vorstand|vorständin|gast|kunde|kundin|bürger|bürgerin|nachbar|[a-zäöü]{2,}cer|[a-zäöü]{3,}mann|[a-zäöü]{3,}frau|nachbar|witwe|witwer|bruder|schwester|vater|mutter|sohn|tochter|onkel|tante|freund|bewohner|einwohner|anwohner|[a-zäöü]{3,}erin|[a-zäöü]{3,}orin|[a-zäöü]{3,}ärin|star|held|nonne|mönch|imam|rabbiner|scheich|prinz|prinzessin|graf|baron|fürst|emir|sultan|zar|kaiser|papst|lord|lady|sir|dame|herr|herrn|frau|boxer|sänger|maler|schreiber|künstler|lehrer|leser|retter|[a-zäöü]{2,}(?:ller|mmer|cker|tzer|cher|ster|nder|fer|ber|ger|ker|her|ner|per|ser|ter|der|zer|ler))(?:s|es|n|en|in|innen)?$/iu;

/** Given names and surnames that end like a trade. */
const namesLikeRoles = words(`
Peter Walter Werner Günter Günther Gunter Rainer Reiner Dieter Oliver Alexander Xaver Holger Rüdiger Elmar Ansgar Gregor Igor Viktor Victor Theodor Isidor Hector Fedor Fjodor Jennifer Esther Ester Christopher Kristofer Javier Xavier Olivier Roger Tyler Homer Elmer Parker Hunter Jasper Kasper Kaspar Caspar Balthasar Lester Chester Baxter Spencer
Martin Kevin Benjamin Katrin Kathrin Karin Robin Austin Erwin Edwin Konstantin Constantin Valentin Augustin Justin Quentin Marvin Melvin Calvin Colin Collin Lenin Putin Stalin Marin Darin Catherin Vincent Laurent Florent Clement Ernst August Ignat Horst Evangelist Grant Bryant Brent Kent Trent Mustafa Artur Arthur
Pater Papst Walther Heiner Volker Rutger Ruediger Anders Xander Sander Evander Leander Wigbert Hubert Robert Albert Norbert Herbert Herr Sauter Schmidt Meyer Becker Schulz Hoffmann Keller Huber Mayer Maier Hermann Neumann Baumann Bergmann Hartmann Lehmann Hofmann Merkel Scholz
Jupiter Oktober Dezember September November Wasser Winter Sommer Theater Kloster Fenster Zimmer Messer Feuer Opfer Ufer Tiger Koffer Donner Muster Orchester Semester Register Filter Meter Kilometer Liter Computer Container Tanker Bunker Center Twitter
`);

const organisationEnding =
  /(?:agentur|zeitung|blatt|magazin|sender|portal|dienst|verband|gewerkschaft|partei|betreiber|konzern|firma|unternehmen|reederei|hersteller|organisation|stiftung|institut|denkfabrik|verein|klub|club|gruppe|miliz|plattform|werft|gesellschaft|versicherer|bündnis|initiative|kette|radio|kanal|verlag|journal|airline|anbieter|kanzlei|universität|hochschule|bank|brauerei|spedition|ministerium|behörde|amt|botschaft|kammer|genossenschaft|holding|tochter|mutter|thinktank|think-tank|NGO|outlet|kollektiv|netzwerk|werk)(?:s|es|n|en)?$/iu;

/** Trades that are surnames too: a descriptor only before a name. */
const tradeSurnames = words(
  'Fischer Bauer Koch Richter Weber Schneider Wagner Kaufmann Zimmermann Schäfer Jäger Schreiner Maurer Metzger Gärtner Förster Schuster Bäcker Müller Schmied Hirt Winzer Imker',
);

/** "Fischer", "Bauer": a trade before a name, a surname at its end. */
export function isTradeSurname(word: string): boolean {
  return tradeSurnames.has(word);
}

/** Whether a capitalised German word only says what the name behind it is: an office, a trade, a kind of organisation. */
export const isDescriptor = remember((word) => {
  if (tradeSurnames.has(word)) return true;
  if (titles.has(word)) return true;
  if (namesLikeRoles.has(word) || word.length < 3) return false;
  return roleEnding.test(word) || organisationEnding.test(word);
});

/** Whether a word names somebody by office or trade, German or English. */
export const isRole = remember(
  (word) => !namesLikeRoles.has(word) && (roleEnding.test(word) || englishRole.test(word) || titles.has(word)),
);

/** Whether a German word names a kind of organisation: "Agentur", "Fahrgastverband". */
export const isOrganisationNoun = remember((word) => organisationEnding.test(word));

/** Forms of address and offices that stand before a name, without their stop. */
export const titles = words(
  'Dr Prof Doktor Professor Herr Herrn Frau Mr Mrs Ms Sir Lord Lady Dame Scheich Sheikh Ayatollah Imam Prinz Prinzessin Prince Princess King Queen Pope Papst Graf Baron Fürst Emir Sultan President Minister Secretary Chancellor Premier Governor Senator Sen Rep Gov Gen Col Lt Sgt Capt Capitan Captain General Colonel Major Admiral Judge Justice Chief Mayor Chairman Chairwoman Director Commissioner Ambassador Congressman Congresswoman Prime Foreign Defence Defense Finance Interior Treasury Deputy Vice Attorney Inspector Detective Officer Sergeant Lieutenant Bishop Archbishop Cardinal Rabbi Reverend Rev Coach Spokesman Spokeswoman Spokesperson Analyst Economist CEO CFO',
);

/** English trades and bodies, in small letters, that can be said to say something. */
export const englishRole =
  /(?:^|-)(?:ministr(?:y|ies)|governments?|police|army|navy|militar(?:y|ies)|agenc(?:y|ies)|reports?|newspapers?|papers?|statements?|council|spokes(?:man|woman|person|people)|officials?|sources?|people|witness(?:es)?|experts?|analysts?|lawyers?|prosecutors?|investigators?|doctors?|residents?|diplomats?|critics?|campaigners?|scientists?|researchers?|authorities|court|union|company|firm|operator|embassy|office|president|minister|captain|chief|mayor|director|judge|general|commander|leader|coach|senator|governor|insiders?|whistleblowers?|survivors?|neighbours?|neighbors?|study|inquiry|survey|poll|ruling|draft|memo|documents?|inspectors?|economists?|historians?|activists?|engineers?|pilot|crew|owner|manager|board|partners?|members?|founders?|authors?|professors?|students?|actors?|players?|singers?|founder|committee|commission|parliament|party|opposition|rebels?|militia|group|charity|club|bank|broadcaster|station|channel|magazine|website|media|press|colleagues?|relatives?|father|mother|widow|brother|sister|teacher|headteacher|farmers?|fishermen|workers?|staff)$/iu;

/** Names its issuer: "nach einem Bericht der Agentur Kyodo", "Angaben der Polizei". */
const carrier =
  /^(?:\p{L}+-)?(?:Angaben?|Daten|Zahlen|Informationen?|Aussagen?|Berichte?|Meldung(?:en)?|Mitteilung(?:en)?|Darstellung(?:en)?|Worten?|Auskunft|Auskünfte|Ansicht|Auffassung|Meinung|Einschätzung(?:en)?|Überzeugung|Erkenntnisse?|Schätzung(?:en)?|Berechnung(?:en)?|Behauptung(?:en)?|Lesart|Bekunden|Zählung(?:en)?|Prognosen?|Vorstellung(?:en)?|Erklärung(?:en)?|Stellungnahmen?|Bekanntgabe|Version|Sicht|Statement|Tweets?|Post|Posting|Artikel|Interview|Pressemitteilung|Recherchen?|Lagebericht|Schilderung(?:en)?|Dafürhalten|Ermittlungen|Hinweisen?)[ns]?$/u;

const compoundCarrier =
  /^\p{L}[\p{L}-]*(?:angaben|informationen|berichte|berichten|bericht|meldungen|schätzungen|einschätzung|darstellung|recherchen|erkenntnissen)$/u;

const englishCarrier =
  /^(?:statements?|reports?|accounts?|figures?|data|comments?|remarks?|information|estimates?|press|release|article|story|tweet|post|interview|testimony|version|claims?|calculations?|forecasts?|projections?)$/i;

/** Speaks for itself and is kept whole: "Urteil des Landgerichts". */
const work =
  /(?:Studien?|Untersuchung(?:en)?|Urteils?|Entw(?:u|ü)rf(?:s|e|en)?|Verträge?[ns]?|Vertrage?s?|Gesetze?[ns]?|Gutachtens?|Umfragen?|Analysen?|Statistiken|Statistik|Dokumente?[ns]?|Akten?|Protokolle?[ns]?|Anklage|Anklageschrift|Papiere?[ns]?|Briefe?[ns]?|Abkommens?|Memos?|Auswertung(?:en)?|Erhebung(?:en)?|Gerüchte?n?|Schreibens?|Bilanz|Satzung|Richtlinie|Beschluss(?:es)?|Tagebuch|Lexikon|Chronik|Legende|Sage|Überlieferung|Fahrplan|Haushaltsplan|Aufnahmen|Unterlagen|Verordnung|Buch|Inschrift|Bibel|Fußnote|Vorlage|Bescheid|Befund|Obduktion|Register|Zeugenaussagen?|Ankündigung|Einladung|Notiz|Aushang)$/u;

/** "Angaben", "Bericht", "dpa-Informationen", "statement": who issued it speaks. */
export const isCarrier = remember((word) => carrier.test(word) || compoundCarrier.test(word) || englishCarrier.test(word));

/** "Studie", "Urteil", "survey": speaks itself. */
export const isWork = remember((word) => work.test(word) || englishWork.test(word));

const englishWork =
  /^(?:study|studies|inquiry|survey|poll|ruling|draft|memo|documents?|report|investigation|review|analysis|audit|indictment|verdict|treaty|contract|law|paper|census|data|figures|research|letter)$/i;

/** Headings before a colon that name no speaker. */
export const topicLabels = words(`
Fazit Hintergrund Update Titel Motto Frage Antwort Folge Ergebnis Thema Wetter Fußball Tennis Handball Eishockey Termin Ort Zeit Datum Preis Kommentar Analyse Interview Live Liveticker Ticker Video Foto Fotos Bild Grafik Korrektur Hinweis Achtung Wichtig Quelle Stand Kurz Neu Exklusiv Eilmeldung Beispiel Problem Grund Ziel Bilanz Tipp Brexit Corona Klima Ansehen Kino Kultur Musik Sport Politik Wirtschaft Börse Geschichte Name Adresse Telefon
Note Update Live Analysis Opinion Video Photo Photos Watch Exclusive Breaking Correction Source Topic Title Question Answer Weather Football Result Results Example Problem Reason Background Summary Conclusion Comment Review Interview Podcast
`);

const mute = words(
  'Foto Fotos Video Videos Thema Themen Motto Titel Frage Name Namen Slogan Näheres Weiteres Mehr Details HIER Kommentare Text Aufschrift Überschrift Schlagzeile',
);

/** "lautete das Thema", "Foto: …": never somebody that speaks, though a verb of saying stands by. */
export function isMute(text: string): boolean {
  return mute.has(text.split(/\s+/)[0] ?? '');
}

const bodies =
  /^(?:Polizei|Kreml|Insider|Experten?|Forscher|Regierung|Armee|Militär|Feuerwehr|Justiz|Opposition|Medien|Verband|Behörden?|Kreise|Ministerium|Pentagon|EZB|Fed|Nato|UN|Bericht|Studie|Umfrage|Gericht|Staatsanwaltschaft|Stadt|Gemeinde|Land|Kommission|Kirche|Küstenwache|Bahn|Klinik|Verwaltung|Koalition|Fraktion|Union|Kanzlei)(?:e?s)?$/;

/** Whether a German word names a body or a group that speaks: "Polizei", "Kreise". */
export function isBody(word: string): boolean {
  return bodies.test(word);
}
