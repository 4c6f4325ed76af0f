const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs of saying: the capitalised word beside one is somebody. */
export const sayingVerbs = words(`
sagte sagt erklärte erklärt betonte betont berichtete berichtet schrieb schreibt meldete meldet teilte kritisierte kritisiert warnte warnt forderte fordert verwies lobte lobt dementierte bestritt bestreitet kündigte nannte nennt
bezeichnete bezeichnet äußerte räumte behauptete behauptet bekräftigte bestätigte bestätigt sprach spricht fügte ergänzte antwortete entgegnete meinte meint fand rief versprach versicherte mahnte rügte verteidigte
said says told added wrote reported announced warned denied claimed stressed met visited called argued insisted replied acknowledged
`);
export const meetingVerbs = words(
  'traf trifft besuchte besucht empfing empfängt begleitete ernannte entließ wählte folgt folgte vertritt ersetzt heißt lud',
);

/** Capitalised words that are never names by themselves. */
export const neverNames = words(`
January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday I God Internet Mr Mrs Ms
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Jänner Februar März Mai Juni Juli Oktober Dezember Uhr Sie Ihr Ihre Ihren Ihrem Ihrer Ihnen Du Dich Dir Euch
EUR USD GBP CHF TV PC LKW PKW ICE IC EC RE RB CD DVD GPS PDF SMS WM EM OP AKW KI AI IT HIV UV SUV MEZ MESZ USB VIP KZ OK DNA PS Nr Abs Art Nr CEO CFO CO VR HD FAQ ID PR Lkw Pkw Tel Fax Email Mail E-Mail App Apps Covid Corona Online Offline Live Foto Fotos Video Quelle Von Bis Hbf Bhf Str Lesen Mehr Anzeige
Prime Vice Deputy Nein Ja Danke Bitte Hallo Gute Guten Liebe Lieber Sehr Herzlich Hunderte Tausende Ex Bundesliga Premier Covid-19 Christ Christen
Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Dutzend Hundert Tausend Sicher Gewiss Unbekannt Falsch Überall Jedesmal Hiernach Strenggenommen Außerdem Ausserdem Weltweit Konkret Nett Echt Primär Unklar Fraglich Offen Richtig Wichtig Möglich
Schade Leider Immerhin Naja Allerdings Insgesamt Unterdessen Inzwischen Mittlerweile Vielleicht Vermutlich Angeblich Offenbar Bekannt Allgemein Hier Hinzu Dahinter Daneben Beides Besonders Zudem Ebenso Darunter Demnach Zuvor Danach Anschließend Schließlich Letztlich Zuletzt
`);

/** Behind one of these without an article, a name is one of a place. */
export const placePrepositions = words('in nach aus im In Nach Aus at At near Near Raum');
/** Nouns before the name of a place, which say what it is. */
export const placeNouns =
  /^(?:Stadt|Hauptstadt|Hafenstadt|Kleinstadt|Großstadt|Küstenstadt|Grenzstadt|Kreisstadt|Landeshauptstadt|Provinz|Provinzhauptstadt|Region|Gemeinde|Dorf|Ort|Ortschaft|Ortsteil|Stadtteil|Bezirk|Insel|Halbinsel|Fluss|Bundesland|Bundesstaat|US-Bundesstaat|Republik|Emirat|Kanton|Raum|Richtung|Exklave|Oblast|Gebiet|Landkreis|Kreis|Department|Grafschaft|Vorort|Weiler|Siedlung|Grenzort|Grenzübergang|Grenzposten|Übungsplatz|Truppenübungsplatz|Hafen|Ferieninsel|Urlaubsinsel|Metropole)$/;
/** Last parts of the names of waters, mountains and squares, which have an article ("auf dem Tegernsee"). */
export const placeEnding =
  /\p{Ll}{3,}(?:see|gebirge|platz|straße|strasse|allee|wald|berg|tal|kanal|küste|bucht|insel|brücke|gasse|park|moor|heide|burg|viertel|hafen)$/u;
/** Nouns with such an end that name no one place: "auf dem Übungsplatz". */
export const commonPlaces =
  /(?:übungs|arbeits|bau|park|stell|sport|fußball|spiel|camping|lager|flug|lande|schieß|sitz|studien|ausbildungs|liege|rast|grill|zelt|fest)platz$|(?:neben|land|bundes|durchgangs)straße$/iu;
/** Nouns before the name of an organisation, which say what it is. */
export const organisationNouns =
  /(?:verein|firma|konzern|agentur|zeitung|sender|hersteller|unternehmen|gewerkschaft|partei|verband|magazin|stiftung|organisation|miliz|bank|verlag|airline|fluggesellschaft|fluglinie|nachrichtenagentur|bündnis|bewegung|gruppe|klub|club|anbieter|versicherer|autobauer|energieversorger|kette|portal|plattform|institut|denkfabrik|band|portal|blatt|startup|start-up|netzwerk|dienstleister|betreiber|discounter|tochter|zeitschrift|terrormiliz|reederei|label)$/iu;

