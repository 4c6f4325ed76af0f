const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Offices and forms of address before a name: "Außenminister Blinken". Compounds and feminine forms are matched by their end. */
export const officeEnding =
  /(?:präsident|minister|kanzler|chef|sekretär|sprecher|botschafter|general|major|oberst|leutnant|hauptmann|vorsitzender?|vorsitzende|direktor|könig|königin|papst|leiter|beauftragter?|kommissar|gouverneur|senator|abgeordneter?|richter|anwalt|anwältin|trainer|kommandeur|kommandant|befehlshaber|admiral|marschall|führer|doktor|professor|bürgermeister|forscher|experte|expertin|analyst|autor|politiker|diktator|machthaber|oppositionelle[rn]?|kollegen?|vertreter|berater|gesandter?|staatsoberhaupt|premier|amtskolleg[ei]n?|historiker|ökonom|journalist|president|minister|secretary|chancellor|spokesman|spokeswoman|spokesperson|ambassador|general|colonel|chairman|chairwoman|director|king|queen|pope|senator|governor|commander|professor|judge|leader|chief|mayor|officer|analyst)(?:in|innen|en|s|n)?$/iu;
export const addresses = words(
  'Dr Prof Herr Herrn Frau Mr Mrs Ms Sir Lord Lady Scheich Sheikh Ayatollah Imam Prinz Prinzessin Graf Baron Fürst Emir Sultan St Sankt',
);

/** Verbs of saying: the capitalised word beside one is somebody. */
export const sayingVerbs = words(`
sagte sagt erklärte erklärt betonte betont berichtete berichtet schrieb schreibt meldete meldet teilte kritisierte warnte warnt forderte fordert verwies lobte dementierte bestritt bestreitet kündigte nannte
bezeichnete äußerte räumte behauptete behauptet bekräftigte bestätigte traf trifft reiste said says told added wrote reported announced warned denied claimed stressed met visited called
`);

/** Heads of names of organisations; with a further capitalised word they make one. */
export const organisationHeads =
  /^(?:Center|Centre|Zentrum|Institut|Institute|Agentur|Agency|Nachrichtenagentur|Universität|University|Council|Stiftung|Foundation|Verband|Ministry|Committee|Komitee|Organisation|Organization|Association|Party|Bank|Airlines|Group|Holding|Times|Post|Herald|Journal|Tribune|Guardian|Corporation|Company|Department|Bundesbank|Akademie|Academy|Hochschule)s?$/;

/** Frequent German nouns that neither ending nor article gives away at once; a capitalised word of these is no name by itself. */
const commonNouns = words(`
Jahr Tag Woche Monat Stunde Minute Sekunde Zeit Uhr Anfang Ende Mitte Morgen Abend Nacht Mittag Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Januar Februar März April Mai Juni Juli August September Oktober November Dezember
Frühjahr Sommer Herbst Winter Mensch Mann Kind Leute Frauen Männer Kinder Menschen Volk Land Staat Stadt Welt Ort Platz Haus Weg Teil Seite Stelle Grund Fall Punkt Frage Antwort Wort Worte Wörter Name Zahl Prozent Million Millionen Milliarde Milliarden Billion Euro Dollar Geld
Krieg Frieden Kampf Waffe Waffen Rakete Raketen Drohne Drohnen Panzer Flugzeug Flugzeuge Kampfjets Jets Armee Truppen Soldat Soldaten Streitkräfte Militär Angriff Angriffe Beschuss Front Opfer Tote Verletzte Polizei Feuer Brand Hilfe Gefahr
Politik Partei Wahl Wahlen Amt Chef Rat Bund Kanzler Minister Präsident Parlament Bundestag Bundesrat Kabinett Behörde Behörden Gericht Gesetz Recht Antrag Vertrag Abkommen Beschluss Resolution Sanktionen Embargo Treffen Gespräch Gespräche Besuch Reise Sitzung Konferenz Gipfel Einladung Erklärung Angabe Angaben Bericht Berichte Medien Zeitung Quelle Quellen Sprecher Botschaft Vertreter Experten Kreise Teilnehmer Mitglied Mitglieder
Land Länder Staaten Regierung Grenze Grenzen Gebiet Gebiete Region Norden Süden Osten Westen Hauptstadt Hafen Fluss Meer Insel Berg Straße Flughafen Bahnhof Schule Krankenhaus Unternehmen Firma Konzern Markt Preis Preise Kosten Handel Wirtschaft Industrie Strom Gas Öl Energie Wasser Luft
Teil Rolle Ziel Plan Pläne Idee Sache Problem Lage Folge Folgen Beginn Schritt Schritte Druck Kritik Zweifel Beweis Beweise Erfolg Verlust Ausbau Aufbau Abzug Einsatz Schutz Kontrolle Vorwurf Vorwürfe Streit Blick Bild Bilder Video Film Buch Spiel Spiele Tor Tore Team Trainer Verein Liga Sieg Niederlage
Art Form Weise Mal Dank Laut Rahmen Zusammenarbeit Hintergrund Gegenzug Anwesenheit Kollege Kollegen Führer Leiter Leben Tod Familie Vater Mutter Sohn Tochter Bruder Schwester Freund Freunde Feind Auge Augen Hand Hände Kopf Herz Arbeit Ding Dinge Mittel Kraft Macht Höhe Größe Nähe Jahre Tage Wochen Monate Stunden Tagen Jahren
Foto Fotos Artikel Nachricht Nachrichten Thema Themen Inhalt Text Satz Titel Link Seite Kommentar Newsletter Abo Anzeige Kanal App Internet Auto Autos Zug Züge Schiff Schiffe Bus Wagen Haus Häuser Wohnung Zimmer Dach Tür Fenster Garten Baum Wald Tier Tiere Hund Katze Pferd
Bürger Einwohner Bevölkerung Gesellschaft Kirche Gott Glaube Kultur Kunst Musik Sport Wissenschaft Forschung Studie Studien Daten Netz Technik Technologie System Systeme Programm Projekt Dorf Gemeinde Kreis Bezirk Viertel Kommission Ausschuss Fraktion Koalition Opposition Union Agentur Organisation Zentrum Institut
Osten Sommer Rand Raum Räume Stimme Stimmen Mehrheit Hälfte Drittel Dutzend Hunderte Tausende Zehntausende Meter Kilometer Tonnen Grad Rubel Personal Rede Interview Telefon Brief Post Presse Kritiker Beobachter Delegation General Oberst Sekretär Botschafter Befehlshaber Kommandant Vorsitzende Vorsitzender Aktivitäten Informationen
Erhalt Kauf Verkauf Lieferung Start Tage Stand Zustand Wert Werte Sinn Zweck Anlass Ursache Wirkung Schaden Schäden Verletzten Toten Alter Jugend Leser Zuschauer Besucher Gäste Gast Kunde Kunden Arzt Ärzte Lehrer Schüler Student Studenten Arbeiter Bauern Fahrer Pilot Piloten Täter Zeuge Zeugen Richter Anwalt
Herr Frau Dame Damen Herren Doktor Professor Kandidat Kandidaten Sieger Verlierer Gewinn Schuld Schulden Steuer Steuern Haushalt Rente Zukunft Vergangenheit Gegenwart Geschichte Jahrhundert Zeitraum Termin Datum Vortag Wochenende Feiertag Urlaub Ferien Wetter Regen Schnee Sonne Mond Erde Natur Umwelt Klima
`);
const commonEnding =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|tät|täten|ismus|nisse?|lings?|chen|lein|tum|tums|ment|mente|enz|anz|ität|ierung|ieren|eure?|ist|isten|logie|graphie|grafie|kräfte|kraft|werk|werke|haus|häuser|amt|ämter|zeug|zeuge|stoff|stoffe|platz|raum|markt|recht|gesetz|vertrag|rat|gebiet|gebiete|staat|staaten|jahr|jahre|zeit|zeiten|waffe|waffen|krieg|partei|parteien|minister|präsident|präsidenten|chef|chefs|sprecher|führer|leiter|macht|mächte|arbeit|arbeiten|grenze|grenzen|mitglied|mitglieder|dienst|dienste|abkommen|wesen|verkehr|hilfe|preis|preise|kosten|nehmer|geber|träger|besuch|besuche|treffen|gespräch|gespräche|bericht|berichte|behörde|behörden|ministerium|zentrum|agentur|versammlung|kommission|politik|wirtschaft|industrie)(?:s|es|n|en)?$/;

/** Whether a capitalised German word is an ordinary noun as far as list and endings can tell. */
export function isCommonNoun(word: string): boolean {
  if (commonNouns.has(word)) return true;
  if (word.length > 4 && /(?:s|n|es|e|en)$/.test(word) && commonNouns.has(word.replace(/(?:es|en|s|n|e)$/, ''))) return true;
  return word.length > 6 && commonEnding.test(word);
}

/** Letter groups that German words of its own do not have. */
const foreignShape =
  /(?:sh|kh|zh|gh|dh|oy|uy|yy|ij|iy|yj|ck[aeiou]i|[aeiou]j[aeiou]|q(?!u)|^[jJyYxX]i|ow$|ew$|[oe]v$|sk[iy]j?$|[sz]ky$|enko$|schwili$|shvili$|dze$|dse$|ić|ić$|yan$|ian$|[šžčćłøåñçğıřěőűāīū]|wić$|wicz$|poulos$|[aeiou]ou[aeiou]|^Mc\p{Lu}|^O['’]\p{Lu}|ez$|ii$)/iu;

export function hasForeignShape(word: string): boolean {
  return word.length > 3 && foreignShape.test(word) && !isCommonNoun(word);
}