/** Adjectives that stand with a capital inside a sentence only in names. */
export const namingAdjective =
  /^(?:\p{Lu}\p{Ll}+(?:isch|lich|deutsch)|(?:Inter)?[Nn]ational|Zentral|Föderal|Sozial|Liberal|Global|Regional|Kommunal|Unabhängig|Ständig|Ewig|Auswärtig|Konservativ|Alternativ|Revolutionär|Militär|Deutsch|Rot|Weiß|Schwarz|Grün|Blau|Gelb|Neu|Alt|Groß|Klein|Hoh|Ober|Unter|Nah|Mittler|Fern|Heilig|Frei|Vereint|Vereinigt|Link|Recht|Lang|Breit|Golden|Eisern|Tot|Still|Stark|Jung|Bunt|Höchst|Oberst)e[nmrs]?$/u;
/** Heads that make of such an adjective no name of a person, organisation or place: events, days, wars. */
export const eventNouns =
  /(?:krieg|kriege|weltkrieg|revolution|spiele|tag|woche|donnerstag|freitag|sonntag|montag|herbst|frühling|winter|preis|frist|advent|kongress|konferenz|gipfel|reich|mal|jahr)(?:e?s|n|en)?$/iu;
/** Heads that make of it a place. */
export const placeHeads =
  /^(?:\p{L}*(?:meer|see|osten|westen|süden|norden|gebirge|platz|straße|halle|wald|insel|inseln|republik|staaten|königreich|kanal|tor|brücke|stadt|alb|alpen|küste|bucht|land|reich|ozean|sea|ocean|mountains|river|island|islands))s?$/iu;

export const legalForms = words('gGmbH GmbH mbH AG SE KG KGaA OHG Inc Ltd LLC PLC plc Corp SpA NV BV AB ASA Oyj SA');

/** Heads of names of organisations; with a further capitalised word they make one. */
export const organisationHeads =
  /^(?:Center|Centre|Zentrum|Institut|Institute|Agentur|Agency|Nachrichtenagentur|Universität|University|Council|Stiftung|Foundation|Verband|Ministry|Committee|Komitee|Organisation|Organization|Association|Party|Bank|Airlines|Airways|Group|Holding|Times|Post|Herald|Journal|Tribune|Guardian|Corporation|Company|Department|Bundesbank|Akademie|Academy|Hochschule|Watch|Guard|Army|Police|Service|Commission|Court|Union|Front|Movement|Front|Club|United|City|News|Morgenpost|Rundschau|Anzeiger|Kurier|Abendblatt|Tagblatt|Zeitung|Motors|Energy|Systems|Technologies|Industries|Partners|Capital|Media|Group|Studios|Records|Entertainment|Pharma|Rück|Fonds|Fund|Exchange|Society|College|School|Hospital|Church|Bündnis|Bund|Gesellschaft|Gewerkschaft|Bundesamt|Bundesanstalt|Bundesagentur|Landesamt|Polizeipräsidium|Amtsgericht|Landgericht|Oberlandesgericht|Verwaltungsgericht|Staatsanwaltschaft|Landeskriminalamt|Handelskammer|Bundesverband|Deutschlandfunk|Rotes|Krisennavigator-Instituts?|Museum|Theater|Verwaltungsgericht|Klinikum|Bistum|Erzbistum)(?:s|es)?$/u;
/** Heads that open the name: what follows belongs to it. */
export const openingHeads =
  /^(?:Zentrum|Institut|Universität|Stiftung|Verband|Ministerium|Komitee|Organisation|Akademie|Hochschule|Bundesamt|Bundesanstalt|Bundesagentur|Bundesverband|Landesamt|Gesellschaft|Gewerkschaft|Bund|Bündnis|Bank|Center|Centre|Institute|University|Council|Ministry|Committee|Organization|Association|Department|Academy|Office|Court|Church|Amt|Verein|Rat|Front|Union|Partei|Party|Polizeipräsidium|Amtsgericht|Landgericht|Oberlandesgericht|Verwaltungsgericht|Staatsanwaltschaft|Polizei|Klinikum|Museum|Bistum|Erzbistum|Borussia|Eintracht|Fortuna|Arminia|Dynamo|Hertha|Werder|Schalke|Real|Inter|Juventus|Bayer|FC|SC|SV|VfB|VfL|TSV|TSG|MSV|RB|FSV|SpVgg|AC|AS|CF|BC|HSV|KSC|Club|[\p{Lu}\p{Ll}]+-Instituts?|[\p{Lu}\p{Ll}]+-Stiftung|[\p{Lu}\p{Ll}]+-Universität)(?:s|es)?$/u;
export const clubHeads =
  /^(?:Borussia|Eintracht|Fortuna|Arminia|Dynamo|Hertha|Werder|Real|Inter|FC|SC|SV|VfB|VfL|TSV|TSG|MSV|RB|FSV|SpVgg|AC|AS|CF|BC)$/;
/** Inside the name of an organisation these link its words. */
export const organisationLinks = words('for of the für der des und and & vom von zur zum');

/** Nouns, not names, that open a sentence of a list or a byline. */
export const determiners = words(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner mein sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere diese dieser dieses diesem diesen jede jeder jedes im am zum zur vom beim ins ans alle viele einige mehrere solche solcher welche welcher the a an this these those every',
);
